"""`citypact whole`: the network as a whole, and who works with whom between groups."""

from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands.options import asked, filters, output, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from citypact.commands.results import Sheet
    from graph.analysis.groups.mixing import Mixing
    from graph.analysis.groups.whole import Whole


@click.command(
    epilog="""\b
Examples:
  citypact whole
  citypact whole --by country --kind city
  citypact whole --by kind --figure groups.svg"""
)
@click.option("--by", default="", metavar="GROUPING", help="kind, type, country or region.")
@output
@filters
@workspace
def whole(
    by: str, out: Path | None, figure: Path | None, workspace: Path | None, **wanted: Any
) -> None:
    """Describe a network as a whole, or between groups.

    As a whole: size, density, centralisation. Between groups: who works with whom, assortativity,
    E–I index.
    """
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce, keep, printed
    from citypact.commands.targets import check_targets
    from citypact.terminal import interruptible, say

    if figure and not by:
        raise click.UsageError("a figure shows groups: add --by GROUPING")
    check_targets(out, figure)
    analysis = open_graph(workspace).analyse(**asked(wanted))
    with interruptible():
        introduce(analysis)
        found: Any = analysis.mixing(by) if by else analysis.whole()
        if by:
            say(_summary(found, analysis, by))
        if out:
            keep(found, analysis, out)
        else:
            printed(found, analysis, partial(_groups if by else _whole, found))
        if figure:
            _draw(found, analysis, by, figure)


def _whole(found: "Whole") -> "Sheet":
    from citypact.commands.results import Sheet, number

    rows = [
        (_WORDS.get(each.name, each.name.replace("_", " ")),
         number(float(getattr(found, each.name))), found.how.get(each.name, ""))
        for each in fields(found)
        if each.name != "how"
    ]  # fmt: skip
    sampled = any(how not in ("", "exact") for *_, how in rows)
    names = ("what", "value", "how")
    return Sheet(names, rows, names[1:2]) if sampled else Sheet(
        names[:2], [row[:2] for row in rows], names[1:2])  # fmt: skip


_AT_MOST = 30
_WORDS = {
    "nodes": "partners",
    "edges": "ties",
    "components": "parts that no tie joins",
    "largest": "partners of the largest part",
    "largest_share": "share of the largest part",
    "mean_distance": "mean distance in it",
    "diameter": "longest distance in it",
}


def _groups(found: "Mixing") -> "Sheet":
    from citypact.commands.results import Sheet, number
    from citypact.terminal import say

    pairs = [
        (int(found.edges[a, b]), a, b)
        for a in range(len(found.groups))
        for b in range(a, len(found.groups))
        if found.edges[a, b]
    ]
    if len(pairs) > _AT_MOST:
        say(f"The {_AT_MOST} pairs with most ties, of {len(pairs):,}; --out FILE keeps all.")
        pairs = sorted(pairs, key=lambda pair: (-pair[0], *pair[1:]))[:_AT_MOST]
    rows = [
        (found.groups[a] or "(none)", found.groups[b] or "(none)", f"{ties:,}",
         number(float(found.weights[a, b])))
        for ties, a, b in pairs
    ]  # fmt: skip
    return Sheet(("first", "second", "ties", "weight"), rows, ("ties", "weight"))


def _summary(mixed: "Mixing", analysis: "NetworkAnalysis", by: str) -> str:
    index = analysis.ei_index(by)
    if not mixed.edges.any():
        return f"No ties between partners that have a group by {by}."
    if mixed.assortativity != mixed.assortativity:
        return f"All ties are within one group by {by}: nothing mixes."
    return (
        f"Assortativity by {by} {mixed.assortativity:+.3f} (1: only among their own). "
        f"E–I index {index.whole:+.3f} (1: only with others), expected {index.mean:+.3f}, "
        f"z {index.z:+.1f}."
    )


def _draw(mixed: "Mixing", analysis: "NetworkAnalysis", by: str, path: Path) -> None:
    from citypact.commands.results import described, written
    from viz.figures.files import write_figure
    from viz.figures.matrix import Matrix

    values = tuple(tuple(row) for row in mixed.edges.tolist())
    drawn = Matrix(
        f"Who works with whom by {by}", mixed.groups, mixed.groups, values, "ties",
        described(analysis.network), "exact",
    )  # fmt: skip
    written(write_figure(drawn, path))
