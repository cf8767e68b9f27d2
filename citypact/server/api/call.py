"""Calling a question of the API in a worker: plain values in, JSON or a file out."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import msgspec

from citypact.server.api.dates import HEADER, faults_in
from citypact.server.api.download import Download
from citypact.server.api.endpoints import ENDPOINTS
from citypact.server.api.given import arguments
from citypact.server.api.reading import read_question
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from ontology.errors import CitypactError, InputError, NotFoundError, QueryError, StoreError

_log = logging.getLogger(__name__)
_LISTS = {"concepts": "/api/facets lists them", "questions": "/api/questions lists them"}
"""What tells a reader in a browser where a list is that a problem names."""


def ask(bench: Bench, name: str, given: Iterable[tuple[str, str]]) -> Reply:
    """Answer a question of the API with the parameters of a query string."""
    try:
        asked = arguments(ENDPOINTS[name], given)
    except QueryError as error:
        return refusal(400, _said(error))
    return call(bench, name, asked)


def call(bench: Bench, name: str, asked: dict[str, Any]) -> Reply:
    """Answer a question of the API.

    What nothing is called answers 404, a question that cannot be asked 400 (a date or number that
    is none too), an answer beyond the limit 413; an error of the workspace or its build is the
    server's own (500).
    """
    endpoint = ENDPOINTS[name]
    try:
        question = read_question(name, endpoint.asked, asked)
        found = endpoint.function(bench.graph, question)
    except NotFoundError as error:
        unreadable = any(problem.unreadable for problem in error.problems)
        return refusal(400 if unreadable else 404, _said(error))
    except (InputError, StoreError) as error:
        _log.error("/api/%s: %s", name, error)
        return refusal(500, "the graph cannot answer this; the log of the server says why")
    except CitypactError as error:
        faults = faults_in(error)
        return refusal(400, _said(error), **({HEADER: faults} if faults else {}))
    reply = _reply(found)
    if len(reply.body) > bench.answer:
        return refusal(413, f"the answer is larger than {bench.answer:,} bytes; ask for less")
    return reply


def _said(error: CitypactError) -> str:
    """Write an error for those who read it in a browser, not at a command line.

    >>> from ontology.errors import Problem
    >>> _said(CitypactError(Problem("", "", "unknown role “x”", listed="concepts")))
    'unknown role “x”; /api/facets lists them'
    """
    return "\n".join(
        str(replace(problem, mend=problem.mend or _LISTS.get(problem.listed, "")))
        for problem in error.problems
    )


def _reply(found: object) -> Reply:
    if isinstance(found, Download):
        said = {"Content-Disposition": f'attachment; filename="{found.name}"'}
        return Reply(200, found.type, found.content, said)
    return Reply(200, "application/json", msgspec.json.encode(found))
