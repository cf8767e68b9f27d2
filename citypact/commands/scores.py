"""`citypact scores`: every measure of every partner, as one table."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from graph.analysis.measures.table import ScoreTable

_AT_ONCE = 4
"""So many measures stand beside each other on a terminal."""


@click.command(
    epilog="""\b
Examples:
  citypact scores --out scores.csv
  citypact scores --by degree --by betweenness --kind city
  citypact scores --things --by two-mode-degree"""
)
@click.option("--by", multiple=True, metavar="MEASURE", help="Only this measure; several may be.")
@click.option("--things", is_flag=True, help="Of what partners take part in (two-mode measures).")
@click.option(
    "--top", metavar="N", type=click.IntRange(min=0),
    help="How many rows, 0 for all. [default: 15 on a terminal, else all]",
)  # fmt: skip
@click.option("--backend", default="", metavar="NAME", help="networkx, or a backend of it.")
@options.out
@filters
@workspace
def scores(
    by: tuple[str, ...], things: bool, top: int | None, backend: str, out: Path | None,
    workspace: Path | None, **wanted: Any,
) -> None:  # fmt: skip
    """Compute measures of all partners: one row a partner."""
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce, keep
    from citypact.commands.targets import check_targets
    from citypact.terminal import on_terminal, progress
    from graph.analysis.measures.catalogue import MEASURES
    from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES

    check_targets(out)
    _one_table(by, things=things)
    analysis = open_graph(workspace).analyse(**asked(wanted))
    two_mode = things or (bool(by) and set(by) <= set(TWO_MODE_MEASURES))
    with progress() as show:
        introduce(analysis, projected=not two_mode)
        if two_mode:
            both = analysis.two_mode_scores(by or tuple(TWO_MODE_MEASURES))
            found = both.things if things else both.partners
        else:
            found = analysis.scores(by or tuple(MEASURES), backend=backend, progress=show)
    if out:
        keep(found, analysis, out)
        return
    _print(found, analysis, 15 if top is None and on_terminal() else top or 0)


def _one_table(by: tuple[str, ...], *, things: bool) -> None:
    """Refuse measures that belong to different tables."""
    from graph.analysis.measures.catalogue import MEASURES
    from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES

    of_ties = [name for name in by if name in MEASURES]
    of_both = [name for name in by if name in TWO_MODE_MEASURES]
    if of_ties and things:
        mend = f"use {', '.join(TWO_MODE_MEASURES)}"
        raise click.UsageError(f"things have two-mode measures only, not {of_ties[0]}: {mend}")
    if of_ties and of_both:
        raise click.UsageError(
            f"{of_ties[0]} and {of_both[0]} stand in different tables; ask for them one by one"
        )


def _print(found: "ScoreTable", analysis: "NetworkAnalysis", top: int) -> None:
    """Print scores; on a terminal by the first measure, a few columns at once."""
    from citypact.commands.results import number, printed, tabulated
    from citypact.terminal import on_terminal, say, table

    if not on_terminal():
        printed(tabulated(found, analysis, top), analysis)
        return
    first = next(iter(found.columns))
    order = [n for _, n in sorted(
        (place or len(found.nodes) + 1, n) for n, place in enumerate(found.ranks(first).tolist())
    )]  # fmt: skip
    names = list(found.columns)
    for at in range(0, len(names), _AT_ONCE):
        shown = names[at : at + _AT_ONCE]
        rows = [
            (analysis.network.label(found.nodes[n]),
             *(number(float(found.columns[name][n])) for name in shown))
            for n in order[: top or None]
        ]  # fmt: skip
        heads = [name.replace("-", " ") for name in shown]
        table(("", *heads), rows, right=heads)
    if top and top < len(order):
        say(f"The first {top} of {len(order):,} by {first}; --out FILE keeps all of them.")
