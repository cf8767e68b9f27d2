"""The description of one thing: what a client gets who asks for its IRI.

It is a concise bounded description (W3C member submission 2005) of the canonical view: the
statements about the thing; the participations, status changes, figures and positions that only
serve to describe it, with their statements; the names of whatever these lead to; and what else
leads to the thing. Each part is bounded, because a country or a type may be named by anything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryTriples, Triple

from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, RDF, SKOS

OWN = 5_000
"""How many statements about the thing itself are given."""
BOUND = 1_000
"""How many participations and the like, citations of a source, links of one kind, and other
statements that lead to the thing are given, of each."""
NAMED = 5_000
"""Of how many things that are led to the names are given."""


@dataclass
class Description:
    """What is said of a thing; `cut` says which parts are not whole, `replaced_by` is an IRI."""

    iri: str
    statements: list[Quad]
    cut: list[str] = field(default_factory=list)
    replaced_by: str = ""

    def __bool__(self) -> bool:
        return bool(self.statements)


def description(
    store: GraphStore, iri: str, *, limit: int = 100_000, bound: int = BOUND, names: bool = True
) -> Description:
    """Return the description of a thing, empty where the graph does not know it.

    `limit` is the largest number of statements, `bound` that of each part; without `names` it
    leaves out what other things are called.

    Raises:
        ValueError: the text is no IRI.
    """
    thing = NamedNode(iri)
    own = _triples(store, _OWN, thing)
    if own and all(triple.predicate == DCTERMS.isReplacedBy for triple in own):
        return Description(iri, [], replaced_by=min(_value(triple) for triple in own))
    found = set(own)
    cut = []
    for query, what in (*_NODES, *_LINKS):
        part = _triples(store, query.replace(_BOUND, f"LIMIT {bound}"), thing)
        described = {triple.subject for triple in part} if (query, what) in _NODES else part
        if len(described) >= bound:
            cut.append(f"of {what} the first {bound:,} are given")
        found |= set(part)
    if names:
        found |= set(_names(store, found))
    quads = [_quad(triple, DefaultGraph()) for triple in _ordered(found, iri)]
    quads += sorted((_quad(triple, thing) for triple in _triples(store, _SAID, thing)), key=str)
    if len(quads) > limit:
        quads = quads[:limit]
        cut.append(f"of all statements the first {limit:,} are given")
    return Description(iri, quads, cut)


def _value(triple: Triple) -> str:
    return getattr(triple.object, "value", "")


def _quad(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _triples(store: GraphStore, query: str, thing: NamedNode | None = None) -> list[Triple]:
    found = store.query(query, {"thing": thing} if thing else None)
    return list(found) if isinstance(found, QueryTriples) else []


def _names(store: GraphStore, triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the names of what statements lead to or come from."""
    ends = {end for triple in triples for end in (triple.subject, triple.object)}
    iris = sorted(str(end) for end in ends if isinstance(end, NamedNode))[:NAMED]
    for predicate in ("skos:prefLabel", "dcterms:title", "rdfs:label"):
        yield from _triples(store, _CALLED.format(predicate, " ".join(iris)))


def _ordered(triples: Iterable[Triple], iri: str) -> Iterator[Triple]:
    """Yield statements about the thing first, of each subject its classes and names first."""
    yield from sorted(
        triples,
        key=lambda t: (
            getattr(t.subject, "value", "") != iri,
            str(t.subject),
            _RANK.get(t.predicate, len(_RANK)),
            str(t.predicate),
            str(t.object),
        ),
    )


_RANK = {
    predicate: rank
    for rank, predicate in enumerate((RDF.type, SKOS.prefLabel, SKOS.altLabel, CP.acronym))
}
_WIDE = (
    "cp:contains", "geo:sfContains", "cp:hasParticipant", "cp:participatesIn", "org:hasMember",
    "org:memberOf", "cp:hasOutput", "org:hasUnit", "skos:hasTopConcept", "dcat:distribution",
)  # fmt: skip
"""What one thing may say of thousands."""
_BOUND = "LIMIT ?bound"
_LEADS = "cp:in|cp:partner|cp:of|cp:about"
_OF_THING = f"{{ SELECT DISTINCT ?n {{ ?n {_LEADS} ?thing }} {_BOUND} }}"
_CITATIONS = f"""{{ SELECT DISTINCT ?n {{ ?n dcterms:isPartOf ?thing ; a cp:Citation }}
  {_BOUND} }}"""
_OWN = f"""CONSTRUCT {{ ?thing ?p ?o }} {{ ?thing ?p ?o FILTER(?p NOT IN ({", ".join(_WIDE)})) }}
LIMIT {OWN}"""
_SAID = f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH ?thing {{ ?s ?p ?o }} }} LIMIT {OWN}"
_INCOMING = f"""CONSTRUCT {{ ?s ?p ?thing }} {{ ?s ?p ?thing
  FILTER(?p NOT IN (cp:in, cp:partner, org:member, cp:of, cp:about)) }} {_BOUND}"""
_NODES = (
    (f"CONSTRUCT {{ ?n ?p ?o }} {{ {_OF_THING} ?n ?p ?o }}",
     "participations, status changes and figures"),
    (f"CONSTRUCT {{ ?n ?p ?o }} {{ {_CITATIONS} ?n ?p ?o }}", "its passages"),
    (f"CONSTRUCT {{ ?m ?p ?o }} {{ {_OF_THING} ?m cp:of ?n ; ?p ?o }}",
     "status changes of participations"),
    ("CONSTRUCT { ?n ?p ?o } { ?thing geo:hasGeometry|oa:hasSelector ?n . ?n ?p ?o }",
     "positions"),
)  # fmt: skip
_LINKS = (
    *((f"CONSTRUCT {{ ?thing {p} ?o }} {{ ?thing {p} ?o }} {_BOUND}", f"links {p}")
      for p in _WIDE),
    (_INCOMING, "what else leads to it"),
)  # fmt: skip
_CALLED = "CONSTRUCT {{ ?x {0} ?name }} {{ VALUES ?x {{ {1} }} ?x {0} ?name }}"
