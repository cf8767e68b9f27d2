"""The key of a block: which thing a record speaks of."""

from collections.abc import Callable, Mapping
from typing import Any

from loaders.mapping.columns import Row
from loaders.mapping.references import key_of
from loaders.mapping.scope import Scope
from loaders.mapping.targets import targets
from loaders.mapping.values import Reading, value_of

Key = Callable[[Row], str]


def compile_key(raw: Any, scope: Scope) -> tuple[Key, tuple[str, ...]]:
    """Compile a key and name its columns: a value, the first of several that is there, or a set.

    `{ sorted = [a, b] }` gives the same key whatever the order of the two.
    """
    if isinstance(raw, Mapping) and "sorted" in raw:
        scope.known(raw, ("sorted",))
        return _sorted(raw["sorted"], scope)
    parts = [value_of(part, scope) for part in (raw if isinstance(raw, list) and raw else [raw])]
    for part in parts:
        for text in part.possible:
            scope.checked(key_of, text)
    return _first(parts), tuple(dict.fromkeys(name for part in parts for name in part.columns))


def _first(parts: list[Reading]) -> Key:
    if len(parts) == 1:
        only = parts[0].texts
        return lambda row: next(iter(only(row)), "")

    def key(row: Row) -> str:
        for part in parts:
            for text in part.texts(row):
                return text
        return ""

    return key


def _sorted(raw: Any, scope: Scope) -> tuple[Key, tuple[str, ...]]:
    if not isinstance(raw, list) or len(raw) < 2:
        scope.fault("sorted takes two values or more", 'write key = { sorted = ["{a}", "{b}"] }')
        return lambda row: "", ()
    parts = [_part(part, scope) for part in raw]

    def key(row: Row) -> str:
        found = [part(row) for part in parts]
        return " and ".join(sorted(found)) if all(found) else ""

    return key, tuple(scope.uses.columns)


def _part(raw: Any, scope: Scope) -> Key:
    """Compile one of the values of a set: a value, or the label of a block."""
    if isinstance(raw, str) and raw in scope.draft.paths:
        things, tail = targets(raw, scope, ""), scope.draft.statements.tail
        return lambda row: " ".join(tail(thing) for thing in things(row))
    read = value_of(raw, scope)
    return lambda row: next(iter(read.texts(row)), "")
