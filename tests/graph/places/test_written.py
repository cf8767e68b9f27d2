import pytest

from graph.places.written import mended, read_name, tails


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("MÃ¼nchen", "München"), ("GdaÅ„sk", "Gdańsk"), ("Antone<U+0219>ti", "Antonești"),
        ("Saint-&Eacute;tienne", "Saint-Étienne"), ("<c3><89>vora", "Évora"),
        ("dâ\x80\x99Adda", "d’Adda"), ("Sluсk", "Sluck"), ("Málaga", "Málaga"),
        ("Сочи", "Сочи"), ("Ã–vertorneå", "Övertorneå"),
    ],
)  # fmt: skip
def test_damage_of_encodings_is_mended(damaged: str, whole: str) -> None:
    assert mended(damaged) == whole


def test_a_name_is_taken_apart() -> None:
    porto = read_name("Porto, Portugal")
    assert (porto.head, porto.beside) == ("Porto", ("Portugal",))
    assert read_name("Donostia / San Sebastián (ES)").sides == ("Donostia", "San Sebastián")
    assert read_name("Cluj & Turda").joined == ("Cluj", "Turda")


def test_an_article_behind_a_comma_comes_first_again() -> None:
    assert read_name("Hague, The").inverted == "The Hague"
    assert read_name("Alcúdia, L'").inverted == "L'Alcúdia"
    assert read_name("Springfield, IL").inverted == ""


def test_a_bracket_that_is_not_closed_is_one() -> None:
    assert read_name("Frankfurt (Oder").beside == ("Oder",)
    assert read_name("(Paris)").head == "Paris"


def test_the_last_words_are_split_off() -> None:
    assert list(tails("Porto")) == []
    assert ("Paris", "Texas") in list(tails("Paris Texas"))
