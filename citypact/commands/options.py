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


_SEVERAL = (
    ("--kind", "Only partners of a kind: city, agency, network, unit, partner."),
    ("--type", "Only partners of a type, as un-body."),
    ("--place", "Only what is in a place or about it, or partners of it."),
    ("--thing", "Only through: agreement, initiative, membership, event, …"),
    ("--theme", "Only what is about a theme or a narrower one."),
    ("--role", "Only participations in a role, as lead or funder."),
    ("--status", "Only what now has a status, as ongoing."),
    ("--role-weight", "What a part in a role weighs, as lead=2."),
)
_ONE = (
    ("--on", "DATE", "As of a date; a year or month stands for all its days."),
    ("--since", "DATE", "In force on this date or later."),
    ("--until", "DATE", "In force on this date or earlier."),
    ("--sources", "N", "Only what at least so many sources state."),
    ("--level", "LEVEL", "Roll up: organisation, family or country."),
    ("--weighting", "NAME", "Of shared things: newman (default) or count."),
    ("--backbone", "NAME", "Only ties beyond chance: sdsm, disparity, …"),
    ("--alpha", "SHARE", "Level of significance of a backbone. [default: 0.05]"),
)


def filters(function: Function) -> Function:
    """Add the options that describe a network."""
    function = click.option("--plans", is_flag=True, help="Let in what is only planned.")(function)
    function = click.option(
        "--certain", is_flag=True, help="Only what dates show, at the dates asked for."
    )(function)
    for name, metavar, text in reversed(_ONE):
        function = click.option(name, metavar=metavar, help=text)(function)
    for name, text in reversed(_SEVERAL):
        function = click.option(name, multiple=True, metavar="NAME", help=text)(function)
    return click.option(
        "--network", metavar="NAME", default="", help="A network that networks/NAME.toml describes."
    )(function)


def asked(options: dict[str, Any]) -> dict[str, Any]:
    """Return the filters that were given, by the names that Python has for them."""
    given = {name: value for name, value in options.items() if value not in (None, (), "", False)}
    if "alpha" in given and not ("backbone" in given or "network" in given):
        raise click.UsageError("--alpha is the level of a backbone: add --backbone NAME")
    if "role_weight" in given:
        given["role_weights"] = given.pop("role_weight")
    return given


out = click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE",
    help="Write it as .csv, .tsv, .json or .parquet, with its description.",
)  # fmt: skip
top = click.option(
    "--top", metavar="N", default=15, show_default=True, type=click.IntRange(min=0),
    help="How many rows; 0 for all.",
)  # fmt: skip


def output(function: Function) -> Function:
    """Add the options that write results and figures to files."""
    function = click.option(
        "--figure", type=click.Path(path_type=Path), metavar="FILE",
        help="Draw it as .svg or .png (extra: figures).",
    )(function)  # fmt: skip
    return out(function)


def open_graph(folder: Path | None) -> "KnowledgeGraph":
    """Open the current build of a workspace."""
    from citypact.knowledge_graph import open as open_

    return open_(folder)
