"""On what the parts of a network rest: sources, things, or parts that are uncertain."""

import numpy as np

from graph.analysis.robustness.evidence import Evidence
from graph.network.cooperation import CooperationNetwork
from graph.network.matrices.block_graph import Integers
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean

UNITS = ("sources", "things", "uncertain")


def evidence_of(network: CooperationNetwork, units: str) -> Evidence:
    """Return which part of each partner rests on what.

    `sources`: on each source that states it. `things`: on the agreement, initiative, … itself.
    `uncertain`: on itself, where its dates do not show that it is in force at the dates asked
    for; certain parts always stand.

    Raises:
        NotFoundError: the units are none of `UNITS`.
    """
    if units not in UNITS:
        mend = did_you_mean(units, UNITS) or f"use one of {', '.join(UNITS)}"
        raise NotFoundError(Problem("", "", f"nothing is left out by “{units}”", mend))
    if units == "things":
        return Evidence.of_things(network.two)
    rows, columns = _places(network)
    if units == "sources":
        return _by_source(network, rows, columns)
    open_ = np.flatnonzero(~network.certain)
    names = tuple(_name(network, part) for part in open_.tolist())
    return Evidence(rows[open_], columns[open_], np.arange(len(open_)), names, "uncertain part")


def _places(network: CooperationNetwork) -> tuple[Integers, Integers]:
    """Return for each part of the network its row and column in the two-mode matrix."""
    partners = {iri: n for n, iri in enumerate(network.two.partners)}
    things = {iri: n for n, iri in enumerate(network.two.things)}
    nodes = network.columns.nodes
    rows = [partners[nodes[n]] for n in network.partner.tolist()]
    columns = [things[network.thing(row)] for row in network.rows.tolist()]
    return np.array(rows, np.int64), np.array(columns, np.int64)


def _by_source(network: CooperationNetwork, rows: Integers, columns: Integers) -> Evidence:
    pairs = network.columns.evidence
    starts = np.searchsorted(pairs[:, 0], network.rows, "left")
    counts = np.searchsorted(pairs[:, 0], network.rows, "right") - starts
    part = np.repeat(np.arange(len(rows)), counts)
    offsets = np.arange(len(part)) - np.repeat(np.cumsum(counts) - counts, counts)
    unit = pairs[np.repeat(starts, counts) + offsets, 1].astype(np.int64)
    names = tuple(network.columns.sources)
    return Evidence(rows[part], columns[part], unit, names, "source")


def _name(network: CooperationNetwork, part: int) -> str:
    columns = network.columns
    partner = columns.labels[int(network.partner[part])]
    return f"{partner} in {network.label(network.thing(int(network.rows[part])))}"
