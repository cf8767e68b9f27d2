"""Partners of which one is a part of the other: units, organisations, families."""

from graph.network.cooperation import CooperationNetwork


def parts_of_each_other(network: CooperationNetwork) -> frozenset[tuple[str, str]]:
    """Return the pairs of partners of which one is a part of the other, in either order."""
    nodes, pairs = network.columns.nodes, network.columns.parents
    above: dict[int, list[int]] = {}
    for one, other in pairs.tolist():
        above.setdefault(one, []).append(other)
    found = [(part, whole) for part in above for whole in _wholes(above, part)]
    here = set(network.two.partners)
    named = [(nodes[a], nodes[b]) for a, b in found if nodes[a] in here and nodes[b] in here]
    return frozenset(named) | frozenset((b, a) for a, b in named)


def _wholes(above: dict[int, list[int]], part: int) -> set[int]:
    """Return all of which something is a part, at any height."""
    found: set[int] = set()
    waiting = list(above[part])
    while waiting:
        if (whole := waiting.pop()) not in found and whole != part:
            found.add(whole)
            waiting += above.get(whole, [])
    return found
