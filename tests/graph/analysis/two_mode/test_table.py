"""The tables of scores of both modes."""

import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.two_mode.blocks import TwoModeBlocks, plain_blocks, weighted_blocks
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from graph.analysis.two_mode.table import two_mode_score
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.two_mode.networks import WOMEN, networks, of_matrix


def test_every_measure_says_something_of_women_and_events() -> None:
    tables = two_mode_score(WOMEN, settings={"name": "Southern Women"})
    assert set(tables.partners.columns) == set(TWO_MODE_MEASURES)
    assert {len(column) for column in tables.partners.columns.values()} == {18}
    assert {len(column) for column in tables.things.columns.values()} == {14}
    assert tables.things.settings == {"name": "Southern Women"}
    assert tables.partners.how["two-mode-closeness"] == "exact"


def test_scores_and_ranks_are_by_name() -> None:
    tables = two_mode_score(WOMEN, ["two-mode-degree"])
    assert tables.things.scores()["two-mode-degree"]["E8"] == pytest.approx(14 / 18)
    assert tables.things.ranks("two-mode-degree")[WOMEN.things.index("E8")] == 1


def test_an_unknown_measure_gets_advice() -> None:
    with pytest.raises(NotFoundError, match="did you mean “birank”"):
        two_mode_score(WOMEN, ["bi-rank"])


def test_progress_is_told_before_each_measure() -> None:
    told: list[tuple[str, int, int]] = []
    two_mode_score(WOMEN, ["hits", "birank"], progress=lambda *each: told.append(each))
    assert told == [("hits", 0, 2), ("birank", 1, 2)]


@settings(max_examples=12, deadline=None)
@given(networks(weighted=True))
def test_equivalent_partners_have_equal_values(two: TwoMode) -> None:
    blocks = weighted_blocks(two)
    table = two_mode_score(two).partners
    for column in table.columns.values():
        for block in range(len(blocks.partner_sizes)):
            assert len(np.unique(column[blocks.partner_of == block])) == 1


@settings(max_examples=12, deadline=None)
@given(networks(weighted=True))
def test_blocks_hold_the_whole_network(two: TwoMode) -> None:
    blocks = TwoModeBlocks.of(two.incidence)
    full = blocks.core.toarray()[blocks.partner_of][:, blocks.thing_of]
    assert (full == two.incidence.toarray()).all()
    assert blocks.total == pytest.approx(two.incidence.sum())
    assert blocks.partner_strengths[blocks.partner_of] == pytest.approx(
        two.incidence.toarray().sum(axis=1)
    )


def test_blocks_are_made_once_for_a_network() -> None:
    assert weighted_blocks(WOMEN) is weighted_blocks(WOMEN)
    assert plain_blocks(WOMEN) is weighted_blocks(WOMEN)
    by_role = of_matrix([[2, 0], [1, 1]])
    assert plain_blocks(by_role).core.max() == 1
