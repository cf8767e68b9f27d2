"""Contradictions among people, in words: which rows cannot hold together, who wrote them."""

from collections.abc import Iterable, Sequence

from graph.identity.joins.chains import Chains, things_of
from graph.identity.judgement import Judgement
from ontology.errors import Problem


def against_different(row: Judgement, chains: Chains) -> Problem:
    """Say by which rows the two things of a row are one that says they are different."""
    rows = chains.between(row.subject, row.object)
    said = [row, *rows]
    found = f"decided to be different, yet joined: {_chain(row.subject, rows, said)}"
    return _problem(row, found, f"remove one of these rows{_told(said)}")


def two_kinds(row: Judgement, kinds: Iterable[str]) -> Problem:
    """Say that a row joins things of two kinds."""
    found = f"joins {' with '.join(sorted(kinds))}: {row.subject} = {row.object}"
    return _problem(row, found, "remove the row; a city and its place, for one, are two things")


def two_places(row: Judgement, places: tuple[str, str], chains: Chains) -> Problem:
    """Say which two places of GeoNames a row makes one, and through what.

    The first of `places` is joined with the subject of the row, the second with its object.
    """
    before, after = (
        chains.between(*ends) for ends in ((places[0], row.subject), (row.object, places[1]))
    )
    rows = (*before, row, *after)
    found = f"makes two places of GeoNames one: {_chain(places[0], rows, rows)}"
    mend = f"remove one of these rows{_told(rows)}, or add a row that says {' = '.join(places)}"
    return _problem(row, found, mend)


def _problem(row: Judgement, found: str, mend: str) -> Problem:
    return Problem(row.file, f"line {row.line}", found, mend)


def _chain(start: str, rows: Iterable[Judgement], said: Iterable[Judgement]) -> str:
    """Write the things through which rows lead, each with the name that some row gives it."""
    names = dict[str, str]()
    for row in said:
        for iri, name in ((row.subject, row.subject_label), (row.object, row.object_label)):
            if name:
                names.setdefault(iri, name)
    return " = ".join(
        f"{iri} ({names[iri]})" if iri in names else iri for iri in things_of(start, rows)
    )


def _told(rows: Iterable[Judgement]) -> str:
    """Say in which lines some rows stand and who wrote them, "" where that is one line."""
    found = sorted({(row.file, row.line, row.author, row.date) for row in rows if row.line})
    if len({place[:2] for place in found}) < 2:
        return ""
    files = len({file for file, *_ in found}) > 1
    named = files or any(author for _, _, author, _ in found)
    word = "line " if named else ""
    parts = [
        (f"{file}, " if files else "") + f"{word}{line}"
        + (f" by {author}" if author else "") + (f" on {day}" if author and day else "")
        for file, line, author, day in found
    ]  # fmt: skip
    return f" ({'' if named else 'lines '}{_listed(parts)})"


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
