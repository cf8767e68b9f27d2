"""The data of a network page: partners, things, passages and connections, each once, by number."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeAlias, TypeVar

import networkx as nx

from graph.network.plain import CooperationGraph, Tie
from graph.passages import Passage
from viz.safety import plain, web_address

Scores: TypeAlias = Mapping[str, Mapping[str, float]]
Json: TypeAlias = dict[str, object]
Attributes: TypeAlias = Mapping[str, object]
Link: TypeAlias = tuple[int, int, float, list[int]]
Item = TypeVar("Item", bound=Hashable)

DRAWN_AT_MOST = 5000  # connections in a page; the heaviest are kept


class Numbered(Generic[Item]):
    """Things in the order in which they were first asked for, each with its number.

    >>> sources = Numbered[str]()
    >>> sources["HSP/HA.2/2"], sources["UNEA-6"], sources["HSP/HA.2/2"]
    (0, 1, 0)
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._numbers: dict[Item, int] = {}
        for item in items:
            self[item]

    def __getitem__(self, item: Item) -> int:
        return self._numbers.setdefault(item, len(self._numbers))

    def __iter__(self) -> Iterator[Item]:
        return iter(self._numbers)


def words(term: str) -> str:
    """Return the words of a concept: of its IRI, or of its identifier.

    >>> words("https://w3id.org/citypact/role/pilot-site"), words("co-lead")
    ('pilot site', 'co-lead')
    """
    last = term.rstrip("/").rpartition("/")[2].rpartition("#")[2] if "://" in term else term
    return plain(last if last.startswith("co-") else last.replace("-", " "))


def page_data(network: CooperationGraph, joined: "nx.Graph[str]", scores: Scores) -> Json:
    """Return partners, things, passages and links of a network as plain JSON values.

    `joined` is the projection of the network: who works with whom.

    A partner's `ties` are [thing, role, start, end, status, [passages]]; a link is
    [partner, partner, weight, [things]]. All are numbers into the lists beside them.
    """
    graph = network.two_mode
    partners = sorted(joined.nodes)
    things, passages = Numbered[str](), Numbered[Passage]()
    links = _links(joined, Numbered(partners), things)
    communities = _communities(scores.get("community", {}))
    measures = sorted(set(scores) - {"community"})
    described = [
        {
            **_described(iri, graph.nodes[iri]),
            "community": communities.get(iri),
            "scores": [_number(scores[measure].get(iri)) for measure in measures],
            "ties": _ties(graph, iri, things, passages),
        }
        for iri in partners
    ]
    return {
        "measures": measures,
        "partners": described,
        "things": [_described(iri, graph.nodes[iri]) for iri in things],
        "passages": [_cited(passage) for passage in passages],
        "links": links,
        "linkCount": joined.number_of_edges(),
    }


def _links(joined: "nx.Graph[str]", partners: Numbered[str], things: Numbered[str]) -> list[Link]:
    """Return the heaviest connections of a projection, heaviest first."""
    links = [
        (min(pair), max(pair), float(edge["weight"]), edge["things"])
        for a, b, edge in joined.edges(data=True)
        if (pair := (partners[a], partners[b]))
    ]
    links.sort(key=lambda link: (-link[2], link[:2]))
    return [
        (a, b, _number(weight) or 0.0, [things[iri] for iri in shared])
        for a, b, weight, shared in links[:DRAWN_AT_MOST]
    ]


def _ties(
    graph: "nx.Graph[str]", iri: str, things: Numbered[str], passages: Numbered[Passage]
) -> list[list[object]]:
    """Return what a partner takes part in, by name; within a thing the earliest first."""
    return [
        [
            things[thing],
            words(tie.role),
            plain(tie.start),
            plain(tie.end),
            words(tie.status),
            [passages[passage] for passage in tie.passages],
        ]
        for thing in sorted(graph[iri], key=lambda thing: (graph.nodes[thing]["label"], thing))
        for tie in sorted(graph.edges[iri, thing]["ties"], key=_beginning)
    ]


def _beginning(tie: Tie) -> tuple[str, str]:
    return tie.start or "9999", tie.role


def _described(iri: str, attributes: Attributes) -> Json:
    """Return the facts of a partner or thing; what is unknown is left out."""
    facts: Json = {
        "iri": plain(iri),
        "label": plain(str(attributes.get("label") or iri)),
        "kind": plain(str(attributes.get("kind", ""))),
        "labels": _names(attributes.get("labels")),
        "also": [plain(name) for name in _terms(attributes.get("also"))],
        "acronym": plain(str(attributes.get("acronym") or "")),
        "themes": [words(theme) for theme in _terms(attributes.get("themes"))],
        "places": [plain(place) for place in _terms(attributes.get("places")) if ":" not in place],
        "start": plain(str(attributes.get("start") or "")),
        "end": plain(str(attributes.get("end") or "")),
        "status": words(str(attributes.get("status") or "")),
    }
    return {name: value for name, value in facts.items() if value}


def _terms(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _names(labels: object) -> dict[str, str]:
    """Return language → name; a name without a language is the label already."""
    if not isinstance(labels, Mapping):
        return {}
    return {plain(str(tag)): plain(str(name)) for tag, name in labels.items() if tag and name}


def _cited(passage: Passage) -> Json:
    link = web_address(passage.url)
    facts: Json = {
        "source": plain(passage.source),
        "locator": plain(passage.locator),
        "publisher": plain(passage.publisher),
        "published": plain(passage.published),
        "url": link,
        "address": "" if link else plain(passage.url),
    }
    return {name: value for name, value in facts.items() if value}


def _communities(memberships: Mapping[str, float]) -> dict[str, int]:
    """Return partner → community, numbered from 0 in order of size."""
    sizes = Counter(memberships.values())
    order = {name: i for i, name in enumerate(sorted(sizes, key=lambda c: (-sizes[c], c)))}
    return {iri: order[community] for iri, community in memberships.items()}


def _number(value: float | None) -> float | None:
    """Return a finite number with six significant digits, otherwise None."""
    if value is None or not math.isfinite(value):
        return None
    return float(f"{float(value):.6g}")
