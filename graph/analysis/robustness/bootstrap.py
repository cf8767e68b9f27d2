"""How steady is a rank: the evidence drawn again, with replacement, many times."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.measures.values import SEED
from graph.analysis.robustness.evidence import ALWAYS, Evidence, without_edges
from graph.analysis.robustness.leaving_out import Progress, silent
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.two_mode import TwoMode

SAMPLES = 200
FIRST = 10


@dataclass(frozen=True, eq=False)
class Bootstrap:
    """Where each partner's rank lies when the evidence is drawn again.

    For each partner: `low` and `high`, between which its rank lies in 95 of 100 samples, and
    `among_first`, the share of samples in which it is among the first `first`.
    """

    partners: tuple[str, ...]
    low: Integers
    high: Integers
    among_first: Floats
    first: int
    samples: int
    how: str


def bootstrap(
    network: TwoMode,
    ranking: Ranking,
    evidence: Evidence | None = None,
    *,
    samples: int = SAMPLES,
    first: int = FIRST,
    drawn: int | None = None,
    seed: int = SEED,
    progress: Progress = silent,
) -> Bootstrap:
    """Rank the partners in `samples` networks, each from units drawn with replacement.

    Of n units n are drawn, or `drawn` where fewer shall be (m out of n, which covers ranks better
    where many partners are nearly level: Hall and Miller 2009, Annals of Statistics
    37:3929-3959). A thing that rests wholly on one unit is there as often as the unit is drawn:
    twice in a weight that counts things, once in a measure of steps. Any other part of a partner
    in a thing stands where one of its units is drawn. All partners stay. The interval is that of
    percentiles, 2.5 to 97.5 (Efron and Tibshirani 1993, An Introduction to the Bootstrap,
    chapter 13).

    What it means: how far a rank hangs on the mixture of evidence that happened to be collected,
    were it collected again in the same way. What it does not mean: that the true rank lies in the
    interval, since evidence that nobody collects is in no sample. Each sample lacks about 37 of
    100 units, so that its network is thinner and its values lower: ranks are compared, not
    values. What is drawn is what joins partners; Snijders and Borgatti (1999, Connections
    22:161-170) draw the partners themselves, which answers how sure a property of the whole
    network is, not of one partner.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"),
    ...                         ("ICLEI", "C40")])
    >>> found = bootstrap(two, Ranking.by("strength"), samples=20, first=1)
    >>> found.low.tolist(), found.high.tolist(), found.among_first.tolist()[1]
    ([1, 1, 1], [3, 1, 3], 1.0)
    """
    evidence = evidence or Evidence.of_things(network)
    ranks = np.empty((samples, len(network.partners)), np.int32)
    for number, sample in enumerate(resampled(network, evidence, samples, drawn=drawn, seed=seed)):
        progress("drawn again", number, samples)
        ranks[number] = ranking.places(ranking.values(sample).values)
    progress("drawn again", samples, samples)
    low, high = np.quantile(ranks, [0.025, 0.975], axis=0, method="inverted_cdf")
    among = np.asarray((ranks <= first).mean(axis=0))
    how = f"{samples:,} samples of {drawn or len(evidence.units):,} from {evidence.counted()}"
    return Bootstrap(
        network.partners, low.astype(np.int64), high.astype(np.int64), among, first, samples, how
    )


def resampled(
    network: TwoMode,
    evidence: Evidence,
    samples: int,
    *,
    drawn: int | None = None,
    seed: int = SEED,
) -> Iterator[TwoMode]:
    """Return networks from units drawn with replacement; the same seed gives the same ones."""
    count = len(evidence.units)
    edge, unit = evidence.on_edges(network)
    whole = _whole_things(network, evidence)
    for number in range(samples):
        random = np.random.default_rng([seed, number])
        picks = random.integers(count, size=drawn or count) if count else np.zeros(0, np.int64)
        times = np.bincount(picks, minlength=count + 1)
        gone = np.zeros(network.edge_count, bool)
        gone[edge] = True
        gone[edge[times[unit] > 0]] = False
        repeats = np.where(whole >= 0, times[whole], 1)
        yield _repeated(without_edges(network, gone), repeats)


def _whole_things(network: TwoMode, evidence: Evidence) -> Integers:
    """Return for each thing the one unit on which all its parts rest, else −1."""
    sole, columns = evidence.sole_units(network), network.incidence.indices
    least = np.full(len(network.things), np.iinfo(np.int64).max)
    most = np.full(len(network.things), ALWAYS)
    np.minimum.at(least, columns, sole)
    np.maximum.at(most, columns, sole)
    return np.where((least == most) & (most > ALWAYS), most, ALWAYS)


def _repeated(network: TwoMode, times: Integers) -> TwoMode:
    """Return a network in which each thing is there so many times, or not at all."""
    columns = np.repeat(np.arange(len(times)), times)
    things = tuple(network.things[column] for column in columns.tolist())
    return TwoMode(network.partners, things, sparse.csr_array(network.incidence[:, columns]))
