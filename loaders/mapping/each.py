"""Each: the elements of a record (parts of a cell, columns, an inner list), as rows of their own.

A row of an element shows the columns of the record and adds its own: `{value}`, named groups of
`match`, `{column}` and `{cell}`, `{key}`, or the fields of an inner object.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from loaders.mapping.columns import BASE, OUTER, Row, column
from loaders.mapping.scope import Scope
from loaders.mapping.templates import parse
from loaders.values import ValueFault

Rows = Callable[[Row], Iterable[Row]]
_WHERE = ("1", "x", "yes", "true", "y")
_NOT = ("", "0", "no", "false", "n", "-")


def compile_each(raw: object, scope: Scope) -> tuple[Rows, Scope]:
    """Compile an `each`; return what makes its rows, and the scope in which they are read."""
    if isinstance(raw, str):
        return _inner(raw, scope), scope.inside(raw, ("value", "key"))
    if isinstance(raw, Mapping) and "columns" in raw:
        scope.known(raw, ("columns", "where"))
        rows = _columns(raw, scope)
        return rows, scope.inside(raw, ("column", "cell", "value", "*"))
    if isinstance(raw, Mapping):
        return _parts(raw, scope)
    scope.fault("each is neither text nor table", 'write each = "/names" or { value = "…" }')
    return lambda _: (), scope


def below(row: Row, extra: Mapping[str, Any]) -> Row:
    """Return the row of an element of a row."""
    return {**row, **extra, BASE: row.get(BASE, row), OUTER: row}


# ---- parts of a value --------------------------------------------------------


def _parts(raw: Mapping[str, Any], scope: Scope) -> tuple[Rows, Scope]:
    from loaders.mapping.steps import groups_of
    from loaders.mapping.values import value_of

    pairs = value_of(raw, scope).pairs

    def rows(row: Row) -> Iterator[Row]:
        for text, seen in pairs(row):
            groups = {name: seen[name] for name in names if name in seen}
            yield below(row, {"value": text, **groups})

    names = [*groups_of(raw), "column", "cell", "*", "key"]
    return rows, scope.inside(raw, ("value", *groups_of(raw)))


# ---- an inner list or object ---------------------------------------------------


def _inner(raw: str, scope: Scope) -> Rows:
    name = raw
    try:
        literals, names = parse(raw)
        if names:
            name = names[0]
            if len(names) > 1 or any(literals):
                raise ValueFault(f"“{raw}” names no list", 'write each = "{names}" or "/names"')
        elif not raw.startswith("/"):
            raise ValueFault(f"“{raw}” names no list", f'write each = "{{{raw}}}"')
    except ValueFault as fault:
        scope.fault(fault.found, fault.mend)
    scope.use(name)
    scope.uses.lists.add(name)
    get = column(name)
    return lambda row: [below(row, element) for element in elements(get(row))]


def elements(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the columns that each element of a list or object adds.

    >>> list(elements({"en": "Porto"})), list(elements([{"id": "1"}, "x"]))
    ([{'key': 'en', 'value': 'Porto'}], [{'value': {'id': '1'}, 'id': '1'}, {'value': 'x'}])
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            fields = inner if isinstance(inner, dict) else {}
            yield {"key": key, "value": inner, **fields}
    else:
        for inner in value if isinstance(value, list) else [value]:
            fields = inner if isinstance(inner, dict) else {}
            if inner != "":
                yield {"value": inner, **fields}


# ---- columns -------------------------------------------------------------------


def _columns(raw: Mapping[str, Any], scope: Scope) -> Rows:
    chosen, where = column_rows(raw.get("columns"), scope), raw.get("where", list(_WHERE))
    if where is True:
        return chosen
    if not isinstance(where, list) or not where:
        scope.at("where").fault("no cells stand here", 'write where = ["1", "x"], or true')
        return chosen
    wanted, faults = {str(cell).strip().casefold() for cell in where}, scope.draft.faults

    def rows(row: Row) -> Iterator[Row]:
        for inner in chosen(row):
            cell = inner["cell"].casefold() if isinstance(inner["cell"], str) else "…"
            if cell in wanted:
                yield inner
            elif cell not in _NOT:
                mend = "add it to where, or write where = true for any cell that is filled"
                faults.value([inner["column"]], f"“{inner['cell']}” is not one of where", mend)

    return rows


def column_rows(raw: object, scope: Scope) -> Rows:
    """Return what makes a row of each column that fits a name or pattern and is filled."""
    given = raw if isinstance(raw, list) else [raw]
    patterns = [pattern for pattern in given if pattern and isinstance(pattern, str)]
    if not patterns or len(patterns) < len(given):
        scope.at("columns").fault("no columns stand here", 'write columns = "Name_*", or a list')
        return lambda _: ()
    for pattern in patterns:
        if any(sign in pattern for sign in "*?"):
            scope.uses.patterns.add(pattern)
        else:
            scope.use(pattern)
    return _fitting_rows(patterns)


def _fitting_rows(patterns: list[str]) -> Rows:
    known: dict[tuple[str, ...], list[tuple[str, str]]] = {}

    def rows(row: Row) -> Iterator[Row]:
        names = tuple(row.get(BASE, row))
        if names not in known:
            if len(known) > 1000:
                known.clear()
            known[names] = list(_fitting(patterns, names))
        for name, part in known[names]:
            if cell := row[name]:
                yield below(row, {"column": name, "cell": cell, "value": cell, "*": part})

    return rows


def _fitting(patterns: list[str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the columns that fit, each once, with the part that is not in the pattern."""
    for name in names:
        for pattern in patterns:
            if name == pattern or (not name.startswith("@") and fits(name, pattern)):
                yield name, _part(name, pattern)
                break


def _part(name: str, pattern: str) -> str:
    """Return what `*` and `?` stand for in a name, all of it where there is no such sign.

    >>> _part("Name_fr", "Name_*"), _part("Name_fr", "Name_??"), _part("C40", "C40")
    ('fr', 'fr', 'C40')
    """
    signs = [place for place, sign in enumerate(pattern) if sign in "*?"]
    if not signs:
        return name
    return name[signs[0] : len(name) - (len(pattern) - signs[-1] - 1)]


def fits(name: str, pattern: str) -> bool:
    """Say whether a column has a name or fits a pattern with `*` and `?`.

    >>> fits("Name_fr", "Name_*"), fits("Area [km2]", "Area [km2]"), fits("Area", "Name_*")
    (True, True, False)
    """
    if name == pattern:
        return True
    return any(s in pattern for s in "*?") and fnmatchcase(name, pattern.replace("[", "[[]"))
