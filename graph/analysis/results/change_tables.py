"""Tables of what happened between dates, and of measures over dates."""

from graph.analysis.changes.compare import Changed
from graph.analysis.changes.series import Development
from graph.analysis.results.parts import anywhere, known, partner_columns, place, table_of
from graph.analysis.results.table import Column, ResultTable
from graph.network.cooperation import CooperationNetwork


def changes_table(found: list[Changed], network: CooperationNetwork) -> ResultTable:
    """Return what appeared, ended or stayed: a row a part of a partner in a thing."""
    columns = (
        Column("change", description="appeared, ended or stayed"),
        Column("certainty", description="certain, or possible where a date is unknown"),
        *partner_columns("partner"),
        *partner_columns("thing"),
        Column("role"),
        Column("start"),
        Column("end"),
    )
    rows = [
        (
            c.change, c.certainty, *anywhere(network, c.partner),
            *anywhere(network, c.thing), c.role, c.start, c.end,
        )
        for c in found
    ]  # fmt: skip
    return table_of(network, columns, rows, {})


def developments_table(found: list[Development], network: CooperationNetwork) -> ResultTable:
    """Return a measure over dates: a row a partner and date."""
    columns = (
        *partner_columns("partner"),
        Column("date"),
        Column("certain", description="value among certain ties", datatype="number"),
        Column("possible", description="value among all possible ties", datatype="number"),
        Column("certain-rank", datatype="integer"),
        Column("possible-rank", datatype="integer"),
    )
    rows = [
        (*anywhere(network, line.partner), date, *map(known, value), *map(place, rank))
        for line in found
        for date, value, rank in zip(line.dates, line.values, line.ranks, strict=True)
    ]
    return table_of(network, columns, rows, {})
