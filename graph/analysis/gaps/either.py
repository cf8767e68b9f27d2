"""Partners of one and of another: with one alone, with the other alone, with both."""

from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean


class Between(NamedTuple):
    """A partner, and the things it shares with one and with the other."""

    node: str
    with_one: tuple[str, ...]
    with_other: tuple[str, ...]


class Either(NamedTuple):
    """The partners of two: of `one` but not `other`, of `other` but not `one`, and of both."""

    one: str
    other: str
    only_one: tuple[Between, ...]
    only_other: tuple[Between, ...]
    both: tuple[Between, ...]


def neither_shared(projection: Projection, one: str, other: str) -> Either:
    """Return who works with `one` and not with `other`, the reverse, and with both, by IRI.

    The two themselves are not listed. Each partner comes with the things behind; things left out
    of the projection join nobody. Raises NotFoundError for an unknown partner.

    >>> from graph.network.matrices.projection import project
    >>> from graph.network.matrices.two_mode import TwoMode
    >>> pairs = [("UNEP", "GCoM"), ("Bonn", "GCoM"), ("Bonn", "C40"), ("UNDP", "C40")]
    >>> found = neither_shared(project(TwoMode.of_pairs(pairs)), "UNEP", "UNDP")
    >>> found.both
    (Between(node='Bonn', with_one=('GCoM',), with_other=('C40',)),)
    """
    behind = projection.behind
    with_one, with_other = (_sharing(behind, _row(behind, partner)) for partner in (one, other))
    nodes = sorted(
        Between(behind.partners[at], with_one.get(at, ()), with_other.get(at, ()))
        for at in with_one.keys() | with_other.keys()
        if behind.partners[at] not in (one, other)
    )
    return Either(
        one,
        other,
        tuple(node for node in nodes if not node.with_other),
        tuple(node for node in nodes if not node.with_one),
        tuple(node for node in nodes if node.with_one and node.with_other),
    )


def _sharing(behind: TwoMode, row: int) -> dict[int, tuple[str, ...]]:
    """Return for each partner that shares a thing with one the things that both are in."""
    things = np.sort(behind.incidence[[row]].indices)
    shared = sparse.csr_array(behind.presence[:, things])
    shared.sort_indices()
    parts = np.split(shared.indices, shared.indptr[1:-1])
    named: dict[bytes, tuple[str, ...]] = {}
    for part in parts:
        if part.tobytes() not in named:
            named[part.tobytes()] = tuple(behind.things[at] for at in things[part].tolist())
    found = ((at, named[part.tobytes()]) for at, part in enumerate(parts) if len(part))
    return dict(found)


def _row(behind: TwoMode, partner: str) -> int:
    if partner not in behind.partners:
        raise not_in_network(partner, behind.partners)
    return behind.partners.index(partner)


def not_in_network(partner: str, nodes: tuple[str, ...]) -> NotFoundError:
    """Return the error for a partner that the network does not have."""
    found = f"no partner “{partner}” in this network"
    return NotFoundError(Problem("", "", found, did_you_mean(partner, nodes)))
