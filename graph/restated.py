"""Statements that turn out to say the same once the things they are about are joined.

The IRI of a participation, status change or observation is made from the keys of its source. When
two partners are decided to be one, their participations in one thing in one role are one as well.
"""

from collections.abc import Iterable

from graph.identity.joins import Identity
from ontology.terms import CP

_KINDS = {str(term) for term in (CP.partner, CP.of, CP.about)}
_PARTS = _KINDS | {
    str(term)
    for term in (getattr(CP, "in"), CP.role, CP.start, CP.status, CP.on, CP.measure, CP.value)
}


def join_restated(identity: Identity, claims: Iterable[str]) -> Identity:
    """Return the identity with statements joined that its decisions make equal.

    `claims` are lines of N-Quads. Of equal statements the first in alphabetical order stays.
    """
    parts: dict[str, set[tuple[str, str]]] = {}
    for line in claims:
        subject, predicate, rest = line.split(" ", 2)
        if predicate in _PARTS:
            parts.setdefault(subject, set()).add((predicate, rest.rsplit(" ", 2)[0]))
    stated = {
        node: said for node, said in sorted(parts.items()) if not _KINDS.isdisjoint(dict(said))
    }
    same = dict(identity.canonical)
    for _ in range(2):  # a status change may be of a participation
        first: dict[frozenset[tuple[str, str]], str] = {}
        for node, said in stated.items():
            key = frozenset((predicate, same.get(value, value)) for predicate, value in said)
            if (kept := first.setdefault(key, node)) != node:
                same[node] = kept
    return Identity(same)
