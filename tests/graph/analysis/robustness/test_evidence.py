import numpy as np

from graph.analysis.robustness.evidence import ALWAYS, SEVERAL, Evidence, without_edges
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import pairs

TWO = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
STATED = [
    ("Almada", "UEA", "report 2021"),
    ("Bonn", "UEA", "report 2021"),
    ("Bonn", "UEA", "report 2023"),
    ("Bonn", "UEA", "report 2023"),
    ("Dakar", "UEA", "report 2023"),
    ("Bonn", "Eurocities", "report 2019"),
]


def test_statements_about_others_say_nothing_of_the_network() -> None:
    evidence = Evidence.of_statements(TWO, STATED)
    assert evidence.units == ("report 2021", "report 2023")
    assert len(evidence.rows) == 3


def test_a_part_rests_on_one_unit_on_several_or_on_none() -> None:
    evidence = Evidence.of_statements(TWO, STATED)
    assert pairs(TWO) == [("Almada", "UEA"), ("Bonn", "C40"), ("Bonn", "UEA")]
    assert evidence.sole_units(TWO).tolist() == [0, ALWAYS, SEVERAL]


def test_evidence_may_name_parts_that_the_network_lacks() -> None:
    evidence = Evidence.of_things(TWO)
    thinner = without_edges(TWO, np.array([True, False, False]))
    assert evidence.sole_units(thinner).tolist() == [0, 1]


def test_a_network_without_edges_rests_on_nothing() -> None:
    empty = without_edges(TWO, np.ones(3, bool))
    assert Evidence.of_things(TWO).sole_units(empty).tolist() == []


def test_partners_and_things_stay_where_their_edges_go() -> None:
    thinner = without_edges(TWO, np.array([False, True, False]))
    assert (thinner.partners, thinner.things) == (TWO.partners, TWO.things)
    assert pairs(thinner) == [("Almada", "UEA"), ("Bonn", "UEA")]
    assert thinner.thing_sizes.tolist() == [0, 2]
