"""Calling a question of the API in a worker: plain values in, JSON or a file out."""

import logging
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from citypact.server.api.downloads import Download
from citypact.server.api.endpoints import ENDPOINTS
from citypact.server.api.given import arguments
from citypact.server.api.reading import read_question
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from ontology.errors import CitypactError, InputError, NotFoundError, StoreError

_log = logging.getLogger(__name__)


def ask(bench: Bench, name: str, given: Iterable[tuple[str, str]]) -> Reply:
    """Answer a question of the API with the parameters of a query string."""
    asked, twice = arguments(ENDPOINTS[name], given)
    if twice:
        return refusal(400, f"“{twice}” is given more than once; give it once")
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
        return refusal(400 if _UNREADABLE.search(str(error)) else 404, _in_words(error))
    except (InputError, StoreError) as error:
        _log.error("/api/%s: %s", name, error)
        return refusal(500, "the graph cannot answer this; the log of the server says why")
    except CitypactError as error:
        return refusal(400, _in_words(error))
    reply = _reply(found)
    if len(reply.body) > bench.answer:
        return refusal(413, f"the answer is larger than {bench.answer:,} bytes; ask for less")
    return reply


def _in_words(error: CitypactError) -> str:
    """Write an error for those who read it in a browser, not at a command line.

    >>> _in_words(CitypactError("unknown role “x”; docs/concepts.md lists them"))
    'unknown role “x”; /api/facets lists them'
    """
    text = str(error)
    for pattern, words in _WORDS:
        text = pattern.sub(words, text)
    return text


_UNREADABLE = re.compile(r"” is no (date|whole number|number)\b")
_WORDS = (
    (re.compile(r"docs/concepts\.md lists them"), "/api/facets lists them"),
    (re.compile(r"citypact queries lists them"), "/api/questions lists them"),
    (re.compile(r",? or run: citypact [^\n;]*"), ""),
    (re.compile(r"parameter (\w+): "), r"\1: "),
)
"""What is said at a command line → what is said over HTTP."""


def _reply(found: object) -> Reply:
    if isinstance(found, Download):
        said = {"Content-Disposition": f'attachment; filename="{found.name}"'}
        return Reply(200, found.type, found.content, said)
    return Reply(200, "application/json", msgspec.json.encode(found))
