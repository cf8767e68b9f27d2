"""A table of results whose every number says what it is and which network it comes from."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from graph.analysis.results.extras import extra

if TYPE_CHECKING:
    import pandas

Datatype = Literal["string", "integer", "number", "boolean", "date", "anyURI"]
Value: TypeAlias = str | int | float | bool | date | None

_PANDAS: dict[Datatype, str] = {
    "string": "string",
    "integer": "Int64",
    "number": "float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "anyURI": "string",
}


@dataclass(frozen=True)
class Column:
    """A column: `name` for programs, `title` for people, `description` what it means.

    A `date` is a whole day; dates of less precision ("2017-10") are a `string`.
    """

    name: str
    title: str = ""
    description: str = ""
    datatype: Datatype = "string"

    def value(self, found: object) -> Value:
        """Return a value as the datatype has it; None where there is none (None, NaN, NaT).

        Numbers of numpy become plain ones.

        Raises:
            ValueError: the value is none of the datatype.

        >>> Column("degree", datatype="integer").value(7.0)
        7
        >>> Column("constraint", datatype="number").value(float("nan")) is None
        True
        """
        plain = found.item() if hasattr(found, "item") else found
        if plain is None or plain != plain:
            return None
        read = _read(plain, self.datatype)
        if read is None:
            raise ValueError(f"column {self.name}: {plain!r} is no {self.datatype}")
        return read


def _read(plain: Any, datatype: Datatype) -> Value:
    """Return a plain value as a datatype has it; None where it is none of that datatype."""
    match datatype:
        case "string" | "anyURI":
            return plain if isinstance(plain, str) else None
        case "boolean":
            return plain if isinstance(plain, bool) else None
        case "date":
            return _day(plain)
    if isinstance(plain, bool) or not isinstance(plain, int | float):
        return None
    if datatype == "number":
        return float(plain)
    return int(plain) if math.isfinite(plain) and plain == int(plain) else None


def _day(plain: Any) -> date | None:
    if isinstance(plain, str):
        return date.fromisoformat(plain)
    if isinstance(plain, datetime):
        return plain.date()
    return plain if isinstance(plain, date) else None


@dataclass(frozen=True, eq=False)
class ResultTable:
    """Rows of results, with what is needed to trace each number.

    `settings` describe the network, `how` says of columns how they were computed ("exact",
    "sampled from 512 of 33,333 partners"), `software` what computed them.

    >>> columns = (Column("partner"), Column("degree", datatype="integer"))
    >>> found = ResultTable(columns, [("UNEP", 3), ("ICLEI", 2)], settings={"on": "2019"})
    >>> [row for row in found.values()]
    [('UNEP', 3), ('ICLEI', 2)]
    """

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[object]]
    title: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    how: Mapping[str, str] = field(default_factory=dict)
    software: str = ""

    def __post_init__(self) -> None:
        twice = [name for name, times in Counter(self.names).items() if times > 1]
        if twice or "" in self.names:
            raise ValueError(
                f"columns need names of their own: {', '.join(twice) or 'one has none'}"
            )

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def values(self) -> Iterator[tuple[Value, ...]]:
        """Yield each row, its values as their datatypes have them, None where there is none.

        Raises:
            ValueError: a value is none of its column's datatype, or a row has another length.
        """
        for row in self.rows:
            pairs = zip(self.columns, row, strict=True)
            yield tuple(column.value(found) for column, found in pairs)

    def description(self) -> dict[str, Any]:
        """Return what is known of the table beside its rows, as plain values for JSON."""
        known = {"title": self.title, "software": self.software}
        columns = [
            {"name": c.name, "title": c.title, "description": c.description, "datatype": c.datatype}
            for c in self.columns
        ]
        return {
            **{name: text for name, text in known.items() if text},
            "network": plain_settings(self.settings),
            "how": dict(self.how),
            "columns": [{key: text for key, text in each.items() if text} for each in columns],
        }

    def frame(self) -> "pandas.DataFrame":
        """Return a DataFrame; its `attrs` hold the description.

        Raises:
            NotFoundError: pandas is not installed.
        """
        with extra("pandas", "pandas", purpose="a DataFrame"):
            import pandas
        by_column = list(zip(*self.values(), strict=True)) or [()] * len(self.columns)
        series = {
            column.name: pandas.Series(list(values), dtype=_PANDAS[column.datatype])
            for column, values in zip(self.columns, by_column, strict=True)
        }
        frame = pandas.DataFrame(series)
        frame.attrs.update(self.description())
        return frame


def plain_settings(settings: object) -> Any:
    """Return settings as JSON has them: tuples and sets as lists, what JSON lacks as text.

    >>> plain_settings({"roles": ("lead", "party"), "on": date(2019, 1, 1)})
    {'roles': ['lead', 'party'], 'on': '2019-01-01'}
    """
    if isinstance(settings, Mapping):
        return {str(name): plain_settings(value) for name, value in settings.items()}
    if isinstance(settings, set | frozenset):
        return sorted((plain_settings(value) for value in settings), key=str)
    if isinstance(settings, list | tuple):
        return [plain_settings(value) for value in settings]
    value: Any = settings.item() if hasattr(settings, "item") else settings
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)
