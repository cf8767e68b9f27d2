"""Central because large, or central because placed: a value against chance."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from graph.analysis.measures.values import SEED
from graph.analysis.robustness.curveball import ROUNDS, random_networks
from graph.analysis.robustness.leaving_out import Progress, silent
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode

Verdict = Literal["placed", "large", "less than its size gives", ""]
NULLS = 100
FAR = 2.0
"""From how many standard deviations on a value is more or less than size gives."""
_ROUNDING = 1e-9


@dataclass(frozen=True, eq=False)
class NullComparison:
    """Each partner's value beside those it has in networks drawn by chance.

    `mean` and `deviation` are of its values in `nulls` networks in which every partner and every
    thing keeps its size; `z` says how many deviations the value lies above the mean, `p` how
    often chance is as far off (both sides). NaN where a measure says nothing of a partner.
    """

    partners: tuple[str, ...]
    values: Floats
    mean: Floats
    deviation: Floats
    z: Floats
    p: Floats
    low_first: bool
    nulls: int
    how: str

    def verdicts(self) -> tuple[Verdict, ...]:
        """Say of each partner whether its size or its place makes it as central as it is.

        "placed": more central than its number of things gives (z ≥ 2); "large": what its number
        of things gives; "less than its size gives" (z ≤ −2); "" where there is no value. Where a
        low value is the central one, signs are turned round.
        """
        central = -self.z if self.low_first else self.z
        return tuple(_verdict(z) for z in central.tolist())


def compare_with_chance(
    network: TwoMode,
    ranking: Ranking,
    *,
    nulls: int = NULLS,
    rounds: int = ROUNDS,
    seed: int = SEED,
    progress: Progress = silent,
) -> NullComparison:
    """Hold each partner's value against those in networks of the same sizes, drawn by chance.

    z = (value − mean) / standard deviation over the drawn networks. p = 2·min(a, b), at most 1,
    where a = (1 + number of nulls with at least the value) / (1 + nulls) and b the same with at
    most the value (Davison and Hinkley 1997, Bootstrap Methods and their Application, section
    4.2). Of 100 partners about 5 are further off than 2 deviations by chance alone: one z says
    something of a partner named beforehand, not of the highest among many.

    A value that every drawn network gives has z = 0 where it is the partner's, else ±infinity.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> compare_with_chance(two, Ranking.by("degree"), nulls=20).verdicts()
    ('large', 'large')
    """
    values = ranking.values(network).values
    found = _Chance(values)
    for number, drawn in enumerate(random_networks(network, nulls, rounds=rounds, seed=seed)):
        progress("drawn by chance", number, nulls)
        found.add(ranking.values(drawn).values)
    progress("drawn by chance", nulls, nulls)
    mean, deviation = found.mean(), found.deviation()
    how = f"{nulls:,} networks with the same sizes, by curveball of {rounds} rounds"
    return NullComparison(
        network.partners, values, mean, deviation, found.z(), found.p(),
        ranking.low_first, nulls, how,
    )  # fmt: skip


class _Chance:
    """Mean, spread and position of values over drawn networks, without keeping the values."""

    def __init__(self, values: Floats) -> None:
        self._values = values
        self._level = _ROUNDING * np.maximum(np.abs(values), _ROUNDING)
        self._seen, self._mean, self._squares, self._above, self._below = np.zeros((5, len(values)))

    def add(self, values: Floats) -> None:
        """Take in one network (Welford 1962, Technometrics 4:419-420); NaN counts nothing."""
        there = ~np.isnan(values)
        self._seen += there
        change = np.where(there, values - self._mean, 0.0)
        self._mean += change / np.maximum(self._seen, 1)
        self._squares += change * np.where(there, values - self._mean, 0.0)
        off = values - self._values
        self._above += off >= -self._level
        self._below += off <= self._level

    def mean(self) -> Floats:
        """Return the mean of the values that there were."""
        return np.where(self._seen > 0, self._mean, np.nan)

    def deviation(self) -> Floats:
        """Return the standard deviation; NaN where fewer than two networks give a value."""
        found: Floats = np.sqrt(self._squares / np.maximum(self._seen - 1, 1))
        found[self._seen < 2] = np.nan
        return found

    def z(self) -> Floats:
        """Return how many deviations the values lie above the mean."""
        off, deviation = self._values - self.mean(), self.deviation()
        z: Floats = np.divide(
            off, deviation, out=np.full(len(off), np.nan), where=deviation > self._level
        )
        fixed = deviation <= self._level
        z[fixed] = np.copysign(np.inf, off[fixed])
        z[fixed & (np.abs(off) <= self._level)] = 0.0
        return z

    def p(self) -> Floats:
        """Return how often chance gives a value as far off, on both sides."""
        tail = (1 + np.minimum(self._above, self._below)) / (1 + self._seen)
        unknown = np.isnan(self._values) | (self._seen == 0)
        return np.where(unknown, np.nan, np.minimum(2 * tail, 1.0))


def _verdict(z: float) -> Verdict:
    if np.isnan(z):
        return ""
    if z >= FAR:
        return "placed"
    return "less than its size gives" if z <= -FAR else "large"
