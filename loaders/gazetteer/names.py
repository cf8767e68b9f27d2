"""The names of countries: those that the United Nations use, then those of Unicode CLDR."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from loaders.gazetteer.countries import Country, countries
from loaders.gazetteer.regions import LANGUAGES
from loaders.gazetteer.table import rows

_OTHERS = (
    "af az be bg bn bs ca cs cy da de el et eu fa fi ga gl he hi hr hu hy id is it ja ka kk km ko "
    "ky lo lt lv mk mn ms mt my nb ne nl nn pl ps pt pt_PT ro sk sl sq sr sr_Latn sv sw ta th tr "
    "uk ur uz vi zh_Hant"
)
"""Further languages in which the name of a country is known."""

_DROPPED = dict.fromkeys(map(ord, ".'’‘`´ʼʻ*"))
_LITTLE = frozenset(("the", "of", "and", "et", "y", "e", "und"))
_WRITTEN_OUT = {"st": "saint", "rep": "republic", "dem": "democratic", "fed": "federal"}


def folded(text: str, *, accents: bool = False) -> str:
    """Write a name so that spellings of it compare: no case, accents, points or order of words.

    >>> folded("Congo (the Democratic Republic of the)") == folded("Democratic Republic of Congo")
    True
    >>> folded("Åland"), folded("St. Lucia")
    ('aland', 'lucia saint')
    """
    form: Literal["NFKC", "NFKD"] = "NFKC" if accents else "NFKD"
    plain = unicodedata.normalize(form, text.translate(_DROPPED)).casefold()
    kept = (_sign(sign) for sign in plain.replace("&", " and "))
    words = (_WRITTEN_OUT.get(word, word) for word in "".join(kept).split())
    return " ".join(sorted(word for word in words if word not in _LITTLE))


def _sign(sign: str) -> str:
    if sign.isalnum():
        return sign
    return {"Mn": "", "Mc": sign}.get(unicodedata.category(sign), " ")


def country_named(text: str) -> str:
    """Return the alpha-2 code of the country that a name means, "" where it means none or several.

    >>> country_named("Timor Leste"), country_named("Атлантида")
    ('TL', '')
    """
    return _known().get(folded(text)) or _further().get(folded(text, accents=True), "")


def names_of(country: Country) -> Iterator[tuple[str, list[str]]]:
    """Yield for each language of the United Nations a country's name and its other names.

    >>> dict(names_of(countries()["CI"]))["en"]
    ['Côte d’Ivoire', 'Ivory Coast']
    """
    special, also = _table().get(country.iso2, ({}, []))
    for language in LANGUAGES:
        common = _territories(language).get(country.iso2, "")
        found = [special.get(language, ""), common, *(also if language == "en" else ())]
        distinct = {folded(name): name for name in reversed(found) if name}
        yield language, list(reversed(distinct.values()))


@cache
def _table() -> dict[str, tuple[dict[str, str], list[str]]]:
    """Return the names beside CLDR's by alpha-2 code: by language, and others in English."""
    return {
        code: (dict(zip(LANGUAGES, names, strict=True)), also.split("|") if also else [])
        for code, *names, also, _ in rows("names.tsv")
    }


def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    found = dict(Locale.parse(language).territories)
    return {code: _full(name) for code, name in found.items()} if language == "ru" else found


def _full(name: str) -> str:
    """Write out the Russian word for islands, which CLDR shortens."""
    for short, full in (("о-ва", "острова"), ("о-в", "остров")):
        name = name.replace(short, full)
    return name[:1].upper() + name[1:]


@cache
def _known() -> dict[str, str]:
    """Return the codes by name in the languages of the United Nations and as often written."""
    return _index((name, code) for code, names in _official() for name in names)


def _official() -> Iterator[tuple[str, list[str]]]:
    for code, country in countries().items():
        yield code, [name for _, names in names_of(country) for name in names]
    for code, *_, written in rows("names.tsv"):
        yield code, written.split("|") if written else []


@cache
def _further() -> dict[str, str]:
    """Return the codes by name in further languages.

    Here accents count: without its own, Niger in Latvian is Nigeria with a letter missing.
    """
    pairs = (
        (name, code)
        for language in _OTHERS.split()
        for code, name in _territories(language).items()
        if code in countries()
    )
    return _index(pairs, accents=True)


def _index(pairs: Iterable[tuple[str, str]], *, accents: bool = False) -> dict[str, str]:
    """Return the codes by folded name; a name of several countries has the code ""."""
    found: dict[str, str] = {}
    for name, code in pairs:
        key = folded(name, accents=accents)
        found[key] = code if found.get(key, code) == code else ""
    return found
