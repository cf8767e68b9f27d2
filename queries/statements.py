"""All that is said about a thing: statements in words, each with the passages that say it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from graph.lookup import Labels
from graph.passages import Passage, read_passages
from graph.store import GraphStore, Term
from ontology.terms import CP, DCTERMS, FOAF, GEO, ORG, OWL, RDF, SKOS, shorten

GROUPS = (
    "names", "type", "description", "life cycle", "partners", "takes part in", "figures",
    "themes", "places", "belongs to", "has", "notes", "identifiers", "other",
)  # fmt: skip
"""The groups of statements in the order in which a card shows them."""

_IN = getattr(CP, "in")
_WORDS: dict[NamedNode, tuple[str, str]] = {
    SKOS.prefLabel: ("names", "name"),
    SKOS.altLabel: ("names", "also"),
    CP.acronym: ("names", "acronym"),
    CP.nameInSource: ("names", "called"),
    RDF.type: ("type", "is a"),
    ORG.classification: ("type", "type"),
    CP.instrument: ("type", "instrument"),
    DCTERMS.description: ("description", "description"),
    CP.start: ("life cycle", "start"),
    CP.end: ("life cycle", "end"),
    CP.plannedStart: ("life cycle", "planned start"),
    CP.plannedEnd: ("life cycle", "planned end"),
    CP.theme: ("themes", "theme"),
    CP.location: ("places", "location"),
    CP.covers: ("places", "covers"),
    CP.within: ("places", "within"),
    CP.jurisdiction: ("places", "jurisdiction"),
    GEO.hasGeometry: ("places", "geometry"),
    ORG.unitOf: ("belongs to", "unit of"),
    DCTERMS.isPartOf: ("belongs to", "part of"),
    CP.outputOf: ("belongs to", "output of"),
    CP.basedOn: ("belongs to", "based on"),
    DCTERMS.replaces: ("life cycle", "replaces"),
    DCTERMS.relation: ("belongs to", "related to"),
    CP.note: ("notes", "note"),
    CP.identifier: ("identifiers", "identifier"),
    OWL.sameAs: ("identifiers", "same as"),
    FOAF.homepage: ("identifiers", "website"),
}
_REVERSED: dict[NamedNode, tuple[str, str]] = {
    ORG.unitOf: ("has", "unit"),
    DCTERMS.isPartOf: ("has", "part"),
    CP.outputOf: ("has", "output"),
    CP.basedOn: ("has", "basis of"),
    DCTERMS.replaces: ("life cycle", "replaced by"),
    CP.location: ("has", "location of"),
    CP.covers: ("has", "covered by"),
    CP.within: ("has", "contains"),
    CP.jurisdiction: ("has", "jurisdiction of"),
    DCTERMS.relation: ("has", "related to"),
}
_QUALIFIERS = {"more-than": "more than ", "at-least": "at least ", "about": "about ",
               "up-to": "up to ", "less-than": "less than "}  # fmt: skip


class Statement(NamedTuple):
    """One statement about a thing.

    `what` says what kind (“funder”, “signed”, “part of”), `value` the rest in words, `iri` the
    thing it leads to, if any, and `passages` who says so.
    """

    group: str
    what: str
    value: str
    iri: str
    passages: tuple[Passage, ...]


_Quads = dict[str, list[tuple[NamedNode, Term, str]]]


def statements_about(
    store: GraphStore, iri: str, labels: Labels, other: str = ""
) -> list[Statement]:
    """Return every statement about a thing, or those that join it to another one.

    `labels` gives the names of the things that statements lead to.
    """
    about = NamedNode(iri)
    passages: dict[str, Passage] = {}
    found: dict[tuple[str, str, str, str], set[Passage]] = defaultdict(set)
    for group, what, value, leads_to, citation in _all(store, about, labels):
        if not other or leads_to == other:
            if citation not in passages:
                passages |= read_passages(store, citation)
            found[group, what, value, leads_to].add(passages[citation])
    statements = [Statement(*key, tuple(sorted(said))) for key, said in found.items()]
    return sorted(statements, key=lambda s: (GROUPS.index(s.group), s))


_Found = tuple[str, str, str, str, str]


def _all(store: GraphStore, about: NamedNode, labels: Labels) -> Iterator[_Found]:
    bindings = {"thing": about}
    for row in store.rows(_PLAIN, bindings):
        yield _plain(row, labels)
    for row in store.rows(_INCOMING, bindings):
        predicate = row["p"]
        if isinstance(predicate, NamedNode) and predicate in _REVERSED:
            source = row["s"].value
            yield (*_REVERSED[predicate], _name(source, labels), source, row["g"].value)
    nodes: _Quads = defaultdict(list)
    for row in store.rows(_NODES, bindings):
        predicate = row["p"]
        if isinstance(predicate, NamedNode):
            nodes[row["n"].value].append((predicate, row["o"], row["g"].value))
    for node, quads in nodes.items():
        yield from _node(node, quads, about, labels, nodes)


def _plain(row: dict[str, Term], labels: Labels) -> _Found:
    predicate, value, graph = row["p"], row["o"], row["g"].value
    key = predicate if isinstance(predicate, NamedNode) else NamedNode(predicate.value)
    group, what = _WORDS.get(key, ("other", shorten(predicate.value)))
    if isinstance(value, NamedNode):
        leads = "" if what in ("is a", "same as", "website") else value.value
        return group, what, _name(value.value, labels), leads, graph
    tag = f" ({value.language})" if isinstance(value, Literal) and value.language else ""
    return group, what, value.value + (tag if group == "names" else ""), "", graph


def _name(iri: str, labels: Labels) -> str:
    return labels.get(iri) or shorten(iri)


def _node(
    node: str, quads: list[tuple[NamedNode, Term, str]], about: NamedNode,
    labels: Labels, nodes: _Quads,
) -> Iterator[_Found]:  # fmt: skip
    """Put a participation, status change or observation into words."""
    parts = {predicate: value for predicate, value, _ in quads}
    for graph in sorted({graph for _, _, graph in quads}):
        if CP.role in parts and CP.partner in parts and _IN in parts:
            forward = parts[CP.partner] == about
            other = parts[_IN if forward else CP.partner].value
            role = _key(parts[CP.role])
            value = f"{_name(other, labels)}{_details(node, parts, nodes)}"
            yield ("takes part in" if forward else "partners", role, value, other, graph)
        elif CP.status in parts and parts.get(CP.of) == about:
            when = parts[CP.on].value if CP.on in parts else "undated"
            yield "life cycle", _key(parts[CP.status]), when, "", graph
        elif CP.measure in parts:
            yield "figures", _key(parts[CP.measure]), _figure(parts), "", graph


def _key(term: Term) -> str:
    return term.value.rpartition("/")[2]


def _details(node: str, parts: dict[NamedNode, Term], nodes: _Quads) -> str:
    """Return the dates, status and note of a participation, in brackets."""
    said = []
    if CP.start in parts:
        said.append(f"since {parts[CP.start].value}")
    if CP.end in parts:
        said.append(f"until {parts[CP.end].value}")
    for quads in nodes.values():
        change = {predicate: value for predicate, value, _ in quads}
        if getattr(change.get(CP.of), "value", "") == node:
            when = f" {change[CP.on].value}" if CP.on in change else ""
            said.append(f"{_key(change[CP.status])}{when}")
    if CP.note in parts:
        said.append(parts[CP.note].value)
    return f" ({'; '.join(dict.fromkeys(said))})" if said else ""


def _figure(parts: dict[NamedNode, Term]) -> str:
    qualifier = _QUALIFIERS.get(_key(parts[CP.qualifier]), "") if CP.qualifier in parts else ""
    number = parts[CP.value].value
    whole, dot, rest = number.partition(".")
    unit = f" {parts[CP.unit].value}" if CP.unit in parts else ""
    on = f", {parts[CP.on].value}" if CP.on in parts else ""
    return f"{qualifier}{int(whole):,}{dot}{rest}{unit}{on}"


_PLAIN = "SELECT ?p ?o ?g { GRAPH ?g { ?thing ?p ?o } }"
_INCOMING = "SELECT ?s ?p ?g { GRAPH ?g { ?s ?p ?thing } }"
_NODES = """
SELECT DISTINCT ?n ?p ?o ?g {
  { GRAPH ?any { ?n cp:in|cp:partner|cp:of|cp:about ?thing } }
  UNION
  { GRAPH ?any { ?about cp:in|cp:partner ?thing } GRAPH ?other { ?n cp:of ?about } }
  GRAPH ?g { ?n ?p ?o }
}"""
