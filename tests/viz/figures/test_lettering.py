"""Text in lines: nothing is lost, nothing is wider than its room."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from viz.figures.lettering import lines, missing, one_line, width

TEXTS = st.text(max_size=60) | st.text("ab -–/东京é\u0301ي$\\", max_size=60)
# As while a figure is drawn: `missing` says which letters no font has.
pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from:UserWarning")


@settings(max_examples=100)
@given(TEXTS)
@example("@\u0abc")
def test_breaking_loses_no_letter(text: str) -> None:
    broken = lines(text, 9, 60, most=1000)
    assert "".join(broken).replace(" ", "") == one_line(text).replace(" ", "")


@settings(max_examples=100)
@given(TEXTS, st.integers(1, 4))
def test_lines_fit_their_room(text: str, most: int) -> None:
    broken = lines(text, 9, 60, most=most)
    assert 1 <= len(broken) <= most
    assert all(width(line, 9) <= 60 or len(line) == 1 for line in broken)


def test_names_break_where_readers_expect_it() -> None:
    name = "United Nations Human Settlements Programme"
    assert lines(name, 9, 100) == ["United Nations", "Human Settlements", "Programme"]
    assert lines("联合国人居署与世界城市论坛", 9, 60) == ["联合国人居署", "与世界城市论", "坛"]
    assert lines(name, 9, 100, most=2) == ["United Nations", "Human Settlements…"]


def test_a_very_long_name_is_cut() -> None:
    assert len(lines("Bonn" * 5000, 9, 100, most=2)) == 2


def test_common_scripts_have_letters_of_their_own() -> None:
    assert missing(["Zürich", "Łódź", "Москва", "القاهرة"]) == ""
    assert missing(["\U00031350\U00031350"]) == "\U00031350"


def test_marks_that_reorder_text_are_gone() -> None:
    assert one_line("UN\u202e-Habitat\x00\ufdd0\n ") == "UN-Habitat"
