"""What the tests of the reading room share: a report that keeps what it is told, and `read`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from loaders.reading.options import ReadOptions
from loaders.reading.records import Record, read_records


@dataclass
class Told:
    """A report that keeps places and findings."""

    problems: list[tuple[str, str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str, str]] = field(default_factory=list)
    remarks: list[tuple[str, str, str]] = field(default_factory=list)

    def problem(self, place: str, found: str, mend: str = "") -> None:
        self.problems.append((place, found, mend))

    def skip(self, place: str, found: str, mend: str = "") -> None:
        self.skipped.append((place, found, mend))

    def remark(self, place: str, found: str, mend: str = "") -> None:
        self.remarks.append((place, found, mend))


Read = Callable[..., tuple[list[Record], Told]]


def read(
    folder: Path, content: str | bytes, name: str, **options: object
) -> tuple[list[Record], Told]:
    """Write a file, read it, and return its records and what was reported."""
    path, told = folder / name, Told()
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    declared = ReadOptions.of({key.rstrip("_"): value for key, value in options.items()}, told)
    return list(read_records(path, declared, told)), told


def names(records: list[Record], column: str = "city") -> list[object]:
    """The values of one field."""
    return [record.fields[column] for record in records]
