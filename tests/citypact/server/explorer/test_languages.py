"""The pages, the explorer and the catalogue of questions speak the same languages."""

import re
from pathlib import Path

from ontology.languages import LANGUAGES

ROOT = Path(__file__).parents[4]
WORDS = ROOT / "viz/explorer/src/words"


def test_the_explorer_offers_the_languages_of_the_server() -> None:
    offered = re.findall(r'tag: "([a-z]+)"', (WORDS / "languages.ts").read_text("utf-8"))
    assert sorted(offered) == sorted(LANGUAGES)


def test_the_explorer_and_the_catalogue_have_words_in_each_of_them() -> None:
    assert {texts.parent.name for texts in WORDS.glob("*/texts.ts")} == set(LANGUAGES)
    catalogue = {words.stem for words in (ROOT / "queries/words").glob("*.toml")}
    assert catalogue - {"groups"} == set(LANGUAGES)
