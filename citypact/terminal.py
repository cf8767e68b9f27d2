"""What the command line prints: tables and progress on a terminal, plain text on a pipe."""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import click


def on_terminal() -> bool:
    """Tell whether a person is looking: standard output is a terminal that can draw."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = "",
    right: Iterable[str] = (),
) -> None:  # fmt: skip
    """Print rows: folded to the width of the terminal, or as TSV on a pipe; never cut.

    `right` names the columns to align at the right.
    """
    if not on_terminal():
        tsv(columns, rows)
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    numbers = set(right)
    drawn = Table(title=title or None, box=box.SIMPLE_HEAD, title_justify="left")
    for column in columns:
        drawn.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


def tsv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print tab-separated values, one row a line."""
    for row in (columns, *rows):
        click.echo("\t".join(" ".join(str(cell).split()) for cell in row))


def say(text: str) -> None:
    """Tell a person something beside the data: on standard error."""
    click.echo(text, err=True)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that shows how far each stage is; silent where nobody is looking."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(),
        TimeElapsedColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        stages: dict[str, TaskID] = {}
        before = signal.signal(signal.SIGINT, _interrupted)

        def show(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = shown.add_task(stage, total=total or 1)
            shown.update(stages[stage], completed=done if total else 1, total=total or 1)

        yield show
        signal.signal(signal.SIGINT, before)


def _interrupted(*_: object) -> None:
    """End at once and give the cursor back; a build that is cut off leaves the last one."""
    sys.stderr.write("\x1b[?25h\nInterrupted.\n")
    sys.stderr.flush()
    os._exit(130)
