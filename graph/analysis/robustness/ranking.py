"""What is computed again and again: a measure of the partners of a two-mode network."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.catalogue import MEASURES, measure
from graph.analysis.measures.table import rank_array
from graph.analysis.measures.values import Values, of_nodes
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.projection import Projection, Weighting, project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError, Problem


@dataclass(frozen=True)
class Ranking:
    """A measure of the partners of a two-mode network, and which end of it comes first.

    `compute` returns a value a partner. `low_first` where a low value is the central one.
    `pairs_only` where a thing with one partner changes nothing, as in every projection.
    """

    name: str
    compute: Callable[[TwoMode], Values]
    low_first: bool = False
    pairs_only: bool = True

    @classmethod
    def by(
        cls,
        name: str = "betweenness",
        weighting: Weighting = "newman",
        *,
        largest: int | None = None,
        backend: str = "",
    ) -> "Ranking":
        """Rank by a measure of who works with whom (`graph.analysis.measures.catalogue.MEASURES`).

        Raises:
            NotFoundError: the measure is unknown or gives no order, as communities do; the
                backend is unknown, when it is first asked.

        >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
        >>> Ranking.by("degree").values(two).values.tolist()
        [1.0, 1.0]
        """

        ordered = [each.name for each in MEASURES.values() if each.ranked]
        if name not in ordered:
            mend = f"use one of {', '.join(ordered)}"
            raise NotFoundError(Problem("", "", f"no ranking by “{name}”", mend))

        def compute(network: TwoMode) -> Values:
            graph = project(network, weighting, largest=largest).graph
            return of_nodes(graph, measure(name, graph, backend=backend))

        return cls(name, compute, MEASURES[name].low_is_central)

    @classmethod
    def of_projection(cls, projection: Projection, name: str) -> "Ranking":
        """Rank by a measure of a projection, weighted as it is, of the network behind it."""
        return cls.by(name, projection.weighting)

    def values(self, network: TwoMode) -> Values:
        """Return the value of each partner, in the order of `network.partners`."""
        return self.compute(network)

    def places(self, values: Floats) -> Integers:
        """Rank values, 1 for the first; equal values share a rank ("1224" ranking).

        A partner of which the measure says nothing (NaN) stands behind all others.

        >>> Ranking.by("degree").places(np.array([2.0, 5.0, 5.0, np.nan])).tolist()
        [3, 1, 1, 4]
        """
        places = rank_array(values, low_first=self.low_first)
        places[np.isnan(values)] = np.count_nonzero(~np.isnan(values)) + 1
        return places
