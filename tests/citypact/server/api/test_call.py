"""What a worker replies to questions as they come in: good ones, and all kinds of bad ones."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.call import ask
from citypact.server.workers.bench import Bench
from graph.store import GraphStore


@pytest.fixture(scope="session")
def bench(starter: GraphStore, graph: KnowledgeGraph) -> Bench:
    """A bench with the starter graph."""
    assert starter.folder is not None
    found = Bench(starter.folder, 1000, 64_000_000)
    found.__dict__ |= {"graph": graph, "store": starter}
    return found


def test_an_answer_is_json(bench: Bench) -> None:
    reply = ask(bench, "entity", [("thing", "光州市"), ("lang", "zh")])
    assert (reply.status, reply.type) == (200, "application/json")
    assert msgspec.json.decode(reply.body)["thing"]["name"] == "光州市"


def test_a_file_is_sent_under_its_name(bench: Bench) -> None:
    query = [("name", "works-with"), ("parameters.partner", "gwangju"), ("format", "csv")]
    reply = ask(bench, "answer", query)
    assert reply.headers["Content-Disposition"] == 'attachment; filename="works-with.csv"'


def test_an_answer_beyond_the_limit_is_refused(bench: Bench) -> None:
    small = Bench(bench.folder, 10, 100)
    small.__dict__ |= {"graph": bench.graph, "store": bench.store}
    assert ask(small, "entity", [("thing", "unep")]).status == 413


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
        ("search", [], 400, "/api/search needs the parameter “q”"),
        ("search", [("q", "")], 400, "needs the parameter “q”"),
        ("download", [("format", "pdf")], 400, "“pdf” is no format of networks"),
        ("search", [("q", "x"), ("limit", "many")], 400, "write a whole number"),
        ("search", [("q", "x"), ("limit", "0")], 400, "from 1 on"),
        ("search", [("q", "x"), ("limit", "101")], 400, "up to 100"),
        ("network", [("sources", "two")], 400, "sources is “two”; write a whole number"),
        ("network", [("certain", "perhaps")], 400, "write true or false"),
        ("network", [("alpha", "small")], 400, "write a number"),
        ("network", [("role", "leed")], 404, "did you mean “lead”?"),
        ("network", [("kind", "town"), ("role", "x")], 404, "unknown role “x”"),
        ("network", [("on", "yesterday")], 400, "on is “yesterday”, no date of the calendar"),
        ("network", [("since", "20x9")], 400, "since is “20x9”, no date"),
        ("answer", [("name", "in-force-on"), ("parameters.date", "20x9")], 400, "date is “20x9”"),
        ("answer", [("name", "qqqqqqq")], 404, "/api/questions lists them"),
        ("compare", [("one", "unep"), ("other", "UNEP")], 400, "are one thing"),
        ("answer", [("name", "agreements"), ("parameters", "x")], 400, "parameters.NAME=VALUE"),
        ("entity", [("thing", "unep"), ("thing", "iclei")], 400, "“thing” is given more than once"),
        ("answer", [("name", "leads"), ("parameters", "x"), ("parameters.partner", "unep")], 400,
         "“parameters” is given more than once; give it once"),
        ("answer", [("name", "leads"), ("parameters.partner", "unep"),
                    ("parameters[partner]", "eu")], 400, "given more than once"),
        ("answer", [("name", "../statements")], 404, "no question is called"),
        ("facets", [("theme", "energy")], 400, "/api/facets has no parameter “theme”"),
    ],
)  # fmt: skip
def test_bad_questions_are_refused_in_words(
    bench: Bench, name: str, query: list[tuple[str, str]], status: int, says: str
) -> None:
    reply = ask(bench, name, query)
    text = reply.body.decode()
    assert (reply.status, reply.type) == (status, "text/plain; charset=utf-8")
    assert says in text
    unfit = ("Traceback", "msgspec", "`", "citypact search", "docs/", "citypact queries")
    assert not [word for word in unfit if word in text]


def test_everything_that_is_wrong_is_said_at_once(bench: Bench) -> None:
    reply = ask(bench, "search", [("q", "x"), ("limit", "many"), ("langg", "zh")])
    assert b"limit" in reply.body
    assert b"langg" in reply.body


names = st.sampled_from(["about", "entity", "why", "compare", "answer", "facets", "questions"])
keys = st.sampled_from(["thing", "other", "one", "lang", "name", "parameters.x", "format", "x"])


@given(names, st.dictionaries(keys, st.text(max_size=40), max_size=4))
@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_any_text_is_answered_or_refused(bench: Bench, name: str, query: dict[str, Any]) -> None:
    reply = ask(bench, name, list(query.items()))
    assert reply.status in (200, 400, 404)
    reply.body.decode("utf-8")
