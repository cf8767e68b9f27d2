"""`citypact brokers`: who stands between two groups."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis


@click.command(
    epilog="""\b
Examples:
  citypact brokers agency city
  citypact brokers un-body local-government --theme climate-change
  citypact brokers Asia Europe --kind city
  citypact brokers --roles --by kind"""
)
@click.argument("first", required=False, default="")
@click.argument("second", required=False, default="")
@click.option("--roles", is_flag=True, help="The roles of Gould and Fernandez instead.")
@click.option(
    "--by", default="kind", show_default=True, metavar="GROUPING",
    help="With --roles: kind, type, country or region.",
)  # fmt: skip
@options.top
@options.out
@filters
@workspace
def brokers(
    first: str, second: str, roles: bool, by: str, top: int, out: Path | None,
    workspace: Path | None, **wanted: Any,
) -> None:  # fmt: skip
    """Find who stands between two groups.

    A group is a kind of partner (agency, network, city, unit, partner), a type (un-body), a
    place, or one partner. A broker joins pairs of the two groups; “alone” counts the pairs
    that nobody else joins.
    """
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce
    from citypact.commands.targets import check_targets
    from citypact.terminal import interruptible

    if roles == bool(first or second) or bool(first) != bool(second):
        raise click.UsageError("name two groups, as in: citypact brokers agency city; or --roles")
    check_targets(out)
    analysis = open_graph(workspace).analyse(**asked(wanted))
    with interruptible():
        introduce(analysis)
        if roles:
            _roles(analysis, by, top, out)
        else:
            _between(analysis, first, second, top, out)


def _between(
    analysis: "NetworkAnalysis", first: str, second: str, top: int, out: Path | None
) -> None:
    from citypact.commands.results import Sheet, in_short, keep, printed, tabulated
    from citypact.terminal import say
    from graph.analysis.groups.brokers import Broker

    found = analysis.brokers(first, second).best(top or None)
    whole = tabulated(found, analysis, of=Broker)
    if not found:
        say(f"Nobody joins partners of “{first}” and “{second}” that are not joined themselves.")
    if out:
        keep(whole, analysis, out)
        return
    name = analysis.network.label

    def sheet() -> Sheet:
        names = ("partner", "group", "pairs", "alone", f"of {first}", f"of {second}")
        rows = [
            (
                name(b.node), b.group, f"{b.pairs:,}", f"{b.alone:,}",
                in_short([name(node) for node in b.first], 1),
                in_short([name(node) for node in b.second], 1),
            )
            for b in found
        ]  # fmt: skip
        return Sheet(names, rows, names[2:4])

    printed(whole, analysis, sheet)


def _roles(analysis: "NetworkAnalysis", by: str, top: int, out: Path | None) -> None:
    from citypact.commands.results import Sheet, keep, printed, tabulated
    from citypact.terminal import on_terminal, say
    from graph.analysis.groups.brokerage import ROLES

    found = tabulated(analysis.brokerage(by), analysis, top)
    if not found.rows:
        say("Nobody joins partners that are not joined themselves.")
    if out:
        keep(found, analysis, out)
        return

    def sheet() -> Sheet:
        rows = []
        for _, name, _, group, _, *cells in found.values():
            counts = [_role(*cells[n : n + 2]) for n in range(0, len(cells), 2)]
            rows.append((str(name), str(group), *counts))
        return Sheet(("partner", by, *ROLES), rows, ROLES)

    printed(found, analysis, sheet)
    if on_terminal() and found.rows:
        say("In brackets z: how many deviations a count lies above what chance gives.")


def _role(count: Any, z: Any) -> str:
    return f"{count:,}" if z is None or not count else f"{count:,} ({z:+.1f})"
