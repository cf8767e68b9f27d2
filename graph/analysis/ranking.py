"""Who is central, and why: ranks with the agreements and initiatives that give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

import numpy as np

from graph.analysis.measures.brandes import Ties
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, MEASURES, measure
from graph.analysis.measures.cost import SECOND, of_dependencies, of_distances
from graph.analysis.measures.table import Progress, rank_array
from graph.analysis.measures.values import Values, of_nodes
from graph.analysis.robustness.explanation import Reason, explain
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.network.cited import passages_behind
from graph.network.cooperation import CooperationNetwork
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.two_mode import TwoMode
from graph.passages import Passage
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean

RANKED = (
    *(each.name for each in MEASURES.values() if each.ranked),
    *(each.name for each in TWO_MODE_MEASURES.values() if each.ranked),
)
"""The measures by which partners are ranked: of the projection, then of the two-mode network."""
QUICK = 2.0
"""Ranks without a thing are computed unasked where all take at most so many seconds of a core."""


@dataclass(frozen=True)
class CitedReason:
    """A thing that gives a rank, and the passages that say that the partner takes part in it."""

    reason: Reason
    passages: tuple[Passage, ...]

    def __str__(self) -> str:
        return str(self.reason)


@dataclass(frozen=True)
class Ranked:
    """A partner with its rank, the value of the measure, and the reasons, strongest first.

    `error` is the standard error of a value that was sampled, None for one that is exact.
    """

    rank: int
    iri: str
    label: str
    kind: str
    value: float
    error: float | None
    reasons: tuple[CitedReason, ...]


@dataclass(frozen=True)
class Ranking(Sequence[Ranked]):
    """Partners by rank, with the measure, how it was computed, and the network's description.

    `total` is how many partners have a rank; `left_out` are things that join nobody because there
    would be too many pairs.
    """

    rows: tuple[Ranked, ...]
    measure: str
    how: str
    settings: Mapping[str, Any]
    total: int
    left_out: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Ranked: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Ranked]: ...
    def __getitem__(self, index: int | slice) -> Ranked | Sequence[Ranked]:
        return self.rows[index]

    def __iter__(self) -> Iterator[Ranked]:
        return iter(self.rows)


def rank(
    network: CooperationNetwork,
    by: str = "betweenness",
    *,
    top: int | None = None,
    reasons: int = 3,
    without: bool | None = None,
    backend: str = "",
    known: Values | None = None,
    progress: Progress = lambda name, done, total: None,
) -> Ranking:
    """Rank the partners of a network by a measure of `RANKED`; equal values share a rank.

    Each of the `top` partners comes with up to `reasons` things that give its rank. With `without`
    the rank is computed again without each of these; left to itself, only where that is quick.
    `backend` is that of `graph.analysis.measures.catalogue.measure`; `known` are the values where
    they are known already, a value a partner.

    Raises:
        NotFoundError: the measure or the backend is unknown.
    """
    check_measure(by)
    projection = network.projection
    if not len(projection.graph):
        return Ranking((), by, "exact", network.settings, 0, projection.left_out)
    values, error, how = known or values_of(network, network.two, by, backend)
    places = rank_array(values, low_first=by in LOW_IS_CENTRAL)
    partners = projection.graph.nodes
    order = sorted(
        np.flatnonzero(places).tolist(), key=lambda n: (places[n], network.label(partners[n]))
    )
    best = [partners[n] for n in order[:top]]
    why = _reasons(network, by, best, reasons, without, progress)
    rows = tuple(
        Ranked(
            int(places[n]), partners[n], network.label(partners[n]), network.kind(partners[n]),
            float(values[n]), None if error is None else float(error[n]), why[partners[n]],
        )
        for n in order[:top]
    )  # fmt: skip
    left_out = () if by in TWO_MODE_MEASURES else projection.left_out
    return Ranking(rows, by, how, projection.settings, len(order), left_out)


def check_measure(by: str) -> None:
    """Raise NotFoundError where partners are not ranked by a measure."""
    if by not in RANKED:
        mend = did_you_mean(by, RANKED) or f"use one of {', '.join(RANKED)}"
        raise NotFoundError(Problem("", "", f"unknown measure “{by}”", mend))


def values_of(network: CooperationNetwork, two: TwoMode, by: str, backend: str = "") -> Values:
    """Return a value a partner, by a measure of `RANKED`, of a network or of a part of it, `two`.

    A part is projected and weighed as the network says.
    """
    if by in TWO_MODE_MEASURES:
        both = TWO_MODE_MEASURES[by].compute(two)
        return Values(both.partners, None if both.error is None else both.error[0], both.how)
    whole = two is network.two
    graph = (network.projection if whole else network.projected(two)).graph
    return of_nodes(graph, measure(by, graph, backend=backend))


def _reasons(
    network: CooperationNetwork,
    by: str,
    partners: list[str],
    most: int,
    without: bool | None,
    progress: Progress,
) -> dict[str, tuple[CitedReason, ...]]:
    """Return for each partner the things that give its rank, cited."""
    if not most:
        return dict.fromkeys(partners, ())
    graph = network.projection.graph
    if without is None:
        without = len(partners) * most * seconds_of(graph, by) <= QUICK
    backbone = bool(network.spec.backbone)  # whose ties would have to be tested again
    again = most if without and by in MEASURES and not backbone else 0
    found = explain(
        network.projection, by if by in MEASURES else "degree", partners,
        things_at_most=again, progress=progress,
    )  # fmt: skip
    shown = {partner: reasons[:most] for partner, reasons in found.items()}
    cited = passages_behind(
        network, [(partner, r.iri) for partner, reasons in shown.items() for r in reasons]
    )
    return {
        partner: tuple(
            CitedReason(replace(r, label=network.label(r.iri)), cited.get((partner, r.iri), ()))
            for r in reasons
        )
        for partner, reasons in shown.items()
    }


def seconds_of(graph: BlockGraph, by: str) -> float:
    """Return about how long it takes to rank once by a measure."""
    if by == "betweenness":
        return graph.block_count * of_dependencies(Ties.of(graph)) / SECOND
    if by in ("closeness", "harmonic"):
        return graph.block_count * of_distances(Ties.of(graph)) / SECOND
    return 500.0 * int(graph.ties.nnz) / SECOND
