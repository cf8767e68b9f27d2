"""TOML as it is written: whatever stands in names and values, it reads back the same."""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from loaders.guess.descriptor import block, comment, line, listed, toml
from loaders.guess.sketch import Noted

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
)


@given(TEXTS, VALUES)
def test_any_value_reads_back(key: str, value: Any) -> None:
    assert tomllib.loads(f"{line('x', value)}\n") == {"x": value}
    assert tomllib.loads("\n".join(block(("a", key), {"kind": "cities", key or "x": value})))


@given(st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=30), TEXTS)
def test_long_tables_with_comments_read_back(table: dict[str, str], note: str) -> None:
    written = block(("mapping", "x"), {"kind": "a", "role": {"table": Noted(table, note)}})
    assert tomllib.loads("\n".join(written))["mapping"]["x"]["role"] == {"table": table}


@given(st.lists(st.tuples(TEXTS, TEXTS)))
def test_lists_with_comments_read_back(entries: list[tuple[str, str]]) -> None:
    assert tomllib.loads("\n".join(listed("ignore", entries))) == {
        "ignore": [text for text, _ in entries]
    }


def test_comments_stay_on_one_line() -> None:
    assert comment("a\n[b]\x00\tc") == "a [b] c"
    assert toml(r"[0-9]+\.x") == r"'[0-9]+\.x'"
