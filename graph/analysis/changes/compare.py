"""What appeared and what ended between two dates, and how certain that is."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

import numpy as np

from graph.analysis.changes.as_of import AsOf, Range
from graph.network.kinds import MEMBERSHIP

Change = Literal["appeared", "ended", "became certain", "became possible", "stayed"]
Certainty = Literal["certain", "possible"]
_STATES = ("no", "possible", "certain")
_CHANGES: dict[tuple[str, str], tuple[Change, Certainty]] = {
    ("no", "certain"): ("appeared", "certain"),
    ("no", "possible"): ("appeared", "possible"),
    ("possible", "certain"): ("became certain", "certain"),
    ("certain", "no"): ("ended", "certain"),
    ("possible", "no"): ("ended", "possible"),
    ("certain", "possible"): ("became possible", "possible"),
    ("certain", "certain"): ("stayed", "certain"),
    ("possible", "possible"): ("stayed", "possible"),
}
"""What it was at the first date and at the second → what that means."""


class Changed(NamedTuple):
    """A part of a partner in a thing that appeared, ended or stayed between two dates.

    Certain is what dates show. Possible is what an unknown date leaves open. A part that is
    possible at one date and certain at the other neither appears nor ends: it became certain, or
    only possible. `start` and `end` are its own,
    else those of the thing; when a partner joined a network is not read from when that began.
    """

    change: Change
    certainty: Certainty
    partner: str
    thing: str
    role: str
    start: str
    end: str


class Totals(NamedTuple):
    """How large a network is on a date, each number from certain to possible."""

    date: str
    partners: Range
    things: Range
    parts: Range
    ties: Range


def compare(before: AsOf, after: AsOf, *, stayed: bool = False) -> list[Changed]:
    """Return the parts of partners that appeared, ended or became more or less certain, and those
    that stayed where asked for.

    They come by change, certain ones first, then by partner and thing.
    """
    order: dict[str, int] = {name: n for n, name in enumerate((*get_args(Change), *_STATES[:0:-1]))}
    found = [row for row in _changes(before, after) if stayed or row.change != "stayed"]
    return sorted(found, key=lambda row: (order[row.change], order[row.certainty], row[2:]))


def _changes(before: AsOf, after: AsOf) -> Iterator[Changed]:
    first, second = _states(before), _states(after)
    for part in first.keys() | second.keys():
        change = _CHANGES[_STATES[first.get(part, 0)], _STATES[second.get(part, 0)]]
        yield _changed(after if part in second else before, part, *change)


def _states(found: AsOf) -> dict[tuple[int, int], int]:
    """Return (row, partner) → 1 where it is possible, 2 where it is certain on the date."""
    network = found.network
    keys = zip(network.rows.tolist(), network.partner.tolist(), strict=True)
    return dict(zip(keys, (network.certain.astype(int) + 1).tolist(), strict=True))


def _changed(found: AsOf, part: tuple[int, int], change: Change, certainty: Certainty) -> Changed:
    row, partner = part
    network, columns = found.network, found.network.columns
    number, thing = int(columns.thing[row]), network.thing(row)
    joins = thing.endswith(MEMBERSHIP)
    return Changed(
        change,
        certainty,
        columns.nodes[partner],
        thing,
        columns.role_keys[columns.role[row]],
        columns.dates[columns.begins[row]] or ("" if joins else columns.starts[number]),
        columns.dates[columns.stops[row]] or ("" if joins else columns.ends[number]),
    )


def totals(found: AsOf) -> Totals:
    """Return how large a network is on its date."""
    certain, possible = found.network.certain_two, found.network.two
    return Totals(
        found.date,
        Range(_present(certain.partner_sizes), _present(possible.partner_sizes)),
        Range(_present(certain.thing_sizes), _present(possible.thing_sizes)),
        Range(certain.edge_count, possible.edge_count),
        Range(found.certain.edge_count, found.possible.edge_count),
    )


def _present(sizes: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> int:
    return int(np.count_nonzero(sizes))
