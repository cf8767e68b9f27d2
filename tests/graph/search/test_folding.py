"""What people write alike is searched alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.search.folding import bare, clean, digest, fold, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN-Habitat", "un habitat"), ("Medellín", "MEDELLIN"), ("ＵＮＥＰ", "unep"),
        ("Łódź", "Lodz"), ("København", "kobenhavn"), ("İzmir", "izmir"), ("Straße", "STRASSE"),
        ("القاهرة", "القاهره"), ("الأمم", "الامم"), ("إسطنبول", "اسطنبول"), ("مُحَمَّد", "محمد"),
        ("مدينـــة", "مدينة"), ("Артём", "АРТЕМ"), ("Αθήνα", "ΑΘΗΝΑ"), ("Zürich", "Zu\u0308rich"),
        ("Tel Aviv–Yafo", "tel aviv yafo"), ("L’Aquila", "l'aquila"),
    ],
)  # fmt: skip
def test_ways_to_write_a_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("光州市", "光 州 市"), ("UNEP光州", "unep 光 州"), ("서울특별시", "서 울 특 별 시"),
        ("京都プロトコル", "京 都 フ ロ ト コ ル"), ("दिल्ली", "दिलली"), ("—", ""),
        ("a\x00b", "a b"),
    ],
)  # fmt: skip
def test_names_are_cut_into_words(name: str, words: str) -> None:
    assert key(name) == words


def test_names_of_different_things_have_different_keys() -> None:
    assert (
        len({key(name) for name in ("光州", "广州", "Gwangju", "Guangzhou", "인천", "인춘")}) == 6
    )


@given(st.text())
def test_a_key_is_its_own_key_and_needs_no_quotes(text: str) -> None:
    words = key(clean(text))
    assert not set(words) & set("\"'*^:()+-{}\x00")
    assert words == " ".join(words.split())


@given(st.text(), st.text())
def test_names_that_fold_alike_have_one_key(one: str, other: str) -> None:
    if fold(one) == fold(other):
        assert key(one) == key(other)
    assert 0 <= digest(clean(one)) < 2**63


def test_the_article_is_taken_from_arabic_words_only() -> None:
    assert bare("القاهره") == "قاهره"
    assert bare("الما") == "الما"
    assert bare("alma") == "alma"
