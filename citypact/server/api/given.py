"""What a query string gives a question, as text."""

from collections.abc import Iterable
from typing import Any, get_origin

from msgspec.structs import fields

from citypact.server.api.endpoints import Endpoint
from ontology.errors import Problem, QueryError


def arguments(endpoint: Endpoint, given: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return what a request asks, as text.

    `parameters.X=…` and `parameters[X]=…` are the parameter X of a question.

    Raises:
        QueryError: something is given twice that may be given once.

    >>> from citypact.server.api.endpoints import ENDPOINTS
    >>> arguments(ENDPOINTS["answer"], [("name", "leads"), ("parameters.partner", "unep")])
    {'name': 'leads', 'parameters': {'partner': 'unep'}}
    """
    types = {field.name: get_origin(field.type) for field in fields(endpoint.asked)}
    found: dict[str, Any] = {}
    parts: dict[str, dict[str, str]] = {}
    twice = []
    for name, value in given:
        head, rest = _split(name)
        if types.get(name) is list:
            found.setdefault(name, []).append(value)
            continue
        part = rest and types.get(head) is dict
        inner, key = (parts.setdefault(head, {}), rest) if part else (found, name)
        if key in inner:
            twice.append(name)
        inner[key] = value
    twice += [head for head in parts if head in found]
    if twice:
        problems = (f"“{name[:80]}” is given more than once" for name in twice)
        raise QueryError(Problem("", "", problem, "give it once") for problem in problems)
    return found | parts


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
