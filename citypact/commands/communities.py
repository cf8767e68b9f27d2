"""`citypact communities`: groups that share most among themselves, and how stable they are."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from citypact.commands.results import Sheet
    from graph.analysis.communities.communities import Communities


@click.command(
    epilog="""\b
Examples:
  citypact communities
  citypact communities --method leiden --runs 50
  citypact communities --members --out communities.csv"""
)
@click.option(
    "--method", default="louvain", show_default=True, metavar="NAME",
    help="louvain, or leiden (extra: fast).",
)  # fmt: skip
@click.option(
    "--runs", metavar="N", default=20, show_default=True, type=click.IntRange(min=1, max=1000),
    help="How often it is run, to see how stable it is.",
)  # fmt: skip
@click.option(
    "--resolution", default=1.0, show_default=True, type=click.FloatRange(min=0, min_open=True),
    help="Above 1 communities are smaller.",
)  # fmt: skip
@click.option("--seed", default=20, show_default=True, help="Where random choices begin.")
@click.option("--members", is_flag=True, help="A row a partner.")
@options.out
@filters
@workspace
def communities(
    method: str, runs: int, resolution: float, seed: int, members: bool, out: Path | None,
    workspace: Path | None, **wanted: Any,
) -> None:  # fmt: skip
    """Find circles of partners that share most.

    They share more among themselves than their activity alone would give.
    """
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce, keep, printed
    from citypact.commands.targets import check_targets
    from citypact.terminal import progress, say

    check_targets(out)
    analysis = open_graph(workspace).analyse(**asked(wanted))
    with progress() as show:
        introduce(analysis)
        found = analysis.communities(
            method, runs=runs, resolution=resolution, seed=seed, progress=show
        )
    say(_summary(found))
    if out:
        keep(found, analysis, out)
    elif members:
        printed(found, analysis, lambda: _members(found, analysis))
    else:
        _print(found, analysis)


def _summary(found: "Communities") -> str:
    if not found.found:
        return "No communities: nobody is tied to anybody."
    runs, agreement = len(found.stability.agreement), found.stability.mean_agreement
    alike = f"; {runs} runs agree by {agreement:.2f} (1: all alike)"
    number = f"{len(found.found)} {'community' if len(found.found) == 1 else 'communities'}"
    shown = f"{number} by {found.method}, modularity {found.modularity:.3f}"
    return f"{shown}{alike if runs > 1 else ''}."


def _members(found: "Communities", analysis: "NetworkAnalysis") -> "Sheet":
    from citypact.commands.results import Sheet, percent

    rows = [
        (str(number) if number else "", analysis.network.label(node), percent(sure))
        for number, node, sure in sorted(
            zip(found.of_node.tolist(), found.nodes, found.sure.tolist(), strict=True),
            key=lambda row: (not row[0], *row),
        )
    ]
    return Sheet(("community", "partner", "sure"), rows, ("community", "sure"))


def _print(found: "Communities", analysis: "NetworkAnalysis") -> None:
    from citypact.commands.results import exact, in_short, percent
    from citypact.terminal import on_terminal, table

    person = on_terminal()
    rows = []
    for each in found.found:
        names = [analysis.network.label(node) for node, _ in each.leading]
        shares = each.inside, each.sure
        rows.append(
            (
                str(each.number), f"{each.size:,}" if person else str(each.size),
                *(percent(share) if person else exact(float(share)) for share in shares),
                in_short(names, 3) if person else "; ".join(names),
            )
        )  # fmt: skip
    columns = ("community", "partners", "ties inside", "sure", "leading partners")
    table(columns, rows, right=columns[:4])
