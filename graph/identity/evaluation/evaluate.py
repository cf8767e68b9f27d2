"""Evaluating identity: precision, recall and mistakes against any table of known identities."""

from collections.abc import Callable, Sequence
from pathlib import Path

from graph.identity.evaluation.figures import Evaluation, Figure, Mistake
from graph.identity.gold.read import Asked, PairGold, PlaceGold, read_gold

__all__ = ["Asked", "Evaluation", "Figure", "Mistake", "evaluate_identity"]

Progress = Callable[[str, int, int], None]


def evaluate_identity(
    path: Path | str | Sequence[Path],
    asked: Asked | None = None,
    *,
    workspace: Path | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Evaluation:
    """Hold the resolution of a table's records against the identities that the table knows.

    `path` is one table, or two with an id in common; its shape and columns are found, or said by
    `asked`. What is known is hidden from the resolution. A table of pairs of IRIs is held against
    the decisions of `workspace`, by default the nearest.

    Raises:
        InputError: a table cannot be read, or does not say what is known.
    """
    paths = [Path(path)] if isinstance(path, str | Path) else [Path(each) for each in path]
    gold = read_gold(paths, asked, iris=workspace is not None)
    if isinstance(gold, PlaceGold):
        from graph.identity.evaluation.places import evaluate_places

        return evaluate_places(gold)
    if isinstance(gold, PairGold):
        from graph.identity.evaluation.pairs import evaluate_pairs, workspace_identity
        from graph.identity.own_workspace import own_workspace

        home = own_workspace(workspace, "citypact evaluate-identity GOLD -w")
        return evaluate_pairs(gold, *workspace_identity(home))
    from graph.identity.evaluation.records import evaluate_records

    return evaluate_records(gold, progress)
