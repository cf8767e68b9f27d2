"""What a person says of the columns of a table, and which columns a record is read from."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.identity.gold.table import Table
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean

EVIDENCE = ("identifiers", "point", "population", "region")
"""What is hidden from the resolver unless it is asked for (`use`)."""


class Asked(NamedTuple):
    """What a person said of the columns; `use` names evidence that the resolver may see.

    `where` keeps only the rows that have a value in a column, `hide` leaves columns out. `name`,
    `country`, `id` may be given once for each of two tables or sides.
    """

    name: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    id: tuple[str, ...] = ()
    source: str = ""
    also: tuple[str, ...] = ()
    acronym: tuple[str, ...] = ()
    website: tuple[str, ...] = ()
    kind: str = ""
    use: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """The columns that were named, by option."""
        named = {
            key: getattr(self, key)
            for key in ("name", "country", "id", "also", "acronym", "website", "hide")
        }
        found = {"source": (self.source,) if self.source else (), **named}
        return found | {"where": tuple(column for column, _ in self.where)}


class Roles(NamedTuple):
    """The columns of one record of a table; "" and () where there is none."""

    name: str = ""
    country: str = ""
    id: str = ""
    also: tuple[str, ...] = ()
    acronym: tuple[str, ...] = ()
    website: tuple[str, ...] = ()
    region: str = ""
    latitude: str = ""
    longitude: str = ""
    population: str = ""
    source: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    own: tuple[str, ...] = ()

    def told(self, known: str) -> str:
        """Say how the columns are read; `known` is what the id stands for."""
        said = [(self.name, "name"), (self.country, "country"), (self.id, known)]
        said += [(name, "further name") for name in self.also]
        said += [(name, "acronym") for name in self.acronym]
        said += [(name, "website") for name in self.website]
        said += [(self.source, "source"), (self.region, "region"), (self.latitude, "latitude")]
        said += [(self.longitude, "longitude"), (self.population, "population")]
        said += [(name, scheme) for scheme, name in self.identifiers]
        return ", ".join(f"“{column}” as {role}" for column, role in said if column)


def check_columns(tables: Sequence[Table], asked: Asked) -> None:
    """Raise `InputError` for every column that was named and is in none of the tables."""
    known = dict.fromkeys(column.name for table in tables for column in table.columns)
    problems = [
        Problem(tables[0].file, f"--{option}", f"there is no column “{name}”",
                did_you_mean(name, known) or f"use one of: {listed(known)}")
        for option, names in asked.columns.items() for name in names if name not in known
    ]  # fmt: skip
    unknown = [word for word in asked.use if word not in EVIDENCE]
    problems += [
        Problem("", "--use", f"unknown evidence “{word}”", f"use {', '.join(EVIDENCE)}")
        for word in unknown
    ]
    if problems:
        raise InputError(problems)


def listed(names: Iterable[str], limit: int = 30) -> str:
    """Return names of columns for a message.

    >>> listed(["City", "Country"])
    '“City”, “Country”'
    """
    found = [f"“{name}”" for name in names]
    more = f" and {len(found) - limit} more" if len(found) > limit else ""
    return f"{', '.join(found[:limit])}{more}"


_YES = {"yes", "y", "1", "1.0", "true", "t", "same", "match", "ja", "oui", "si", "sí", "sim", "x"}
_NO = {"no", "n", "0", "0.0", "false", "f", "different", "non", "nein", "não", "nao", "-1"}
_PREDICATES = {"exactmatch": True, "sameas": True, "differentfrom": False}


def verdict(text: str) -> bool | None:
    """Return whether a cell says that two things are one, None where it says neither.

    >>> verdict("yes"), verdict("0"), verdict("skos:exactMatch"), verdict("owl:differentFrom")
    (True, False, True, False)
    """
    small = text.strip().casefold()
    if small in _YES or small in _NO:
        return small in _YES
    return _PREDICATES.get(re.split(r"[#:/]", small)[-1])
