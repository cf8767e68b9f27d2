"""One spelling for each identifier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.identifiers import SINGLE, normal_identifiers, registers_apart

SPELLINGS = [
    ("iati:41120", "iati:XM-DAC-41120"),
    ("iati:xm-dac-41120", "iati:XM-DAC-41120"),
    ("iati:XI-GRID-grid.13001.33", "grid:grid.13001.33"),
    ("iati:XI-ROR-026A3NK20", "ror:026a3nk20"),
    ("https://ror.org/03e8s1d88", "ror:03e8s1d88"),
    ("ror:https://ror.org/03e8s1d88", "ror:03e8s1d88"),
    ("http://www.wikidata.org/entity/Q1065", "wikidata:Q1065"),
    ("wikidata:q1065", "wikidata:Q1065"),
    ("isni:0000 0001 2190 3763", "isni:0000000121903763"),
    ("https://isni.org/isni/000000012190376X", "isni:000000012190376X"),
    ("https://doi.org/10.13039/501100004420", "fundref:501100004420"),
    ("fundref:10.13039/501100004420", "fundref:501100004420"),
    ("grid:grid.419346.D", "grid:grid.419346.d"),
    ("iati:GB-COH-877338", "iati:GB-COH-00877338"),
    ("iati:US-IRS-13-5661832", "iati:US-EIN-135661832"),
    ("iati:XM-DAC-41120 (deprecated)", "iati:XM-DAC-41120"),
    ("viaf:12345", "viaf:12345"),
]


@pytest.mark.parametrize(("written", "normal"), SPELLINGS)
def test_an_identifier_has_one_spelling(written: str, normal: str) -> None:
    assert normal_identifiers([written]) == {normal}


@pytest.mark.parametrize("written", ["", "unep", "ror:unep", "wikidata:", "grid:1", "isni:0001"])
def test_what_is_no_identifier_is_left_out(written: str) -> None:
    assert normal_identifiers([written]) == frozenset()


@given(st.lists(st.sampled_from([written for written, _ in SPELLINGS])))
def test_a_normal_identifier_stays_as_it_is(written: list[str]) -> None:
    once = normal_identifiers(written)
    assert normal_identifiers(once) == once


def test_two_identifiers_of_one_register_are_two_things() -> None:
    assert registers_apart(["ror:03e8s1d88"], ["ror:015z29x25"])
    assert registers_apart(["iati:XM-DAC-41120"], ["iati:XM-DAC-41116"])


def test_identifiers_of_two_registers_say_nothing_of_each_other() -> None:
    assert registers_apart(["iati:GB-CHC-202918"], ["iati:GB-COH-00612172"]) is None
    assert registers_apart(["ror:03e8s1d88"], ["wikidata:Q1065"]) is None


def test_one_identifier_shared_is_enough_in_a_register() -> None:
    assert registers_apart(["wikidata:Q1", "wikidata:Q2"], ["wikidata:Q2"]) is None


def test_a_body_may_have_several_isni() -> None:
    assert "isni" not in SINGLE
    assert registers_apart(["isni:0000000121903763"], ["isni:000000012190376X"]) is None
