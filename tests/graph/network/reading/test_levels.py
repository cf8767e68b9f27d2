"""Rolling up: units to organisations, organisations to families, cities to countries."""

from dataclasses import replace

import numpy as np
import pytest

from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.reading.columns import Columns
from graph.network.reading.levels import rolled_up
from graph.network.reading.scan import read_columns
from graph.store import GraphStore
from tests.graph.accords import (
    BONN,
    CITIES_UNIT,
    GREENER_CITIES,
    GROUP,
    GWANGJU,
    IFC,
    KOREA,
    MALAYSIA,
    MELAKA,
    SEOUL,
    UN_HABITAT,
    UNEP,
    WORLD_BANK,
)  # fmt: skip


@pytest.fixture(scope="module")
def columns(accords: GraphStore) -> Columns:
    return read_columns(accords)


def tops(columns: Columns, level: str) -> dict[str, set[str]]:
    """Return for whom each partner counts."""
    rows = np.arange(len(columns))
    found: dict[str, set[str]] = {}
    for row, top in zip(*map(np.ndarray.tolist, rolled_up(columns, rows, level)), strict=True):
        partner = columns.nodes[columns.partner[row]]
        found.setdefault(partner, set()).add(columns.nodes[top])
    return found


def with_parents(columns: Columns, *pairs: tuple[str, str]) -> Columns:
    numbers = [[columns.nodes.index(one), columns.nodes.index(other)] for one, other in pairs]
    return replace(columns, parents=np.array(numbers, np.int32))


def test_without_a_level_everybody_counts_for_itself(columns: Columns) -> None:
    assert all(found == {partner} for partner, found in tops(columns, "").items())


def test_a_unit_counts_for_its_organisation_and_a_joint_one_for_both(columns: Columns) -> None:
    found = tops(columns, "organisation")
    assert found[CITIES_UNIT] == {UNEP}
    assert found[GROUP] == {UNEP, UN_HABITAT}
    assert found[IFC] == {IFC}
    assert found[GWANGJU] == {GWANGJU}


def test_a_family_takes_in_all_that_is_part_of_it(columns: Columns) -> None:
    found = tops(columns, "family")
    assert found[IFC] == {WORLD_BANK}
    assert found[CITIES_UNIT] == {UNEP}


def test_a_city_counts_for_its_country_and_others_for_themselves(columns: Columns) -> None:
    found = tops(columns, "country")
    assert (found[GWANGJU], found[SEOUL], found[MELAKA]) == ({KOREA}, {KOREA}, {MALAYSIA})
    assert (found[BONN], found[UNEP]) == ({BONN}, {UNEP})


def test_a_unit_of_a_unit_counts_for_the_organisation(columns: Columns) -> None:
    nested = with_parents(columns, (CITIES_UNIT, GROUP), (GROUP, UNEP))
    assert tops(nested, "organisation")[CITIES_UNIT] == {UNEP}


def test_a_circle_has_no_top_and_each_of_it_stands_for_itself(columns: Columns) -> None:
    circle = with_parents(columns, (UNEP, UN_HABITAT), (UN_HABITAT, UNEP), (CITIES_UNIT, UNEP))
    found = tops(circle, "family")
    assert (found[UNEP], found[UN_HABITAT]) == ({UNEP}, {UN_HABITAT})
    assert found[CITIES_UNIT] == {CITIES_UNIT}
    out = with_parents(columns, (UNEP, UN_HABITAT), (UN_HABITAT, UNEP), (UNEP, WORLD_BANK))
    assert tops(out, "family")[UN_HABITAT] == {WORLD_BANK}


def test_many_ways_up_are_walked_once(columns: Columns) -> None:
    """A hundred wholes, each part of both of the next two: 2⁵⁰ ways lead to the top."""
    nodes = [f"whole {n:03}" for n in range(102)]
    pairs = [(n, n + step) for n in range(100) for step in (1, 2)]
    ladder = replace(
        columns, nodes=nodes, kinds=["agency"] * 102, partner=np.array([0], np.int32),
        parents=np.array(pairs, np.int32),
    )  # fmt: skip
    _, partner = rolled_up(ladder, np.array([0]), "family")
    assert partner.tolist() == [100, 101]


def test_a_unit_brings_its_organisation_into_what_it_takes_part_in(accords: GraphStore) -> None:
    spec = NetworkSpec(level="organisation", things=("initiative",), roles=("lead",))
    two = read_network(accords, spec).two
    assert two.partners == (UN_HABITAT, UNEP)
    assert two.things == (GREENER_CITIES,)


def test_kinds_are_those_of_whom_a_part_counts_for(accords: GraphStore) -> None:
    spec = NetworkSpec(level="organisation", kinds=("agency",), roles=("lead",))
    assert read_network(accords, spec).two.partners == (UN_HABITAT, UNEP)


def test_of_countries_kinds_are_those_of_their_cities(accords: GraphStore) -> None:
    spec = NetworkSpec(level="country", kinds=("city",))
    assert set(read_network(accords, spec).two.partners) == {KOREA, MALAYSIA, BONN}
