"""What a join is worth: how much of the network it brings together."""

from collections.abc import Iterable

from graph.identity.links import Linked
from graph.identity.record import Record


class Network:
    """The network of what is joined so far: who takes part in what.

    Its components are the parts of it that no participation joins.
    """

    def __init__(self, records: Iterable[Record], linked: Linked) -> None:
        self._linked = linked
        self._above: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._links: dict[str, int] = {}
        for record in records:
            here = linked.of(record.iri)
            self._sizes.setdefault(self._root(here), 1)
            if record.links:
                self._links[here] = self._links.get(here, 0) + record.links
            for party in record.parties:
                self._unite(here, linked.of(party))

    def _root(self, node: str) -> str:
        above = self._above
        while (up := above.get(node, node)) != node:
            above[node] = node = above.get(up, up)
        return node

    def _unite(self, one: str, other: str) -> None:
        one, other = sorted((self._root(one), self._root(other)), key=self._rank)
        if one != other:
            self._above[other] = one
            self._sizes[one] = self._sizes.get(one, 1) + self._sizes.pop(other, 1)

    def _rank(self, node: str) -> tuple[int, str]:
        return -self._sizes.get(node, 1), node

    def worth(self, one: str, other: str) -> float:
        """Return what joining two records brings together.

        That is the smaller number of links of the two, plus, where they stand in two components,
        the number of things in the smaller one: nothing where one is a place that no record names.
        """
        one, other = self._linked.of(one), self._linked.of(other)
        shared = min(self._links.get(one, 0), self._links.get(other, 0))
        first, second = self._root(one), self._root(other)
        if first == second:
            return float(shared)
        return float(shared + min(self._sizes.get(first, 0), self._sizes.get(second, 0)))


def joined_parties(record: Record, linked: Linked) -> Record:
    """Return a record whose parties are those that stand for what is joined."""
    return record._replace(parties=tuple(sorted({linked.of(party) for party in record.parties})))
