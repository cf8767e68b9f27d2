"""The regions of M49, the standard of the United Nations: continents, their parts, the world."""

import re
from functools import cache
from typing import NamedTuple

from loaders.gazetteer.countries import country
from loaders.gazetteer.table import rows
from loaders.values import ValueFault
from ontology.terms import GEONAMES

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
"""The languages of the United Nations, in the order of the columns of the tables."""


class Region(NamedTuple):
    """A region: its code, the regions in which it lies, and its names by language.

    `geonames` is the id of the continent that it is, "" for any other region.
    """

    code: str
    parents: tuple[str, ...]
    geonames: str
    names: dict[str, str]

    @property
    def key(self) -> str:
        """The key of the place in `loaders.statements`; a continent has that of GeoNames."""
        return f"geonames:{self.geonames}" if self.geonames else f"m49:{self.code}"


@cache
def regions() -> dict[str, Region]:
    """Return all regions by code.

    >>> regions()["014"].names["fr"], regions()["014"].parents
    ('Afrique orientale', ('202',))
    """
    return {
        code: Region(
            code, tuple(parents.split()), geonames, dict(zip(LANGUAGES, names, strict=True))
        )
        for code, parents, geonames, *names in rows("regions.tsv")
    }


@cache
def continents() -> dict[str, Region]:
    """Return the regions that are continents, by GeoNames id."""
    return {region.geonames: region for region in regions().values() if region.geonames}


def place_key(reference: str) -> str:
    """Return the key of the place that `geonames:…`, `country:…`, `iso:…` or `m49:…` means.

    The same place has one key however it is written.

    Raises:
        ValueFault: there is no such country or region.

    >>> place_key("country:PT"), place_key("m49:620"), place_key("m49:150"), place_key("m49:039")
    ('geonames:2264397', 'geonames:2264397', 'geonames:6255148', 'm49:039')
    """
    scheme, _, value = reference.partition(":")
    if scheme == "m49" and (region := regions().get(value)):
        return region.key
    if scheme in ("country", "iso", "iso3166", "m49"):
        if scheme == "m49" and not value.isdecimal():
            raise ValueFault(f"“{value}” is no M49 code", "write three digits, as m49:150")
        if not (found := country(value)):
            raise ValueFault(f"“{value}” is no country", "write its ISO code, as country:PT")
        return found.key
    return reference


def place_of(iri: str, base: str) -> str:
    """Return the key of a place of which the gazetteer may know something, "" for any other IRI.

    >>> place_of("https://sws.geonames.org/2735943/", "https://w3id.org/citypact/")
    'geonames:2735943'
    >>> place_of("https://w3id.org/citypact/id/place/m49.039", "https://w3id.org/citypact/")
    'm49:039'
    """
    if iri.startswith(GEONAMES):
        match = re.fullmatch(r"([0-9]{1,9})/?", iri.removeprefix(GEONAMES), re.ASCII)
        return f"geonames:{match[1]}" if match else ""
    match = re.fullmatch(re.escape(f"{base}id/place/m49.") + "([0-9]{3})", iri, re.ASCII)
    return f"m49:{match[1]}" if match else ""
