"""Core and periphery: partners and things at the heart of a network, and those around it."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from graph.analysis.two_mode.blocks import TwoModeBlocks, plain_blocks
from graph.analysis.two_mode.singular import Pattern, leading
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import Floats, Integers, Matrix
from graph.network.matrices.two_mode import TwoMode

STARTS = 12
"""From how many sizes of the core the best one is sought."""
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]


class CorePeriphery(NamedTuple):
    """The core of a network, how well it fits, and how near each stands to it.

    `partners` and `things` are in the core; `correlation` is that of the network with the ideal
    pattern. `partner_coreness` and `thing_coreness` are continuous (length 1), and `fit` is the
    part of the network that their product explains, from 0 to 1.
    """

    partners: tuple[str, ...]
    things: tuple[str, ...]
    correlation: float
    partner_coreness: Floats
    thing_coreness: Floats
    fit: float


def core_periphery(two: TwoMode) -> CorePeriphery:
    """Return the partners and things that form the core of a network.

    In an ideal core every partner takes part in every thing, and nobody does outside it. The
    core is the choice of partners and things whose ideal pattern (1 in the core, 0 elsewhere)
    correlates best with the network (Pearson over all cells: Borgatti and Everett 1999, Social
    Networks 21:375-395, carried over to two modes as in Borgatti and Everett 1997): for given
    things the partners with most of them are best, and the reverse, so both are improved in
    turn, from several sizes; a better core may exist. Equal partners are in or out together.
    Coreness u, v minimises ‖A - s·u vᵀ‖²: the leading singular vectors, `fit` is s²/‖A‖². The
    correlation is NaN where all take part in all, or none in any. Weights do not count.

    >>> pairs = [(partner, f"E{n}") for partner in ("Bonn", "ICLEI") for n in (1, 2)]
    >>> found = core_periphery(TwoMode.of_pairs([*pairs, ("Almada", "E3")]))
    >>> found.partners, found.things, round(found.correlation, 2)
    (('Bonn', 'ICLEI'), ('E1', 'E2'), 0.8)
    """
    blocks = plain_blocks(two)
    pattern = _pattern(blocks)
    rows, columns, correlation = _best(blocks, pattern)
    in_partners, in_things = rows[blocks.partner_of], columns[blocks.thing_of]
    total = blocks.total
    return CorePeriphery(
        tuple(np.array(two.partners, object)[in_partners].tolist()),
        tuple(np.array(two.things, object)[in_things].tolist()),
        correlation,
        (pattern.rows / np.sqrt(blocks.partner_sizes))[blocks.partner_of],
        (pattern.columns / np.sqrt(blocks.thing_sizes))[blocks.thing_of],
        pattern.value**2 / total if total else 0.0,
    )


def core(two: TwoMode) -> TwoModeValues:
    """Return 1 for a partner, or a thing, in the core of the network, 0 for others.

    >>> pairs = [(partner, f"E{n}") for partner in ("Bonn", "ICLEI") for n in (1, 2)]
    >>> core(TwoMode.of_pairs([*pairs, ("Almada", "E3")])).partners.tolist()
    [0.0, 1.0, 1.0]
    """
    blocks = plain_blocks(two)
    rows, columns, correlation = _best(blocks, _pattern(blocks))
    how = f"correlation {correlation:.3f} with an ideal core"
    if np.isnan(correlation):
        how = "no core stands out: all take part in all, or none in any"
    partners, things = rows[blocks.partner_of], columns[blocks.thing_of]
    return TwoModeValues(partners.astype(np.float64), things.astype(np.float64), how)


def _pattern(blocks: TwoModeBlocks) -> Pattern:
    return leading(blocks.scaled(), np.sqrt(blocks.partner_sizes))


def _best(blocks: TwoModeBlocks, pattern: Pattern) -> tuple[Mask, Mask, float]:
    """Return the best core that is found from several starts, and its correlation."""
    cells = float(blocks.partner_sizes.sum()) * float(blocks.thing_sizes.sum())
    total = blocks.total
    rows = blocks.partner_strengths > 0
    columns = blocks.thing_strengths > 0
    if total in (0, cells):
        return rows, columns, float("nan")
    best = (rows, columns, -np.inf)
    coreness = pattern.columns / np.sqrt(blocks.thing_sizes)
    for start in _starts(coreness, blocks.thing_strengths):
        found = _improved(blocks, start, cells)
        if found[2] > best[2] + 1e-12:
            best = found
    return best


def _starts(coreness: Floats, strengths: Floats) -> Iterator[Mask]:
    """Yield sets of things to begin with: the first few by coreness, by size, and one alone.

    One alone tells parts apart that are equally central.
    """
    for values in (coreness, strengths):
        levels = np.unique(values)[::-1]
        which = np.unique(np.geomspace(1, len(levels), STARTS // 2).astype(int)) - 1
        yield from (values >= level for level in levels[which])
    numbers = np.arange(len(strengths))
    yield from (numbers == one for one in np.argsort(-strengths, kind="stable")[: STARTS // 2])


def _improved(blocks: TwoModeBlocks, things: Mask, cells: float) -> tuple[Mask, Mask, float]:
    """Choose partners for the things, things for these partners, until nothing improves."""
    best = -np.inf
    partners = np.zeros(len(blocks.partner_sizes), bool)
    while True:
        partners_next, _ = _choice(
            blocks.core, blocks.partner_sizes, blocks.thing_sizes * things, blocks.total, cells
        )
        things_next, found = _choice(
            blocks.turned,
            blocks.thing_sizes,
            blocks.partner_sizes * partners_next,
            blocks.total,
            cells,
        )
        if found <= best + 1e-12:
            return partners, things, float(best)
        partners, things, best = partners_next, things_next, found


def _choice(
    matrix: Matrix, sizes: Integers, chosen: Integers, total: float, cells: float
) -> tuple[Mask, float]:
    """Return the best set of one mode, given how many of each block of the other are in the core.

    Whoever has more of the chosen is taken first; the correlation of two patterns of 0 and 1 is
    (N·a - E·c) / √(E (N-E) c (N-c)), with N cells, E parts, c cells in the core, a parts there.
    """
    counts = np.rint(matrix @ chosen).astype(np.int64)
    levels = np.arange(int(counts.max()), -1, -1)
    members = np.bincount(counts, weights=sizes)[::-1]
    inside = np.cumsum(members * levels)
    core = np.cumsum(members) * float(chosen.sum())
    spread = total * (cells - total) * core * (cells - core)
    some = spread > 0
    found = np.full(len(levels), -np.inf)
    found[some] = (cells * inside - total * core)[some] / np.sqrt(spread[some])
    best = int(np.argmax(found))
    return counts >= levels[best], float(found[best])
