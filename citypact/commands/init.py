"""`citypact init`."""

from pathlib import Path

import click


@click.command(
    epilog="""\b
Example:
  citypact init my-workspace && citypact build my-workspace"""
)
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a workspace of your own, with a first document."""
    from loaders.scaffold import start_workspace

    for path in start_workspace(folder):
        click.echo(path)
