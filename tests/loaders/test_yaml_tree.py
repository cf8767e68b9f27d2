"""YAML is text with lines; what could surprise or explode is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.yaml_tree import MAX_DEPTH, Fields, Items, Text, YamlFault, read_yaml


def test_no_value_is_guessed_to_be_a_number_a_date_or_no() -> None:
    tree = read_yaml("{country: no, code: 0123, date: 2019-05-01, size: 1e3}")
    assert isinstance(tree, Fields)
    values = [node.value for node in tree.entries.values() if isinstance(node, Text)]
    assert values == ["no", "0123", "2019-05-01", "1e3"]


def test_lines_are_counted_from_one() -> None:
    tree = read_yaml("# comment\npassages:\n  para-1:\n    locator: paragraph 1\n")
    assert isinstance(tree, Fields)
    assert tree.lines["passages"] == 2


def test_an_empty_file_is_an_empty_block() -> None:
    assert read_yaml("") == Fields({}, 1)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a: 1\nb: 2\na: 3", 3, "“a” stands twice"),
        ("a: &x [1]\nb: *x", 1, "anchors"),
        ("a: 1\n--- \nb: 2", 2, "second YAML document"),
        ("a: [1, 2", 2, "not valid YAML"),
        ("a:\n\t- b", 2, "not valid YAML"),
        ('a: "Gw\\x01angju"', 1, "control character"),
        ('a: "\\u202Eujgnawg"', 1, "control character"),
        ("? [a]\n: b", 1, "a key is not plain text"),
        ("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 1, "nested deeper"),
    ],
)
def test_what_is_not_read_is_said_with_its_line(text: str, line: int, found: str) -> None:
    with pytest.raises(YamlFault) as caught:
        read_yaml(text)
    assert caught.value.line == line
    assert found in caught.value.found


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    with suppress(YamlFault):
        assert isinstance(read_yaml(text), Fields | Items | Text)
