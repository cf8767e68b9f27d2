"""What each figure says: intervals, ranges, shares, and what is left out."""

import math

import pytest

from ontology.errors import InputError
from tests.viz.figures.examples import DEVELOPMENT, RANKING
from viz.figures.development import Development, Moment, Series
from viz.figures.matrix import Matrix, luminance, shade
from viz.figures.ranking import RankedBar, Ranking

UN_AND_CITIES = Matrix("", ("UN", "Cities"), ("UN", "Cities"), ((1, 3), (3, 93)), "edges")


def test_a_ranking_says_values_and_intervals_in_words() -> None:
    assert RANKING.words().startswith("betweenness: 1. UNEP: 1 (0.5 to 1.5); 2. 联合国人居署")
    assert "Lines: 95 % of 200 resamples." in RANKING.words()


def test_a_ranking_of_many_draws_forty_and_says_so() -> None:
    bars = tuple(RankedBar(f"City {place}", "city", -place) for place in range(50))
    ranking = Ranking("Cities", bars, "degree", total=14691)
    assert len(ranking.drawn) == 40
    assert ranking.caption() == ["The first 40 of 14,691 partners."]


def test_kinds_are_told_apart_by_shape_too() -> None:
    axes = RANKING.draw().figure.axes[0]
    marks = {line.get_marker(): line.get_color() for line in axes.get_lines()}
    assert {"s", "^", "h", "o", "D", "*"} <= set(marks)


def test_a_development_says_what_is_certain_and_what_is_possible() -> None:
    words = DEVELOPMENT.words()
    assert "UNEP: 2009 0, 2011-06 1 (possibly 2), 2015-12-12 2;" in words
    assert "Bands: up to what is possible" in words


def test_dates_stand_on_the_axis_as_precise_as_they_are() -> None:
    shown = DEVELOPMENT.draw().texts
    assert {"2009", "2011-06", "2015-12-12"} <= set(shown)


def test_only_twelve_lines_are_drawn_and_only_those_with_values() -> None:
    known = tuple(Series(f"City {n}", (Moment("2019", n),)) for n in range(14))
    development = Development("", (Series("Bonn", (Moment("2019", math.nan),)), *known), "degree")
    assert [each.label for each in development.drawn] == [f"City {n}" for n in range(12)]
    assert development.caption() == ["12 of 15 series."]


def test_shares_are_of_the_row_or_of_all() -> None:
    assert UN_AND_CITIES.parts()[0] == [0.25, 0.75]
    assert Matrix("", ("UN",), ("UN",), ((0,),), "edges").parts() == [[0]]
    assert "the larger its share of its row (darkest: 97%)" in UN_AND_CITIES.caption()[0]


def test_numbers_on_every_shade_can_be_read() -> None:
    for step in range(-100, 101):
        light = luminance(shade(step / 100))
        ink = 1.0 if light < 0.179 else 0.0
        assert (max(light, ink) + 0.05) / (min(light, ink) + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def test_too_many_groups_are_refused() -> None:
    names = tuple(f"Region {number}" for number in range(31))
    matrix = Matrix("", names, ("UN",), ((1.0,),) * 31, "edges")
    with pytest.raises(InputError, match="31 groups; a matrix shows at most 30"):
        matrix.draw()


def test_a_matrix_has_a_value_for_each_pair() -> None:
    with pytest.raises(ValueError, match="for each row and column"):
        Matrix("", ("UN",), ("UN", "Cities"), ((1.0,),), "edges")


def test_a_value_that_is_only_possible_is_said() -> None:
    moments = (Moment("2010", math.nan, 0.5), Moment("2020", 0.25))
    said = Development("", (Series("UNEP", moments),), "constraint").words()
    assert "UNEP: 2010 no value (possibly 0.5), 2020 0.25" in said
