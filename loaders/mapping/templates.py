"""Templates: text with columns in braces, as `{NameCity} {Country}`."""

import re
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from loaders.mapping.columns import Row, column
from loaders.mapping.scope import Scope
from loaders.values import ValueFault

_PART = re.compile(r"(\{\{|\}\}|\{[^{}]*\}|[{}])")
_TEXT = {str}
Texts = Callable[[Row], Sequence[str]]


class Template:
    """A template, ready to be read from rows.

    `names` are its columns; `constant` is its text where it has none, otherwise None.
    `texts(row)` gives nothing where a column is empty, and several texts where one is a list.
    """

    __slots__ = ("constant", "literals", "names", "texts")

    def __init__(self, text: str) -> None:
        self.literals, self.names = parse(text)
        self.constant = None if self.names else self.literals[0]
        self.texts = self._reader()

    def _reader(self) -> Texts:
        if self.constant is not None:
            fixed = (self.constant,) if self.constant else ()
            return lambda _: fixed
        if len(self.names) == 1 and self.literals == ["", ""]:
            return _single(self.names[0])
        if len(self.names) == 1:
            return _surrounded(self.names[0], *self.literals)
        return _several(self.names, self.literals)


def template(text: str, scope: Scope) -> Template:
    """Compile a template; a fault in it is one of the descriptor."""
    try:
        found = Template(text)
    except ValueFault as fault:
        scope.fault(fault.found, fault.mend)
        return Template("")
    for name in found.names:
        scope.use(name)
    if found.constant:
        scope.draft.constants[scope.label, scope.word, found.constant] = None
    return found


def parse(text: str) -> tuple[list[str], list[str]]:
    """Return the texts of a template and the names of the columns between them.

    Raises:
        ValueFault: a brace stands alone.

    >>> parse("geonames:{id}"), parse("{{x}}")
    ((['geonames:', ''], ['id']), (['{x}'], []))
    """
    literals, names = [""], list[str]()
    for part in _PART.split(text):
        if part in ("{{", "}}"):
            literals[-1] += part[0]
        elif part in ("{", "}") or (part.startswith("{") and not part[1:-1].strip()):
            found = f"a brace stands alone in “{text}”"
            raise ValueFault(found, "write {Column}, and {{ or }} for a brace itself")
        elif part.startswith("{"):
            names.append(part[1:-1].strip())
            literals.append("")
        else:
            literals[-1] += part
    return literals, names


def _single(name: str) -> Texts:
    if "." not in name and "/" not in name:

        def plain(row: Row) -> Sequence[str]:
            value = row.get(name, "")
            if value.__class__ is str:
                return (value,) if value else ()
            return choices(value, name)

        return plain
    get = column(name)

    def texts(row: Row) -> Sequence[str]:
        value = get(row)
        if value.__class__ is str:
            return (value,) if value else ()
        return choices(value, name)

    return texts


def _surrounded(name: str, before: str, after: str) -> Texts:
    get = column(name)

    def texts(row: Row) -> Sequence[str]:
        value = get(row)
        if value.__class__ is str:
            return (before + value + after,) if value else ()
        return [before + text + after for text in choices(value, name)]

    return texts


def _several(names: list[str], literals: list[str]) -> Texts:
    getters = [column(name) for name in names]
    pattern = "%s".join(literal.replace("%", "%%") for literal in literals)

    def texts(row: Row) -> Sequence[str]:
        values = [get(row) for get in getters]
        if "" in values:
            return ()
        if set(map(type, values)) == _TEXT:
            return (pattern % tuple(values),)
        parts = [choices(value, name) for value, name in zip(values, names, strict=True)]
        return [pattern % chosen for chosen in product(*parts)]

    return texts


def choices(value: Any, name: str) -> Sequence[str]:
    """Return the texts of a value: one, or those of a list.

    Raises:
        ValueFault: the value is an object, which is no text.
    """
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list) and not any(isinstance(element, dict | list) for element in value):
        return [element for element in value if element]
    keys = next((element for element in _elements(value) if isinstance(element, dict)), {})
    example = next(iter(keys), "0")
    found = f"“{name}” holds {'an object' if isinstance(value, dict) else 'a list of objects'}"
    raise ValueFault(found, f"name a field of it, as {{{name}.{example}}}, or use each")


def _elements(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
