"""Which participations belong to a network: each filter alone, and what is in force when."""

from typing import Any

import numpy as np
import pytest

from graph.lookup import Lookup
from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.reading.columns import Columns
from graph.network.reading.scan import read_columns
from graph.network.reading.selection import in_force
from graph.store import GraphStore
from ontology import vocabulary
from queries.answers import answer
from queries.run import run_query
from tests.graph.accords import (
    BONN,
    CITIES_UNIT,
    COOPERATION,
    FRAMEWORK,
    GREENER_CITIES,
    GROUP,
    GWANGJU,
    IFC,
    KOREA,
    MELAKA,
    NEXT,
    RENEWAL,
    SEOUL,
    SUMMIT,
    UEA,
    UN_HABITAT,
    UNEP,
)  # fmt: skip

THEME, TYPE = "https://w3id.org/citypact/theme/", "https://w3id.org/citypact/type/"
ASIA = "https://sws.geonames.org/6255147/"
Parts = set[tuple[str, str]]


def parts(store: GraphStore, spec: NetworkSpec) -> Parts:
    """Return who takes part in what in a network."""
    two = read_network(store, spec).two
    ends = zip(*two.incidence.nonzero(), strict=True)
    return {(two.partners[row], two.things[column]) for row, column in ends}


def things(store: GraphStore, spec: NetworkSpec) -> set[str]:
    return {thing for _, thing in parts(store, spec)}


def partners(store: GraphStore, spec: NetworkSpec) -> set[str]:
    return {partner for partner, _ in parts(store, spec)}


@pytest.fixture(scope="module")
def columns(accords: GraphStore) -> Columns:
    return read_columns(accords)


def test_everything_is_all_but_plans(accords: GraphStore) -> None:
    assert things(accords, NetworkSpec()) == {
        COOPERATION, FRAMEWORK, GREENER_CITIES, RENEWAL, SUMMIT, UEA,
    }  # fmt: skip
    assert things(accords, NetworkSpec(plans=True)) == things(accords, NetworkSpec()) | {NEXT}


def test_by_kind_of_partner(accords: GraphStore) -> None:
    assert partners(accords, NetworkSpec(kinds=("city",))) == {BONN, GWANGJU, MELAKA, SEOUL}
    assert partners(accords, NetworkSpec(kinds=("unit",))) == {CITIES_UNIT, GROUP}
    assert parts(accords, NetworkSpec(kinds=("network",))) == set()


def test_by_type_of_organisation(accords: GraphStore) -> None:
    assert partners(accords, NetworkSpec(types=(f"{TYPE}un-body",))) == {UNEP, UN_HABITAT}
    both = NetworkSpec(types=(f"{TYPE}un-body", f"{TYPE}development-bank"))
    assert partners(accords, both) == {UNEP, UN_HABITAT, IFC}


def test_by_kind_of_thing(accords: GraphStore) -> None:
    assert things(accords, NetworkSpec(things=("event", "initiative"))) == {SUMMIT, GREENER_CITIES}
    assert things(accords, NetworkSpec(things=("membership",))) == {UEA}


def test_by_role(accords: GraphStore) -> None:
    found = parts(accords, NetworkSpec(roles=("lead", "funder")))
    assert found == {(UNEP, GREENER_CITIES), (GROUP, GREENER_CITIES), (IFC, GREENER_CITIES)}


def test_by_status_of_the_thing_plans_included_where_they_are_asked_for(
    accords: GraphStore,
) -> None:
    assert things(accords, NetworkSpec(statuses=("superseded",))) == {FRAMEWORK}
    assert things(accords, NetworkSpec(statuses=("planned",))) == {NEXT}


def test_by_theme_with_all_that_is_narrower(accords: GraphStore) -> None:
    assert things(accords, NetworkSpec(themes=(f"{THEME}climate-change",))) == {FRAMEWORK}
    assert things(accords, NetworkSpec(themes=(f"{THEME}climate-adaptation",))) == {FRAMEWORK}


