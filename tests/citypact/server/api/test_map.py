"""Where partners are: points, arcs between places, and countries with their codes."""

from pathlib import Path
from typing import Any

import pytest

from citypact.server.api import arcs
from citypact.server.workers.bench import Bench
from tests.citypact.server.api.asking import ask, bench_of, reply

PARTNER = "https://w3id.org/citypact/id/partner/"


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


@pytest.fixture(scope="module")
def whole(bench: Bench) -> Any:
    return ask(bench, "map")


def spot(found: Any, key: str) -> tuple[float, float]:
    points = found["points"]
    n = points["iri"].index(f"{PARTNER}{key}")
    return points["latitude"][n], points["longitude"][n]


def test_partners_stand_where_they_are(whole: Any) -> None:
    assert spot(whole, "gwangju") == (35.15472, 126.91556)
    assert spot(whole, "unep") == spot(whole, "un-habitat") == (-1.28333, 36.81667)
    assert spot(whole, "iclei") == (50.73438, 7.09549)


def test_every_partner_is_on_the_map_or_elsewhere(bench: Bench, whole: Any) -> None:
    partners = set(bench.graph.analyse().two.partners)
    elsewhere = {ref["iri"] for ref in whole["elsewhere"]}
    assert elsewhere | set(whole["points"]["iri"]) == partners
    assert not elsewhere & set(whole["points"]["iri"])


def test_ties_count_whom_each_works_with(bench: Bench, whole: Any) -> None:
    graph = bench.graph.network()
    points = whole["points"]
    for iri, ties in zip(points["iri"], points["ties"], strict=True):
        assert ties == graph.degree(iri)


def test_arcs_join_places_not_partners(bench: Bench, whole: Any) -> None:
    points, arcs = whole["points"], whole["arcs"]
    spots = list(zip(points["latitude"], points["longitude"], strict=True))
    graph = bench.graph.network()
    wanted: dict[frozenset[tuple[float, float]], list[Any]] = {}
    for one, other, edge in graph.edges(data=True):
        if one in points["iri"] and other in points["iri"]:
            ends = frozenset(spots[points["iri"].index(end)] for end in (one, other))
            wanted.setdefault(ends, []).append(edge)
    wanted = {ends: edges for ends, edges in wanted.items() if len(ends) == 2}
    found = {
        frozenset((spots[one], spots[other])): (weight, things, ties)
        for one, other, weight, things, ties in zip(*(arcs[name] for name in arcs), strict=True)
    }
    assert whole["arc_count"] == len(wanted) == len(found)
    for ends, edges in wanted.items():
        weight, things, ties = found[ends]
        assert weight == pytest.approx(sum(edge["weight"] for edge in edges), rel=1e-3)
        assert things == len({thing for edge in edges for thing in edge["things"]})
        assert ties == len(edges)


def test_the_ends_of_an_arc_work_together(bench: Bench, whole: Any) -> None:
    iri, arcs = whole["points"]["iri"], whole["arcs"]
    graph = bench.graph.network()
    assert arcs["source"]
    for one, other in zip(arcs["source"], arcs["target"], strict=True):
        assert graph.has_edge(iri[one], iri[other])


def test_countries_have_the_codes_of_iso_3166(whole: Any) -> None:
    codes = {each["code"]: each for each in whole["countries"]}
    assert codes["KR"]["number"] == "410"
    assert codes["KE"]["number"] == "404"
    assert codes["KE"]["partners"] == 3
    assert codes["CN"]["place"]["name"] == "China"
    initiatives = [each["initiatives"] for each in whole["countries"]]
    assert initiatives == sorted(initiatives, reverse=True)


def test_initiatives_count_for_every_country_that_they_cover(bench: Bench, whole: Any) -> None:
    for code, place in (("KE", "192950"), ("MY", "1733045"), ("JP", "1861060")):
        rows = bench.graph.store.rows(
            "SELECT DISTINCT ?thing { ?thing a cp:Initiative ; cp:location|cp:covers ?place . "
            f"?place cp:within? <https://sws.geonames.org/{place}/> . "
            "FILTER NOT EXISTS { ?thing cp:currentStatus/cp:isPlan true } }"
        )
        (country,) = (each for each in whole["countries"] if each["code"] == code)
        assert country["initiatives"] <= len(rows)
        assert country["initiatives"] > 0


