"""Scores of a two-mode network: one table of partners, one of things."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from graph.analysis.measures.table import Progress, ScoreTable
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean


class TwoModeScores(NamedTuple):
    """What measures say of partners, and what they say of things."""

    partners: ScoreTable
    things: ScoreTable


def two_mode_score(
    two: TwoMode,
    measures: Iterable[str] = tuple(TWO_MODE_MEASURES),
    *,
    settings: dict[str, Any] | None = None,
    progress: Progress = lambda name, done, of: None,
) -> TwoModeScores:
    """Compute measures of a two-mode network, without projecting it.

    `settings` describe the network and stay with both tables. `progress` is told the name of
    each measure before it begins, how many are done, and of how many.

    Raises:
        NotFoundError: a measure is unknown.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> two_mode_score(two, ["two-mode-degree"]).partners.scores()
    {'two-mode-degree': {'Almada': 0.5, 'Bonn': 1.0}}
    """
    names = list(dict.fromkeys(measures))
    _check(names)
    described = settings or {}
    tables = TwoModeScores(
        ScoreTable(two.partners, {}, settings=dict(described)),
        ScoreTable(two.things, {}, settings=dict(described)),
    )
    for done, name in enumerate(names):
        progress(name, done, len(names))
        found = TWO_MODE_MEASURES[name].compute(two)
        _add(tables.partners, name, found.partners, found.how)
        _add(tables.things, name, found.things, found.how)
        if found.error is not None:
            tables.partners.errors[name], tables.things.errors[name] = found.error
    return tables


def _add(table: ScoreTable, name: str, values: Floats, how: str) -> None:
    table.columns[name] = values
    table.how[name] = how


def _check(names: list[str]) -> None:
    problems = [
        Problem("", "", f"unknown two-mode measure “{name}”", did_you_mean(name, TWO_MODE_MEASURES))
        for name in names
        if name not in TWO_MODE_MEASURES
    ]
    if problems:
        raise NotFoundError(problems)
