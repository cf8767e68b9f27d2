"""Tables with a record a row, and an id that the rows of one thing share."""

import re
from collections.abc import Iterable

from graph.identity.gold.asked import Asked, Roles, listed
from graph.identity.gold.columns import Chooser
from graph.identity.gold.kinds import Kinds
from graph.identity.gold.places import countries_told
from graph.identity.gold.shapes import Known, RecordGold
from graph.identity.gold.table import Row, Seen, Table
from graph.identity.gold.values import count, country_code, curie, host, is_answer, point
from graph.identity.record import Name, Record
from ontology.errors import InputError, Problem
from ontology.terms import BASE

_PATHS = {"city": "partner"}


def read_long(table: Table, identity: str, asked: Asked, chooser: Chooser) -> RecordGold:
    """Read a table with a column whose values rows share.

    Where no column says the source, each row is a source of its own: nothing tells that two rows
    come from one list, in which a thing would stand once.

    Raises:
        InputError: no column is known to be the name, or no two rows share an id.
    """
    source = chooser.source([identity])
    roles = chooser.roles(identity)
    roles = roles._replace(
        source=source,
        also=tuple(name for name in roles.also if name != source),
        identifiers=tuple(pair for pair in roles.identifiers if pair[1] != identity),
    )
    gold, kinds = Gathered(), Kinds(table, roles, asked.kind)
    for row in table.rows:
        gold.take(row, roles, kinds.of(row), row.text(identity), row.text(source) or row.place)
    told = f"{table.file} has a record a row: {roles.told('the known identity')}"
    same = chooser.telltales(roles)
    remarks = [f"{listed(same)} never varies within an identity: if it was made from it, --hide it"]
    return gold.done(table, [told, *remarks[: len(same)], kinds.told(), *table.remarks])


def read_two(first: Table, second: Table, asked: Asked) -> RecordGold:
    """Read two tables that have an id in common; each is a source of its own.

    Raises:
        InputError: no column of ids is common to both, or a name is not found.
    """
    ids = _common(first, second, asked)
    gathered, told = Gathered(), list[str]()
    for table, identity, source in zip((first, second), ids, _apart(first, second), strict=True):
        roles = Chooser(table, asked).roles(identity)
        kinds = Kinds(table, roles, asked.kind)
        for row in table.rows:
            gathered.take(row, roles, kinds.of(row), row.text(identity), source)
        told += [f"{table.file} has a record a row: {roles.told('the known identity')}"]
        told += [kinds.told(), *table.remarks]
    return gathered.done(first, told)


def _apart(first: Table, second: Table) -> tuple[str, str]:
    """Return names of two tables that differ."""
    return first.file, second.file if second.file != first.file else f"{second.file} (2)"


def _common(first: Table, second: Table, asked: Asked) -> tuple[str, str]:
    """Return the columns of two tables that hold the same ids: said by a person, or by values."""
    mine = [next((name for name in asked.id if name in t.by_name), "") for t in (first, second)]
    if len(asked.id) == 2 and asked.id[0] in first.by_name and asked.id[1] in second.by_name:
        return asked.id[0], asked.id[1]
    if all(mine):
        return mine[0], mine[1]
    ours, theirs = (
        [(c.name, _ids(t, c)) for c in t.columns if c.name not in asked.hide]
        for t in (first, second)
    )
    shared = [(len(ids & others), a, b) for a, ids in ours for b, others in theirs]
    best, one, other = max(shared, key=lambda found: found[0], default=(0, "", ""))
    if best > 1:
        return one, other
    named = f"{first.file}: {_listed(first)}; {second.file}: {_listed(second)}"
    found = f"no column of ids is common to both tables ({named})"
    raise InputError(Problem(first.file, "", found, "write --id COLUMN, twice if they differ"))


def _listed(table: Table) -> str:
    return listed((column.name for column in table.columns), 12)


