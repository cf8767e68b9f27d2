"""Values of tables of known identities: ids, countries, points, hosts."""

import re
from urllib.parse import urlsplit

_GEONAMES = re.compile(
    r"(?i)(?:geonames:|gn:?|https?://(?:www|sws)\.geonames\.org/)?([1-9][0-9]{2,8})(?:\.0+|/\S*)?"
)
_NO_ANSWER = {
    "", "na", "n/a", "nan", "none", "null", "-", "--", "?", "unknown", "#n/a", "not found",
    "no match",
}  # fmt: skip
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


def is_answer(text: str) -> bool:
    """Say whether a cell gives an answer: `NA` and the like do not.

    >>> is_answer("2735943"), is_answer("NA")
    (True, False)
    """
    return text.casefold() not in _NO_ANSWER


def geonames_id(text: str) -> str:
    """Return a GeoNames id out of a number, a CURIE or an address, "" where there is none.

    >>> [geonames_id(text) for text in ("2735943", "2735943.0", "geonames:2735943", "Porto")]
    ['2735943', '2735943', '2735943', '']
    >>> geonames_id("https://www.geonames.org/2735943/porto.html")
    '2735943'
    """
    match = _GEONAMES.fullmatch(text.strip())
    return match[1] if match else ""


def country_code(text: str) -> str:
    """Return the alpha-2 code of a country, by code or name; "" where it is unknown.

    >>> country_code("Portugal"), country_code("UK"), country_code("Atlantis")
    ('PT', 'GB', '')
    """
    from loaders.gazetteer.countries import country

    found = country(text) if text else None
    return found.iso2 if found else ""


def point(latitude: str, longitude: str) -> tuple[float, float] | None:
    """Return a point in degrees, None where the texts give none.

    >>> point("41,14961", "-8,61099"), point("91", "0")
    ((41.14961, -8.61099), None)
    """
    if not (_NUMBER.fullmatch(latitude) and _NUMBER.fullmatch(longitude)):
        return None
    north, east = float(latitude.replace(",", ".")), float(longitude.replace(",", "."))
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def count(text: str) -> int:
    """Return a whole number, whatever marks its thousands; 0 where there is none.

    >>> count("1 234 567"), count("231,828"), count("many")
    (1234567, 231828, 0)
    """
    digits = re.sub(r"[\s.,'’]", "", re.sub(r"[.,]0+$", "", text))
    return int(digits) if digits.isdecimal() and len(digits) < 12 else 0


def host(text: str) -> str:
    """Return the host of a web address without `www.`, "" where there is none.

    >>> host("https://www.unep.org/cities"), host("iclei.org"), host("none")
    ('unep.org', 'iclei.org', '')
    """
    try:
        name = urlsplit(text if "//" in text else f"//{text}").hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.") if "." in name else ""


def curie(scheme: str, text: str) -> str:
    """Return an identifier as a CURIE: the last part of an address, or the text itself.

    >>> curie("ror", "https://ror.org/03e8s1d88"), curie("wikidata", "Q125761")
    ('ror:03e8s1d88', 'wikidata:Q125761')
    """
    value = text.rstrip("/").rpartition("/")[2] if "//" in text else text
    return value if value.startswith(f"{scheme}:") else f"{scheme}:{value}"
