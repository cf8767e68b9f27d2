"""The words of the catalogue in a language: `queries/words/LANG.toml`, English where it has none.

A file has the tables `group`, `summary` (by question), `parameter` (by the English text, as many
questions share it), `heading` (by column, or "question.column") and `value` (words in cells).
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from ontology.languages import LANGUAGES
from queries.catalogue import NamedQuery, Parameter

OTHER = "other"
"""The group of questions that `groups.toml` does not name."""
SPOKEN = {"kind", "standing", "certainty", "order", "relation", "spelling", "aspect", "outcome",
          "missing"}  # fmt: skip
"""Columns whose values are words of the catalogue, not names or texts of sources."""
_END = "Name"

Said = tuple[str, str]
"""A text and its language."""


@dataclass(frozen=True)
class Words:
    """The words of one language; `said` is table → key → text."""

    language: str
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def summary(self, query: NamedQuery) -> Said:
        """Return what a question asks."""
        return self._said("summary", query.name) or (query.summary, "en")

    def label(self, parameter: Parameter) -> Said:
        """Return a parameter as the label of a field.

        >>> from queries.catalogue import named_query
        >>> partner = named_query("works-with").parameter("partner")
        >>> words_in("fr").label(partner), words_in("en").label(partner)
        (('Partenaire', 'fr'), ('Partner', 'en'))
        """
        english = parameter.description.removeprefix("the ").removesuffix(".")
        return self._said("parameter", parameter.description) or (_capital(english), "en")

    def heading(self, query: NamedQuery, column: str) -> Said:
        """Return the heading of a column; `partnerName` is headed as `partner`.

        >>> from queries.catalogue import named_query
        >>> units = named_query("units")
        >>> words_in("ru").heading(units, "unitName"), words_in("en").heading(units, "unitName")
        (('Подразделение', 'ru'), ('Unit', 'en'))
        """
        name = base(column)
        for words in (self, words_in("en")):
            for key in (f"{query.name}.{name}", name):
                if said := words._said("heading", key):
                    return _capital(said[0]), said[1]
        return _capital(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()), "en"

    def group(self, key: str) -> Said:
        """Return the name of a group of questions."""
        return self._said("group", key) or words_in("en")._said("group", key) or (key, "en")

    def value(self, column: str, text: str) -> Said:
        """Return a word in a cell; what is no word of the catalogue stays, without a language.

        >>> words_in("es").value("standing", "fact"), words_in("es").value("locator", "art. 2")
        (('hecho', 'es'), ('art. 2', ''))
        """
        return (self._said("value", text) if column in SPOKEN else None) or (text, "")

    def _said(self, table: str, key: str) -> Said | None:
        text = self.said.get(table, {}).get(key)
        return (text, self.language) if text else None


def words_in(lang: str) -> Words:
    """Return the words of a language (BCP 47: zh-Hans reads zh); English where there are none.

    >>> words_in("zh-Hans").language, words_in("de").language
    ('zh', 'en')
    """
    language = lang.partition("-")[0].lower()
    return _words(language if language in LANGUAGES else "en")


@cache
def _words(language: str) -> Words:
    return Words(language, _read(language))


@cache
def groups() -> dict[str, list[str]]:
    """Return the questions of each group, in the order in which they are shown."""
    return _read("groups")


def grouped(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return names of questions with their groups, in the order in which they are shown.

    >>> grouped(["figures", "of-my-own", "works-with"])
    [('partners', 'works-with'), ('figures', 'figures'), ('other', 'of-my-own')]
    """
    left = dict.fromkeys(names)
    found = [(group, name) for group, own in groups().items() for name in own if name in left]
    placed = {name for _, name in found}
    return found + [(OTHER, name) for name in left if name not in placed]


def base(column: str) -> str:
    """Return what a column is about: `partnerName` holds the name of `partner`.

    >>> base("partnerName"), base("since"), base("name")
    ('partner', 'since', 'name')
    """
    return column.removesuffix(_END)


def _read(name: str) -> dict[str, Any]:
    file = files("queries").joinpath("words", f"{name}.toml")
    return tomllib.loads(file.read_text("utf-8"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
