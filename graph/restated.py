"""Statements that turn out to say the same once the things they are about are joined.

The IRI of a participation, status change or observation is made from the keys of its source. When
two partners are decided to be one, their participations in one thing in one role are one as well.
Only statements about joined things are kept in memory.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from graph.identity.joins.join import Identity
from ontology.terms import CP

_THINGS = {str(term) for term in (CP.partner, getattr(CP, "in"), CP.of, CP.about)}
_SAID = re.compile(r"/id/(participation|status|observation)/(.*)>$")
_ABOUT = {"participation": 2, "status": 1, "observation": 1}
"""How many things the IRI of a statement names before it says what is said of them."""

Parts = Mapping[str, str]


def join_restated(identity: Identity, claims: Callable[[], Iterable[str]]) -> Identity:
    """Return the identity with statements joined that its decisions make equal.

    `claims` gives lines of N-Quads, each passage by subject, as often as it is called. Of equal
    statements the one about canonical things stays, else the first in alphabetical order. What
    they say beside that – an end, a note – stays with it.
    """
    same, fresh = dict(identity.canonical), identity.canonical
    for _ in range(2):  # a status change may be of a participation
        if fresh:
            fresh = _equal(_statements({*fresh, *fresh.values()}, claims()), same)
            same |= fresh
    return replace(identity, canonical=same)


def _statements(about: set[str], claims: Iterable[str]) -> dict[str, Parts]:
    """Return the statements about some things, and the things that each names by property."""
    found, here, parts = dict[str, Parts](), "", dict[str, str]()
    terms: dict[str, str] = {}
    for line in claims:
        subject, predicate, value, _ = line.split(" ", 3)
        if subject != here:
            if parts and not about.isdisjoint(parts.values()):
                found[here] = parts
            here, parts = subject, {}
        if predicate in _THINGS:
            parts[predicate] = terms.setdefault(value, value) if value in about else value
    if parts and not about.isdisjoint(parts.values()):
        found[here] = parts
    return found


def _equal(statements: dict[str, Parts], same: Mapping[str, str]) -> dict[str, str]:
    """Return the statements that become another one, with that one."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for node, parts in statements.items():
        if match := _SAID.search(node):
            said = match[2].split("--", _ABOUT[match[1]])[_ABOUT[match[1]] :]
            named = (parts.get(name, "") for name in sorted(_THINGS))
            key = (match[1], *said, *(same.get(value, value) for value in named))
            alike.setdefault(key, []).append(node)

    def rank(node: str) -> tuple[bool, str]:
        return not same.keys().isdisjoint(statements[node].values()), node

    return {
        node: kept
        for nodes in alike.values()
        if len(nodes) > 1
        for kept in [min(nodes, key=rank)]
        for node in nodes
        if node != kept
    }
