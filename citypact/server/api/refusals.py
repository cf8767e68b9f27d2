"""What is refused and why, by status: for the description of the API."""

from collections.abc import Iterator
from typing import Any

from citypact.server.api.dates import HEADER

REFUSALS = {
    "400": "The question cannot be asked like this; the text says what to do",
    "404": "Nothing is called so, or a value of a filter is unknown",
    "406": "The answer does not come in the syntax that is asked for",
    "413": "The question or the answer is too large",
    "415": "The body is not of a kind that is read",
    "429": "This client asks too much; ask again after the seconds of Retry-After",
    "500": "The server failed; its log says why",
    "503": "No answer in time; ask again after the seconds of Retry-After",
}
OF_API = ("400", "404", "413", "429", "500", "503")
_RETRY = {"Retry-After": {"description": "seconds", "schema": {"type": "integer"}}}
_FAULT = {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}}
_FAULTS = {HEADER: {"description": "what is wrong with dates, for a page that says it in words of "
                    "its own", "content": {"application/json": {"schema": _FAULT}}}}  # fmt: skip
_HEADERS = {"400": _FAULTS, "429": _RETRY, "503": _RETRY}


def refused(*codes: str) -> dict[str, Any]:
    """Return the refusals of an operation.

    >>> refused("400")
    {'400': {'$ref': '#/components/responses/400'}}
    """
    return {code: {"$ref": f"#/components/responses/{code}"} for code in codes}


def responses() -> Iterator[tuple[str, Any]]:
    """Yield each refusal with its description.

    >>> dict(responses())["404"]["description"]
    'Nothing is called so, or a value of a filter is unknown'
    """
    text = {"text/plain": {"schema": {"type": "string"}}}
    for code, says in REFUSALS.items():
        headers = {"headers": _HEADERS[code]} if code in _HEADERS else {}
        yield code, {"description": says, "content": text, **headers}
