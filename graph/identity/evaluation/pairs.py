"""Evaluation of the decisions of a workspace against known pairs."""

from collections.abc import Iterable
from pathlib import Path

from graph.identity.evaluation.figures import Evaluation, Figure, Mistake
from graph.identity.gold.shapes import Pair, PairGold
from graph.identity.joins.join import Identity, join
from graph.identity.sssom.curies import expand, known_prefixes
from graph.identity.sssom.table import read_judgements
from loaders.values import ValueFault
from loaders.workspace import read_workspace
from ontology.errors import InputError, Problem
from ontology.terms import BASE


def evaluate_pairs(gold: PairGold, identity: Identity, base: str = BASE) -> Evaluation:
    """Hold what is joined against the pairs that are known to be one thing, or two.

    Raises:
        InputError: with every pair that is no pair of IRIs.
    """
    pairs = _expanded(gold, base)
    joined = {pair: identity.of(pair.subject) == identity.of(pair.object) for pair in pairs}
    same = [pair for pair in pairs if pair.same]
    apart = [pair for pair in pairs if not pair.same]
    right = sum(joined[pair] for pair in same)
    wrong = sum(joined[pair] for pair in apart)
    figures = (
        Figure("precision", right, right + wrong, estimate=True),
        Figure("recall", right, len(same), estimate=True),
        Figure("joined though known to be two", wrong, len(apart)),
        Figure("left aside: says neither same nor different", gold.blank,
               len(pairs) + gold.blank),
    )  # fmt: skip
    mistakes = [*_mistakes("joined", (p for p in apart if joined[p]), identity)]
    mistakes += _mistakes("missed", (p for p in same if not joined[p]), identity)
    return Evaluation("pairs", gold.reading, figures, tuple(mistakes))


def _mistakes(kind: str, pairs: Iterable[Pair], identity: Identity) -> Iterable[Mistake]:
    decided, known = ("one thing", "two things")[:: 1 if kind == "joined" else -1]
    for pair in pairs:
        chain = identity.chain(pair.subject, pair.object) if kind == "joined" else ()
        reasons = tuple(f"{row.subject} = {row.object}" for row in chain)
        yield Mistake(
            kind, (pair.row,), f"{pair.subject} ↔ {pair.object}", "", decided, known, reasons
        )


def _expanded(gold: PairGold, base: str) -> list[Pair]:
    """Return the pairs with whole IRIs."""
    prefixes, pairs, problems = known_prefixes(base), list[Pair](), list[Problem]()
    for pair in gold.pairs:
        try:
            ends = [expand(text, prefixes) for text in (pair.subject, pair.object)]
            pairs.append(pair._replace(subject=ends[0], object=ends[1]))
        except ValueFault as fault:
            problems.append(Problem(gold.file, pair.row, str(fault), fault.mend))
    if problems:
        raise InputError(problems)
    return pairs


def workspace_identity(root: Path) -> tuple[Identity, str]:
    """Return what the judgements of people and machine in a workspace join, and its base.

    Raises:
        InputError: a row of a table cannot be used, or rows of people contradict each other.
    """
    base = read_workspace(root).base
    tables = ("identity.sssom.tsv", "identity.machine.sssom.tsv")
    return join(row for name in tables for row in read_judgements(root / name, base=base)), base
