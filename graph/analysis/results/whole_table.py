"""Tables of what is said of a network as a whole, and of its groups."""

from dataclasses import fields

from graph.analysis.groups.mixing import EIIndex
from graph.analysis.groups.whole import Whole
from graph.analysis.results.parts import known, table_of
from graph.analysis.results.table import Column, ResultTable
from graph.network.cooperation import CooperationNetwork


def whole_table(found: Whole, network: CooperationNetwork) -> ResultTable:
    """Return a row for each thing that is said of the network as a whole."""
    columns = (Column("what"), Column("value", datatype="number"), Column("how"))
    rows = [
        (f.name.replace("_", " "), known(float(getattr(found, f.name))),
         found.how.get(f.name, "exact"))
        for f in fields(found)
        if f.name != "how"
    ]  # fmt: skip
    return table_of(network, columns, rows, found.how)


def ei_table(found: EIIndex, network: CooperationNetwork) -> ResultTable:
    """Return the E-I index of the whole, what it could be, and that of each group."""
    columns = (
        Column("what", description="the whole, or a group of partners"),
        Column("ei", description="-1: all ties to one's own group, 1: all to others",
               datatype="number"),
    )  # fmt: skip
    whole = ("whole", "low", "high", "mean", "z")
    rows = [(name, known(float(getattr(found, name)))) for name in whole]
    rows += [(f"group {name}", known(float(value))) for name, value in found.of_group.items()]
    return table_of(network, columns, rows, {"ei": "mean and z of relabelling, exact"})
