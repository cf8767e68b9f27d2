"""Everything that happens in the starter, also what nobody is said to take part in."""

import pytest

from graph.network.reading.chronicle import Chronicle, Happening, read_chronicle
from graph.network.reading.columns import ALWAYS, NEVER
from graph.network.reading.scan import read_columns
from graph.store import GraphStore

ID = "https://w3id.org/citypact/id/"


@pytest.fixture(scope="module")
def chronicle(starter: GraphStore) -> Chronicle:
    return read_chronicle(starter)


def test_what_partners_take_part_in_is_told_as_the_network_tells_it(
    starter: GraphStore, chronicle: Chronicle
) -> None:
    columns = read_columns(starter)
    for n in set(columns.thing.tolist()):
        if each := chronicle.happenings.get(columns.nodes[n]):
            assert each.kind == columns.kinds[n]
            assert each.status == columns.statuses[n]
            assert (each.start, each.end) == (columns.starts[n], columns.ends[n])
            assert list(each.span) == columns.spans[n].tolist()


def test_what_nobody_takes_part_in_is_told_too(starter: GraphStore, chronicle: Chronicle) -> None:
    columns = read_columns(starter)
    taken = {columns.nodes[n] for n in columns.thing.tolist()}
    accords = chronicle.happenings[f"{ID}agreement/urban-environmental-accords"]
    assert f"{ID}agreement/urban-environmental-accords" not in taken
    assert (accords.kind, accords.status, accords.start) == (
        "agreement", "established", "2005-06-05",
    )  # fmt: skip


def test_themes_and_places_lead_to_what_is_about_them(chronicle: Chronicle) -> None:
    local = "https://w3id.org/citypact/theme/local-government"
    assert f"{ID}agreement/urban-environmental-accords" in chronicle.themes[local]
    kenya = "https://sws.geonames.org/192950/"
    assert f"{ID}initiative/go-blue" in chronicle.places[kenya]


@pytest.mark.parametrize(
    ("first", "last", "possible", "certain"),
    [("2007", "2007", False, False), ("2008", "2008", True, True), ("2009", "2009", True, True),
     ("2012", "", False, False), ("", "2008-06", True, False), ("", "", True, True)],
)  # fmt: skip
def test_the_model_cities_ran_from_2008_to_2011(
    chronicle: Chronicle, first: str, last: str, *, possible: bool, certain: bool
) -> None:
    each = chronicle.happenings[f"{ID}initiative/environmental-model-city-initiative"]
    assert each.in_force(first, last) == possible
    assert each.in_force(first, last, certain=True) == certain


def test_what_has_no_dates_is_always_possible_and_never_certain() -> None:
    undated = Happening("agreement", "ongoing", "", "", (NEVER, ALWAYS, ALWAYS, NEVER))
    assert undated.in_force("1900", "1900")
    assert not undated.in_force("1900", "2100", certain=True)
