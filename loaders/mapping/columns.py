"""Columns: how a name or a path finds its value in a record."""

from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
"""The fields of a record, and within `each` those of its element as well.

Below an `each`, `@base` is the record itself and `@outer` the row around the element.
"""

BASE, OUTER = "@base", "@outer"
Getter = Callable[[Row], Any]


def column(name: str) -> Getter:
    """Return what reads a column: by its exact name, by a path, or by a JSON pointer.

    A path goes through lists: `names.0` is the first element, `names.value` the value of each.
    What is not there is the empty text.

    >>> column("labels.en")({"labels": {"en": "Porto"}})
    'Porto'
    >>> column("City.Statut")({"City.Statut": "Partner"})
    'Partner'
    >>> column("/names")({"names": [{"v": "a"}, {"v": "b"}]}), column("names.v")({"names": []})
    ([{'v': 'a'}, {'v': 'b'}], [])
    """
    if name.startswith("/"):
        steps = [_unescaped(part) for part in name[1:].split("/")]
        return lambda row: _walk(row.get(BASE, row), steps)
    if "." not in name:
        return lambda row: row.get(name, "")
    parts = name.split(".")

    def get(row: Row) -> Any:
        value = row.get(name)
        return _longest(row, parts) if value is None else value

    return get


def roots(name: str) -> tuple[str, ...]:
    """Return the fields at the top of a record in which a column may lie.

    >>> roots("a.b.c"), roots("/a/b"), roots("Start")
    (('a.b.c', 'a.b', 'a'), ('a',), ('Start',))
    """
    if name.startswith("/"):
        return (_unescaped(name[1:].partition("/")[0]),)
    parts = name.split(".")
    return tuple(".".join(parts[:count]) for count in range(len(parts), 0, -1))


def _unescaped(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _longest(row: Row, parts: list[str]) -> Any:
    for count in range(len(parts) - 1, 0, -1):
        value = row.get(".".join(parts[:count]))
        if value is not None:
            return _walk(value, parts[count:])
    return ""


def _walk(value: Any, steps: list[str]) -> Any:
    for number, step in enumerate(steps):
        if isinstance(value, dict):
            value = value.get(step, "")
        elif isinstance(value, list) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else ""
        elif isinstance(value, list):
            return _flat(_walk(element, steps[number:]) for element in value)
        else:
            return ""
    return value


def _flat(values: Any) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if isinstance(value, list):
            found += value
        elif value != "":
            found.append(value)
    return found
