"""Which passages say that a partner takes part in a thing."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode

from graph.network.cooperation import CooperationNetwork
from graph.passages import Passage, read_passages

Part = tuple[str, str]
"""A partner and a thing, by IRI."""


def passages_behind(
    network: CooperationNetwork, parts: Iterable[Part]
) -> dict[Part, tuple[Passage, ...]]:
    """Return for (partner, thing) pairs the passages that say so, in their order."""
    wanted = set(parts)
    found: dict[Part, set[Passage]] = defaultdict(set)
    if network.store is None or not wanted:
        return {}
    for part, node in _nodes(network, wanted):
        for row in network.store.rows(_CITED, {"node": NamedNode(node)}):
            citation = row["citation"].value
            found[part].update(read_passages(network.store, citation).values())
    return {
        part: tuple(sorted(passages, key=lambda passage: passage.order))
        for part, passages in found.items()
    }


def _nodes(network: CooperationNetwork, wanted: set[Part]) -> Iterable[tuple[Part, str]]:
    """Yield the participations behind some parts."""
    partners = {network.numbers[partner] for partner, _ in wanted}
    columns = network.columns
    for row, partner in zip(network.rows.tolist(), network.partner.tolist(), strict=True):
        if partner in partners:
            part = (columns.nodes[partner], network.thing(row))
            if part in wanted:
                yield part, columns.parts[row]


_CITED = "SELECT DISTINCT ?citation { GRAPH ?citation { ?node cp:partner ?partner } }"
