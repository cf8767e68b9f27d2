"""Hints: what stands beside a name – a region, a country, another name, a larger city."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from graph.places.distance import kilometres
from graph.places.evidence import Weighed
from graph.places.gazetteer import Gazetteer, Hit, Place
from graph.places.readings import readings
from loaders.gazetteer.countries import country as country_of
from loaders.gazetteer.spelling import key_of
from loaders.gazetteer.subdivisions import Subdivision, regions_named, subdivisions

_REGION = (50.0, 0.02)
_COUNTRY = (10.0, 0.05)
_NAME = 10.0
_NEAR = 40.0
_KEPT = 5_000
_CITY_STATES = frozenset((
    "AR-C", "AT-9", "BE-BRU", "BG-22", "CN-BJ", "CN-CQ", "CN-SH", "CN-TJ", "CO-DC", "CZ-10",
    "DE-BE", "DE-HB", "DE-HH", "HU-BU", "ID-JK", "IN-DL", "JP-13", "KR-11", "KR-26", "KR-27",
    "KR-28", "KR-29", "KR-30", "KR-31", "MX-CMX", "RO-B", "RU-MOW", "RU-SPE", "TH-10", "TW-TPE",
    "UA-30", "VN-HN", "VN-SG",
))  # fmt: skip
"""Regions (ISO 3166-2) that are cities, the districts of which lie in them."""
_CODE = 3
"""The length up to which a text may be a code."""


class Hint:
    """A text beside a name, or a region that the source gives: what it says of a place."""

    def __init__(self, text: str, gazetteer: Gazetteer, *, known: str = "") -> None:
        """Read a hint; `known` is the country that the source gives, "" where it gives none."""
        self.text, self._gazetteer, self._known = text, gazetteer, known

    @cached_property
    def country(self) -> str:
        """The country that the text means, "" where it means none; codes need no other country."""
        if len(self.text) <= _CODE and (self._known or not self.text.isupper()):
            return ""
        found = country_of(self.text)
        return found.iso2 if found else ""

    @property
    def alone(self) -> bool:
        """Whether the text can mean nothing but a country; IL is Illinois too."""
        short = len(self.text) <= _CODE
        return bool(self.country) and not (short and regions_named(self.text, "US"))

    def of(self, weighed: Weighed) -> Weighed:
        """Return a place with what the hint says of it."""
        place = weighed.place
        regions = self.regions(place.country)
        if any(region.admin1 == place.admin1 for region in regions):
            return weighed.times(_REGION[0], f"it lies in {self.text}")
        hits = self._hits(place.country)
        if any(hit.place.id == place.id for hit in hits):
            return weighed.times(_NAME, f"“{self.text}” is a name of it too")
        if self._around(place, hits):
            return weighed.times(_NAME, f"it lies near {self.text}")
        if self.country == place.country:
            return weighed.times(_COUNTRY[0], f"it lies in {self.text}")
        if regions:
            return weighed.deny(_REGION[1], f"it does not lie in {self.text}")
        if self.country:
            return weighed.deny(_COUNTRY[1], f"it does not lie in {self.text}")
        return weighed

    def is_city_of(self, place: Place) -> bool:
        """Say whether the hint is the city of which the place is a part: Berlin of Kreuzberg."""
        regions = self.regions(place.country)
        wide = bool(regions) and _CITY_STATES.isdisjoint(region.iso for region in regions)
        return not wide and self._around(place, self._hits(place.country))

    def elsewhere(self, place: Place) -> Place | None:
        """Return the other place that the hint names beside this one; None where it names none."""
        hits = self._hits(place.country)
        if any(hit.place.id == place.id for hit in hits) or self._around(place, hits):
            return None
        large = [hit.place for hit in hits if hit.kind == 0 and _as_large(hit.place, place)]
        if not large or self.regions(place.country) or self.country:
            return None
        return max(large, key=lambda other: (other.population, -other.id))

    def regions(self, country: str) -> tuple[Subdivision, ...]:
        """Return the regions of a country that the hint means."""
        keys = [reading.key for reading in readings(self.text, country)]
        found = next((found for key in keys if (found := regions_named(key, country))), ())
        return found or _shortened(self.text, country)

    def understood(self, weighed: Iterable[Weighed]) -> bool:
        """Say whether the text means a region or a country, or speaks of one of these places."""
        if self.country:
            return True
        places = [each.place for each in weighed]
        if any(self.regions(code) for code in {place.country for place in places}):
            return True
        hits = {code: self._hits(code) for code in {place.country for place in places}}
        return any(
            any(hit.place.id == place.id for hit in hits[place.country])
            or self._around(place, hits[place.country])
            for place in places
        )

    def _hits(self, country: str) -> tuple[Hit, ...]:
        key = key_of(self.text)
        return self._gazetteer.exact(key, country) if len(key) >= _CODE or not key.isascii() else ()

    @staticmethod
    def _around(place: Place, hits: tuple[Hit, ...]) -> bool:
        """Say whether one of these places is larger and near."""
        return any(
            hit.place.id != place.id
            and hit.place.population > place.population
            and kilometres(hit.place.point, place.point) < _NEAR
            for hit in hits
        )


@lru_cache(_KEPT)
def _shortened(text: str, country: str) -> tuple[Subdivision, ...]:
    """Return the only region of a country whose name has these three capitals in their order.

    >>> [region.iso for region in _shortened("SMN", "JP")], _shortened("FUK", "JP")
    (['JP-32'], ())
    """
    if len(text) != _CODE or not (text.isascii() and text.isalpha() and text.isupper()):
        return ()
    pattern = re.compile(".*".join(text.lower()))
    known = _first_level(country)
    found = [region for region, key in known if pattern.match(key)]
    return tuple(found) if len(found) == 1 else ()


@lru_cache(_KEPT)
def _first_level(country: str) -> tuple[tuple[Subdivision, str], ...]:
    """Return the first-level regions of a country with the keys of their main names."""
    return tuple(
        (region, key_of(region.names[0]))
        for region in subdivisions()
        if region.country == country and region.level == "1"
    )


def _as_large(other: Place, place: Place) -> bool:
    """Say whether a place is no mere village beside another."""
    return other.population * 10 > place.population
