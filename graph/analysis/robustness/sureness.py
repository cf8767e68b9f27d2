"""How sure the rank of each partner is, all in one table."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from graph.analysis.measures.values import SEED
from graph.analysis.robustness.bootstrap import FIRST, SAMPLES, Bootstrap, bootstrap
from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.jackknife import UNITS_AT_MOST, Jackknife, jackknife
from graph.analysis.robustness.leaving_out import Progress, silent
from graph.analysis.robustness.null_model import NULLS, NullComparison, compare_with_chance
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.two_mode import TwoMode


class Sure(NamedTuple):
    """One partner: its rank, and how sure it is.

    `best` and `worst`: its rank when the unit that helps or harms it most is left out, `moved_by`
    the unit that moves it most; `low` and `high`: between which its rank lies in 95 of 100
    samples, `among_first` the share of samples in which it is among the first; `error` the
    standard error of its value; `z`, `p` and `verdict` against chance. None where it was not asked
    for or where there is nothing to say.
    """

    partner: str
    rank: int
    value: float | None
    error: float | None
    best: int
    worst: int
    moved_by: str
    low: int | None
    high: int | None
    among_first: float | None
    z: float | None
    p: float | None
    verdict: str


@dataclass(frozen=True, eq=False)
class Sureness:
    """How sure a ranking is: what leaving out, drawing again and chance say of it."""

    measure: str
    left_out: Jackknife
    drawn: Bootstrap | None
    chance: NullComparison | None
    seed: int

    def rows(self, top: int | None = None) -> list[Sure]:
        """Return the partners from the first rank on, those of one rank by IRI."""
        partners = self.left_out.partners
        order = np.lexsort((np.array(partners, dtype=str), self.left_out.places))
        verdicts = self.chance.verdicts() if self.chance else ("",) * len(partners)
        return [self._row(number, verdicts[number]) for number in order[:top].tolist()]

    def settings(self) -> dict[str, Any]:
        """Return how the table was made, so that each number can be traced."""
        parts = {"left out": self.left_out, "drawn again": self.drawn, "chance": self.chance}
        how = {name: part.how for name, part in parts.items() if part}
        values = self.left_out.computed
        return {"measure": self.measure, "values": values, **how, "seed": self.seed}

    def _row(self, number: int, verdict: str) -> Sure:
        left, drawn, chance = self.left_out, self.drawn, self.chance
        return Sure(
            left.partners[number],
            int(left.places[number]),
            _known(left.values[number]),
            _known(left.error[number]),
            int(left.best[number]),
            int(left.worst[number]),
            left.mover(number),
            int(drawn.low[number]) if drawn else None,
            int(drawn.high[number]) if drawn else None,
            float(drawn.among_first[number]) if drawn else None,
            _known(chance.z[number]) if chance else None,
            _known(chance.p[number]) if chance else None,
            verdict,
        )


def how_sure(
    network: TwoMode,
    ranking: Ranking,
    evidence: Evidence | None = None,
    *,
    units_at_most: int = UNITS_AT_MOST,
    samples: int = SAMPLES,
    nulls: int = NULLS,
    first: int = FIRST,
    seed: int = SEED,
    progress: Progress = silent,
) -> Sureness:
    """Ask of every partner how sure its rank is.

    The ranking is computed once for each unit that is left out (`jackknife`), each of `samples`
    (`bootstrap`) and each of `nulls` (`compare_with_chance`); 0 leaves a part away. Without
    `evidence` each thing is a unit. Where values are sampled (`settings` says so), the error of
    sampling is in all that is found here.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"),
    ...                         ("ICLEI", "C40")])
    >>> best = how_sure(two, Ranking.by("degree"), samples=20, nulls=20, first=1).rows(1)[0]
    >>> best.partner, best.rank, best.worst, best.low, best.high, best.verdict
    ('Bonn', 1, 1, 1, 1, 'large')
    """
    left = jackknife(
        network, ranking, evidence, units_at_most=units_at_most, seed=seed, progress=progress
    )
    drawn = chance = None
    if samples:
        drawn = bootstrap(
            network, ranking, evidence, samples=samples, first=first, seed=seed, progress=progress
        )
    if nulls:
        chance = compare_with_chance(network, ranking, nulls=nulls, seed=seed, progress=progress)
    return Sureness(ranking.name, left, drawn, chance, seed)


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
