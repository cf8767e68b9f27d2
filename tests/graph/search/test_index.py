"""One box for every language: what people type leads to the thing they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.search.index import NameIndex
from graph.search.names import Thing
from tests.graph.search.names import (
    ALMATY,
    ATHENS,
    CAIRO,
    DELHI,
    FLAGSHIP,
    GWANGJU,
    HABITAT,
    ICLEI,
    ILKLEY,
    KYOTO,
    MEDELLIN,
    NAMES,
    PACT,
    PLACE,
    REPORT,
    SEOUL,
    UNEP,
    index,
)  # fmt: skip

INDEX = index()


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return INDEX


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gwan", GWANGJU), ("Gwangju", GWANGJU), ("光州市", GWANGJU), ("광주", GWANGJU),
        ("wikidata:Q41283", GWANGJU), ("Q41283", GWANGJU), ("gwanju", GWANGJU),
        ("gwangjoo", GWANGJU), ("Gwangju Citty", GWANGJU), ("kwangju", GWANGJU),
        ("القاهرة", CAIRO), ("القاهره", CAIRO), ("قاهرة", CAIRO), ("الق", CAIRO), ("caire", CAIRO),
        ("cairo", CAIRO),
        ("алматы", ALMATY), ("АЛМ", ALMATY), ("almaty", ALMATY), ("Алматы", ALMATY),
        ("京都", KYOTO), ("都", KYOTO), ("서울", SEOUL), ("seoul", SEOUL), ("αθηνα", ATHENS),
        ("athina", ATHENS), ("medellin", MEDELLIN), ("Medelin", MEDELLIN), ("दिल्ली", DELHI),
        ("Ilkley", ILKLEY), ("iclay", ICLEI), ("ICLIE", ICLEI),
        ("iclei local", ICLEI), ("sustainability governments", ICLEI),
        ("env programme", UNEP), ("programme environment", UNEP), ("prog env un", UNEP),
        ("41116", UNEP), ("iati:XM-DAC-41116", UNEP), ("XM-DAC-41116", UNEP), ("环境", UNEP),
        ("环境规划暑", UNEP), ("الامم المتحدة", UNEP), ("unitd nations enviroment", UNEP),
        ("окружающая среда", UNEP), ("unpe", UNEP), ("partner/unep", UNEP), ("UNEP", UNEP),
        ("https://w3id.org/citypact/id/partner/unep", UNEP),
        ("UNHabitat", HABITAT), ("UN Habitat", HABITAT), ("un-hab", HABITAT), ("unhab", HABITAT),
        ("Q41067", HABITAT), ("41120", HABITAT), ("住区", HABITAT), ("UN Habitatt", HABITAT),
        ("green pact", PACT),
    ],
)  # fmt: skip
def test_what_people_type_finds_what_they_mean(names: NameIndex, typed: str, meant: Thing) -> None:
    assert names.search(typed).hits[0].iri == meant.iri


def test_names_that_exist_only_in_chinese_are_found_by_their_reading(names: NameIndex) -> None:
    found = {hit.iri for hit in names.search("guangzhou").hits}
    assert {GWANGJU.iri, PLACE.iri} <= found


def test_exact_names_come_before_beginnings_and_these_before_words(names: NameIndex) -> None:
    found = names.search("Gwangju")
    assert [hit.iri for hit in found.hits] == [GWANGJU.iri, PLACE.iri, PACT.iri, REPORT.iri]
    assert [hit.score for hit in found.hits] == [100, 100, 90, 90]
    assert found.total == 4


def test_partners_come_before_places_and_sources_however_known(names: NameIndex) -> None:
    found = [hit.iri for hit in names.search("gwangj").hits]
    assert found.index(GWANGJU.iri) < found.index(PACT.iri) < found.index(PLACE.iri)
    assert found[-1] == REPORT.iri


@pytest.mark.parametrize("typed", ["un hab", "UN-Habitat", "unhabitat", "un-habitat'"])
def test_an_acronym_counts_as_much_as_a_full_name(names: NameIndex, typed: str) -> None:
    assert names.search(typed).hits[0].iri == HABITAT.iri
    assert FLAGSHIP.iri in {hit.iri for hit in names.search("un hab").hits}


def test_what_is_better_known_comes_first(names: NameIndex) -> None:
    assert [hit.iri for hit in names.search("united nations").hits] == [UNEP.iri, HABITAT.iri]


def test_the_name_that_matched_is_told(names: NameIndex) -> None:
    hit = names.search("41116").hits[0]
    assert (hit.name, hit.use, hit.kind, hit.preferred) == (
        "iati:XM-DAC-41116", "identifier", "agency", False,
    )  # fmt: skip


def test_a_slip_may_mean_what_sounds_so_or_what_is_spelled_so(names: NameIndex) -> None:
    assert {hit.iri for hit in names.search("Ikley").hits} == {ICLEI.iri, ILKLEY.iri}


def test_one_kind_alone_is_searched(names: NameIndex) -> None:
    assert [hit.iri for hit in names.search("Gwangju", "place").hits] == [PLACE.iri]
    assert [hit.iri for hit in names.search("gwanjgu", "source").hits] == [REPORT.iri]
    assert names.search("Gwangju", "theme").hits == []


def test_things_are_found_by_iri_and_key_of_a_kind(names: NameIndex) -> None:
    assert names.has(UNEP.iri)
    assert not names.has(UNEP.iri, "place")
    assert names.keyed("UNEP") == names.keyed("partner/unep", "partner") == [UNEP.iri]
    assert names.keyed("unep", "place") == names.keyed("nep") == []
    assert names.kind_of(UNEP.iri) == "agency"
    assert names.names_of(HABITAT.iri, ["acronym"]) == ["UN-Habitat"]


def test_nonsense_finds_nothing(names: NameIndex) -> None:
    for text in ("zzqqxxyyvv", "", " ", "—", "()", "\x00", "qqq www"):
        assert names.search(text) == ([], 0)


HOSTILE = [
    '"', '""', "'", "*", "gwan*", '"gwan"*', "NEAR(gwan ju)", "gwan NEAR/2 ju", "gwan AND", "OR",
    "NOT gwan", "gwan -ju", "name:gwan", "also : x", "{name also} : x", "^gwan", "gwan + ju", "(",
    "((((((((((", ")", "gwan)", "§partner", "'; DROP TABLE names; --", "%", "_", "\\", "gwan\x00ju",
    "\ud800", "\udfff光", "\u202e", "\ufeff", "🏙️", "a\u0301" * 300, "光" * 5000, "x" * 100_000,
    "gwan " * 1000, "?", "?1", ":name", "@x", "$x", "[x]", "`x`", "-1", "0", "NULL", "\n",
    "words MATCH 'a'", "rank MATCH 'bm25'", "AND", "NEAR", "a OR b", "\u0600", "ß" * 250,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_an_expression(names: NameIndex, text: str) -> None:
    for kind in ("thing", "place"):
        assert len(names.search(text, kind).hits) <= 20
    names.called(text)
    names.keyed(text)
    assert not names.has(text)
    assert names.search("gwan").total == 4


def test_operators_of_fts_are_words_like_others(names: NameIndex) -> None:
    assert names.search("Gwangju NOT Pact").hits[0].iri == PACT.iri
    assert names.search('"Gwangju" "Pact"').hits[0].iri == PACT.iri
    assert names.search("title:Gwangju").hits[0].score < 75


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = INDEX.search(text)
    assert len({hit.iri for hit in found.hits}) == len(found.hits) <= found.total
    assert found == INDEX.search(text)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_the_beginning_of_any_name_finds_its_thing(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    length = data.draw(st.integers(1, len(name.text)))
    found = {hit.iri for hit in INDEX.search(name.text[:length], limit=100).hits}
    assert name.thing.iri in found


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_words_of_any_name_find_it_in_any_order(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    words = data.draw(st.permutations(name.text.split()))
    found = {hit.iri for hit in INDEX.search(" ".join(words), limit=100).hits}
    assert name.thing.iri in found


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_letter_too_few_still_finds_a_city(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([n for n in NAMES if len(n.text) > 6 and n.text.isascii()]))
    letters = [n for n, char in enumerate(name.text) if char.isalpha()]
    left_out = data.draw(st.sampled_from(letters))
    typed = name.text[:left_out] + name.text[left_out + 1 :]
    if name.use != 3:  # an identifier with a letter less is another
        assert name.thing.iri in {hit.iri for hit in INDEX.search(typed, limit=100).hits}
