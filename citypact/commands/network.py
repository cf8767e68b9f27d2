"""`citypact network`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citypact.commands.options import asked, filters, workspace

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis

_WHOLE = (".html", ".graphml", ".gexf", ".json")
_EDGES = (".csv", ".tsv", ".parquet")


@click.command(
    epilog="""\b
Examples:
  citypact network climate.html --theme climate-change
  citypact network 2021.graphml --on 2021
  citypact network whole.gexf --two-mode
  citypact network leads.graphml --direction leads
  citypact network edges.parquet --backbone sdsm"""
)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Title of the page.")
@click.option("--two-mode", is_flag=True, help="Keep what partners take part in (not for pages).")
@click.option(
    "--direction", default="", metavar="NAME", help="Who leads or funds whom: leads, funds."
)
@filters
@workspace
def network(
    out: Path, title: str, two_mode: bool, direction: str, workspace: Path | None, **wanted: Any
) -> None:
    """Write the network as a page (.html) or for other tools.

    The suffix decides: .html, .graphml, .gexf (Gephi), .json (node-link); .csv, .tsv or
    .parquet (edges, the heaviest million).
    """
    from citypact.commands.options import open_graph
    from citypact.commands.targets import check_place
    from citypact.terminal import interruptible
    from graph.analysis.results.files import by_suffix
    from graph.network.files import write_graph

    suffix = out.suffix.lower()
    page = suffix == ".html"
    if page and (two_mode or direction):
        raise click.UsageError(
            "a page shows who works with whom; --two-mode and --direction are for other formats"
        )
    if two_mode and direction:
        raise click.UsageError("--two-mode and --direction do not go together")
    if title and not page:
        raise click.UsageError("only a page (.html) has a title")
    tied = not (two_mode or direction)
    by_suffix(out, dict.fromkeys((*_WHOLE, *(_EDGES if tied else (".csv",)))), "networks")
    check_place(out)
    graph = open_graph(workspace)
    with interruptible():
        if tied:
            analysis = graph.analyse(**asked(wanted))
            if suffix in _EDGES:
                _write_edges(analysis, out)
                return
            _drawable(analysis, out)
        if page:
            graph.page(out, title=title, **asked(wanted))
        else:
            write_graph(graph.network(two_mode=two_mode, direction=direction, **asked(wanted)), out)
    click.echo(out)


def _write_edges(analysis: "NetworkAnalysis", out: Path) -> None:
    """Write the heaviest edges, without holding all of them."""
    from citypact import __version__
    from citypact.commands.results import introduce
    from citypact.terminal import say
    from graph.analysis.results.edge_files import write_edges

    introduce(analysis)
    labels = {partner: analysis.network.label(partner) for partner in analysis.two.partners}
    out.parent.mkdir(parents=True, exist_ok=True)
    software = f"citypact {__version__}"
    found = write_edges(analysis.projection, out, labels=labels, software=software)
    if analysis.projection.graph.edge_count > found.at_most:
        say(f"{found.words()}.")
    click.echo(out)


def _drawable(analysis: "NetworkAnalysis", out: Path) -> None:
    """Refuse a network of more ties than other tools, or memory, can hold."""
    from citypact.commands.results import introduce
    from graph.network.plain import EDGES_AT_MOST
    from ontology.errors import InputError, Problem

    introduce(analysis)
    ties = analysis.projection.graph.edge_count
    if ties > EDGES_AT_MOST:
        found = f"{ties:,} ties are too many for {out.suffix}"
        mend = "add filters or --backbone, keep --two-mode, or write .csv or .parquet"
        raise InputError(Problem(str(out), "", found, mend))
