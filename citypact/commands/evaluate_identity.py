"""`citypact evaluate-identity`: precision, recall and mistakes against known identities."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.identity.evaluation.figures import Evaluation, Figure, Mistake

_COLUMNS = ("mistake", "count", "name", "country", "decided", "known", "reasons", "rows")
_ROWS = 6
"""How many rows of a mistake the screen names; a file has them all."""


def _where(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    for value in values:
        if "=" not in value:
            raise click.BadParameter(f"“{value}” has no “=”; write COLUMN=VALUE")
    return tuple((column, text) for column, _, text in (value.partition("=") for value in values))


@click.command(
    "evaluate-identity",
    epilog="""\b
Examples:
  citypact evaluate-identity places.csv       names beside GeoNames ids
  citypact evaluate-identity survey.xlsx --id account --kind city
  citypact evaluate-identity pairs.csv        name_2018 and name_2019 in a row
  citypact evaluate-identity ror.csv iati.csv --id wikidata --mistakes mistakes.csv

What is known is hidden from the resolver, and so are identifiers, coordinates, regions and
populations (--use shows them). The shape of the table and its columns are found, and told; each
can be said. Pairs of IRIs, as in an SSSOM table, are held against what a workspace decides.""",
)
@click.argument("gold", metavar="GOLD…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--name", multiple=True, metavar="COLUMN",
              help="The name. Twice: two names of one thing in a row.")  # fmt: skip
@click.option("--country", multiple=True, metavar="COLUMN", help="The country, by code or name.")
@click.option("--id", "ids", multiple=True, metavar="COLUMN",
              help="The known identity. Twice: of two tables.")  # fmt: skip
@click.option("--source", default="", metavar="COLUMN", help="The source, registry or year.")
@click.option("--also", multiple=True, metavar="COLUMN", help="A further name.")
@click.option("--acronym", multiple=True, metavar="COLUMN", help="An acronym.")
@click.option("--website", multiple=True, metavar="COLUMN", help="A website.")
@click.option("--kind", metavar="KIND",
              type=click.Choice(["city", "partner", "agreement", "initiative", "event"]),
              help="What a record is: city, partner, agreement, initiative or event.")  # fmt: skip
@click.option("--use", multiple=True, metavar="EVIDENCE",
              help="Show the resolver identifiers, point, population or region.")  # fmt: skip
@click.option("--hide", multiple=True, metavar="COLUMN", help="Leave a column aside.")
@click.option("--where", multiple=True, metavar="COLUMN=VALUE", callback=_where,
              help="Only rows with a value.")  # fmt: skip
@click.option("-n", "--limit", default=20, show_default=True, metavar="N",
              type=click.IntRange(min=0), help="How many mistakes to show.")  # fmt: skip
@click.option("--mistakes", "file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="Write all mistakes into a CSV file.")  # fmt: skip
@click.option("--force", is_flag=True, help="Let --mistakes replace a file.")
@click.option("-f", "--format", "format_", type=click.Choice(["table", "tsv", "json"]),
              metavar="FORMAT", help="table, tsv, json. Default: table on a terminal, "
              "tsv on a pipe.")  # fmt: skip
@workspace
def evaluate_identity(
    gold: tuple[Path, ...], name: tuple[str, ...], country: tuple[str, ...],
    ids: tuple[str, ...], source: str, also: tuple[str, ...], acronym: tuple[str, ...],
    website: tuple[str, ...], kind: str | None, use: tuple[str, ...], hide: tuple[str, ...],
    where: tuple[tuple[str, str], ...], limit: int, file: Path | None, force: bool,
    format_: str | None, workspace: Path | None,
) -> None:  # fmt: skip
    """Measure identities against tables of known ones.

    Prints precision, recall and other figures with their 95 % intervals, and the mistakes, the
    worst first: what was decided, what is known, and why.
    """
    from citypact.terminal import progress, say
    from graph.identity.evaluation.evaluate import Asked, evaluate_identity
    from graph.identity.evaluation.mistakes import check_target, write_mistakes

    if len(gold) > 2:
        raise click.UsageError("name one table, or two that have an id in common")
    words = tuple(word for each in use for word in each.split(",") if word)
    asked = Asked(
        name, country, ids, source, also, acronym, website, kind or "", words, hide, where
    )
    if file:
        check_target(file, gold, force=force)
    with progress() as show:
        found = evaluate_identity(list(gold), asked, workspace=workspace, progress=show)
    if file:
        write_mistakes(file, found.mistakes)
    for line in found.reading:
        say(line)
    _print(found, limit, format_)
    left = len(found.mistakes) - limit
    if left > 0 and not file and format_ != "json":
        more = f"{left:,} more mistakes" if left > 1 else "1 more mistake"
        say(f"{more}: --limit {len(found.mistakes)}, or --mistakes FILE.csv")
    elif file:
        say(f"All mistakes ({len(found.mistakes):,}) are written to {file}")


def _print(found: "Evaluation", limit: int, format_: str | None) -> None:
    from citypact.terminal import table, tsv

    if format_ == "json":
        _json(found, limit)
        return
    drawn = tsv if format_ == "tsv" else table
    drawn(("figure", "count", "of", "share", "95 % from", "to"), map(_figure, found.figures))
    shown = found.mistakes[:limit]
    if shown:
        click.echo()
        drawn(_COLUMNS, map(_mistake, shown))


def _figure(figure: "Figure") -> tuple[str, ...]:
    bounds = [f"{100 * bound:.1f} %" if figure.estimate else "" for bound in figure.interval]
    return figure.name, f"{figure.number:,}", f"{figure.of:,}", figure.percent, *bounds


def _mistake(mistake: "Mistake") -> tuple[str, ...]:
    rows: Sequence[str] = mistake.rows[:_ROWS]
    more = f" and {len(mistake.rows) - _ROWS} more" if len(mistake.rows) > _ROWS else ""
    return (
        mistake.kind, str(mistake.number), mistake.name, mistake.country, mistake.decided,
        mistake.known, "; ".join(mistake.reasons), f"{', '.join(rows)}{more}",
    )  # fmt: skip


def _json(found: "Evaluation", limit: int) -> None:
    import json

    content = {
        "shape": found.shape, "reading": found.reading, "precision": found.precision,
        "recall": found.recall, "f1": found.f1,
        "figures": [
            {**f._asdict(), "share": f.share, "interval": f.interval} for f in found.figures
        ],
        "mistakes": [m._asdict() for m in found.mistakes[:limit]],
    }  # fmt: skip
    click.echo(json.dumps(content, ensure_ascii=False, indent=1))
