"""Links: two records that are one thing or may be, and which links hold together.

The surest links come first. A link that would put two things into one group that cannot be one is
refused with the reason, so that the weakest link of a doubtful chain goes to a person.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from graph.identity.identifiers import normal_identifiers, registers_apart
from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Record
from ontology.terms import GEONAMES

Check = Callable[[Record, Record], str]
"""Says why two records cannot be in one group, "" where nothing is against it."""

_CHECKED = 64


class Link(NamedTuple):
    """Two records that are one thing, or may be: how likely (0 to 1), by which method, and why."""

    subject: str
    object: str
    score: float
    justification: str
    reasons: tuple[str, ...]
    subject_label: str = ""
    object_label: str = ""


class Refusal(NamedTuple):
    """Why a link does not join: `by_person` where a person has judged the pair."""

    reason: str
    by_person: bool = False


class _Group:
    """What is joined: the members, their identifiers and places, and what they are units of."""

    __slots__ = ("identifiers", "members", "parents", "places")

    def __init__(self, iri: str, record: Record | None, place: str) -> None:
        self.members = [iri]
        self.identifiers = normal_identifiers(record.identifiers) if record else frozenset[str]()
        self.parents = frozenset(record.parents) if record else frozenset[str]()
        self.places = frozenset((place,) if place else ())

    def take(self, other: "_Group") -> None:
        self.members += other.members
        self.identifiers |= other.identifiers
        self.parents |= other.parents
        self.places |= other.places

    def against(self, other: "_Group") -> str:
        """Say why two groups cannot be one thing, "" where nothing is against it."""
        if self.places and other.places and self.places != other.places:
            return "they are two places of GeoNames"
        if apart := registers_apart(self.identifiers, other.identifiers):
            return f"a register tells them apart: {apart[0]}, {apart[1]}"
        within = not self.parents.isdisjoint(other.members)
        if within or not other.parents.isdisjoint(self.members):
            return "one is a unit of the other"
        return ""


class Linked:
    """Joins IRIs by links. What persons have judged stands from the start, and wins."""

    def __init__(
        self, records: Iterable[Record], base: str, judged: Iterable[Judgement] = ()
    ) -> None:
        self.records = {record.iri: record for record in records}
        self._hub = f"{base}id/partner/geonames."
        self._groups: dict[str, _Group] = {}
        self._apart: dict[str, set[str]] = {}
        self._judged: set[tuple[str, str]] = set()
        for judgement in judged:
            self._take(judgement)

    def _take(self, judgement: Judgement) -> None:
        one, other = judgement.subject, judgement.object
        self._judged.add((min(one, other), max(one, other)))
        if judgement.verdict == Verdict.SAME:
            self._merge(one, other)
        elif judgement.verdict == Verdict.DIFFERENT:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def place_of(self, iri: str) -> str:
        """Return the GeoNames id of a place, or of the place of which an IRI is the city."""
        for start in (GEONAMES, self._hub):
            if iri.startswith(start):
                return iri.removeprefix(start).strip("/")
        return ""

    def _group(self, iri: str) -> _Group:
        """Return the group of an IRI; one that is joined with nothing is not kept."""
        return self._groups.get(iri) or _Group(iri, self.records.get(iri), self.place_of(iri))

    def of(self, iri: str) -> str:
        """Return the IRI that stands for the group: that of a place or hub, otherwise the first."""
        if iri not in self._groups:
            return iri
        return min(self._groups[iri].members, key=lambda m: (not self.place_of(m), m))

    def joined(self, one: str, other: str) -> bool:
        """Tell whether two IRIs are joined already."""
        group = self._groups.get(one)
        return one == other or (group is not None and group is self._groups.get(other))

    def judged(self, one: str, other: str) -> bool:
        """Tell whether a person has judged a pair."""
        return (min(one, other), max(one, other)) in self._judged

    def join(self, link: Link, check: Check | None = None) -> Refusal | None:
        """Join two groups, or say why they cannot be one; None where they are one now."""
        refusal = self.against(link.subject, link.object, check)
        if refusal is None:
            self._merge(link.subject, link.object)
        return refusal

    def against(self, one: str, other: str, check: Check | None = None) -> Refusal | None:
        """Say why the groups of two IRIs cannot be one, None where nothing is against it."""
        if self.judged(one, other):
            return Refusal("a person has judged the pair", by_person=True)
        first, second = self._group(one), self._group(other)
        if self._apart and self._held_apart(first, second):
            return Refusal("a person holds them apart", by_person=True)
        reason = first.against(second) or (self._checked(first, second, check) if check else "")
        return Refusal(reason) if reason else None

    def held_apart(self, one: str, other: str) -> bool:
        """Tell whether a person has said that two IRIs, or what they are joined with, are two."""
        return bool(self._apart) and self._held_apart(self._group(one), self._group(other))

    def _held_apart(self, first: _Group, second: _Group) -> bool:
        return any(
            not self._apart[member].isdisjoint(second.members)
            for member in first.members
            if member in self._apart
        )

    def _checked(self, first: _Group, second: _Group, check: Check) -> str:
        if len(first.members) * len(second.members) > _CHECKED:
            return f"the group would have {len(first.members) + len(second.members)} members"
        for one in first.members:
            for other in second.members:
                a, b = self.records.get(one), self.records.get(other)
                if a and b and (reason := check(a, b)):
                    return reason
        return ""

    def _merge(self, one: str, other: str) -> None:
        first, second = self._group(one), self._group(other)
        if self.joined(one, other):
            return
        if len(first.members) < len(second.members):
            first, second = second, first
        first.take(second)
        for member in (first.members[0], *second.members):
            self._groups[member] = first
