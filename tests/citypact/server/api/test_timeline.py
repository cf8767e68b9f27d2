"""What happened when: bars of agreements and initiatives with what became of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from citypact.server.workers.bench import Bench
from tests.citypact.server.api.asking import ask, bench_of, reply

ID = "https://w3id.org/citypact/id/"
ACCORDS = f"{ID}agreement/urban-environmental-accords"
MODEL_CITIES = f"{ID}initiative/environmental-model-city-initiative"


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


@pytest.fixture(scope="module")
def whole(bench: Bench) -> Any:
    return ask(bench, "timeline")


def bars(found: Any) -> dict[str, Any]:
    return {bar["thing"]["iri"]: bar for bar in found["bars"]}


def test_the_accords_were_established_on_the_day_of_their_founding(whole: Any) -> None:
    bar = bars(whole)[ACCORDS]
    day = date(2005, 6, 5).toordinal()
    assert (bar["start"], bar["end"], bar["status"]) == ("2005-06-05", "", "established")
    assert bar["span"] == [day, None, day, day]
    assert [(each["status"], each["day"]) for each in bar["changes"]] == [
        ("established", day), ("signed", None),
    ]  # fmt: skip
    passages = [whole["passages"][n] for n in bar["passages"]]
    assert [passage["path"] for passage in passages] == ["/cite/iuc-asia/uea-network"]
    assert passages[0]["source"]["kind"] == "source"


def test_every_agreement_initiative_event_and_output_is_there(bench: Bench, whole: Any) -> None:
    kinds = "cp:Agreement|cp:Initiative|cp:Event|cp:Output|cp:Publication|cp:Strategy"
    rows = bench.graph.store.rows(
        f"SELECT DISTINCT ?thing {{ VALUES ?kind {{ {kinds.replace('|', ' ')} }} ?thing a ?kind }}"
    )
    assert set(bars(whole)) == {row["thing"].value for row in rows}
    assert whole["total"] == len(whole["bars"])


@pytest.mark.parametrize("on", ["2005-06-05", "2009-06-01", "2019-12-31", "2009", "2020-06"])
def test_what_was_in_force_is_what_the_question_of_the_catalogue_says(
    bench: Bench, on: str
) -> None:
    rows = [
        row for row in bench.graph.query("in-force-on", date=on).rows if row["kind"] != "network"
    ]
    kinds = {"agreement", "initiative", "strategy"}
    for certain in ("certain", ""):
        found = bars(ask(bench, "timeline", on=on, certain="true" if certain else "false"))
        shown = {iri for iri, bar in found.items()
                 if bar["thing"]["kind"] in kinds and not bar["plan"]}  # fmt: skip
        assert shown == {
            row["thing"] for row in rows if row["certainty"] == "certain" or not certain
        }


def test_the_model_cities_were_in_force_in_2009_for_certain(bench: Bench) -> None:
    found = bars(ask(bench, "timeline", on="2009", certain="true"))
    assert found[MODEL_CITIES]["status_name"] == "superseded"
    assert ACCORDS not in found


def test_bars_are_in_the_order_of_their_beginning_with_the_undated_last(whole: Any) -> None:
    begins = [bar["span"][0] for bar in whole["bars"] if bar["start"]]
    assert begins == sorted(begins)
    dated = [bool(bar["start"] or bar["end"]) for bar in whole["bars"]]
    assert dated == sorted(dated, reverse=True)
    days = [day for bar in whole["bars"] for day in bar["span"] if day and day > 1]
    assert (whole["first"], whole["last"]) == (min(days), max(days))


def test_events_are_points(whole: Any) -> None:
    events = [bar for bar in whole["bars"] if bar["thing"]["kind"] == "event"]
    assert any(bar["start"] for bar in events)
    assert all(bool(bar["start"]) == bool(bar["end"]) for bar in events)


def test_plans_are_shown_and_marked(whole: Any) -> None:
    planned = [bar for bar in whole["bars"] if bar["plan"]]
    assert planned
    assert {bar["status"] for bar in planned} <= {
        "proposed", "planned", "drafted", "announced", "cancelled",
    }  # fmt: skip


@pytest.mark.parametrize("of", ["Gwangju", "光州市", f"{ID}partner/gwangju", "/id/partner/gwangju"])
def test_of_a_partner_what_it_takes_part_in(bench: Bench, of: str) -> None:
    found = ask(bench, "timeline", of=of)
    assert set(bars(found)) == {f"{ID}agreement/unep-gwangju-cooperation"}
    assert found["bars"][0]["partners"] == 2


def test_of_a_thing_the_thing(bench: Bench) -> None:
    assert set(bars(ask(bench, "timeline", of=ACCORDS))) == {ACCORDS}


def test_of_a_place_what_is_there_or_covers_it(bench: Bench) -> None:
    found = bars(ask(bench, "timeline", of="https://sws.geonames.org/192950/"))
    assert f"{ID}initiative/go-blue" in found
    assert MODEL_CITIES not in found
    assert found.keys() == bars(ask(bench, "timeline", place=["Kenya"])).keys()


def test_of_a_theme_what_is_about_it(bench: Bench) -> None:
    theme = "https://w3id.org/citypact/theme/climate-change"
    found = bars(ask(bench, "timeline", of=theme))
    assert found
    assert found.keys() == bars(ask(bench, "timeline", theme=["climate-change"])).keys()


def test_filters_of_partners_leave_out_what_nobody_takes_part_in(bench: Bench, whole: Any) -> None:
    alone = {iri for iri, bar in bars(whole).items() if not bar["partners"]}
    assert alone
    assert not alone & bars(ask(bench, "timeline", kind=["agency"])).keys()
    only = bars(ask(bench, "timeline", thing=["agreement"]))
    assert alone & only.keys()
    assert {bar["thing"]["kind"] for bar in only.values()} == {"agreement"}
    ended = ask(bench, "timeline", status=["completed"])
    assert {bar["status"] for bar in ended["bars"]} == {"completed"}


def test_the_first_are_sent_and_the_rest_is_counted(bench: Bench, whole: Any) -> None:
    found = ask(bench, "timeline", limit="3")
    assert [bar["thing"]["iri"] for bar in found["bars"]] == [
        bar["thing"]["iri"] for bar in whole["bars"][:3]
    ]
    assert found["total"] == whole["total"]


def test_names_are_in_the_language_of_the_reader(bench: Bench) -> None:
    found = ask(bench, "timeline", of="Gwangju", lang="zh")
    assert found["bars"][0]["thing"]["name"] == "环境署与光州市的合作"
    assert found["bars"][0]["status_name"] == "进行中"


@pytest.mark.parametrize("asked", [{"of": "Atlantis"}, {"status": ["begun"]}])
def test_what_is_called_nothing_is_not_found(bench: Bench, asked: dict[str, Any]) -> None:
    assert reply(bench, "timeline", **asked).status == 404


@pytest.mark.parametrize("asked", [{"on": "2009-13"}, {"on": "2009-02-31"}, {"since": "banana"}])
def test_what_is_no_date_is_said(bench: Bench, asked: dict[str, str]) -> None:
    found = reply(bench, "timeline", **asked)
    assert found.status == 400
    assert "write a year, month or day, as 2009" in found.body.decode()
