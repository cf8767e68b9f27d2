"""`citypact build`."""

from pathlib import Path

import click


@click.command(
    epilog="""\b
Examples:
  citypact build                build the nearest workspace, else the starter
  citypact build my-workspace
  citypact build --force        build again although nothing has changed"""
)
@click.argument("workspace", required=False, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
def build(workspace: Path | None, force: bool) -> None:
    """Build the graph from its sources and switch it in."""
    from citypact.terminal import progress
    from graph.build import build as build_graph

    with progress() as show:
        report = build_graph(workspace, force=force, progress=show)
    summary(report)


def summary(report: object) -> None:
    """Print what a build made."""
    from citypact.terminal import say, table
    from graph.build import BuildReport

    if not isinstance(report, BuildReport):
        raise TypeError("a build report was expected")
    if not report.fresh:
        click.echo(f"Nothing has changed; the build {report.folder.name} stays.")
        return
    number = report.counts["sources"]
    sources = f"{number:,} source{'' if number == 1 else 's'}, {len(report.read):,} read anew"
    click.echo(f"Built {report.folder.name} in {report.seconds:.1f} s ({sources}).")
    table(("what", "count"), [(k, f"{v:,}") for k, v in report.counts.items()], right=["count"])
    for warning in report.warnings:
        say(f"Warning: {warning}")
