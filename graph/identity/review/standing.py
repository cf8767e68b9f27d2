"""How two things stand under the judgements: one thing, different, left open, or not judged."""

from collections.abc import Iterable

from graph.identity.joins.canonical_iri import place_id
from graph.identity.joins.chains import Chains
from graph.identity.joins.groups import Groups
from graph.identity.joins.join import join, joins_places
from graph.identity.judgement import Judgement, Verdict


class Standing:
    """What judgements say of any two IRIs, through joins as well; judgements can be added.

    Raises:
        InputError: people's judgements contradict each other.

    >>> standing = Standing([Judgement("a", Verdict.SAME, "b"), Judgement("b", Verdict.SAME, "c")])
    >>> standing.verdict("a", "c"), standing.verdict("a", "d")
    (<Verdict.SAME: 'same'>, None)
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        rows = list(judgements)
        self._groups = Groups()
        self._joined: list[Judgement] = []
        self._unsure: set[frozenset[str]] = set()
        for row in (*join(rows).joined, *(row for row in rows if row.verdict != Verdict.SAME)):
            self.add(row)

    def add(self, row: Judgement) -> None:
        """Take one more judgement into account, unless others say the contrary."""
        one, other = self._groups.root(row.subject), self._groups.root(row.object)
        if row.verdict == Verdict.UNSURE:
            self._unsure.add(frozenset((row.subject, row.object)))
        elif row.verdict == Verdict.DIFFERENT and one != other:
            self._groups.keep_apart(one, other, row)
        elif row.verdict == Verdict.SAME and not self._apart(row, one, other):
            self._joined.append(row)
            if one != other:
                self._groups.join(one, other)

    def _apart(self, row: Judgement, one: int, other: int) -> bool:
        places = not joins_places(row) and self._groups.places(one, other)
        return bool(places or self._groups.kept_apart(one, other))

    def verdict(self, left: str, right: str) -> Verdict | None:
        """Return how two IRIs stand; `unsure` where exactly these two were left open.

        Things that are two places of GeoNames are different, but of two such IRIs a person may
        say that they are one.
        """
        one, other = self._groups.root(left), self._groups.root(right)
        if one == other:
            return Verdict.SAME
        if self._groups.kept_apart(one, other) or self.places(left, right):
            return Verdict.DIFFERENT
        return Verdict.UNSURE if frozenset((left, right)) in self._unsure else None

    def kinds_differ(self, left: str, right: str) -> bool:
        """Tell whether two IRIs stand for things of two kinds, as a city and a place."""
        return self._groups.kinds_differ(self._groups.root(left), self._groups.root(right))

    def places(self, left: str, right: str) -> tuple[str, str] | tuple[()]:
        """Return the two places of GeoNames that two IRIs are joined with, nothing without two."""
        if place_id(left) and place_id(right):
            return ()
        return self._groups.places(self._groups.root(left), self._groups.root(right))

    def chain(self, left: str, right: str) -> tuple[Judgement, ...]:
        """Return the chain of rows that joins two IRIs; none where they are two things."""
        return Chains(self._joined).between(left, right)

    def because(self, left: str, right: str) -> tuple[Judgement, ...]:
        """Return the chain of rows by which two IRIs are one thing, or different; else nothing."""
        one, other = self._groups.root(left), self._groups.root(right)
        chains = Chains(self._joined)
        if one == other:
            return chains.between(left, right)
        if not (row := self._groups.kept_apart(one, other)):
            return ()
        near, far = row.subject, row.object
        if self._groups.root(near) != one:
            near, far = far, near
        return (*chains.between(left, near), row, *chains.between(far, right))


def connected(rows: Iterable[Judgement], iris: Iterable[str]) -> list[Judgement]:
    """Return the rows that lead, perhaps through others, to one of some IRIs.

    >>> rows = [Judgement("a", Verdict.SAME, "b"), Judgement("c", Verdict.SAME, "d")]
    >>> [row.object for row in connected(rows, ["a"])]
    ['b']
    """
    parent: dict[str, str] = {}

    def root(iri: str) -> str:
        while (above := parent.get(iri, iri)) != iri:
            parent[iri] = iri = parent.get(above, above)
        return iri

    rows = list(rows)
    for row in rows:
        one, other = root(row.subject), root(row.object)
        if one != other:
            parent[one] = other
    wanted = {root(iri) for iri in iris}
    return [row for row in rows if root(row.subject) in wanted]
