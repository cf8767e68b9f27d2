"""Two things side by side: what is known of each, what they agree on, and what differs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from citypact.apart import Apart, Claims
from graph.identity.record import Record
from graph.identity.review.differences import same_day
from graph.identity.review.queue import Pair, label
from graph.lookup import Labels, fold
from graph.passages import Passage, read_passages
from graph.store import GraphStore
from ontology.terms import shorten
from queries.statements import Statement, statements_about

_GROUPS = (
    "names", "type", "places", "identifiers", "belongs to", "partners", "takes part in",
    "life cycle", "figures", "themes", "has", "description", "notes", "other",
)  # fmt: skip
"""The groups in the order in which they tell two things apart."""
_NAMES = ("name", "also", "acronym", "called", "former name")
"""The order of names."""
_ONE = {"country", "region", "is a", "type"}
"""What a thing has one of: two values differ, and are not only two of several."""
_NAME_KINDS = {"name": "name", "other": "also", "acronym": "acronym", "called": "called",
               "former": "former name"}  # fmt: skip


class Value(NamedTuple):
    """What is said of one side: the text, the passages that say it, and how the other stands.

    `sign` is "=" where the other side says the same, "≠" where it says something else of what
    there is one of, "" where it says nothing that compares.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    sign: str = ""


class Row(NamedTuple):
    """What both sides say of one matter."""

    group: str
    what: str
    left: tuple[Value, ...]
    right: tuple[Value, ...]


