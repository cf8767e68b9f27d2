"""The two-mode network as a sparse matrix: partners × the things they take part in."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Integers, Matrix
from graph.network.matrices.equivalence import equivalent_rows


@dataclass(frozen=True, eq=False)
class TwoMode:
    """Who takes part in what: m partners × t things.

    `incidence` (m × t) holds the weight of a partner's part in a thing: 1, or what its role
    weighs; nothing where it takes no part. Rows and columns are in the order of the IRIs.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> two.partners, two.things, two.thing_sizes.tolist()
    (('Almada', 'Bonn'), ('C40', 'UEA'), [1, 2])
    """

    partners: tuple[str, ...]
    things: tuple[str, ...]
    incidence: Matrix

    @classmethod
    def of_pairs(cls, pairs: Sequence[tuple[str, str]]) -> "TwoMode":
        """Return a network from (partner, thing) pairs, each counted once."""
        partners, rows = _numbered([partner for partner, _ in pairs])
        things, columns = _numbered([thing for _, thing in pairs])
        return cls.of_codes(partners, things, rows, columns)

    @classmethod
    def of_networkx(cls, graph: "nx.Graph[str]") -> "TwoMode":
        """Return a bipartite graph of networkx, whose nodes have `bipartite` 0 (partner) or 1."""
        partners = sorted(node for node in graph if graph.nodes[node].get("bipartite") == 0)
        things = sorted(set(graph) - set(partners))
        row, column = ({node: n for n, node in enumerate(part)} for part in (partners, things))
        pairs = [(a, b) if a in row else (b, a) for a, b in graph.edges()]
        rows, columns = ([row[a] for a, _ in pairs], [column[b] for _, b in pairs])
        return cls.of_codes(partners, things, np.array(rows, int), np.array(columns, int))

    @classmethod
    def of_codes(
        cls,
        partners: Sequence[str],
        things: Sequence[str],
        rows: Integers,
        columns: Integers,
        weights: "np.ndarray[tuple[int], np.dtype[np.float64]] | None" = None,
    ) -> "TwoMode":
        """Return a network from row and column numbers; of several weights the largest counts."""
        shape = (len(partners), len(things))
        values = np.ones(len(rows)) if weights is None else weights
        order = np.lexsort((-values, columns, rows))
        rows, columns, values = rows[order], columns[order], values[order]
        first = np.ones(len(rows), bool)
        first[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
        found = sparse.csr_array((values[first], (rows[first], columns[first])), shape=shape)
        return cls(tuple(partners), tuple(things), found)

    @property
    def edge_count(self) -> int:
        """How many parts partners have in things."""
        return int(self.incidence.nnz)

    @cached_property
    def presence(self) -> Matrix:
        """`incidence` with every weight 1."""
        found = self.incidence
        return sparse.csr_array(
            (np.ones_like(found.data), found.indices, found.indptr), found.shape
        )

    @cached_property
    def thing_sizes(self) -> Integers:
        """How many partners each thing has (t)."""
        return np.bincount(self.incidence.indices, minlength=len(self.things)).astype(np.int64)

    @cached_property
    def partner_sizes(self) -> Integers:
        """In how many things each partner takes part (m)."""
        return np.diff(self.incidence.indptr).astype(np.int64)

    def keep_things(self, kept: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "TwoMode":
        """Return the network without the other things; all partners stay."""
        columns = np.flatnonzero(kept)
        things = tuple(self.things[column] for column in columns)
        return TwoMode(self.partners, things, sparse.csr_array(self.incidence[:, columns]))

    def block_graph(self) -> BlockGraph:
        """Return partners and things as the nodes of one graph, partners first.

        Partners with the same things are one block, things with the same partners another;
        nothing joins two nodes of one block.
        """
        presence = self.presence
        of_partner, rows = equivalent_rows(presence)
        reduced = sparse.csr_array(presence[rows])
        of_thing, columns = equivalent_rows(sparse.csr_array(reduced.T))
        core = sparse.csr_array(reduced[:, columns])
        blocks: Any = [[None, core], [core.T, None]]
        ties = sparse.csr_array(sparse.block_array(blocks))
        ties.sort_indices()
        block_of = np.concatenate([of_partner, of_thing + len(rows)])
        sizes = np.bincount(block_of, minlength=ties.shape[0])
        nodes = (*self.partners, *self.things)
        return BlockGraph(nodes, block_of, sizes, ties, np.zeros(len(sizes)))


def _numbered(values: list[str]) -> tuple[list[str], Integers]:
    known = sorted(set(values))
    numbers = {value: number for number, value in enumerate(known)}
    return known, np.array([numbers[value] for value in values], np.int64)
