"""`citypact why-same`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from queries.why_same import Row


@click.command(
    "why-same",
    epilog="""\b
Examples:
  citypact why-same UNEP un-environment
  citypact why-same partner/c40_kiev partner/geonames.703448
  citypact why-same Kyiv                       everything judged of it""",
)
@click.argument("thing")
@click.argument("other", required=False, default="")
@workspace
def why_same(thing: str, other: str, workspace: Path | None) -> None:
    """Show why two things are one, or are not.

    A row a judgement: who decided it, how surely, why, and in which line of which file. Where
    nobody judged the two, what sources say of them stands side by side.
    """
    from citypact.commands.options import open_graph
    from citypact.terminal import say, table

    found = open_graph(workspace).why_same(thing, other)
    say(found.sentence)
    if found.records is None:
        _judgements(found.rows)
        return
    one, two = (iri.rpartition("/id/")[2] for iri in (found.evidence.one, found.evidence.other))
    table(("what", one, two), found.records.rows())
    if compared := found.records.comparison:
        sure = "certain" if compared.certain else "for a person to decide"
        say(f"Compared: {compared.score:.2f}, {sure}: {' · '.join(compared.reasons)}")
    elif found.records.left and found.records.right:
        say("Compared: nothing speaks for one thing.")


def _judgements(rows: "Sequence[Row]") -> None:
    """Print judgements: a paragraph each on a terminal, a line each on a pipe."""
    from citypact.terminal import hanging, on_terminal, tsv

    if on_terminal():
        for row in rows:
            hanging(
                [
                    f"{row.effect}: {row.subject}",
                    f"  {row.verdict}: {row.object}",
                    f"  by {row.by}{row.date and f', {row.date}'}, {row.confidence}",
                    *([f"  {row.reasons}"] if row.reasons else []),
                    f"  {row.where}",
                    "",
                ]
            )
    elif rows:
        tsv(rows[0]._fields, rows)
