"""Scores of a network: a column a measure, a row a partner, and ranks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, MEASURES, compute
from graph.analysis.measures.engines import Expanded, check
from graph.analysis.measures.values import of_nodes
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers
from graph.network.matrices.projection import Projection
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

if TYPE_CHECKING:
    import pandas

Scores: TypeAlias = dict[str, dict[str, float]]
Progress: TypeAlias = Callable[[str, int, int], None]
DIGITS = 12
"""Values that agree to so many digits after the point share a rank."""


@dataclass(frozen=True, eq=False)
class ScoreTable:
    """What measures say of n partners.

    `columns` holds a value a partner for each measure, NaN where it says nothing; `errors` the
    standard errors of those that were sampled, and `how` in words how each was computed;
    `settings` describe the network.
    """

    nodes: tuple[str, ...]
    columns: dict[str, Floats]
    errors: dict[str, Floats] = field(default_factory=dict)
    how: dict[str, str] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)

    def scores(self) -> Scores:
        """Return measure → partner → value, without partners of which a measure says nothing."""
        return {name: self._said(column) for name, column in self.columns.items()}

    def ranks(self, name: str) -> Integers:
        """Return the rank of each partner by a measure, 0 where it has none.

        Raises:
            NotFoundError: the table has no such measure.
        """
        if name not in self.columns:
            mend = did_you_mean(name, self.columns)
            raise NotFoundError(Problem("", "", f"no scores by “{name}”", mend))
        return rank_array(self.columns[name], low_first=name in LOW_IS_CENTRAL)

    def frame(self) -> "pandas.DataFrame":
        """Return the scores as a pandas DataFrame, a row a partner.

        Raises:
            InputError: pandas is not installed.
        """
        try:
            import pandas
        except ModuleNotFoundError:
            mend = "install citypact[pandas]"
            raise InputError(Problem("", "", "pandas is not installed", mend)) from None
        index = pandas.Index(self.nodes, name="partner")
        return pandas.DataFrame(self.columns, index=index)

    def _said(self, column: Floats) -> dict[str, float]:
        pairs = zip(self.nodes, column.tolist(), strict=True)
        return {node: value for node, value in pairs if value == value}


def score(
    graph: BlockGraph | Projection,
    measures: Iterable[str] = tuple(MEASURES),
    *,
    backend: str = "",
    progress: Progress = lambda name, done, of: None,
) -> ScoreTable:
    """Compute measures of a network.

    `backend` says who computes (see `measure`). `progress` is told the name of each measure
    before it begins, how many are done, and of how many.

    Raises:
        NotFoundError: a measure or the backend is unknown.
        InputError: the network is too large for the backend.

    >>> path = [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    >>> table = score(BlockGraph.of_matrix(["Bonn", "ICLEI", "UNU-EHS"], path), ["degree"])
    >>> table.scores()
    {'degree': {'Bonn': 1.0, 'ICLEI': 2.0, 'UNU-EHS': 1.0}}
    """
    names = list(dict.fromkeys(measures))
    check(names, {name: each.calls for name, each in MEASURES.items()}, backend)
    settings = graph.settings if isinstance(graph, Projection) else {}
    blocks = graph.graph if isinstance(graph, Projection) else graph
    expanded = Expanded(blocks)
    table = ScoreTable(blocks.nodes, {}, settings=dict(settings))
    for done, name in enumerate(names):
        progress(name, done, len(names))
        found = of_nodes(blocks, compute(MEASURES[name], expanded, backend))
        table.columns[name], table.how[name] = found.values, found.how
        if found.error is not None:
            table.errors[name] = found.error
    return table


def rank_array(values: Floats, *, low_first: bool = False) -> Integers:
    """Rank values, 1 for the first; equal values share a rank ("1224"), NaN has rank 0.

    >>> rank_array(np.array([5.0, 5.0, np.nan, 2.0])).tolist()
    [1, 1, 0, 3]
    """
    found = np.zeros(len(values), np.int64)
    known = ~np.isnan(values)
    distinct, places = np.unique(values[known], return_inverse=True)
    sign = 1 if low_first else -1
    rounded = np.array([round(sign * value, DIGITS) for value in distinct.tolist()], np.float64)
    _, places_rounded = np.unique(rounded, return_inverse=True)
    places = places_rounded[places]
    counts = np.bincount(places, minlength=1)
    found[known] = (np.cumsum(counts) - counts)[places] + 1
    return found


def ranks(values: dict[str, float], *, low_first: bool = False) -> dict[str, int]:
    """Rank values, 1 for the first; equal values share a rank ("1224" ranking).

    >>> ranks({"UNEP": 5.0, "UN-Habitat": 5.0, "ICLEI": 2.0})
    {'UN-Habitat': 1, 'UNEP': 1, 'ICLEI': 3}
    """
    nodes = sorted(values)
    places = rank_array(np.array([values[node] for node in nodes]), low_first=low_first)
    found = dict(zip(nodes, places.tolist(), strict=True))
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))
