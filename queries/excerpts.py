"""Excerpts: the facts about a thing of which too much is known to be read whole.

What there is is counted by the engine before it is read: a network of ten thousand members is
named in as many passages, and each of them is a statement to be looked up.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from pyoxigraph import NamedNode

from graph.store import Claim, GraphStore
from ontology.terms import CP
from queries.facts import IN, NODES, REVERSED, Fact, backwards, facts_of_part, plain

EACH = 20
"""How many of the passages that say the same are read, where there are many."""
MANY = 500
"""From so many passages on, those behind each statement are counted before they are read."""
_GROUPS = {
    IN: "partners", CP.partner: "takes part in", CP.of: "life cycle", CP.about: "figures",
}  # fmt: skip


@dataclass(frozen=True)
class Excerpt:
    """Facts about a thing, and by group how many more there are."""

    facts: list[Fact] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)


def excerpt(store: GraphStore, iri: str, most: int, many: int = MANY) -> Excerpt:
    """Return facts about a thing: of what points to it, so many by each property.

    All that it says of itself is there; of a statement that more than `many` passages make,
    `EACH` of them are named.
    """
    counts = _pointing(store, iri)
    found = Excerpt(list(_own(store, iri, many)))
    for predicate in REVERSED:
        if predicate in counts:
            found.facts.extend(backwards(_claims(store, iri, predicate, counts[predicate], most)))
    for predicate in NODES:
        if predicate in counts:
            for node in _subjects(store, iri, predicate, counts[predicate], most):
                found.facts.extend(facts_of_part(store, node, iri))
    for predicate, count in counts.items():
        group = _GROUPS.get(predicate) or REVERSED.get(predicate, ("", ""))[0]
        if group and count > most:
            found.left_out[group] = found.left_out.get(group, 0) + count - most
    return found


def _pointing(store: GraphStore, iri: str) -> dict[NamedNode, int]:
    """Return how many subjects point to a thing, by property."""
    rows = store.rows(_POINTING, {"thing": NamedNode(iri)})
    return {NamedNode(row["p"].value): int(row["n"].value) for row in rows}


def _subjects(
    store: GraphStore, iri: str, predicate: NamedNode, count: int, most: int
) -> list[str]:
    """Return what points to a thing by a property, or the first that the store finds."""
    if count <= most:
        claims = store.claims(predicate=predicate, value=NamedNode(iri))
        return sorted({claim.subject.value for claim in claims})
    rows = store.rows(f"{_SUBJECTS} LIMIT {most}", {"p": predicate, "thing": NamedNode(iri)})
    return sorted(row["s"].value for row in rows)


def _claims(
    store: GraphStore, iri: str, predicate: NamedNode, count: int, most: int
) -> Iterator[Claim]:
    if count <= most:
        yield from store.claims(predicate=predicate, value=NamedNode(iri))
    else:
        for subject in _subjects(store, iri, predicate, count, most):
            yield from store.claims(
                subject=NamedNode(subject), predicate=predicate, value=NamedNode(iri)
            )


def _own(store: GraphStore, iri: str, many: int) -> Iterator[Fact]:
    """Yield what is said of a thing itself."""
    about = NamedNode(iri)
    if _passages(store, iri) <= many:
        yield from plain(store.claims(subject=about))
        return
    for row in store.rows(_SAID, {"thing": about}):
        predicate, count = NamedNode(row["p"].value), int(row["n"].value)
        claims = store.claims(subject=about, predicate=predicate, value=row["o"])
        read = count if count <= many else min(count, EACH)
        for fact in plain(islice(claims, read)):
            yield replace(fact, more=count - read)


def _passages(store: GraphStore, iri: str) -> int:
    return max((int(term.value) for term in store.values(iri, CP.citedBy)), default=0)


_POINTING = """SELECT ?p (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?thing } } GROUP BY ?p
ORDER BY ?p"""
_SUBJECTS = "SELECT DISTINCT ?s { GRAPH ?g { ?s ?p ?thing } }"
_SAID = """SELECT ?p ?o (COUNT(*) AS ?n) { GRAPH ?g { ?thing ?p ?o } } GROUP BY ?p ?o
ORDER BY ?p ?o"""
