"""Regions within countries: first-level ones by name and code, and the parts of these with a code.

The table states facts of GeoNames (CC BY 4.0) and ISO 3166-2: country, code of the first-level
region in GeoNames, GeoNames id, ISO code, level (1 or 2), names.
"""

from functools import cache
from typing import NamedTuple

from loaders.gazetteer.countries import by_geonames
from loaders.gazetteer.spelling import key_of
from loaders.gazetteer.table import rows


class Subdivision(NamedTuple):
    """A region: `admin1` is the first-level region that it is or lies in, as GeoNames codes it."""

    country: str
    admin1: str
    geonames: str
    iso: str
    level: str
    names: tuple[str, ...]


@cache
def subdivisions() -> tuple[Subdivision, ...]:
    """Return all regions, ordered by country, level and code."""
    return tuple(
        Subdivision(country, admin1, geonames, iso, level, tuple(names.split("|")))
        for country, admin1, geonames, iso, level, names in rows("subdivisions.tsv")
    )


@cache
def region_names() -> dict[tuple[str, str], str]:
    """Return the names of first-level regions by country and the code of GeoNames.

    >>> region_names()["US", "IL"]
    'Illinois'
    """
    known: dict[tuple[str, str], str] = {}
    for region in subdivisions():
        if region.level == "1":
            known.setdefault((region.country, region.admin1), region.names[0])
    return known


def regions_named(text: str, country: str) -> tuple[Subdivision, ...]:
    """Return the regions of a country that a name or code means; the first-level ones first.

    >>> [region.iso for region in regions_named("Jiangsu", "CN")]
    ['CN-JS']
    >>> [region.admin1 for region in regions_named("IL", "US")]
    ['IL']
    """
    return _named().get((country, key_of(text)), ())


def level_of(number: str) -> str:
    """Return what a GeoNames id is: `country`, `region`, `county`, or `city` where it is none.

    >>> level_of("2921044"), level_of("2951839"), level_of("2867714")
    ('country', 'region', 'city')
    """
    return "country" if number in by_geonames() else _levels().get(number, "city")


@cache
def _levels() -> dict[str, str]:
    words = {"1": "region", "2": "county"}
    return {region.geonames: words[region.level] for region in subdivisions()}


@cache
def _named() -> dict[tuple[str, str], tuple[Subdivision, ...]]:
    found: dict[tuple[str, str], dict[str, Subdivision]] = {}
    for region in subdivisions():
        suffix = region.iso.partition("-")[2]
        for name in (*region.names, region.iso, suffix):
            if key := key_of(name):
                found.setdefault((region.country, key), {})[region.geonames] = region
    return {key: tuple(regions.values()) for key, regions in found.items()}
