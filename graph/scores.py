"""Scores as statements: what measures found, where SPARQL can ask for it."""

import json
from collections.abc import Iterator

import networkx as nx
from pyoxigraph import Literal, NamedNode

from graph.measures import LOW_IS_CENTRAL, Scores, ranks
from ontology import vocabulary
from ontology.terms import CP, DCTERMS, MEASURE, RDF, RDFS, XSD

_EXPLAINED = (
    "Partners joined by what they take part in, weighted by 1/(n-1) for a thing with n partners; "
    "what is only planned is left out."
)


def score_triples(base: str, projection: "nx.Graph[str]", scores: Scores) -> Iterator[str]:
    """Yield scores and the description of their network, as N-Triples without the full stop."""
    network = NamedNode(f"{base}id/network/everything")
    yield f"{network} {RDF.type} {CP.NetworkDescription}"
    yield f"{network} {RDFS.label} {Literal('The network of everything', language='en')}"
    yield f"{network} {DCTERMS.description} {Literal(_EXPLAINED, language='en')}"
    settings = json.dumps(projection.graph.get("settings", {}), sort_keys=True)
    yield f"{network} {CP.settings} {Literal(settings)}"
    yield f"{network} {CP.partnerCount} {Literal(len(projection))}"
    yield f"{network} {CP.edgeCount} {Literal(projection.number_of_edges())}"
    types = (str(CP.Score), *vocabulary.superclasses().get(str(CP.Score), ()))
    for measure, values in scores.items():
        places = ranks(values, low_first=measure in LOW_IS_CENTRAL)
        for partner, value in sorted(values.items()):
            tail = partner.rstrip("/").rpartition("/")[2]
            node = NamedNode(f"{base}id/score/{tail}--{measure}")
            for type_ in types:
                yield f"{node} {RDF.type} {type_}"
            yield f"{node} {CP.about} {NamedNode(partner)}"
            yield f"{node} {CP.measure} {MEASURE[measure]}"
            yield f"{node} {CP.value} {_number(value)}"
            yield f"{node} {CP.network} {network}"
            if measure != "community":
                yield f"{node} {CP.rank} {Literal(places[partner])}"


def _number(value: float) -> Literal:
    """Write a value with ten digits, which every machine computes alike."""
    if value == int(value):
        return Literal(int(value))
    return Literal(f"{value:.10f}".rstrip("0"), datatype=XSD.decimal)
