"""`citypact gaps`: who does not work together yet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from citypact.commands.results import Sheet
    from citypact.knowledge_graph import KnowledgeGraph
    from graph.analysis.gaps.candidates import Candidate
    from graph.analysis.gaps.either import Either
    from graph.analysis.gaps.evaluation import Evaluation
    from graph.analysis.groups.holes import GroupHole


@click.command(
    epilog="""\b
Examples:
  citypact gaps
  citypact gaps UNEP ICLEI
  citypact gaps --between agency city --index adamic-adar
  citypact gaps --of Gwangju --index membership-l3
  citypact gaps --holes --by kind
  citypact gaps --evaluate
  citypact gaps --keep first-look"""
)
@click.argument("one", required=False, default="")
@click.argument("other", required=False, default="")
@click.option(
    "--index", default="resource-allocation", show_default=True, metavar="NAME",
    help="What suggests a pair; see docs/measures.md.",
)  # fmt: skip
@click.option("--between", nargs=2, metavar="GROUP GROUP", help="Only pairs of two groups.")
@click.option("--of", default="", metavar="PARTNER", help="Only pairs of one partner.")
@click.option("--holes", is_flag=True, help="Groups that work together less than expected.")
@click.option(
    "--by", default="kind", show_default=True, metavar="GROUPING",
    help="With --holes: kind, type, country or region.",
)  # fmt: skip
@click.option("--evaluate", is_flag=True, help="How well indices find what is hidden from them.")
@click.option(
    "--top", metavar="N", default=15, show_default=True, type=click.IntRange(min=1),
    help="How many pairs.",
)  # fmt: skip
@click.option("--keep", "name", default="", metavar="NAME", help="Keep the pairs as hypotheses.")
@options.out
@filters
@workspace
def gaps(
    one: str, other: str, index: str, between: tuple[str, str] | None, of: str, holes: bool,
    by: str, evaluate: bool, top: int, name: str, out: Path | None, workspace: Path | None,
    **wanted: Any,
) -> None:  # fmt: skip
    """Find who does not work together yet.

    Either candidates, or the partners that two do not share, or groups that hardly meet.
    Candidates are hypotheses that an index suggests, never facts: --keep writes them to a
    file of their own, which no question sees.
    """
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce, keep, printed, tabulated
    from citypact.commands.targets import check_targets
    from citypact.terminal import progress
    from graph.analysis.gaps.candidates import Candidate
    from graph.analysis.gaps.hypotheses import hypotheses_file
    from graph.analysis.groups.holes import GroupHole

    _check(one, other, name, apart=holes or evaluate, both=holes and evaluate,
           chosen=bool(of or between))  # fmt: skip
    check_targets(out)
    graph = open_graph(workspace)
    if name:
        hypotheses_file(graph.workspace.root, name)
    analysis = graph.analyse(**asked(wanted))
    found: Any
    sheet: Callable[[], Sheet]
    with progress() as show:
        introduce(analysis)
        if one:
            found = _two(analysis, one, other)
            sheet = partial(_either, found, analysis, one, other)
        elif holes:
            found = analysis.holes(by, top=top)
            sheet = partial(_holes, found, analysis)
        elif evaluate:
            found = analysis.evaluate_candidates(progress=show)
            sheet = partial(_evaluated, found)
        else:
            found = analysis.candidates(index, top=top, of=of, between=between)
            sheet = partial(_candidates, found, analysis, index)
    _remark(found, holes=holes)
    table = tabulated(found, analysis, of=GroupHole if holes else Candidate)
    if out:
        keep(table, analysis, out)
    else:
        printed(table, analysis, sheet)
    if name:
        _kept(graph, analysis, name, found)


def _check(one: str, other: str, name: str, *, apart: bool, both: bool, chosen: bool) -> None:
    """Refuse questions that do not go together: one at a time is asked."""
    if bool(one) != bool(other):
        raise click.UsageError("name two partners, as in: citypact gaps UNEP ICLEI; or none")
    if name and (one or apart):
        raise click.UsageError("only candidates are hypotheses to --keep")
    if both or (one and apart):
        raise click.UsageError("two partners, --holes and --evaluate are questions of their own")
    if (one or apart) and chosen:
        raise click.UsageError("--of and --between choose candidates: not with another question")


def _two(analysis: "NetworkAnalysis", one: str, other: str) -> "Either":
    found = analysis.either(one, other)
    if found.one == found.other:
        raise click.UsageError(f"“{one}” and “{other}” are one partner: name two")
    return found


def _kept(
    graph: "KnowledgeGraph", analysis: "NetworkAnalysis", name: str, found: "list[Candidate]"
) -> None:
    from citypact.terminal import interruptible, say

    if not found:
        say("Nothing is kept.")
        return
    with interruptible():
        say(f"Kept: {analysis.keep_hypotheses(graph.workspace, name, found)}")


def _remark(found: Any, *, holes: bool) -> None:
    """Say what an empty answer means, and how an evaluation is read."""
    from citypact.terminal import on_terminal, say

    if found == []:
        candidates = "No pair has anything in common that would suggest it."
        say("No two groups work together less than expected." if holes else candidates)
    elif isinstance(found, list) and hasattr(found[0], "auc") and on_terminal():
        first = found[0]
        say(f"{first.hidden:,} participations hidden, {first.repetitions} times. AUC: 0.5 is "
            "guessing, 1 perfect; random: what guessing gives.")  # fmt: skip


def _candidates(found: "list[Candidate]", analysis: "NetworkAnalysis", index: str) -> "Sheet":
    from citypact.commands.results import Sheet, in_short, number

    name = analysis.network.label
    pair = ("partner", "could join") if index.startswith("membership") else ("one", "other")
    rows = [
        (
            str(c.rank), name(c.one), name(c.other), number(c.score),
            in_short([name(node) for node in c.through], 1, of=c.through_count),
        )
        for c in found
    ]  # fmt: skip
    return Sheet(("rank", *pair, index.replace("-", " "), "through"), rows,
                 ("rank", index.replace("-", " ")))  # fmt: skip


def _either(found: "Either", analysis: "NetworkAnalysis", one: str, other: str) -> "Sheet":
    from citypact.commands.results import Sheet, in_short

    name = analysis.network.label
    groups = (
        (f"only {one}", found.only_one),
        (f"only {other}", found.only_other),
        ("both", found.both),
    )
    rows = [
        (
            who, name(each.node),
            in_short([name(thing) for thing in (*each.with_one, *each.with_other)], 1),
        )
        for who, members in groups
        for each in members
    ]  # fmt: skip
    return Sheet(("works with", "partner", "through"), rows)


def _evaluated(found: "list[Evaluation]") -> "Sheet":
    from citypact.commands.results import Sheet

    precision = f"precision at {found[0].k:,}"
    rows = [
        (e.index, e.between, _spread(e.auc, e.auc_spread),
         _spread(e.precision, e.precision_spread))
        for e in found
    ]  # fmt: skip
    return Sheet(("index", "pairs", "AUC", precision), rows)


def _spread(mean: float, deviation: float) -> str:
    if mean != mean:
        return ""
    return f"{mean:.3f}" + ("" if deviation != deviation else f" ± {deviation:.3f}")


def _holes(found: "list[GroupHole]", analysis: "NetworkAnalysis") -> "Sheet":
    from citypact.commands.results import Sheet, in_short

    name = analysis.network.label
    rows = [
        (
            h.first, h.second, f"{h.observed:,}", f"{h.expected:,.1f}", f"{h.ratio:.2f}",
            "" if h.z != h.z else f"{h.z:+.1f}", in_short([name(node) for node in h.bridges], 2),
        )
        for h in found
    ]  # fmt: skip
    names = ("first", "second", "ties", "expected", "ratio", "z", "tied to both")
    return Sheet(names, rows, names[2:6])
