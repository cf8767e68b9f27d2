"""The communities of a network, each with its leading members and how sure its members are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np

from graph.analysis.communities.leiden import leiden
from graph.analysis.communities.louvain import louvain
from graph.analysis.communities.modularity import gathered, pair_weights
from graph.analysis.communities.stability import Stability, stability
from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

Progress = Callable[[str, int, int], None]
LEADING = 5


class Method(Protocol):
    """A way to find communities: the number of each block's, from 1, 0 for partners alone."""

    def __call__(self, graph: BlockGraph, *, resolution: float, seed: int) -> Integers:
        """Return a number a block."""


METHODS: dict[str, Method] = {"louvain": louvain, "leiden": leiden}


class Community(NamedTuple):
    """A community: its partners, the strongest first among those that lead.

    `inside` is the share of its members' strength that stays inside, `sure` the mean share of
    other runs in which a member stays with most of it (NaN after one run).
    """

    number: int
    size: int
    inside: float
    sure: float
    leading: tuple[tuple[str, float], ...]


@dataclass(frozen=True, eq=False)
class Communities:
    """The communities of a network of n partners.

    `of_node` (n) is the number of each partner's community, 1 the largest, 0 for partners
    without ties, who are in none; `sure` (n) how sure its place is: the share of other runs in
    which it stays with most of its community. `how` says in words what was done.
    """

    nodes: tuple[str, ...]
    of_node: Integers
    sure: Floats
    found: tuple[Community, ...]
    modularity: float
    stability: Stability
    method: str
    resolution: float
    seed: int

    @property
    def count(self) -> int:
        """How many communities there are."""
        return len(self.found)

    @property
    def how(self) -> str:
        """What was done, and how far runs agree, in words."""
        runs = len(self.stability.modularity)
        told = f"{self.method}, resolution {self.resolution:g}, seed {self.seed}"
        if runs == 1:
            return f"{told}, one run"
        agreement = f"runs agree by {self.stability.mean_agreement:.2f} (adjusted Rand index)"
        return f"{told}, the most typical of {runs} runs; {agreement}"

    @property
    def settings(self) -> dict[str, Any]:
        """What describes the division, so that it can be traced and made again."""
        scores = self.stability.modularity
        return {
            "method": self.method,
            "resolution": self.resolution,
            "seed": self.seed,
            "runs": len(scores),
            "modularity": self.modularity,
            "modularity-least": float(scores.min()),
            "modularity-mean": float(scores.mean()),
            "modularity-most": float(scores.max()),
            "agreement": self.stability.mean_agreement,
        }

    def members(self, number: int) -> tuple[str, ...]:
        """Return the partners of a community, in the order of the nodes."""
        return tuple(self.nodes[node] for node in np.flatnonzero(self.of_node == number))


def communities(
    graph: BlockGraph,
    method: str = "louvain",
    *,
    runs: int = 20,
    resolution: float = 1.0,
    seed: int = SEED,
    progress: Progress = lambda stage, done, total: None,
) -> Communities:
    """Return the communities of a graph, from the most typical of several runs.

    `method` is one of METHODS. Run i starts from `seed` + i. The same arguments give the same
    result, whatever else is installed: no method stands in for another.

    Raises NotFoundError for an unknown method or one that is not installed, InputError for no
    run at all or a resolution that is not above 0.

    >>> import networkx as nx
    >>> found = communities(BlockGraph.of_networkx(nx.davis_southern_women_graph()), runs=3)
    >>> found.count, found.of_node.shape, round(found.modularity, 2)
    (4, (32,), 0.32)
    """
    _check(method, runs, resolution)
    divisions = []
    progress("communities", 0, runs)
    for number in range(runs):
        divisions.append(METHODS[method](graph, resolution=resolution, seed=seed + number))
        progress("communities", number + 1, runs)
    compared = stability(graph, divisions, resolution=resolution)
    labels = divisions[compared.chosen]
    return Communities(
        graph.nodes,
        labels[graph.block_of],
        graph.expand(compared.sure),
        _described(graph, labels, compared.sure),
        float(compared.modularity[compared.chosen]),
        compared,
        method,
        resolution,
        seed,
    )


def _check(method: str, runs: int, resolution: float) -> None:
    if method not in METHODS:
        mend = did_you_mean(method, METHODS)
        raise NotFoundError(Problem("", "", f"unknown method for communities “{method}”", mend))
    wrong = []
    if runs < 1:
        wrong.append(Problem("", "runs", f"{runs} runs", "give 1 or more"))
    if not resolution > 0:
        wrong.append(Problem("", "resolution", f"a resolution of {resolution}", "give above 0"))
    if wrong:
        raise InputError(wrong)


def _described(graph: BlockGraph, labels: Integers, sure: Floats) -> tuple[Community, ...]:
    """Return what there is to say of each community, the largest first."""
    weights = gathered(pair_weights(graph), labels)
    inside = weights.diagonal() / np.maximum(np.asarray(weights.sum(axis=1)), 1e-300)
    of_node, strengths = labels[graph.block_of], graph.expand(graph.strengths)
    order = np.lexsort((np.argsort(np.argsort(graph.nodes)), -strengths.round(12), of_node))
    sizes = np.bincount(labels, graph.sizes, minlength=1).astype(np.int64)
    ends = np.cumsum(sizes)
    means = np.bincount(labels, graph.sizes * sure) / np.maximum(sizes, 1)
    numbers = np.unique(labels).tolist()
    return tuple(
        Community(
            number,
            int(sizes[number]),
            float(inside[place]),
            float(means[number]),
            tuple(
                (graph.nodes[node], float(strengths[node]))
                for node in order[ends[number] - sizes[number] : ends[number]][:LEADING]
            ),
        )
        for place, number in enumerate(numbers)
        if number
    )