def test_a_place_is_of_the_partner_or_of_the_thing(accords: GraphStore) -> None:
    korea = parts(accords, NetworkSpec(places=(KOREA,)))
    assert {(GWANGJU, UEA), (GWANGJU, COOPERATION), (SEOUL, RENEWAL)} <= korea
    assert {(UNEP, SUMMIT), (MELAKA, SUMMIT)} <= korea
    assert not {(MELAKA, UEA), (UNEP, COOPERATION)} & korea
    assert (MELAKA, UEA) in parts(accords, NetworkSpec(places=(ASIA,)))


def test_a_place_of_a_city_counts_for_its_country(accords: GraphStore) -> None:
    spec = NetworkSpec(places=(KOREA,), level="country", things=("membership",))
    assert parts(accords, spec) == {(KOREA, UEA)}


def test_by_the_number_of_sources_that_say_so(accords: GraphStore) -> None:
    assert parts(accords, NetworkSpec(sources=2)) == {(GWANGJU, UEA)}
    assert parts(accords, NetworkSpec(sources=3)) == set()
    assert parts(accords, NetworkSpec(sources=1)) == parts(accords, NetworkSpec())


def test_filters_hold_together(accords: GraphStore) -> None:
    spec = NetworkSpec(kinds=("agency",), things=("agreement",), on="2010", certain=True)
    assert parts(accords, spec) == {(UNEP, FRAMEWORK), (UN_HABITAT, FRAMEWORK)}


CASES = [
    # a thing that is not dated, and parts in it that are not
    (UNEP, COOPERATION, {"on": "2010"}, "possible"),
    # 2008 to 2014: certainly there from the end of its first year to the start of its last
    (UNEP, FRAMEWORK, {"on": "2007"}, "no"),
    (UNEP, FRAMEWORK, {"on": "2008"}, "certain"),
    (UNEP, FRAMEWORK, {"on": "2008-06"}, "possible"),
    (UNEP, FRAMEWORK, {"on": "2008-12-31"}, "certain"),
    (UNEP, FRAMEWORK, {"on": "2010-05-17"}, "certain"),
    (UNEP, FRAMEWORK, {"on": "2014-01-01"}, "certain"),
    (UNEP, FRAMEWORK, {"on": "2014-06"}, "possible"),
    (UNEP, FRAMEWORK, {"on": "2015-01-01"}, "no"),
    # a beginning is known, an end is not
    (UNEP, GREENER_CITIES, {"on": "2013-09-30"}, "no"),
    (UNEP, GREENER_CITIES, {"on": "2013-10"}, "certain"),
    (UNEP, GREENER_CITIES, {"on": "2024"}, "possible"),
    # an event on a day
    (UNEP, SUMMIT, {"on": "2017-09-07"}, "certain"),
    (UNEP, SUMMIT, {"on": "2017-09"}, "certain"),
    (UNEP, SUMMIT, {"on": "2017-09-08"}, "no"),
    # a part with dates of its own within those of the thing, 2014 to 2020
    (SEOUL, RENEWAL, {"on": "2015"}, "no"),
    (SEOUL, RENEWAL, {"on": "2016"}, "certain"),
    (SEOUL, RENEWAL, {"on": "2017"}, "certain"),
    (SEOUL, RENEWAL, {"on": "2018-06"}, "possible"),
    (SEOUL, RENEWAL, {"on": "2019"}, "no"),
    (UNEP, RENEWAL, {"on": "2019"}, "certain"),
    # a part of which two statuses are dated
    (MELAKA, GREENER_CITIES, {"on": "2015-02"}, "no"),
    (MELAKA, GREENER_CITIES, {"on": "2015-03"}, "certain"),
    (MELAKA, GREENER_CITIES, {"on": "2015-12"}, "certain"),
    (MELAKA, GREENER_CITIES, {"on": "2016-06"}, "possible"),
    (MELAKA, GREENER_CITIES, {"on": "2017"}, "no"),
    # a membership does not last as long as its network, which was founded in 2011
    (GWANGJU, UEA, {"on": "2010"}, "no"),
    (GWANGJU, UEA, {"on": "2013"}, "possible"),
    (MELAKA, UEA, {"on": "2012-04"}, "no"),
    (MELAKA, UEA, {"on": "2012-05"}, "certain"),
    (MELAKA, UEA, {"on": "2013"}, "possible"),
    (BONN, UEA, {"on": "2014"}, "possible"),
    (BONN, UEA, {"on": "2015"}, "certain"),
    (BONN, UEA, {"on": "2015-06-30"}, "certain"),
    (BONN, UEA, {"on": "2015-07"}, "no"),
    # periods: in force at some time in them
    (UNEP, FRAMEWORK, {"since": "2014"}, "certain"),
    (UNEP, FRAMEWORK, {"since": "2015"}, "no"),
    (UNEP, FRAMEWORK, {"until": "2007-12-31"}, "no"),
    (UNEP, FRAMEWORK, {"until": "2008-01-01"}, "possible"),
    (UNEP, FRAMEWORK, {"since": "2000", "until": "2020"}, "certain"),
    (UNEP, COOPERATION, {"since": "2000", "until": "2020"}, "possible"),
    (UNEP, COOPERATION, {}, "certain"),
]


