"""`citypact compare`: what appeared and what ended between dates, and how measures developed."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, output, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from graph.analysis.changes.as_of import AsOf
    from graph.analysis.changes.series import Development
    from graph.analysis.results.table import ResultTable

_DRAWN = 6
"""So many partners are drawn: the ranges of more hide each other."""


@click.command(
    epilog="""\b
Examples:
  citypact compare 2008 2020
  citypact compare 2008 2020 --stayed --kind agency
  citypact compare 2005 2010 2015 2020 --by degree --figure development.svg"""
)
@click.argument("dates", nargs=-1, required=True, metavar="DATE DATE [DATE]...")
@click.option("--by", default="", metavar="MEASURE", help="How a measure develops over the dates.")
@options.top
@click.option("--stayed", is_flag=True, help="Also what stayed.")
@output
@filters
@workspace
def compare(
    dates: tuple[str, ...], by: str, top: int, stayed: bool, out: Path | None,
    figure: Path | None, workspace: Path | None, **wanted: Any,
) -> None:  # fmt: skip
    """Say what appeared and what ended between two dates.

    Certain is what dates show; possible is what an unknown date leaves open. A number such as
    3–12 is 3 among certain ties and 12 among all possible ones.
    """
    from citypact.commands.options import open_graph
    from citypact.commands.targets import check_targets
    from citypact.terminal import progress

    if len(dates) < 2 or (len(dates) > 2 and not by):
        raise click.UsageError("two dates are compared; with --by there may be more")
    if by and stayed:
        raise click.UsageError("--stayed lists parts; --by follows a measure")
    if figure and not by:
        raise click.UsageError("a figure shows a measure: add --by MEASURE")
    if wanted["on"] or wanted["since"] or wanted["until"]:
        raise click.UsageError("the dates are arguments here, without --on, --since and --until")
    check_targets(out, figure)
    graph = open_graph(workspace)
    with progress() as show:
        analysis = graph.analyse(**asked(wanted))
        found = graph.as_of(*dates, **asked(wanted))
        if [each.date for each in found] != sorted(each.date for each in found):
            raise click.UsageError("name the earlier date first, as in: citypact compare 2010 2020")
        if len({each.date for each in found}) < len(found):
            raise click.UsageError("a date is named twice")
        lines = _lines(found, by, top, show) if by else []
    _totals(found, analysis)
    if by:
        _developed(lines, found, by, analysis, out, figure)
    else:
        _changed(found, stayed, analysis, out)


def _lines(found: "list[AsOf]", by: str, top: int, show: Any) -> "list[Development]":
    from graph.analysis.changes.series import development

    return development(found, by, top=top or None, progress=show)


def _totals(found: "list[AsOf]", analysis: "NetworkAnalysis") -> None:
    """Say which network is compared, and how large it is on each date."""
    from citypact.commands.results import introduce
    from citypact.terminal import on_terminal, say
    from graph.analysis.changes.compare import totals

    introduce(analysis, projected=False)
    for date, *counts in map(totals, found):
        partners, things, parts, ties = map(_shown, counts)
        say(f"{date}: {partners} partners in {things} things ({parts} parts), {ties} ties.")
    if on_terminal():
        say("From certain, which dates show, to possible, which unknown dates leave open.")


def _on_dates(table: "ResultTable", found: "list[AsOf]") -> "ResultTable":
    """Add the dates that are compared to the description of a network."""
    dates = [each.date for each in found]
    return replace(table, settings={**table.settings, "dates": dates})


def _changed(
    found: "list[AsOf]", stayed: bool, analysis: "NetworkAnalysis", out: Path | None
) -> None:
    from citypact.commands.results import Sheet, keep, printed, tabulated
    from citypact.terminal import say
    from graph.analysis.changes.compare import Changed
    from graph.analysis.changes.compare import compare as compared

    rows = compared(*found, stayed=stayed)
    table = _on_dates(tabulated(rows, analysis, of=Changed), found)
    if not rows:
        say("Nothing appeared and nothing ended.")
    if out:
        keep(table, analysis, out)
        return

    def name(iri: str) -> str:
        return analysis.network.anywhere(iri)[1]

    def sheet() -> Sheet:
        found = [
            (
                _told(r.change, r.certainty),
                name(r.partner), name(r.thing), r.role,
                f"{r.start} – {r.end}".strip() if r.start or r.end else "",
            )
            for r in rows
        ]  # fmt: skip
        return Sheet(("change", "partner", "in", "role", "from – until"), found)

    printed(table, analysis, sheet)


def _told(change: str, certainty: str) -> str:
    sure = certainty == "certain" or change.startswith("became")
    return change if sure else f"possibly {change}"


def _developed(
    lines: "list[Development]", found: "list[AsOf]", by: str, analysis: "NetworkAnalysis",
    out: Path | None, figure: Path | None,
) -> None:  # fmt: skip
    from citypact.commands.results import Sheet, keep, printed, tabulated
    from graph.analysis.changes.series import Development

    def sheet() -> Sheet:
        dates = [each.date for each in found]
        rows = [(_name(analysis, line), *map(_shown, line.values)) for line in lines]
        return Sheet(("partner", *dates), rows, dates)

    table = _on_dates(tabulated(lines, analysis, of=Development), found)
    if out:
        keep(table, analysis, out)
    else:
        printed(table, analysis, sheet)
    if figure:
        _draw(lines, by, analysis, figure)


def _name(analysis: "NetworkAnalysis", line: "Development") -> str:
    return analysis.network.anywhere(line.partner)[1]


def _shown(value: Any) -> str:
    """Return a range as a person reads it: 3–12, or 3 where both ends are one."""
    from citypact.commands.results import number

    ends = dict.fromkeys(number(end) for end in sorted(value) if end == end)
    return "–".join(ends)


def _draw(lines: "list[Development]", by: str, analysis: "NetworkAnalysis", path: Path) -> None:
    from citypact.commands.results import described, written
    from viz.figures.development import Development as Drawn
    from viz.figures.development import Moment, Series
    from viz.figures.files import write_figure

    series = tuple(
        Series(
            _name(analysis, line),
            tuple(
                Moment(date, value.certain, value.possible)
                for date, value in zip(line.dates, line.values, strict=True)
            ),
        )
        for line in lines[:_DRAWN]
    )
    drawn = Drawn(
        f"How {by} develops", series, by, described(analysis.network),
        "from certain to possible ties",
    )  # fmt: skip
    written(write_figure(drawn, path))
