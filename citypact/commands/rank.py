"""`citypact rank`: who is central, what makes it so, and how sure that is."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands import options
from citypact.commands.options import asked, filters, output, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from graph.analysis.ranking import Ranked, Ranking
    from graph.analysis.robustness.sureness import Sure, Sureness


@click.command(
    epilog="""\b
Examples:
  citypact rank
  citypact rank --by pagerank --theme climate-adaptation
  citypact rank --on 2021 --kind agency --top 5
  citypact rank --by degree --sure sources
  citypact rank --out ranks.csv --figure ranks.svg
\b
docs/measures.md says what each measure means, docs/networks.md how a network is described."""
)
@click.option(
    "--by", default="betweenness", show_default=True, metavar="MEASURE",
    help="degree, strength, closeness, harmonic, eigenvector, pagerank, core-number, constraint, "
    "effective-size, efficiency, articulation-point, or of the two-mode network: two-mode-degree, "
    "two-mode-closeness, two-mode-betweenness, hits, birank, nestedness-contribution.",
)  # fmt: skip
@options.top
@click.option(
    "--reasons", metavar="N", default=None, type=click.IntRange(min=0),
    help="How many reasons, in full. [default: 3; on a terminal the strongest]",
)  # fmt: skip
@click.option(
    "--without/--quick",
    default=None,
    help="Rank again without each reason, or not. [default: where quick]",
)
@click.option(
    "--sure", metavar="UNITS",
    help="How sure: leave out each of the sources, things or uncertain parts.",
)  # fmt: skip
@click.option("--backend", default="", metavar="NAME", help="networkx, or a backend of it.")
@output
@filters
@workspace
def rank(
    by: str, top: int, reasons: int | None, without: bool | None, sure: str | None, backend: str,
    out: Path | None, figure: Path | None, workspace: Path | None, **wanted: Any,
) -> None:  # fmt: skip
    """Rank partners by centrality, with what gives the rank."""
    from citypact.commands.options import open_graph
    from citypact.commands.results import introduce, keep, tabulated
    from citypact.commands.targets import check_targets
    from citypact.terminal import progress, say

    check_targets(out, figure)
    analysis = open_graph(workspace).analyse(**asked(wanted))
    with progress() as show:
        introduce(analysis)
        found = analysis.rank(
            by, top=top or None, reasons=3 if reasons is None else reasons, without=without,
            backend=backend, progress=show,
        )  # fmt: skip
        how_sure = _sureness(analysis, by, sure, backend, show) if sure else None
    if found.how != "exact":
        error = "; ± is their standard error" if any(row.error for row in found) else ""
        say(f"Values are {found.how}{error}.")
    if out:
        keep(tabulated(how_sure or found, analysis, top), analysis, out)
    elif how_sure:
        _print_sure(found, how_sure, analysis, top)
    else:
        _print(found, in_full=reasons is not None)
    if figure:
        _draw(found, how_sure, analysis, figure)


def _sureness(
    analysis: "NetworkAnalysis", by: str, units: str, backend: str, show: Any
) -> "Sureness":
    from typing import cast

    return analysis.sureness(by, units=cast("Any", units), backend=backend, progress=show)


def _print(found: "Ranking", *, in_full: bool) -> None:
    from citypact.commands.results import exact
    from citypact.terminal import on_terminal, table

    person = on_terminal()
    rows = [
        (
            str(r.rank), r.label, r.kind,
            _value(r.value, r.error) if person else exact(r.value),
            _mostly(r) if person and not in_full else "; ".join(map(str, r.reasons)),
        )
        for r in found
    ]  # fmt: skip
    table(("rank", "partner", "kind", found.measure, "through"), rows,
          right=["rank", found.measure])  # fmt: skip


def _value(value: float, error: float | None) -> str:
    from citypact.commands.results import number

    return number(value) + (f" ± {error:.2g}" if error else "")


def _mostly(row: "Ranked") -> str:
    """Return the reason that moves a rank most, and how many others there are."""
    from citypact.commands.results import in_short

    reasons = [each.reason for each in row.reasons]
    reasons.sort(key=lambda reason: -(reason.rank_without or 0))
    moved = [r.rank_without if r.rank_without != row.rank else None for r in reasons]
    return in_short(
        [f"{r.label} (rank {rank} without it)" if rank else r.label
         for r, rank in zip(reasons, moved, strict=True)], 1,
    )  # fmt: skip


def _print_sure(
    found: "Ranking", how_sure: "Sureness", analysis: "NetworkAnalysis", top: int
) -> None:
    from citypact.commands.results import Sheet, printed, tabulated
    from citypact.terminal import on_terminal, say

    sure = {row.partner: row for row in how_sure.rows()}

    def sheet() -> Sheet:
        names = ("rank", "partner", found.measure, "when one is left out", "in 95 % of samples",
                 "z", "because")  # fmt: skip
        rows = [
            (str(r.rank), r.label, _value(r.value, r.error), *_cells(sure[r.iri], analysis))
            for r in found
        ]
        return Sheet(names, rows, ("rank", found.measure, "z"))

    printed(tabulated(how_sure, analysis, top), analysis, sheet)
    if on_terminal() and sure:
        if not how_sure.left_out.units:
            say("Nothing is uncertain here: ask for a date, as in --on 2020.")
        say(
            "In brackets what moves the rank most when it is left out. z: deviations above what "
            "chance gives; placed: more central than its size gives (docs/measures.md)."
        )


def _cells(sure: "Sure", analysis: "NetworkAnalysis") -> tuple[str, str, str, str]:
    """Return what is shown of how sure a rank is."""
    drawn = "" if sure.low is None else _span(sure.low, sure.high or sure.low)
    network, by = analysis.network, sure.moved_by
    moved = f" ({network.label(by) if by in network.numbers else by})" if by else ""
    z = "" if sure.z is None else f"{sure.z:+.1f}"
    return _span(sure.best, sure.worst) + moved, drawn, z, sure.verdict


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _draw(
    found: "Ranking", how_sure: "Sureness | None", analysis: "NetworkAnalysis", path: Path
) -> None:
    from citypact.commands.results import described, written
    from viz.figures.files import write_figure
    from viz.figures.ranking import RankedBar
    from viz.figures.ranking import Ranking as Drawn

    sure = {row.partner: row for row in how_sure.rows()} if how_sure else {}
    bars = []
    for r in found.rows[:40]:
        row = sure.get(r.iri)
        if row is None:
            error = 1.96 * r.error if r.error else float("nan")
            low, high, value = r.value - error, r.value + error, r.value
        else:
            low = float(row.best if row.low is None else row.low)
            high, value = float(row.high or row.worst), float(r.rank)
        bars.append(RankedBar(r.label, r.kind, value, low, high, r.rank))
    interval = "rank in 95 % of samples" if sure else "95 % interval of what was sampled"
    drawn = Drawn(
        f"Who is central by {found.measure}", tuple(bars), found.measure,
        described(analysis.network), found.how,
        interval if sure or any(r.error for r in found) else "", bool(sure), found.total,
    )  # fmt: skip
    written(write_figure(drawn, path))