@pytest.mark.parametrize(
    ("partner", "thing", "period", "expected"),
    CASES,
    ids=[f"{p.rpartition('/')[2]} in {t.rpartition('/')[2]} {d}" for p, t, d, _ in CASES],
)
def test_a_part_is_certainly_possibly_or_not_in_force(
    columns: Columns, partner: str, thing: str, period: dict[str, Any], expected: str
) -> None:
    one = columns.nodes.index(partner)
    other = columns.nodes.index(thing.removesuffix("#members"))
    rows = np.flatnonzero((columns.partner == one) & (columns.thing == other))
    possible, certain = in_force(columns, NetworkSpec(**period))
    states = {("no", "possible", "certain")[int(possible[r]) + int(certain[r])] for r in rows}
    assert states == {expected}


def test_only_what_is_certain_where_that_is_asked_for(accords: GraphStore) -> None:
    spec = NetworkSpec(on="2017-09", certain=True)
    assert things(accords, spec) == {RENEWAL, SUMMIT}
    assert {COOPERATION, GREENER_CITIES} <= things(accords, NetworkSpec(on="2017-09"))


def test_a_network_knows_which_of_its_parts_are_certain(accords: GraphStore) -> None:
    network = read_network(accords, NetworkSpec(on="2017-09"))
    assert network.certain_two.partners == network.two.partners
    assert network.certain_two.things == network.two.things
    sizes = dict(zip(network.certain_two.things, network.certain_two.thing_sizes, strict=True))
    assert {thing for thing, size in sizes.items() if size} == {RENEWAL, SUMMIT}


@pytest.mark.parametrize("on", ["2009-06-15", "2013-10-01", "2017-03-02", "2022-08-20"])
def test_things_are_in_force_as_the_question_says(starter: GraphStore, on: str) -> None:
    """A part without dates is in force when its thing is, which `in-force-on` tells of things.

    What has no date at all may be in force for the network, and is undated for the question.
    """
    asked = answer(run_query(starter, "in-force-on", {"date": on}, Lookup(starter)))
    place = asked.columns.index("thing"), asked.columns.index("certainty")
    states = {"certain": "certain", "possible": "possible", "undated": "possible"}
    told = {row[place[0]]: states[str(row[place[1]])] for row in asked.rows}
    columns = read_columns(starter)
    possible, certain = in_force(columns, NetworkSpec(on=on))
    undated = (columns.begins == 0) & (columns.stops == 0)
    compared = set()
    for row in np.flatnonzero(undated).tolist():
        thing = int(columns.thing[row])
        if columns.kinds[thing] not in ("agreement", "initiative", "strategy"):
            continue
        if columns.statuses[thing] in vocabulary.plans():
            continue
        state = "certain" if certain[row] else "possible" if possible[row] else None
        assert told.get(columns.nodes[thing]) == state, columns.nodes[thing]
        compared.add(state)
    assert compared >= {"possible", None}
