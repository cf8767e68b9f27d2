"""The network of who works with whom, with places in the picture, measures and times."""

from typing import Annotated

import numpy as np
from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed, analysed
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.chosen import partner_in
from citypact.server.api.drawn import Edges, Nodes, Things, draw
from citypact.server.api.known_refs import known_refs
from citypact.server.api.located import located_of
from citypact.server.api.measured import meaning, measure_of, measures_of, picture_of
from citypact.server.api.naming import Naming
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL
from graph.analysis.results.edges import EdgeList
from graph.network.kinds import PARTNER_KINDS
from graph.network.layout.points import Points
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.neighbourhood import among, neighbourhood
from graph.network.matrices.projection import Projection

__all__ = ["Edges", "Network", "NetworkAsked", "Nodes", "Things", "network"]


class NetworkAsked(Filtered, kw_only=True):
    """`of` keeps a partner and those it works with; `edges` is the most to send, the heaviest,
    its own before those among the others.

    `nodes` is the most partners to send, those with most ties; `tied` sends of these only the
    ends of the edges that are sent; `measure` is one of docs/measures.md to compute where a large
    network would go without.
    """

    of: Text = ""
    edges: Annotated[int, Meta(ge=1, le=200_000)] = 50_000
    nodes: Annotated[int, Meta(ge=1, le=50_000)] = 20_000
    tied: bool = False
    measure: Text = ""


class Network(Struct):
    """A network as the explorer draws it; `left_out` says how many edges were not sent.

    `settings` are the filters in force, `measures` what sizes and colours may show, with their
    meaning; `low_is_central` names those of which a low value is central; `first` and `last` are
    the days between which something in it begins or ends (null: nothing is dated). `partners` is
    how many partners pass the filters, also those that were not sent; `untied` of them have no
    tie, and `others` in the graph take part in nothing that passes.
    """

    title: str
    settings: dict[str, str]
    nodes: Nodes
    edges: Edges
    things: Things
    measures: dict[str, str]
    low_is_central: list[str]
    edge_count: int
    left_out: int
    first: int | None
    last: int | None
    partners: int = 0
    untied: int = 0
    others: int = 0


def network(graph: KnowledgeGraph, asked: NetworkAsked) -> Network:
    """Return the network that passes the filters, ready to be drawn.

    Raises:
        NotFoundError: a filter, or `of`, names nothing.
    """
    found = analysed(graph, asked)
    names = Naming(graph, asked.lang)
    shown = shown_part(graph, found, asked)
    scores = measures_of(graph, found, asked.measure)
    middle = _middle(graph, found, asked)
    listed = EdgeList(shown, asked.edges, middle)
    if asked.tied:
        shown = among(shown, np.unique(np.concatenate(listed.ends()[:2])))
    around = middle if len(shown.graph) else ""
    edges = EdgeList(shown, asked.edges, around)
    drawn = draw(graph, found, shown, names, edges=edges)
    measured = [name for name in scores if name != "community"]
    return Network(
        found.network.spec.title or graph.workspace.title,
        settings_in_words(found, names),
        nodes_of(graph, found, shown, scores, names),
        drawn.edges, drawn.things,
        {name: meaning(name) for name in measured},
        [name for name in measured if name in LOW_IS_CENTRAL],
        listed.total, listed.left_out, drawn.first, drawn.last,
        len(found.two.partners), _untied(found), _others(graph, found),
    )  # fmt: skip


def _untied(found: Analysed) -> int:
    graph = found.projection.graph
    return len(graph) - int(np.count_nonzero(graph.degrees[graph.block_of]))


def _others(graph: KnowledgeGraph, found: Analysed) -> int:
    """Return how many partners of the graph are not in a network; of one of countries, none."""
    kinds = np.array(graph.columns.kinds, dtype=object)
    everyone = int(np.count_nonzero(np.isin(kinds, PARTNER_KINDS)))
    return max(everyone - len(found.two.partners), 0) if not found.network.spec.level else 0


def shown_part(graph: KnowledgeGraph, found: Analysed, asked: NetworkAsked) -> Projection:
    """Return what is drawn of a network: all, or a partner with those it works with."""
    shown = found.projection
    if middle := _middle(graph, found, asked):
        shown = neighbourhood(shown, middle)
    if len(shown.graph) > asked.nodes:
        strength = shown.graph.expand(shown.graph.strengths)
        if middle:
            strength[shown.graph.nodes.index(middle)] = np.inf
        best = np.lexsort((np.arange(len(strength)), -strength))[: asked.nodes]
        shown = among(shown, np.sort(best))
    return shown


def _middle(graph: KnowledgeGraph, found: Analysed, asked: NetworkAsked) -> str:
    """Return the partner around which a network is asked for, "" for the whole of it."""
    return partner_in(graph, found, asked.of) if asked.of else ""


def nodes_of(
    graph: KnowledgeGraph, found: Analysed, shown: Projection, scores: dict[str, Floats],
    names: Naming,
) -> Nodes:  # fmt: skip
    """Return the partners that are drawn, with the scores that they have in the whole network."""
    iris = list(shown.graph.nodes)
    numbers = np.array([found.places[iri] for iri in iris], np.int64)
    refs = known_refs(graph, names, iris)
    located = located_of(graph)
    countries = [located.country(iri) for iri in iris]
    called = {iri: names.name(iri)[0] if iri else "" for iri in dict.fromkeys(countries)}
    points = places_of(graph, found)[numbers]
    groups = np.nan_to_num(measure_of(graph, found, "community")[numbers], nan=0.0)
    return Nodes(
        iris, [refs[iri].path for iri in iris], [refs[iri].name for iri in iris],
        [refs[iri].language for iri in iris], [found.network.kind(iri) for iri in iris],
        [called[iri] for iri in countries],
        [int(x) for x in points[:, 0].tolist()], [int(y) for y in points[:, 1].tolist()],
        (groups.astype(int) - 1).tolist(),
        {name: _column(values, numbers) for name, values in scores.items() if name != "community"},
    )  # fmt: skip


def places_of(graph: KnowledgeGraph, found: Analysed) -> Points:
    """Return where the partners of a network stand: where the layout of the build has them.

    A network of countries or families has partners that the build does not place: it is laid out
    on its own.
    """
    places = picture_of(graph).places[found.numbers]
    if np.isnan(places).any():
        places = found.own_layout
    return places


def settings_in_words(found: Analysed, names: Naming) -> dict[str, str]:
    """Return the filters in force, themes and places by name."""
    said = {}
    for name, value in found.network.settings.items():
        several = value if isinstance(value, tuple) else (value,)
        said[name] = ", ".join(_word(each, names) for each in several)
    return said


def _word(value: object, names: Naming) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "=".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return names.name(text)[0] if "://" in text else text


def _column(values: Floats, numbers: Integers) -> list[float | None]:
    """Return some of the values with six significant digits, None for NaN."""
    return [float(f"{v:.6g}") if v == v else None for v in values[numbers].tolist()]
