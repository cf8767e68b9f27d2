"""The entries of a register (ROR, Wikidata): JSON records of one fixed shape, read safely.

Values of a record are text, lists and objects (`loaders.reading.record`). The functions here
answer with an empty value where a file has something else than its format says.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from loaders.reading.faults import FileFault
from loaders.reading.options import ReadOptions
from loaders.reading.records import Record, read_records
from loaders.report import Report
from loaders.source import Source
from loaders.values import ValueFault


def text(value: object, *path: str) -> str:
    """Return the text at a path through objects, or "".

    >>> text({"mainsnak": {"snaktype": "value"}}, "mainsnak", "snaktype")
    'value'
    """
    for key in path:
        value = value.get(key, "") if isinstance(value, Mapping) else ""
    return value.strip() if isinstance(value, str) else ""


def items(value: object, *path: str) -> list[object]:
    """Return the list at a path through objects, or an empty one.

    >>> items({"names": ["UNEP"]}, "names"), items({"names": "UNEP"}, "names")
    (['UNEP'], [])
    """
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return list(value) if isinstance(value, list) else []


def entries(value: object, *path: str) -> dict[str, object]:
    """Return the object at a path through objects, or an empty one.

    >>> entries({"labels": []}, "labels")
    {}
    """
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return dict(value) if isinstance(value, Mapping) else {}


def read_entries(source: Source, report: Report, *, records: str, keys: bool) -> Iterator[Record]:
    """Yield the records of a source's files; a file that cannot be read on is a problem.

    `records` and `keys` say where they stand in JSON; `[read]` of the descriptor may say
    otherwise.
    """
    own = source.options.get("read", {})
    table = {"records": records, "keys": keys} | own if isinstance(own, dict) else own
    options = ReadOptions.of(table, report)
    paths = source.paths()
    for path in paths:
        try:
            yield from read_records(path, options, report)
        except FileFault as fault:
            place = ", ".join(filter(None, (path.name if len(paths) > 1 else "", fault.place)))
            report.problem(place, fault.found, fault.mend)


def shown_name(path: Path, paths: list[Path]) -> str:
    """Return a file's name where it is one of several, otherwise "".

    >>> shown_name(Path("codelists/Sector.xml"), [Path("codelists/Sector.xml")])
    ''
    """
    return path.name if len(paths) > 1 else ""


class Saying:
    """Says facts one by one: one that cannot be said is reported with its place, and left out."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.place = ""

    def __call__(
        self, what: str, say: Callable[..., object], *values: object, **named: str
    ) -> None:
        """Call `say` with the values; `what` names the field in the message."""
        try:
            say(*values, **named)
        except ValueFault as fault:
            self._report.skip(self.place, f"{what}: {fault.found}", fault.mend)


def at_line(place: str, line: int, locator: str = "") -> str:
    """Add to a place its line, or where no line is known what else tells where it is.

    >>> at_line("ror:03e8s1d88", 12), at_line("Q41067", 0, "/0")
    ('ror:03e8s1d88 (line 12)', 'Q41067 (/0)')
    """
    where = f"line {line}" if line else locator
    return f"{place} ({where})" if where else place
