"""The description of the API (OpenAPI 3.1), made from the questions and what they answer.

`python -m citypact.server.api.openapi` prints it; the types of the explorer are made from it.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec.structs import fields

from citypact import __version__
from citypact.server.api.asked import Asked, Filtered
from citypact.server.api.downloads import Download
from citypact.server.api.endpoints import ENDPOINTS, Endpoint
from citypact.server.api.parameters import described
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply

_REFUSALS = {
    "400": "The question cannot be asked like this; the text says what to do",
    "404": "Nothing is called so, or a value of a filter is unknown",
    "413": "The question or the answer is too large",
    "429": "This client asks too much; ask again after the seconds of Retry-After",
    "503": "No answer in time; ask again after the seconds of Retry-After",
}
_FILES = ("text/csv", "text/tab-separated-values", "application/json", "application/xml",
          "text/html")  # fmt: skip
_READERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "boolean": lambda text: text == "true",
    "array": lambda text: [text],
}
_REF = "#/components/schemas/{name}"


def openapi() -> dict[str, Any]:
    """Return the description of the API.

    >>> sorted(openapi()["paths"])[:3]
    ['/api/about', '/api/answer', '/api/changes']
    """
    answers = [point.answer for point in ENDPOINTS.values() if point.answer is not Download]
    _, components = msgspec.json.schema_components(answers, ref_template=_REF)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Citypact",
            "summary": "Who works with whom on cities, and who says so",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {f"/api/{name}": {"get": _get(point)} for name, point in ENDPOINTS.items()},
        "components": {"schemas": components, "responses": dict(_responses())},
    }


def describe_api(bench: Bench) -> Reply:
    """Send the description of the API."""
    return Reply(200, "application/json", msgspec.json.encode(openapi()))


def _get(point: Endpoint) -> dict[str, Any]:
    return {
        "operationId": point.name,
        "summary": point.summary,
        "description": " ".join((point.function.__doc__ or "").partition("\n\n")[0].split()),
        "parameters": list(_parameters(point)),
        "responses": {"200": _answer(point)}
        | {code: {"$ref": f"#/components/responses/{code}"} for code in _REFUSALS},
    }


def _parameters(point: Endpoint) -> Iterator[dict[str, Any]]:
    """Yield the parameters of a question: its own first, the filters and the language behind."""
    inherited = {*Asked.__struct_fields__, *Filtered.__struct_fields__}
    if point.asked in (Asked, Filtered):
        inherited = set()
    for field in sorted(fields(point.asked), key=lambda field: field.name in inherited):
        (schema,), _ = msgspec.json.schema_components([field.type], ref_template=_REF)
        if not field.required and field.default not in (msgspec.NODEFAULT, ""):
            schema["default"] = field.default
        says, example = described(point.name, field.name)
        many = schema.get("type")
        yield {
            "name": field.name,
            "in": "query",
            "required": field.required,
            "description": says,
            "schema": schema,
            **({"style": "deepObject", "explode": True} if many == "object" else {}),
            **({"style": "form", "explode": True} if many == "array" else {}),
            **({"example": _example(example, schema)} if example else {}),
        }


def _example(text: str, schema: dict[str, Any]) -> Any:
    return _READERS.get(schema.get("type", ""), str)(text)


def _answer(point: Endpoint) -> dict[str, Any]:
    if point.answer is Download:
        content: dict[str, Any] = {type_: {} for type_ in _FILES}
    else:
        schema = {"$ref": _REF.format(name=point.answer.__name__)}
        content = {"application/json": {"schema": schema}}
        if "format" in point.asked.__struct_fields__:
            content |= {type_: {} for type_ in _FILES[:2]}
    return {"description": point.summary, "content": content}


def _responses() -> Iterator[tuple[str, Any]]:
    retry = {"Retry-After": {"description": "seconds", "schema": {"type": "integer"}}}
    text = {"text/plain": {"schema": {"type": "string"}}}
    for code, says in _REFUSALS.items():
        headers = {"headers": retry} if code in ("429", "503") else {}
        yield code, {"description": says, "content": text, **headers}


def main() -> None:
    """Print the description."""
    sys.stdout.write(json.dumps(openapi(), ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
