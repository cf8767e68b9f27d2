"""Tables of places: names beside the GeoNames ids that are known."""

from collections.abc import Iterable, Iterator, Sequence

from graph.identity.gold.asked import Roles, listed
from graph.identity.gold.columns import Chooser
from graph.identity.gold.shapes import PlaceGold, PlaceRow
from graph.identity.gold.table import Row, Table
from graph.identity.gold.values import count, country_code, geonames_id, is_answer, point
from ontology.errors import InputError, Problem

_SHOWN = 5


def read_places(table: Table, column: str, chooser: Chooser) -> PlaceGold:
    """Read a table with a column of GeoNames ids.

    Raises:
        InputError: no row has both a name and an id.
    """
    roles = chooser.roles(column, place=True)._replace(acronym=(), website=())
    rows, blank = list[PlaceRow](), 0
    wrong = list[Row]()
    for row in table.rows:
        known, name = geonames_id(row.text(column)), row.text(roles.name)
        if known and name:
            rows.append(_place_row(row, roles, known))
        else:
            blank += 1
        if not known and is_answer(row.text(column)):
            wrong.append(row)
    if not rows:
        found = f"no row has a name (“{roles.name}”) and a GeoNames id (“{column}”)"
        raise InputError(Problem(table.file, "", found, "choose others: --name, --id"))
    told = (*_place_reading(table, roles, rows), *_no_ids(wrong, column))
    return PlaceGold(tuple(rows), told, blank)


def _no_ids(rows: Sequence[Row], column: str) -> Iterator[str]:
    """Say which values of the column of ids are none, and where they stand."""
    if rows:
        some = ", ".join(f"“{row.text(column)[:40]}” ({row.place})" for row in rows[:_SHOWN])
        more = f" and {len(rows) - _SHOWN:,} more" if len(rows) > _SHOWN else ""
        left = f"leaves aside {len(rows):,} row{'s' * (len(rows) > 1)}"
        yield f"{left} without a GeoNames id in “{column}”: {some}{more}"


def _place_row(row: Row, roles: Roles, known: str) -> PlaceRow:
    country = row.text(roles.country)
    others = (text for column in roles.also for text in row.cells.get(column, ()))
    return PlaceRow(
        row.place, row.text(roles.name), country_code(country), known, country,
        tuple(dict.fromkeys(others)), row.text(roles.region),
        point(row.text(roles.latitude), row.text(roles.longitude)),
        count(row.text(roles.population)),
    )  # fmt: skip


def _place_reading(table: Table, roles: Roles, rows: Sequence[PlaceRow]) -> Iterator[str]:
    yield f"{table.file} is a table of places: {roles.told('the known place (GeoNames)')}"
    used = {roles.latitude, roles.region, roles.population}
    own = [name for name in roles.own if name not in used]
    if own:
        yield f"leaves aside {listed(own)}: GeoNames' own, by the header"
    if roles.latitude:
        yield "shows the resolver coordinates; next to GeoNames ids they are usually GeoNames' own"
    yield from countries_told((row.country, row.country_text) for row in rows)
    yield from table.remarks


def countries_told(countries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Say which countries are not known, of pairs of a code and the text behind it."""
    unknown = [text for code, text in countries if text and not code]
    if unknown:
        some = listed(sorted(set(unknown)), 5)
        rows = f"{len(unknown):,} rows name" if len(unknown) > 1 else "1 row names"
        yield f"{rows} a country that is not known: {some}"
