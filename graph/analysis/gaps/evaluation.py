"""How good an index is: hide some memberships and see whether it finds them again.

What is hidden are memberships, edges of the two-mode network, never edges of the projection. A
thing with n partners makes n(n-1)/2 edges at once: hide some of those and the rest still give
them away, since their ends stay neighbours of the same partners, so that every index looks
excellent. Here a pair of partners is to be found if only hidden memberships make them share a
thing; the projection on which indices work is made from what remains.

Two things to mind. Only partners with two memberships or more can lose one, so that an index that
favours the active does better than it deserves: “preferential-attachment” and
“membership-popularity” say how much, and are the measure for the others, more than “random” is.
And one hidden membership of a large network makes thousands of pairs to find at once, which are
not independent: the spread over repetitions says how sure a figure is, not the number of pairs.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from scipy import sparse

from graph.analysis.gaps.ground import Between, Ground, digits, untied
from graph.analysis.gaps.indices import INDICES, Index, index_named
from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix
from graph.network.matrices.equivalence import equivalent_rows
from graph.network.matrices.projection import Projection, project
from graph.network.matrices.two_mode import TwoMode

Progress: TypeAlias = Callable[[str, int, int], object]
RANDOM = "random"
_PAIRS_AT_MOST = 2_000_000


@dataclass(frozen=True)
class Evaluation:
    """How well an index finds hidden memberships again, a mean over repetitions.

    `auc` is the chance that it scores a hidden pair above one that does not exist, equal scores
    counting half: 0.5 is chance, 1 is perfect. `precision` is the share of hidden ones among the
    `k` it scores highest. The spreads are standard deviations over repetitions, NaN where there
    is one. `hidden` memberships make `positives` pairs to find beside `negatives`; `how` says
    whether all pairs were compared. The index “random” is what guessing gives.
    """

    index: str
    between: Between
    auc: float
    auc_spread: float
    precision: float
    precision_spread: float
    k: int
    repetitions: int
    hidden: int
    positives: int
    negatives: int
    how: str


class _Pool(NamedTuple):
    """The pairs that are compared: portions of rows, and how many pairs of nodes each cell is."""

    ground: Ground
    portions: list[Integers]
    hidden: Floats
    missing: Floats
    cells: "list[np.ndarray[tuple[int, int], np.dtype[np.bool_]]]"
    how: str


def hide(network: TwoMode, share: float, rng: np.random.Generator) -> tuple[TwoMode, TwoMode]:
    """Return what remains and what is hidden: a share of the memberships, drawn at random.

    Each partner keeps one at least, drawn at random too; where that leaves fewer to draw from
    than the share, all of those are hidden.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> kept, hidden = hide(two, 0.5, np.random.default_rng(20))
    >>> kept.edge_count, hidden.edge_count, hidden.partners[hidden.incidence.nonzero()[0][0]]
    (2, 1, 'Bonn')
    """
    edges = network.presence.tocoo()
    order = rng.permutation(network.edge_count)
    _, first = np.unique(edges.row[order], return_index=True)
    free = np.delete(order, first)
    chosen = np.zeros(network.edge_count, bool)
    chosen[free[: round(share * network.edge_count)]] = True

    def part(wanted: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> TwoMode:
        rows, columns = edges.row[wanted].astype(np.int64), edges.col[wanted].astype(np.int64)
        return TwoMode.of_codes(network.partners, network.things, rows, columns)

    return part(~chosen), part(chosen)


def evaluate(
    network: Projection | TwoMode,
    indices: Iterable[str] = tuple(INDICES),
    *,
    share: float = 0.1,
    repetitions: int = 5,
    k: int = 100,
    seed: int = SEED,
    progress: Progress = lambda name, done, of: None,
) -> list[Evaluation]:
    """Hide a share of the memberships several times and report how well indices find them.

    AUC and precision at k as in Lü and Zhou 2011, Link prediction in complex networks: a survey,
    Physica A 390:1150-1170; equal scores at the edge of the best k count by their share. Past
    2 million pairs of blocks, all pairs of a seeded sample of partners are compared, which `how`
    says; precision then is of the best k among those.

    Raises NotFoundError for an unknown index. `progress` is told what begins, how many
    repetitions are done, and of how many.

    >>> pairs = [(f"city {n}", f"net {(n * step) % 7}") for n in range(30) for step in (1, 2, 4)]
    >>> found = evaluate(TwoMode.of_pairs(pairs), ["membership-nbi"], repetitions=2, k=5)
    >>> [(row.index, row.hidden, row.auc > 0.5) for row in found]
    [('membership-nbi', 8, True), ('random', 8, False)]
    """
    wanted = [index_named(name) for name in indices]
    projection = project(network) if isinstance(network, TwoMode) else network
    found: dict[tuple[Between, str], list[tuple[float, float]]] = {}
    pools: dict[Between, tuple[int, float, float, str]] = {}
    for repetition in range(repetitions):
        progress("hidden memberships", repetition, repetitions)
        rng = np.random.default_rng([seed, repetition])
        kept, hidden = hide(projection.behind, share, rng)
        for between in dict.fromkeys(index.between for index in wanted):
            pool = _pool(kept, hidden, between, rng)
            total = float(pool.hidden.sum()), float(pool.missing.sum())
            pools.setdefault(between, (hidden.edge_count, *total, pool.how))
            for index in [index for index in wanted if index.between == between]:
                figures = _figures(np.concatenate(list(_scores(pool, index))), pool, k)
                found.setdefault((between, index.name), []).append(figures)
            guess = _figures(np.zeros(len(pool.hidden)), pool, k)
            found.setdefault((between, RANDOM), []).append(guess)
    order = {index.name: at for at, index in enumerate(wanted)}
    keys = sorted(found, key=lambda key: (key[0] != "partners", order.get(key[1], len(order))))
    return [
        _evaluation(between, name, found[between, name], k, pools[between])
        for between, name in keys
    ]


def _evaluation(
    between: Between,
    name: str,
    figures: list[tuple[float, float]],
    k: int,
    pool: tuple[int, float, float, str],
) -> Evaluation:
    (auc, auc_spread), (precision, precision_spread) = (
        _mean_and_spread([figure[at] for figure in figures]) for at in (0, 1)
    )
    hidden, positives, negatives, how = pool
    return Evaluation(
        name, between, auc, auc_spread, precision, precision_spread, k, len(figures),
        hidden, int(positives), int(negatives), how,
    )  # fmt: skip


def _mean_and_spread(values: list[float]) -> tuple[float, float]:
    known = np.array([value for value in values if not np.isnan(value)])
    mean = float(known.mean()) if len(known) else float("nan")
    return mean, float(known.std(ddof=1)) if len(known) > 1 else float("nan")


def _pool(kept: TwoMode, hidden: TwoMode, between: Between, rng: np.random.Generator) -> _Pool:
    """Return what is compared; partners whose kept and hidden things agree are one block."""
    block_of, first = equivalent_rows(sparse.csr_array(kept.presence + 2 * hidden.presence))
    remains = sparse.csr_array(kept.presence[first])
    missing = sparse.csr_array(hidden.presence[first])
    graph = untied(kept.partners, block_of, len(first))
    if between == "partners":
        graph = _joined(graph, remains)
    ground = Ground(graph, remains, kept.things)
    columns = graph.block_count if between == "partners" else len(kept.things)
    rows, how = _sample(graph.block_count, columns, rng)
    portions = ground.portions(rows)
    if between == "partners":
        whole = sparse.csr_array(remains + missing)
        cells = [_pairs_of(ground, whole, part, rows) for part in portions]
    else:
        cells = [_memberships_of(ground, missing, part) for part in portions]
    empty = [np.zeros(0)]
    positives = np.concatenate([cell[1] for cell in cells] or empty)
    negatives = np.concatenate([cell[2] for cell in cells] or empty)
    return _Pool(ground, portions, positives, negatives, [cell[0] for cell in cells], how)


def _sample(rows: int, columns: int, rng: np.random.Generator) -> tuple[Integers, str]:
    number = max(_PAIRS_AT_MOST // max(columns, 1), 1)
    if rows <= number:
        return np.arange(rows), "exact"
    chosen = np.sort(rng.choice(rows, number, replace=False))
    return chosen, f"all pairs of {number:,} of {rows:,} blocks of partners, drawn at random"


def _joined(graph: BlockGraph, presence: Matrix) -> BlockGraph:
    """Return the graph with a tie where two blocks share a thing; twins share all of theirs."""
    ties = sparse.csr_array((presence @ presence.T).sign())
    within = np.where(graph.sizes > 1, ties.diagonal(), 0.0)
    ties.setdiag(0)
    ties.eliminate_zeros()
    ties.sort_indices()
    return BlockGraph(graph.nodes, graph.block_of, graph.sizes, ties, within)


_Cells: TypeAlias = "tuple[np.ndarray[tuple[int, int], np.dtype[np.bool_]], Floats, Floats]"


def _pairs_of(ground: Ground, whole: Matrix, part: Integers, rows: Integers) -> _Cells:
    """Return which pairs of blocks are compared, and how many pairs of either kind they are."""
    numbers = np.arange(ground.graph.block_count)
    drawn = np.zeros(len(numbers), bool)
    drawn[rows] = True
    once = (numbers[None, :] > part[:, None]) | ~drawn[None, :]
    joined = ground.graph.adjacency[part].toarray() > 0
    cells = ~joined & once & (numbers[None, :] != part[:, None])
    found = (whole[part] @ whole.T).toarray() > 0
    sizes = ground.graph.sizes.astype(np.float64)
    weights = (sizes[part][:, None] * sizes[None, :])[cells]
    return cells, weights * found[cells], weights * ~found[cells]


def _memberships_of(ground: Ground, missing: Matrix, part: Integers) -> _Cells:
    cells = ground.presence[part].toarray() == 0
    found = missing[part].toarray() > 0
    weights = np.broadcast_to(ground.graph.sizes[part][:, None].astype(np.float64), cells.shape)
    return cells, weights[cells] * found[cells], weights[cells] * ~found[cells]


def _scores(pool: _Pool, index: Index) -> Iterator[Floats]:
    yield np.zeros(0)
    for part, cells in zip(pool.portions, pool.cells, strict=True):
        yield index.compute(pool.ground, part)[cells]


def _figures(scores: Floats, pool: _Pool, k: int) -> tuple[float, float]:
    """Return AUC and precision at k."""
    filled = scores > 0
    groups = np.zeros(len(scores), np.int64)
    groups[filled] = np.unique(digits(scores[filled]), return_inverse=True)[1] + 1
    count = int(groups.max(initial=0)) + 1
    positives, negatives = (
        np.bincount(groups, weights, minlength=count).astype(np.float64)
        for weights in (pool.hidden, pool.missing)
    )
    return area(positives, negatives), precision(positives, negatives, k)


def area(positives: Floats, negatives: Floats) -> float:
    """Return AUC from how many of either kind have each score, lowest score first.

    >>> area(np.array([0.0, 1.0, 1.0]), np.array([1.0, 1.0, 0.0]))
    0.875
    """
    pairs = float(positives.sum() * negatives.sum())
    below = np.cumsum(negatives) - negatives
    return float(positives @ (below + negatives / 2)) / pairs if pairs else float("nan")


def precision(positives: Floats, negatives: Floats, k: int) -> float:
    """Return the share of positives among the k best; equal scores count by their share.

    >>> precision(np.array([0.0, 1.0, 1.0]), np.array([1.0, 1.0, 0.0]), 2)
    0.75
    """
    best, every = positives[::-1], (positives + negatives)[::-1]
    before = np.cumsum(every) - every
    taken = np.clip(k - before, 0, every)
    total = float(taken.sum())
    shares = np.divide(best, every, out=np.zeros_like(best), where=every > 0)
    return float(shares @ taken) / total if total else float("nan")
