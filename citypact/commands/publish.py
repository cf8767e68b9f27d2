"""`citypact export` and `demo`."""

from pathlib import Path

import click

from citypact.commands.options import workspace


@click.command(
    epilog="""\b
Example:
  citypact export dumps"""
)
@click.argument("folder", type=click.Path(path_type=Path))
@workspace
def export(folder: Path, workspace: Path | None) -> None:
    """Write dumps in every format, with their description.

    The description is VoID and DCAT, with counts, licence of each source, and SHA-256.
    """
    from citypact.commands.options import open_graph
    from citypact.terminal import table

    files = open_graph(workspace).export(folder)
    table(("file", "bytes"), [(str(f), f"{f.stat().st_size:,}") for f in files], right=["bytes"])


_NEXT = """
Try next:
  citypact show UNEP                                   all that is known, with citations
  citypact why UNEP Gwangju                            which passage joins the two
  citypact queries                                     the questions that can be asked
  citypact query works-with --param partner=ICLEI      one of them
  citypact rank --theme climate-change                 who is central, and why
  citypact init my-workspace                           write down documents of your own
"""


@click.command(
    epilog="""\b
Example:
  citypact demo                 builds the starter graph and writes to ./demo"""
)
@click.argument("folder", default="demo", type=click.Path(path_type=Path))
@workspace
def demo(folder: Path, workspace: Path | None) -> None:
    """Build, rank, draw and dump the starter graph."""
    from citypact.commands.build import summary
    from citypact.commands.options import open_graph
    from citypact.terminal import progress, table
    from graph.build import build

    with progress() as show:
        summary(build(workspace, progress=show))
    graph = open_graph(workspace)
    ranked = graph.rank("betweenness", top=5)
    rows = [(str(r.rank), r.label, "; ".join(map(str, r.reasons[:2]))) for r in ranked]
    table(("rank", "partner", "through"), rows, title="Who is central (betweenness)")
    page = graph.page(folder / "network.html")
    files = graph.export(folder / "dumps")
    click.echo(f"\nThe network page:  {page.resolve()}")
    click.echo(f"The dumps:         {(folder / 'dumps').resolve()} ({len(files)} files)")
    click.echo(f"The workspace:     {graph.workspace.root}")
    click.echo(_NEXT, nl=False)
