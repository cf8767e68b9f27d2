"""The ontology files, read once: concepts people may use, and what follows from what.

Reading is by pyoxigraph (milliseconds); nothing here needs a store.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from ontology.terms import BASE, CP, OWL, RDF, RDFS, SKOS

ROOM = files("ontology")


def ontology_files() -> list[Traversable]:
    """Return the ontology and its concept schemes, in a fixed order.

    >>> ontology_files()[0].name
    'citypact.ttl'
    """
    schemes = sorted((ROOM / "schemes").iterdir(), key=lambda file: file.name)
    return [ROOM / "citypact.ttl", *(file for file in schemes if file.name.endswith(".ttl"))]


@cache
def triples() -> tuple[Triple, ...]:
    """Return every triple of the ontology and its schemes."""
    return tuple(_read())


def _read() -> Iterator[Triple]:
    for file in ontology_files():
        for quad in parse(input=file.read_bytes(), format=RdfFormat.TURTLE):
            yield quad.triple


@cache
def fingerprint() -> str:
    """Return a hash of all ontology files and shapes; it changes when any of them does.

    >>> len(fingerprint())
    64
    """
    contents = [file.read_bytes() for file in (*ontology_files(), ROOM / "shapes.ttl")]
    return sha256(b"\0".join(contents)).hexdigest()


@cache
def concepts(scheme: str) -> frozenset[str]:
    """Return the ids of a scheme's concepts: "role", "status", "type", "theme", …

    >>> "co-lead" in concepts("role")
    True
    """
    base = f"{BASE}{scheme}/"
    ids = (
        triple.subject.value.removeprefix(base)
        for triple in triples()
        if triple.predicate == SKOS.prefLabel
        and isinstance(triple.subject, NamedNode)
        and triple.subject.value.startswith(base)
    )
    return frozenset(ids)


@cache
def plans() -> frozenset[str]:
    """Return the ids of the statuses that announce and do not report (`cp:isPlan`).

    >>> sorted(plans())
    ['announced', 'cancelled', 'drafted', 'planned', 'proposed']
    """
    return frozenset(
        triple.subject.value.rpartition("/")[2]
        for triple in triples()
        if triple.predicate == CP.isPlan
        and isinstance(triple.subject, NamedNode)
        and getattr(triple.object, "value", "") == "true"
    )


def _pairs(predicate: NamedNode) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for subject, relation, value in triples():
        named = isinstance(subject, NamedNode) and isinstance(value, NamedNode)
        if relation == predicate and named and value != subject:
            found.setdefault(str(subject), set()).add(str(value))
    return found


def _closure(direct: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each term everything above it, itself left out."""

    def above(term: str, seen: frozenset[str]) -> set[str]:
        parents = direct.get(term, set()) - seen
        return parents.union(*(above(parent, seen | parents) for parent in parents))

    return {term: tuple(sorted(above(term, frozenset({term})))) for term in direct}


@cache
def superclasses() -> dict[str, tuple[str, ...]]:
    """Return class → all its superclasses, as N-Triples terms.

    >>> str(CP.Partner) in superclasses()[str(CP.City)]
    True
    """
    return _closure(_pairs(RDFS.subClassOf))


@cache
def superproperties() -> dict[str, tuple[str, ...]]:
    """Return property → all properties that it implies, as N-Triples terms."""
    return _closure(_pairs(RDFS.subPropertyOf))


@cache
def inverses() -> dict[str, tuple[str, ...]]:
    """Return property → its declared inverses, both ways, as N-Triples terms.

    >>> inverses()[str(CP.within)]
    ('<https://w3id.org/citypact/ontology#contains>',)
    """
    found: dict[str, set[str]] = {}
    for term, others in _pairs(OWL.inverseOf).items():
        for other in others:
            found.setdefault(term, set()).add(other)
            found.setdefault(other, set()).add(term)
    return {term: tuple(sorted(others)) for term, others in found.items()}


@cache
def classes() -> frozenset[str]:
    """Return the local names of the classes of the ontology.

    >>> {"City", "Agreement"} <= classes()
    True
    """
    return frozenset(
        triple.subject.value.removeprefix(CP.base)
        for triple in triples()
        if triple.predicate == RDF.type
        and triple.object == OWL.Class
        and isinstance(triple.subject, NamedNode)
        and triple.subject.value.startswith(CP.base)
    )
