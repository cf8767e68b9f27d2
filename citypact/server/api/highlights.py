"""What stands out in a build: central partners, latest agreements, frequent themes."""

from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.counted import Counted
from graph.network.description.file import EVERYTHING
from graph.network.kinds import MEMBERSHIP, PARTNER_KINDS
from graph.network.reading.columns import NEVER
from ontology import vocabulary

Numbers = NDArray[np.int64]
_DATED = ("agreement", "initiative")
"""The kinds of things of which the latest and the largest stand out."""


class Highlights:
    """Chooses things of a build, always the same for a build."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._graph, self._columns = graph, graph.columns

    def central(self, most: int) -> list[str]:
        """Return the partners through which most ways go; else those with most parts.

        Whoever has no tie is not among them.
        """
        found = self._between or self.busiest
        return [iri for iri in found if iri in self._tied][:most]

    @property
    def central_by(self) -> str:
        """Return by what partners are central: betweenness, or parts where that is not known."""
        return "betweenness" if self._between else "parts"

    @cached_property
    def _between(self) -> list[str]:
        """Partners through which ways go, most first."""
        network = NamedNode(f"{self._graph.workspace.base}id/network/{EVERYTHING}")
        rows = self._graph.store.rows(_CENTRAL, {"network": network})
        return [row["partner"].value for row in rows]

    @cached_property
    def _tied(self) -> set[str]:
        """Partners that share something with another."""
        partners, things = self._pairs
        shared = np.bincount(things)[things] > 1
        return {self._columns.nodes[n] for n in np.unique(partners[shared]).tolist()}

    @cached_property
    def _pairs(self) -> tuple[Numbers, Numbers]:
        """Who takes part in what, each pair once: partners and things, side by side."""
        size = max(len(self._columns.nodes), 1)
        keys = np.unique(self._columns.partner.astype(np.int64) * size + self._columns.thing)
        return keys // size, keys % size

    @cached_property
    def busiest(self) -> list[str]:
        """Partners by the number of things that they take part in."""
        return self._most_frequent(self._pairs[0])

    @cached_property
    def largest(self) -> list[str]:
        """Things by the number of partners that take part in them."""
        return self._most_frequent(self._pairs[1])

    def _most_frequent(self, numbers: Numbers) -> list[str]:
        """Return nodes, the most frequent first; of those as frequent the first by IRI."""
        found, counts = np.unique(numbers, return_counts=True)
        return [self._columns.nodes[n] for n in found[np.lexsort((found, -counts))].tolist()]

    def latest(self, most: int) -> list[str]:
        """Return the agreements and initiatives that began last, of what is dated and no plan."""
        columns, plans = self._columns, vocabulary.plans()
        days = columns.spans[:, 0]
        dated = np.flatnonzero(days > NEVER).tolist()
        found = [
            n for n in dated if columns.kinds[n] in _DATED and columns.statuses[n] not in plans
        ]
        return [columns.nodes[n] for n in sorted(found, key=lambda n: (-days[n], n))[:most]]

    def themes(self, most: int) -> list[tuple[str, int]]:
        """Return the themes of most things, with how many."""
        found = Counted(self._columns).terms(self._columns.themes)
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:most]

    def types(self) -> list[str]:
        """Return the keys of types of partners, the most frequent first."""
        found = Counted(self._columns).terms(self._columns.types)
        ordered = sorted(found, key=lambda iri: (-found[iri], iri))
        return [iri.rpartition("/type/")[2] for iri in ordered if "/type/" in iri]

    def kinds(self) -> list[str]:
        """Return the particular kinds of partners that take part in something, sorted."""
        partners = set(self._columns.partner.tolist())
        found = {self._columns.kinds[n] for n in partners} & {*PARTNER_KINDS} - {"partner"}
        return sorted(found)

    def places(self) -> list[str]:
        """Return the places of most things."""
        found = Counted(self._columns).terms(self._columns.places)
        return sorted(found, key=lambda iri: (-found[iri], iri))

    def network(self) -> str:
        """Return the network of most members, or ""."""
        joined = (iri for iri in self.largest if iri.endswith(MEMBERSHIP))
        return next(joined, "").removesuffix(MEMBERSHIP)

    def thing(self) -> str:
        """Return the agreement or initiative of most partners, or ""."""
        kinds = dict(zip(self._columns.nodes, self._columns.kinds, strict=True))
        return next((iri for iri in self.largest if kinds[iri] in _DATED), "")

    def partner_of(self, partner: str) -> str:
        """Return who shares most with a partner, or ""."""
        columns = self._columns
        if partner not in columns.nodes:
            return ""
        number = columns.nodes.index(partner)
        partners, things = self._pairs
        others = np.isin(things, things[partners == number]) & (partners != number)
        return next(iter(self._most_frequent(partners[others])), "")

    def day(self) -> str:
        """Return a year in which much has begun, or ""."""
        days = self._columns.spans[:, 0]
        dated = sorted(days[days > NEVER].tolist())
        return str(date.fromordinal(dated[len(dated) // 2]).year) if dated else ""


_CENTRAL = """
SELECT ?partner {
  ?score cp:network ?network ; cp:measure measure:betweenness ; cp:about ?partner ; cp:rank ?rank
} ORDER BY ?rank ?partner"""
