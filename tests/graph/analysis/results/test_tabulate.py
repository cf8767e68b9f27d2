"""What analyses find, as tables: names beside IRIs, and the description of the network."""

from collections.abc import Callable

import pytest

from citypact.analysis import NetworkAnalysis
from graph.analysis.changes.as_of import as_of
from graph.analysis.changes.compare import compare
from graph.analysis.changes.series import development
from graph.analysis.results.table import ResultTable
from graph.analysis.results.tabulate import LISTS, TABLES
from graph.lookup import Lookup
from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from tests.graph.accords import BONN, GWANGJU, MELAKA, RENEWAL, SEOUL, UEA, UN_HABITAT, UNEP

SPEC = NetworkSpec(kinds=("agency", "city"), title="Agencies and cities")
DATES = ["2010", "2017-09"]


@pytest.fixture(scope="module")
def analysis(accords: GraphStore) -> NetworkAnalysis:
    return NetworkAnalysis(read_network(accords, SPEC), Lookup(accords))


def _changes(analysis: NetworkAnalysis) -> object:
    assert analysis.network.store is not None
    return compare(*as_of(analysis.network.store, SPEC, DATES), stayed=True)


def _development(analysis: NetworkAnalysis) -> object:
    assert analysis.network.store is not None
    return development(as_of(analysis.network.store, SPEC, DATES), "degree")


RESULTS: dict[str, Callable[[NetworkAnalysis], object]] = {
    "ranking": lambda a: a.rank("degree"),
    "scores": lambda a: a.scores(["degree", "constraint"]),
    "scores of partners by things": lambda a: a.two_mode_scores(["birank"]).partners,
    "scores of things": lambda a: a.two_mode_scores(["birank"]).things,
    "sureness": lambda a: a.sureness("degree", samples=5, nulls=5),
    "communities": lambda a: a.communities(runs=3),
    "brokerage": lambda a: a.brokerage("kind"),
    "brokers": lambda a: a.brokers("agency", "city"),
    "best brokers": lambda a: a.brokers("agency", "city").best(),
    "either": lambda a: a.either("UNEP", "UN-Habitat"),
    "mixing": lambda a: a.mixing("kind"),
    "E-I index": lambda a: a.ei_index("kind"),
    "whole": lambda a: a.whole(),
    "candidates": lambda a: a.candidates(),
    "evaluation": lambda a: a.evaluate_candidates("resource-allocation", repetitions=2),
    "holes": lambda a: a.holes("kind"),
    "changes": _changes,
    "development": _development,
}


def rows(table: ResultTable) -> list[dict[str, object]]:
    return [dict(zip(table.names, row, strict=True)) for row in table.values()]


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_is_a_table_that_describes_its_network(
    analysis: NetworkAnalysis, name: str
) -> None:
    result = RESULTS[name](analysis)
    table = analysis.table(result)
    assert len(list(table.values())) == len(table)
    assert len(table) > 0
    description = table.description()
    assert description["title"] == "Agencies and cities"
    assert description["network"]["kinds"] == ["agency", "city"]
    assert description["software"].startswith("citypact ")
    assert [column["name"] for column in description["columns"]] == list(table.names)


def test_every_kind_of_result_is_tried_here(analysis: NetworkAnalysis) -> None:
    found = [make(analysis) for make in RESULTS.values()]
    assert set(TABLES) == {type(result) for result in found if not isinstance(result, list)}
    assert set(LISTS) == {type(result[0]) for result in found if isinstance(result, list)}


@pytest.mark.parametrize("name", RESULTS)
def test_partners_stand_with_iri_name_and_kind(analysis: NetworkAnalysis, name: str) -> None:
    names = {UNEP: ("UNEP", "agency"), GWANGJU: ("Gwangju", "city"), BONN: ("Stadt Bonn", "city")}
    for row in rows(analysis.table(RESULTS[name](analysis))):
        if (iri := row.get("partner")) in names:
            assert (row["partner-name"], row["partner-kind"]) == names[str(iri)]


def test_a_ranking_says_through_what_and_cites(analysis: NetworkAnalysis) -> None:
    table = analysis.table(analysis.rank("strength", reasons=2))
    first = rows(table)[0]
    assert (first["rank"], first["partner"], first["strength"]) == (1, UNEP, 5.0)
    assert str(first["through"]).count("; rank") == 2
    assert str(first["citations"]).startswith("https://w3id.org/citypact/cite/report/")
    (column,) = (c for c in table.columns if c.name == "strength")
    assert column.description


def test_measures_of_two_modes_say_what_they_mean(analysis: NetworkAnalysis) -> None:
    table = analysis.table(analysis.rank("birank", reasons=0))
    (column,) = (column for column in table.columns if column.name == "birank")
    assert column.description.startswith("how much importance comes to a partner")


def test_a_value_of_which_nothing_is_known_is_empty(analysis: NetworkAnalysis) -> None:
    table = analysis.table(analysis.scores(["constraint"]))
    assert len(table) == len(analysis.two.partners)
    assert {row["partner"]: row["constraint"] for row in rows(table)}.keys() == set(
        analysis.two.partners
    )


def test_changes_name_what_is_in_a_network_of_another_date(analysis: NetworkAnalysis) -> None:
    found = rows(analysis.table(_changes(analysis)))
    (seoul,) = (row for row in found if (row["partner"], row["thing"]) == (SEOUL, RENEWAL))
    assert (seoul["change"], seoul["certainty"], seoul["start"]) == ("appeared", "certain", "2016")
    assert (seoul["thing-name"], seoul["thing-kind"]) == ("Renewal", "agreement")
    (melaka,) = (row for row in found if (row["partner"], row["thing"]) == (MELAKA, UEA))
    assert melaka["thing-name"] == "Urban Environmental Accords (membership)"
    assert melaka["thing-kind"] == "membership"


def test_development_has_a_row_a_partner_and_date(analysis: NetworkAnalysis) -> None:
    found = rows(analysis.table(_development(analysis)))
    habitat = [row for row in found if row["partner"] == UN_HABITAT]
    assert [row["date"] for row in habitat] == DATES
    assert all(row["certain"] is None or row["certain"] <= row["possible"] for row in habitat)  # type: ignore[operator]


def test_the_parts_of_the_ei_index_are_those_of_its_groups(analysis: NetworkAnalysis) -> None:
    found = {row["what"]: row["ei"] for row in rows(analysis.table(analysis.ei_index("kind")))}
    assert list(found)[:5] == ["whole", "low", "high", "mean", "z"]
    assert {"group agency", "group city"} <= found.keys()


def test_an_empty_list_is_an_empty_table(analysis: NetworkAnalysis) -> None:
    table = analysis.table([])
    assert (len(table), table.names) == (0, ())
    assert len(table.frame()) == 0


@pytest.mark.parametrize("result", [3, "degree", [1, 2], {"UNEP": 1}, None])
def test_of_anything_else_no_table_is_made(analysis: NetworkAnalysis, result: object) -> None:
    with pytest.raises(TypeError, match="no table is made of"):
        analysis.table(result)
