"""What the gazetteer says of the places that claims use, as passages with claims."""

from collections import deque
from collections.abc import Iterable, Iterator

from loaders.claims import Passage
from loaders.gazetteer.cities import Record, cities, country_record, states
from loaders.gazetteer.countries import Country, by_geonames, countries
from loaders.gazetteer.names import names_of
from loaders.gazetteer.regions import Region, continents, place_of, regions
from loaders.gazetteer.scripts import tagged
from loaders.statements import Statements
from ontology.terms import CP

_SHOWN = {"geonames": "GeoNames", "m49": "M49"}


def describe(
    iris: Iterable[str], base: str, *, source: str = "gazetteer", opened: Iterable[str] = ()
) -> Iterator[Passage]:
    """Yield a passage for each place of these IRIs that is known, and for each that it lies in.

    `opened` are the IRIs of places that other sources describe: these are left to them.

    >>> porto = "https://sws.geonames.org/2735943/"
    >>> [p.locator for p in describe([porto], "https://w3id.org/citypact/")][1:]
    ['GeoNames 2264397', 'M49 039', 'GeoNames 6255148', 'M49 001']
    """
    keys = sorted({key for iri in iris if (key := place_of(iri, base))})
    done = {key for iri in opened if (key := place_of(iri, base))}
    yield from _Places(Statements(base, source, "en")).describe(keys, done)


class _Places:
    """Describes places, each once."""

    def __init__(self, statements: Statements) -> None:
        self._say = statements
        self._states = {str(record["geonameid"]): record for record in states().values()}
        self._cities: dict[str, Record] = {}

    def describe(self, keys: list[str], done: set[str]) -> Iterator[Passage]:
        """Yield the passages of these places and, after them, of those in which they lie."""
        here = by_geonames().keys() | continents().keys() | self._states.keys()
        ids = {key[9:] for key in keys if key.startswith("geonames:")}
        self._cities = cities(ids - here)
        waiting = deque(keys)
        while waiting:
            key = waiting.popleft()
            if key not in done:
                done.add(key)
                waiting.extend(self._about(key))
                if claims := self._say.take():
                    scheme, _, value = key.partition(":")
                    yield Passage(f"{scheme}-{value}", f"{_SHOWN[scheme]} {value}", 0, claims)

    def _about(self, key: str) -> list[str]:
        """Say what is known of a place; return the keys of those in which it lies."""
        scheme, _, value = key.partition(":")
        known = continents() if scheme == "geonames" else regions()
        if region := known.get(value):
            return self._region(key, region)
        if scheme == "geonames":
            if country := by_geonames().get(value):
                return self._country(key, country)
            if state := self._states.get(value):
                return self._state(key, state)
            if city := self._cities.get(value):
                return self._city(key, city)
        return []

    def _within(self, place: str, around: list[str]) -> list[str]:
        for key in around:
            self._say.add(place, str(CP.within), self._say.iri("place", key))
        return around

    def _region(self, key: str, region: Region) -> list[str]:
        place = self._say.thing("place", key, CP.Region)
        if region.geonames:
            self._say.identifier(place, f"m49:{region.code}")
        for language, name in region.names.items():
            self._say.name(place, name, language)
        return self._within(place, [regions()[code].key for code in region.parents])

    def _country(self, key: str, country: Country) -> list[str]:
        place = self._say.thing("place", key, CP.Region if country.part_of else CP.Country)
        self._say.identifier(place, f"iso3166:{country.iso2}")
        if country.m49:
            self._say.identifier(place, f"m49:{country.m49}")
        for language, (name, *others) in names_of(country):
            self._say.name(place, name, language)
            for other in others:
                self._say.also(place, other, language)
        record = country_record(country.iso2)
        self._figures(place, record)
        around = [regions()[country.region].key]
        if country.part_of:
            around.insert(0, countries()[country.part_of].key)
        return self._within(place, around)

    def _figures(self, place: str, record: Record) -> None:
        if record.get("population"):
            self._say.observation(place, "population", str(record["population"]))
        if record.get("areakm2"):
            self._say.observation(place, "area", str(record["areakm2"]), unit="km2")

    def _state(self, key: str, state: Record) -> list[str]:
        place = self._say.thing("place", key, CP.Region)
        self._say.identifier(place, f"iso3166:US-{state['code']}")
        self._say.name(place, state["name"])
        return self._within(place, [countries()["US"].key])

    def _city(self, key: str, city: Record) -> list[str]:
        place, name = self._say.thing("place", key, CP.Locality), city["name"]
        self._say.name(place, name)
        for other, language in tagged(city["alternatenames"], city["countrycode"], known=name):
            self._say.also(place, other, language)
        self._say.point(place, str(city["latitude"]), str(city["longitude"]))
        self._figures(place, city)
        around = []
        if city["countrycode"] == "US" and (state := states().get(city["admin1code"])):
            around.append(f"geonames:{state['geonameid']}")
        if country := countries().get(city["countrycode"]):
            around.append(country.key)
        return self._within(place, around)
