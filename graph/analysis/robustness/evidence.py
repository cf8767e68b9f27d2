"""On what a network rests: which part of a partner in a thing is known from which unit."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.network.matrices.block_graph import Integers
from graph.network.matrices.two_mode import TwoMode

ALWAYS = -1
"""The unit of a part that stands whatever is left out."""
SEVERAL = -2
"""The unit of a part that several units state, or of a thing whose parts differ in theirs."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """Which parts of partners in things rest on which units.

    Row by row: the partner with number `rows` takes part in the thing with number `columns`, as
    the unit with number `unit` says. A part stands as long as one of its units remains, since
    several sources may say the same; a part that no row names stands always. Units are sources
    (who says so), things (each agreement, each network) or uncertain claims (one with a possible
    date, or joined by machine); `kind` is their noun.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> Evidence.of_things(two).units
    ('C40', 'UEA')
    """

    rows: Integers
    columns: Integers
    unit: Integers
    units: tuple[str, ...]
    kind: str = "unit"

    @classmethod
    def of_things(cls, network: TwoMode) -> "Evidence":
        """Let each thing be a unit of its own."""
        rows = np.repeat(np.arange(len(network.partners)), network.partner_sizes)
        columns = network.incidence.indices.astype(np.int64)
        return cls(rows, columns, columns, network.things, "thing")

    @classmethod
    def of_statements(
        cls, network: TwoMode, statements: Iterable[tuple[str, str, str]], kind: str = "source"
    ) -> "Evidence":
        """Return the evidence of (partner, thing, unit) statements, all by IRI.

        A statement about a partner or thing that is not in the network says nothing of it.

        >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA")])
        >>> Evidence.of_statements(two, [("Bonn", "UEA", "report 2023")]).units
        ('report 2023',)
        """
        partners = {partner: number for number, partner in enumerate(network.partners)}
        things = {thing: number for number, thing in enumerate(network.things)}
        known = [s for s in statements if s[0] in partners and s[1] in things]
        units = {unit: number for number, unit in enumerate(sorted({s[2] for s in known}))}
        found = [(partners[partner], things[thing], units[unit]) for partner, thing, unit in known]
        table = np.array(sorted(set(found)), np.int64).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2], tuple(units), kind)

    def counted(self) -> str:
        """Say how many units there are.

        >>> Evidence.of_things(TwoMode.of_pairs([("Bonn", "UEA"), ("Bonn", "C40")])).counted()
        '2 things'
        """
        count = len(self.units)
        return f"{count:,} {self.kind}" if count == 1 else f"{count:,} {self.kind}s"

    def on_edges(self, network: TwoMode) -> tuple[Integers, Integers]:
        """Return (edge, unit) pairs, each once; edges are numbered as `incidence.data` is.

        Pairs of edges that the network does not have are left out.
        """
        keys = _keys(network)
        wanted = self.rows * len(network.things) + self.columns
        edge = np.searchsorted(keys, wanted)
        edge[edge == len(keys)] = 0
        there = keys[edge] == wanted if len(keys) else np.zeros(len(wanted), bool)
        count = max(len(self.units), 1)
        pairs = np.unique(edge[there] * count + self.unit[there])
        return pairs // count, pairs % count

    def sole_units(self, network: TwoMode) -> Integers:
        """Return for each edge the one unit it rests on, else `ALWAYS` or `SEVERAL`."""
        edge, unit = self.on_edges(network)
        sole = np.full(network.edge_count, ALWAYS)
        sole[edge] = unit
        sole[np.bincount(edge, minlength=network.edge_count) > 1] = SEVERAL
        return sole


def without_edges(network: TwoMode, gone: NDArray[np.bool_]) -> TwoMode:
    """Return a network without some of its edges; all partners and things stay."""
    found = network.incidence
    before = np.concatenate([[0], np.cumsum(~gone)])[found.indptr]
    kept = sparse.csr_array((found.data[~gone], found.indices[~gone], before), found.shape)
    return TwoMode(network.partners, network.things, kept)


def _keys(network: TwoMode) -> Integers:
    """Return a number for each edge, growing in the order of `incidence.data`."""
    network.incidence.sort_indices()
    rows = np.repeat(np.arange(len(network.partners)), network.partner_sizes)
    return rows * len(network.things) + network.incidence.indices
