"""What each unit of evidence holds up: ranks with one source, thing or claim left out."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.values import SEED
from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.leaving_out import (
    Alike,
    Case,
    Progress,
    alike,
    cases,
    edges_lost,
    leave_out,
    silent,
)
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.two_mode import TwoMode

UNITS_AT_MOST = 500
NOTHING = -1
_MORE = 1 + 1e-9
"""By what a change is larger than another, not only by rounding."""


@dataclass(frozen=True, eq=False)
class Jackknife:
    """How far each partner's rank moves when one unit is left out.

    For each partner: `values` and `places` with all evidence; `best` and `worst`, the lowest and
    highest number its rank takes; `moved_by`, the number of the unit that moves it most
    (`NOTHING` where none does); `error`, the standard error of its value. `how` says which units
    were left out, `computed` whether values are exact or sampled.
    """

    partners: tuple[str, ...]
    units: tuple[str, ...]
    values: Floats
    places: Integers
    best: Integers
    worst: Integers
    moved_by: Integers
    error: Floats
    how: str
    computed: str

    def mover(self, partner: int) -> str:
        """Return the unit that moves a partner's rank most, "" where none moves it."""
        unit = int(self.moved_by[partner])
        return "" if unit == NOTHING else self.units[unit]


def jackknife(
    network: TwoMode,
    ranking: Ranking,
    evidence: Evidence | None = None,
    *,
    units_at_most: int = UNITS_AT_MOST,
    seed: int = SEED,
    progress: Progress = silent,
) -> Jackknife:
    """Rank the partners again with each unit of evidence left out in turn.

    Without `evidence` each thing is a unit. The standard error of a value is

        √((n−1)/n · Σ (θᵢ − θ̄)²)

    over the values θᵢ without each of n units (Efron and Tibshirani 1993, An Introduction to the
    Bootstrap, chapter 11). It is a good guide for values that change smoothly, such as strength,
    and a rough one for values that jump, such as betweenness.

    Units that change nothing are not computed, but counted; units that leave the same network
    behind are computed once. Where more than `units_at_most` computations remain, so many are
    drawn, and the sum is scaled up to all units: `how` says so, and ranks may then move further
    than the drawn units show.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"),
    ...                         ("ICLEI", "C40")])
    >>> found = jackknife(two, Ranking.by("degree"))
    >>> found.places.tolist(), found.worst.tolist(), found.mover(0)
    ([2, 1, 2], [3, 1, 3], 'UEA')
    """
    evidence = evidence or Evidence.of_things(network)
    groups = alike(network, edges_lost(network, evidence, ranking))
    tried = _drawn(groups, units_at_most, seed)
    here = ranking.values(network)
    moves = _Moves(here.values, ranking.places(here.values))
    for found in leave_out(network, ranking, tried, progress):
        for case in cases(found):
            moves.add(case)
    number, effective = (sum(len(each.units) for each in those) for those in (tried, groups))
    error = moves.error(len(evidence.units), effective)
    how = _how(evidence, number, effective)
    return Jackknife(
        network.partners, evidence.units, here.values, moves.places,
        moves.best, moves.worst, moves.moved_by, error, how, here.how,
    )  # fmt: skip


class _Moves:
    """What is kept of each recomputation: extremes of the ranks, sums of the changes."""

    def __init__(self, values: Floats, places: Integers) -> None:
        self.values, self.places = values, places
        self.best, self.worst = places.copy(), places.copy()
        self.moved_by = np.full(len(places), NOTHING)
        self._furthest = np.zeros((2, len(places)))
        self._seen, self._mean, self._squares = np.zeros((3, len(places)))

    def add(self, case: Case) -> None:
        """Take in one computation, as often as it holds for each partner."""
        there = case.times > 0
        self.best = np.where(there, np.minimum(self.best, case.places), self.best)
        self.worst = np.where(there, np.maximum(self.worst, case.places), self.worst)
        change = case.values - self.values
        change[~there | (np.isnan(case.values) & np.isnan(self.values))] = 0.0
        self._seen += case.times
        off = change - self._mean
        self._mean += off * case.times / np.maximum(self._seen, 1)
        self._squares += case.times * off * (change - self._mean)
        step = np.where(there, np.abs(case.places - self.places), 0)
        size = np.nan_to_num(np.abs(change), nan=np.inf)
        level = (step == self._furthest[0]) & (size > self._furthest[1] * _MORE)
        further = (step > 0) & ((step > self._furthest[0]) | level)
        self.moved_by[further] = case.by[further]
        self._furthest[:, further] = step[further], size[further]

    def error(self, units: int, effective: int) -> Floats:
        """Return the standard error: what was tried stands for the `effective` of all units."""
        if units < 2:
            return np.full(len(self.values), np.nan)
        among = self._squares * effective / np.maximum(self._seen, 1)
        beside = self._mean**2 * effective * (units - effective) / units
        found: Floats = np.sqrt((units - 1) / units * (among + beside))
        found[np.isnan(self.values)] = np.nan
        return found


def _drawn(groups: list[Alike], at_most: int, seed: int) -> list[Alike]:
    if len(groups) <= at_most:
        return groups
    chosen = np.random.default_rng(seed).choice(len(groups), at_most, replace=False)
    return [groups[number] for number in np.sort(chosen).tolist()]


def _how(evidence: Evidence, tried: int, effective: int) -> str:
    if tried == effective:
        return f"each of {evidence.counted()} left out in turn"
    return f"{tried:,} drawn from {effective:,} {evidence.kind}s that change something, left out"
