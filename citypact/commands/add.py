"""`citypact add`: a first descriptor of a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from loaders.guess.add import Added


@click.command(
    epilog="""\b
Examples:
  citypact add members.csv                    writes sources/members.toml
  citypact add twin-towns.xlsx --id twins --kind agreements
  citypact add members.csv --dry-run          only shows the descriptor

The file is inspected: loader, format, delimiter, encoding, decimal comma, words for missing values,
and what each column seems to be. A file outside the workspace is copied into sources/data. Nothing
is overwritten. The descriptor is a guess: edit it, and look at it with citypact preview."""
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--id", "name", default="", metavar="ID",
              help="The source's id. Otherwise made of the file's name.")  # fmt: skip
@click.option("--kind", default="", metavar="KIND",
              help="What a record is: cities, initiatives, events, themes, …")  # fmt: skip
@click.option("--title", default="", metavar="TEXT", help="The source's title.")
@click.option("--dry-run", is_flag=True, help="Print the descriptor and write nothing.")
@workspace
def add(
    file: Path, name: str, kind: str, title: str, dry_run: bool, workspace: Path | None
) -> None:  # fmt: skip
    """Inspect a file and write a first descriptor of it."""
    from citypact.terminal import interruptible
    from loaders.guess.add import add as add_file
    from loaders.workspace import find_workspace

    root = workspace or find_workspace()
    with interruptible():
        added = add_file(file, root, id=name, kind=kind, title=title, dry=dry_run)
    if dry_run:
        click.echo(added.inspected.text, nl=False)
        _tell(added, err=True)
    else:
        _tell(added)
        _next(added, root.resolve(), given=workspace)


def _tell(added: "Added", *, err: bool = False) -> None:
    """Print what was found, and what is left to do."""
    click.echo("Found", err=err)
    for found in added.inspected.found:
        click.echo(f"  {found}", err=err)
    if added.inspected.todo:
        click.echo("To do by hand", err=err)
    for todo in added.inspected.todo:
        click.echo(f"  {todo}", err=err)


def _next(added: "Added", root: Path, *, given: Path | None) -> None:
    """Print what was written, and the commands that come next."""
    click.echo("Written")
    if added.copied:
        click.echo(f"  {_shown(added.copied, root)}  (a copy of the file)")
    click.echo(f"  {_shown(added.descriptor, root)}  (edit it)")
    click.echo("Next")
    click.echo(f"  citypact preview {added.id}{f' -w {given}' if given else ''}")
    click.echo(f"  citypact build{f' {given}' if given else ''}")


def _shown(path: Path, root: Path) -> Path:
    return path.relative_to(root) if path.is_relative_to(root) else path
