"""Gold: tables of known identities, whatever their shape, as records beside what is known of them.

Four shapes are read. A column of GeoNames ids beside names is a table of places. A column whose
values rows share, two tables with a common id, or two columns of names to a row are tables of
records. Two columns of IRIs are pairs, which the decisions of a workspace are held against.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from graph.identity.gold.asked import Asked, check_columns, listed
from graph.identity.gold.columns import Chooser
from graph.identity.gold.pairs import iri_columns, labels_of, of_workspace, read_pairs
from graph.identity.gold.places import read_places
from graph.identity.gold.records import read_long, read_two
from graph.identity.gold.shapes import Gold, Known, Pair, PairGold, PlaceGold, PlaceRow, RecordGold
from graph.identity.gold.sides import Sides, find_sides, is_explicit
from graph.identity.gold.table import Table, read_table
from graph.identity.gold.wide import asked_sides, read_wide
from ontology.errors import InputError, Problem

__all__ = [
    "Asked", "Gold", "Known", "Pair", "PairGold", "PlaceGold", "PlaceRow", "RecordGold",
    "gold_of", "read_gold",
]  # fmt: skip


def read_gold(paths: Sequence[Path], asked: Asked | None = None, *, iris: bool = False) -> Gold:
    """Read one table of known identities, or two that share an id; their shape is found.

    With `iris`, the columns of subject and object are compared as IRIs even where both have
    labels; so they are where they are IRIs of Citypact.

    Raises:
        InputError: a file cannot be read, one is given twice, or its columns do not say what is
            known.
    """
    first, second = Path(paths[0]), Path(paths[-1])
    if len(paths) > 1 and first.exists() and second.exists() and first.samefile(second):
        mend = "name it once, or name another table with an id in common"
        raise InputError(Problem(str(second), "", "the same file is given twice", mend))
    return gold_of([read_table(Path(path)) for path in paths], asked or Asked(), iris=iris)


def gold_of(tables: Sequence[Table], asked: Asked, *, iris: bool = False) -> Gold:
    """Return what tables that have been read know of identities; see `read_gold`.

    Raises:
        InputError: their columns do not say what is known.
    """
    check_columns(tables, asked)
    tables = [_where(table, asked) for table in tables]
    if len(tables) > 1:
        return read_two(tables[0], tables[1], asked)
    return _one(tables[0], asked, iris=iris)


def _where(table: Table, asked: Asked) -> Table:
    """Return the rows that are asked for: of several values of a column, any."""
    wanted = defaultdict[str, set[str]](set)
    for column, value in asked.where:
        if column in table.by_name:
            wanted[column].add(value.casefold())
    kept = [
        row for row in table.rows
        if all(row.text(column).casefold() in values for column, values in wanted.items())
    ]  # fmt: skip
    if wanted and not kept:
        told = " and ".join(f"{column}={value}" for column, value in asked.where)
        first = next(iter(wanted))
        mend = f"“{first}” has {listed(_frequent(table, first), 8)}"
        raise InputError(Problem(table.file, "--where", f"no row has {told}", mend))
    return table.only(kept)


def _frequent(table: Table, column: str) -> list[str]:
    return list(dict.fromkeys(table.values(column)))


def _one(table: Table, asked: Asked, *, iris: bool) -> Gold:
    chooser = Chooser(table, asked)
    subject, object_ = iri_columns(table)
    if subject and (
        iris or not find_sides(labels_of(table)) or of_workspace(table, subject, object_)
    ):
        return read_pairs(table, subject, object_)
    place = chooser.geonames() if asked.kind in ("", "city", "place") else ""
    named = [c for c in table.columns if c.own and c.name not in asked.hide]
    sides = find_sides(named, chooser.wordy)
    if len(asked.name) == 2:
        sides = asked_sides(asked, sides)
    if place and not sides:
        return read_places(table, place, chooser)
    if sides and not _shares(table, asked, chooser, sides):
        return read_wide(table, sides, asked)
    if identity := chooser.identity():
        if asked.kind in ("", "city", "place") and chooser.is_gazetteer(identity):
            return read_places(table, identity, chooser)
        return read_long(table, identity, asked, chooser)
    if asked.kind in ("", "city", "place") and (place := chooser.unnamed_geonames()):
        return read_places(table, place, chooser)
    raise _nothing_known(table)


def _nothing_known(table: Table) -> InputError:
    named = listed(column.name for column in table.columns)
    letters = "" if table.columns[0].own else " (no row names them, so letters do)"
    found = f"no column says what is known; the columns are {named}{letters}"
    mend = (
        "write --id COLUMN: GeoNames ids, or ids that rows of one thing share; "
        "or name two columns of names: --name A --name B"
    )
    return InputError(Problem(table.file, "", found, mend))


def _shares(table: Table, asked: Asked, chooser: Chooser, sides: Sides) -> bool:
    """Say whether a table whose columns seem to form pairs has rows that share an id all the same.

    Then the pair is of two names of one record, unless its headers tell sides beyond doubt.
    """
    if len(asked.name) == 2 or is_explicit(*sides.labels):
        return False
    return bool(chooser.identity())
