"""Networks of cooperation: partners, what they take part in, and who works with whom.

A network is two-mode: partners on one side, the agreements, initiatives, networks, events and
outputs they take part in on the other. `CooperationNetwork.project` joins partners that share one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from itertools import combinations
from typing import Any, NamedTuple

import networkx as nx

from graph.dates import days
from graph.passages import Passage, read_passages
from graph.store import GraphStore, Term
from ontology import vocabulary
from ontology.terms import CP

PARTNER_KINDS = ("city", "agency", "network", "unit", "partner")
THING_KINDS = (
    "agreement", "initiative", "membership", "event", "strategy", "publication", "output",
)  # fmt: skip
_KIND_OF = {
    "City": "city", "Agency": "agency", "CityNetwork": "network", "Unit": "unit",
    "Agreement": "agreement", "Initiative": "initiative", "Event": "event",
    "Strategy": "strategy", "Publication": "publication", "Output": "output", "Partner": "partner",
}  # fmt: skip
MEMBERSHIP = "#members"
"""What the node of a network as a thing that partners join adds to its IRI as a partner."""


class Tie(NamedTuple):
    """One participation: the role a partner has in a thing, and the passages that say so."""

    role: str
    start: str
    end: str
    status: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class NetworkSpec:
    """Which network: empty filters let everything pass.

    `themes` include narrower themes, `places` what lies within them; `on` is a date of any
    precision, on which a thing is in force (an unknown date may be in force and passes); `plans`
    lets in what is only planned.
    """

    themes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    on: str = ""
    plans: bool = False

    def settings(self) -> dict[str, Any]:
        """Return what differs from the network of everything."""
        return {name: value for name, value in asdict(self).items() if value}


@dataclass(frozen=True)
class CooperationNetwork:
    """A two-mode network with the description of how it was made.

    `two_mode` is a `networkx.Graph`. Each node is an IRI with the attributes `label`, `labels`
    (by language), `also` (other names), `acronym`, `kind` (one of `PARTNER_KINDS` or
    `THING_KINDS`), `mode` (0 partner, 1 thing), `themes`, `places`, `start`, `end`, `status`. Each
    edge (partner, thing) has `ties`, a tuple of `Tie`.
    """

    two_mode: "nx.Graph[str]"
    settings: dict[str, Any] = field(default_factory=dict)

    def partners(self) -> list[str]:
        """Return the IRIs of the partners, sorted."""
        return self._of_mode(0)

    def things(self) -> list[str]:
        """Return the nodes of what partners take part in, sorted."""
        return self._of_mode(1)

    def _of_mode(self, mode: int) -> list[str]:
        nodes = self.two_mode.nodes
        return sorted(node for node in nodes if nodes[node]["mode"] == mode)

    def project(self, *, largest: int = 1000) -> "nx.Graph[str]":
        """Join partners that share a thing.

        An edge has `things` (what is shared), `count` (how many) and `weight`: each thing with
        n partners adds 1/(n-1) to each of its pairs, so that a large one counts no more than a
        small one (Newman 2001, Scientific collaboration networks II, Phys. Rev. E 64, 016132).
        Things with more than `largest` partners join nobody; `graph["left_out"]` names them.
        """
        graph: nx.Graph[str] = nx.Graph(settings=self.settings, left_out=[])
        for partner in self.partners():
            graph.add_node(partner, **self.two_mode.nodes[partner])
        for thing in self.things():
            pairs = sorted(self.two_mode.neighbors(thing))
            if len(pairs) > largest:
                graph.graph["left_out"].append(thing)
                continue
            for one, other in combinations(pairs, 2):
                edge = graph.edges.get((one, other), {"things": (), "count": 0, "weight": 0.0})
                graph.add_edge(
                    one, other,
                    things=(*edge["things"], thing),
                    count=edge["count"] + 1,
                    weight=edge["weight"] + 1 / (len(pairs) - 1),
                )  # fmt: skip
        return graph


def read_network(store: GraphStore, spec: NetworkSpec | None = None) -> CooperationNetwork:
    """Read a network from a build."""
    spec = spec or NetworkSpec()
    nodes = _nodes(store)
    passages = _cited(store)
    graph: nx.Graph[str] = nx.Graph()
    for row in store.rows(_PARTICIPATIONS):
        partner, thing = row["partner"].value, row["thing"].value
        if partner in nodes and thing in nodes and _passes(spec, row, nodes[partner], nodes[thing]):
            tie = _tie(row, passages.get(row["node"].value, ()))
            _join(graph, partner, thing, nodes, tie)
    return CooperationNetwork(graph, spec.settings())


def _join(
    graph: "nx.Graph[str]", partner: str, thing: str, nodes: dict[str, dict[str, Any]], tie: Tie
) -> None:
    graph.add_node(partner, **nodes[partner], mode=0)
    attributes = dict(nodes[thing], mode=1)
    if attributes["kind"] in PARTNER_KINDS:
        thing += MEMBERSHIP
        attributes |= {"kind": "membership", "label": f"{attributes['label']} (membership)"}
    graph.add_node(thing, **attributes)
    ties = graph.edges.get((partner, thing), {}).get("ties", ())
    graph.add_edge(partner, thing, ties=tuple(sorted({*ties, tie})))


def _tie(row: dict[str, Term], passages: tuple[Passage, ...]) -> Tie:
    role, status = _key(row.get("role")), _key(row.get("status"))
    return Tie(role, _text(row.get("start")), _text(row.get("end")), status, passages)


def _text(term: Term | None) -> str:
    return term.value if term is not None else ""


def _key(term: Term | None) -> str:
    return _text(term).rpartition("/")[2]


def _passes(
    spec: NetworkSpec, row: dict[str, Term], partner: dict[str, Any], thing: dict[str, Any]
) -> bool:
    """Tell whether a participation belongs to the network."""
    kind = "membership" if thing["kind"] in PARTNER_KINDS else thing["kind"]
    planned = {thing["status"], _key(row.get("status"))} & vocabulary.plans()
    return (
        (spec.plans or not planned or bool(planned & set(spec.statuses)))
        and _meets(spec.roles, [_key(row.get("role"))])
        and _meets(spec.kinds, [partner["kind"]])
        and _meets(spec.things, [kind])
        and _meets(spec.statuses, [thing["status"]])
        and _meets(spec.themes, thing["themes_up"])
        and _meets(spec.places, thing["places_up"] | partner["places_up"])
        and (not spec.on or _covers(spec.on, row, thing))
    )


def _meets(wanted: tuple[str, ...], found: Iterable[str]) -> bool:
    return not wanted or any(value in wanted for value in found)


def _covers(on: str, row: dict[str, Term], thing: dict[str, Any]) -> bool:
    first, last = days(on)
    starts = (thing["start"], _text(row.get("start")))
    ends = (thing["end"], _text(row.get("end")))
    began = all(not start or days(start)[0] <= last for start in starts)
    return began and all(not end or days(end)[1] >= first for end in ends)


def _nodes(store: GraphStore) -> dict[str, dict[str, Any]]:
    """Return the attributes of every partner and thing."""
    nodes: dict[str, dict[str, Any]] = {}
    for row in store.rows(_KINDS):
        kind = _KIND_OF[row["class"].value.rpartition("#")[2]]
        known = nodes.setdefault(row["node"].value, _empty(row["node"].value))
        ranked = list(_KIND_OF.values())
        known["kind"] = min(kind, known["kind"] or kind, key=ranked.index)
    for row in store.rows(_ATTRIBUTES):
        if known := nodes.get(row["node"].value, {}):
            _note(known, row["what"].value, row["value"])
    for known in nodes.values():
        known["label"] = known["labels"].get("en") or next(
            iter(known["labels"].values()), known["label"]
        )
    return nodes


def _empty(iri: str) -> dict[str, Any]:
    return {
        "label": iri.rstrip("/").rpartition("/")[2], "labels": {}, "also": (), "acronym": "",
        "kind": "",
        "themes": (), "places": (), "themes_up": set(), "places_up": set(),
        "start": "", "end": "", "status": "",
    }  # fmt: skip


def _note(known: dict[str, Any], what: str, value: Term) -> None:
    text = value.value
    if what == "label":
        known["labels"].setdefault(getattr(value, "language", None) or "", text)
    elif what == "also":
        known["also"] = tuple(sorted({*known["also"], text}))
    elif what in ("theme", "place"):
        known[f"{what}s"] = (*known[f"{what}s"], text)
    elif what in ("theme_up", "place_up"):
        known[f"{what}s".replace("_ups", "s_up")].add(text)
    elif what == "status":
        known["status"] = text.rpartition("/")[2]
    else:
        known[what] = min(text, known[what] or text)


def _cited(store: GraphStore) -> dict[str, tuple[Passage, ...]]:
    """Return the passages that state each participation."""
    described = read_passages(store)
    found: dict[str, list[Passage]] = defaultdict(list)
    for row in store.rows(_CITED):
        if passage := described.get(row["citation"].value):
            found[row["node"].value].append(passage)
    return {node: tuple(sorted(passages)) for node, passages in found.items()}


_PARTICIPATIONS = """
SELECT ?node ?partner ?thing ?role ?start ?end ?status WHERE {
  ?node a cp:Participation ; cp:partner ?partner ; cp:in ?thing ; cp:role ?role .
  OPTIONAL { ?node cp:start ?start }
  OPTIONAL { ?node cp:end ?end }
  OPTIONAL { ?node cp:currentStatus ?status }
}"""
_CITED = "SELECT ?node ?citation { GRAPH ?citation { ?node cp:partner ?p } }"
_KINDS = f"""
SELECT ?node ?class WHERE {{
  VALUES ?class {{ {" ".join(str(CP[name]) for name in _KIND_OF)} }}
  ?node a ?class
}}"""
_ATTRIBUTES = """
SELECT ?node ?what ?value WHERE {
  { ?node skos:prefLabel ?value BIND("label" AS ?what) }
  UNION { ?node skos:altLabel|cp:nameInSource ?value BIND("also" AS ?what) }
  UNION { ?node cp:acronym ?value BIND("acronym" AS ?what) }
  UNION { ?node cp:theme ?value BIND("theme" AS ?what) }
  UNION { ?node cp:theme/skos:broader* ?value BIND("theme_up" AS ?what) }
  UNION { ?node cp:location|cp:covers ?value BIND("place" AS ?what) }
  UNION { ?node (cp:location|cp:covers|cp:jurisdiction)/cp:within* ?value
           BIND("place_up" AS ?what) }
  UNION { ?node cp:earliest ?value BIND("start" AS ?what) }
  UNION { ?node cp:latest ?value BIND("end" AS ?what) }
  UNION { ?node cp:currentStatus ?value BIND("status" AS ?what) }
}"""
