"""Every backbone by its name, and what is left of a projection by it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from graph.network.backbones.corrections import CORRECTIONS, Correction, threshold
from graph.network.backbones.disparity import disparity
from graph.network.backbones.hypergeometric import hypergeometric
from graph.network.backbones.p_values import PValues
from graph.network.backbones.pairs import BlockPairs, Kept
from graph.network.backbones.sdsm import sdsm
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import Projection
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

BACKBONES: dict[str, Callable[[Projection, BlockPairs], PValues]] = {
    "disparity": disparity,
    "hypergeometric": hypergeometric,
    "sdsm": sdsm,
}


@dataclass(frozen=True, eq=False)
class Backbone:
    """The ties of a projection that are significant; partners and weights stay as they were.

    `kept` and `dropped` count ties between partners, not between blocks; `tests` is how many
    were tested, `threshold` up to which P-value a tie is significant (-1: none is).
    """

    projection: Projection
    method: str
    alpha: float
    correction: Correction
    kept: int
    dropped: int
    tests: int
    threshold: float

    @property
    def graph(self) -> BlockGraph:
        """The ties that are kept."""
        return self.projection.graph

    @property
    def settings(self) -> dict[str, Any]:
        """What describes the backbone, so that a number can be traced to it."""
        names = ("method", "alpha", "correction", "tests", "threshold", "kept", "dropped")
        return {name: getattr(self, name) for name in names}


def backbone(
    projection: Projection,
    method: str = "sdsm",
    *,
    alpha: float = 0.05,
    correction: Correction = "fdr",
) -> Backbone:
    """Return the significant ties of a projection.

    `method` is one of BACKBONES, `alpha` the level of significance between 0 and 1,
    `correction` how the number of tests is accounted for: "none", "bonferroni", "holm" or "fdr".
    A tie is kept where its P-value is at most the corrected level. All tests are made on pairs of
    blocks and count for each pair of partners, so millions of pairs are never written down.

    Raises NotFoundError for an unknown method or correction, InputError for a level outside
    0 to 1.

    >>> from graph.network.matrices.projection import project
    >>> from graph.network.matrices.two_mode import TwoMode
    >>> pairs = [(city, f"URBACT {n}") for city in ("Gdynia", "Riga") for n in range(8)]
    >>> pairs += [(city, f"C40 {n}") for city in ("Lagos", "Accra") for n in range(8)]
    >>> pairs += [(city, "Covenant") for city in ("Gdynia", "Riga", "Lagos", "Accra")]
    >>> found = backbone(project(TwoMode.of_pairs(pairs)), "sdsm", correction="none")
    >>> found.kept, found.dropped
    (2, 4)
    """
    _check(method, alpha, correction)
    pairs = BlockPairs.of_graph(projection.graph)
    p, tests = BACKBONES[method](projection, pairs)
    counts = np.tile(pairs.counts, len(p))
    limit = threshold(p.ravel(), counts, alpha=alpha, correction=correction, tests=tests)
    significant: Kept = np.any(p <= limit, axis=0)
    kept = int(pairs.counts[significant].sum())
    dropped = int(pairs.counts[~significant].sum())
    left = replace(projection, graph=pairs.graph_of(significant))
    found = Backbone(left, method, alpha, correction, kept, dropped, tests, limit)
    settings = projection.settings | {"backbone": found.settings}
    return replace(found, projection=replace(left, settings=settings))


def _check(method: str, alpha: float, correction: str) -> None:
    unknown = [
        Problem("", "", f"unknown {what} “{name}”", did_you_mean(name, known))
        for what, name, known in (
            ("backbone", method, BACKBONES),
            ("correction", correction, CORRECTIONS),
        )
        if name not in known
    ]
    if unknown:
        raise NotFoundError(unknown)
    if not 0 < alpha < 1:
        found = f"a level of significance of {alpha}"
        raise InputError(Problem("", "alpha", found, "give a number between 0 and 1, such as 0.05"))
