"""What is about a theme, or at a place, and who works on it."""

from collections import Counter
from typing import NamedTuple

import numpy as np
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from graph.network.kinds import PARTNER_KINDS
from graph.store import GraphStore
from ontology.terms import CP, SKOS

MOST = 300
"""How many things and partners are named."""


class Around(NamedTuple):
    """Things and partners around a theme or place, the most active first, and how many."""

    things: list[Ref]
    thing_count: int
    partners: list[tuple[Ref, int]]
    partner_count: int


def around(graph: KnowledgeGraph, iri: str, kind: str, names: Naming) -> Around:
    """Return what is around a theme or place, narrower ones too; nothing for other things.

    Partners at a place count where they take part in nothing there either.
    """
    if kind not in ("theme", "place"):
        return Around([], 0, [], 0)
    columns = graph.columns
    downward = SKOS.narrower if kind == "theme" else CP.contains
    wanted = {iri, *below(graph.store, iri, downward)}
    pairs = columns.themes if kind == "theme" else columns.places
    terms = [n for n, term in enumerate(columns.terms) if term in wanted]
    nodes = np.unique(pairs[np.isin(pairs[:, 1], terms), 0])
    at = np.isin(columns.thing, nodes)
    joined = set(zip(columns.partner[at].tolist(), columns.thing[at].tolist(), strict=True))
    partners = Counter(partner for partner, _ in joined)
    if kind == "place":
        there = [n for n in nodes.tolist() if columns.kinds[n] in PARTNER_KINDS]
        partners.update(dict.fromkeys((n for n in there if n not in partners), 0))
    things = [n for n in nodes.tolist() if columns.kinds[n] not in PARTNER_KINDS]
    size = Counter(thing for _, thing in joined)
    shown = sorted(things, key=lambda n: (-size[n], n))[:MOST]
    who = sorted(partners, key=lambda n: (-partners[n], n))[:MOST]
    refs = names.refs(columns.nodes[n] for n in (*shown, *who))
    return Around(
        [refs[columns.nodes[n]] for n in shown], len(things),
        [(refs[columns.nodes[n]], partners[n]) for n in who], len(partners),
    )  # fmt: skip


def below(store: GraphStore, iri: str, predicate: NamedNode) -> set[str]:
    """Return everything below a theme or place."""
    found: set[str] = set()
    waiting = [iri]
    while waiting:
        for term in store.values(waiting.pop(), predicate):
            if term.value not in found:
                found.add(term.value)
                waiting.append(term.value)
    return found
