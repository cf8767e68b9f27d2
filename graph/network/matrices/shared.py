"""What is behind the edges of a projection: the things that two partners share."""

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from graph.network.matrices.two_mode import TwoMode


def shared_pairs(two: TwoMode) -> Iterator[tuple[int, int, list[int]]]:
    """Yield each pair of partners that share things, by number, with the numbers of the things.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> list(shared_pairs(two))
    [(0, 1, [1])]
    """
    by_thing = sparse.csc_array(two.incidence)
    by_thing.sort_indices()
    count = len(two.partners)
    keys, things = [], []
    for thing in np.flatnonzero(two.thing_sizes > 1).tolist():
        partners = by_thing.indices[by_thing.indptr[thing] : by_thing.indptr[thing + 1]]
        ones, others = np.triu_indices(len(partners), k=1)
        keys.append(partners[ones].astype(np.int64) * count + partners[others])
        things.append(np.full(len(ones), thing))
    if not keys:
        return
    key, thing_of = np.concatenate(keys), np.concatenate(things)
    order = np.argsort(key, kind="stable")
    pairs, first = np.unique(key[order], return_index=True)
    groups = np.split(thing_of[order], first[1:])
    for pair, group in zip(pairs.tolist(), groups, strict=True):
        yield pair // count, pair % count, group.tolist()
