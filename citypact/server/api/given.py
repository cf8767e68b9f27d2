"""What a query string gives a question, as text."""

from collections.abc import Iterable
from typing import Any, get_origin

import msgspec

from citypact.server.api.endpoints import Endpoint


def arguments(endpoint: Endpoint, given: Iterable[tuple[str, str]]) -> tuple[dict[str, Any], str]:
    """Return what a request asks, as text, and what is given twice that may be given once.

    `parameters.X=…` and `parameters[X]=…` are the parameter X of a question.
    """
    types = {field.name: field.type for field in msgspec.structs.fields(endpoint.asked)}
    found: dict[str, Any] = {}
    twice = ""
    for name, value in given:
        head, rest = _split(name)
        if rest and get_origin(types.get(head)) is dict:
            inner = found.setdefault(head, {})
            twice = name if rest in inner else twice
            inner[rest] = value
        elif get_origin(types.get(name)) is list:
            found.setdefault(name, []).append(value)
        else:
            twice = name if name in found else twice
            found[name] = value
    return found, twice


def _split(name: str) -> tuple[str, str]:
    """Split the name of a parameter of a question.

    >>> _split("parameters.partner"), _split("parameters[partner]"), _split("lang")
    (('parameters', 'partner'), ('parameters', 'partner'), ('lang', ''))
    """
    if name.endswith("]"):
        head, _, rest = name[:-1].partition("[")
        return head, rest
    head, _, rest = name.partition(".")
    return head, rest
