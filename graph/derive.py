"""What follows from claims: section 4 of the model, computed on N-Triples terms.

`Derivation.note` sees each claim once and keeps the few parts that matter; `triples` yields the
derived statements. Every one of them follows from claims by the rule in its method's name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from graph.dates import first_day, last_day
from graph.implied import statement_and_implied
from ontology import vocabulary
from ontology.terms import CP, FOAF, GEO, GEONAMES, ORG, OWL, RDF, ROLE, SKOS, STATUS, XSD

LIFE_CYCLE = (
    "proposed", "planned", "drafted", "announced", "cancelled", "adopted", "signed",
    "established", "launched", "in-force", "ongoing", "suspended", "published", "held",
    "completed", "ended", "superseded",
)  # fmt: skip
"""The statuses in the order of a life: of two, the later one is current."""

_ENDS = {str(STATUS[key]) for key in ("held", "completed", "superseded", "ended")}
_IS_PARTNER = str(CP.Partner)
_MEMBERSHIP = {str(ROLE[key]) for key in ("member", "founding-member")}
_TYPE, _WITHIN, _PREF_LABEL, _ALT_LABEL = map(
    str, (RDF.type, CP.within, SKOS.prefLabel, SKOS.altLabel)
)
_PARTNER, _IN, _ROLE = str(CP.partner), str(getattr(CP, "in")), str(CP.role)
_OF, _STATUS, _ON = str(CP.of), str(CP.status), str(CP.on)
_START, _END = str(CP.start), str(CP.end)
_JURISDICTION, _CITY = str(CP.jurisdiction), str(CP.City)
_BY_PLACE = re.compile(r"<[^>]*/id/partner/geonames\.([0-9]+)>")
_THINGS = tuple(
    str(term)
    for term in (
        CP.Partner, CP.City, CP.Agency, CP.CityNetwork, CP.Unit, CP.Agreement, CP.Initiative,
        CP.Event, CP.Output, CP.Publication, CP.Strategy, CP.Place, CP.Country, CP.Region,
        CP.Locality,
    )
)  # fmt: skip
"""Classes of what has a name."""
_NOT_ABOUT = {
    str(term)
    for term in (
        RDF.type, OWL.sameAs, FOAF.homepage, GEO.hasGeometry, CP.role, CP.status, CP.measure,
        CP.qualifier, CP.instrument, ORG.classification,
    )
}  # fmt: skip
"""Properties that lead to no thing of which a passage says something."""


Keep = Callable[[str, str], object]
"""Takes a subject and a value of one property."""


def _days(
    days: dict[str, str], day_of: Callable[[str], str], choose: Callable[[str, str], str]
) -> Keep:
    """Keep the day of a date that is the first, or the last, among those that sources state."""

    def keep(subject: str, date: str) -> None:
        day = day_of(date)
        days[subject] = choose(day, days.get(subject, day))

    return keep


class Derivation:
    """Collects parts of claims, source by source and passage by passage.

    `members` maps each class to the things that claims put into it.
    """

    def __init__(self) -> None:
        self.members: dict[str, set[str]] = defaultdict(set)
        self._labels: Counter[tuple[str, str]] = Counter()
        self._partner: dict[str, str] = {}
        self._in: dict[str, str] = {}
        self._role: dict[str, str] = {}
        self._of: dict[str, str] = {}
        self._status: dict[str, str] = {}
        self._on: dict[str, str] = {}
        self._earliest: dict[str, str] = {}
        self._latest: dict[str, str] = {}
        self._statuses: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._within: dict[str, set[str]] = defaultdict(set)
        self._governs: set[str] = set()
        self._passages: Counter[str] = Counter()
        self._sources: Counter[str] = Counter()
        self._in_passage: set[str] = set()
        self._in_source: set[str] = set()
        self._plans = {str(STATUS[key]) for key in vocabulary.plans()}
        self._order = {str(STATUS[key]): n for n, key in enumerate(LIFE_CYCLE)}
        self._keep = self._keepers()

    def _keepers(self) -> dict[str, Keep]:
        """Say for each property where its values go.

        None of them refers to `self`: a cycle would hold the memory until after the load.
        """
        members, labels, within, on = self.members, self._labels, self._within, self._on
        governs = self._governs
        starts, stops = _days(self._earliest, first_day, min), _days(self._latest, last_day, max)

        def typed(subject: str, type_: str) -> None:
            members[type_].add(subject)

        def labelled(subject: str, label: str) -> None:
            labels[subject, label] += 1

        def lies_within(place: str, larger: str) -> None:
            within[place].add(larger)

        def has_jurisdiction(subject: str, place: str) -> None:
            governs.add(subject)

        def dated(subject: str, date: str) -> None:
            on[subject] = date
            starts(subject, date)
            stops(subject, date)

        return {
            _TYPE: typed, _PREF_LABEL: labelled, _WITHIN: lies_within, _ON: dated,
            _JURISDICTION: has_jurisdiction,
            _START: starts, _END: stops, _PARTNER: self._partner.__setitem__,
            _IN: self._in.__setitem__, _ROLE: self._role.__setitem__,
            _OF: self._of.__setitem__, _STATUS: self._status.__setitem__,
        }  # fmt: skip

    def note(self, subject: str, predicate: str, value: str) -> None:
        """See one claim."""
        self._in_passage.add(subject)
        if keep := self._keep.get(predicate):
            keep(subject, value)
        if value[0] == "<" and predicate not in _NOT_ABOUT:
            self._in_passage.add(value)

    def next_passage(self) -> None:
        """Count the things of the passage that ends here."""
        self._passages.update(self._in_passage)
        self._in_source |= self._in_passage
        self._in_passage.clear()

    def next_source(self) -> None:
        """Count the things of the source that ends here."""
        self.next_passage()
        self._sources.update(self._in_source)
        self._in_source.clear()

    def opened(self) -> set[str]:
        """Return every thing that a claim opens by giving its class."""
        return set().union(*self.members.values())

    def territories(self) -> dict[str, str]:
        """Return the place of each city whose key is that of a place and of which none is said."""
        return {city: place for city, place in self._keyed() if city not in self._governs}

    def _keyed(self) -> Iterator[tuple[str, str]]:
        """Yield each city whose key is that of a place, and the place."""
        for city in self.members.get(_CITY, ()):
            if match := _BY_PLACE.fullmatch(city):
                yield city, f"<{GEONAMES}{match[1]}/>"

    def triples(self) -> Iterator[str]:
        """Yield every derived statement, few of them more than once."""
        for node, thing in self._of.items():
            if node in self._status:
                self._statuses[thing].add((self._status[node], self._on.get(node, "")))
        yield from self._superclasses()
        for city, place in self.territories().items():
            yield from statement_and_implied(city, _JURISDICTION, place)
        yield from self._one_label_a_language()
        yield from self._participation()
        yield from self._current_status()
        yield from self._dates()
        yield from self._within_transitively()
        yield from self._counts()

    def _superclasses(self) -> Iterator[str]:
        for type_, above in vocabulary.superclasses().items():
            for subject in self.members.get(type_, ()):
                for superclass in above:
                    yield f"{subject} {_TYPE} {superclass}"

    def unnamed(self) -> list[str]:
        """Return the things to which no source gives a preferred label, sorted."""
        named = {subject for subject, _ in self._labels}
        things = {thing for class_ in _THINGS for thing in self.members.get(class_, ())}
        return sorted(things - named)

    def ambiguous(self) -> list[str]:
        """Return the things to which sources give several preferred labels in a language."""
        known = Counter((subject, label.rpartition('"')[2]) for subject, label in self._labels)
        return sorted({subject for (subject, _), number in known.items() if number > 1})

    def _one_label_a_language(self) -> Iterator[str]:
        """Of several preferred labels in a language one stays, and the others are alternatives.

        The vocabulary's own label stays first, for a city whose key is that of a place the name of
        the place, then the most frequent.
        """
        best = self._most_frequent()
        best |= {key: label for key, label in vocabulary_labels().items() if key in best}
        languages = {language for _, language in best}
        for city, place in self._keyed():
            for language in languages:
                if label := best.get((place, language)):
                    best[city, language] = label
                    yield f"{city} {_PREF_LABEL} {label}"
        for subject, label in self._labels:
            preferred = best[subject, label.rpartition('"')[2]] == label
            yield f"{subject} {_PREF_LABEL if preferred else _ALT_LABEL} {label}"

    def _most_frequent(self) -> dict[tuple[str, str], str]:
        """Return the preferred label that most passages use, by thing and language."""
        best = dict[tuple[str, str], tuple[int, str]]()
        for (subject, label), number in self._labels.items():
            key, rank = (subject, label.rpartition('"')[2]), (-number, label)
            best[key] = min(rank, best.get(key, rank))
        return {key: label for key, (_, label) in best.items()}

    def _participation(self) -> Iterator[str]:
        takes_part, belongs = set[tuple[str, str]](), set[tuple[str, str]]()
        above = vocabulary.superclasses()
        partners = set().union(*(things for kind, things in self.members.items()
                                 if _IS_PARTNER in (kind, *above.get(kind, ()))))  # fmt: skip
        for node, partner in self._partner.items():
            thing = self._in.get(node)
            if thing and not self._only_planned(node):
                takes_part.add((partner, thing))
                if thing in partners and self._role.get(node) in _MEMBERSHIP:
                    belongs.add((partner, thing))
        for pairs, predicate in ((takes_part, CP.participatesIn), (belongs, ORG.memberOf)):
            name = str(predicate)
            for partner, thing in pairs:
                yield from statement_and_implied(partner, name, thing)

    def _only_planned(self, node: str) -> bool:
        statuses = self._statuses.get(node)
        return bool(statuses) and all(status in self._plans for status, _ in statuses or ())

    def _current_status(self) -> Iterator[str]:
        name = str(CP.currentStatus)
        for thing, changes in self._statuses.items():
            current, _ = max(changes, key=lambda change: (self._order.get(change[0], -1), change))
            yield f"{thing} {name} {current}"

    def _dates(self) -> Iterator[str]:
        """What a source states comes before what the dates of status changes tell."""
        begun, ended = dict[str, str](), dict[str, str]()
        for thing, changes in self._statuses.items():
            done = [(s, on) for s, on in changes if on and s not in self._plans]
            if done:
                begun[thing] = min(first_day(on) for _, on in done)
            if last := [last_day(on) for status, on in done if status in _ENDS]:
                ended[thing] = max(last)
        for predicate, days in (
            (CP.earliest, begun | self._earliest), (CP.latest, ended | self._latest),
        ):  # fmt: skip
            name = str(predicate)
            for thing, day in days.items():
                yield f"{thing} {name} {day}"

    def _within_transitively(self) -> Iterator[str]:
        for place, nearest in list(self._within.items()):
            seen: set[str] = set()
            front = {place}
            while front := set().union(*(self._within.get(p, ()) for p in front)) - seen:
                seen |= front
            for above in seen - nearest - {place}:
                yield from statement_and_implied(place, _WITHIN, above)

    def _counts(self) -> Iterator[str]:
        cited, sources, integer = str(CP.citedBy), str(CP.sourceCount), f"^^{XSD.integer}"
        for thing in self.opened():
            yield f'{thing} {cited} "{self._passages[thing]}"{integer}'
            yield f'{thing} {sources} "{self._sources[thing]}"{integer}'


@cache
def vocabulary_labels() -> dict[tuple[str, str], str]:
    """Return the preferred label that the ontology gives a concept, by language."""
    return {
        (str(triple.subject), str(triple.object).rpartition('"')[2]): str(triple.object)
        for triple in vocabulary.triples()
        if triple.predicate == SKOS.prefLabel
    }
