"""`citypact preview`: what a source's first records become."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from loaders.preview import Preview, Shown
    from ontology.errors import Problem


@click.command(
    epilog="""\b
Examples:
  citypact preview urbact            the first records of sources/urbact.toml
  citypact preview urbact -n 10
  citypact preview urbact | cut -f2-4    claims as TSV: locator, subject, predicate, object

Nothing is written. What the loader has to say, such as columns that nothing maps, stands at
the end. Edit the descriptor, and look again."""
)
@click.argument("source", metavar="SOURCE")
@click.option("-n", "--number", default=3, show_default=True, metavar="N",
              type=click.IntRange(1, 1000), help="How many records.")  # fmt: skip
@workspace
def preview(source: str, number: int, workspace: Path | None) -> None:
    """Show the first records of a source beside their claims."""
    from citypact.terminal import interruptible, on_terminal, say, tsv
    from loaders.preview import preview as read_preview
    from loaders.workspace import find_source, find_workspace
    from ontology.errors import InputError
    from ontology.terms import prefixes_of

    home, found = find_source(workspace or find_workspace(), source)
    with interruptible():
        seen = read_preview(found, home, number)
    short = partial(_short, prefixes=prefixes_of(home.base))
    if on_terminal():
        _draw(seen, short)
    else:
        rows = ((r.locator, *map(short, claim)) for r in seen.records for claim in r.claims)
        tsv(("locator", "subject", "predicate", "object"), rows)
    if not any(record.claims for record in seen.records):
        say(f"No record of {found.shown} makes a claim.")
    _say(seen.remarks)
    if seen.problems:
        raise InputError(seen.problems)


def _say(remarks: "list[Problem]") -> None:
    from citypact.terminal import say

    for remark in remarks:
        say(f"Note: {remark}")


def _draw(seen: "Preview", short: Callable[[str], str]) -> None:
    """Draw each record: its fields at the left, what it says at the right."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from citypact.terminal import Hanging

    console = Console()
    for record in seen.records:
        drawn = Table(
            title=record.locator, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD,
            expand=True,
        )  # fmt: skip
        fields = _fields(record)
        if fields:
            drawn.add_column("the record", ratio=2, overflow="fold")
        drawn.add_column("says", ratio=3, overflow="fold")
        cells = [Hanging(fields)] if fields else []
        drawn.add_row(*cells, Hanging(_statements(record, short)))
        console.print(drawn)


def _fields(record: "Shown") -> list[str]:
    return [f"{name}: {value}" for name, value in record.record.items() if value not in ("", None)]


def _statements(record: "Shown", short: Callable[[str], str]) -> list[str]:
    """Return the claims of a record as lines: each thing, and below it what is said of it."""
    lines, before = list[str](), ""
    for subject, predicate, value in record.claims:
        if subject != before:
            lines.append(short(subject))
            before = subject
        lines.append(f"  {short(predicate)} {short(value)}")
    return lines


def _short(term: str, prefixes: dict[str, str]) -> str:
    from ontology.terms import shorten

    if term.startswith("<"):
        return shorten(term[1:-1], prefixes)
    text, mark, datatype = term.rpartition("^^<")
    return text if mark and datatype.endswith(">") else term
