"""The canonical view once more, slow and obvious: the rules of the model as SPARQL updates.

Nothing here shares code with `graph.derive`; a test compares what the two find.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store

from graph.derive import LIFE_CYCLE
from ontology import vocabulary
from ontology.terms import CP, OWL, PREFIXES, RDFS, SKOS, STATUS, XSD

ONTOLOGY = NamedNode("urn:ontology")
PLANS = ("proposed", "planned", "drafted", "announced")
ENDS = ("held", "completed", "superseded", "ended")

EVERY_CLAIM_ONCE = """
INSERT { ?s ?p ?o } WHERE { GRAPH ?passage { ?s ?p ?o } FILTER(?p != skos:prefLabel)
                            FILTER(?passage != <urn:ontology>) }
"""
TAKES_PART = """
INSERT { ?partner cp:participatesIn ?thing } WHERE {
  ?node cp:partner ?partner ; cp:in ?thing .
  FILTER(NOT EXISTS { ?any cp:of ?node } || EXISTS { ?change cp:of ?node ; cp:status ?status .
         FILTER(?status NOT IN (status:proposed, status:planned, status:drafted, status:announced)) })
}
"""  # noqa: E501
BELONGS = """
INSERT { ?partner org:memberOf ?network } WHERE {
  ?node cp:partner ?partner ; cp:in ?network ; cp:role ?role .
  ?partner cp:participatesIn ?network . ?network a cp:CityNetwork .
  FILTER(?role IN (role:member, role:founding-member))
  FILTER(NOT EXISTS { ?any cp:of ?node } || EXISTS { ?change cp:of ?node ; cp:status ?status .
         FILTER(?status NOT IN (status:proposed, status:planned, status:drafted, status:announced)) })
}
"""  # noqa: E501
WITHIN = """
INSERT { ?place cp:within ?above } WHERE { ?place cp:within+ ?above FILTER(?place != ?above) }
"""
TERRITORY = """
INSERT { ?city cp:jurisdiction ?place } WHERE {
  ?city a cp:City FILTER NOT EXISTS { ?city cp:jurisdiction ?any }
  FILTER(REGEX(STR(?city), "/id/partner/geonames[.][0-9]+$"))
  BIND(IRI(CONCAT("https://sws.geonames.org/", STRAFTER(STR(?city), "/geonames."), "/")) AS ?place)
}
"""
CLASSES = """
INSERT { ?s a ?above } WHERE { ?s a ?class GRAPH <urn:ontology> { ?class rdfs:subClassOf ?above } }
"""
PROPERTIES = """
INSERT { ?s ?above ?o } WHERE { ?s ?p ?o FILTER(isIRI(?o))
                                GRAPH <urn:ontology> { ?p rdfs:subPropertyOf ?above } }
"""
INVERSES = """
INSERT { ?o ?other ?s } WHERE { ?s ?p ?o
  GRAPH <urn:ontology> { { ?p owl:inverseOf ?other } UNION { ?other owl:inverseOf ?p } } }
"""
NOT_ABOUT = """
  rdf:type, owl:sameAs, foaf:homepage, geo:hasGeometry, cp:role, cp:status, cp:measure,
  cp:qualifier, cp:instrument, org:classification
