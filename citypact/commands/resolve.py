"""`citypact resolve`."""

from pathlib import Path

import click


@click.command(
    epilog="""\b
Examples:
  citypact resolve              resolve the nearest workspace, else the starter
  citypact resolve my-workspace
  citypact resolve --dry-run    only show what would be decided"""
)
@click.argument("workspace", required=False, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write nothing.")
def resolve(workspace: Path | None, dry_run: bool) -> None:
    """Find records that are one thing: decide what is certain, queue the rest.

    Decisions go to identity.machine.sssom.tsv, which is made anew each time. What persons decided
    stands in identity.sssom.tsv, stays, and wins. What is doubtful waits for citypact review.
    """
    from citypact.terminal import progress
    from graph.identity.resolve import resolve_workspace

    with progress() as show:
        report = resolve_workspace(workspace, dry_run=dry_run, progress=show)
    summary(report, dry_run=dry_run)


def summary(report: object, *, dry_run: bool = False) -> None:
    """Print what became of the records, kind by kind, and what to do next."""
    from citypact.terminal import say, table
    from graph.identity.resolve import ResolveReport

    if not isinstance(report, ResolveReport):
        raise TypeError("a report of resolving was expected")
    columns = ("kind", "records", "joined", "into", "to judge")
    rows = [(count.kind, *(f"{number:,}" for number in count[1:])) for count in report.kinds]
    table(columns, rows, right=columns[1:])
    for warning in report.warnings:
        say(f"Warning: {warning}")
    if dry_run:
        say("Nothing was written.")
        return
    decided, asked = len(report.judgements), len(report.proposals)
    say(f"{decided:,} decision{'' if decided == 1 else 's'} in {report.judgements_file.name}; "
        "next: citypact build")  # fmt: skip
    if asked:
        pairs = "1 pair waits" if asked == 1 else f"{asked:,} pairs wait"
        say(f"{pairs} for a person; next: citypact review")
