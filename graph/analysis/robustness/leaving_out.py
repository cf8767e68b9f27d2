"""Ranks once more, with one unit of evidence left out at a time."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.analysis.robustness.evidence import SEVERAL, Evidence, without_edges
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.equivalence import equivalent_rows
from graph.network.matrices.two_mode import TwoMode

Progress = Callable[[str, int, int], None]
"""Told between two computations: what is done, how many are done, how many there are."""


def silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


class Alike(NamedTuple):
    """Units whose loss leaves the same network behind, but for names.

    `edges` are those of the first unit. `partners` has for each unit the one partner that loses
    something, and is empty where more than one does. Without another unit of the group, its
    partner and that of the first change places.
    """

    units: tuple[int, ...]
    edges: Integers
    partners: tuple[int, ...]


class Case(NamedTuple):
    """Values and ranks that hold for each partner without `times` units, `by` the first of them."""

    values: Floats
    places: Integers
    times: Integers
    by: Integers


class LeftOut(NamedTuple):
    """What partners are worth, and their ranks, where the first of the like units is left out."""

    group: Alike
    values: Floats
    places: Integers


def edges_lost(network: TwoMode, evidence: Evidence, ranking: Ranking) -> dict[int, Integers]:
    """Return for each unit that changes something the edges that stand on it alone.

    A unit changes nothing where another one says the same, nor, where only pairs of partners
    count, where no other partner takes part in the thing.
    """
    sole = evidence.sole_units(network)
    lost = sole >= 0
    if ranking.pairs_only:
        lost &= network.thing_sizes[network.incidence.indices] > 1
    edges = np.flatnonzero(lost)
    edges = edges[np.argsort(sole[edges], kind="stable")]
    units, starts = np.unique(sole[edges], return_index=True)
    return dict(zip(units.tolist(), np.split(edges, starts[1:]), strict=False))


def alike(network: TwoMode, lost: dict[int, Integers]) -> list[Alike]:
    """Gather units that leave the same network behind, so that it is computed once.

    Two agreements between the same partners do so; and two claims, each that one city is in a
    covenant, where nothing else tells the two cities apart.
    """
    thing_block, _ = equivalent_rows(sparse.csr_array(network.incidence.T))
    partner_block, _ = equivalent_rows(network.incidence)
    row_of = np.repeat(np.arange(len(network.partners)), network.partner_sizes)
    groups: dict[object, list[tuple[int, int]]] = {}
    for unit, edges in lost.items():
        things, rows = network.incidence.indices[edges].astype(np.int64), row_of[edges]
        one = int(rows[0]) if (rows == rows[0]).all() else SEVERAL
        blocks = sorted(thing_block[things].tolist())
        key = (int(partner_block[one]), *blocks) if one >= 0 else _parts(things, rows, thing_block)
        groups.setdefault((one >= 0, key), []).append((unit, one))
    return [
        Alike(
            tuple(unit for unit, _ in group),
            lost[group[0][0]],
            tuple(one for _, one in group if one >= 0),
        )
        for group in groups.values()
    ]


def leave_out(
    network: TwoMode,
    ranking: Ranking,
    groups: list[Alike],
    progress: Progress = silent,
) -> Iterator[LeftOut]:
    """Compute values and ranks without the edges of the first unit of each group.

    All partners stay: one that loses all its parts is alone. `progress` may raise to stop between
    two computations.
    """
    for done, group in enumerate(groups):
        progress("left out", done, len(groups))
        gone = np.zeros(network.edge_count, bool)
        gone[group.edges] = True
        values = ranking.values(without_edges(network, gone)).values
        yield LeftOut(group, values, ranking.places(values))
    progress("left out", len(groups), len(groups))


def cases(found: LeftOut) -> Iterator[Case]:
    """Say what each partner has without each unit of a group.

    Where a unit concerns one partner, that one has its own case; without the others' units it has
    what a fellow of it has.
    """
    values, places = found.values, found.places
    units, concerned = np.array(found.group.units), np.array(found.group.partners, np.int64)
    own = np.bincount(concerned, minlength=len(values))
    by = np.full(len(values), units[0])
    if not len(concerned):
        yield Case(values, places, own + len(units), by)
        return
    first = concerned[0]
    fellows = np.flatnonzero(concerned != first)
    shown = np.arange(len(values))
    if len(fellows):
        by[first], shown[first] = units[fellows[0]], concerned[fellows[0]]
    yield Case(values[shown], places[shown], len(units) - own, by)
    shown, by = np.full(len(values), first), by.copy()
    by[concerned[::-1]] = units[::-1]
    yield Case(values[shown], places[shown], own, by)


def _parts(things: Integers, rows: Integers, block: Integers) -> tuple[tuple[int, bytes], ...]:
    """Return who loses its part in which block of things, the same for the same losses."""
    order = np.lexsort((rows, things))
    each, starts = np.unique(things[order], return_index=True)
    parts = zip(block[each].tolist(), np.split(rows[order], starts[1:]), strict=True)
    return tuple(sorted((thing, those.tobytes()) for thing, those in parts))
