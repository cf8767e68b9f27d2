"""Why a partner has its rank: the agreements and initiatives that give it, and the rank without."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from graph.analysis.robustness.leaving_out import LeftOut, Progress, alike, leave_out, silent
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.block_graph import Integers, Matrix
from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError, Problem

THINGS_AT_MOST = 5


@dataclass(frozen=True)
class Reason:
    """A thing that gives a rank: how many partners it joins one to, and how many it alone does.

    `value_without` and `rank_without` are what the partner would have without the thing; None
    where that was not computed, and a value also where the measure says nothing of the partner.

    >>> str(Reason("/a/uea", "Urban Environmental Accords", 12, 3, rank_without=9))
    'Urban Environmental Accords (12 partners, 3 only here; rank 9 without it)'
    """

    iri: str
    label: str
    partners: int
    alone: int
    value_without: float | None = None
    rank_without: int | None = None

    def __str__(self) -> str:
        only = f", {self.alone} only here" if self.alone else ""
        noun = "partner" if self.partners == 1 else "partners"
        without = f"; rank {self.rank_without} without it" if self.rank_without else ""
        return f"{self.label} ({self.partners} {noun}{only}{without})"


def explain(
    projection: Projection,
    measure: str,
    partners: Iterable[str],
    *,
    things_at_most: int = THINGS_AT_MOST,
    labels: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> dict[str, tuple[Reason, ...]]:
    """Return for each of the partners the things that give its rank, strongest first.

    First comes the thing that alone joins a partner to most others, then the one that joins it to
    most; things in which nobody else takes part are no reason. For the first `things_at_most` of
    each partner the ranking is computed again without the thing: as many times as there are
    different things among them.

    Raises:
        NotFoundError: a partner is not in the network.

    >>> from graph.network.matrices.projection import project
    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"),
    ...                         ("ICLEI", "C40")])
    >>> [str(reason) for reason in explain(project(two), "degree", ["ICLEI"])["ICLEI"]]
    ['C40 (1 partner, 1 only here; rank 3 without it)']
    """
    network, names = projection.behind, labels or {}
    rows = _rows(network, list(partners))
    members = sparse.csr_array(network.presence.T)
    found = {partner: _reasons(network, members, row, names) for partner, row in rows.items()}
    numbers = {thing: number for number, thing in enumerate(network.things)}
    wanted = {numbers[r.iri] for reasons in found.values() for r in reasons[:things_at_most]}
    ranking = Ranking.of_projection(projection, measure)
    groups = alike(network, _edges(network, sorted(wanted)))
    for without in leave_out(network, ranking, groups, progress):
        things = {network.things[unit] for unit in without.group.units}
        for partner, reasons in found.items():
            found[partner] = _completed(reasons, things, rows[partner], without, things_at_most)
    return {partner: tuple(reasons) for partner, reasons in found.items()}


def _rows(network: TwoMode, partners: list[str]) -> dict[str, int]:
    known = {partner: row for row, partner in enumerate(network.partners)}
    absent = sorted(set(partners) - known.keys())
    if absent:
        mend = "name a partner of the network by its IRI"
        raise NotFoundError(
            Problem("", "", f"“{one}” is not in the network", mend) for one in absent
        )
    return {partner: known[partner] for partner in partners}


def _reasons(
    network: TwoMode, members: Matrix, row: int, labels: Mapping[str, str]
) -> list[Reason]:
    """Count the others in each of a partner's things, and those that share no other thing."""
    things = network.incidence[[row]].indices.tolist()
    lists = [members.indices[members.indptr[t] : members.indptr[t + 1]] for t in things]
    shared = np.bincount(np.concatenate([*lists, []]).astype(np.int64), minlength=row + 1)
    shared[row] = 0
    reasons = []
    for thing, others in zip(things, lists, strict=True):
        if len(others) > 1:
            iri, alone = network.things[thing], int((shared[others] == 1).sum())
            reasons.append(Reason(iri, labels.get(iri, iri), len(others) - 1, alone))
    return sorted(reasons, key=lambda r: (-r.alone, -r.partners, r.label, r.iri))


def _edges(network: TwoMode, things: list[int]) -> dict[int, Integers]:
    """Return for each of the things its edges, by their place in `incidence.data`."""
    columns = network.incidence.indices
    order = np.argsort(columns, kind="stable")
    ends = np.concatenate([[0], np.cumsum(network.thing_sizes)])
    return {thing: np.sort(order[ends[thing] : ends[thing + 1]]) for thing in things}


def _completed(
    reasons: list[Reason], things: set[str], row: int, without: LeftOut, at_most: int
) -> list[Reason]:
    """Note in a partner's first reasons what it would have without a thing."""
    value = float(without.values[row])
    known = None if np.isnan(value) else value
    return [
        replace(reason, value_without=known, rank_without=int(without.places[row]))
        if reason.iri in things and place < at_most
        else reason
        for place, reason in enumerate(reasons)
    ]
