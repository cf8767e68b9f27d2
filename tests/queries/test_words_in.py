"""The words of the catalogue in six languages: nothing is missing, nothing is of no use."""

import re

import pytest

from ontology.languages import LANGUAGES
from queries.catalogue import NamedQuery, catalogue
from queries.words_in import OTHER, base, grouped, groups, words_in

OTHERS = LANGUAGES[1:]


def headed(query: NamedQuery) -> set[str]:
    """The columns of a question that are shown: an IRI that has a name shows as the name."""
    names = {name for name, _ in query.columns}
    return {base(name) for name in names if f"{name}Name" not in names}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_question_is_said_in_every_language(lang: str) -> None:
    words = words_in(lang)
    for query in catalogue().values():
        assert words.summary(query)[1] == lang, query.name
        assert {words.label(each)[1] for each in query.parameters} <= {lang}, query.name
        assert {words.heading(query, name)[1] for name in headed(query)} <= {lang}, query.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_of_no_use(lang: str) -> None:
    said = words_in(lang).said
    queries = catalogue()
    columns = {key for query in queries.values() for name in headed(query)
               for key in (name, f"{query.name}.{name}")}  # fmt: skip
    asked = {each.description for query in queries.values() for each in query.parameters}
    assert set(said.get("summary", {})) <= set(queries)
    assert set(said.get("parameter", {})) <= asked
    assert set(said["heading"]) <= columns
    assert set(said["group"]) == {*groups(), OTHER}


@pytest.mark.parametrize("lang", OTHERS)
def test_languages_say_the_same_values(lang: str) -> None:
    assert words_in(lang).said["value"].keys() == words_in("zh").said["value"].keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_summaries_are_sentences_and_differ(lang: str) -> None:
    said = [words_in(lang).summary(query)[0] for query in catalogue().values()]
    assert len(set(said)) == len(said)
    assert all(re.search(r"[.。]$", text) for text in said)


def test_groups_hold_each_question_once() -> None:
    placed = [name for names in groups().values() for name in names]
    assert sorted(placed) == sorted(catalogue())


def test_a_question_without_words_is_in_english_and_in_the_last_group() -> None:
    own = NamedQuery("of-my-own", "What is mine.", (), (("firstSaid", "when"),), "table", "")
    words = words_in("ar")
    assert words.summary(own) == ("What is mine.", "en")
    assert words.heading(own, "firstSaid") == ("First said", "en")
    assert grouped(["of-my-own", "why"])[-1] == (OTHER, "of-my-own")


@pytest.mark.parametrize(("lang", "read"), [("zh-Hans", "zh"), ("FR", "fr"), ("ko", "en")])
def test_a_variant_reads_its_language_and_an_unknown_one_english(lang: str, read: str) -> None:
    assert words_in(lang).language == read


COINED = re.compile(r'"([a-z][a-z ]+)"')
UNSAID = {"as ", "takes part as ", "web", "en"}
"""What stands before a name, a word of registers, and a language."""


def test_words_that_questions_write_into_cells_are_said() -> None:
    written = {word for query in catalogue().values() for word in COINED.findall(query.text)}
    assert written - UNSAID <= set(words_in("fr").said["value"])


STYLE = {
    "zh": r"[\u4e00-\u9fff][,;:?!]|引文|种类|上级|下级",
    "fr": r"[ \u00a0][;:!?»]|« |\bprojets?\b|\bobjets?\b|\bcet (?!élément|accord|autre)",
    "es": r"\bsocios?\b|\bseguros?\b",
    "ar": r"[\u0621-\u064a][,;?]|صنف",
    "ru": r"ё|\bточно\b",
}


@pytest.mark.parametrize("lang", STYLE)
def test_one_word_stands_for_one_thing_and_signs_are_those_of_the_language(lang: str) -> None:
    said = [text for table in words_in(lang).said.values() for text in table.values()]
    assert [text for text in said if re.search(STYLE[lang], text)] == []
