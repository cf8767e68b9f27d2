"""Stability of communities: how far they depend on chance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.communities.modularity import modularity
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers


@dataclass(frozen=True, eq=False)
class Stability:
    """What several runs from different seeds have in common.

    `chosen` is the number of the run that agrees best with the others; `modularity` that of
    each run; `agreement` (runs × runs) the adjusted Rand index of each pair of runs; `sure` for
    each block the share of the other runs in which it stays with most of its community, NaN
    after a single run and for partners without ties.
    """

    chosen: int
    modularity: Floats
    agreement: Floats
    sure: Floats

    @property
    def mean_agreement(self) -> float:
        """The mean adjusted Rand index of two runs; 1 after a single one."""
        above = self.agreement[np.triu_indices(len(self.agreement), k=1)]
        return float(above.mean()) if len(above) else 1.0


def stability(graph: BlockGraph, runs: Sequence[Integers], *, resolution: float = 1.0) -> Stability:
    """Compare divisions of one graph, one a run (communities of blocks, 0 for none).

    The run that agrees best with the others is chosen: a division that was found, unlike a
    consensus of all (Lancichinetti and Fortunato 2012, Sci. Rep. 2:336), which merges them into
    one that none has. Of equals, the one of higher modularity, then the earlier.
    """
    sizes = np.where(runs[0] > 0, graph.sizes, 0)
    scores = np.array([modularity(graph, run, resolution=resolution) for run in runs])
    agreement = np.eye(len(runs))
    for one in range(len(runs)):
        for other in range(one):
            found = adjusted_rand(runs[one], runs[other], sizes)
            agreement[one, other] = agreement[other, one] = found
    rank = np.lexsort((-np.nan_to_num(scores).round(12), -agreement.sum(axis=0).round(12)))
    chosen = int(rank[0])
    others = [run for number, run in enumerate(runs) if number != chosen]
    return Stability(chosen, scores, agreement, _sure(runs[chosen], others, sizes))


def adjusted_rand(one: Integers, other: Integers, sizes: Integers) -> float:
    """Return how far two divisions agree: 1 where they are the same, about 0 by chance.

    Of all pairs of partners, those that both divisions put together, less what chance gives,
    over the most that there can be (Hubert and Arabie 1985, J. Classification 2:193-218).
    `sizes` says how many partners each block has.

    >>> adjusted_rand(np.array([1, 1, 2, 2]), np.array([1, 1, 2, 3]), np.ones(4, int)).__round__(4)
    0.5714
    """
    _, rows = np.unique(one, return_inverse=True)
    _, columns = np.unique(other, return_inverse=True)
    both = rows * (int(columns.max(initial=0)) + 1) + columns
    together, first, second = (_pairs(labels, sizes) for labels in (both, rows, columns))
    everything = _pairs(np.zeros_like(rows), sizes)
    if not everything:
        return 1.0
    chance = first * second / everything
    most = (first + second) / 2
    return 1.0 if most == chance else (together - chance) / (most - chance)


def _pairs(labels: Integers, sizes: Integers) -> float:
    """Count the pairs of partners with the same label."""
    members = np.bincount(labels, sizes)
    return float((members * (members - 1)).sum() / 2)


def _sure(chosen: Integers, others: Sequence[Integers], sizes: Integers) -> Floats:
    """Return for each block in which share of the other runs it stays with its community."""
    stays = np.zeros(len(chosen))
    for run in others:
        width = int(run.max(initial=0)) + 1
        members = np.zeros((int(chosen.max(initial=0)) + 1, width))
        np.add.at(members, (chosen, run), sizes)
        stays += run == members.argmax(axis=1)[chosen]
    share = stays / max(len(others), 1)
    return np.where((sizes > 0) & (len(others) > 0), share, np.nan)
