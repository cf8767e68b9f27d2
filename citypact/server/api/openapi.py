"""The description of the API (OpenAPI 3.1), made from the questions and what they answer.

`python -m citypact.server.api.openapi` prints it without the services beside the API; the types of
the explorer are made from that.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec.structs import fields

from citypact import __version__
from citypact.server.api.asked import Asked, Filtered
from citypact.server.api.dates import Fault
from citypact.server.api.download import Download
from citypact.server.api.downloads import TYPES
from citypact.server.api.endpoints import ENDPOINTS, Endpoint
from citypact.server.api.parameters import described
from citypact.server.api.questions import FILES
from citypact.server.api.refusals import OF_API, refused, responses
from citypact.server.api.services import services
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply

_FILES = {"download": [*TYPES.values()], "answer": [type_ for type_, _ in FILES.values()]}
"""Question → media types of the files in which it is answered."""
_READERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "boolean": lambda text: text == "true",
    "array": lambda text: [text],
    "object": lambda text: dict([text.split("=")]),
}
"""Type of a parameter → how its example is read."""
_ABOUT = (
    "Who works with whom on cities. Every address refuses in plain text, one sentence with what to "
    "do; a request that is too long (414, 431), comes too slowly (408) or names another host (421) "
    "reaches no question. Nothing can be changed."
)
_REF = "#/components/schemas/{name}"


def openapi() -> dict[str, Any]:
    """Return the description of the API.

    >>> sorted(openapi()["paths"])[:3]
    ['/api/about', '/api/answer', '/api/changes']
    """
    answers = [point.answer for point in ENDPOINTS.values() if point.answer is not Download]
    _, components = msgspec.json.schema_components([*answers, Fault], ref_template=_REF)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Citypact",
            "summary": "Who works with whom on cities, and who says so",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [],
        "paths": {f"/api/{name}": {"get": _get(point)} for name, point in ENDPOINTS.items()}
        | services(),
        "components": {"schemas": _readable(components), "responses": dict(responses())},
    }


def _readable(part: Any) -> Any:
    """Return a schema without `items: false` of a tuple, which makers of clients cannot read; its
    length is said by `maxItems`.
    """
    if isinstance(part, list):
        return [_readable(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {name: _readable(each) for name, each in part.items()
            if (name, each) != ("items", False)}  # fmt: skip


def describe_api(bench: Bench) -> Reply:
    """Send the description of the API."""
    return Reply(200, "application/json", msgspec.json.encode(openapi()))


def _get(point: Endpoint) -> dict[str, Any]:
    return {
        "operationId": point.name,
        "summary": point.summary,
        "description": " ".join((point.function.__doc__ or "").partition("\n\n")[0].split()),
        "parameters": list(_parameters(point)),
        "responses": {"200": _answer(point)} | refused(*OF_API),
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
        type_ = schema.get("type")
        yield {
            "name": field.name,
            "in": "query",
            "required": field.required,
            "description": says,
            "schema": schema,
            **({"style": "deepObject", "explode": True} if type_ == "object" else {}),
            **({"style": "form", "explode": True} if type_ == "array" else {}),
            **({"example": _example(example, schema)} if example else {}),
        }


def _example(text: str, schema: dict[str, Any]) -> Any:
    return _READERS.get(schema.get("type", ""), str)(text)


def _answer(point: Endpoint) -> dict[str, Any]:
    content: dict[str, Any] = {type_.partition(";")[0]: {} for type_ in _FILES.get(point.name, [])}
    if point.answer is not Download:
        schema = {"$ref": _REF.format(name=point.answer.__name__)}
        content = {"application/json": {"schema": schema}} | content
    return {"description": point.summary, "content": content}


def main() -> None:
    """Print the description of the questions."""
    found, others = openapi(), services()
    found["paths"] = {path: each for path, each in found["paths"].items() if path not in others}
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
