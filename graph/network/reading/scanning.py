"""Scans of a store: the columns of a query as text, fast."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import QueryResultsFormat, QuerySolutions

from graph.store import GraphStore

Pair = tuple[str, str]


def scan(store: GraphStore, query: str) -> list[Pair]:
    """Return two columns of a query as text."""
    return [(row[0], row[1]) for row in rows(store, query)]


def rows(store: GraphStore, query: str) -> Iterator[list[str]]:
    """Return the rows of a query as text, without what kind of term each is."""
    found = store.query(query)
    if not isinstance(found, QuerySolutions):
        return iter(())
    text = (found.serialize(format=QueryResultsFormat.CSV) or b"").decode()
    lines: Iterator[list[str]]
    if '"' in text:
        csv.field_size_limit(max(csv.field_size_limit(), len(text)))
        lines = csv.reader(io.StringIO(text, newline=""))
    else:
        lines = (line.split(",") for line in text.split("\r\n") if line)
    next(lines, None)
    return lines


def texts(
    number: dict[str, int], pairs: Iterable[Pair], choose: Callable[[str, str], str] = min
) -> list[str]:
    """Return for each numbered thing its text, "" where it has none."""
    found = [""] * len(number)
    for node, text in pairs:
        if (n := number.get(node)) is not None:
            found[n] = choose(text, found[n]) if found[n] else text
    return found
