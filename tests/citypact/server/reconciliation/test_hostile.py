"""Whatever is sent, the service answers: nothing runs, nothing is read, nothing fails."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citypact.server.reconciliation.conftest import Service
from tests.citypact.server.reconciliation.shapes import is_result_batch

DEEP = "[" * 100_000
TEXTS = [
    '"', "'; DROP TABLE names; --", "*", "NEAR(a b)", '"a" OR "b"', "name:x", "-x", "^x",
    "} UNION { ?s ?p ?o }", '" . ?s ?p ?o . #', "<script>alert(1)</script>", "javascript:alert(1)",
    "../../etc/passwd", "file:///etc/passwd", "http://169.254.169.254/", "\x00", "\u202e", "%00",
    "{{7*7}}", "${jndi:ldap://x}", "a" * 1000, "光" * 1000, "§partner", "\\", "|", "`id`", "$(id)",
    "http://[", "//]:", "urn:x", "<>", "<a b>", "https://w3id.org/citypact/id/partner/unep> ?x",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_texts_are_data_wherever_they_stand(service: Service, text: str) -> None:
    properties = [{"pid": pid, "v": text} for pid in ("country", "website", "identifier", "ror")]
    query = {"query": text, "type": text, "properties": [*properties, {"pid": text, "v": text}]}
    found = service.post(queries=json.dumps({text: query, "sound": {"query": "UNEP"}})).json()
    is_result_batch(found)
    assert found["sound"]["result"][0]["match"]
    assert service.get("/suggest/entity", prefix=text, cursor=text).status == 200
    assert service.get("/suggest/type", prefix=text).status == 200
    assert service.get("/suggest/property", prefix=text).status == 200
    assert service.get("/extend/propose", type=text, limit=text).status == 200
    assert service.get("/preview", id=text).status == 404
    assert service.extend([text], "country").json()["rows"][text] == {"country": []}
    assert service.extend(["partner/unep"], text).status == 400


@pytest.mark.parametrize(
    "batch",
    ["", "[", "[]", "null", "1", '"q"', DEEP, '{"a":' * 100_000, "{'q': 1}", '{"q": {"query": "x"}',
     '{"q": {"query": "\\ud800"}}', "\ufeff{}", "NaN", '{"q": NaN}'],
    ids=range(14),
)  # fmt: skip
def test_a_batch_that_is_none_is_refused_in_plain_words(service: Service, batch: str) -> None:
    for field in ("queries", "extend"):
        found = service.post(**{field: batch})
        assert (found.status, found.type) == (400, "text/plain; charset=utf-8")
        assert "Traceback" not in found.text
        assert len(found.text) < 300


@pytest.mark.parametrize(
    "query",
    [
        1, None, [], "UNEP", {}, {"query": 3}, {"query": None}, {"query": ""}, {"query": " "},
        {"query": "x" * 1001}, {"query": "x", "limit": 0}, {"query": "x", "limit": -1},
        {"query": "x", "limit": 10**30}, {"query": "x", "limit": "5"}, {"query": "x", "limit": 1.5},
        {"query": "x", "type": {"id": 3}}, {"query": "x", "type": ["x"] * 21},
        {"query": "x", "properties": {}}, {"query": "x", "properties": [{}]},
        {"query": "x", "properties": [{"pid": "country"}]},
        {"query": "x", "properties": [{"pid": 1, "v": "x"}]},
        {"query": "x", "properties": [{"pid": "country", "v": {"id": {"id": {}}}}]},
        {"query": "x", "properties": [{"pid": "country", "v": [["x"]]}]},
        {"query": "x", "properties": [{"pid": "country", "v": ["x"] * 21}]},
        {"query": "x", "properties": [{"pid": "country", "v": "x"}] * 31},
    ],
)  # fmt: skip
def test_one_query_that_is_wrong_says_so_and_spoils_no_other(service: Service, query: Any) -> None:
    found = service.post(queries=json.dumps({"wrong": query, "sound": {"query": "UNEP"}}))
    is_result_batch(found.json())
    assert found.json()["wrong"]["result"] == []
    assert found.json()["wrong"]["error"]
    assert found.json()["sound"]["result"][0]["match"]


@pytest.mark.parametrize(
    "extension",
    [
        {}, {"ids": []}, {"ids": "x", "properties": []}, {"ids": [], "properties": []},
        {"ids": [1], "properties": [{"id": "country"}]},
        {"ids": ["x"] * 1001, "properties": [{"id": "country"}]},
        {"ids": ["x"], "properties": [{"id": "country"}] * 101},
        {"ids": ["x"], "properties": ["country"]}, {"ids": ["x"], "properties": [{"id": "colour"}]},
        {"ids": ["x"], "properties": [{"id": "country", "settings": "x"}]},
    ],
)  # fmt: skip
def test_an_extension_that_is_wrong_is_refused(service: Service, extension: Any) -> None:
    assert service.post(extend=json.dumps(extension)).status == 400


def test_settings_that_are_no_numbers_are_left_aside(service: Service) -> None:
    limits: tuple[Any, ...] = ("x", -1, None, [], {}, 1e300, "9" * 5000, True)
    for limit in limits:
        column = {"id": "identifier", "settings": {"limit": limit}}
        assert service.extend(["partner/unep"], column).status == 200


def test_a_batch_that_is_too_large_is_refused_at_once(service: Service) -> None:
    found = service.post(queries=json.dumps({str(n): {"query": "UNEP"} for n in range(101)}))
    assert (found.status, found.type) == (413, "text/plain; charset=utf-8")
    many = json.dumps({str(n): {"query": "UNEP"} for n in range(20_000)})
    assert service.post(queries=many).status == 413


def test_a_callback_is_not_called(service: Service) -> None:
    for callback in ("alert", "alert(1)//", "x\u2028", "</script>"):
        found = service.get(query="UNEP", callback=callback)
        assert found.type == "application/json"
        assert "alert" not in found.text
        assert found.json()["result"]
        assert service.get(callback=callback).type == "application/json"


def test_only_forms_are_taken(service: Service) -> None:
    for type_ in ("application/json", "multipart/form-data; boundary=x", "text/plain", ""):
        assert service.post(_type=type_, queries="{}").status in (400, 415)
    assert service.post(x="y").status == 400
    assert service.post(**{f"field-{n}": "x" for n in range(100)}).status == 400


def test_what_a_client_calls_itself_changes_nothing(service: Service) -> None:
    """Parameters of a request cannot take the place of those that the server adds."""
    found = service.get(
        "/preview", id="partner/unep", origin="https://evil.example", language="<x>"
    )
    assert "evil" not in found.text
    assert "<x>" not in found.text
    for language in ("<script>", "en\r\nX: y", "x" * 5000, "*", ""):
        headers_safe = language.replace("\r\n", " ")
        found = service.post(queries='{"q": {"query": "UNEP"}}', _language=headers_safe)
        assert found.json()["q"]["result"][0]["match"]


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=80), pid=st.sampled_from(["country", "website", "wikidata", "type"]))
def test_any_text_is_answered(service: Service, text: str, pid: str) -> None:
    query = {"query": text, "properties": [{"pid": pid, "v": text}]}
    found = service.post(queries=json.dumps({"q": query}, ensure_ascii=False)
                         .encode("utf-8", "replace").decode())  # fmt: skip
    assert found.status == 200
    is_result_batch(found.json())
