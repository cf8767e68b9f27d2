"""A preview: the first records of a source beside the claims that they make."""

from dataclasses import astuple
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from loaders.child import in_child
from loaders.claims import Claim, Passage
from loaders.compile import bad_records
from loaders.registry import loader_named
from loaders.report import Report
from loaders.source import Home, Source, read_source
from ontology.errors import InputError, Problem
from ontology.terms import GEONAMES, PATHS, SCHEMES


class Shown(NamedTuple):
    """A record: where it stands, its fields, and the claims that it makes."""

    locator: str
    record: dict[str, Any]
    claims: list[Claim]


class Preview(NamedTuple):
    """The first records of a source, and what was reported on the way to them."""

    records: list[Shown]
    problems: list[Problem]
    remarks: list[Problem]


def preview(source: Source, home: Home, number: int = 3) -> Preview:
    """Read the first records of a source, in a child process.

    Raises:
        InputError: the file cannot be read at all.
    """
    records, problems, remarks = in_child(
        home, preview_in_child, source.size(), source.shown, source.descriptor, number
    )
    return Preview(
        [Shown(where, record, [(s, p, o) for s, p, o in claims])
         for where, record, claims in records],
        [Problem(*parts) for parts in problems], [Problem(*parts) for parts in remarks],
    )  # fmt: skip


def _in_order(claims: list[Claim], base: str) -> list[Claim]:
    """Sort claims: first what is said of things, then participations and figures."""
    things = tuple(f"<{base}{'' if path in SCHEMES else 'id/'}{path}/" for path in PATHS + SCHEMES)
    things += (f"<{GEONAMES}",)
    return sorted(set(claims), key=lambda claim: (not claim[0].startswith(things), claim))


def preview_in_child(home: Home, descriptor: str, number: str) -> list[Any]:
    """Read the first records; runs in the child."""
    found: list[Problem] = []
    source = read_source(Path(descriptor), home, found)
    if found:
        raise InputError(found)
    report = Report(source.shown, bad=bad_records(source))
    passages: list[Passage] = []
    try:
        stream = loader_named(source.loader)(source, report)
        passages += islice(stream, int(number))
        getattr(stream, "close", lambda: None)()  # then it says what nothing maps
    except InputError as error:
        if not passages:
            raise InputError([*report.problems(), *error.problems]) from None
    if report.refused and not passages:
        raise InputError(report.problems())
    return [
        [(p.locator, p.record, _in_order(p.claims, source.base)) for p in passages],
        [astuple(p) for p in report.problems()],
        [astuple(p) for p in report.remarks()],
    ]
