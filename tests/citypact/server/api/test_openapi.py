"""The description of the API, from which the types of the explorer are made."""

from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest

from citypact.server.api.endpoints import ENDPOINTS
from citypact.server.api.openapi import openapi
from citypact.server.api.parameters import described


@pytest.fixture(scope="module")
def client(served: str) -> Iterator[httpx.Client]:
    """A client of the server of the starter graph."""
    with httpx.Client(base_url=served, timeout=60) as client:
        yield client


def test_every_question_is_described(client: httpx.Client) -> None:
    found = client.get("/api/openapi.json").json()
    assert found == msgspec.json.decode(msgspec.json.encode(openapi()))
    assert found["openapi"] == "3.1.0"
    assert {path for path in found["paths"] if path.startswith("/api/")} == {
        f"/api/{name}" for name in ENDPOINTS
    }


def test_every_parameter_says_what_it_means() -> None:
    for name, point in ENDPOINTS.items():
        for field in msgspec.structs.fields(point.asked):
            assert described(name, field.name)[0] != field.name, (name, field.name)


def test_makers_of_clients_can_read_it() -> None:
    text = msgspec.json.encode(openapi()).decode()
    assert '"items":false' not in text, "openapi-python-client stops at it"
    assert '"prefixItems"' in text
    assert openapi()["security"] == []


@pytest.mark.slow
def test_it_is_openapi_3_1() -> None:
    from openapi_spec_validator import OpenAPIV31SpecValidator

    OpenAPIV31SpecValidator(msgspec.json.decode(msgspec.json.encode(openapi()))).validate()


@pytest.mark.parametrize("part", ["schemas", "responses"])
def test_every_reference_leads_somewhere(part: str) -> None:
    text = msgspec.json.encode(openapi()).decode()
    known = openapi()["components"][part]
    named = {each.partition('"')[0] for each in text.split(f'"#/components/{part}/')[1:]}
    assert named <= known.keys()
    if part == "responses":
        assert named == known.keys()


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every operation: method, path and description."""
    for path, found in openapi()["paths"].items():
        for method, operation in found.items():
            yield method, path, operation


def examples(operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What an operation is asked as its examples say: what it needs, and one thing more."""
    found = {each["name"]: each for each in operation.get("parameters", [])}
    for body in operation.get("requestBody", {}).get("content", {}).values():
        found |= body["schema"].get("properties", {})
    given = {name: each["example"] for name, each in found.items() if "example" in each}
    needed = {name: given[name] for name, each in found.items() if each.get("required")}
    if "requestBody" not in operation:  # each of its fields is a question of its own
        yield needed
    for name in given:
        if name not in needed:
            yield needed | {name: given[name]}


@pytest.mark.parametrize(
    ("method", "path", "operation"), [*operations()],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_every_example_is_answered(
    client: httpx.Client, method: str, path: str, operation: dict[str, Any]
) -> None:
    answered = operation["responses"]["200"]["content"]
    for given in examples(operation):
        asked = dict(given)
        where = path.format(what=asked.pop("what", ""))
        for name in [name for name, value in asked.items() if isinstance(value, dict)]:
            asked |= {f"{name}[{key}]": value for key, value in asked.pop(name).items()}
        if where == "/sparql":
            asked.setdefault("query", "ASK {}")
        if method == "get":
            reply = client.get(where, params=asked)
        else:
            reply = client.post(where, data=asked)
        assert reply.status_code == 200, (where, given, reply.text)
        assert reply.headers["content-type"].partition(";")[0] in answered


def test_the_questions_are_listed(client: httpx.Client) -> None:
    assert client.get("/api/").json()["questions"].keys() == {f"/api/{name}" for name in ENDPOINTS}


def test_an_unknown_question_names_the_nearest(client: httpx.Client) -> None:
    reply = client.get("/api/entty")
    assert (reply.status_code, reply.text) == (
        404, "the API has no /api/entty; did you mean “entity”?\n",
    )  # fmt: skip


def test_a_parameter_that_is_given_twice_is_refused(client: httpx.Client) -> None:
    reply = client.get("/api/entity?thing=unep&thing=iclei")
    assert reply.status_code == 400
    assert "given more than once" in reply.text


def test_nothing_is_written(client: httpx.Client) -> None:
    assert client.post("/api/entity?thing=unep").status_code == 405


def test_who_says_that_gwangju_works_with_unep(client: httpx.Client) -> None:
    found = client.get("/api/why", params={"thing": "光州", "other": "UNEP", "lang": "zh"}).json()
    (through,) = found["through"]
    assert through["thing"]["name"] == "环境署与光州市的合作"
    assert found["passages"][through["one"][0]["passages"][0]]["publisher"] == (
        "United Nations Environment Programme"
    )


def test_an_answer_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/api/entity?thing=gwangju")
    again = client.get(
        "/api/entity?thing=gwangju", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
