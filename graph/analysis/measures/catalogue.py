"""The measures by name: what each says, and by what it is computed."""

from collections.abc import Callable
from dataclasses import dataclass

from networkx import NetworkXException

from graph.analysis.measures import cores, cuts, degrees, groups, holes, paths, plain, spectral
from graph.analysis.measures.engines import Expanded, backend_for, check
from graph.analysis.measures.values import SEED, Values
from graph.network.matrices.block_graph import BlockGraph
from ontology.errors import InputError, Problem

__all__ = ["LOW_IS_CENTRAL", "MEASURES", "SEED", "Measure", "measure"]


@dataclass(frozen=True)
class Measure:
    """A measure: its `meaning` in words, its engine, and the same by networkx.

    `compute` works on blocks of equivalent nodes; `networkx` on the whole graph, by the function
    of networkx that `calls` names (empty where there is none that a backend could take over).
    """

    name: str
    meaning: str
    compute: Callable[[BlockGraph], Values]
    networkx: Callable[..., dict[str, float]]
    calls: str = ""
    low_is_central: bool = False
    ranked: bool = True


_ALL = (
    Measure(
        "degree",
        "with how many others a partner shares something",
        degrees.degree,
        plain.degree,
    ),
    Measure(
        "strength",
        "how much a partner shares with others, all weights together",
        degrees.strength,
        plain.strength,
    ),
    Measure(
        "betweenness",
        "how often a partner lies on the shortest way between two others",
        paths.betweenness,
        plain.betweenness,
        "betweenness_centrality",
    ),
    Measure(
        "closeness",
        "how few steps a partner is from all that it reaches",
        paths.closeness,
        plain.closeness,
        "closeness_centrality",
    ),
    Measure(
        "harmonic",
        "how near a partner is to all others on average, those out of reach counting nothing",
        paths.harmonic,
        plain.harmonic,
        "harmonic_centrality",
    ),
    Measure(
        "eigenvector",
        "how strongly a partner is tied to others that are themselves strongly tied",
        spectral.eigenvector,
        plain.eigenvector,
        "eigenvector_centrality",
    ),
    Measure(
        "pagerank",
        "how often one who follows ties at random comes by a partner",
        spectral.pagerank,
        plain.pagerank,
        "pagerank",
    ),
    Measure(
        "core-number",
        "in how dense a core a partner is: all there have so many ties among each other",
        cores.core_number,
        plain.core_number,
        "core_number",
    ),
    Measure(
        "constraint",
        "how far a partner's contacts are tied to each other, so that it can broker little",
        holes.constraint,
        plain.constraint,
        "constraint",
        low_is_central=True,
    ),
    Measure(
        "effective-size",
        "how many contacts a partner has, less those that reach each other without it",
        holes.effective_size,
        plain.effective_size,
        "effective_size",
    ),
    Measure(
        "efficiency",
        "which share of a partner's contacts is not redundant",
        holes.efficiency,
        plain.efficiency,
        "effective_size",
    ),
    Measure(
        "articulation-point",
        "whether a part of the network falls apart without a partner (1) or not (0)",
        cuts.articulation_point,
        plain.articulation_point,
        "articulation_points",
    ),
    Measure(
        "community",
        "the number of the group with which a partner shares most, 1 the largest",
        groups.community,
        plain.community,
        "louvain_communities",
        ranked=False,
    ),
)
MEASURES: dict[str, Measure] = {each.name: each for each in _ALL}
LOW_IS_CENTRAL = frozenset(each.name for each in _ALL if each.low_is_central)
"""Measures of which a low value says that a partner is well placed."""


def measure(name: str, graph: BlockGraph, *, backend: str = "") -> Values:
    """Compute one measure: a value for each block.

    Without `backend` the engine of this package computes it, unless networkx is configured to
    dispatch to a backend (`NETWORKX_BACKEND_PRIORITY`, `networkx.config.backend_priority`) that
    has the measure: then that does. `networkx` is plain networkx; any other name a backend of
    networkx that is installed.

    Raises:
        NotFoundError: the measure or the backend is unknown, or the backend lacks the measure.
        InputError: the graph has too many edges to be written out for networkx, or the backend
            cannot compute the measure of it.

    >>> graph = BlockGraph.of_matrix(["Bonn", "ICLEI", "UNEP"], [[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> measure("betweenness", graph).values.tolist()
    [0.0, 1.0, 0.0]
    """
    check([name], {each.name: each.calls for each in _ALL}, backend)
    return compute(MEASURES[name], Expanded(graph), backend)


def compute(each: Measure, graph: Expanded, backend: str) -> Values:
    """Compute a measure by the engine that `backend` and networkx's configuration say."""
    chosen = backend_for(each.calls, backend, graph)
    if chosen is None:
        return each.compute(graph.blocks)
    try:
        return graph.on_blocks(each.networkx(graph.networkx, backend=chosen), chosen)
    except (NotImplementedError, NetworkXException) as error:
        found = (
            f"networkx's backend “{chosen}” cannot compute {each.name}: {error.__cause__ or error}"
        )
        raise InputError(Problem("", "", found, "leave the backend out")) from None
