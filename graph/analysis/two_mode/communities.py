"""Communities of partners and things: who takes part in the same things, with those things."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.values import SEED
from graph.analysis.two_mode.blocks import TwoModeBlocks, weighted_blocks
from graph.analysis.two_mode.division import Division
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import Integers
from graph.network.matrices.two_mode import TwoMode

STARTS = 10
"""From how many beginnings communities are sought."""
LARGE = 100_000
"""With more ties between blocks, only from the first two."""


@dataclass(frozen=True, eq=False)
class TwoModeCommunities:
    """Communities of both modes: a number a partner and a thing, 1 the largest, 0 for none.

    `modularity` is that of the best division, and `found` that of the division from each start:
    where they differ much, the communities are not sharp.
    """

    partners: Integers
    things: Integers
    modularity: float
    found: tuple[float, ...]


def communities(two: TwoMode, *, starts: int | None = None, seed: int = SEED) -> TwoModeCommunities:
    """Return a division of partners and things with high two-mode modularity.

    A community is a set of partners with the things that they take part in more than chance
    lets expect. Partners go to the community of their things, things to that of their partners,
    until nothing improves (BRIM: Barber 2007, Phys. Rev. E 76:066102); then communities are
    joined while that improves, and both begin again (LPAwb+: Beckett 2016, R. Soc. open sci.
    3:140536). The best of `starts` beginnings is kept (10, in large networks 2): each thing alone,
    each partner alone, and random ones from `seed`; no method finds the best for certain.
    Equivalent partners are always together. Whoever takes part in nothing is in community 0.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Accra", "C40")])
    >>> found = communities(two)
    >>> found.partners.tolist(), found.things.tolist(), round(found.modularity, 3)
    ([2, 1, 1], [2, 1], 0.444)
    """
    blocks = weighted_blocks(two)
    if not blocks.total:
        nobody = np.zeros(len(two.partners), np.int64), np.zeros(len(two.things), np.int64)
        return TwoModeCommunities(*nobody, float("nan"), ())
    if starts is None:
        starts = STARTS if blocks.core.nnz <= LARGE else 2
    divisions = [_settled(division) for division in _beginnings(blocks, starts, seed)]
    values = tuple(division.modularity for division in divisions)
    best = divisions[int(np.argmax(np.round(values, 12)))]
    return TwoModeCommunities(*_numbered(best), max(values), values)


def community(two: TwoMode) -> TwoModeValues:
    """Return the number of the community of each partner and each thing; NaN for none.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Accra", "C40")])
    >>> community(two).partners.tolist()
    [2.0, 1.0, 1.0]
    """
    found = communities(two)
    how = f"best of {len(found.found)} starts, modularity {found.modularity:.3f}"
    partners = np.where(found.partners > 0, found.partners, np.nan)
    return TwoModeValues(partners, np.where(found.things > 0, found.things, np.nan), how)


def _beginnings(blocks: TwoModeBlocks, starts: int, seed: int) -> Iterator[Division]:
    """Yield divisions to begin with, the communities of one mode given."""
    rng = np.random.default_rng(seed)
    number = len(blocks.thing_sizes)
    yield Division.by_things(blocks, np.arange(number))
    if starts > 1:
        yield Division.by_partners(blocks, np.arange(len(blocks.partner_sizes)))
    for start in range(2, starts):
        if start % 2:
            yield Division.by_things(blocks, rng.permutation(number))
        else:
            groups = int(rng.integers(2, max(3, min(number, 30))))
            yield Division.by_things(blocks, rng.integers(0, groups, number))


def _settled(division: Division) -> Division:
    """Improve a division until neither moving nor joining helps."""
    division = division.moved()
    while True:
        joined = division.joined()
        if joined is division:
            return division
        division = joined.moved()


def _numbered(division: Division) -> tuple[Integers, Integers]:
    """Number communities by how many partners they have, then things, then by the first."""
    blocks = division.blocks
    number = division.number
    partners, things = division.partners[blocks.partner_of], division.things[blocks.thing_of]
    sizes = [np.bincount(each[each >= 0], minlength=number) for each in (partners, things)]
    everyone = np.concatenate([partners, things])
    first = np.full(number, len(everyone))
    np.minimum.at(first, everyone[everyone >= 0], np.flatnonzero(everyone >= 0))
    order = np.lexsort((first, -sizes[1], -sizes[0]))
    names = np.zeros(number + 1, np.int64)
    names[order] = np.arange(1, number + 1)
    return names[partners], names[things]
