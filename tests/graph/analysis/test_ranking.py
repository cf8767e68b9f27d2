"""Who is central and why: ranks with the things that give them, and the passages behind."""

from dataclasses import replace

import pytest

from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.measures.values import Values
from graph.analysis.ranking import RANKED, rank
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.block_graph import BlockGraph
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import (
    COOPERATION,
    FRAMEWORK,
    GREENER_CITIES,
    GROUP,
    GWANGJU,
    MELAKA,
    RENEWAL,
    UEA,
    UNEP,
)  # fmt: skip


@pytest.fixture(scope="module")
def network(accords: GraphStore) -> CooperationNetwork:
    return read_network(accords)


def test_partners_come_by_rank_with_name_kind_and_value(network: CooperationNetwork) -> None:
    found = rank(network, "strength")
    assert (found.measure, found.how, found.total) == ("strength", "exact", len(found))
    best = found[0]
    assert (best.rank, best.iri, best.label, best.kind) == (1, UNEP, "UNEP", "agency")
    assert (best.value, best.error) == (5.0, None)  # one from each of its five things
    assert [row.rank for row in found] == sorted(row.rank for row in found)


def test_equal_values_share_a_rank_and_come_by_name(network: CooperationNetwork) -> None:
    rows = list(rank(network, "degree", reasons=0))
    equal = [row for row in rows if row.value == 5.0]
    assert len({row.rank for row in equal}) == 1
    assert [row.label for row in equal] == sorted(row.label for row in equal)
    assert rows[rows.index(equal[-1]) + 1].rank == equal[0].rank + len(equal)


def test_a_rank_comes_with_what_gives_it_and_the_passages_that_say_so(
    network: CooperationNetwork,
) -> None:
    (gwangju,) = (row for row in rank(network, "degree") if row.iri == GWANGJU)
    assert {why.reason.iri: why.reason.partners for why in gwangju.reasons} == {
        UEA: 2, COOPERATION: 1,
    }  # fmt: skip
    (joined,) = (why for why in gwangju.reasons if why.reason.iri == UEA)
    assert [str(passage) for passage in joined.passages] == ["members, row 1", "report, page 1"]
    assert str(joined).startswith("Urban Environmental Accords (membership) (2 partners, ")


def test_the_rank_is_computed_again_without_each_reason(network: CooperationNetwork) -> None:
    (unep,) = rank(network, "strength", top=1, reasons=5)
    by_thing = {why.reason.iri: why.reason for why in unep.reasons}
    without = by_thing[GREENER_CITIES]
    assert without.value_without == pytest.approx(4.0)
    assert without.rank_without == 1
    assert by_thing[FRAMEWORK].value_without == pytest.approx(4.0)


def test_left_to_itself_or_not_the_rank_without_is_computed(network: CooperationNetwork) -> None:
    (quick,) = rank(network, "degree", top=1)
    (told,) = rank(network, "degree", top=1, without=True)
    (never,) = rank(network, "degree", top=1, without=False)
    assert quick == told
    assert all(why.reason.rank_without is None for why in never.reasons)
    assert [why.reason.iri for why in never.reasons] == [why.reason.iri for why in told.reasons]


def test_no_more_reasons_are_given_than_asked_for(network: CooperationNetwork) -> None:
    assert all(row.reasons == () for row in rank(network, "degree", reasons=0))
    assert all(len(row.reasons) <= 1 for row in rank(network, "degree", reasons=1))


@pytest.mark.parametrize("name", RANKED)
def test_every_measure_ranks_partners(network: CooperationNetwork, name: str) -> None:
    found = rank(network, name, reasons=1, without=False)
    assert found[0].rank == 1
    assert found.total == len(found) <= len(network.two.partners)
    assert [row.iri for row in rank(network, name, top=2, reasons=0)] == [r.iri for r in found[:2]]


def test_a_measure_by_which_low_is_central_ranks_the_lowest_first(
    network: CooperationNetwork,
) -> None:
    rows = rank(network, "constraint", reasons=0)
    assert [row.value for row in rows] == sorted(row.value for row in rows)


def test_a_measure_of_the_two_mode_network_ranks_with_reasons_and_without_ranks_without(
    network: CooperationNetwork,
) -> None:
    found = rank(network, "two-mode-degree", without=True)
    assert found[0].iri == UNEP
    assert found[0].value == pytest.approx(5 / 6)
    assert found[0].reasons
    assert all(why.reason.rank_without is None for row in found for why in row.reasons)


def test_what_tells_sorts_apart_ranks_nobody(network: CooperationNetwork) -> None:
    every = MEASURES | TWO_MODE_MEASURES
    for name in {"community", "two-mode-community", "two-mode-core"} & set(every):
        with pytest.raises(NotFoundError, match=f"unknown measure “{name}”"):
            rank(network, name)


def test_an_unknown_measure_is_told(network: CooperationNetwork) -> None:
    with pytest.raises(NotFoundError, match="unknown measure “degre”; did you mean “degree”"):
        rank(network, "degre")


def test_in_a_network_of_nobody_nobody_has_a_rank(accords: GraphStore) -> None:
    nobody = read_network(accords, NetworkSpec(kinds=("network",)))
    found = rank(nobody, "betweenness")
    assert (len(found), list(found), found.total) == (0, [], 0)
    assert found.settings == {"kinds": ("network",)}


def test_sampled_values_carry_their_error(
    network: CooperationNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sampled(graph: BlockGraph) -> Values:
        return Values(graph.strengths, graph.strengths / 4, "sampled from 4 of 9 partners")

    monkeypatch.setitem(MEASURES, "strength", replace(MEASURES["strength"], compute=sampled))
    found = rank(network, "strength", reasons=0)
    assert found.how == "sampled from 4 of 9 partners"
    assert (found[0].value, found[0].error) == (5.0, 1.25)


def test_the_weights_of_roles_count(accords: GraphStore) -> None:
    plain = {row.iri: row.value for row in rank(read_network(accords), "strength", reasons=0)}
    heavy = read_network(accords, NetworkSpec(role_weights=(("lead", 3.0),)))
    found = {row.iri: row.value for row in rank(heavy, "strength", reasons=0)}
    assert found[GROUP] > plain[GROUP]
    assert found[GWANGJU] == pytest.approx(plain[GWANGJU])


def test_a_backbone_is_not_tested_again_without_a_thing(accords: GraphStore) -> None:
    spec = NetworkSpec(backbone="sdsm", alpha=0.9, correction="none")
    found = rank(read_network(accords, spec), "degree", without=True)
    assert found.settings["backbone"]
    assert all(why.reason.rank_without is None for row in found for why in row.reasons)


def test_things_are_named_where_they_join_too_many(accords: GraphStore) -> None:
    found = rank(read_network(accords, NetworkSpec(things=("agreement",))), "degree")
    assert found.left_out == ()
    assert {why.reason.iri for row in found for why in row.reasons} <= {
        FRAMEWORK, RENEWAL, COOPERATION,
    }  # fmt: skip
    assert MELAKA not in {row.iri for row in found}
