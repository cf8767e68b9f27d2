"""Bicliques: partners that all take part in the same things."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.two_mode.blocks import TwoModeBlocks, plain_blocks
from graph.analysis.two_mode.closed_sets import closed_sets
from graph.network.matrices.block_graph import Integers
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError, Problem

AT_MOST = 10_000
"""How many bicliques are returned."""
STEPS = 200_000
"""How many sets are looked at."""


@dataclass(frozen=True, eq=False)
class Biclique:
    """Partners that all take part in all of these things; no partner and no thing can be added.

    `rows` and `columns` number the blocks of the network `two`, `blocks`, that belong to it.
    """

    two: TwoMode
    blocks: TwoModeBlocks
    rows: Integers
    columns: Integers

    @property
    def partners(self) -> tuple[str, ...]:
        """The partners, in the order of the network."""
        return named(self.two.partners, self.blocks.partner_of, self.rows)

    @property
    def things(self) -> tuple[str, ...]:
        """The things that all partners share."""
        return named(self.two.things, self.blocks.thing_of, self.columns)

    @property
    def size(self) -> tuple[int, int]:
        """How many partners and how many things."""
        rows, columns = self.blocks.partner_sizes[self.rows], self.blocks.thing_sizes[self.columns]
        return int(rows.sum()), int(columns.sum())


@dataclass(frozen=True)
class Bicliques:
    """The bicliques of a network with at least `partners` partners and `things` things.

    They stand by the number of parts they hold, the largest first. `complete` is False where
    the search ended at a limit: then others exist that are not here.
    """

    found: tuple[Biclique, ...]
    complete: bool
    partners: int
    things: int


def bicliques(
    two: TwoMode,
    partners: int = 3,
    things: int = 2,
    *,
    at_most: int = AT_MOST,
    steps: int = STEPS,
) -> Bicliques:
    """Return the maximal bicliques of a network: circles of partners that share several things.

    Each holds at least `partners` partners and `things` things, all of the ones in all of the
    others, and cannot be extended. They are the formal concepts of the network (Wille 1982),
    each found once, by extending closed sets (LCM: Uno, Kiyomi and Arimura 2004, FIMI), on
    blocks of equivalent partners and things. Their number can grow exponentially: the search
    ends at `at_most` bicliques, or when `steps` sets were looked at, and says so.

    Raises:
        InputError: `partners` or `things` is below 1.

    >>> pairs = [(partner, f"E{n}") for partner in ("Bonn", "ICLEI", "UNEP") for n in (1, 2)]
    >>> found = bicliques(TwoMode.of_pairs([*pairs, ("Almada", "E2")]))
    >>> [(each.partners, each.things) for each in found.found], found.complete
    ([(('Bonn', 'ICLEI', 'UNEP'), ('E1', 'E2'))], True)
    """
    if min(partners, things) < 1:
        what = f"bicliques of {partners} partners and {things} things"
        raise InputError(Problem("", "", what, "both are at least 1"))
    blocks = plain_blocks(two)
    found: list[Biclique] = []
    for step, each in enumerate(_circles(two, blocks, partners, things)):
        if step >= steps or (each and len(found) >= at_most):
            return _ordered(found, False, partners, things)
        if each:
            found.append(each)
    return _ordered(found, True, partners, things)


def _circles(
    two: TwoMode, blocks: TwoModeBlocks, partners: int, things: int
) -> Iterator[Biclique | None]:
    """Yield bicliques, and None for each set that is looked at and too small.

    Sets grow along the mode with fewer blocks.
    """
    rows, columns = _frequent(blocks, partners, things)
    core = sparse.csr_array(blocks.core[rows][:, columns])
    of_rows, of_columns = blocks.partner_sizes[rows], blocks.thing_sizes[columns]
    if len(columns) <= len(rows):
        for found in closed_sets(core, of_rows, of_columns, (partners, things)):
            yield found and Biclique(two, blocks, rows[found[0]], columns[found[1]])
        return
    for found in closed_sets(sparse.csr_array(core.T), of_columns, of_rows, (things, partners)):
        yield found and Biclique(two, blocks, rows[found[1]], columns[found[0]])


def _frequent(blocks: TwoModeBlocks, partners: int, things: int) -> tuple[Integers, Integers]:
    """Return blocks of partners with enough such things, and things with enough such partners."""
    rows = np.ones(len(blocks.partner_sizes), bool)
    columns = np.ones(len(blocks.thing_sizes), bool)
    while True:
        kept = rows & (blocks.core @ (blocks.thing_sizes * columns) >= things)
        left = columns & (blocks.turned @ (blocks.partner_sizes * kept) >= partners)
        if kept.sum() == rows.sum() and left.sum() == columns.sum():
            return np.flatnonzero(rows), np.flatnonzero(columns)
        rows, columns = kept, left


def _ordered(found: list[Biclique], complete: bool, partners: int, things: int) -> Bicliques:
    """Put the largest first, those of one size in the order of their blocks."""

    def place(each: Biclique) -> tuple[int, int, list[int]]:
        size = each.size
        return -size[0] * size[1], -size[0], each.rows.tolist()

    return Bicliques(tuple(sorted(found, key=place)), complete, partners, things)


def named(names: tuple[str, ...], block_of: Integers, blocks: Integers) -> tuple[str, ...]:
    """Return the names of the nodes of some blocks, in their order."""
    return tuple(names[node] for node in np.flatnonzero(np.isin(block_of, blocks)).tolist())
