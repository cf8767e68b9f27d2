"""Entities of Wikidata: ranks, qualifiers, memberships, pairings."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.values import ValueFault
from loaders.wikidata.statements import day
from tests.loaders.registers import Loaded, loading

PORTO, SHANGHAI, EUROCITIES = "Q36433", "Q8686", "Q1371449"


def snak(value: object, kind: str = "string") -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": value, "type": kind}}


def item(name: str) -> dict[str, Any]:
    return snak({"entity-type": "item", "numeric-id": int(name[1:]), "id": name}, "entityid")


def time(text: str, precision: int) -> dict[str, Any]:
    return snak({"time": text, "precision": precision}, "time")


def said(main: dict[str, Any], rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    return {
        "mainsnak": main, "rank": rank,
        "qualifiers": {name: [value] for name, value in qualifiers.items()},
    }  # fmt: skip


def entity(name: str, labels: dict[str, str], **claims: list[Any]) -> dict[str, Any]:
    tagged = {tag: {"language": tag, "value": value} for tag, value in labels.items()}
    texts: dict[str, Any] = {"labels": tagged or [], "aliases": [], "descriptions": []}
    return {"type": "item", "id": name, **texts, "claims": claims or []}


CITY = [said(item("Q515"))]
CITIES = [
    entity(
        PORTO, {"pt": "Porto", "zh": "波尔图"}, P31=CITY,
        P463=[
            said(item(EUROCITIES), P580=time("+1991-00-00T00:00:00Z", 9),
                 P582=time("+2016-05-00T00:00:00Z", 10)),
            said(item("Q99"), "deprecated"),
            {"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"},
            {"mainsnak": {"snaktype": "novalue"}, "rank": "normal"},
        ],
        P190=[said(item(SHANGHAI), P585=time("+1995-05-17T00:00:00Z", 11))],
        P1344=[said(item("Q777"), P585=time("+2015-00-00T00:00:00Z", 9))],
        P625=[said(snak({"latitude": 41.1621, "longitude": -8.622}, "globecoordinate"))],
        P1566=[said(snak("2735943"))], P1937=[said(snak("PT OPO"))], P17=[said(item("Q45"))],
        P856=[said(snak("http://old.example.org/")),
              said(snak("https://www.cm-porto.pt/"), "preferred")],
        P1082=[said(snak({"amount": "+237591"}), P585=time("+2011-00-00T00:00:00Z", 9))],
    ),
    entity(SHANGHAI, {"en": "Shanghai"}, P31=CITY, P190=[said(item(PORTO))]),
    entity("Q144", {"en": "dog"}, P31=[said(item("Q55983715"))]),
    entity(
        "Q182016", {"en": "UN Environment Programme"}, P31=[said(item("Q15285626"))],
        P571=[said(time("+1972-12-15T00:00:00Z", 11))], P749=[said(item("Q1065"))],
        P1813=[said(snak({"text": "UNEP", "language": "en"}, "monolingualtext"))],
        P6782=[said(snak("015z29x25"))], P213=[said(snak("0000 0004 0402 2700"))],
    ),
    entity(
        "Q777", {"en": "Paris conference"}, P31=[said(item("Q2020153"))],
        P580=[said(time("+2015-11-30T00:00:00Z", 11))], P710=[said(item("Q182016"))],
    ),
]  # fmt: skip
DUMP = "[\n" + ",\n".join(map(json.dumps, CITIES)) + "\n]\n"


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    return loading(tmp_path, "wikidata")


@pytest.fixture
def loaded(load: Callable[..., Loaded]) -> Loaded:
    return load("dump.json", DUMP)


def test_a_city_is_an_actor_and_a_place(loaded: Loaded) -> None:
    porto, place = "partner:wikidata.q36433", "https://sws.geonames.org/2735943/"
    assert loaded.problems == []
    assert {
        f"{porto} rdf:type cp:City",
        f'{porto} cp:identifier "wikidata:Q36433"',
        f'{porto} skos:prefLabel "波尔图"@zh',
        f"{porto} cp:jurisdiction {place}",
        f"{place} rdf:type cp:Locality",
        f'{place} cp:identifier "locode:PTOPO"',
        f"{place} cp:within place:wikidata.q45",
        "place:wikidata.q8686 rdf:type cp:Locality",
    } <= loaded.facts
    assert any('"POINT(-8.622 41.1621)"' in fact for fact in loaded.facts)
    assert any("population--2011--237591" in fact for fact in loaded.facts)


def test_only_the_preferred_statements_count_and_no_deprecated_ones(loaded: Loaded) -> None:
    websites = [fact for fact in loaded.facts if "homepage" in fact]
    assert websites == ["partner:wikidata.q36433 foaf:homepage https://www.cm-porto.pt/"]
    assert not any("q99" in fact for fact in loaded.facts)


def test_a_membership_has_dates_in_the_precision_of_wikidata(loaded: Loaded) -> None:
    member = "id:participation/wikidata.q36433--partner-wikidata.q1371449--member--1991"
    year, month = "<http://www.w3.org/2001/XMLSchema#gYear>", "gYearMonth>"
    assert f'{member} cp:start "1991"^^{year}' in loaded.facts
    assert any(f.startswith(f'{member} cp:end "2016-05"') and month in f for f in loaded.facts)
    assert "partner:wikidata.q1371449 rdf:type cp:CityNetwork" in loaded.facts


def test_two_cities_that_name_each_other_have_one_agreement(loaded: Loaded) -> None:
    agreements = {fact for fact in loaded.facts if fact.endswith("rdf:type cp:Agreement")}
    assert agreements == {"agreement:pairing-q8686-q36433 rdf:type cp:Agreement"}
    parties = {fact for fact in loaded.facts if fact.endswith("cp:role role:party")}
    assert len(parties) == 2
    assert "agreement:pairing-q8686-q36433 cp:instrument instrument:pairing" in loaded.facts
    assert any("pairing-q8686-q36433 cp:start" in fact for fact in loaded.facts)


def test_organisations_and_events(loaded: Loaded) -> None:
    unep = "partner:wikidata.q182016"
    assert {
        f"{unep} rdf:type cp:Agency",
        f"{unep} org:classification type:un-body",
        f'{unep} cp:acronym "UNEP"',
        f'{unep} cp:identifier "ror:015z29x25"',
        f'{unep} cp:identifier "isni:0000000404022700"',
        f"{unep} org:unitOf partner:wikidata.q1065",
        "event:wikidata.q777 rdf:type cp:Event",
    } <= loaded.facts
    joined = "id:participation/wikidata.q182016--event-wikidata.q777--participant"
    assert f"{joined} cp:partner {unep}" in loaded.facts
    assert any("established--1972-12-15 cp:on" in fact for fact in loaded.facts)


def test_entities_of_other_classes_are_counted(loaded: Loaded) -> None:
    assert "q144" not in loaded.keys
    assert any("class Q55983715" in remark and "once" in remark for remark in loaded.remarks)


def test_classes_and_languages_come_from_the_descriptor(load: Callable[..., Loaded]) -> None:
    more = '[wikidata]\nlanguages = ["zh"]\n[wikidata.classes]\nQ55983715 = "partners"\nQ515 = ""\n'
    loaded = load("dump.json", DUMP, more)
    assert loaded.keys == ["q144", "q182016", "q777"]
    assert not any("skos:prefLabel" in fact for fact in loaded.facts)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('[wikidata.classes]\nQ515 = "towns"\n', "unknown kind “towns”"),
        ('[wikidata.classes]\nP31 = "cities"\n', "“P31” is no item"),
        ('[wikidata]\nlanguage = "en"\n', "unknown key “language”"),
    ],
)
def test_mistakes_of_the_descriptor_are_told(
    load: Callable[..., Loaded], more: str, found: str
) -> None:
    assert found in load("dump.json", DUMP, more).problems[0]


def test_dumps_json_lines_and_entity_data_say_the_same(
    load: Callable[..., Loaded], tmp_path: Path, loaded: Loaded
) -> None:
    assert load("l.jsonl", "\n".join(map(json.dumps, CITIES))).facts == loaded.facts
    data = json.dumps({"entities": {one["id"]: one for one in CITIES}})
    assert load("Q36433.json", data).facts == loaded.facts
    assert load("dump.json.gz", gzip.compress(DUMP.encode())).facts == loaded.facts


@pytest.mark.parametrize(
    ("time", "precision", "expected"),
    [
        ("+2016-00-00T00:00:00Z", "9", "2016"),
        ("+2016-05-00T00:00:00Z", "10", "2016-05"),
        ("+0717-01-01T00:00:00Z", "11", "0717-01-01"),
    ],
)
def test_dates(time: str, precision: str, expected: str) -> None:
    assert day({"time": time, "precision": precision}) == expected


@pytest.mark.parametrize(
    ("time", "precision"),
    [("+1900-00-00T00:00:00Z", "7"), ("-0500-00-00T00:00:00Z", "9"), ("soon", "11"), ("", "")],
)
def test_dates_that_are_not_read(time: str, precision: str) -> None:
    with pytest.raises(ValueFault):
        day({"time": time, "precision": precision})


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"id": "X1"}, "“X1” is no item of Wikidata"),
        ({"labels": {"en": {"value": "a\u0002"}}}, "control character"),
        ({"labels": {"no tag!": {"value": "Porto"}}}, "language tag"),
        ({"claims": {"P31": CITY, "P856": [said(snak("javascript:1"))]}}, "no web address"),
        ({"claims": {"P31": CITY, "P463": [said(item("Q1"), P580=time("+0-0", 9))]}}, "date"),
        ({"claims": {"P31": CITY, "P463": "none", "P190": [7, [], {"rank": 1}]}}, ""),
        ({"labels": [], "claims": {"P31": CITY, "P1566": [said(snak({"a": 1}))]}}, ""),
    ],
)
def test_what_is_wrong_with_an_entity_is_said(
    load: Callable[..., Loaded], change: dict[str, object], found: str
) -> None:
    loaded = load("c.jsonl", json.dumps(CITIES[1]) + "\n" + json.dumps(CITIES[0] | change))
    shown = "\n".join(loaded.problems)
    assert bool(found) == bool(shown)
    assert found in shown
    assert not found or "line 2" in shown


def test_an_entity_that_stands_twice_is_told(load: Callable[..., Loaded]) -> None:
    twice = "\n".join([json.dumps(CITIES[0])] * 2)
    assert "stands a second time" in load("c.jsonl", twice).problems[0]
