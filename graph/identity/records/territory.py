"""Territory: the countries and regions in which a place lies, by what claims and gazetteer say."""

from collections.abc import Iterable, Mapping
from functools import cache

from loaders.gazetteer.cities import cities, states
from loaders.gazetteer.countries import by_geonames, countries, country
from ontology.terms import CP, GEONAMES

_REGION, _COUNTRY = str(CP.Region), str(CP.Country)
_FAR = 12

Terms = Mapping[str, tuple[str, ...]]
"""Values by thing, as N-Triples terms."""


class Territory:
    """Follows places upwards to their countries.

    `names` holds a kind before each literal; `used` are the places about which it is asked.
    """

    def __init__(
        self, *, within: Terms, classes: Terms, identifiers: Terms, names: Terms, used: set[str]
    ) -> None:
        self._within, self._classes = within, classes
        self._identifiers, self._names = identifiers, names
        self._known: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._gazetteer = _cities_of(used)

    def of(self, places: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the alpha-2 codes of the countries of places, and the names of their regions."""
        found = [self._of(place) for place in places]
        if len(found) == 1:
            return found[0]
        in_countries = tuple(dict.fromkeys(code for codes, _ in found for code in codes))
        regions = tuple(dict.fromkeys(name for _, names in found for name in names))
        return self._one(in_countries), self._one(regions)

    def _one(self, values: tuple[str, ...]) -> tuple[str, ...]:
        return self._shared.setdefault(values, values)

    def _of(self, place: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._follow(place)
        return found

    def _follow(self, place: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        codes, regions = dict[str, None](), dict[str, None]()
        front, seen = [place], {place}
        for _ in range(_FAR):
            above: list[str] = []
            for here in front:
                if code := self._country(here):
                    codes[code] = None
                    continue
                if here != place and _REGION in self._classes.get(here, ()):
                    regions.update(dict.fromkeys(self._labels(here)[:1]))
                above += self._within.get(here, ())
            front = sorted(set(above) - seen)
            seen.update(front)
        if known := self._gazetteer.get(place):
            if not codes:
                codes[known[0]] = None
            if known[1]:
                regions[known[1]] = None
        return self._one(tuple(codes)), self._one(tuple(regions))

    def _country(self, place: str) -> str:
        """Return the alpha-2 code of a place that is a country."""
        number = place[1:-1].removeprefix(GEONAMES).strip("/")
        if found := by_geonames().get(number):
            return found.iso2
        if _COUNTRY not in self._classes.get(place, ()):
            return ""
        for literal in self._identifiers.get(place, ()):
            scheme, _, value = literal.strip('"').partition(":")
            if scheme == "iso3166" and (known := country(value)):
                return known.iso2
        return next((known.iso2 for n in self._labels(place) if (known := country(n))), "")

    def _labels(self, place: str) -> list[str]:
        return [text.partition('"')[2].rpartition('"')[0] for text in self._names.get(place, ())]


def _cities_of(places: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the country of each place that the gazetteer knows as a city, and its state."""
    asked = {
        number: place
        for place in places
        if place.startswith(f"<{GEONAMES}")
        and (number := place[1:-1].removeprefix(GEONAMES).strip("/")) not in by_geonames()
    }
    found = cities(set(asked)) if asked else {}
    return {
        asked[number]: (record["countrycode"], _state(record["countrycode"], record["admin1code"]))
        for number, record in found.items()
        if record["countrycode"] in countries()
    }


@cache
def _state(iso2: str, code: str) -> str:
    known = states().get(code) if iso2 == "US" else None
    return str(known["name"]) if known else ""
