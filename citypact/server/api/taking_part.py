"""What partners take part in, read from the columns of a build."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.refs import Statement
from citypact.server.api.telling import Telling
from graph.network.kinds import MEMBERSHIP
from graph.network.reading.columns import Codes
from ontology import vocabulary
from queries.facts import facts_of_part

Rows = NDArray[np.signedinteger[Any]]


class Standing(NamedTuple):
    """Where a thing stands: dates as sources write them, and the key of its status."""

    start: str
    end: str
    status: str


class TakingPart:
    """What partners of a build take part in, by IRI; numbers of nodes are those of its columns."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._store, self._columns = graph.store, graph.columns
        self._number = {iri: n for n, iri in enumerate(graph.columns.nodes)}

    def things(self, partner: str, *, plans: bool = True) -> set[int]:
        """Return what a partner takes part in; without `plans` what is more than planned."""
        return set(self._columns.thing[self._rows(partner, plans=plans)].tolist())

    def partners(self, things: Iterable[int]) -> Codes:
        """Return who takes part in things, a partner as often as it does."""
        rows = np.isin(self._columns.thing, np.fromiter(things, np.int64))
        return self._columns.partner[rows]

    def iri(self, node: int) -> str:
        """Return the IRI of a node; of members of a network the network."""
        return self._columns.nodes[node].removesuffix(MEMBERSHIP)

    def standing(self, node: int) -> Standing:
        """Return when a thing begins and ends, and its status."""
        columns = self._columns
        return Standing(columns.starts[node], columns.ends[node], columns.statuses[node])

    def statements(self, partner: str, thing: int, telling: Telling) -> list[Statement]:
        """Return the parts that a partner has in a thing, with who says so."""
        rows = self._rows(partner)
        parts = sorted(
            {self._columns.parts[row] for row in rows[self._columns.thing[rows] == thing]}
        )
        return telling.statements(
            fact for part in parts for fact in facts_of_part(self._store, part, partner)
        )

    def terms(self, things: set[int], pairs: Codes) -> dict[str, int]:
        """Return the themes or places of things, with how many things."""
        rows = pairs[np.isin(pairs[:, 0], np.fromiter(things, np.int64))]
        found, counts = np.unique(rows[:, 1], return_counts=True)
        terms = self._columns.terms
        return {terms[n]: c for n, c in zip(found.tolist(), counts.tolist(), strict=True)}

    def _rows(self, partner: str, *, plans: bool = True) -> Rows:
        columns = self._columns
        rows = np.flatnonzero(columns.partner == self._number.get(partner, -1))
        if plans:
            return rows
        planned = vocabulary.plans()
        kept = [row for row in rows.tolist() if not (
            columns.statuses[columns.thing[row]] in planned
            or columns.status_keys[columns.status[row]] in planned
        )]  # fmt: skip
        return np.array(kept, np.int64)
