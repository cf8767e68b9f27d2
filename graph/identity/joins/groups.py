"""Groups of things that are one, and the pairs of groups that must stay apart."""

from graph.identity.joins.canonical_iri import kind_of, place_id
from graph.identity.joins.chains import strongest
from graph.identity.judgement import Judgement


class Groups:
    """A union-find forest; each root knows its kind, its place, and which roots it may not join.

    Of two joined roots the one that more keeps apart stays, so that joining n things takes
    O(n log n) steps.
    """

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._parent: list[int] = []
        self._size: list[int] = []
        self._kind: dict[int, str] = {}
        self._place: dict[int, str] = {}
        self._apart: dict[int, dict[int, Judgement]] = {}

    def root(self, iri: str) -> int:
        """Return the root of the group in which a thing is."""
        number = self._number.setdefault(iri, len(self._parent))
        parent = self._parent
        if number == len(parent):
            parent.append(number)
            self._size.append(1)
            if kind := kind_of(iri):
                self._kind[number] = kind
            if place_id(iri):
                self._place[number] = iri
            return number
        root = number
        while parent[root] != root:
            root = parent[root]
        while parent[number] != root:
            parent[number], number = root, parent[number]
        return root

    def join(self, one: int, other: int) -> None:
        """Join two roots that nothing keeps apart."""
        if self._weight(one) < self._weight(other):
            one, other = other, one
        self._parent[other] = one
        self._size[one] += self._size[other]
        if kind := self._kind.pop(other, ""):
            self._kind[one] = kind
        if place := self._place.pop(other, ""):
            self._place[one] = min(place, self._place.get(one, place))
        for root, row in self._apart.pop(other, {}).items():
            del self._apart[root][other]
            self.keep_apart(one, root, row)

    def _weight(self, root: int) -> int:
        return self._size[root] + len(self._apart.get(root, ()))

    def keep_apart(self, one: int, other: int, row: Judgement) -> None:
        """Forbid two roots to become one, by a row; of several rows the strongest is kept."""
        for here, there in ((one, other), (other, one)):
            rows = self._apart.setdefault(here, {})
            rows[there] = min(row, rows[there], key=strongest) if there in rows else row

    def kept_apart(self, one: int, other: int) -> Judgement | None:
        """Return the row that keeps two roots apart."""
        return self._apart.get(one, {}).get(other)

    def kind(self, root: int) -> str:
        """Return what the things of a group are, "" where their IRIs do not say it."""
        return self._kind.get(root, "")

    def kinds_differ(self, one: int, other: int) -> bool:
        """Tell whether two roots are things of different kinds, as a city and a place."""
        return len({self.kind(one), self.kind(other)} - {""}) > 1

    def places(self, one: int, other: int) -> tuple[str, str] | tuple[()]:
        """Return two places of GeoNames, or cities of such places, that joining would make one.

        Nothing where a side has none. A group of several, which a person made, shows one of them.
        """
        places = self._place.get(one, ""), self._place.get(other, "")
        ids = {place_id(place) for place in places}
        return places if one != other and "" not in ids and len(ids) > 1 else ()

    def members(self) -> dict[int, list[str]]:
        """Return the things of each group that has several."""
        found: dict[int, list[str]] = {}
        for iri in self._number:
            root = self.root(iri)
            if self._size[root] > 1:
                found.setdefault(root, []).append(iri)
        return found
