"""Measures of a network's partners: what the build keeps, else computed once."""

import numpy as np
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed
from citypact.server.kept import kept
from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.ranking import check_measure, seconds_of, values_of
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.network.description.file import EVERYTHING
from graph.network.layout.stored import Picture
from graph.network.matrices.block_graph import Floats
from graph.picture import read_picture
from ontology.errors import Problem, QueryError
from ontology.terms import CP, MEASURE

ALL_UP_TO = 2_000
"""Networks of so many partners are measured by everything, larger ones by what is cheap."""
CHEAP = ("degree", "strength", "community")
PATIENCE = 4.0
"""What takes longer, in seconds of a core, is not computed while a reader waits."""
_SEARCHING = ("betweenness", "closeness", "harmonic")


def measures_of(graph: KnowledgeGraph, found: Analysed, *more: str) -> dict[str, Floats]:
    """Return measure → a value a partner, NaN where it says nothing.

    Of a network with more than `ALL_UP_TO` partners these are the measures that the build keeps,
    else `CHEAP`, and those asked for (`more`).

    Raises:
        NotFoundError: a measure is unknown.
        QueryError: a measure takes too long.
    """
    names = list(MEASURES)
    if len(found.two.partners) > ALL_UP_TO:
        _keep_scores(graph, found)
        names = [name for name in MEASURES if name in CHEAP or name in found.values]
    names += [name for name in more if name and name not in names]
    return {name: measure_of(graph, found, name) for name in names}


def measure_of(graph: KnowledgeGraph, found: Analysed, name: str) -> Floats:
    """Return a measure of a network, computed when it is first asked for.

    Raises:
        NotFoundError: the measure is unknown.
        QueryError: it takes too long.
    """
    if name == "community" and found.name == EVERYTHING:
        kept = picture_of(graph).communities[found.numbers].astype(np.float64)
        found.values.setdefault(name, np.where(kept == 0, np.nan, kept))
    if name not in found.values and len(found.two.partners) > ALL_UP_TO:
        _keep_scores(graph, found)
    if name not in found.values:
        found.values[name] = _computed(found, name)
    return found.values[name]


@kept
def picture_of(graph: KnowledgeGraph) -> Picture:
    """Return the picture of a build."""
    return read_picture(graph.store, graph.columns)


def takes_too_long(found: Analysed, name: str) -> bool:
    """Tell whether a reader would wait too long for a measure of a network."""
    searched = name in _SEARCHING and name not in found.values
    return searched and seconds_of(found.projection.graph, name) > PATIENCE


def _computed(found: Analysed, name: str) -> Floats:
    if name != "community":
        check_measure(name)
    if takes_too_long(found, name):
        partners = len(found.two.partners)
        problem = f"{name} of {partners:,} partners takes longer than a page waits"
        raise QueryError(Problem("", "", problem, "choose degree or strength, or add a filter"))
    if not found.two.partners:
        return np.zeros(0)
    values, _, found.how[name] = values_of(found.network, found.two, name)
    return values


def _keep_scores(graph: KnowledgeGraph, found: Analysed) -> None:
    """Add the scores that the build keeps of a network."""
    if not found.name or found.kept_read:
        return
    found.kept_read = True
    network = NamedNode(f"{graph.workspace.base}id/network/{found.name}")
    for row in graph.store.rows(_SCORES, {"network": network}):
        name = row["measure"].value.removeprefix(MEASURE.base)
        column = found.values.setdefault(name, np.full(len(found.places), np.nan))
        found.how[name] = "as the build keeps it"
        if (number := found.places.get(row["partner"].value)) is not None:
            column[number] = float(row["value"].value)


def meaning(name: str) -> str:
    """Return what a measure says, in words.

    >>> meaning("degree")
    'with how many others a partner shares something'
    """
    known = MEASURES.get(name) or TWO_MODE_MEASURES.get(name)
    return known.meaning if known else ""


_SCORES = f"""
SELECT ?partner ?measure ?value {{
  ?score {CP.network} ?network ; {CP.about} ?partner .
  ?score {CP.measure} ?measure ; {CP.value} ?value }}"""
