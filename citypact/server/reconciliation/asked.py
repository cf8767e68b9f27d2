"""What clients send: batches of queries and wishes for extension, checked as they are read."""

from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from ontology.errors import QueryError

T = TypeVar("T")
BATCH = 100
"""How many queries a batch has at most; OpenRefine sends ten."""
_LONG = 1000
Text = Annotated[str, Meta(max_length=_LONG)]
Scalar = Text | bool | int | float | None
Value = Scalar | dict[str, Scalar]


class Wanted(Struct):
    """A value that a thing should have: `v` is text, number, `{"id": …}`, or several of them."""

    pid: Text
    v: Value | Annotated[list[Value], Meta(max_length=20)]

    def texts(self) -> list[str]:
        """Return the values as text; of a thing its id and name."""
        values = self.v if isinstance(self.v, list) else [self.v]
        parts = [[*v.values()] if isinstance(v, dict) else [v] for v in values]
        texts = (str(part).strip() for each in parts for part in each if part is not None)
        return [text for text in texts if text]


class Query(Struct):
    """One thing to find. `type_strict` is any, all or should."""

    query: Text = ""
    type: Text | Annotated[list[Text], Meta(max_length=20)] | None = None
    limit: Annotated[int, Meta(ge=1, le=100)] | None = None
    properties: Annotated[list[Wanted], Meta(max_length=30)] = []
    type_strict: Text = "should"

    def types(self) -> list[str]:
        """Return the types that are named, as written."""
        written = [self.type] if isinstance(self.type, str) else self.type or []
        return [name for name in written if name.strip()]


class Column(Struct):
    """A property to add; `settings` may hold `limit`, how many values at most."""

    id: Text
    settings: dict[str, Any] | None = None


class Extension(Struct):
    """Things, and what is to be added of each."""

    ids: Annotated[list[Text], Meta(max_length=1000)]
    properties: Annotated[list[Column], Meta(min_length=1, max_length=100)]


def read_batch(text: str) -> dict[str, msgspec.Raw]:
    """Return the queries of a batch by their keys, each still to be read.

    Raises:
        QueryError: the text is no JSON object.

    >>> list(read_batch('{"q0": {"query": "Gwangju"}}'))
    ['q0']
    """
    return _decode(text, dict[str, msgspec.Raw])


def read_one(raw: msgspec.Raw) -> Query:
    """Return a query of a batch.

    Raises:
        QueryError: it says it in another way than the standard.
    """
    return _decode(bytes(raw), Query)


def read_query(text: str) -> Query:
    """Return the query of a client of version 0.1: JSON, or the text itself.

    >>> read_query("光州").query, read_query('{"query": "UNEP", "type": "Agency"}').types()
    ('光州', ['Agency'])
    """
    return _decode(text, Query) if text.lstrip().startswith("{") else Query(text[:_LONG])


def read_extension(text: str) -> Extension:
    """Return what is to be added.

    Raises:
        QueryError: the text says it in another way than the standard.
    """
    return _decode(text, Extension)


def _decode(text: str | bytes, type_: type[T]) -> T:
    content = text.encode("utf-8", "replace") if isinstance(text, str) else text
    try:
        return msgspec.json.decode(content, type=type_)
    except msgspec.DecodeError as error:
        raise QueryError(f"this is not what Reconciliation API 0.2 describes: {error}") from None
    except RecursionError:
        raise QueryError("the JSON is nested too deeply") from None
