"""Nestedness: whether who takes part in little does so where those who take part in much do."""

from typing import NamedTuple

import numpy as np

from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.two_mode import TwoMode


class Nestedness(NamedTuple):
    """How nested a network is: NODF from 0 to 100 of partners, of things and of the whole.

    `beyond_degrees` is what is left when the overlap is taken off that partners and things of
    these degrees share by chance; near 0 the network is as nested as its degrees make it.
    """

    partners: float
    things: float
    whole: float
    beyond_degrees: float


def nestedness(two: TwoMode) -> Nestedness:
    """Return how far the things of less engaged partners are among those of more engaged ones.

    In a fully nested network a partner with few memberships is only where partners with many
    are as well. Of each two partners with different numbers of things, the share of the smaller
    one's things that the larger one has too; of equal numbers 0; the mean over all pairs times
    100, the same for pairs of things, and over both (NODF: Almeida-Neto et al. 2008, Oikos
    117:1227-1239). `beyond_degrees` takes from each share what is expected, the larger number
    divided by the size of the other mode (Solé-Ribalta et al. 2018, Phys. Rev. E 97:062302).
    Computed on edges sorted by degree, without going through pairs. Weights do not count.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> nestedness(two)[:3]
    (100.0, 100.0, 100.0)
    """
    rows, columns = _overlaps(two)
    pairs = [number * (number - 1) for number in (len(two.partners), len(two.things))]
    sums = float(rows.sum()), float(columns.sum())
    beyond = sum(float(values.sum()) for values in contributions(two)[:2])
    nodes = max(len(two.partners) + len(two.things), 1)
    return Nestedness(
        100 * sums[0] / max(pairs[0], 1),
        100 * sums[1] / max(pairs[1], 1),
        100 * sum(sums) / max(sum(pairs), 1),
        beyond / nodes,
    )


def contributions(two: TwoMode) -> TwoModeValues:
    """Return what a partner, and a thing, adds to the nestedness of its mode beyond its degree.

    A partner adds much where its things are among those of more engaged partners, or hold those
    of less engaged ones, more than their numbers let expect; below 0 it goes its own way. It is
    the mean over all others of (shared things / things of the smaller one) less (things of the
    larger one / all things), 0 for two with equal numbers (the terms of Solé-Ribalta et al.
    2018, Phys. Rev. E 97:062302, gathered by node; their mean is `Nestedness.beyond_degrees`).

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> contributions(two).partners.tolist()
    [0.0, 0.0]
    """
    rows, columns = _overlaps(two)
    rows = rows - _expected(two.partner_sizes, len(two.things))
    columns = columns - _expected(two.thing_sizes, len(two.partners))
    return TwoModeValues(_means(rows), _means(columns))


def _means(sums: Floats) -> Floats:
    return sums / max(len(sums) - 1, 1)


def _overlaps(two: TwoMode) -> tuple[Floats, Floats]:
    """Return for each partner and each thing the sum of its paired overlaps."""
    presence = two.presence
    rows = np.repeat(np.arange(len(two.partners)), np.diff(presence.indptr))
    columns = presence.indices.astype(np.int64)
    of_partners = _paired(rows, columns, two.partner_sizes)
    return of_partners, _paired(columns, rows, two.thing_sizes)


def _paired(own: Integers, shared: Integers, degrees: Integers) -> Floats:
    """Return the sum of paired overlaps of each node over all others of its mode.

    In each shared node, its members stand by degree: each has an overlap of 1/own degree with
    every member of a higher degree, and of 1/their degree with every one of a lower.
    """
    order = np.lexsort((-degrees[own], shared))
    own, shared = own[order], shared[order]
    ranks = degrees[own]
    first, last = _runs(shared, shared)
    level, level_end = _runs(shared, ranks)
    above = (level - first) / np.maximum(ranks, 1)
    sums = np.concatenate([[0.0], np.cumsum(1 / np.maximum(ranks, 1))])
    below = np.where(level_end < last, sums[last] - sums[level_end], 0.0)
    found = np.bincount(own, weights=above + below, minlength=len(degrees))
    return np.asarray(found, np.float64)


def _runs(one: Integers, other: Integers) -> tuple[Integers, Integers]:
    """Return for each place where its run of equal pairs begins and where it ends."""
    begins = np.ones(len(one), bool)
    begins[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    starts = np.flatnonzero(begins)
    run = np.cumsum(begins) - 1
    return starts[run], np.append(starts[1:], len(one))[run]


def _expected(degrees: Integers, others: int) -> Floats:
    """Return for each node the sum of overlaps expected from degrees alone."""
    levels, which, counts = np.unique(degrees, return_inverse=True, return_counts=True)
    counts = np.where(levels > 0, counts, 0)
    smaller = np.cumsum(counts) - counts
    larger = (levels * counts).sum() - np.cumsum(levels * counts)
    sums = np.where(levels > 0, (levels * smaller + larger) / max(others, 1), 0.0)
    return np.asarray(sums[which], np.float64)
