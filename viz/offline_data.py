"""Who says what in a network, as the page that works offline keeps it: each passage once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import networkx as nx

from graph.network.plain import Tie
from graph.passages import Passage
from viz.network_data import Json, Numbered
from viz.safety import plain, web_address

Part: TypeAlias = tuple[str, str, str, str, list[int]]


def behind(graph: "nx.Graph[str]", partners: Sequence[str], things: Sequence[str]) -> Json:
    """Return the parts of partners in things, with passages, and the names of partners.

    `graph` is the two-mode graph of a `CooperationGraph`; `partners` and `things` are those of the
    drawing, in its order: parts are [partner, thing, [[role, start, end, status, [passage]]]], all
    by number. A passage is [IRI, IRI of its source, title, locator, address, publisher, date].
    """
    passages = Numbered[Passage]()
    parts = list(_parts(graph, partners, things, passages))
    known = [graph.nodes[iri] if iri in graph else {} for iri in partners]
    return {
        "parts": parts,
        "passages": [_cited(passage) for passage in passages],
        "names": [_names(node) for node in known],
        "also": [_also(node) for node in known],
    }


def _parts(
    graph: "nx.Graph[str]", partners: Sequence[str], things: Sequence[str],
    passages: Numbered[Passage],
) -> Iterator[tuple[int, int, list[Part]]]:  # fmt: skip
    """Find parts by partner, then thing, in the order of the drawing."""
    numbers = {iri: number for number, iri in enumerate(things)}
    for number, iri in enumerate(partners):
        joined = graph.adj[iri] if iri in graph else {}
        shared = sorted(numbers[thing] for thing in joined if thing in numbers)
        for thing in shared:
            ties: tuple[Tie, ...] = graph.edges[iri, things[thing]]["ties"]
            yield number, thing, [_part(tie, passages) for tie in ties]


def _part(tie: Tie, passages: Numbered[Passage]) -> Part:
    cited = [passages[passage] for passage in tie.passages]
    return plain(tie.role), plain(tie.start), plain(tie.end), plain(tie.status), cited


def _cited(passage: Passage) -> list[str]:
    source = f"{passage.iri.partition('/cite/')[0]}/source/{passage.source_id}"
    facts = (passage.iri, source, passage.source, passage.locator)
    return [
        *map(plain, facts), web_address(passage.url), plain(passage.publisher),
        plain(passage.published),
    ]  # fmt: skip


def _names(node: Mapping[str, object]) -> dict[str, str]:
    labels = node.get("labels")
    if not isinstance(labels, Mapping):
        return {}
    return {str(tag): plain(str(name)) for tag, name in sorted(labels.items()) if tag}


def _also(node: Mapping[str, object]) -> list[str]:
    others = node.get("also")
    names = [str(name) for name in others] if isinstance(others, tuple) else []
    return [plain(name) for name in (str(node.get("acronym") or ""), *names) if name]
