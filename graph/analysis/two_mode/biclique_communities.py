"""Circles of cooperation: bicliques that overlap so far that they belong together."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from graph.analysis.two_mode.bicliques import Biclique, Bicliques
from graph.network.matrices.block_graph import Integers, Matrix

CHUNK = 256
"""How many bicliques are compared with all others at once."""


@dataclass(frozen=True)
class Circle:
    """Partners and things of bicliques that hang together; a partner can be in several circles."""

    partners: tuple[str, ...]
    things: tuple[str, ...]
    bicliques: tuple[Biclique, ...]


def circles(found: Bicliques) -> tuple[Circle, ...]:
    """Return the biclique communities: partners and things in chains of overlapping bicliques.

    Two bicliques of a × b belong together where they share at least a - 1 partners and b - 1
    things, and so does all that is joined by such steps (Lehmann, Schwartz and Hansen 2008,
    Phys. Rev. E 78:016108). a and b are the least sizes with which the bicliques were sought;
    larger ones give smaller and denser circles. Where the search was not complete, circles may
    be too few, too small or fall apart. The circle with most partners is first.

    >>> from graph.network.matrices.two_mode import TwoMode
    >>> from graph.analysis.two_mode.bicliques import bicliques
    >>> pairs = [(partner, f"E{n}") for partner in ("Bonn", "ICLEI") for n in (1, 2)]
    >>> two = TwoMode.of_pairs([*pairs, ("UNEP", "E2"), ("ICLEI", "E3"), ("UNEP", "E3")])
    >>> [each.partners for each in circles(bicliques(two, 2, 2))]
    [('Bonn', 'ICLEI', 'UNEP')]
    """
    if not found.found:
        return ()
    labels = _joined(found)
    gathered: dict[int, list[Biclique]] = {}
    for label, each in zip(labels.tolist(), found.found, strict=True):
        gathered.setdefault(label, []).append(each)
    every = [_circle(members) for members in gathered.values()]
    return tuple(sorted(every, key=lambda each: (-len(each.partners), each.partners)))


def _circle(members: list[Biclique]) -> Circle:
    first = members[0]
    rows = np.unique(np.concatenate([each.rows for each in members]))
    columns = np.unique(np.concatenate([each.columns for each in members]))
    whole = Biclique(first.two, first.blocks, rows, columns)
    return Circle(whole.partners, whole.things, tuple(members))


def _joined(found: Bicliques) -> Integers:
    """Return for each biclique the number of its circle."""
    blocks = found.found[0].blocks
    rows = _membership([each.rows for each in found.found], len(blocks.partner_sizes))
    columns = _membership([each.columns for each in found.found], len(blocks.thing_sizes))
    all_rows = sparse.csr_array((rows * blocks.partner_sizes[None, :]).T)
    all_columns = sparse.csr_array((columns * blocks.thing_sizes[None, :]).T)
    number = len(found.found)
    labels = np.arange(number)
    for start in range(0, number, CHUNK):
        part = slice(start, start + CHUNK)
        shared = (rows[part] @ all_rows).toarray() >= found.partners - 1
        shared &= (columns[part] @ all_columns).toarray() >= found.things - 1
        one, other = np.nonzero(shared)
        labels = _merged(labels, one + start, other)
    return labels


def _merged(labels: Integers, one: Integers, other: Integers) -> Integers:
    """Return labels where those of joined pairs have become one."""
    ends = np.concatenate([np.arange(len(labels)), one]), np.concatenate([labels, other])
    joined = sparse.coo_array((np.ones(len(ends[0]), bool), ends), shape=(len(labels),) * 2)
    _, found = csgraph.connected_components(joined, directed=False)
    return found.astype(np.int64)


def _membership(members: list[Integers], number: int) -> Matrix:
    """Return a matrix with a row a biclique, and 1 for each block in it."""
    starts = np.concatenate([[0], np.cumsum([len(each) for each in members])])
    cells = np.concatenate(members)
    return sparse.csr_array((np.ones(len(cells)), cells, starts), shape=(len(members), number))
