"""Reconciling in a worker: what a client sent in, JSON or a page out."""

from collections.abc import Callable
from html import escape
from typing import Any

import msgspec

from citypact.server.reconciliation import suggest
from citypact.server.reconciliation.asked import (
    BATCH,
    Query,
    read_batch,
    read_extension,
    read_one,
    read_query,
)
from citypact.server.reconciliation.candidates import Candidates
from citypact.server.reconciliation.extension import extend, known_iri, propose
from citypact.server.reconciliation.preview import HEADERS, preview, told
from citypact.server.reconciliation.properties import PROPERTIES
from citypact.server.reconciliation.types import read_type
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from ontology.errors import NotFoundError, QueryError


def reconcile(bench: Bench, what: str, asked: dict[str, str]) -> Reply:
    """Answer a request; `asked` are its parameters, with `language` and `origin`."""
    try:
        return _ANSWERS[what](bench, asked)
    except (QueryError, NotFoundError) as error:
        return refusal(400, str(error))


def _queries(bench: Bench, asked: dict[str, str]) -> Reply:
    batch = read_batch(asked["queries"])
    if len(batch) > BATCH:
        return refusal(413, f"{len(batch)} queries are more than {BATCH}; send them in parts")
    candidates = Candidates(bench.graph, asked["language"])
    return _json({name: _one(candidates, raw) for name, raw in batch.items()})


def _query(bench: Bench, asked: dict[str, str]) -> Reply:
    query = read_query(asked["query"])
    return _json(_result(Candidates(bench.graph, asked["language"]), query))


def _one(candidates: Candidates, raw: msgspec.Raw) -> dict[str, Any]:
    """Return the result of a query of a batch; one that is wrong has none, and says why."""
    try:
        return _result(candidates, read_one(raw))
    except QueryError as error:
        return {"result": [], "error": str(error)}


def _result(candidates: Candidates, query: Query) -> dict[str, Any]:
    if not query.query.strip() and not query.properties:
        raise QueryError("write a text to look for in “query”, or values in “properties”")
    return {"result": candidates.answer(query)}


def _extend(bench: Bench, asked: dict[str, str]) -> Reply:
    return _json(extend(bench.graph, read_extension(asked["extend"]), asked["language"]))


def _propose(bench: Bench, asked: dict[str, str]) -> Reply:
    limit = asked.get("limit", "")
    return _json(propose(asked.get("type", ""), int(limit[:9]) if limit.isdecimal() else 100))


def _preview(bench: Bench, asked: dict[str, str]) -> Reply:
    iri = known_iri(bench.graph, asked.get("id", ""))
    if not iri:
        return refusal(404, "the graph has no thing with this id")
    page = preview(bench.graph, iri, asked["language"], asked["origin"])
    return Reply(200, "text/html; charset=utf-8", page.encode(), HEADERS)


def _flyout(bench: Bench, asked: dict[str, str]) -> Reply:
    """Return what clients show beside a suggestion: facts of a thing, else what it is called."""
    id_ = asked.get("id", "")
    if iri := known_iri(bench.graph, id_):
        return _json(
            {"id": id_, "html": told(bench.graph, iri, asked["language"], asked["origin"])}
        )
    if name := PROPERTIES[id_].name if id_ in PROPERTIES else read_type(id_):
        return _json({"id": id_, "html": f"<h3>{escape(name)}</h3>"})
    return refusal(404, "the graph has no thing, type or property with this id")


def _entities(bench: Bench, asked: dict[str, str]) -> Reply:
    prefix, cursor = asked.get("prefix", ""), _cursor(asked)
    return _json({"result": suggest.entities(bench.graph, prefix, cursor, asked["language"])})


def _types(bench: Bench, asked: dict[str, str]) -> Reply:
    return _json({"result": suggest.types(asked.get("prefix", ""), _cursor(asked))})


def _properties(bench: Bench, asked: dict[str, str]) -> Reply:
    return _json({"result": suggest.properties(asked.get("prefix", ""), _cursor(asked))})


def _cursor(asked: dict[str, str]) -> int:
    written = asked.get("cursor", "")
    return min(int(written[:9]), suggest.LAST) if written.isdecimal() else 0


def _json(content: Any) -> Reply:
    return Reply(200, "application/json", msgspec.json.encode(content))


_ANSWERS: dict[str, Callable[[Bench, dict[str, str]], Reply]] = {
    "queries": _queries, "query": _query, "extend": _extend, "propose": _propose,
    "preview": _preview, "flyout": _flyout,
    "entity": _entities, "type": _types, "property": _properties,
}  # fmt: skip