class SideBySide(NamedTuple):
    """A pair as it is shown: names, rows, and a word on where each side is known from."""

    pair: Pair
    names: tuple[str, str]
    notes: tuple[str, str]
    rows: tuple[Row, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that says something of either, sorted; they are numbered from 1."""
        values = [value for row in self.rows for value in (*row.left, *row.right)]
        found = {passage for value in values for passage in value.passages}
        return tuple(sorted(found, key=lambda passage: passage.order))


class Known:
    """What a build knows of things; without a build, what the queue says of them.

    `claims` gives the claims of the sources: by them two things that the build joins are shown
    apart.
    """

    def __init__(
        self, store: GraphStore | None = None, canonical: dict[str, str] | None = None,
        claims: Claims = tuple,
    ) -> None:  # fmt: skip
        self._store, self._canonical = store, canonical or {}
        self._labels = Labels(store, "en") if store else None
        self._apart = Apart(store, self._labels, claims) if store and self._labels else None

    def side_by_side(self, pair: Pair) -> SideBySide:
        """Return what is known of the two sides of a pair."""
        if self._apart and self._apart.joins(pair.left.iri, pair.right.iri):
            found = self._apart.statements((pair.left.iri, pair.right.iri))
            left, right = (_with(side, found[side.iri]) for side in pair[1:])
        else:
            left, right = self._statements(pair.left), self._statements(pair.right)
        notes = _note(pair.left, left), _note(pair.right, right)
        rows = _rows(left or list(_of_record(pair.left)), right or list(_of_record(pair.right)))
        names = label(pair.left), label(pair.right)
        return SideBySide(pair, names, notes, tuple(rows))

    def cited(self, iri: str, *, most: int = 3) -> list[str]:
        """Return a few passages that speak of a thing, as “source, locator”."""
        if not self._store:
            return []
        for same in self._iris(iri):
            found: list[Passage] = []
            for row in self._store.rows(_CITED, {"thing": NamedNode(same)}):
                found += read_passages(self._store, [row["g"].value]).values()
            if found:
                return [str(passage) for passage in sorted(found, key=lambda p: p.order)[:most]]
        return []

    def _iris(self, iri: str) -> list[str]:
        """Return the IRI, and the one under which the build has its claims where it is joined."""
        return [iri, *filter(None, [self._canonical.get(f"<{iri}>", "")[1:-1]])]

    def _statements(self, record: Record) -> list[Statement]:
        """Return what the build says; of a thing that is joined, what it says of the whole."""
        if not self._store or not self._labels:
            return []
        for iri in self._iris(record.iri):
            if found := statements_about(self._store, iri, self._labels):
                return _with(record, found)
        return []


def _with(record: Record, found: Sequence[Statement]) -> list[Statement]:
    """Return what is said of a thing, with the country and region that were compared."""
    told = {statement.what for statement in found}
    more = [s for s in _of_record(record) if s.what in ("country", "region")] if found else []
    return [*found, *(s for s in more if s.what not in told)]


def _note(record: Record, found: Sequence[Statement]) -> str:
    """Say where it is known from, where no passage does."""
    if found:
        return ""
    if record.sources == ("gazetteer",):
        return "as GeoNames knows it"
    return f"named by {', '.join(record.sources)}" if record.sources else "nothing more is known"


def _of_record(record: Record) -> Iterator[Statement]:
    """Yield what was compared of a record, in the words of a card."""

    def said(group: str, what: str, values: Iterable[str]) -> Iterator[Statement]:
        for value in values:
            yield Statement(group, what, value, "", ())

    for name in record.names:
        tag = f" ({name.language})" if name.language else ""
        yield from said("names", _NAME_KINDS.get(name.kind, name.kind), [f"{name.text}{tag}"])
    yield from said("type", "is a", record.classes or [record.kind])
    yield from said("places", "country", record.countries)
    yield from said("places", "region", record.regions)
    if record.point:
        yield from said("places", "point", ["{:.2f}, {:.2f}".format(*record.point)])
    yield from said("identifiers", "identifier", record.identifiers)
    yield from said("identifiers", "website", record.hosts)
    yield from said("belongs to", "unit of", map(shorten, record.parents))
    yield from said("partners", "party", map(shorten, record.parties))
    yield from said("life cycle", "date", record.dates)
    if record.population:
        yield from said("figures", "population", [f"{record.population:,}"])


# ---- comparing ---------------------------------------------------------------------------


def _rows(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Row]:
    ours, theirs = _by_what(left), _by_what(right)
    known = {side: _said(values) for side, values in (("left", left), ("right", right))}
    order = {key: place for place, key in reversed([*enumerate([*ours, *theirs])])}
    for key in sorted(order, key=lambda key: (*_place(*key), order[key])):
        yield Row(
            *key,
            tuple(_value(s, theirs[key], known["right"]) for s in ours[key]),
            tuple(_value(s, ours[key], known["left"]) for s in theirs[key]),
        )


def _place(group: str, what: str) -> tuple[int, int]:
    within = _NAMES.index(what) if what in _NAMES else len(_NAMES)
    return _GROUPS.index(group) if group in _GROUPS else len(_GROUPS), within


def _by_what(statements: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    held = {s.value.partition(":")[2] for s in statements if s.what == "identifier"}
    for statement in statements:
        if statement.what != "same as" or statement.value.rpartition("/")[2] not in held:
            found[statement.group, statement.what].append(statement)
    return found


def _said(statements: Iterable[Statement]) -> set[tuple[str, str]]:
    return {(s.group, _plain(s)) for s in statements}


def _plain(statement: Statement) -> str:
    """Return what is compared of a value: without case and accents, a name without its tag."""
    text = statement.value
    if statement.group == "names":
        text = re.sub(r" \([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\)$", "", text)
    return fold(text)


def _value(one: Statement, others: Sequence[Statement], known: set[tuple[str, str]]) -> Value:
    """Return a value with its sign; `others` are those of the same matter on the other side."""
    sign = ""
    if (one.group, _plain(one)) in known:
        sign = "="
    elif one.group == "life cycle":
        sign = _sign_of_dates(one.value, [other.value for other in others])
    elif one.what in _ONE and others:
        sign = "≠"
    elif one.what == "identifier":
        scheme = one.value.partition(":")[0]
        sign = "≠" if any(s.value.partition(":")[0] == scheme for s in others) else ""
    return Value(one.value, one.passages, sign)


def _sign_of_dates(date: str, others: Sequence[str]) -> str:
    if not others or "undated" in (date, *others):
        return ""
    return "=" if any(same_day(date, other) for other in others) else "≠"


_CITED = "SELECT DISTINCT ?g { GRAPH ?g { ?thing ?p ?o } } ORDER BY ?g LIMIT 3"
