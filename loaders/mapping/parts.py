"""Parts: what lies in the objects and lists of a record that no template reads."""

from collections.abc import Iterator
from typing import Any

from loaders.mapping.scope import Uses

Path = tuple[str, ...]


class Parts:
    """Knows which parts of objects and lists a mapping reads.

    `tops` are the fields of a record of which it reads parts only.

    >>> parts = Parts(Uses(columns={"org.name": None}))
    >>> list(parts.unread("org", {"name": "Porto", "budget": "5"}))
    [('org.budget', '5')]
    """

    def __init__(self, uses: Uses) -> None:
        self._lists = {_path(name) for name in uses.lists}
        self._whole = {_path(name) for name in uses.columns} - self._lists
        self._whole |= {_path(name)[1:] for name in uses.own if name.startswith("value.")}
        self._texts = "value" in uses.own
        paths = [path for path in self._lists | self._whole if path]
        parted = {path[0] for path in paths if len(path) > 1 or path in self._lists}
        self.tops = sorted(top for top in parted if (top,) not in self._whole)

    def unread(self, top: str, value: Any) -> Iterator[tuple[str, str]]:
        """Yield the texts in the value of a field that nothing reads, with their dotted names."""
        yield from self._below(value, (top,), (top,))

    def _below(self, value: Any, path: Path, tail: Path) -> Iterator[tuple[str, str]]:
        """Go down; `tail` is the path within the element of the nearest list that is read."""
        if path in self._whole or tail in self._whole:
            return
        if path in self._lists or tail in self._lists:
            elements = list(value.values()) if isinstance(value, dict) else _elements(value)
            yield from self._elements(elements, path)
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from self._below(inner, (*path, key), (*tail, key))
        elif isinstance(value, list):
            for inner in value:
                yield from self._below(inner, path, tail)
        elif value and value != "":
            yield ".".join(path), str(value)

    def _elements(self, elements: list[Any], path: Path) -> Iterator[tuple[str, str]]:
        for element in elements:
            if isinstance(element, dict):
                for key, inner in element.items():
                    yield from self._below(inner, (*path, key), (key,))


def _elements(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _path(name: str) -> Path:
    """Return the steps of a column, without numbers.

    >>> _path("/names/0/text"), _path("names.0")
    (('names', 'text'), ('names',))
    """
    steps = name[1:].split("/") if name.startswith("/") else name.split(".")
    return tuple(step for step in steps if not step.isdecimal())
