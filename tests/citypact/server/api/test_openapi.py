"""The description of the API, from which the types of the explorer are made."""

from collections.abc import Iterator

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
    assert found["paths"].keys() == {f"/api/{name}" for name in ENDPOINTS}


def test_every_parameter_says_what_it_means() -> None:
    for name, point in ENDPOINTS.items():
        for field in msgspec.structs.fields(point.asked):
            assert described(name, field.name)[0] != field.name, (name, field.name)


def test_every_reference_leads_to_a_schema() -> None:
    text = msgspec.json.encode(openapi()).decode()
    schemas = openapi()["components"]["schemas"]
    for reference in text.split('"#/components/schemas/')[1:]:
        assert reference.partition('"')[0] in schemas


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
