"""The faults of a mapping: mistakes of the descriptor, and values that cannot be used."""

from collections.abc import Sequence

from loaders.mapping.lines import Lines
from loaders.report import Report
from loaders.values import ValueFault
from ontology.errors import Problem


class Faults:
    """Takes mistakes of a descriptor and faults of values to the report of a source.

    `record` says which record is read; `count` grows with every fault, so a caller sees whether
    there were any. While it is `silent`, values are read whose faults are reported elsewhere.
    """

    def __init__(self, report: Report, descriptor: str) -> None:
        self._report, self._descriptor = report, descriptor
        self.record = ""
        self.count = 0
        self.mistakes = 0
        self.silent = False

    def mistake(self, place: str, found: str, mend: str = "") -> None:
        """Report a mistake of the descriptor."""
        self.mistakes += 1
        self._report.add(Problem(self._descriptor, place, found, mend))

    def under_read(self, lines: Lines) -> "UnderRead":
        """Return the report of what the descriptor says under `[read]`."""
        return UnderRead(self, lines)

    def advise(self, place: str, found: str, mend: str = "") -> None:
        """Note what is worth knowing of the descriptor; the source is used."""
        where = f"{place} of {self._descriptor}" if place.startswith("line") else self._descriptor
        self._report.remark(where, found, mend)

    def value(self, columns: Sequence[str], found: str, mend: str = "") -> None:
        """Report a value of the record that is left out, and the columns that it comes from."""
        self.count += 1
        if not self.silent:
            self._report.skip(self._place(columns), _shown(found), mend)

    def of(self, columns: Sequence[str], fault: ValueFault) -> None:
        """Report a fault as one of a value."""
        self.value(columns, fault.found, fault.mend)

    def _place(self, columns: Sequence[str]) -> str:
        if not columns:
            return self.record
        word = "columns" if len(columns) > 1 else "column"
        return f"{self.record}, {word} {', '.join(columns)}"


class UnderRead:
    """A report of what stands under `[read]`: it names the descriptor and the line, not the file.

    A place is `read`, or `read.` and a key.
    """

    def __init__(self, faults: Faults, lines: Lines) -> None:
        self._faults, self._lines = faults, lines

    def problem(self, place: str, found: str, mend: str = "") -> None:
        """Report a mistake."""
        self._faults.mistake(self._line(place), found, mend)

    skip = problem

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Report what is worth knowing."""
        self._faults.advise(self._line(place), found, mend)

    def _line(self, place: str) -> str:
        return self._lines.read(place.removeprefix("read").removeprefix("."))


def _shown(text: str) -> str:
    """Shorten a message that quotes a whole text."""
    return text if len(text) <= 240 else f"{text[:160]} … {text[-60:]}"
