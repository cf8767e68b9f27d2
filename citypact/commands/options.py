"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from citypact.knowledge_graph import KnowledgeGraph

Function = TypeVar("Function", bound=Callable[..., Any])

workspace = click.option(
    "-w", "--workspace", metavar="FOLDER", envvar="CITYPACT_WORKSPACE",
    type=click.Path(path_type=Path),
    help="The workspace. Otherwise the nearest folder with citypact.toml, else the starter.",
)  # fmt: skip
language = click.option(
    "-l", "--language", default="en", show_default=True, metavar="TAG",
    help="Language of names, where there are such names.",
)  # fmt: skip


def output_format(*, graphs: bool = True) -> Callable[[Function], Function]:
    """Return the option that chooses how rows, or also graphs, are written."""
    rows = ["table", "tsv", "csv", "json", "jsonl", "markdown"]
    choices = [*rows, "turtle", "jsonld", "ntriples"] if graphs else rows
    return click.option(
        "-f", "--format", "format_", type=click.Choice(choices), metavar="FORMAT",
        help=f"{', '.join(choices)}. Default: table on a terminal, tsv on a pipe.",
    )  # fmt: skip


_FILTERS = (
    ("--theme", "Only what is about a theme or a narrower one."),
    ("--place", "Only what is in a place or about it, or partners of it."),
    ("--role", "Only participations in a role, as lead or funder."),
    ("--kind", "Only partners of a kind: city, agency, network, unit, partner."),
    ("--thing", "Only through: agreement, initiative, membership, event, output, …"),
    ("--status", "Only what now has a status, as ongoing."),
)


def filters(function: Function) -> Function:
    """Add the options that choose a network."""
    for name, text in reversed(_FILTERS):
        function = click.option(name, multiple=True, metavar="NAME", help=text)(function)
    function = click.option(
        "--on",
        default="",
        metavar="DATE",
        help="As of a date; a year or month stands for all its days.",
    )(function)
    return click.option("--plans", is_flag=True, help="Let in what is only planned.")(function)


def open_graph(folder: Path | None) -> "KnowledgeGraph":
    """Open the current build of a workspace."""
    from citypact.knowledge_graph import open as open_

    return open_(folder)
