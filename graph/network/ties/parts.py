"""When partners take part in things, and how many sources say so: a row an entry of a network."""

from dataclasses import dataclass

import numpy as np

from graph.network.cooperation import CooperationNetwork
from graph.network.kinds import PARTNER_KINDS
from graph.network.matrices.block_graph import Integers
from graph.network.matrices.two_mode import TwoMode
from graph.network.reading.columns import ALWAYS, NEVER, Codes, Columns
from graph.network.ties.behind import Behind


@dataclass(frozen=True, eq=False)
class Parts:
    """What is known of each part that a partner has in a thing.

    Parts are in the order of the entries of an incidence. `spans` (k × 4) are days as in
    `Columns.spans`: possibly from, possibly until, known from, known until; `sources` (k) is how
    many sources say so. A partner with several roles in a thing takes part from the first of them
    to the last; where they lie apart, only the longest is known.
    """

    spans: Codes
    sources: Integers

    def together(self, found: Behind) -> Codes:
        """Return when both ends of ties take part in each thing behind them (as `spans`)."""
        one, other = self.spans[found.of_one], self.spans[found.of_other]
        later, earlier = np.maximum(one, other), np.minimum(one, other)
        return np.stack([later[:, 0], earlier[:, 1], later[:, 2], earlier[:, 3]], axis=1)

    def sources_of(self, found: Behind) -> Integers:
        """Return by how many sources each tie is stated.

        A tie through a thing is as well supported as the weaker of its two parts, and a tie as
        the best of what it goes through: a filter for n sources keeps ties of n or more.
        """
        both = np.minimum(self.sources[found.of_one], self.sources[found.of_other])
        best = np.zeros(len(found), np.int64)
        np.maximum.at(best, np.repeat(np.arange(len(found)), np.diff(found.starts)), both)
        return best


def parts_of(network: CooperationNetwork, two: TwoMode) -> Parts:
    """Return what is known of the parts in a two-mode network made from another."""
    entry = _entries(network, two)
    kept = entry >= 0
    rows, entry = network.rows[kept], entry[kept]
    spans = part_spans(network.columns, rows)
    order = np.lexsort((spans[:, 0], entry))
    entry, rows, spans = entry[order], rows[order], spans[order]
    first = np.flatnonzero(np.diff(entry, prepend=-1))
    counts = np.bincount(network.columns.evidence[:, 0], minlength=len(network.columns))
    return Parts(_hulls(spans, first), np.maximum.reduceat(counts[rows], first) if len(first)
                 else np.zeros(0, np.int64))  # fmt: skip


def part_spans(columns: Columns, rows: Codes) -> Codes:
    """Return when participations are possibly and certainly in force, as `selection.in_force`.

    A part without dates of its own lasts as long as its thing; a membership in a network does not.
    """
    thing, part = columns.spans[columns.thing[rows]], columns.part_spans[rows]
    kinds = np.array(columns.kinds, dtype=object)
    joins = np.isin(kinds, PARTNER_KINDS)[columns.thing[rows]]
    begun, ended = part[:, 0] != NEVER, part[:, 1] != ALWAYS
    return np.stack(
        [
            np.maximum(thing[:, 0], part[:, 0]),
            np.minimum(thing[:, 1], part[:, 1]),
            np.where(begun | joins, part[:, 2], np.minimum(part[:, 2], thing[:, 2])),
            np.where(ended | joins, part[:, 3], np.maximum(part[:, 3], thing[:, 3])),
        ],
        axis=1,
    )


def _entries(network: CooperationNetwork, two: TwoMode) -> Integers:
    """Return for each participation its entry in the incidence, -1 where it has none."""
    size = len(network.columns.nodes)
    row, column = np.full(size, -1), np.full(size, -1)
    row[[network.numbers[iri] for iri in two.partners]] = np.arange(len(two.partners))
    column[[network.numbers[iri] for iri in two.things]] = np.arange(len(two.things))
    width = max(len(two.things), 1)
    two.incidence.sort_indices()
    keys = np.repeat(np.arange(len(two.partners)), two.partner_sizes) * width
    keys = keys + two.incidence.indices
    rows, columns = row[network.partner], column[network.columns.thing[network.rows]]
    wanted = np.where((rows < 0) | (columns < 0), -1, rows * width + columns)
    there = np.searchsorted(keys, wanted)
    return np.where(wanted >= 0, there, -1)


def _hulls(spans: Codes, first: Integers) -> Codes:
    """Return the span of each group of spans, which are sorted by their beginning."""
    if not len(first):
        return spans[:0]
    found = np.stack(
        [
            np.minimum.reduceat(spans[:, 0], first), np.maximum.reduceat(spans[:, 1], first),
            np.minimum.reduceat(spans[:, 2], first), np.maximum.reduceat(spans[:, 3], first),
        ],
        axis=1,
    )  # fmt: skip
    ends = np.append(first[1:], len(spans))
    for group in np.flatnonzero(ends - first > 1).tolist():
        part = spans[first[group] : ends[group]]
        if (part[1:, 0] > np.maximum.accumulate(part[:-1, 1])).any():
            longest = np.argmax(part[:, 3].astype(np.int64) - part[:, 2])
            found[group, 2:] = part[longest, 2:]
    return found
