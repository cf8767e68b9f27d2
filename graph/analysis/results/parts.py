"""What tables of results are made of: columns of partners, names, and the description."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.results.table import Column, ResultTable
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.network.cooperation import CooperationNetwork


def table_of(
    network: CooperationNetwork, columns: Sequence[Column], rows: Sequence[Sequence[object]],
    how: Mapping[str, str],
) -> ResultTable:  # fmt: skip
    """Return a table that describes its network."""
    return ResultTable(tuple(columns), rows, network.spec.title, network.settings, how)


def partner_columns(name: str) -> tuple[Column, Column, Column]:
    """Return the columns of a partner or thing: its IRI, its name, its kind."""
    return (
        Column(name, description="IRI", datatype="anyURI"),
        Column(f"{name}-name"),
        Column(f"{name}-kind"),
    )


def named(network: CooperationNetwork, iri: str) -> tuple[str, str, str]:
    """Return IRI, name and kind of a partner or thing of a network."""
    return iri, network.label(iri), network.kind(iri)


def anywhere(network: CooperationNetwork, iri: str) -> tuple[str, str, str]:
    """Return IRI, name and kind of what may be in another network of the same build."""
    return network.anywhere(iri)


def names_of(network: CooperationNetwork, nodes: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return IRI, name and kind of several."""
    return [named(network, node) for node in nodes]


def meaning(name: str) -> str:
    """Return what a measure says, "" where that is not known."""
    known = MEASURES | TWO_MODE_MEASURES
    return known[name].meaning if name in known else ""


def known(value: float) -> float | None:
    """Return a number, None for one that is not known."""
    return None if np.isnan(value) else float(value)


def place(value: float) -> int | None:
    """Return a rank, None where there is none."""
    return int(value) or None
