"""Identifiers: one spelling for each, so that two sources' identifiers of one thing are equal."""

import re
from collections.abc import Callable, Iterable

SINGLE = frozenset(("geonames", "grid", "iati", "lei", "locode", "ror", "wikidata"))
"""Schemes in which one thing has one identifier, and two identifiers are two things.

An ISNI or a Funder id is not among them: one body often has several. An IATI identifier names the
register that gave it (`GB-CHC-…`); only two of one register are two things.
"""

_ADDRESSES = {
    "ror": re.compile(r"(?:https?://)?(?:www\.)?ror\.org/(\w+)/?"),
    "wikidata": re.compile(r"(?:https?://)?(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q\d+)/?"),
    "grid": re.compile(r"(?:https?://)?(?:www\.)?grid\.ac/institutes/(grid\.[\d.a-f]+)/?"),
    "isni": re.compile(r"(?:https?://)?(?:www\.)?isni\.org/(?:isni/)?([\dX ]+)/?"),
    "fundref": re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/10\.13039/(\d+)/?"),
    "geonames": re.compile(r"(?:https?://)?(?:sws|www)\.geonames\.org/(\d+)/?.*"),
    "lei": re.compile(r"(?:https?://)?search\.gleif\.org/#/record/(\w{20})/?.*"),
}
"""The web addresses that are identifiers, by scheme."""

_SHAPES = {
    "ror": re.compile(r"0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
    "wikidata": re.compile(r"Q[1-9][0-9]*"),
    "grid": re.compile(r"grid\.[0-9]+\.[0-9a-f]+"),
    "isni": re.compile(r"[0-9]{15}[0-9X]"),
    "fundref": re.compile(r"[0-9]{5,}"),
    "geonames": re.compile(r"[1-9][0-9]*"),
    "lei": re.compile(r"[A-Z0-9]{18}[0-9]{2}"),
    "iati": re.compile(r"[A-Z0-9]{2}.*"),
    "locode": re.compile(r"[A-Z]{2}[A-Z2-9]{3}"),
}
"""What an identifier of each scheme looks like once it is in its one spelling."""

_SCHEMES = {
    "fundref": "fundref",
    "crossref": "fundref",
    "funder": "fundref",
    "wd": "wikidata",
    "org-id": "iati",
    "unlocode": "locode",
}
_LENT = {"XI-GRID-": "grid", "XI-ROR-": "ror", "XI-ISNI-": "isni", "XI-LEI-": "lei",
         "XI-WIKIDATA-": "wikidata"}  # fmt: skip
"""Registers of IATI that repeat the identifiers of another scheme."""


def normal_identifiers(curies: Iterable[str]) -> frozenset[str]:
    """Return identifiers as CURIEs in one spelling, across schemes; what is none is left out.

    An address counts as the identifier that it ends in, an IATI identifier that repeats another
    scheme's as that scheme's, and the bare code of a channel of the OECD's Development Assistance
    Committee as an IATI identifier. What is of an unknown scheme stays as it is.

    >>> sorted(normal_identifiers(["iati:41120", "ROR:03E8S1D88", "http://ror.org/03e8s1d88"]))
    ['iati:XM-DAC-41120', 'ror:03e8s1d88']
    >>> sorted(normal_identifiers(["iati:XI-GRID-grid.5012.6", "isni:0000 0001 2190 3763"]))
    ['grid:grid.5012.6', 'isni:0000000121903763']
    """
    return frozenset(filter(None, map(_normal, curies)))


def registers_apart(a: Iterable[str], b: Iterable[str]) -> tuple[str, str] | None:
    """Return the first two normal identifiers of which one register says that they are two things.

    >>> registers_apart(["ror:03e8s1d88", "wikidata:Q1"], ["ror:015z29x25"])
    ('ror:03e8s1d88', 'ror:015z29x25')
    >>> registers_apart(["iati:GB-CHC-1"], ["iati:GB-COH-00000001"]) is None
    True
    """
    ours, theirs = _by_register(a), _by_register(b)
    for register in sorted(ours.keys() & theirs.keys()):
        if not ours[register] & theirs[register]:
            return min(ours[register]), min(theirs[register])
    return None


def _by_register(identifiers: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for identifier in identifiers:
        scheme, _, value = identifier.partition(":")
        if scheme in SINGLE:
            register = "-".join(value.split("-")[:2]) if scheme == "iati" else ""
            found.setdefault(f"{scheme} {register}", set()).add(identifier)
    return found


def _normal(curie: str) -> str:
    curie = curie.strip()
    for scheme, address in _ADDRESSES.items():
        if match := address.fullmatch(curie):
            return _of(scheme, match[1])
    scheme, colon, value = curie.partition(":")
    return _of(_SCHEMES.get(scheme.lower(), scheme.lower()), value) if colon else ""


def _of(scheme: str, value: str) -> str:
    """Return the CURIE of a value of a scheme, "" where it is none."""
    for address in filter(None, [_ADDRESSES.get(scheme)]):
        if match := address.fullmatch(value.strip()):
            value = match[1]
    value = _SPELLINGS.get(scheme, str.strip)(value)
    if scheme == "iati":
        for start, other in _LENT.items():
            if value.startswith(start):
                return _of(other, value.removeprefix(start))
    shape = _SHAPES.get(scheme)
    return f"{scheme}:{value}" if value and (shape is None or shape.fullmatch(value)) else ""


def _iati(value: str) -> str:
    """Spell an identifier of an organisation in IATI.

    >>> _iati("41120"), _iati("gb-coh-2525806"), _iati("US-IRS-13-5661832")
    ('XM-DAC-41120', 'GB-COH-02525806', 'US-EIN-135661832')
    """
    value = re.sub(r"\s*\(DEPRECATED\)|\s", "", value.upper()).replace("_", "-")
    if re.fullmatch(r"[1-9][0-9]{4}", value):
        return f"XM-DAC-{value}"
    register, number = re.fullmatch(r"((?:[A-Z]{2}-[A-Z0-9]+-)?)(.*)", value).groups("")  # type: ignore[union-attr]
    if register in ("US-EIN-", "US-IRS-"):
        return "US-EIN-" + number.replace("-", "")
    return register + (number.zfill(8) if register == "GB-COH-" else number)


def _grid(value: str) -> str:
    value = "".join(value.lower().split())
    return value if value.startswith("grid.") else f"grid.{value}"


_SPELLINGS: dict[str, Callable[[str], str]] = {
    "ror": lambda value: value.strip().lower(),
    "wikidata": lambda value: value.strip().upper(),
    "grid": _grid,
    "isni": lambda value: re.sub(r"[\s-]", "", value).upper(),
    "fundref": lambda value: value.strip().removeprefix("10.13039/"),
    "lei": lambda value: "".join(value.split()).upper(),
    "iati": _iati,
    "locode": lambda value: "".join(value.split()).upper(),
}
