"""Accounting: every field of a record is mapped, ignored by name, or reported once."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.mapping.columns import Row
from loaders.mapping.each import fits
from loaders.report import Report
from ontology.suggest import did_you_mean

_MOST = 2000


@dataclass
class _Field:
    count: int = 0
    example: str = ""


class Accounting:
    """Counts the values of fields that nothing uses, and says so once.

    `used` are the fields that the mapping reads, `patterns` those by pattern, `ignored` the
    names and patterns that the descriptor ignores.
    """

    def __init__(
        self, used: Iterable[str], patterns: Iterable[str], ignored: Iterable[str]
    ) -> None:
        self._used, self._ignored = set(used), list(ignored)
        self._patterns = [*patterns, *self._ignored]
        self._handled: set[str] = set()
        self._unmapped: dict[str, _Field] = {}

    def count(self, fields: Row) -> None:
        """Count what a record holds that nothing uses."""
        if not fields.keys() <= self._handled:
            for name in fields:
                if name not in self._handled:
                    self._note(name, fields[name])

    def _note(self, name: str, value: object) -> None:
        if name not in self._unmapped:
            if (
                name in self._used
                or name[:1] == "@"
                or any(fits(name, pattern) for pattern in self._patterns)
            ):
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


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"
