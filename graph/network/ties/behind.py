"""The things behind given ties, found without making any other tie."""

from dataclasses import dataclass

import numpy as np

from graph.network.matrices.block_graph import Integers
from graph.network.matrices.two_mode import TwoMode


@dataclass(frozen=True, eq=False)
class Behind:
    """The things that both ends of k ties take part in.

    Those of tie i stand from `starts[i]` to `starts[i + 1]`: `things` are columns of the two-mode
    network, `of_one` and `of_other` the places of both parts among the entries of its incidence.
    """

    starts: Integers
    things: Integers
    of_one: Integers
    of_other: Integers

    def __len__(self) -> int:
        return len(self.starts) - 1


def behind(two: TwoMode, ones: Integers, others: Integers) -> Behind:
    """Return what is behind the ties between the partners of two columns, row by row.

    What the partner with fewer things takes part in is looked up for the other, so that a hub
    costs no more than whom it works with.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> found = behind(two, np.array([0]), np.array([1]))
    >>> [two.things[thing] for thing in found.things.tolist()]
    ['UEA']
    """
    two.incidence.sort_indices()
    sizes = two.partner_sizes
    swap = sizes[ones] > sizes[others]
    few, many = np.where(swap, others, ones), np.where(swap, ones, others)
    tie, places = _entries(two, few)
    things = two.incidence.indices[places].astype(np.int64)
    width = max(len(two.things), 1)
    keys = np.repeat(np.arange(len(sizes)), sizes) * width + two.incidence.indices
    wanted = many[tie] * width + things
    there = np.searchsorted(keys, wanted)
    shared = np.zeros(len(wanted), bool)
    known = there < len(keys)
    shared[known] = keys[there[known]] == wanted[known]
    tie, things, mine, theirs = tie[shared], things[shared], places[shared], there[shared]
    starts = np.concatenate([[0], np.cumsum(np.bincount(tie, minlength=len(ones)))])
    turned = swap[tie]
    return Behind(
        starts.astype(np.int64), things,
        np.where(turned, theirs, mine), np.where(turned, mine, theirs),
    )  # fmt: skip


def _entries(two: TwoMode, partners: Integers) -> tuple[Integers, Integers]:
    """Return for each entry of some rows the number of the row asked for, and its place."""
    counts = two.partner_sizes[partners]
    tie = np.repeat(np.arange(len(partners)), counts)
    offsets = np.arange(len(tie)) - np.repeat(np.cumsum(counts) - counts, counts)
    return tie, two.incidence.indptr[partners].astype(np.int64)[tie] + offsets
