"""The two-mode measures by name: what each says, and by what it is computed."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.analysis.two_mode.birank import birank
from graph.analysis.two_mode.communities import community
from graph.analysis.two_mode.core import core
from graph.analysis.two_mode.degree import degree
from graph.analysis.two_mode.hits import hits
from graph.analysis.two_mode.nestedness import contributions
from graph.analysis.two_mode.paths import betweenness, closeness
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.two_mode import TwoMode


@dataclass(frozen=True)
class TwoModeMeasure:
    """A measure of partners and things: its `meaning` in words, and what computes it.

    A measure that is not `ranked` tells sorts apart, such as communities; no order.
    """

    name: str
    meaning: str
    compute: Callable[[TwoMode], TwoModeValues]
    ranked: bool = True


_ALL = (
    TwoModeMeasure(
        "two-mode-degree",
        "in which share of all things a partner takes part, and what share of partners a thing has",
        degree,
    ),
    TwoModeMeasure(
        "two-mode-closeness",
        "how few steps a partner or thing is from all partners and things",
        closeness,
    ),
    TwoModeMeasure(
        "two-mode-betweenness",
        "how often a partner or thing lies on the shortest way between two others",
        betweenness,
    ),
    TwoModeMeasure(
        "hits",
        "how far a partner stands in the strongest knot: with those active in the same things",
        hits,
    ),
    TwoModeMeasure(
        "birank",
        "how much importance comes to a partner by its things, large ones counting less a head",
        birank,
    ),
    TwoModeMeasure(
        "two-mode-core",
        "whether a partner or thing is in the core of the network (1) or around it (0)",
        core,
        ranked=False,
    ),
    TwoModeMeasure(
        "nestedness-contribution",
        "how far a partner's things are those of more engaged ones, beyond what numbers explain",
        contributions,
    ),
    TwoModeMeasure(
        "two-mode-community",
        "the number of the group of partners and things that belong together, 1 the largest",
        community,
        ranked=False,
    ),
)
TWO_MODE_MEASURES: dict[str, TwoModeMeasure] = {each.name: each for each in _ALL}
