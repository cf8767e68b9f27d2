"""Values as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.values import (
    ValueFault,
    date_literal,
    figure,
    identifier,
    interval,
    language,
    link,
    point,
)
from ontology.terms import QUALIFIER, XSD


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_of_the_calendar_is_a_date(day: date) -> None:
    assert date_literal(day.isoformat()).datatype == XSD.date
    assert date_literal(day.isoformat()[:7]).datatype == XSD.gYearMonth
    assert date_literal(day.isoformat()[:4]).datatype == XSD.gYear


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", "2023-2-1", "05/06/2023", "June 2023", "", "0000", "２０２３"]
)
def test_what_is_no_date_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueFault) as caught:
        date_literal(text)
    assert caught.value.mend


def test_an_interval_has_two_dates_and_a_day_is_its_own_end() -> None:
    start, end = interval("2023-06-05/2023-06-09")
    assert (start.value, end.value) == ("2023-06-05", "2023-06-09")
    assert interval("2017-09-07")[0] == interval("2017-09-07")[1]


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueFault, match="ends before"):
        interval("2023/2021")


def test_an_interval_of_mixed_precision_may_end_in_its_first_year() -> None:
    assert interval("2019-05/2019")[1].value == "2019"


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("156", "156", "exactly", ""),
        (">1750", "1750", "more-than", ""),
        (">= 53", "53", "at-least", ""),
        ("~54 %", "54", "about", "%"),
        ("<=25", "25", "up-to", ""),
        ("<1", "1", "less-than", ""),
        ("13745.95 km2", "13745.95", "exactly", "km2"),
        ("0.0000001", "0.0000001", "exactly", ""),
    ],
)
def test_figures_keep_how_exact_they_are(text: str, value: str, qualifier: str, unit: str) -> None:
    found = figure(text)
    assert (found.value.value, found.qualifier, found.unit) == (value, QUALIFIER[qualifier], unit)


@pytest.mark.parametrize("text", ["many", "1,750", "13 745,95 km2", "", "> ", "NaN", "1e6"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueFault, match="no figure"):
        figure(text)


def test_an_identifier_with_an_iri_says_what_it_is_the_same_as() -> None:
    literal, same = identifier("wikidata:Q41067")
    assert literal.value == "wikidata:Q41067"
    assert same is not None
    assert same.value == "http://www.wikidata.org/entity/Q41067"
    assert identifier("iati:XM-DAC-41120")[1] is None
    assert identifier("undoc:HSP/HA.2/1")[0].value == "undoc:HSP/HA.2/1"


@pytest.mark.parametrize("text", ["Q41067", "ROR:03e8s1d88", "ror: x", "ror:<x>"])
def test_what_is_no_identifier_is_refused(text: str) -> None:
    with pytest.raises(ValueFault, match="no identifier"):
        identifier(text)


def test_a_point_is_written_latitude_first_and_stored_longitude_first() -> None:
    assert point("35.15, 126.92").value == "POINT(126.92 35.15)"
    for text in ("126.92, 35.15", "35.15", "north, east"):
        with pytest.raises(ValueFault):
            point(text)


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "ftp://iclei.org", "iclei.org", "http://["]
)
def test_only_web_addresses_are_links(text: str) -> None:
    with pytest.raises(ValueFault, match="no web address"):
        link(text)


@pytest.mark.parametrize("tag", ["english", "deutsch", "engl", "english-gb", "", "e n"])
def test_a_word_for_a_language_is_no_tag(tag: str) -> None:
    with pytest.raises(ValueFault, match="is no language tag"):
        language(tag)


@pytest.mark.parametrize("tag", ["en", "und-cyrl", "zh-Hant-TW", "i-klingon", "x-own", "sgn-be-fr"])
def test_a_language_has_two_or_three_letters(tag: str) -> None:
    assert language(tag) == tag.lower()
