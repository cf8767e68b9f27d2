"""People reconcile their own lists: names become things, and things bring along what is known."""

import json
from typing import Any

import pytest

from tests.citypact.server.reconciliation.conftest import Service
from tests.citypact.server.reconciliation.shapes import (
    has,
    is_extension,
    is_manifest,
    is_result_batch,
    is_type,
)

ID = "https://w3id.org/citypact/id/"
UNEP, GWANGJU = f"{ID}partner/unep", f"{ID}partner/gwangju"
GEONAMES = "https://sws.geonames.org/"


def test_the_manifest_says_where_everything_is(service: Service) -> None:
    found = service.get()
    is_manifest(found.json())
    assert found.type == "application/json"
    assert found.json()["preview"]["url"].startswith("http://localhost:8000/reconcile/preview?")
    assert service.get("/").json() == found.json()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ({"query": "United Nations Environment Programme"}, UNEP),
        ({"query": "UNEP", "type": "Partner"}, UNEP),
        ({"query": "联合国环境规划署"}, UNEP),
        ({"query": "Программа ООН по окружающей среде", "type": ["Agency", "City"]}, UNEP),
        ({"query": "Gwangju", "type": "City"}, GWANGJU),
        ({"query": "Gwangju Metropolitan City", "type": "cp:City"}, GWANGJU),
        ({"query": "Gwangju", "type": "Place"}, f"{GEONAMES}1841811/"),
        ({"query": "光州", "type": "place"}, f"{GEONAMES}1841811/"),
        ({"query": "광주광역시", "type": "Place"}, f"{GEONAMES}1841811/"),
        ({"query": "Kenya", "type": "Country"}, f"{GEONAMES}192950/"),
        ({"query": "?", "properties": [{"pid": "wikidata", "v": "Q182016"}]}, UNEP),
        ({"properties": [{"pid": "ror", "v": "ror:015z29x25"}]}, UNEP),
        ({"query": "wikidata:Q182016"}, UNEP), ({"query": UNEP}, UNEP),
        ({"query": "UN Environ", "properties": [{"pid": "website", "v": "http://unep.org"}]}, UNEP),
    ],
)  # fmt: skip
def test_what_is_sure_is_matched(service: Service, query: Any, meant: str) -> None:
    found = service.post(queries=json.dumps({"q0": query}))
    is_result_batch(found.json())
    first, *others = found.json()["q0"]["result"]
    assert (first["id"], first["match"]) == (meant, True)
    assert not any(other["match"] for other in others)


def test_what_is_not_sure_is_offered_and_not_matched(service: Service) -> None:
    found = service.reconcile(
        typo={"query": "Unitd Nation Enviroment Program"}, half={"query": "Environment Programme"},
        elsewhere={"query": "Gwangju", "properties": [{"pid": "country", "v": "France"}]},
        nothing={"query": "zzqqxxyyvv"}, place_or_city={"query": "光州"},
    )  # fmt: skip
    assert found["typo"][0]["id"] == found["half"][0]["id"] == UNEP
    assert not any(one["match"] for candidates in found.values() for one in candidates)
    assert found["nothing"] == []


def test_values_raise_and_lower_scores_and_say_so(service: Service) -> None:
    def asked(country: Any) -> dict[str, Any]:
        query = {"query": "UN Environmen", "properties": [{"pid": "country", "v": country}]}
        found = service.reconcile(q=query)["q"]
        return next(one for one in found if one["id"] == UNEP)

    plain = service.reconcile(q={"query": "UN Environmen"})["q"][0]
    for kenya in (
        "Kenya",
        "肯尼亚",
        {"id": f"{GEONAMES}192950/", "name": "?"},
        ["France", "Kenia"],
        "KE",
        "ken",
    ):
        assert asked(kenya)["score"] > plain["score"]
        assert {"id": "country", "value": True} in asked(kenya)["features"]
    for france in ("France", "FR", "法国"):
        assert asked(france)["score"] < plain["score"]
        assert {"id": "country", "value": False} in asked(france)["features"]
    assert asked("Korea")["score"] == plain["score"], "it may be either, so it tells nothing"


def test_types_are_kept_to_as_strictly_as_asked(service: Service) -> None:
    found = service.reconcile(
        strict={"query": "Kenya", "type": "City", "type_strict": "any"},
        should={"query": "Kenya", "type": "City", "type_strict": "should"},
    )  # fmt: skip
    assert f"{GEONAMES}192950/" not in {one["id"] for one in found["strict"]}
    assert all(one["type"][0]["id"] == "City" for one in found["strict"])
    assert found["should"][0]["id"] == f"{GEONAMES}192950/"
    assert {"id": "type", "value": False} in found["should"][0]["features"]
    assert not any(one["match"] for one in found["should"]), "a country is offered, not taken"


@pytest.mark.parametrize("strict", ["any", "all", "should"])
@pytest.mark.parametrize(
    ("type_", "mend"),
    [("Citty", "did you mean “City”"), ("https://www.wikidata.org/entity/Q515", "suggest/type")],
)
def test_a_type_that_the_graph_does_not_have_is_refused(
    service: Service, type_: str, mend: str, strict: str
) -> None:
    query = {"query": "UNEP", "type": type_, "type_strict": strict}
    batch = {"unknown": query, "one": query | {"type": [type_, "Agency"]}}
    found = service.post(queries=json.dumps(batch)).json()
    assert found["unknown"]["result"] == []
    assert f"there is no type “{type_}”" in found["unknown"]["error"]
    assert mend in found["unknown"]["error"]
    assert found["one"]["result"][0]["id"] == UNEP, "a type among others is left out"
    assert service.post(query=json.dumps(query)).status == 400


