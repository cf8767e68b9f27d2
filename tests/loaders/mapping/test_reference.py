"""The reference of the mapping language: its recipes do what they show, its tables are whole."""

import re
from pathlib import Path

import pytest

from loaders.mapping.values import VALUE_WORDS
from loaders.mapping.words import WORDS
from tests.loaders.mapping.mapped import mapped

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "mapping.md").read_text("utf-8")
RECIPES = re.findall(
    r"^```(csv|json)\n(.*?)```.*?^```toml\n(.*?)```.*?^```text\n(.*?)```", PAGE, re.S | re.M
)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe[1][:20])
def test_a_recipe_gives_what_it_shows(tmp_path: Path, recipe: tuple[str, str, str, str]) -> None:
    ending, data, mapping, shown = recipe
    mapping = re.sub(r'^(loader|path|title) = ".*"\n', "", mapping, flags=re.M)
    loaded = mapped(tmp_path, mapping, data, file=f"data.{ending}", name="members")
    assert not loaded.problems
    assert not loaded.remarks
    assert set(shown.splitlines()) <= loaded.facts


def test_every_word_stands_in_the_page_with_an_example() -> None:
    shown = re.findall(r"^\| `([a-z-]+)` \| `(.+)` \|$", PAGE, re.M)
    assert {word for word, _ in shown} == set(WORDS)
    assert all(example.startswith(f"{word} = ") for word, example in shown)


@pytest.mark.parametrize("word", VALUE_WORDS)
def test_every_word_of_a_value_table_stands_in_the_page(word: str) -> None:
    assert f"`{word}`" in PAGE