"""
MENTIONS = f"""
SELECT DISTINCT ?thing ?passage WHERE {{
  {{ GRAPH ?passage {{ ?thing ?p ?o }} }}
  UNION {{ GRAPH ?passage {{ ?s ?p ?thing }} FILTER(isIRI(?thing) && ?p NOT IN ({NOT_ABOUT})) }}
  FILTER(?passage != <urn:ontology>)
  FILTER EXISTS {{ GRAPH ?any {{ ?thing a ?class }} FILTER(?any != <urn:ontology>) }}
}}
"""
LABELS = """
SELECT ?thing ?label (COUNT(?passage) AS ?n) WHERE {
  GRAPH ?passage { ?thing skos:prefLabel ?label } FILTER(?passage != <urn:ontology>)
} GROUP BY ?thing ?label
"""


def canonical_view(claims: Iterable[str], joined: dict[str, str]) -> set[str]:
    """Return what claims (lines of N-Quads) amount to, as N-Triples without the full stop."""
    store = Store()
    store.extend(_ontology())
    store.load("".join(_joined(line, joined) for line in claims).encode(), RdfFormat.N_QUADS)
    _update(store, EVERY_CLAIM_ONCE)
    for rule in (TAKES_PART, BELONGS, WITHIN, TERRITORY):
        _update(store, rule)
    size = -1
    while size != len(store):
        size = len(store)
        for rule in (CLASSES, PROPERTIES, INVERSES):
            _update(store, rule)
    default = {
        f"{q.subject} {q.predicate} {q.object}" for q in store if q.graph_name == DefaultGraph()
    }
    return default | _labels(store) | _counts(store) | _statuses(store) | _dates(store)


@cache
def _ontology() -> list[Quad]:
    """What the rules ask of the ontology: which class or property follows from another."""
    above = {RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf}
    return [Quad(s, p, o, ONTOLOGY) for s, p, o in vocabulary.triples() if p in above]


@cache
def _own_labels() -> dict[tuple[str, str | None], str]:
    """The preferred labels of the vocabulary, by thing and language."""
    return {
        (str(t.subject), t.object.language): str(t.object)
        for t in vocabulary.triples()
        if t.predicate == SKOS.prefLabel and isinstance(t.object, Literal)
    }


def _joined(line: str, joined: dict[str, str]) -> str:
    """Replace joined IRIs where they stand as subject or object, never within a literal."""
    subject, predicate, rest = line.split(" ", 2)
    value, passage, end = rest.rsplit(" ", 2)
    return " ".join(
        [joined.get(subject, subject), predicate, joined.get(value, value), passage, end]
    )


def _update(store: Store, rule: str) -> None:
    store.update(rule, prefixes=PREFIXES)


def _rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(row) for row in found]


def _labels(store: Store) -> set[str]:
    """Of the labels of a thing in a language the vocabulary's own or the most frequent is first."""
    found = defaultdict[tuple[str, str | None], list[tuple[int, str]]](list)
    for thing, label, number in _rows(store, LABELS):
        found[str(thing), label.language].append((-int(number.value), str(label)))
    lines = set()
    for key, labels in found.items():
        first = _own_labels().get(key, min(labels)[1])
        lines |= {
            f"{key[0]} {SKOS.prefLabel if label == first else SKOS.altLabel} {label}"
            for _, label in labels
        }
    return lines


def _counts(store: Store) -> set[str]:
    """Every opened thing: how many passages, and how many sources, say something of it."""
    passages = defaultdict[str, set[str]](set)
    for thing, passage in _rows(store, MENTIONS):
        passages[str(thing)].add(passage.value)
    lines = set()
    for name, cited in passages.items():
        sources = {passage.rpartition("/")[0] for passage in cited}
        lines.add(f"{name} {CP.citedBy} {Literal(len(cited))}")
        lines.add(f"{name} {CP.sourceCount} {Literal(len(sources))}")
    return lines


def _changes(store: Store) -> dict[str, set[tuple[str, str]]]:
    changes = defaultdict[str, set[tuple[str, str]]](set)
    query = "SELECT ?of ?status ?on { ?c cp:of ?of ; cp:status ?status OPTIONAL { ?c cp:on ?on } }"
    for thing, status, on in _rows(store, query):
        key = status.value.removeprefix(STATUS.base)
        changes[str(thing)].add((key, on.value if on else ""))
    return changes


def _statuses(store: Store) -> set[str]:
    return {
        f"{thing} {CP.currentStatus} "
        f"{STATUS[max((status for status, _ in changes), key=LIFE_CYCLE.index)]}"
        for thing, changes in _changes(store).items()
    }


def _dates(store: Store) -> set[str]:
    """What a source states, otherwise what the dates of what has happened tell."""
    starts, ends = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for thing, changes in _changes(store).items():
        starts[thing] = [on for status, on in changes if on and status not in PLANS]
        ends[thing] = [on for status, on in changes if on and status in ENDS]
    for days, properties in ((starts, "cp:start|cp:on"), (ends, "cp:end|cp:on")):
        stated = defaultdict[str, list[str]](list)
        for thing, day in _rows(store, f"SELECT ?thing ?day {{ ?thing {properties} ?day }}"):
            stated[str(thing)].append(day.value)
        days.update(stated)
    first = {thing: min(map(_first, days)) for thing, days in starts.items() if days}
    last = {thing: max(map(_last, days)) for thing, days in ends.items() if days}
    return {f"{t} {CP.earliest} {Literal(d, datatype=XSD.date)}" for t, d in first.items()} | {
        f"{t} {CP.latest} {Literal(d, datatype=XSD.date)}" for t, d in last.items()
    }


def _first(date: str) -> str:
    return date + "-01-01"[len(date) - 4 :]


def _last(date: str) -> str:
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]}"
    return date
