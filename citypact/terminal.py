"""What the command line prints: tables and progress on a terminal, plain text on a pipe."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.measure import Measurement
    from rich.text import Text

_HANGING = 4


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

    from citypact.column_widths import column_widths

    numbers, rows, console = set(right), list(rows), Console()
    widths = column_widths(columns, rows, console.width - 3 * len(columns) - 1)
    drawn = Table(title=title or None, box=box.SIMPLE_HEAD, title_justify="left")
    for number, column in enumerate(columns):
        justify: Literal["left", "right"] = "right" if column in numbers else "left"
        width = widths[number] if widths else None
        drawn.add_column(Text(column), justify=justify, overflow="fold", width=width)
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console.print(drawn)


def tsv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print tab-separated values, one row a line."""
    for row in (columns, *rows):
        click.echo("\t".join(" ".join(str(cell).split()) for cell in row))


def say(text: str) -> None:
    """Tell a person something beside the data: on standard error, on a terminal cut at words."""
    if sys.stderr.isatty():
        from rich.console import Console

        Console(stderr=True, highlight=False).print(Hanging([text]))
    else:
        click.echo(text, err=True)


def hanging(lines: Iterable[str]) -> None:
    """Print lines on a terminal, cut at words, each with what follows further to the right."""
    from rich.console import Console

    Console(highlight=False).print(Hanging(lines))


class Hanging:
    """Lines for a terminal: where one is too long, it goes on below, further to the right."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(lines)

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "Iterator[Text]":
        from rich.text import Text

        for line in self._lines:
            text = line.lstrip(" ")
            indent = len(line) - len(text)
            first, *others = Text(text).wrap(
                console, max(options.max_width - indent - _HANGING, 10), overflow="fold"
            ) or [Text()]  # fmt: skip
            yield Text(" " * indent) + first
            for part in others:
                yield Text(" " * (indent + _HANGING)) + part

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> "Measurement":
        from rich.measure import Measurement

        return Measurement(min(20, options.max_width), options.max_width)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that shows how far each stage is; silent where nobody is looking.

    A stage may say what it is at behind “ · ”. An interrupt ends the program.
    """
    with interruptible():
        if sys.stderr.isatty():
            with _bars() as show:
                yield show
        else:
            yield lambda stage, done, total: None


@contextmanager
def _bars() -> Iterator[Callable[[str, int, int], None]]:
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
        TimeElapsedColumn(), TextColumn("{task.fields[at]}", markup=False),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        stages: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            name, _, at = stage.partition(" · ")
            if name not in stages:
                stages[name] = shown.add_task(name, total=total or 1, at="")
            completed = done if total else 1
            shown.update(stages[name], completed=completed, total=total or 1, at=at)

        yield show


@contextmanager
def interruptible() -> Iterator[None]:
    """Let an interrupt end the program and its children at once, with a word.

    A thread waits for it: the engine keeps the main thread, where Python answers signals.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came, comes = os.pipe()
    os.set_blocking(comes, False)
    before = signal.signal(signal.SIGINT, lambda *_: None)
    woken = signal.set_wakeup_fd(comes, warn_on_full_buffer=False)
    threading.Thread(target=_await_interrupt, args=[came], daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        signal.signal(signal.SIGINT, before)
        os.close(comes)


def _await_interrupt(came: int) -> None:
    while sign := os.read(came, 1):
        if sign[0] == signal.SIGINT:
            _interrupted()
    os.close(came)


def _interrupted() -> None:
    """End at once and give the cursor back; a build that is cut off leaves the last one."""
    if children := sys.modules.get("loaders.child"):
        children.end_children()
    cursor = "\x1b[?25h" if sys.stderr.isatty() else ""
    os.write(2, f"{cursor}\nInterrupted.\n".encode())
    os._exit(130)
