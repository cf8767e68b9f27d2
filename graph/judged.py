"""Judgements in a build: read from the tables of a workspace, applied to what its sources name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from graph.identity.joins.join import Conflict, Identity, join
from graph.identity.judgement import Judgement
from graph.identity.sssom.table import iterate_judgements
from graph.restated import join_restated
from loaders.workspace import Workspace
from ontology.errors import InputError, Problem
from ontology.terms import GEONAMES

Claims = Callable[[], Iterable[str]]
"""Gives the claims of all sources as lines of N-Quads, as often as it is called."""

_SHOWN = 3


@dataclass(frozen=True)
class Judged:
    """What the judgements of a workspace amount to, and those of people."""

    identity: Identity = field(default_factory=Identity)
    people: tuple[Judgement, ...] = ()


def judgements_hash(workspace: Workspace) -> str:
    """Return a hash of the tables of judgements."""
    digest = sha256()
    for path in (workspace.decisions, workspace.machine_decisions):
        try:
            content = path.read_bytes()
        except OSError:
            content = b""  # absent, or reading it says what is wrong
        digest.update(sha256(content).digest())
    return digest.hexdigest()


def read_judged(workspace: Workspace) -> Judged:
    """Read both tables and join what they say is one.

    Raises:
        InputError: with every row that cannot be used, or every contradiction among people.
    """
    rows, problems = list[Judgement](), list[Problem]()
    for path in (workspace.decisions, workspace.machine_decisions):
        try:
            rows += iterate_judgements(path, base=workspace.base)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return Judged(join(rows), tuple(row for row in rows if row.by_person))


def apply(judged: Judged, claims: Claims, base: str) -> tuple[Identity, Identity, list[str]]:
    """Apply judgements to claims.

    Return the identity of things without groups that no claim names, that identity with the
    statements that become one, and what a person should know.
    """
    identity = judged.identity
    wanted = {*identity.canonical, *identity.canonical.values()}
    wanted |= {f"<{iri}>" for row in judged.people for iri in (row.subject, row.object)}
    if not wanted:
        return identity, identity, _conflicts(identity, base)
    named = _named(wanted, claims())
    canonical = identity.canonical
    used = {canonical.get(term, term) for term in named}
    kept = {k: v for k, v in canonical.items() if v in used}
    things = replace(identity, canonical=kept, joined=())
    remarks = [*_conflicts(identity, base), *_idle(judged.people, named, base)]
    return things, join_restated(things, claims), remarks


def _named(wanted: set[str], claims: Iterable[str]) -> set[str]:
    """Return those of some terms that claims name."""
    named = set[str]()
    for line in claims:
        subject, _, value, _ = line.split(" ", 3)
        if subject in wanted:
            named.add(subject)
        if value in wanted:
            named.add(value)
    return named


def idle_rows(people: Iterable[Judgement], claims: Claims, base: str) -> list[str]:
    """Say, in a line a file, which rows of people name what no claim names."""
    people = list(people)
    wanted = {f"<{iri}>" for row in people for iri in (row.subject, row.object)}
    return list(_idle(people, _named(wanted, claims()), base)) if wanted else []


def _idle(people: Iterable[Judgement], named: set[str], base: str) -> Iterator[str]:
    """Say how many rows of people name what no source has; a row of a place's city may."""
    idle: dict[str, list[tuple[str, int]]] = {}
    for row in people:
        for iri in (row.subject, row.object):
            if f"<{iri}>" not in named and not _of_geonames(iri):
                idle.setdefault(row.file, []).append((iri, row.line))
    for file, found in idle.items():
        rows = len({line for _, line in found})
        what = "1 row names a thing" if rows == 1 else f"{rows:,} rows name things"
        first = dict[str, int]()
        for iri, line in found:
            first.setdefault(iri, line)
        some = [f"{_short(iri, base)} (line {line})" for iri, line in [*first.items()][:_SHOWN]]
        more = f" and {len(first) - _SHOWN:,} more" if len(first) > _SHOWN else ""
        yield f"{file}: {what} that no source has, as {', '.join(some)}{more}"


def _of_geonames(iri: str) -> bool:
    return iri.startswith(GEONAMES) or "/id/partner/geonames." in iri


def _conflicts(identity: Identity, base: str) -> list[str]:
    """Say which rows of the machine join nothing and why: the first few, and how many more."""
    found = [conflict_line(identity, one, base) for one in identity.conflicts[:_SHOWN]]
    if more := len(identity.conflicts) - len(found):
        rows = "row of the machine joins" if more == 1 else "rows of the machine join"
        found.append(f"{more:,} more {rows} nothing for such reasons; citypact why-same shows each")
    return found


def conflict_line(identity: Identity, conflict: Conflict, base: str) -> str:
    """Say why a row of the machine joins nothing, with the chain that it would have closed."""
    row, by = conflict.left_out, conflict.forbidden_by
    chained = " = ".join(_short(iri, base) for iri in identity.because(conflict))
    where = f"{row.file}, line {row.line}: joins nothing"
    if conflict.places:
        return f"{where}: {chained} would make two places of GeoNames one"
    if by is None:
        return f"{where}: {chained} would be two kinds of thing in one"
    who = "a person" if by.by_person else "the machine"
    says = "was unsure whether they are one" if by.verdict == "unsure" else "keeps them apart"
    return f"{where}: {chained}, and {who} {says} ({by.file}, line {by.line})"


def _short(iri: str, base: str) -> str:
    return iri.removeprefix(f"{base}id/")
