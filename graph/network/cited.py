"""Which passages say that a partner takes part in a thing."""

from collections import defaultdict
from collections.abc import Iterable

from graph.network.cooperation import CooperationNetwork
from graph.passages import Passage, passages_by_participation

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
    nodes = list(_nodes(network, wanted))
    cited = passages_by_participation(network.store, [node for _, node in nodes])
    for part, node in nodes:
        found[part].update(cited[node])
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
