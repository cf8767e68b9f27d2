"""Countries and areas: ISO 3166, M49 and GeoNames codes, and which one a text means.

The table holds the 249 entries of ISO 3166-1 and Kosovo (XK, which has no M49 code). Codes cost
nothing; names load Unicode CLDR once (package `babel`).
"""

from functools import cache, lru_cache
from typing import NamedTuple

from loaders.gazetteer.table import rows
from ontology.terms import GEONAMES


class Country(NamedTuple):
    """A country or area: its codes, the M49 region in which it lies, and the country it belongs to.

    `part_of` is the alpha-2 code of the country of which the United Nations name it as a part.
    """

    iso2: str
    iso3: str
    m49: str
    geonames: str
    region: str
    part_of: str

    @property
    def iri(self) -> str:
        """The IRI that GeoNames gives it."""
        return f"{GEONAMES}{self.geonames}/"

    @property
    def key(self) -> str:
        """The key of the place in `loaders.statements`: `geonames:…`."""
        return f"geonames:{self.geonames}"


@cache
def countries() -> dict[str, Country]:
    """Return all countries by alpha-2 code."""
    return {row[0]: Country(*row) for row in rows("countries.tsv")}


@cache
def by_geonames() -> dict[str, Country]:
    """Return all countries by GeoNames id."""
    return {country.geonames: country for country in countries().values()}


@lru_cache(maxsize=65_536)
def country(text: str) -> Country | None:
    """Return the country that a code or name means, None where it means none or several.

    Codes are ISO 3166 (two or three letters) and M49 (three digits); UK and EL count as GB and GR.
    Names may be in the six languages of the United Nations and some forty others, in any case, with
    or without accents. Nothing is guessed: a name must be one that is known, whole.

    >>> [country(text).iso2 for text in ("PRT", "620", "Côte d'Ivoire", "越南", "Korea, Rep.")]
    ['PT', 'PT', 'CI', 'VN', 'KR']
    >>> country("Niger").iso2, country("Nigeria").iso2, country("EU"), country("Korea")
    ('NE', 'NG', None, None)
    """
    text = text.strip()
    if len(text) <= 3 and text.isascii():
        return _codes().get(text.upper())
    from loaders.gazetteer.names import country_named

    iso2 = country_named(text)
    return countries()[iso2] if iso2 else None


@cache
def _codes() -> dict[str, Country]:
    """Return countries by code, and by abbreviations that are as short as codes."""
    known = countries()
    short = {
        written: known[row[0]]
        for row in rows("names.tsv")
        for written in row[-1].split("|")
        if 2 <= len(written) <= 3 and written.isascii()
    }
    for found in known.values():
        short |= {code: found for code in (found.iso2, found.iso3, found.m49) if code}
    return short
