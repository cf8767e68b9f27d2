"""What analyses find, as tables with names and with the description of their network."""

from collections.abc import Callable, Mapping
from typing import Any

from graph.analysis.changes.compare import Changed
from graph.analysis.changes.series import Development
from graph.analysis.communities.communities import Communities
from graph.analysis.gaps.candidates import Candidate
from graph.analysis.gaps.either import Either
from graph.analysis.gaps.evaluation import Evaluation
from graph.analysis.groups.brokerage import Brokerage
from graph.analysis.groups.brokers import Broker, Brokers
from graph.analysis.groups.holes import GroupHole
from graph.analysis.groups.mixing import EIIndex, Mixing
from graph.analysis.groups.whole import Whole
from graph.analysis.measures.table import ScoreTable
from graph.analysis.ranking import Ranking
from graph.analysis.results import change_tables, pair_tables, partner_tables
from graph.analysis.results.parts import table_of
from graph.analysis.results.table import ResultTable
from graph.analysis.results.whole_table import ei_table, whole_table
from graph.analysis.robustness.sureness import Sureness
from graph.network.cooperation import CooperationNetwork

TABLES: Mapping[type, Callable[[Any, CooperationNetwork], ResultTable]] = {
    Ranking: partner_tables.ranking_table,
    ScoreTable: partner_tables.scores_table,
    Sureness: partner_tables.sureness_table,
    Communities: partner_tables.communities_table,
    Brokerage: partner_tables.brokerage_table,
    Either: pair_tables.either_table,
    Brokers: lambda found, network: partner_tables.brokers_table(found.best(None), network),
    Mixing: pair_tables.mixing_table,
    EIIndex: ei_table,
    Whole: whole_table,
}
LISTS: Mapping[type, Callable[[Any, CooperationNetwork], ResultTable]] = {
    Broker: partner_tables.brokers_table,
    Candidate: pair_tables.candidates_table,
    Evaluation: pair_tables.evaluations_table,
    GroupHole: pair_tables.holes_table,
    Changed: change_tables.changes_table,
    Development: change_tables.developments_table,
}
"""Results that come as lists, by what is in the list."""


def tabulate(result: object, network: CooperationNetwork) -> ResultTable:
    """Return the table of a result of `citypact.analysis`, or of a list of results of one kind.

    A row is a partner, a pair, a group or a change, with IRIs beside names; the table describes
    the network and how its numbers were computed.

    Raises:
        TypeError: no table is made of such a result.
    """
    if isinstance(result, list) and not result:
        return table_of(network, (), [], {})
    tables, kind = (LISTS, type(result[0])) if isinstance(result, list) else (TABLES, type(result))
    if kind not in tables:
        raise TypeError(f"no table is made of {kind.__name__}")
    return tables[kind](result, network)