def test_no_more_candidates_come_than_asked(service: Service) -> None:
    found = service.reconcile(one={"query": "programme", "limit": 1}, ten={"query": "programme"})
    assert (len(found["one"]), len(found["ten"])) == (1, 10)


def test_names_come_in_the_language_of_the_client(service: Service) -> None:
    found = service.post(queries='{"q": {"query": "UNEP"}}', _language="zh, en;q=0.5").json()
    assert found["q"]["result"][0]["name"] == "联合国环境规划署"


def test_older_clients_ask_one_by_one(service: Service) -> None:
    plain, written = service.get(query="UNEP"), service.get(query='{"query": "UNEP", "limit": 1}')
    assert plain.json()["result"][0]["id"] == written.json()["result"][0]["id"] == UNEP
    batch = service.get(queries='{"q": {"query": "UNEP"}}')
    assert batch.json()["q"] == plain.json()


def test_things_are_suggested_while_one_types(service: Service) -> None:
    found = service.get("/suggest/entity", prefix="gwan").json()["result"]
    for each in found:
        has(each, {"id": str, "name": str}, {"description": str, "notable": list})
    assert GWANGJU in {each["id"] for each in found}
    first = service.get("/suggest/entity", prefix="un").json()["result"]
    rest = service.get("/suggest/entity", prefix="un", cursor="10").json()["result"]
    assert len(first) == 10
    assert not {each["id"] for each in first} & {each["id"] for each in rest}


def test_types_and_properties_are_suggested(service: Service) -> None:
    types = service.get("/suggest/type", prefix="ci").json()["result"]
    for each in types:
        is_type(each)
    assert types[0] == {"id": "City", "name": "City",
                        "broader": [{"id": "Partner", "name": "Partner"}]}  # fmt: skip
    found = service.get("/suggest/property", prefix="coun").json()["result"]
    assert found == [{"id": "country", "name": "country"}]
    every = service.get("/suggest/property").json()["result"]
    assert len(every) == 10


def test_lists_are_completed(service: Service) -> None:
    found = service.extend(
        [UNEP, "partner/gwangju", "https://example.org/unknown"], "wikidata", "country",
        "coordinates", "latitude", "name-zh", "website", "sources", "acronym", "agreement", "start",
    )  # fmt: skip
    is_extension(found.json())
    rows = found.json()["rows"]
    unep, gwangju = rows[UNEP], rows["partner/gwangju"]
    assert unep["wikidata"] == [{"str": "Q182016"}]
    assert unep["country"] == [{"id": f"{GEONAMES}192950/", "name": "Kenya"}]
    assert unep["website"] == [{"str": "https://www.unep.org/"}]
    assert unep["sources"][0]["int"] > 1
    assert gwangju["coordinates"] == [{"str": "35.15472,126.91556"}]
    assert gwangju["name-zh"] == [{"str": "光州市"}]
    assert not any(rows["https://example.org/unknown"].values())


def test_all_that_is_proposed_can_be_added_at_once(service: Service) -> None:
    proposed = service.get("/extend/propose").json()["properties"]
    found = service.extend([UNEP], *(each["id"] for each in proposed))
    is_extension(found.json())
    assert len(found.json()["meta"]) == len(proposed)


def test_dates_of_days_are_dates_and_others_texts(service: Service) -> None:
    day, year = (f"{ID}agreement/{key}" for key in ("urban-environmental-accords",
                                                    "cooperation-framework-2008"))  # fmt: skip
    found = service.extend([day, year], "start", "end", "status")
    is_extension(found.json())
    rows = found.json()["rows"]
    assert rows[day]["start"] == [{"date": "2005-06-05T00:00:00"}]
    assert rows[year]["start"] == [{"str": "2008"}]


def test_as_many_values_come_as_a_setting_says(service: Service) -> None:
    few = {"id": "identifier", "settings": {"limit": "1"}}
    assert len(service.extend([UNEP], few).json()["rows"][UNEP]["identifier"]) == 1
    assert len(service.extend([UNEP], "identifier").json()["rows"][UNEP]["identifier"]) > 1


def test_properties_are_proposed_for_a_type(service: Service) -> None:
    city = service.get("/extend/propose", type="City").json()
    has(city, {"type": str, "properties": list, "limit": int})
    ids = {each["id"] for each in city["properties"]}
    assert {"country", "wikidata", "member-of"} <= ids
    theme = {
        each["id"] for each in service.get("/extend/propose", type="Theme").json()["properties"]
    }
    assert "country" not in theme
    assert len(service.get("/extend/propose", limit="2").json()["properties"]) == 2


def test_a_preview_shows_facts_and_sources_and_runs_nothing(service: Service) -> None:
    found = service.get("/preview", id=UNEP)
    assert found.type == "text/html; charset=utf-8"
    for shown in ("United Nations Environment Programme", "Kenya", "wikidata:Q182016", "Sources"):
        assert shown in found.text
    assert "default-src 'none'" in found.headers["content-security-policy"]
    assert "frame-ancestors" not in found.headers["content-security-policy"]
    for never in ("<script", "style", "onload", "javascript:"):
        assert never not in found.text


@pytest.mark.parametrize(
    ("id_", "shown"), [(UNEP, "Kenya"), ("City", "City"), ("wikidata", "Wikidata item")]
)
def test_beside_a_suggestion_stands_what_it_is(service: Service, id_: str, shown: str) -> None:
    found = service.get("/flyout", id=id_)
    has(found.json(), {"id": str, "html": str})
    assert found.json()["id"] == id_
    assert shown in found.json()["html"]
    assert service.get("/flyout", id="<script>").status == 404
