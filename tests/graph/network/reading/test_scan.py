"""From a build to columns: names, kinds, days, who is part of whom, and who says so."""

from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.network.reading.columns import ALWAYS, NEVER, Columns
from graph.network.reading.scan import scan_columns
from graph.store import GraphStore
from ontology.terms import CP, RDF, ROLE, SKOS
from tests.graph.accords import (
    BONN,
    CITIES_UNIT,
    FRAMEWORK,
    GREENER_CITIES,
    GROUP,
    GWANGJU,
    IFC,
    KOREA,
    MELAKA,
    RENEWAL,
    SEOUL,
    SUMMIT,
    UN_HABITAT,
    UNEP,
    WORLD_BANK,
)  # fmt: skip


@pytest.fixture(scope="module")
def columns(accords: GraphStore) -> Columns:
    return scan_columns(accords)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def part_of(columns: Columns, partner: str, thing: str) -> int:
    """Return the row of the one part that a partner has in a thing."""
    one, other = columns.nodes.index(partner), columns.nodes.index(thing)
    (row,) = ((columns.partner == one) & (columns.thing == other)).nonzero()[0].tolist()
    return int(row)


def test_nodes_come_by_iri_with_name_and_kind(columns: Columns) -> None:
    assert list(columns.nodes) == sorted(columns.nodes)
    known = dict(zip(columns.nodes, zip(columns.labels, columns.kinds, strict=True), strict=True))
    assert known[UNEP] == ("UNEP", "agency")
    assert known[GROUP] == ("Joint Coordination Group", "unit")
    assert known[SUMMIT] == ("Summit", "event")
    assert known[KOREA] == ("Republic of Korea", "country")


def test_who_has_no_english_name_has_the_first_of_another_language(columns: Columns) -> None:
    assert columns.labels[columns.nodes.index(BONN)] == "Stadt Bonn"


@pytest.mark.parametrize(
    ("thing", "span"),
    [
        (SUMMIT, ("2017-09-07", "2017-09-07", "2017-09-07", "2017-09-07")),
        (RENEWAL, ("2014-01-01", "2020-12-31", "2014-12-31", "2020-01-01")),
        (FRAMEWORK, ("2008-01-01", "2014-12-31", "2008-12-31", "2014-01-01")),
    ],
)
def test_a_thing_is_possibly_and_certainly_there_between_days(
    columns: Columns, thing: str, span: tuple[str, ...]
) -> None:
    assert columns.spans[columns.nodes.index(thing)].tolist() == [day(text) for text in span]


def test_days_that_no_source_gives_lie_before_and_after_all_dates(columns: Columns) -> None:
    begun = columns.nodes.index(GREENER_CITIES)
    assert columns.spans[begun].tolist() == [
        day("2013-10-01"), ALWAYS, day("2013-10-31"), day("2013-10-01"),
    ]  # fmt: skip
    assert columns.spans[columns.nodes.index(UNEP)].tolist() == [NEVER, ALWAYS, ALWAYS, NEVER]


def test_a_part_has_role_and_dates_of_its_own(columns: Columns) -> None:
    row = part_of(columns, SEOUL, RENEWAL)
    assert columns.role_keys[columns.role[row]] == "party"
    assert columns.dates[columns.begins[row]] == "2016"
    assert columns.dates[columns.stops[row]] == "2018"
    assert columns.part_spans[row].tolist() == [
        day("2016-01-01"), day("2018-12-31"), day("2016-12-31"), day("2018-01-01"),
    ]  # fmt: skip


def test_a_part_knows_the_sources_that_state_it(columns: Columns) -> None:
    uea = columns.nodes[
        int(columns.thing[columns.role == columns.role_keys.index("founding-member")][0])
    ]
    for city, sources in ((GWANGJU, {"report", "members"}), (MELAKA, {"report"})):
        row = part_of(columns, city, uea)
        found = columns.evidence[columns.evidence[:, 0] == row, 1]
        assert {columns.sources[number] for number in found.tolist()} == sources


def test_wholes_and_countries_are_pairs_of_nodes(columns: Columns) -> None:
    def named(pairs: list[list[int]]) -> set[tuple[str, str]]:
        return {(columns.nodes[one], columns.nodes[other]) for one, other in pairs}

    assert named(columns.parents.tolist()) == {
        (GROUP, UNEP), (GROUP, UN_HABITAT), (CITIES_UNIT, UNEP), (IFC, WORLD_BANK),
    }  # fmt: skip
    assert {(GWANGJU, KOREA), (SEOUL, KOREA)} <= named(columns.countries.tolist())


@pytest.mark.parametrize(
    "name",
    ["Bonn, Stadt", "„Bonn“", '"Bonn"', "Bonn\nam Rhein", "Bonn\r\nam Rhein", " Bonn ", "",
     '"' + "Bonn, " * 30_000],
    ids=["comma", "quotes", "straight quotes", "line", "lines", "blanks", "empty", "very long"],
)  # fmt: skip
def test_a_name_is_read_letter_by_letter(name: str) -> None:
    store = Store()
    part, bonn, accord = (NamedNode(f"https://example.org/id/{key}") for key in ("p", "bonn", "a"))
    for one, term, other in (
        (part, CP.partner, bonn), (part, CP["in"], accord), (part, CP.role, ROLE.party),
        (bonn, RDF.type, CP.City), (accord, RDF.type, CP.Agreement),
        (bonn, SKOS.prefLabel, Literal(name, language="en")),
    ):  # fmt: skip
        store.add(Quad(one, term, other))
    columns = scan_columns(GraphStore(store))
    assert columns.labels[columns.nodes.index(bonn.value)] == name


def test_an_empty_store_has_no_columns_in_it() -> None:
    columns = scan_columns(GraphStore(Store()))
    assert (len(columns), list(columns.nodes)) == (0, [])
    assert columns.spans.shape == columns.part_spans.shape == (0, 4)
