"""Answers: rows with typed values, and every format in which they are written."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from graph.store import Result
from ontology.errors import QueryError
from ontology.suggest import did_you_mean
from ontology.terms import PREFIXES, XSD, shorten

if TYPE_CHECKING:
    import pandas

_READERS: dict[str, Callable[[str], Any]] = {
    XSD.integer.value: int,
    XSD.decimal.value: Decimal,
    XSD.double.value: float,
    XSD.float.value: float,
    XSD.boolean.value: lambda text: text in ("true", "1"),
    XSD.date.value: date.fromisoformat,
}


def value_of(term: object) -> Any:
    """Turn a term into a Python value; years and months stay text, an IRI is its text.

    >>> value_of(Literal(156)), value_of(Literal("2017-10", datatype=XSD.gYearMonth))
    (156, '2017-10')
    """
    if isinstance(term, Literal):
        try:
            return _READERS.get(term.datatype.value, str)(term.value)
        except (ValueError, ArithmeticError):
            return term.value
    return getattr(term, "value", None)


@dataclass(frozen=True)
class Row:
    """One row: values by position, by name (`row["partner"]`) or as attributes (`row.partner`)."""

    columns: tuple[str, ...]
    terms: tuple[Any, ...]

    def __getitem__(self, key: str | int) -> Any:
        place = key if isinstance(key, int) else self.columns.index(key)
        return value_of(self.terms[place])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self.columns:
            raise AttributeError(name)
        return self[name]

    def __iter__(self) -> Iterator[Any]:
        return (value_of(term) for term in self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def as_dict(self) -> dict[str, Any]:
        """Return the row as name → value."""
        return dict(zip(self.columns, self, strict=True))


@dataclass(frozen=True)
class Answer:
    """The rows of a SELECT query, in order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> Row:
        return self.rows[place]

    def texts(self, *, short: bool = False) -> Iterator[list[str]]:
        """Yield each row as text; `short` writes IRIs with their prefix."""
        for row in self.rows:
            yield [_text(term, short) for term in row.terms]

    def numbers(self) -> list[str]:
        """Return the columns that hold only numbers."""
        return self._columns_of(lambda term: isinstance(value_of(term), int | float | Decimal))

    def without_iris(self) -> "Answer":
        """Return the answer without the columns that hold only IRIs; unless it has no others."""
        hidden = set(self._columns_of(lambda term: isinstance(term, NamedNode)))
        kept = [n for n, column in enumerate(self.columns) if column not in hidden]
        if not kept:
            return self
        columns = tuple(self.columns[n] for n in kept)
        rows = (Row(columns, tuple(row.terms[n] for n in kept)) for row in self.rows)
        return Answer(columns, tuple(rows))

    def _columns_of(self, fits: Callable[[Any], bool]) -> list[str]:
        found = []
        for n, column in enumerate(self.columns):
            terms = [row.terms[n] for row in self.rows if row.terms[n] is not None]
            if terms and all(map(fits, terms)):
                found.append(column)
        return found

    def to_pandas(self) -> "pandas.DataFrame":
        """Return a DataFrame (needs the extra `pandas`)."""
        import pandas

        return pandas.DataFrame([list(row) for row in self.rows], columns=list(self.columns))

    def _repr_html_(self, most: int = 200) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>"
            for row, _ in zip(self.texts(short=True), range(most), strict=False)
        )
        more = f"<p>{len(self):,} rows, the first {most} shown</p>" if len(self) > most else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _text(term: Any, short: bool) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return shorten(term.value) if short else term.value
    return str(term.value) if hasattr(term, "value") else str(term)


def answer(result: Result) -> Answer:
    """Collect the rows of a result; an ASK result is one row, a graph has three columns."""
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Answer(columns, tuple(Row(columns, tuple(row)) for row in result))
    if isinstance(result, QueryBoolean):
        return Answer(("answer",), (Row(("answer",), (Literal(bool(result)),)),))
    columns = ("subject", "predicate", "object")
    triples = sorted(result, key=str)
    return Answer(columns, tuple(Row(columns, tuple(triple)) for triple in triples))


def _csv(found: Answer) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows(found.texts())
    return out.getvalue()


def _tsv(found: Answer) -> str:
    """Write plain TSV: line feeds and tabs within a value become blanks, so a row is a line."""
    lines = [found.columns, *found.texts()]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def _jsonl(found: Answer) -> str:
    return "".join(
        json.dumps(row.as_dict(), ensure_ascii=False, default=str) + "\n" for row in found
    )


def _markdown(found: Answer) -> str:
    rows = [list(found.columns), ["---"] * len(found.columns), *found.texts(short=True)]
    cells = ([escape(" ".join(cell.split())).replace("|", "\\|") for cell in row] for row in rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in cells)


_ROW_FORMATS: dict[str, Callable[[Answer], str]] = {
    "csv": _csv,
    "tsv": _tsv,
    "jsonl": _jsonl,
    "markdown": _markdown,
}
_GRAPH_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
    "ntriples": RdfFormat.N_TRIPLES,
}
FORMATS = ("table", *_ROW_FORMATS, "json", *_GRAPH_FORMATS)


def write(result: Result, format_: str) -> str:
    """Write a result in one of `FORMATS` other than `table`.

    Raises:
        QueryError: rows are asked for as a graph, or the format is unknown.
    """
    if format_ in _GRAPH_FORMATS:
        return _graph(result, _GRAPH_FORMATS[format_])
    if format_ == "json":
        return _json(result)
    return write_rows(answer(result), format_)


def write_rows(found: Answer, format_: str) -> str:
    """Write rows as csv, tsv, jsonl or markdown.

    Raises:
        QueryError: the format is unknown.

    >>> row = Row(("partner", "since"), (Literal("UNEP"), Literal(2008)))
    >>> write_rows(Answer(row.columns, (row,)), "csv")
    'partner,since\\nUNEP,2008\\n'
    """
    if format_ not in _ROW_FORMATS:
        raise QueryError(f"unknown format “{format_}”; {did_you_mean(format_, FORMATS)}")
    return _ROW_FORMATS[format_](found)


def _graph(result: Result, syntax: RdfFormat) -> str:
    if not isinstance(result, QueryTriples):
        raise QueryError("only CONSTRUCT and DESCRIBE make graphs; use csv, tsv or json for rows")
    used = {name: base for name, base in PREFIXES.items() if name not in ("id", "cite")}
    prefixes = used if syntax == RdfFormat.TURTLE else None
    content = serialize(sorted(result, key=str), format=syntax, prefixes=prefixes)
    return (content or b"").decode()


def _json(result: Result) -> str:
    if isinstance(result, QueryTriples):
        raise QueryError("a graph is written as turtle, jsonld or ntriples")
    return (result.serialize(format=QueryResultsFormat.JSON) or b"").decode() + "\n"
