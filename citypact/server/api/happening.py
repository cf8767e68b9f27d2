"""What happens in a network: its agreements, initiatives, events and outputs."""

import numpy as np
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed
from citypact.server.kept import kept
from graph.network.kinds import MEMBERSHIP
from graph.network.reading.chronicle import Chronicle, Happening, read_chronicle
from ontology import vocabulary

_WITHIN = "SELECT ?part { { ?part cp:within? ?whole } UNION { ?part skos:broader* ?whole } }"


@kept
def chronicle(graph: KnowledgeGraph) -> Chronicle:
    """Return everything that happens in a build."""
    return read_chronicle(graph.store)


def happenings(graph: KnowledgeGraph, found: Analysed) -> dict[str, int]:
    """Return what a network goes through: IRI → how many partners of the network take part in it.

    What nobody is said to take part in belongs to a network that is not limited by its partners
    (by kind, type, role, level, number of sources or a backbone).
    """
    counts = zip(found.two.things, found.two.thing_sizes.tolist(), strict=True)
    known = {iri: count for iri, count in counts if not iri.endswith(MEMBERSHIP)}
    spec = found.network.spec
    if spec.kinds or spec.types or spec.roles or spec.level or spec.sources > 1 or spec.backbone:
        return known
    return dict.fromkeys(_alone(graph, found), 0) | known


def happenings_of(graph: KnowledgeGraph, found: Analysed, partner: str) -> dict[str, int]:
    """Return what one partner of a network goes through, as `happenings` does."""
    if partner not in found.places:
        return {}
    counts = happenings(graph, found)
    mine = found.two.incidence[[found.places[partner]]].indices.tolist()
    return {thing: counts[thing] for n in mine if (thing := found.two.things[n]) in counts}


def _alone(graph: KnowledgeGraph, found: Analysed) -> list[str]:
    """Return what passes the filters and nobody is said to take part in."""
    spec, all_ = found.network.spec, chronicle(graph)
    columns = graph.columns
    taken = {columns.nodes[n] for n in np.unique(columns.thing).tolist()}
    left = {iri: each for iri, each in all_.happenings.items() if iri not in taken}
    if spec.themes:
        left = _among(left, all_.themes, _wider(graph, spec.themes))
    if spec.places:
        left = _among(left, all_.places, _wider(graph, spec.places))
    plans = set() if spec.plans else vocabulary.plans() - set(spec.statuses)
    return [
        iri for iri, each in left.items()
        if (not spec.things or each.kind in spec.things)
        and (not spec.statuses or each.status in spec.statuses)
        and each.status not in plans and each.in_force(*spec.period, certain=spec.certain)
    ]  # fmt: skip


def _among(
    left: dict[str, Happening], pairs: dict[str, set[str]], wanted: set[str]
) -> dict[str, Happening]:
    hits = set[str]().union(*(pairs.get(term, set()) for term in wanted))
    return {iri: each for iri, each in left.items() if iri in hits}


def _wider(graph: KnowledgeGraph, terms: tuple[str, ...]) -> set[str]:
    """Return themes or places with all that is narrower or lies within."""
    found = (graph.store.rows(_WITHIN, {"whole": NamedNode(term)}) for term in terms)
    return {row["part"].value for rows in found for row in rows}
