"""Scores as statements: what measures found, where SPARQL can ask for it."""

import json
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.measures.table import ScoreTable, score
from graph.lookup import Lookup
from graph.network.cooperation import read_network
from graph.network.description.file import EVERYTHING, described_networks
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.projection import Projection
from graph.network.reading.columns import Columns
from graph.store import GraphStore
from loaders.workspace import Workspace
from ontology import vocabulary
from ontology.terms import CP, DCTERMS, MEASURE, RDF, RDFS, XSD

_EXPLAINED = (
    "Partners joined by what they take part in. With the weighting “newman” a thing with n "
    "partners adds 1/(n-1) to each pair, with “count” 1; what is only planned is left out, unless "
    "the settings say otherwise."
)


def scores_of_networks(
    store: GraphStore, columns: Columns, workspace: Workspace
) -> tuple[set[str], list[str]]:
    """Return the scores of the network of everything, and of each that the workspace describes.

    Remarks say which networks have more partners than `scores-limit` and no scores therefore.

    Raises:
        InputError: with what is wrong in the description of a network.
    """
    triples, remarks, limit = set[str](), list[str](), workspace.scores_limit
    specs = described_networks(workspace.root, Lookup(store))
    for name, spec in {EVERYTHING: NetworkSpec(), **specs}.items():
        network = read_network(store, spec, columns)
        if (partners := len(network.two.partners)) > limit:
            found = f"{partners:,} partners are more than scores-limit ({limit:,})"
            remarks.append(f"no scores of the network “{name}”: {found}")
            continue
        projection = network.projection
        triples |= set(score_triples(workspace.base, projection, score(projection), name))
    return triples, remarks


def score_triples(
    base: str, projection: Projection, table: ScoreTable, name: str = EVERYTHING
) -> Iterator[str]:
    """Yield scores and the description of their network, as N-Triples without the full stop."""
    network = NamedNode(f"{base}id/network/{name}")
    yield from _description(network, projection, table, name)
    types = (str(CP.Score), *vocabulary.superclasses().get(str(CP.Score), ()))
    for measure, values in table.scores().items():
        places = dict(zip(table.nodes, table.ranks(measure).tolist(), strict=True))
        for partner, value in sorted(values.items()):
            tail = partner.rstrip("/").rpartition("/")[2]
            within = "" if name == EVERYTHING else f"{name}/"
            node = NamedNode(f"{base}id/score/{within}{tail}--{measure}")
            for type_ in types:
                yield f"{node} {RDF.type} {type_}"
            yield f"{node} {CP.about} {NamedNode(partner)}"
            yield f"{node} {CP.measure} {MEASURE[measure]}"
            yield f"{node} {CP.value} {_number(value)}"
            yield f"{node} {CP.network} {network}"
            if MEASURES[measure].ranked:
                yield f"{node} {CP.rank} {Literal(places[partner])}"


def _description(
    network: NamedNode, projection: Projection, table: ScoreTable, name: str
) -> Iterator[str]:
    """Yield what describes a network, so that a score can be traced to it."""
    settings = dict(projection.settings)
    title = str(settings.get("title") or f"The network of {name}")
    yield f"{network} {RDF.type} {CP.NetworkDescription}"
    yield f"{network} {RDFS.label} {Literal(title, language='en')}"
    yield f"{network} {DCTERMS.description} {Literal(_EXPLAINED, language='en')}"
    sampled = {measure: how for measure, how in table.how.items() if how != "exact"}
    settings |= {"sampled": sampled} if sampled else {}
    settings |= {"left-out": list(projection.left_out)} if projection.left_out else {}
    yield f"{network} {CP.settings} {Literal(json.dumps(settings, sort_keys=True))}"
    yield f"{network} {CP.partnerCount} {Literal(len(projection.graph))}"
    yield f"{network} {CP.edgeCount} {Literal(projection.graph.edge_count)}"


def _number(value: float) -> Literal:
    """Write a value with ten digits, which every machine computes alike."""
    if value == int(value):
        return Literal(int(value))
    text = f"{value:.10f}".rstrip("0")
    return Literal(f"{text}0" if text.endswith(".") else text, datatype=XSD.decimal)
