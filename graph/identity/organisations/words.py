"""The words of organisations' names: what stands in `words.tsv` beside this module.

Each row gives a word in its folded form, the sort of it, and a value:

- `little` and `legal` words (of, GmbH) say nothing; `legal-first` ones only at the start, and
  a `legal-phrase` only at the end,
- `same` gives the word that it counts as (programme, program),
- `weak` words tell little where only one of two names has them (Group, Holding),
- `unit` words mark a part of a body where only one of two names has them (Office, Branch),
- `body` words are those among them that a body often leaves out of its own name (Foundation),
- `part` words name a part of a body wherever they stand (Division),
- `newer` words are those by which a body tells itself from an older one (New),
- `state` words name a part of a government, and `public` ones where no other word tells more,
- `class` gives for a class of things the sort of body that it is: one is not of two sorts,
- `contrast:…` words tell two bodies apart where the names have two of them (north, south),
- `common` gives how many of 10,000 organisations have the word, `land` the country it belongs to,
- `host` rows are the hosts of websites that many bodies share.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_UN_LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "nl")


@cache
def words(sort: str) -> Mapping[str, str]:
    """Return the words of one sort and their values.

    >>> words("same")["programme"], "gmbh" in words("legal"), words("land")["kenyan"]
    ('program', True, 'KE')
    """
    return _tables().get(sort, {})


@cache
def legal_phrases() -> frozenset[tuple[str, ...]]:
    """Return the legal forms that are written out in several words.

    >>> ("societe", "anonyme") in legal_phrases()
    True
    """
    return frozenset(tuple(phrase.split()) for phrase in words("legal-phrase"))


@cache
def contrasts() -> Mapping[str, str]:
    """Return the words that tell bodies apart, with what they contrast in.

    >>> contrasts()["north"] == contrasts()["south"]
    True
    """
    return {
        word: sort
        for sort, table in _tables().items()
        if sort.startswith("contrast:")
        for word in table
    }


@cache
def shared_hosts() -> frozenset[str]:
    """Return hosts that many bodies use: of networks, of governments, of the United Nations.

    >>> "facebook.com" in shared_hosts()
    True
    """
    return frozenset(words("host"))


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    text = files("graph.identity.organisations").joinpath("words.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        sort, word, value = line.split("\t")
        tables.setdefault(sort, {})[word] = value
    return tables


@cache
def country_phrases() -> Mapping[tuple[str, ...], str]:
    """Return the names of countries as folded words, with their alpha-2 codes.

    >>> country_phrases()["costa", "rica"], country_phrases()["duitsland",]
    ('CR', 'DE')
    """
    from babel import Locale

    from graph.identity.organisations.folding import folded_words
    from loaders.gazetteer.countries import countries
    from loaders.gazetteer.names import names_of

    found: dict[tuple[str, ...], str] = {}
    for code, country in countries().items():
        names = [name for language, these in names_of(country) if language in _UN_LANGUAGES
                 for name in these]  # fmt: skip
        names += [str(Locale.parse(each).territories.get(code, "")) for each in _UN_LANGUAGES]
        for name in names:
            phrase = folded_words(name)
            if phrase and len("".join(phrase)) > 3:
                found.setdefault(phrase, code)
    found.update({(word,): code for word, code in words("land").items()})
    return found
