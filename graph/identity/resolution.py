"""Resolving records: what is certainly one thing, and what a person should judge.

identifiers → places and cities → organisations → agreements, initiatives and events, each stage
with what the ones before it have joined. Persons' judgements stand before all of them. The same
records in any order give the same result.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.identity.arrangements.compare import KINDS, Arrangements, arrangement_keys
from graph.identity.blocking import Keys, blocks
from graph.identity.cities import KNOWN, link_cities
from graph.identity.identifiers import SINGLE, normal_identifiers
from graph.identity.judgement import Judgement, Verdict
from graph.identity.jurisdictions import with_jurisdictions
from graph.identity.links import Check, Link, Linked
from graph.identity.record import Comparison, Proposal, Record
from graph.identity.review.queue import in_order, label
from graph.identity.worth import Network, joined_parties
from graph.places.answer import PlaceAnswer
from graph.places.query import PlaceQuery
from loaders.gazetteer.cities import package_version

COMPARED = "semapv:CompositeMatching"
DOUBTFUL = ""
_SHOWN = 5_000
_ACTORS = ("city", "partner")

Progress = Callable[[str, int, int], None]
Compare = Callable[[Record, Record], Comparison | None]


class Resolution(NamedTuple):
    """What is decided, what waits for a person, and what is known of the places of records."""

    judgements: tuple[Judgement, ...]
    proposals: tuple[Proposal, ...]
    answers: dict[str, PlaceAnswer]


def resolve_records(
    records: Sequence[Record],
    base: str,
    *,
    judged: Iterable[Judgement] = (),
    progress: Progress = lambda stage, done, total: None,
) -> Resolution:
    """Decide which records are one thing.

    `judged` are persons' judgements: they come first, and what is judged is not proposed again.
    Where the gazetteer is not installed, cities and places are left as they are.

    >>> from graph.identity.record import Name
    >>> one = Record("https://e.org/a", "partner", (Name("UNEP"),), identifiers=("wikidata:Q1",))
    >>> [j.verdict.value for j in resolve_records([one, one._replace(iri="https://e.org/b")],
    ...                                           "https://e.org/").judgements]
    ['same']
    """
    resolving = _Resolving(sorted(records), base, judged, progress)
    resolving.identifiers()
    resolving.cities()
    resolving.organisations()
    resolving.arrangements()
    return resolving.resolution()


class _Resolving:
    """The stages, and what they have found so far."""

    def __init__(
        self, records: list[Record], base: str, judged: Iterable[Judgement], progress: Progress
    ) -> None:
        self._records, self._base, self._progress = records, base, progress
        self._linked = Linked(records, base, (j for j in judged if j.by_person))
        self._joins: list[Link] = []
        self._doubtful: list[Link] = []
        self._answers: dict[str, PlaceAnswer] = {}

    def _join(self, links: Iterable[Link], check: Check | None = None) -> None:
        """Join by the surest links first; what cannot be joined is left to a person."""
        for link in sorted(links, key=lambda link: (-link.score, link[:2])):
            if self._linked.joined(link.subject, link.object):
                continue
            refusal = self._linked.join(link, check)
            if refusal is None:
                self._joins.append(link)
            elif not refusal.by_person:
                self._doubtful.append(link._replace(reasons=(*link.reasons, refusal.reason)))

    def identifiers(self) -> None:
        """Join records of one identifier, of a scheme in which one thing has one."""
        self._progress("identifiers", 0, 1)
        self._join(_identifier_links(self._records))
        self._progress("identifiers", 1, 1)

    def cities(self) -> None:
        """Join places and cities by what the gazetteer knows."""
        self._progress("places", 0, 1)
        if package_version():
            found = link_cities(self._records, self._base, self._places)
            found = with_jurisdictions(found, self._records, self._linked, self._base)
            self._answers = found.answers
            self._join(found.sure)
            self._doubtful += found.doubtful
        self._progress("places", 1, 1)

    def _places(self, queries: Sequence[PlaceQuery]) -> list[PlaceAnswer]:
        from graph.places.resolver import PlaceResolver

        resolver, answers = PlaceResolver(self._progress), list[PlaceAnswer]()
        for start in range(0, len(queries), _SHOWN):
            answers += resolver.resolve_all(queries[start : start + _SHOWN])
            self._progress("places", len(answers), len(queries))
        return answers

    def organisations(self) -> None:
        """Join partners by comparing what sources say of them; cities have their places."""
        from graph.identity.organisations.compare import Organisations, organisation_keys

        partners = [r for r in self._records if r.kind == "partner" and not self._located(r)]
        compare = Organisations(partners).compare
        self._compare("partners", partners, organisation_keys, compare)

    def _located(self, record: Record) -> bool:
        return bool(self._linked.place_of(self._linked.of(record.iri)))

    def arrangements(self) -> None:
        """Join agreements, initiatives and events, of partners that are joined."""
        things = [joined_parties(r, self._linked) for r in self._records if r.kind in KINDS]
        compare = Arrangements(things).compare
        self._compare("agreements", things, arrangement_keys, compare)

    def _compare(self, stage: str, records: list[Record], keys: Keys, compare: Compare) -> None:
        """Compare the pairs of records that share keys, and join what is certainly one thing."""
        check = _Together(records, compare)
        sure, number, pairs = list[Link](), len(records), 0
        self._progress(stage, 0, number)
        for one, other in blocks(records, keys).pairs():
            a, b = records[one], records[other]
            if (pairs := pairs + 1) % _SHOWN == 0:
                self._progress(f"{stage} · {pairs:,} pairs", one, number)
            if (link := _compared(a, b, compare)) is None:
                continue
            if link.justification == COMPARED and not check.in_one_source(a, b):
                sure.append(link)
            else:
                self._doubtful.append(link)
        self._join(sure, check)
        self._progress(f"{stage} · {pairs:,} pairs", number, number)

    def resolution(self) -> Resolution:
        """Return everything that was found, in a fixed order."""
        self._progress("queue", 0, 1)
        judgements = sorted(map(_judgement, self._joins))
        proposals = tuple(in_order(self._of_one_value(self._proposals())))
        self._progress("queue", 1, 1)
        return Resolution(tuple(judgements), proposals, self._answers)

    def _proposals(self) -> Iterator[Proposal]:
        """Yield what a person should judge: no pair that is joined already, and no group twice."""
        network, linked = Network(self._records, self._linked), self._linked
        seen = set[tuple[str, str]]()
        for link in sorted(self._doubtful, key=lambda link: (-link.score, link)):
            ours, theirs = linked.of(link.subject), linked.of(link.object)
            pair = min(ours, theirs), max(ours, theirs)
            if pair in seen or ours == theirs:
                continue
            seen.add(pair)
            refusal = linked.against(link.subject, link.object)
            if refusal is None or link.reasons[-1:] == (refusal.reason,):
                value = network.worth(link.subject, link.object)
                yield Proposal(link.subject, link.object, round(link.score, 4), link.reasons, value)

    def _of_one_value(self, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
        """Give all places that are proposed for a record the highest value among them.

        So the likeliest comes first, whether or not other records are joined with it already.
        """
        found, values = list(proposals), dict[str, float]()
        for each in found:
            if self._linked.place_of(each.object):
                values[each.subject] = max(each.value, values.get(each.subject, 0.0))
        for each in found:
            placed = self._linked.place_of(each.object)
            yield each._replace(value=values[each.subject]) if placed else each


class _Together:
    """Says why two records cannot be in one group: comparing them says so, or their source does.

    A source seldom names one thing twice: its records are joined only where their names are equal,
    nothing tells them apart, and no register has given either an identifier.
    """

    def __init__(self, records: Iterable[Record], compare: Compare) -> None:
        self._records = {record.iri: record for record in records}
        self._compare = compare

    def in_one_source(self, one: Record, other: Record) -> str:
        """Say that one source has two records which it does not name alike."""
        if set(one.sources).isdisjoint(other.sources) or _named_twice(one, other):
            return ""
        return "one source names both"

    def __call__(self, one: Record, other: Record) -> str:
        a, b = self._records.get(one.iri), self._records.get(other.iri)
        if a is None or b is None:
            return ""
        if reason := self.in_one_source(a, b):
            return reason
        found = self._compare(a, b)
        if found and found.certain and found.score < 0.5:
            return f"{label(a)} and {label(b)} are not one: {', '.join(found.reasons)}"
        return ""


def _named_twice(one: Record, other: Record) -> bool:
    """Tell whether a source names one thing twice: alike, in one country, with no identifier.

    Other names do not count: a list of spellings has the short name of a group at each of its
    parts.
    """
    registered = any(
        identifier.partition(":")[0] in SINGLE
        for identifier in normal_identifiers((*one.identifiers, *other.identifiers))
    )
    alike = not _main_names(one).isdisjoint(_main_names(other))
    return alike and not registered and set(one.countries) == set(other.countries)


def _main_names(record: Record) -> set[str]:
    return {_plain(name.text) for name in record.names if name.kind in ("name", "called")}


def _plain(text: str) -> str:
    from anyascii import anyascii

    return "".join(c for c in anyascii(text).casefold() if c.isalnum())


def _identifier_links(records: Iterable[Record]) -> Iterator[Link]:
    """Yield a link of each record to the first that has the same identifier and is of its kind."""
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        kind = "partner" if record.kind in _ACTORS else record.kind
        for identifier in sorted(normal_identifiers(record.identifiers)):
            if identifier.partition(":")[0] not in SINGLE - {"geonames"}:
                continue  # what has a place is joined with that
            known = first.setdefault((kind, identifier), record)
            if known is not record:
                reasons = (f"both are {identifier}",)
                yield Link(record.iri, known.iri, 1.0, KNOWN, reasons, label(record), label(known))


def _compared(a: Record, b: Record, compare: Compare) -> Link | None:
    """Return the link that a comparison gives; one that a person should judge is `DOUBTFUL`."""
    found = compare(a, b)
    if found is None or (found.certain and found.score < 0.5):
        return None
    how = COMPARED if found.certain else DOUBTFUL
    return Link(b.iri, a.iri, found.score, how, found.reasons, label(b), label(a))


def _judgement(link: Link) -> Judgement:
    return Judgement(
        link.subject, Verdict.SAME, link.object, round(link.score, 4), link.justification,
        reasons=link.reasons, subject_label=link.subject_label, object_label=link.object_label,
    )  # fmt: skip