def _ids(table: Table, column: Seen) -> frozenset[str]:
    """Return the values of a column that may be ids: all different, with digits in them."""
    if column.what in ("name", "country", "year", "population", "latitude", "longitude", "website"):
        return frozenset()
    values = [plain_id(text) for text in table.values(column.name) if is_answer(text)]
    coded = sum(any(sign.isdigit() for sign in text) for text in values)
    different = len(set(values)) * 2 > len(values)
    return frozenset(values) if coded * 10 > len(values) * 9 and different else frozenset()


def plain_id(text: str) -> str:
    """Return an id so that two ways of writing it are one: without address, prefix and case.

    >>> plain_id("https://www.wikidata.org/wiki/Q61"), plain_id("wikidata:Q61"), plain_id("12.0")
    ('q61', 'q61', '12')
    """
    text = text.strip().rstrip("/")
    text = text.rpartition("/")[2] if "//" in text else text
    text = re.sub(r"(?i)^(?:wikidata|wd|ror|geonames|isni|lei|grid):\s*", "", text)
    return re.sub(r"^([0-9]+)\.0+$", r"\1", text).casefold()


class Gathered:
    """Records as they are gathered, with what is known of them."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, Record], list[str]] = {}
        self._known: dict[tuple[str, str, Record], str] = {}
        self._blank = 0
        self._countries: list[tuple[str, str]] = []

    def take(
        self, row: Row, roles: Roles, kind: str, identity: str, source: str, *, key: str = ""
    ) -> None:  # fmt: skip
        """Add the record of a row, unless it has no name or no known identity.

        Rows with one `key` that tell the same are one record; without a key each is its own.
        """
        if not (row.text(roles.name) and is_answer(identity)):
            self._blank += 1
            return
        record = record_of(row, roles, kind, source)
        country = row.text(roles.country)
        self._countries.append((country_code(country), country))
        one = key or row.place, source, record
        self._found.setdefault(one, []).append(row.place)
        self._known[one] = plain_id(identity)

    def done(self, table: Table, reading: Iterable[str]) -> RecordGold:
        """Return the records, numbered in the order of their rows.

        Raises:
            InputError: there are fewer than two, or none share an identity.
        """
        known = tuple(
            Known(one[2]._replace(iri=_iri(one[2].kind, number)), self._known[one], tuple(rows))
            for number, (one, rows) in enumerate(self._found.items(), 1)
        )
        if len({each.identity for each in known}) == len(known):
            found = f"no two records share a known identity ({len(known):,} records)"
            raise InputError(Problem(table.file, "", found, "choose the column: --id COLUMN"))
        told = [*reading, *countries_told(self._countries)]
        return RecordGold(known, tuple(filter(None, told)), self._blank)


def _iri(kind: str, number: int) -> str:
    return f"{BASE}id/{_PATHS.get(kind, kind)}/gold_{number}"


def record_of(row: Row, roles: Roles, kind: str, source: str) -> Record:
    """Return what a row tells of a thing; its IRI comes later."""
    cells = row.cells
    names = [Name(row.text(roles.name))]
    names += [Name(text, "other") for column in roles.also for text in cells.get(column, ())]
    names += [Name(text, "acronym") for column in roles.acronym for text in cells.get(column, ())]
    code = country_code(row.text(roles.country))
    hosts = (host(text) for column in roles.website for text in cells.get(column, ()))
    ids = [curie(s, text) for s, column in roles.identifiers for text in cells.get(column, ())]
    region = row.text(roles.region)
    return Record(
        "", kind, tuple(dict.fromkeys(names)), sources=(source,) if source else (),
        countries=(code,) if code else (), regions=(region,) if region else (),
        point=point(row.text(roles.latitude), row.text(roles.longitude)),
        population=count(row.text(roles.population)), identifiers=tuple(ids),
        hosts=tuple(dict.fromkeys(filter(None, hosts))),
    )  # fmt: skip
