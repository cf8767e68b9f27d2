"""Accounting: every field of a record is mapped, ignored by name, or reported once."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.mapping.columns import Row
from loaders.mapping.each import fits
from loaders.mapping.parts import Parts
from loaders.mapping.scope import Uses
from loaders.report import Report
from ontology.suggest import did_you_mean

_MOST = 2000


@dataclass
class _Field:
    count: int = 0
    example: str = ""


class Accounting:
    """Counts the values of fields that nothing uses, and says so once.

    `uses` is what the mapping reads, `ignored` the names and patterns that the descriptor
    ignores. Of an object or list of which only parts are read, the other parts are counted.
    """

    def __init__(self, uses: Uses, ignored: Iterable[str]) -> None:
        self._used, self._ignored = set(uses.fields()), list(ignored)
        self._patterns = [*uses.patterns, *self._ignored]
        self._handled: set[str] = set()
        self._unmapped: dict[str, _Field] = {}
        self._parts = Parts(uses)
        self._known_parts: dict[str, bool] = {}

    def count(self, fields: Row) -> None:
        """Count what a record holds that nothing uses."""
        if not fields.keys() <= self._handled:
            for name in fields:
                if name not in self._handled:
                    self._note(name, fields[name])
        for top in self._parts.tops:
            value = fields.get(top, "")
            if value.__class__ is not str and not self._fits(top):
                for name, part in self._parts.unread(top, value):
                    self._note_part(name, part)

    def _note_part(self, name: str, value: str) -> None:
        if (counts := self._known_parts.get(name)) is None:
            if len(self._known_parts) >= _MOST:
                return
            counts = not any(fits(name, pattern) for pattern in self._ignored)
            self._known_parts[name] = counts
        if counts:
            self._note(name, value)

    def _note(self, name: str, value: object) -> None:
        if name not in self._unmapped:
            if name in self._used or name[:1] == "@" or self._fits(name):
                self._handled.add(name)
                return
            if len(self._unmapped) >= _MOST:
                return
        field = self._unmapped.setdefault(name, _Field())
        if value not in ("", [], {}):
            field.count += 1
            field.example = field.example or _short(value)

    def _fits(self, name: str) -> bool:
        return any(fits(name, pattern) for pattern in self._patterns)

    def tell(self, report: Report) -> None:
        """Report each field that nothing uses, with a count and an example."""
        for name, field in self._unmapped.items():
            what = "never filled"
            if field.count:
                values = "1 value" if field.count == 1 else f"{field.count:,} values"
                what = f"{values}, as “{field.example}”"
            report.remark(f"column {name}", f"not mapped: {what}", "map it, or add it to ignore")

    @property
    def empty(self) -> bool:
        """Whether no record was counted."""
        return not self._handled and not self._unmapped

    def saw(self, names: Iterable[str]) -> bool:
        """Say whether any record had one of these fields."""
        return any(name in self._handled for name in names)

    def advice(self, name: str) -> str:
        """Return the names of fields that are near to one that no record had."""
        return did_you_mean(name, self._handled | self._unmapped.keys())


def as_text(value: object) -> str:
    """Return a value as a person writes it.

    >>> as_text([{"name": "Porto", "role": "Lead"}, "x"])
    'name: Porto, role: Lead; x'
    """
    if isinstance(value, dict):
        return ", ".join(f"{key}: {as_text(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return "; ".join(map(as_text, value[:20]))
    return str(value)


def _short(value: object) -> str:
    text = " ".join(as_text(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"
