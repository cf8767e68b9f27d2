"""What a worker replies to questions as they come in: good ones, and all kinds of bad ones."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.call import call
from citypact.server.api.endpoints import ENDPOINTS
from citypact.server.api.given import arguments
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply
from graph.store import GraphStore


@pytest.fixture(scope="session")
def bench(starter_root: Path, starter: GraphStore, graph: KnowledgeGraph) -> Bench:
    """A bench with the starter graph."""
    assert starter.folder is not None
    found = Bench(starter_root, starter.folder, 1000, 64_000_000)
    found.__dict__ |= {"graph": graph, "store": starter}
    return found


def asked(bench: Bench, name: str, query: list[tuple[str, str]]) -> Reply:
    given, twice = arguments(ENDPOINTS[name], query)
    assert not twice
    return call(bench, name, given)


def test_an_answer_is_json(bench: Bench) -> None:
    reply = asked(bench, "entity", [("thing", "光州市"), ("lang", "zh")])
    assert (reply.status, reply.type) == (200, "application/json")
    assert msgspec.json.decode(reply.body)["thing"]["name"] == "光州市"


def test_a_file_is_sent_under_its_name(bench: Bench) -> None:
    query = [("name", "works-with"), ("parameters.partner", "gwangju"), ("format", "csv")]
    reply = asked(bench, "answer", query)
    assert reply.headers["Content-Disposition"] == 'attachment; filename="works-with.csv"'


def test_an_answer_beyond_the_limit_is_refused(bench: Bench) -> None:
    small = Bench(bench.root, bench.build, 10, 100)
    small.__dict__ |= {"graph": bench.graph, "store": bench.store}
    assert asked(small, "entity", [("thing", "unep")]).status == 413


@pytest.mark.parametrize(
    ("name", "query", "status", "says"),
    [
        ("entity", [], 400, "/api/entity needs the parameter “thing”"),
        ("entity", [("thing", "")], 400, "needs the parameter “thing”"),
        ("entity", [("thng", "unep")], 400, "did you mean “thing”?"),
        ("entity", [("thing", "x" * 1001)], 400, "write at most 1000 characters"),
        ("entity", [("thing", "no such thing")], 404, "no thing is called"),
        ("entity", [("thing", "javascript:alert(1)")], 404, "no thing is called"),
        ("entity", [("thing", "<script>alert(1)</script>")], 404, "no thing is called"),
        ("entity", [("thing", "../../../etc/passwd")], 404, "no thing is called"),
        ("entity", [("thing", "/../../etc/passwd")], 404, "no thing is called"),
        ("entity", [("thing", "urn:x> } SERVICE <http://example.org/")], 404, "no thing"),
        ("entity", [("thing", "unep"), ("lang", "x" * 40)], 400, "lang is"),
        ("entity", [("thing", "unep"), ("lang", "../en")], 400, "write a language tag"),
        ("entity", [("thing", "unep\x00")], 404, "no thing is called"),
        ("why", [("thing", "unep")], 400, "needs the parameter “other”"),
        ("why", [("thing", "unep"), ("other", "unep")], 400, "are one thing"),
        ("compare", [("one", "unep"), ("other", "energy")], 400, "is no partner"),
        ("search", [("q", "x"), ("limit", "many")], 400, "write a whole number"),
        ("search", [("q", "x"), ("limit", "0")], 400, "from 1 on"),
        ("search", [("q", "x"), ("limit", "101")], 400, "up to 100"),
        ("network", [("sources", "two")], 400, "sources is “two”; write a whole number"),
        ("network", [("certain", "perhaps")], 400, "write true or false"),
        ("network", [("alpha", "small")], 400, "write a number"),
        ("network", [("role", "leed")], 404, "did you mean “lead”?"),
        ("network", [("kind", "town"), ("role", "x")], 404, "unknown role “x”"),
        ("network", [("on", "yesterday")], 400, "“yesterday” is no date; write 2019"),
        ("network", [("since", "20x9")], 400, "“20x9” is no date"),
        ("answer", [("name", "in-force-on"), ("parameters.date", "20x9")], 400, "is no date"),
        ("answer", [("name", "qqqqqqq")], 404, "/api/questions lists them"),
        ("compare", [("one", "unep"), ("other", "UNEP")], 400, "are one thing"),
        ("answer", [("name", "agreements"), ("parameters", "x")], 400, "parameters.NAME=VALUE"),
        ("answer", [("name", "../statements")], 404, "no question is called"),
        ("facets", [("theme", "energy")], 400, "/api/facets has no parameter “theme”"),
    ],
)  # fmt: skip
def test_bad_questions_are_refused_in_words(
    bench: Bench, name: str, query: list[tuple[str, str]], status: int, says: str
) -> None:
    reply = asked(bench, name, query)
    text = reply.body.decode()
    assert (reply.status, reply.type) == (status, "text/plain; charset=utf-8")
    assert says in text
    unfit = ("Traceback", "msgspec", "`", "citypact search", "docs/", "citypact queries")
    assert not [word for word in unfit if word in text]


def test_everything_that_is_wrong_is_said_at_once(bench: Bench) -> None:
    reply = asked(bench, "search", [("q", "x"), ("limit", "many"), ("langg", "zh")])
    assert b"limit" in reply.body
    assert b"langg" in reply.body


names = st.sampled_from(["about", "entity", "why", "compare", "answer", "facets", "questions"])
keys = st.sampled_from(["thing", "other", "one", "lang", "name", "parameters.x", "format", "x"])


@given(names, st.dictionaries(keys, st.text(max_size=40), max_size=4))
@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_any_text_is_answered_or_refused(bench: Bench, name: str, query: dict[str, Any]) -> None:
    reply = asked(bench, name, list(query.items()))
    assert reply.status in (200, 400, 404)
    reply.body.decode("utf-8")
