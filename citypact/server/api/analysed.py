"""The networks asked for last, which a worker keeps with what was computed of them."""

from collections import OrderedDict
from functools import cached_property
from typing import Any

import numpy as np

from citypact.analysis import NetworkAnalysis
from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Filtered
from citypact.server.api.dates import require_period
from citypact.server.kept import kept
from graph.analysis.measures.values import Values
from graph.analysis.ranking import Ranking
from graph.lookup import Lookup
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.file import EVERYTHING
from graph.network.description.spec import NetworkSpec
from graph.network.layout.network import lay_out
from graph.network.layout.points import Points
from graph.network.matrices.block_graph import Floats

AT_MOST = 8
"""How many networks are kept."""
LARGE = 200_000
"""A network of so many participations takes the place of all others that are kept."""


class Analysed(NetworkAnalysis):
    """A network that is kept, with what was computed of it.

    `name` is that under which the build keeps its scores, "" where it keeps none; `values` are
    measures, a value a partner, `how` says how each was found, `kept_read` whether those that the
    build keeps are among them.
    """

    def __init__(self, network: CooperationNetwork, lookup: Lookup, name: str) -> None:
        super().__init__(network, lookup)
        self.name = name
        self.values: dict[str, Floats] = {}
        self.how: dict[str, str] = {}
        self.kept_read = False
        self._rankings: dict[tuple[str, int], Ranking] = {}

    def ranking(self, by: str, values: Floats, top: int) -> Ranking:
        """Return the partners of the highest rank by the values of a measure, with reasons."""
        if (by, top) not in self._rankings:
            known = Values(values, None, self.how.get(by, "exact"))
            self._rankings[by, top] = self.rank(by, top=top, known=known)
        return self._rankings[by, top]

    @cached_property
    def numbers(self) -> list[int]:
        """The number of each partner among the nodes of the build."""
        return [self.network.numbers[iri] for iri in self.two.partners]

    @cached_property
    def own_layout(self) -> Points:
        """The places of the partners in a picture of this network alone."""
        return np.rint(lay_out(self.projection, self.two))

    @cached_property
    def places(self) -> dict[str, int]:
        """Partner → its place among the partners."""
        return {iri: n for n, iri in enumerate(self.two.partners)}


@kept
def _latest(graph: KnowledgeGraph) -> OrderedDict[NetworkSpec, Analysed]:
    """Return the networks of a build asked for last, at first none."""
    return OrderedDict()


def analysed(graph: KnowledgeGraph, asked: Filtered, **more: Any) -> Analysed:
    """Return the network that passes the filters of a question; those asked for last are kept.

    `more` are filters in place of those of the question.

    Raises:
        QueryError: a date is none, or the period ends before it begins.
        NotFoundError: with every filter that names nothing.
    """
    require_period(asked)
    filters = asked.filters() | more
    spec = graph.spec(**filters)
    known = _latest(graph)
    if spec not in known:
        found = read_network(graph.store, spec, graph.columns)
        if len(found.rows) > LARGE:
            known.clear()
        named = "" if set(filters) - {"network"} else asked.network or EVERYTHING
        known[spec] = Analysed(found, graph.lookup, named)
    known.move_to_end(spec)
    while len(known) > AT_MOST:
        known.popitem(last=False)
    return known[spec]
