"""The services beside the API - SPARQL and reconciliation - for its description."""

from typing import Any

from citypact.server.api.refusals import refused
from citypact.server.forms import FORM
from citypact.server.reconciliation.manifest import PATH as RECONCILE
from citypact.server.sparql.request import QUERY
from citypact.server.syntaxes import GRAPHS, TABLES

Described = dict[str, Any]
_QUERY = "SELECT ?name { ?agency a cp:Agency ; skos:prefLabel ?name } LIMIT 10"
_TEXT: Described = {"type": "string"}
_IRIS: Described = {"type": "array", "items": {"type": "string", "format": "uri"}}
_JSON: Described = {"application/json": {"schema": {"type": "object"}}}
_SPARQL = {
    "query": (_TEXT, "a query (SELECT, ASK, CONSTRUCT, DESCRIBE); without it the endpoint "
                     "describes itself", _QUERY),
    "default-graph-uri": (_IRIS, "ask these graphs in place of the canonical view", None),
    "named-graph-uri": (_IRIS, "the graphs that GRAPH asks; each is a citation", None),
    "format": (_TEXT, "the name of a syntax, before what Accept says", "csv"),
    "timeout": ({"type": "number"}, "seconds; it lowers the deadline of the server", 5),
}  # fmt: skip
_RECONCILE = {
    "queries": (_TEXT, "a batch: an object of queries in JSON", '{"q0": {"query": "Gwangju"}}'),
    "query": (_TEXT, "one query, as version 0.1 has it: a name, or JSON", "光州"),
    "extend": (_TEXT, "ids and the properties to add, in JSON",
               '{"ids": ["partner/unep"], "properties": [{"id": "acronym"}]}'),
}  # fmt: skip
_ONE = {"prefix": (_TEXT, "the beginning of a name", "UN"),
        "cursor": ({"type": "integer"}, "how many to pass over", 0)}  # fmt: skip
_KINDS = {"type": "string", "enum": ["entity", "type", "property"]}
_Parameters = dict[str, tuple[Described, str, Any]]


def services() -> dict[str, Described]:
    """Return the paths of the services with what each takes and answers.

    >>> list(services())[:2]
    ['/sparql', '/reconcile']
    """
    return {"/sparql": _endpoint(), RECONCILE: _reconcile(), **_suggestions()}


def _endpoint() -> Described:
    types = [type_.type for type_ in (*TABLES, *GRAPHS)]
    answer = {"description": "The answer", "content": {type_: {} for type_ in dict.fromkeys(types)}}
    codes = ("400", "406", "413", "415", "429", "500", "503")
    responses = {"200": answer} | refused(*codes)
    says = "A query by the SPARQL 1.1 Protocol; updates are refused"
    body = {FORM: {"schema": _object(_SPARQL)}, QUERY: {"schema": _TEXT}}
    return {
        "get": _operation("sparql", says, responses) | {"parameters": _in_query(_SPARQL)},
        "post": _operation("postSparql", says, responses)
        | {"requestBody": {"required": True, "content": body}},
    }


def _reconcile() -> Described:
    answer = {"description": "Candidates, values, or what the service is", "content": _JSON}
    responses = {"200": answer} | refused("400", "413", "415", "429", "500", "503")
    says = "Reconciliation API 0.2: match a list of names against the graph, and complete it"
    body = {FORM: {"schema": _object(_RECONCILE)}}
    return {
        "get": _operation("reconcile", says, responses) | {"parameters": _in_query(_RECONCILE)},
        "post": _operation("postReconcile", says, responses)
        | {"requestBody": {"required": True, "content": body}},
    }


def _suggestions() -> dict[str, Described]:
    """Return what lists of choices and previews come from."""
    page = {"text/html": {"schema": _TEXT}}
    what = {"name": "what", "in": "path", "required": True, "schema": _KINDS, "example": "entity"}
    type_ = {"type": (_TEXT, "a type of the service", "Partner")}
    id_ = {"id": (_TEXT, "the id of a thing", "partner/unep")}
    return {
        f"{RECONCILE}/suggest/{{what}}": _get(
            "suggest", "Things, types or properties that begin so", _JSON, [what, *_in_query(_ONE)]
        ),
        f"{RECONCILE}/extend/propose": _get(
            "propose", "Properties that things of a type have", _JSON, _in_query(type_)
        ),
        f"{RECONCILE}/preview": _get(
            "preview", "A small page about a thing", page, _in_query(id_, required=True)
        ),
        f"{RECONCILE}/flyout": _get(
            "flyout", "What to show beside a suggestion", _JSON, _in_query(id_, required=True)
        ),
    }


def _get(name: str, says: str, content: Described, parameters: list[Described]) -> Described:
    responses = {"200": {"description": says, "content": content}}
    responses |= refused("400", "404", "429", "500", "503")
    return {"get": _operation(name, says, responses) | {"parameters": parameters}}


def _operation(name: str, summary: str, responses: Described) -> Described:
    return {"operationId": name, "summary": summary, "responses": responses}


def _in_query(parameters: _Parameters, *, required: bool = False) -> list[Described]:
    return [
        {"name": name, "in": "query", "required": required, "description": says, "schema": schema}
        | _example(example)
        for name, (schema, says, example) in parameters.items()
    ]


def _object(parameters: _Parameters) -> Described:
    return {
        "type": "object",
        "properties": {
            name: schema | {"description": says} | _example(example)
            for name, (schema, says, example) in parameters.items()
        },
    }


def _example(example: Any) -> Described:
    return {} if example is None else {"example": example}
