from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.ranking import Ranking
from graph.analysis.robustness.sureness import how_sure
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import southern_women

TWO = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"), ("Dakar", "C40")])


def test_southern_women_from_the_surest_rank_on() -> None:
    table = how_sure(southern_women(), Ranking.by("betweenness"), samples=30, nulls=10, first=3)
    rows = table.rows()
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)
    assert all(row.best <= row.rank <= row.worst for row in rows)
    assert all(row.low is not None and row.high is not None for row in rows)
    assert all(row.low <= row.high for row in rows if row.low and row.high)
    assert table.rows(3) == rows[:3]
    assert sum(row.among_first or 0 for row in rows[:9]) > sum(
        row.among_first or 0 for row in rows[9:]
    )


def test_settings_say_how_the_table_was_made() -> None:
    evidence = Evidence.of_statements(TWO, [("Bonn", "UEA", "report 2021")])
    table = how_sure(TWO, Ranking.by("degree"), evidence, samples=10, nulls=5)
    assert table.settings() == {
        "measure": "degree",
        "values": "exact",
        "left out": "each of 1 source left out in turn",
        "drawn again": "10 samples of 1 from 1 source",
        "chance": "5 networks with the same sizes, by curveball of 20 rounds",
        "seed": 20,
    }


def test_parts_that_are_not_asked_for_are_left_away() -> None:
    table = how_sure(TWO, Ranking.by("degree"), samples=0, nulls=0)
    bonn = table.rows(1)[0]
    assert (bonn.low, bonn.among_first, bonn.z, bonn.verdict) == (None, None, None, "")
    assert table.settings() == {
        "measure": "degree",
        "values": "exact",
        "left out": "each of 2 things left out in turn",
        "seed": 20,
    }


def test_the_same_seed_gives_the_same_table() -> None:
    one, again = (
        how_sure(southern_women(), Ranking.by("pagerank"), samples=10, nulls=5).rows()
        for _ in range(2)
    )
    assert one == again


def test_a_network_without_anybody_gives_an_empty_table() -> None:
    table = how_sure(TwoMode.of_pairs([]), Ranking.by("degree"), samples=2, nulls=2)
    assert table.rows() == []
