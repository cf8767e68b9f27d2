"""Tables with two records a row: one thing under two names."""

from collections.abc import Sequence

from graph.identity.gold.asked import Asked, Roles, verdict
from graph.identity.gold.columns import Chooser, header_words
from graph.identity.gold.kinds import Kinds
from graph.identity.gold.records import Gathered
from graph.identity.gold.shapes import RecordGold
from graph.identity.gold.sides import Sides, without_label
from graph.identity.gold.table import Row, Table
from graph.identity.gold.values import country_code, is_answer
from graph.identity.joins.groups import Groups


def asked_sides(asked: Asked, sides: Sides | None) -> Sides:
    """Return the sides of two columns of names that a person named."""
    one, other = asked.name
    if sides and (one in sides.columns[0] and other in sides.columns[1]):
        return sides
    return Sides((one, other), ((one,), (other,)))


def read_wide(table: Table, sides: Sides, asked: Asked) -> RecordGold:
    """Read a table with two records to a row, one for each side.

    Raises:
        InputError: no two records share an identity.
    """
    chooser = Chooser(table, asked)
    same = chooser.same()
    joint = [c.name for c in table.columns if not any(c.name in side for side in sides.columns)]
    account = next((name for name in asked.id if name in joint), "") or _account(table, joint)
    hidden = [same, account, *_of_both(table, joint, asked)]
    both = [_side(table, sides, number, asked, hidden) for number in (0, 1)]
    gathered, kinds, groups = Gathered(), Kinds(table, both[0], asked.kind), Groups()
    taken, shown = list[tuple[Row, int, str]](), dict[int, str]()
    for row in table.rows:
        keys = {
            number: _key(row, roles, number, account)
            for number, roles in enumerate(both) if row.text(roles.name)
        }  # fmt: skip
        taken += [(row, number, key) for number, key in keys.items()]
        if len(keys) == 2 and (not same or verdict(row.text(same))):
            _join(groups, *keys.values())
        if is_answer(row.text(account)):
            for key in keys.values():
                _join(groups, key, f"= {row.text(account)}")
    for row, number, key in taken:
        source = sides.labels[number] or "1"
        known = row.text(account) or row.place
        known = shown.setdefault(groups.root(key), known)
        gathered.take(row, both[number], kinds.of(row), known, source, key=key)
    told = [f"{table.file} has two records a row: {r.told('its id')}" for r in both]
    told += [f"reads “{same}” as whether they are one"] if same else []
    told += [f"reads “{account}” as the known identity"] if account else []
    return gathered.done(table, [*told, kinds.told(), *table.remarks])


def _join(groups: Groups, one: str, other: str) -> None:
    roots = groups.root(one), groups.root(other)
    if roots[0] != roots[1]:
        groups.join(*roots)


def _account(table: Table, joint: Sequence[str]) -> str:
    """Return a column of both sides that says the identity beyond doubt, "" without one."""
    strong = {"account", "identity", "cluster", "canonical"}
    return next((name for name in joint if header_words(name) & strong
                 and any(True for _ in table.values(name))), "")  # fmt: skip


def _of_both(table: Table, joint: Sequence[str], asked: Asked) -> list[str]:
    """Return names and ids that have no side: shown to both they would give the answer away."""
    said = {*asked.also, *asked.acronym, *asked.website}
    telling = ("name", "also", "acronym", "website", "id", *_ID_SENSES)
    return [n for n in joint if table.by_name[n].what in telling and n not in said]


def _side(
    table: Table, sides: Sides, number: int, asked: Asked, hidden: Sequence[str]
) -> Roles:  # fmt: skip
    """Return the columns of one side; a country and the like that have no side belong to both."""
    from loaders.guess.headers import read_header

    mine, theirs = sides.columns[number], sides.columns[1 - number]
    columns = []
    for column in table.columns:
        if column.name in mine and all(sides.labels):
            bare = without_label(column.name, sides.labels)
            header = read_header(bare or "name")
            what = header.what or column.what
            column = column._replace(about=header.about, what=what, odd=header.odd)
        columns.append(column)
    named = [name for name in asked.name if name in mine]
    view = Table(table.file, columns, table.rows)
    wish = asked._replace(name=tuple(named), id=())
    ids = [c for c in columns if c.name in mine and (c.what == "id" or c.what in _ID_SENSES)]
    identity = next((n for n in asked.id if n in mine), ids[0].name if ids else "")
    wish = wish._replace(country=tuple(n for n in asked.country if n not in theirs))
    return Chooser(view, wish, taken=[*theirs, *hidden]).roles(identity)


_ID_SENSES = ("ror", "wikidata", "iati", "grid", "isni", "lei", "geonames")


def _key(row: Row, roles: Roles, number: int, account: str) -> str:
    """Return what tells the records of a side apart: an account, an own id, or the name."""
    if account and is_answer(row.text(account)):
        return f"{number} {row.place}"
    if roles.id and is_answer(row.text(roles.id)):
        return f"{number} {row.text(roles.id)}"
    country = country_code(row.text(roles.country))
    return f"{number} {country} {row.text(roles.name).casefold()}"
