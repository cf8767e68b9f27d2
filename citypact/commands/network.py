"""`citypact rank` and `network`."""

from pathlib import Path
from typing import Any

import click

from citypact.commands.options import filters, workspace


@click.command(
    epilog="""\b
Examples:
  citypact rank
  citypact rank --by pagerank --theme climate-adaptation
  citypact rank --on 2021 --kind agency --top 5"""
)
@click.option(
    "--by", default="betweenness", show_default=True, metavar="MEASURE",
    help="degree, strength, betweenness, closeness, harmonic, eigenvector, pagerank, core-number, "
    "constraint, effective-size or articulation-point.",
)  # fmt: skip
@click.option(
    "--top", default=15, show_default=True, type=click.IntRange(min=1), help="How many partners."
)
@click.option(
    "--reasons", default=3, show_default=True, type=click.IntRange(min=0), help="How many reasons."
)
@filters
@workspace
def rank(by: str, top: int, reasons: int, workspace: Path | None, **wanted: Any) -> None:
    """Rank partners by centrality, with what gives the rank."""
    from citypact.commands.options import open_graph
    from citypact.terminal import say, table

    found = open_graph(workspace).rank(by, top=top, **wanted)
    rows = [
        (str(r.rank), r.label, r.kind, f"{r.value:.4g}", "; ".join(map(str, r.reasons[:reasons])))
        for r in found
    ]
    if not rows:
        say("Nobody passes the filters.")
    table(("rank", "partner", "kind", by, "through"), rows, right=["rank", by])


@click.command(
    epilog="""\b
Examples:
  citypact network climate.html --theme climate-change
  citypact network 2021.graphml --on 2021
  citypact network whole.gexf --two-mode"""
)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Title of the page.")
@click.option("--two-mode", is_flag=True, help="Keep what partners take part in (not for pages).")
@filters
@workspace
def network(out: Path, title: str, two_mode: bool, workspace: Path | None, **wanted: Any) -> None:
    """Write the network as a page (.html) or for other tools.

    The suffix decides: .html, .graphml, .gexf (Gephi), .json (node-link) or .csv (edges).
    """
    from citypact.commands.options import open_graph
    from graph.network_files import write_graph

    page = out.suffix.lower() == ".html"
    if page and two_mode:
        raise click.UsageError("a page shows partners only; --two-mode is for the other formats")
    if title and not page:
        raise click.UsageError("only a page (.html) has a title")
    graph = open_graph(workspace)
    if page:
        graph.page(out, title=title, **wanted)
    else:
        write_graph(graph.network(two_mode=two_mode, **wanted), out)
    click.echo(out)
