"""`citypact resolve`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graph.identity.resolve import ResolveReport

_COLUMNS = ("what", "score", "kind", "name 1", "name 2", "reasons", "subject", "object")
_SHOWN = 20
"""How many decisions, and how many pairs to judge, a terminal shows; a pipe has all."""


@click.command(
    epilog="""\b
Examples:
  citypact resolve              resolve the nearest workspace, here or above
  citypact resolve my-workspace
  citypact resolve --dry-run    only show what would be decided, and what asked
  citypact resolve --dry-run > decisions.tsv"""
)
@click.argument("workspace", required=False, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write no judgements: show them.")
def resolve(workspace: Path | None, dry_run: bool) -> None:
    """Find records that are one thing.

    Decisions on what is certain go to identity.machine.sssom.tsv, which is made anew each time.
    What persons decided stands in identity.sssom.tsv, stays, and wins. What is doubtful waits for
    citypact review.

    A dry run prints the decisions and the pairs to judge: some on a terminal, all on a pipe.
    """
    from citypact.terminal import progress
    from graph.identity.resolve import resolve_workspace

    with progress() as show:
        report = resolve_workspace(workspace, dry_run=dry_run, progress=show)
    summary(report, dry_run=dry_run)


def summary(report: object, *, dry_run: bool = False) -> None:
    """Print what became of the records, kind by kind, and what to do next."""
    from citypact.terminal import say, table
    from graph.identity.own_workspace import shown
    from graph.identity.resolve import ResolveReport

    if not isinstance(report, ResolveReport):
        raise TypeError("a report of resolving was expected")
    columns = ("kind", "records", "joined", "into", "to judge")
    rows = [(count.kind, *(f"{number:,}" for number in count[1:])) for count in report.kinds]
    table(columns, rows, right=columns[1:])
    for warning in report.warnings:
        say(f"Warning: {warning}")
    if dry_run:
        _decisions(report)
        say("Nothing was written.")
        return
    decided, asked = len(report.judgements), len(report.proposals)
    say(f"{decided:,} decision{'' if decided == 1 else 's'} in {shown(report.judgements_file)}; "
        "next: citypact build")  # fmt: skip
    if asked:
        pairs = "1 pair waits" if asked == 1 else f"{asked:,} pairs wait"
        say(f"{pairs} for a person; next: citypact review")


def _decisions(report: "ResolveReport") -> None:
    """Print what would be decided, and the pairs that a person would be asked."""
    from citypact.terminal import on_terminal, say, table

    limit = _SHOWN if on_terminal() else None
    decided, asked = list(_decided(report)), list(_asked(report))
    click.echo()
    table(_COLUMNS, [*decided[:limit], *asked[:limit]], right=("score",))
    rest = [(len(decided), "decisions"), (len(asked), "pairs to judge")]
    more = [f"{number - _SHOWN:,} more {what}" for number, what in rest if number > _SHOWN]
    if limit and more:
        say(f"{' and '.join(more)}: citypact resolve --dry-run > decisions.tsv has all")


def _decided(report: "ResolveReport") -> Iterator[tuple[str, ...]]:
    for row in report.judgements:
        names = (row.subject_label, row.object_label)
        yield _row(report, row.verdict, row.confidence, (row.subject, row.object), names,
                   row.reasons)  # fmt: skip


def _asked(report: "ResolveReport") -> Iterator[tuple[str, ...]]:
    for pair in report.proposals:
        yield _row(report, "to judge", pair.score, pair[:2], ("", ""), pair.reasons)


def _row(
    report: "ResolveReport", what: str, score: float, iris: tuple[str, str],
    names: tuple[str, str], reasons: tuple[str, ...],
) -> tuple[str, ...]:  # fmt: skip
    from ontology.terms import shorten

    kind = next((report.kind_of[iri] for iri in iris if iri in report.kind_of), "")
    shown = [name or report.names.get(iri, "") for name, iri in zip(names, iris, strict=True)]
    ends = [shorten(iri, dict(report.prefixes)) for iri in iris]
    return (str(what), f"{score:.2f}", kind, *shown, " · ".join(reasons), *ends)
