"""Every question on the starter graph, with the answers that its sources give."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import Builds
from graph.lookup import Lookup
from graph.store import GraphStore
from loaders.workspace import read_workspace
from ontology.terms import CITE, CP, DCTERMS, ID
from queries.answers import Answer, answer
from queries.catalogue import catalogue
from queries.run import run_query
from tests.queries.expected import AMONG, EXACTLY, GRAPHS, UEA, Row

Ask = Callable[..., Answer]
SMALL = """
language: en
passages:
  announcement:
    locator: paragraph 1
    cities: {graz: {name: {de: Stadt Graz, fr: Ville de Graz}}}
    networks: {iclei: {name: {en: ICLEI}}}
    events:
      forum: {name: {en: Urban forum}, organiser: graz, participant: iclei, status: {planned: 2019}}
  report:
    locator: paragraph 2
    events: {forum: {status: {held: 2020-05}}}
"""


@pytest.fixture(scope="module")
def ask(starter: GraphStore) -> Ask:
    """Ask a question of the starter graph."""
    lookup = Lookup(starter)

    def call(name: str, **parameters: str) -> Answer:
        return answer(run_query(starter, name, parameters, lookup))

    return call


def rows(found: Answer, columns: str) -> list[Row]:
    """Cut an answer down to some columns."""
    places = [found.columns.index(column) for column in columns.split()]
    return [tuple(texts[place] for place in places) for texts in found.texts()]


def test_every_question_has_expected_answers() -> None:
    assert {*AMONG, *EXACTLY, *GRAPHS, "disagreements"} == set(catalogue())


@pytest.mark.parametrize("name", AMONG)
def test_the_answers_of_the_sources_are_found(ask: Ask, name: str) -> None:
    parameters, columns, expected = AMONG[name]
    assert expected <= set(rows(ask(name, **parameters), columns))


@pytest.mark.parametrize("name", EXACTLY)
def test_these_are_all_answers_in_this_order(ask: Ask, name: str) -> None:
    parameters, columns, expected = EXACTLY[name]
    assert rows(ask(name, **parameters), columns) == expected


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_examples_work_with_and_without_each_optional_parameter(ask: Ask, name: str) -> None:
    query = catalogue()[name]
    needed = {p.name: p.example for p in query.parameters if not p.optional}
    choices = [{p.name: p.example} for p in query.parameters if p.optional]
    everything = len(ask(name, **needed))
    assert everything >= 1
    for choice in choices:
        chosen = ask(name, **needed | choice)
        assert 1 <= len(chosen) <= everything


@pytest.mark.parametrize("name", sorted(set(catalogue()) - GRAPHS))
def test_columns_are_as_documented_and_no_row_comes_twice(ask: Ask, name: str) -> None:
    query = catalogue()[name]
    found = ask(name, **{p.name: p.example for p in query.parameters if not p.optional})
    assert found.columns == tuple(column for column, _ in query.columns)
    texts = [tuple(row) for row in found.texts()]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("name", sorted(set(catalogue()) - GRAPHS))
def test_the_same_question_gives_the_same_order(ask: Ask, name: str) -> None:
    query = catalogue()[name]
    needed = {p.name: p.example for p in query.parameters if not p.optional}
    assert list(ask(name, **needed).texts()) == list(ask(name, **needed).texts())
    assert "ORDER BY" in query.text


HAPPENED = (
    "works-with", "shared", "only-one", "roles-of", "agreements", "agreement-parties",
    "in-force-on", "work-on-theme", "work-in-place", "funders", "leads", "publications",
    "strategies", "events", "timeline", "members-of",
)  # fmt: skip


@pytest.mark.parametrize("name", HAPPENED)
def test_what_is_only_planned_is_never_counted_as_a_fact(ask: Ask, name: str) -> None:
    planned = {row["thing"] for row in ask("plans")}
    needed = {p.name: p.example for p in catalogue()[name].parameters if not p.optional}
    said = {term.value for row in ask(name, **needed) for term in row.terms if term is not None}
    assert planned
    assert not planned & said


def test_a_plan_that_names_both_partners_does_not_make_them_work_together(ask: Ask) -> None:
    shared = rows(ask("shared", one="iclei", other="unu-ehs"), "thingName")
    assert set(shared) == {("Partnership of ICLEI and UNU-EHS",)}


def test_a_thing_that_has_ended_is_not_in_force_later(ask: Ask) -> None:
    later = rows(ask("in-force-on", date="2019"), "thingName certainty")
    names = {name for name, _ in later}
    assert ("UNEP medium-term strategy 2018–2021", "certain") in later
    assert not {"FutureCity Initiative", "Environmental Model City Initiative"} & names
    assert not {"For People and Planet: UNEP strategy for 2022–2025"} & names


def test_each_thing_in_force_has_one_line_and_one_passage(ask: Ask) -> None:
    found = ask("in-force-on", date="2009")
    things = [row["thing"] for row in found]
    assert len(things) == len(set(things))
    assert all(row["source"] and row["locator"] and "/cite/" in row["citation"] for row in found)


def test_the_passage_of_what_is_in_force_says_its_beginning_first(ask: Ask) -> None:
    """Where several passages tell of a thing, the one that dates it is cited."""
    dated = [row for row in ask("in-force-on", date="2012") if row["start"]]
    assert dated
    for row in dated:
        begun = {
            each["citation"]
            for each in ask("why", thing=row["thing"])
            if (each["claim"], each["value"]) == ("start", str(row["start"]))
        }
        assert row["citation"] in begun


def test_a_year_alone_leaves_open_whether_a_thing_had_begun(ask: Ask) -> None:
    name = "FutureCity Initiative"
    certain = {
        date: {row["thingName"]: row["certainty"] for row in ask("in-force-on", date=date)}.get(
            name
        )
        for date in ("2010-12-31", "2011-03", "2012", "2018-05", "2019")
    }
    assert certain == {
        "2010-12-31": None, "2011-03": "possible", "2012": "certain", "2018-05": "possible",
        "2019": None,
    }  # fmt: skip


def test_what_two_partners_share_is_not_among_what_only_one_does(ask: Ask) -> None:
    pair = {"one": "unep", "other": "un-habitat"}
    both = set(rows(ask("shared", **pair), "thing"))
    one = set(rows(ask("only-one", **pair), "thing"))
    assert both
    assert one
    assert not both & one


def test_who_bridges_un_bodies_and_city_networks_is_told_with_the_passages(ask: Ask) -> None:
    """A kind of partner is asked for as a type is; both ends lead to a passage that says so."""
    found = ask("bridges", first="UN body", second="city network")
    assert {"United Nations Environment Programme", "ICLEI – Local Governments for Sustainability"
            } <= {row["partnerName"] for row in found}  # fmt: skip
    assert found == ask("bridges", first="un-body", second="network")
    for row in found:
        for end in ("first", "second"):
            parties = rows(ask("participants", thing=row[f"{end}Thing"]), "partner citation")
            assert (row["partner"], row[f"{end}Citation"]) in parties


def test_whoever_joins_a_network_shares_it_with_the_network(ask: Ask) -> None:
    found = {row["partnerName"]: row for row in ask("bridges", first="un-body", second="network")}
    row = found["ICLEI – Local Governments for Sustainability"]
    assert row["secondWith"] == row["secondThing"] == f"{ID.base}partner/gcom"


def test_who_bridges_a_type_and_cities_works_as_before(ask: Ask) -> None:
    found = ask("bridges", first="un-body", second="local-government")
    assert rows(found, "partnerName secondThings") == [(
        "United Nations Environment Programme", "1",
    )]  # fmt: skip


def test_partners_with_gaps_share_nothing(ask: Ask) -> None:
    for row in ask("gaps", partner="iclei"):
        assert not len(ask("shared", one="iclei", other=row["other"]))


def test_the_order_of_two_partners_does_not_matter(ask: Ask) -> None:
    columns = "thing partner roleName citation"
    forward = rows(ask("shared", one="unep", other="un-habitat"), columns)
    assert forward == rows(ask("shared", one="un-habitat", other="unep"), columns)


def test_sources_that_count_differently_are_reported_with_both_passages(ask: Ask) -> None:
    columns = "thingName value locator otherValue otherLocator"
    found = rows(ask("disagreements", thing="urban-environmental-accords"), columns)
    said = {(name, *sorted((one, other))) for name, one, _, other, _ in found}
    assert (UEA, "exactly 53", "more than 100") in said
    assert all(locator and other for _, _, locator, _, other in found)


def test_roles_are_backed_by_one_source_or_by_several_never_both(ask: Ask) -> None:
    columns = "partner roleName thing"
    one, more = set(rows(ask("single-source"), columns)), set(rows(ask("corroborated"), columns))
    partner, thing = ID["partner/unep"].value, ID["agreement/unep-un-habitat-cooperation"].value
    assert (partner, "party", thing) in more
    assert one
    assert not one & more


def test_a_narrower_theme_gives_less_than_a_broader_one(ask: Ask) -> None:
    broad = set(rows(ask("work-on-theme", theme="climate-change"), "thing"))
    narrow = set(rows(ask("work-on-theme", theme="climate-mitigation"), "thing"))
    assert narrow < broad


def test_graphs_name_the_passages_of_what_they_say(ask: Ask) -> None:
    found = set(rows(ask("thing-graph", thing="urban-environmental-accords"), "predicate object"))
    assert (DCTERMS.source.value, CITE["unep-cities/gwanju-city-cooperation"].value) in found
    assert (CP.locator.value, "section “Gwanju City Cooperation”") in found


def test_the_graph_around_a_partner_holds_its_partners_and_no_one_else(ask: Ask) -> None:
    found = rows(ask("cooperation-graph", partner="gwangju"), "subject predicate object")
    partners = {subject for subject, predicate, _ in found if predicate == CP.participatesIn.value}
    assert {iri.rpartition("/")[2] for iri in partners} == {"gwangju", "unep"}


@pytest.fixture
def small(make_workspace: Callable[..., Path]) -> Ask:
    """Ask a question of a graph of one meeting, planned and then held."""
    root = make_workspace(news=SMALL)
    build(root)
    store = Builds(read_workspace(root).output).open()
    return lambda name, **parameters: answer(run_query(store, name, parameters))


def test_a_partner_without_an_english_name_shows_one_other_name_once(small: Ask) -> None:
    found = rows(small("works-with", partner="iclei"), "withName thingName roleName")
    assert found == [("Stadt Graz", "Urban forum", "organiser")]


def test_a_plan_that_came_true_is_reported_with_both_passages(small: Ask) -> None:
    columns = "planName plannedOn locator outcome doneName doneOn doneLocator"
    assert rows(small("what-became-of-plans"), columns) == [
        ("planned", "2019", "paragraph 1", "done", "held", "2020-05", "paragraph 2")
    ]
    assert not len(small("plans"))
    assert rows(small("events-in-year", year="2020"), "eventName") == [("Urban forum",)]
    assert not len(small("events-in-year", year="2019"))
