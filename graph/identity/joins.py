"""Identity: which IRIs stand for one thing, by decisions that a person can read and undo.

Decisions are an SSSOM table (https://mapping-commons.github.io/sssom/), `identity.sssom.tsv`:
`skos:exactMatch` joins two IRIs, `owl:differentFrom` forbids it, also through a third.
Removing a row undoes it.
"""

import csv
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode

from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import GEONAMES, OWL, PREFIXES, SKOS

SAME = SKOS.exactMatch.value
DIFFERENT = OWL.differentFrom.value


class Decision(NamedTuple):
    """One row: the two IRIs, the predicate, and the line where it stands."""

    subject: str
    predicate: str
    object: str
    line: int


@dataclass(frozen=True)
class Identity:
    """What decisions amount to: each joined IRI and the canonical IRI that replaces it.

    Keys and values are N-Triples terms; an IRI that stays as it is does not appear.
    """

    canonical: dict[str, str] = field(default_factory=dict)

    def of(self, iri: str) -> str:
        """Return the canonical IRI of an IRI (without angle brackets)."""
        return self.canonical.get(f"<{iri}>", f"<{iri}>")[1:-1]


def read_decisions(path: Path) -> list[Decision]:
    """Read an SSSOM table; a missing file holds no decisions.

    Raises:
        InputError: with every row that is no decision.
    """
    if not path.exists():
        return []
    problems: list[Problem] = []
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        found = f"the file cannot be read: {error}"
        raise InputError(Problem(path.name, "", found, "save it as UTF-8")) from None
    header = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    rows = csv.DictReader(lines[header:], delimiter="\t")
    missing = {"subject_id", "predicate_id", "object_id"} - set(rows.fieldnames or ())
    if missing:
        found = f"columns are missing: {', '.join(sorted(missing))}"
        raise InputError(Problem(path.name, f"line {header + 1}", found, "see docs/identity.md"))
    decisions = [_decision(row, header + rows.line_num, path.name, problems) for row in rows]
    if problems:
        raise InputError(problems)
    return decisions


def _decision(row: dict[str, str], line: int, name: str, problems: list[Problem]) -> Decision:
    values = [_expand(row[key] or "") for key in ("subject_id", "predicate_id", "object_id")]
    for key, value in zip(("subject_id", "predicate_id", "object_id"), values, strict=True):
        try:
            NamedNode(value)
        except ValueError:
            found = f"{key} “{row[key]}” is no IRI"
            problems.append(Problem(name, f"line {line}", found, "write id:partner/unep"))
    if values[1] not in (SAME, DIFFERENT):
        mend = did_you_mean(row["predicate_id"] or "", ["skos:exactMatch", "owl:differentFrom"])
        found = f"unknown predicate_id “{row['predicate_id']}”"
        problems.append(Problem(name, f"line {line}", found, mend))
    return Decision(values[0], values[1], values[2], line)


def _expand(curie: str) -> str:
    prefix, colon, rest = curie.strip().partition(":")
    return PREFIXES[prefix] + rest if colon and prefix in PREFIXES else curie.strip()


def resolve(decisions: Iterable[Decision], name: str = "identity.sssom.tsv") -> Identity:
    """Join what is decided to be the same.

    The canonical IRI of a group is its GeoNames IRI if it has one, otherwise the first in
    alphabetical order: the same decisions give the same IRI in any order.

    Raises:
        InputError: two IRIs are joined, perhaps through others, and decided to be different.

    >>> one = Decision("https://e.org/b", SAME, "https://e.org/a", 2)
    >>> resolve([one]).of("https://e.org/b")
    'https://e.org/a'
    """
    decisions = list(decisions)
    joined: dict[str, set[str]] = {}
    for decision in decisions:
        if decision.predicate == SAME:
            joined.setdefault(decision.subject, set()).add(decision.object)
            joined.setdefault(decision.object, set()).add(decision.subject)
    conflicts = [
        Problem(name, f"line {d.line}", f"decided to be different, yet joined: {' = '.join(chain)}",
                "remove one of these rows")
        for d in decisions
        if d.predicate == DIFFERENT and (chain := _chain(joined, d.subject, d.object))
    ]  # fmt: skip
    if conflicts:
        raise InputError(conflicts)
    return Identity({f"<{a}>": f"<{b}>" for a, b in _canonical(joined).items() if a != b})


def _chain(joined: dict[str, set[str]], start: str, goal: str) -> list[str]:
    """Return the shortest chain of joins between two IRIs, or nothing."""
    came_from: dict[str, str] = {start: ""}
    queue = deque([start])
    while queue and goal not in came_from:
        here = queue.popleft()
        for there in sorted(joined.get(here, ())):
            if there not in came_from:
                came_from[there] = here
                queue.append(there)
    chain, here = [], goal if goal in came_from else ""
    while here:
        chain.append(here)
        here = came_from[here]
    return chain[::-1]


def _canonical(joined: dict[str, set[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in joined:
        if start in found:
            continue
        group, queue = {start}, deque([start])
        while queue:
            fresh = joined[queue.popleft()] - group
            group |= fresh
            queue.extend(fresh)
        best = min(group, key=lambda iri: (not iri.startswith(GEONAMES), iri))
        found.update(dict.fromkeys(group, best))
    return found
