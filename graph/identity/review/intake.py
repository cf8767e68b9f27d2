"""Judgements of a sheet taken in: checked against all others first, then written, all or none."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.identity.judgement import Judgement, Verdict
from graph.identity.review.marked import Marked
from graph.identity.review.queue import Pair, label
from graph.identity.review.session import Reviewer, refusal, seen
from graph.identity.review.standing import Standing
from graph.identity.sssom.table import append_judgements, read_judgements
from ontology.errors import InputError, Problem
from ontology.terms import BASE


class Intake(NamedTuple):
    """What was written; how many rows said what was judged already; how many pairs do not wait."""

    written: tuple[Judgement, ...]
    known: int
    strangers: int


def take_in(
    rows: Sequence[Marked], pairs: Iterable[Pair], file: Path, reviewer: Reviewer, *,
    sheet: str, base: str = BASE,
) -> Intake:  # fmt: skip
    """Append the judgements of a sheet to the table of people's judgements.

    A row that says what was judged before is left out. What the machine decided stands in
    nobody's way. `sheet` is its name in messages.

    Raises:
        InputError: rows contradict each other, or what people judged before; nothing is written.
    """
    queue = {pair.iris: pair for pair in pairs}
    people = read_judgements(file, base=base)
    judged = {_two(row): row for row in people if row.by_person}
    first: dict[frozenset[str], Marked] = {}
    problems: list[Problem] = []
    fresh: list[tuple[str, Judgement]] = []
    known = strangers = 0
    for row in rows:
        two = _two(row)
        problem = _against(row, first.setdefault(two, row), judged.get(two), sheet)
        if problem:
            problems.append(problem)
        elif first[two] is not row or _says(judged.get(two), row.verdict):
            known += 1
        else:
            strangers += two not in queue
            made = _judgement(row, queue.get(two), reviewer)
            fresh.append((row.place, made._replace(file=f"{sheet}, {row.place}")))
    problems += _through_others([row for row in people if row.by_person], fresh, sheet)
    if problems:
        raise InputError(problems)
    written = tuple(judgement for _, judgement in fresh)
    if written:
        append_judgements(file, written, base=base)
    return Intake(written, known, strangers)


def _two(row: Marked | Judgement) -> frozenset[str]:
    return frozenset((row.subject, row.object))


def _says(earlier: Judgement | None, verdict: Verdict) -> bool:
    return earlier is not None and earlier.verdict == verdict


def _against(row: Marked, first: Marked, earlier: Judgement | None, sheet: str) -> Problem | None:
    """Return what is wrong where another row, or an earlier judgement, says the contrary.

    What was left open may be decided later.
    """
    one, other = (
        name or iri for name, iri in zip(row.names, (row.subject, row.object), strict=True)
    )
    said = f"“{one}” and “{other}” are marked {row.verdict} here"
    if row.subject == row.object:
        return Problem(sheet, row.place, f"“{one}” is marked with itself", "copy both IRIs anew")
    if first.verdict != row.verdict:
        return Problem(sheet, row.place, f"{said} and {first.verdict} in {first.place}", "keep one")
    if earlier is None or earlier.verdict in (row.verdict, Verdict.UNSURE):
        return None
    who, on = earlier.author or "a person", f" on {earlier.date}" if earlier.date else ""
    found = f"{said}; {who} judged them {earlier.verdict}{on} ({earlier.file}, line {earlier.line})"
    return Problem(sheet, row.place, found, "empty this cell, or remove that row")


def _through_others(
    judgements: Iterable[Judgement], fresh: Sequence[tuple[str, Judgement]], sheet: str
) -> list[Problem]:
    """Return what contradicts the judgements so far, or a row above, through other things."""
    standing = Standing(judgements)
    problems = []
    for place, judgement in fresh:
        if error := refusal(judgement, standing, sheet, place):
            problems += error.problems
        else:
            standing.add(judgement)
    return problems


def _judgement(row: Marked, pair: Pair | None, reviewer: Reviewer) -> Judgement:
    """Return the judgement of a row; reasons and names are those of the queue, if it is there."""
    names = {pair.left.iri: label(pair.left), pair.right.iri: label(pair.right)} if pair else {}
    return Judgement(
        row.subject, row.verdict, row.object, author=reviewer.name, date=reviewer.day,
        reasons=seen(pair.proposal) if pair else (),
        subject_label=names.get(row.subject, row.names[0]),
        object_label=names.get(row.object, row.names[1]),
    )  # fmt: skip
