"""Network analysis in Python: who is central, who brokers, which communities, what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from graph.analysis.groups.labels import labels_by, labels_of
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, MEASURES
from graph.analysis.measures.table import Progress, ScoreTable, score
from graph.analysis.measures.values import Values
from graph.analysis.ranking import Ranking, check_measure, rank, values_of
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.lookup import Lookup
from graph.network.cooperation import CooperationNetwork
from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode
from graph.network.parts import parts_of_each_other
from loaders.workspace import Workspace

if TYPE_CHECKING:
    import networkx as nx

    from graph.analysis.communities.communities import Communities
    from graph.analysis.gaps.candidates import Candidate
    from graph.analysis.gaps.either import Either
    from graph.analysis.gaps.evaluation import Evaluation
    from graph.analysis.groups.brokerage import Brokerage
    from graph.analysis.groups.brokers import Brokers
    from graph.analysis.groups.directed import DirectedBrokerage
    from graph.analysis.groups.holes import GroupHole
    from graph.analysis.groups.mixing import EIIndex, Mixing
    from graph.analysis.groups.whole import Whole
    from graph.analysis.results.table import ResultTable
    from graph.analysis.robustness.evidence import Evidence
    from graph.analysis.robustness.ranking import Ranking as Recomputed
    from graph.analysis.robustness.sureness import Sureness
    from graph.analysis.two_mode.bicliques import Bicliques
    from graph.analysis.two_mode.core import CorePeriphery
    from graph.analysis.two_mode.nestedness import Nestedness
    from graph.analysis.two_mode.table import TwoModeScores

Units = Literal["sources", "things", "uncertain"]
"""What is left out to see whether a rank holds: each source, each thing, each uncertain part."""


def _silent(name: str, done: int, total: int) -> None:
    """Tell nobody how far it is."""


class NetworkAnalysis:
    """One network of a build, and all that is asked of it.

    `network` holds it in arrays with its description (`network.settings`); partners and things
    are IRIs, in the order of `two.partners` and `two.things`.
    """

    def __init__(self, network: CooperationNetwork, lookup: Lookup) -> None:
        self.network = network
        self.lookup = lookup

    @property
    def two(self) -> TwoMode:
        """Partners × what they take part in."""
        return self.network.two

    @property
    def projection(self) -> Projection:
        """Who works with whom."""
        return self.network.projection

    @cached_property
    def graph(self) -> "nx.Graph[str]":
        """Who works with whom as a graph of networkx, with names, weights and what is behind."""
        from graph.network.plain import plain_graph

        return plain_graph(self.network).project()

    def rank(self, by: str = "betweenness", *, top: int | None = 20, **options: Any) -> Ranking:
        """Rank partners by a measure; `options` are those of `graph.analysis.ranking.rank`."""
        return rank(self.network, by, top=top, **options)

    def scores(self, measures: Sequence[str] = tuple(MEASURES), **options: Any) -> ScoreTable:
        """Return measures of who works with whom, a row a partner (`.frame()` for pandas)."""
        return score(self.projection, measures, **options)

    def two_mode_scores(
        self, measures: Sequence[str] = tuple(TWO_MODE_MEASURES)
    ) -> "TwoModeScores":
        """Return measures that need no projection, of partners and of things."""
        from graph.analysis.two_mode.table import two_mode_score

        return two_mode_score(self.two, measures, settings=self.network.settings)

    def sureness(
        self, by: str = "betweenness", *, units: Units = "sources", backend: str = "",
        progress: Progress = _silent, **options: Any,
    ) -> "Sureness":  # fmt: skip
        """Return how sure each rank is; `options` are those of `how_sure`."""
        from graph.analysis.robustness.sureness import how_sure

        check_measure(by)
        ranking = self._recomputed(by, backend)
        return how_sure(self.two, ranking, self.evidence(units), progress=progress, **options)

    def evidence(self, units: Units = "sources") -> "Evidence":
        """Return on which sources, things or uncertain parts the network rests."""
        from graph.analysis.robustness.resting import evidence_of

        return evidence_of(self.network, units)

    def brokers(self, first: str, second: str) -> "Brokers":
        """Return who stands between two groups: kinds, types of partner, or places."""
        from graph.analysis.groups.brokers import brokers

        labels = labels_of(self.network, self.lookup, (first, second))
        return brokers(self.projection.graph, labels, first, second)

    def brokerage(self, by: str = "kind") -> "Brokerage":
        """Return the brokerage roles of Gould and Fernandez between the groups of a grouping."""
        from graph.analysis.groups.brokerage import brokerage

        return brokerage(self.projection.graph, labels_by(self.network, by))

    def communities(self, method: str = "louvain", **options: Any) -> "Communities":
        """Return groups that share most among themselves, and how stable they are."""
        from graph.analysis.communities.communities import communities

        return communities(self.projection.graph, method, **options)

    def mixing(self, by: str = "kind") -> "Mixing":
        """Return who works with whom between groups, and the assortativity."""
        from graph.analysis.groups.mixing import mixing

        return mixing(self.projection.graph, labels_by(self.network, by))

    def ei_index(self, by: str = "kind") -> "EIIndex":
        """Return the E-I index of the whole, of each group and of each partner."""
        from graph.analysis.groups.mixing import ei_index

        return ei_index(self.projection.graph, labels_by(self.network, by))

    def whole(self) -> "Whole":
        """Return density, centralisation and the like of the network as a whole."""
        from graph.analysis.groups.whole import whole

        return whole(self.projection.graph)

    def bicliques(self, partners: int = 3, things: int = 2, **limits: int) -> "Bicliques":
        """Return circles of partners that all take part in the same things."""
        from graph.analysis.two_mode.bicliques import bicliques

        return bicliques(self.two, partners, things, **limits)

    def nestedness(self) -> "Nestedness":
        """Return how far those with few things take part in what those with many do (NODF)."""
        from graph.analysis.two_mode.nestedness import nestedness

        return nestedness(self.two)

    def core_periphery(self) -> "CorePeriphery":
        """Return the core of partners and things, and how well it fits."""
        from graph.analysis.two_mode.core import core_periphery

        return core_periphery(self.two)

    def bridges(self) -> list[tuple[str, str]]:
        """Return the ties without which parts of the network come apart."""
        from graph.analysis.measures.cuts import bridges

        return bridges(self.projection.graph)

    def directed_brokerage(self, by: str = "kind") -> "DirectedBrokerage":
        """Return the five brokerage roles among who leads or funds whom (`direction`)."""
        from graph.analysis.groups.directed import directed_brokerage

        return directed_brokerage(self.network.directed.ties, labels_by(self.network, by))

    def either(self, one: str, other: str) -> "Either":
        """Return the partners of one, of the other and of both, with what joins them."""
        from graph.analysis.gaps.either import neither_shared

        found = (self.lookup.find(name, "partner") for name in (one, other))
        return neither_shared(self.projection, *found)

    def candidates(
        self, index: str = "resource-allocation", *, top: int = 20, of: str = "",
        between: tuple[str, str] | None = None,
    ) -> "list[Candidate]":  # fmt: skip
        """Return pairs that do not work together yet, by an index: hypotheses, no facts.

        A unit and its organisation are no pair: that one is part of the other is no gap.
        """
        from graph.analysis.gaps.candidates import candidates

        labels = labels_of(self.network, self.lookup, between) if between else None
        groups = (labels, *between) if between and labels is not None else None
        partner = self.lookup.find(of, "partner") if of else None
        parts = parts_of_each_other(self.network)
        found = candidates(self.projection, index, top=top + len(parts), of=partner, between=groups)
        kept = [each for each in found if (each.one, each.other) not in parts][:top]
        ranks = [each.rank for each in kept]
        return [replace(each, rank=ranks.index(each.rank) + 1) for each in kept]

    def evaluate_candidates(self, *indices: str, **options: Any) -> "list[Evaluation]":
        """Return how well indices find memberships that are hidden from them."""
        from graph.analysis.gaps.evaluation import evaluate

        return evaluate(self.projection, *([indices] if indices else []), **options)

    def holes(self, by: str = "kind", **options: Any) -> "list[GroupHole]":
        """Return pairs of groups that work together less than their sizes let expect."""
        from graph.analysis.groups.holes import group_holes

        return group_holes(self.projection.graph, labels_by(self.network, by), **options)

    def table(self, result: object) -> "ResultTable":
        """Return a result, or a list of results of one kind, as a table with names.

        `.frame()` makes a pandas DataFrame of it, `graph.analysis.results.files.write_result` a
        file.
        """
        from citypact import __version__
        from graph.analysis.results.tabulate import tabulate

        found = tabulate(result, self.network)
        return replace(found, software=f"citypact {__version__}")

    def keep_hypotheses(self, workspace: Workspace, name: str, found: "list[Candidate]") -> Path:
        """Write candidates to a file of their own, which no question sees, and return it."""
        from citypact import __version__
        from graph.analysis.gaps.hypotheses import write_hypotheses

        index = found[0].index if found else "resource-allocation"
        evaluation = self.evaluate_candidates(index)[0]
        iris = {iri for each in found for iri in (each.one, each.other, *each.through)}
        return write_hypotheses(
            workspace.root, name, found, base=workspace.base, settings=self.network.settings,
            evaluation=evaluation, labels={iri: self.network.label(iri) for iri in sorted(iris)},
            software=f"citypact {__version__}",
        )  # fmt: skip

    def _recomputed(self, by: str, backend: str) -> "Recomputed":
        """Return a measure that can be computed again on parts of this network."""
        from graph.analysis.robustness.ranking import Ranking as Recomputed

        def compute(two: TwoMode) -> Values:
            return values_of(self.network, two, by, backend)

        return Recomputed(by, compute, by in LOW_IS_CENTRAL, by in MEASURES)
