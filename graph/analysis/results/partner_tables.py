"""Tables with a row a partner: ranks, scores, how sure they are, communities, brokers."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from graph.analysis.communities.communities import Communities
from graph.analysis.groups.brokerage import ROLES, Brokerage
from graph.analysis.groups.brokers import Broker
from graph.analysis.measures.table import ScoreTable
from graph.analysis.ranking import Ranking
from graph.analysis.results.parts import known, meaning, named, names_of, partner_columns, table_of
from graph.analysis.results.table import Column, ResultTable
from graph.analysis.robustness.sureness import Sureness
from graph.network.cooperation import CooperationNetwork


def ranking_table(result: Ranking, network: CooperationNetwork) -> ResultTable:
    """Return ranks with what gives them, and the passages that say so."""
    columns = (
        Column("rank", datatype="integer"),
        *partner_columns("partner"),
        Column(result.measure, description=meaning(result.measure), datatype="number"),
        Column("error", description="standard error, where it was sampled", datatype="number"),
        Column("through", description="what gives the rank, strongest first"),
        Column("citations", description="passages that say so", datatype="string"),
    )
    rows = [
        (
            r.rank, r.iri, r.label, r.kind, r.value, r.error, "; ".join(map(str, r.reasons)),
            " ".join(sorted({p.iri for reason in r.reasons for p in reason.passages})),
        )
        for r in result
    ]  # fmt: skip
    return table_of(network, columns, rows, {result.measure: result.how})


def scores_table(result: ScoreTable, network: CooperationNetwork) -> ResultTable:
    """Return a column a measure; where it was sampled, another with its standard error."""
    columns = [*partner_columns("partner")]
    values: list[Sequence[object]] = [names_of(network, result.nodes)]
    for name, column in result.columns.items():
        columns.append(Column(name, description=meaning(name), datatype="number"))
        values.append([None if value != value else value for value in column.tolist()])
        if name in result.errors:
            columns.append(Column(f"{name}-error", datatype="number"))
            values.append(result.errors[name].tolist())
    rows = [(*names, *numbers) for names, *numbers in zip(*values, strict=True)]
    return table_of(network, columns, rows, result.how)


def sureness_table(result: Sureness, network: CooperationNetwork) -> ResultTable:
    """Return how sure each rank is."""
    columns = (
        Column("rank", datatype="integer"),
        *partner_columns("partner"),
        Column(result.measure, description=meaning(result.measure), datatype="number"),
        Column("error", description="standard error by leaving out (jackknife)", datatype="number"),
        Column("best", description="best rank when one is left out", datatype="integer"),
        Column("worst", description="worst rank when one is left out", datatype="integer"),
        Column("moved_by", description="what moves the rank most when it is left out"),
        Column("low", description="rank, 2.5 % of samples below", datatype="integer"),
        Column("high", description="rank, 2.5 % of samples above", datatype="integer"),
        Column("among_first", description="share of samples among the first", datatype="number"),
        Column("z", description="deviations above the mean by chance", datatype="number"),
        Column("p", description="how often chance is as far off, on both sides", datatype="number"),
        Column("verdict", description="central because large, or because placed"),
    )
    rows = []
    for sure in result.rows():
        place, value, *others = sure[1:]
        rows.append((place, *named(network, sure.partner), value, *others))
    return table_of(network, columns, rows, {k: str(v) for k, v in result.settings().items()})


def communities_table(result: Communities, network: CooperationNetwork) -> ResultTable:
    """Return to which community each partner belongs, and how sure its place is."""
    columns = (
        *partner_columns("partner"),
        Column("community", description="1 is the largest, 0 is none", datatype="integer"),
        Column("sure", description="share of runs in which it stays with it", datatype="number"),
    )
    rows = [
        (*named(network, node), int(number), float(sure))
        for number, node, sure in sorted(
            zip(result.of_node.tolist(), result.nodes, result.sure.tolist(), strict=True)
        )
    ]
    how = f"{result.method}, resolution {result.resolution:g}, seed {result.seed}"
    return table_of(network, columns, rows, {"community": how})


def brokers_table(found: list[Broker], network: CooperationNetwork) -> ResultTable:
    """Return who stands between two groups."""
    columns = (
        *partner_columns("partner"),
        Column("group", description="to which it belongs itself"),
        Column("pairs", description="pairs of the groups that it joins", datatype="integer"),
        Column("alone", description="pairs that nobody else joins", datatype="integer"),
        Column("first", description="partners of the first group"),
        Column("second", description="partners of the second group"),
    )
    rows = [
        (
            *named(network, b.node), b.group, b.pairs, b.alone,
            "; ".join(map(network.label, b.first)), "; ".join(map(network.label, b.second)),
        )
        for b in found
    ]  # fmt: skip
    return table_of(network, columns, rows, {})


def brokerage_table(found: Brokerage, network: CooperationNetwork) -> ResultTable:
    """Return the roles of brokers, those first that join most pairs, with z against chance."""
    graph = found.graph
    columns = [*partner_columns("partner"), Column("group"), Column("pairs", datatype="integer")]
    for role in ROLES:
        columns += [Column(role, datatype="integer"), Column(f"{role}-z", datatype="number")]
    numbers = [graph.expand(found.counts[role]) for role in ROLES]
    scores = [graph.expand(found.z[role]) for role in ROLES]
    pairs = graph.expand(found.pairs)
    names = np.array([*found.grouping.names, ""], dtype=object)[found.grouping.of]
    labels = names[graph.block_of].tolist()
    rows: list[tuple[Any, ...]] = []
    for n, node in enumerate(graph.nodes):
        if pairs[n] > 0:
            cells = [cell for count, z in zip(numbers, scores, strict=True)
                     for cell in (int(count[n]), known(float(z[n])))]  # fmt: skip
            rows.append(
                (
                    *named(network, node),
                    labels[n],
                    int(pairs[n]),
                    *cells,
                )
            )
    rows.sort(key=lambda row: (-row[4], row[0]))
    return table_of(network, columns, rows, {})
