"""Values of JSON and YAML as text: checked, without odd blanks, counted."""

from collections.abc import Collection
from typing import Any

from loaders.reading.characters import check, cleaned
from loaders.reading.faults import Reports
from loaders.reading.limits import MAX_DEPTH, MAX_VALUE
from loaders.reading.record import Value
from loaders.values import ValueFault

_WORDS = {True: "true", False: "false", None: ""}


class Tidy:
    """Makes values text; words of `missing` become "".

    >>> Tidy({"NA"}).tree({"name": " Gwangju", "since": "NA", "member": True, "seat": None}, 0)
    {'name': 'Gwangju', 'since': '', 'member': 'true', 'seat': ''}
    """

    def __init__(self, missing: Collection[str] = ()) -> None:
        self._missing = missing
        self._trimmed = 0

    def text(self, value: object) -> str:
        """Return a scalar as text.

        Raises:
            ValueFault: it has what no value may have.
        """
        if not isinstance(value, str):
            word = _WORDS.get(value) if value is None or isinstance(value, bool) else None
            return str(value) if word is None else word
        if value.isprintable() and len(value) <= MAX_VALUE:  # no odd blank is printable
            text = value.strip()
        else:
            check(value)
            text = cleaned(value)
        if text is not value:
            self._trimmed += text != value
        return "" if text in self._missing else text

    def tree(self, value: Any, depth: int) -> Value:
        """Return a parsed value with all that it holds as text.

        Raises:
            ValueFault: it is nested too deeply, or has what no value may have.
        """
        if isinstance(value, dict | list):
            if depth >= MAX_DEPTH:
                raise too_deep()
            if isinstance(value, list):
                return [self.tree(item, depth + 1) for item in value]
            return {name(key): self.tree(item, depth + 1) for key, item in value.items()}
        return self.text(value)

    def tell(self, report: Reports) -> None:
        """Report how often blanks were taken away."""
        if self._trimmed:
            times = "1 value" if self._trimmed == 1 else f"{self._trimmed:,} values"
            report.remark("", f"blanks around {times} were taken away")


def name(key: str) -> str:
    """Return the name of a field without blanks around it.

    Raises:
        ValueFault: it has what no name may have.
    """
    if not key.isprintable():
        check(key)
    return cleaned(key)


def too_deep() -> ValueFault:
    """The fault of a value with too many levels."""
    return ValueFault(f"nested deeper than {MAX_DEPTH} levels", "flatten it")
