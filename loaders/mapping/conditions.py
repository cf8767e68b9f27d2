"""Conditions: `when` and `unless`, which say for which records a part of a mapping holds."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from loaders.mapping.columns import Getter, Row, column
from loaders.mapping.scope import Scope

Condition = Callable[[Row], bool]
_MEND = 'write when = { Column = "value" }, a list of values, or true for filled'


def condition(raw: Mapping[str, Any], scope: Scope) -> Condition | None:
    """Compile the `when` and `unless` of a table; None where it has neither.

    All columns of `when` must fit; one column of `unless` that fits is enough.
    """
    wanted = _tests(raw.get("when", {}), scope.at("when"))
    unwanted = _tests(raw.get("unless", {}), scope.at("unless"))
    if not wanted and not unwanted:
        return None
    return lambda row: all(test(row) for test in wanted) and not any(test(row) for test in unwanted)


def of_record(raw: Mapping[str, Any], each: object, local: Collection[str]) -> bool:
    """Say whether `when` and `unless` name only columns that the elements of `each` do not add.

    The fields of inner objects are not known before a record is read.

    >>> each = {"columns": ["C40"]}
    >>> of_record({"when": {"Country": True}}, each, ["cell"])
    True
    >>> of_record({"when": {"cell": "x"}}, each, ["cell"])
    False
    """
    tables = [raw[word] for word in ("when", "unless") if isinstance(raw.get(word), Mapping)]
    names = [str(name).strip("{} ").partition(".")[0] for table in tables for name in table]
    known = isinstance(each, Mapping) and "each" not in each
    return known and bool(names) and not {*local, "column", "cell", "*", "key"} & {*names}


def _tests(raw: object, scope: Scope) -> list[Condition]:
    if not isinstance(raw, Mapping):
        scope.fault("no table stands here", _MEND)
        return []
    return [test for name, value in raw.items() if (test := _test(str(name), value, scope))]


def _test(name: str, value: object, scope: Scope) -> Condition | None:
    name = name.removeprefix("{").removesuffix("}").strip()
    scope.use(name)
    get = column(name)
    if isinstance(value, bool):
        return _filled(get) if value else _empty(get)
    values = value if isinstance(value, list) else [value]
    if not values or any(isinstance(element, bool | dict | list) for element in values):
        scope.at(name).fault(f"“{value}” is no value of a column", _MEND)
        return None
    return _one_of(get, {str(element).strip().casefold() for element in values})


def _one_of(get: Getter, known: set[str]) -> Condition:
    def test(row: Row) -> bool:
        value = get(row)
        if isinstance(value, list):
            return any(isinstance(text, str) and text.strip().casefold() in known for text in value)
        return isinstance(value, str) and value.strip().casefold() in known

    return test


def _filled(get: Getter) -> Condition:
    """Say whether a column is filled; `false`, as JSON writes it, is not."""
    return lambda row: get(row) not in ("", "false", [], {})


def _empty(get: Getter) -> Condition:
    return lambda row: get(row) in ("", "false", [], {})