def test_a_partner_is_shown_with_those_it_works_with(bench: Bench) -> None:
    found = ask(bench, "map", of="光州", lang="zh")
    assert found["points"]["name"] == ["光州市", "联合国环境规划署"]
    assert found["points"]["kind"] == ["city", "agency"]
    assert found["arcs"]["things"] == [1]
    assert {each["place"]["name"] for each in found["countries"]} == {"大韩民国", "肯尼亚"}
    assert found["elsewhere"] == []


def test_the_heaviest_arcs_are_sent_and_the_rest_is_counted(bench: Bench, whole: Any) -> None:
    found = ask(bench, "map", arcs="1")
    assert found["arcs"]["weight"] == whole["arcs"]["weight"][:1]
    assert found["arc_count"] == whole["arc_count"]
    assert ask(bench, "map", arcs="0")["arcs"]["source"] == []


def test_a_network_without_places_has_no_points(bench: Bench) -> None:
    found = ask(bench, "map", kind=["unit"], thing=["strategy"])
    assert found["points"]["iri"] == []
    assert found["arcs"]["source"] == []


def test_what_is_called_nothing_is_not_found(bench: Bench) -> None:
    assert reply(bench, "map", of="Atlantis").status == 404


def test_of_a_very_large_network_the_heaviest_ties_make_the_same_arcs(
    bench: Bench, whole: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arcs, "_GATHERED", 1)
    found = ask(bench, "map")
    assert found["arcs"]["weight"] == whole["arcs"]["weight"]
    assert found["arcs"]["things"] == whole["arcs"]["things"]
    assert found["arc_count"] == whole["arc_count"]


def test_a_place_is_shown_with_what_is_within_it(bench: Bench) -> None:
    found = ask(bench, "map", of="Kenya")
    spots = {each["place"]["name"]: each for each in found["places"]}
    assert (spots["Kenya"]["relation"], spots["Kenya"]["number"]) == ("itself", "404")
    assert (spots["Nairobi"]["relation"], spots["Nairobi"]["number"]) == ("within", "")
    assert (spots["Nairobi"]["latitude"], spots["Nairobi"]["longitude"]) == (-1.28333, 36.81667)
    assert len(found["places"]) == found["place_count"]
    assert f"{PARTNER}unep" in found["points"]["iri"]


def test_an_agreement_is_shown_with_its_parties(bench: Bench) -> None:
    found = ask(bench, "map", of="unep-gwangju-cooperation")
    assert found["points"]["iri"] == [f"{PARTNER}gwangju", f"{PARTNER}unep"]
    assert found["arcs"]["things"] == [1]


def test_an_initiative_is_shown_with_the_places_that_it_covers(bench: Bench) -> None:
    rows = bench.graph.store.rows(
        "SELECT DISTINCT ?thing ?place { ?thing a cp:Initiative ; cp:covers ?place . "
        "?place a cp:Country ; cp:identifier ?code } ORDER BY ?thing ?place"
    )
    thing = rows[0]["thing"].value
    wanted = {row["place"].value for row in rows if row["thing"].value == thing}
    found = ask(bench, "map", of=thing)
    assert wanted <= {each["place"]["iri"] for each in found["places"]}


def test_every_partner_thing_place_and_theme_can_be_mapped(bench: Bench) -> None:
    kinds = "cp:Partner cp:Agreement cp:Initiative cp:Event cp:Output cp:Place cp:Theme"
    rows = bench.graph.store.rows(
        f"SELECT DISTINCT ?thing {{ VALUES ?kind {{ {kinds} }} ?thing a ?kind }} ORDER BY ?thing"
    )
    assert len(rows) > 100
    assert {reply(bench, "map", of=row["thing"].value).status for row in rows[::4]} == {200}


def test_a_role_is_on_no_map(bench: Bench) -> None:
    refused = reply(bench, "map", of="/role/lead")
    assert refused.status == 400
    assert "has no place on a map" in refused.body.decode()
