"""`citypact review`."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from citypact.review_desk import Desk
    from graph.identity.review.queue import Pair
    from graph.identity.review.session import Review, Reviewer

_KINDS = ("partner", "city", "place", "agreement", "initiative", "event")
_OTHERS = {" ": "k", "\x1b[C": "k", "\x1b[D": "b", "\x7f": "z", "\x04": "q"}
"""Keys that do the same: blank and arrow to the right skip, to the left back, erase undoes."""


@click.command(
    epilog="""\b
Keys: s same, d different, u unsure (not asked again), k skip, b back, z undo,
o all claims, q quit. Each judgement is written at once to identity.sssom.tsv.

\b
Examples:
  citypact resolve                     decide what is certain, queue what is not
  citypact review                      judge pair after pair, the most valuable first
  citypact review --kind city --limit 50
  citypact review --list > queue.tsv
  citypact review --export queue.xlsx  judge in a spreadsheet: same, different, unsure
  citypact review --import queue.xlsx  take these judgements in, all or none"""
)
@click.option("--list", "listed", is_flag=True, help="Print the pairs, and ask nothing.")
@click.option("--export", "target", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the pairs as a table: .csv, .tsv or .xlsx.")  # fmt: skip
@click.option("--import", "sheet", metavar="FILE", type=click.Path(path_type=Path),
              help="Take in a table that was judged.")  # fmt: skip
@click.option("--kind", multiple=True, type=click.Choice(_KINDS), metavar="KIND",
              help=f"Only pairs of a kind: {', '.join(_KINDS)}.")  # fmt: skip
@click.option("-n", "--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@click.option("--author", metavar="NAME", envvar="CITYPACT_AUTHOR",
              help="Who judges. Otherwise CITYPACT_AUTHOR, else git's user.name.")  # fmt: skip
@click.option("--force", is_flag=True, help="Let --export replace a file.")
@click.option("-w", "--workspace", metavar="FOLDER", envvar="CITYPACT_WORKSPACE",
              type=click.Path(path_type=Path),
              help="The workspace. Otherwise the nearest folder with citypact.toml.")  # fmt: skip
def review(
    listed: bool, target: Path | None, sheet: Path | None, kind: tuple[str, ...],
    limit: int | None, author: str | None, force: bool, workspace: Path | None,
) -> None:  # fmt: skip
    """Judge pairs that may be one thing, side by side.

    Each side stands with its claims. `citypact resolve` queues the pairs, those first that would
    join the largest parts of the network.
    """
    if sum([listed, bool(target), bool(sheet)]) > 1:
        raise click.UsageError("Use one of --list, --export and --import.")
    from citypact.review_desk import Desk, reviewer

    desk = Desk.open(workspace)
    if sheet:
        _import(desk, sheet, reviewer(author, desk.workspace.root))
    elif listed:
        _list(desk, desk.review(kinds=kind, limit=limit).pairs)
    elif target:
        _export(desk, desk.review(kinds=kind, limit=limit).pairs, target, force=force)
    else:
        _check_terminal()
        who = reviewer(author, desk.workspace.root)
        _judge(desk, desk.review(who, kinds=kind, limit=limit))


def _list(desk: "Desk", pairs: Sequence["Pair"]) -> None:
    from citypact.terminal import say, table
    from graph.identity.review.queue import label
    from ontology.terms import shorten

    columns = ("value", "score", "kind", "name 1", "name 2", "reasons", "subject", "object")
    rows = [
        (f"{p.proposal.value:g}", f"{p.proposal.score:.2f}", p.kind, label(p.left), label(p.right),
         " · ".join(p.proposal.reasons), shorten(p.left.iri, desk.prefixes),
         shorten(p.right.iri, desk.prefixes))
        for p in pairs
    ]  # fmt: skip
    for warning in desk.idle():
        say(f"Warning: {warning}")
    _told_of_none(desk, pairs)
    table(columns, rows, right=("value", "score"))


def _told_of_none(desk: "Desk", pairs: Sequence["Pair"]) -> None:
    from citypact.terminal import say

    if not desk.pairs:
        say("Nothing waits: the queue is empty.")
    elif not pairs:
        say(f"Nothing waits: of {len(desk.pairs):,} pairs each is judged, or of another kind.")


def _export(desk: "Desk", pairs: Sequence["Pair"], target: Path, *, force: bool) -> None:
    from citypact.terminal import say

    number = desk.export(pairs, target, force=force)
    say(f"{number:,} pair{'s' * (number != 1)} in {target}")
    say("Fill the column “judgement” with same, different or unsure; leave the rest empty. Then:")
    say(f"  citypact review --import {target}")


def _import(desk: "Desk", sheet: Path, who: "Reviewer") -> None:
    from collections import Counter

    from citypact.terminal import say

    done = desk.take_in(sheet, who)
    counts = Counter(row.verdict.value for row in done.written)
    said = ", ".join(f"{number:,} {verdict}" for verdict, number in sorted(counts.items()))
    number = len(done.written)
    what = f"{number:,} judgement{'s' * (number != 1)} written" if number else "Nothing written"
    say(f"{what}{f' ({said})' if said else ''} to {desk.workspace.decisions.name}")
    if done.known:
        say(f"{done.known:,} said what was judged already")
    if done.strangers:
        say(f"{done.strangers:,} of pairs that no longer stand in the queue")
    if number:
        say("citypact build joins what is the same.")


def _check_terminal() -> None:
    """Refuse to ask for keys where nobody can press any."""
    from citypact.terminal import on_terminal
    from ontology.errors import InputError, Problem

    if not (sys.stdin.isatty() and on_terminal()):
        mend = "citypact review --export queue.csv, judge there, then --import; or --list"
        raise InputError(Problem("", "", "this is no terminal to press keys on", mend))


def _judge(desk: "Desk", review: "Review") -> None:
    """Show pair after pair until the end, or until the person leaves."""
    from citypact.review_view import summary
    from citypact.terminal import say

    if not review.pairs:
        _told_of_none(desk, review.pairs)
        return
    told = "" if desk.has_build else "there is no build yet: citypact build shows all claims"
    try:
        _sit(desk, review, told)
    except KeyboardInterrupt:
        say(f"Interrupted. {summary(review)}")
        raise SystemExit(130) from None
    say(summary(review))
    if review.judged:
        say(f"They stand in {desk.workspace.decisions.name}; next: citypact build")


def _sit(desk: "Desk", review: "Review", told: str) -> None:
    """Show pairs and do what keys say, until the end or until the person leaves."""
    from citypact.review_view import print_pair

    opened = False
    while pair := review.current:
        shown = desk.known.side_by_side(pair)
        print_pair(shown, review, opened=opened, told=told, prefixes=desk.prefixes)
        key = _key()
        if key == "q":
            break
        opened = key == "o" and not opened
        told = "" if opened else _act(review, key)


def _key() -> str:
    """Return the key that was pressed; the end of the input quits."""
    try:
        pressed = click.getchar()
    except EOFError:
        return "q"
    return _OTHERS.get(pressed, pressed.casefold())


def _act(review: "Review", key: str) -> str:
    """Do what a key says; return what to tell the person."""
    from ontology.errors import InputError

    acts: dict[str, Callable[[], object]] = {
        "s": review.same, "d": review.different, "u": review.unsure, "k": review.skip,
    }  # fmt: skip
    if key in acts:
        try:
            acts[key]()
        except InputError as error:
            return str(error)
        return ""
    if key == "b":
        return "" if review.back() else "this is the first pair"
    if key == "z":
        undone = review.undo()
        return f"taken back: {undone.verdict}" if undone else "there is nothing to undo"
    return "" if key == "o" else "press one of the keys below"
