"""Joins: which IRIs stand for one thing, by the judgements of people and of the machine.

What people decided holds. What the machine decided holds where nothing contradicts it: its rows
are taken from the surest down, and one that would join what is kept apart is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from graph.identity.joins.canonical_iri import place_id, rank
from graph.identity.joins.chains import Chains, strongest, things_of
from graph.identity.joins.contradictions import against_different, two_kinds, two_places
from graph.identity.joins.groups import Groups
from graph.identity.judgement import Judgement, Verdict
from ontology.errors import InputError, Problem


class Conflict(NamedTuple):
    """A row of the machine that joins nothing, and the row that forbids it.

    `forbidden_by` is None where no row does: it would join things of two kinds, as a city and a
    place, or two places of GeoNames, which `places` names.
    """

    left_out: Judgement
    forbidden_by: Judgement | None
    places: tuple[str, str] | tuple[()] = ()


@dataclass(frozen=True)
class Identity:
    """What judgements amount to: each joined IRI and the canonical IRI that replaces it.

    Keys and values of `canonical` are N-Triples terms; an IRI that stays as it is does not appear.
    `joined` are the rows that joined something, `conflicts` those of the machine that could not.
    """

    canonical: dict[str, str] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    joined: tuple[Judgement, ...] = field(default=(), repr=False, compare=False)

    def of(self, iri: str) -> str:
        """Return the canonical IRI of an IRI (without angle brackets)."""
        return self.canonical.get(f"<{iri}>", f"<{iri}>")[1:-1]

    def chain(self, one: str, other: str) -> tuple[Judgement, ...]:
        """Return the shortest chain of rows that joins two IRIs; none where they are two things."""
        return self._chains.between(one, other)

    def because(self, conflict: Conflict) -> tuple[str, ...]:
        """Return the chain of IRIs that a row which was left out would have closed.

        It leads from one end of the row that forbids it to the other, or from place to place.
        """
        row, by, places = conflict
        ends = (by.subject, by.object) if by else places
        if not ends:
            return row.subject, row.object
        for one, other in ((row.subject, row.object), (row.object, row.subject)):
            if self.of(ends[0]) == self.of(one) and self.of(ends[1]) == self.of(other):
                start = things_of(ends[0], self.chain(ends[0], one))
                return start + things_of(other, self.chain(other, ends[1]))
        return row.subject, row.object

    @cached_property
    def _chains(self) -> Chains:
        return Chains(self.joined)


def join(judgements: Iterable[Judgement]) -> Identity:
    """Join what is judged to be the same; the order of the judgements does not matter.

    The canonical IRI of a group is a GeoNames IRI or key if it has one, else a key that a person
    wrote, else that of a public identifier, else that of a source.

    Two places of GeoNames, or cities of such places, are one only where a person's row names both.

    Raises:
        InputError: people joined what people decided to be different, perhaps through others,
            or things of two kinds, or two places of GeoNames by a third thing.

    >>> one = Judgement("https://e.org/b", Verdict.SAME, "https://e.org/a")
    >>> join([one]).of("https://e.org/b")
    'https://e.org/a'
    """
    by_people, by_machine = list[Judgement](), list[Judgement]()
    for row in judgements:
        (by_people if row.by_person else by_machine).append(row)
    groups = Groups()
    joined = _join_people(groups, by_people)
    for row in by_machine:
        if row.verdict == Verdict.DIFFERENT:
            _keep_apart(groups, row)
    more, conflicts = _join(groups, by_machine)
    return Identity(_canonical(groups), tuple(conflicts), tuple(joined + more))


def _join_people(groups: Groups, rows: list[Judgement]) -> list[Judgement]:
    """Join what people joined and keep apart what they keep apart; return the joining rows."""
    joined, mixed = _join(groups, rows)
    apart = [row for row in rows if row.verdict != Verdict.SAME and not _keep_apart(groups, row)]
    refused = [row for row in apart if row.verdict == Verdict.DIFFERENT]
    if mixed or refused:
        chains = Chains(joined)
        raise InputError([*(_mixed(conflict, groups, chains) for conflict in mixed),
                          *(against_different(row, chains) for row in refused)])  # fmt: skip
    return joined


def _join(groups: Groups, rows: list[Judgement]) -> tuple[list[Judgement], list[Conflict]]:
    """Join what rows join, the strongest first; return those that do and those that cannot.

    What a person says of two places goes first: it lets others join the two.
    """
    joined, conflicts = list[Judgement](), list[Conflict]()
    for row in sorted((row for row in rows if row.verdict == Verdict.SAME), key=_first):
        one, other = groups.root(row.subject), groups.root(row.object)
        by = groups.kept_apart(one, other)
        places = () if joins_places(row) else groups.places(one, other)
        if by or groups.kinds_differ(one, other):
            conflicts.append(Conflict(row, by))
            continue
        if places:
            conflicts.append(Conflict(row, None, places))
            continue
        joined.append(row)
        if one != other:
            groups.join(one, other)
    return joined, conflicts


def joins_places(row: Judgement) -> bool:
    """Tell whether a person says in this row that two places of GeoNames are one."""
    return row.by_person and bool(place_id(row.subject) and place_id(row.object))


def _first(row: Judgement) -> tuple[Any, ...]:
    return not joins_places(row), *strongest(row)


def _keep_apart(groups: Groups, row: Judgement) -> bool:
    """Keep the things of a row apart; return False where they are one already."""
    one, other = groups.root(row.subject), groups.root(row.object)
    if one == other:
        return False
    groups.keep_apart(one, other, row)
    return True


def _mixed(conflict: Conflict, groups: Groups, chains: Chains) -> Problem:
    row = conflict.left_out
    if conflict.places:
        return two_places(row, conflict.places, chains)
    return two_kinds(row, (groups.kind(groups.root(iri)) for iri in (row.subject, row.object)))


def _canonical(groups: Groups) -> dict[str, str]:
    found: dict[str, str] = {}
    for members in groups.members().values():
        best = min(members, key=rank)
        found.update((f"<{iri}>", f"<{best}>") for iri in members if iri != best)
    return dict(sorted(found.items()))
