"""The picture of a build: where every partner stands, and in which community it is."""

import numpy as np

from graph.analysis.communities.louvain import louvain
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.layout.network import lay_out
from graph.network.layout.stored import FILE, Picture, load_picture
from graph.network.reading.columns import Columns
from graph.store import GraphStore


def read_picture(store: GraphStore, columns: Columns) -> Picture:
    """Return the picture of a build: kept beside its store, else made here."""
    kept = load_picture(store.folder / FILE, len(columns.nodes)) if store.folder else None
    return make_picture(store, columns) if kept is None else kept


def make_picture(store: GraphStore, columns: Columns) -> Picture:
    """Lay out the network of everything, plans included, so that every partner has a place."""
    planned = read_network(store, NetworkSpec(plans=True), columns)
    reported = read_network(store, NetworkSpec(), columns)
    size = len(columns.nodes)
    places, communities = np.full((size, 2), np.nan), np.zeros(size, np.int32)
    if planned.two.partners:
        places[_numbers(planned)] = np.rint(lay_out(planned.projection, planned.two))
    if reported.two.partners:
        graph = reported.projection.graph
        communities[_numbers(reported)] = louvain(graph)[graph.block_of]
    return Picture(places, communities)


def _numbers(network: CooperationNetwork) -> list[int]:
    return [network.numbers[iri] for iri in network.two.partners]
