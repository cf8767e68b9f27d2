"""What texts are: dates in many forms, lists in a cell, words for what is missing."""

from collections import Counter

import pytest

from loaders.guess.texts import dates, has_markup, is_capitals, missing_words, parts, separators

FORMATS = {
    "2019": (), "2019-05-17T10:30:00Z": (), "17/05/2019": ("%d/%m/%Y",), "17.5.2019": ("%d.%m.%Y",),
    "05/17/2019": ("%m/%d/%Y",), "2019/05/17": ("%Y/%m/%d",), "20190517": ("%Y%m%d",),
    "05/2019": ("%m/%Y",), "17 May 2019": ("%d %b %Y",), "17 June 2019": ("%d %B %Y",),
    "June 17, 2019": ("%B %d, %Y",), "17-Jun-2019": ("%d-%b-%Y",), "17/05/19": ("%d/%m/%y",),
    "17/05/2019 10:30": ("%d/%m/%Y %H:%M",), "2019年5月17日": ("%Y年%m月%d日",),
}  # fmt: skip


@pytest.mark.parametrize("text", FORMATS)
def test_the_format_of_a_date_is_found(text: str) -> None:
    assert dates([text]).formats == FORMATS[text]
    assert dates([text]).share == 1.0


def test_days_and_months_that_cannot_be_told_apart_are_said() -> None:
    assert dates(["05/03/2019", "04/02/2018"]).ambiguous
    assert not dates(["05/03/2019", "14/02/2018"]).ambiguous
    assert not dates(["05.03.2019"]).ambiguous  # with dots the day comes first


def test_texts_that_are_no_dates_are_shown() -> None:
    found = dates(["2019", "ca. 2015"])
    assert (found.share, found.odd) == (0.5, "ca. 2015")


@pytest.mark.parametrize(
    ("cells", "marks"),
    [
        (["a;;b", "b;a", "c"], [";;", ";"]),
        (["a | b", "c"], ["|"]),
        (["a / b", "c"], [" / "]),
        (["a\nb", "c"], ["\n"]),
        (["Porto, Portugal"], []),
        (["x" * 100 + "; " + "y" * 100], []),
    ],
)
def test_separators_of_many_values_are_found(cells: list[str], marks: list[str]) -> None:
    assert separators(cells) == marks


def test_cells_are_cut_at_all_separators() -> None:
    assert parts(["a;;b;c", " d "], [";;", ";"]) == ["a", "b", "c", "d"]


def test_words_for_nothing_are_found_but_namibia_is_a_country() -> None:
    values = Counter({"PT": 3, "NA": 2})
    assert missing_words([(values, False)]) == ["NA"]
    assert missing_words([(values, True)]) == []
    assert missing_words([(Counter({"[No code found.]": 2, "x": 1}), False)]) == [
        "[No code found.]"
    ]


def test_markup_and_capitals_are_seen() -> None:
    assert has_markup(["<p>a</p>"])
    assert has_markup(["a &amp; b"])
    assert not has_markup(["a < b"])
    assert is_capitals(["URBAN PLANNING", "SOLID WASTE", "HOUSING POLICY"])
    assert not is_capitals(["UNEP", "ICLEI", "UCLG"])
