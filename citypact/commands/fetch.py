"""`citypact fetch`."""

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from rich.progress import Progress

    from loaders.fetching.fetch import Fetched
    from ontology.errors import Problem

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}


def _size(_: click.Context, __: click.Parameter, value: str) -> int:
    """Read a number of bytes, as 500MB, 2GB or 1GiB."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]i?)?b?", value, re.IGNORECASE)
    if not match or not float(match[1]):
        raise click.BadParameter(f"“{value}” is no size; write 500MB, 2GB or 1GiB")
    return int(float(match[1]) * _UNITS[(match[2] or "").lower()])


@click.command(
    epilog="""\b
Examples:
  citypact fetch                     every source whose descriptor says address = "https://…"
  citypact fetch ror geonames        these two
  citypact fetch ror --force         again, also over a file that was changed by hand
  citypact fetch ror --limit 2GB"""
)
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@click.option("--force", is_flag=True, help="Fetch again, and replace a file that was changed.")
@click.option(
    "--limit", callback=_size, default="1GiB", show_default=True, metavar="SIZE",
    help="The greatest size of a file.",
)  # fmt: skip
@click.option(
    "--proxy", default="", metavar="ADDRESS",
    help="Reach the network through a proxy, as http://proxy.example.org:3128.",
)  # fmt: skip
@workspace
@click.pass_obj
def fetch(
    terms: object, names: tuple[str, ...], force: bool, limit: int, proxy: str,
    workspace: Path | None,
) -> None:  # fmt: skip
    """Fetch the files of sources from their addresses.

    The only command that reaches the network, over https and never into a private network. A
    file that has not changed is not fetched again; one that was cut off is gone on with. What
    came stands in the source's lock, sources/SOURCE.lock.
    """
    from dataclasses import replace

    from loaders.fetching.fetch import fetch as fetch_sources
    from loaders.fetching.terms import Terms
    from ontology.errors import InputError

    if proxy and not re.match(r"https?://[^/\s]+", proxy):
        raise click.BadParameter("write http://HOST:PORT", param_hint="--proxy")
    given = terms if isinstance(terms, Terms) else Terms()
    problems: list[Problem] = []
    with _interruptible(), _Bars() as bars:
        for fetched in fetch_sources(
            workspace, names, force=force, progress=bars.show,
            terms=replace(given, limit=limit, proxy=proxy),
        ):  # fmt: skip
            bars.clear()
            _tell(fetched)
            problems += fetched.problems
    if problems:
        raise InputError(problems)


def _tell(fetched: "Fetched") -> None:
    """Print a line for a source: for a person, or with tabs on a pipe."""
    from citypact.terminal import on_terminal, say

    size = f"{fetched.bytes:,} bytes" if fetched.state != "failed" else ""
    if on_terminal():
        click.echo(f"{fetched.source:<24} {fetched.state:<10} {size:>20}  {fetched.file}")
    else:
        click.echo("\t".join((fetched.source, fetched.state, str(fetched.bytes), fetched.file)))
    for remark in fetched.remarks:
        say(f"Warning: {remark}")


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C end a download so that what has come is kept; the exit code is 130."""

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except KeyboardInterrupt:
        click.echo("\nInterrupted; what has come is kept. Fetch again to go on.", err=True)
        sys.exit(130)
    finally:
        signal.signal(signal.SIGINT, before)


class _Bars:
    """A bar with bytes and speed for the source that comes; none where nobody is looking."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def __enter__(self) -> "_Bars":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def show(self, source: str, done: int, total: int) -> None:
        """Show how many bytes of a source have come; `total` is 0 where nobody knows."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.add_task(source)
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], completed=done, total=total or None)

    def clear(self) -> None:
        """Take the bar away, so that a line can be printed."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    return Progress(
        TextColumn("{task.description:<16}"), BarColumn(), DownloadColumn(),
        TransferSpeedColumn(), TimeRemainingColumn(), console=Console(stderr=True),
        transient=True, redirect_stdout=False, redirect_stderr=False,
    )  # fmt: skip
