"""Attributes of the elements of an XML file, declared with their types before they are used."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_TYPES = {bool: "boolean", int: "long", float: "double"}
"""Type of Python → type that GraphML and GEXF have for it; all else is text."""
_SPECIAL = re.compile('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
_REFERENCES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;",
    "\r": "&#13;",
}  # fmt: skip
_NUMBERS = {"nan": "NaN", "inf": "INF", "-inf": "-INF"}


class Attribute(NamedTuple):
    """An attribute: of which elements (node, edge, graph), its name, and its type."""

    of: str
    name: str
    type: str


class Declared:
    """Numbers attributes in the order in which they are met; one that has values of two types
    counts as two."""

    def __init__(self) -> None:
        self._known: dict[Attribute, int] = {}

    def values(self, of: str, facts: Mapping[str, object]) -> Iterator[tuple[int, str]]:
        """Yield the number of each attribute of an element, and its value as XML has it."""
        known = self._known
        for name, value in facts.items():
            kind = _TYPES.get(type(value), "string")
            number = known.setdefault(Attribute(of, name, kind), len(known))
            yield number, in_xml(value)

    def attributes(self, of: str = "") -> Iterator[tuple[int, Attribute]]:
        """Yield the attributes that were met, with their numbers: all or those of some."""
        for attribute, number in self._known.items():
            if of in ("", attribute.of):
                yield number, attribute


def in_xml(value: object) -> str:
    """Write a value as the content of an element or, in quotation marks, of an attribute.

    Characters that XML 1.0 does not have (§2.2) are left out; numbers are those of XML Schema.

    >>> in_xml('UNEP & "ICLEI"'), in_xml(True), in_xml(float("nan"))
    ('UNEP &amp; &quot;ICLEI&quot;', 'true', 'NaN')
    """
    text = str(value)
    if isinstance(value, str):
        return _SPECIAL.sub(_reference, text)
    return text.lower() if isinstance(value, bool) else _NUMBERS.get(text, text)


def _reference(match: re.Match[str]) -> str:
    return _REFERENCES.get(match[0], "")
