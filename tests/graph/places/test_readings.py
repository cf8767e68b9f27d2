from graph.places.readings import is_wrapping, readings, variants
from graph.places.tables import abbreviations, rows, wrappings
from loaders.gazetteer.spelling import key_of

LEVELS = {"city", "metropolitan", "county", "region", "district", "rural", "around", "borough"}


def keys(name: str, country: str) -> list[str]:
    return [reading.key for reading in readings(name, country)]


def test_the_name_as_it_stands_comes_first() -> None:
    assert keys("Mexico City", "MX") == ["mexico city", "mexico"]
    assert keys("Municipality of the City of Porto", "PT")[-1] == "porto"


def test_words_say_the_level() -> None:
    assert readings("Provincia di Torino", "IT")[-1].level == "county"
    assert readings("Gwangju Metropolitan City", "KR")[-1].level == "city"
    assert readings("Turin Metropolitan Area", "IT")[-1].level == "metropolitan"


def test_words_of_one_country_are_words_in_no_other() -> None:
    assert keys("Grand Lyon", "FR")[-1] == "lyon"
    assert keys("Grand Rapids", "US") == ["grand rapids"]


def test_abbreviations_and_endings_are_written_out() -> None:
    assert "an der oder" not in set(variants("oder", "DE", bare=False))
    assert "san donato" in set(variants("s donato", "IT", bare=False))
    assert "kaunas" in set(variants("kauno", "LT", bare=True))
    assert "kaunas" not in set(variants("kauno", "LT", bare=False))


def test_an_administrative_word_alone_is_no_name() -> None:
    assert is_wrapping("Gmina")
    assert not is_wrapping("Gdynia")


def test_the_tables_are_well_formed() -> None:
    for words, where, level, _ in rows("wrappings.tsv"):
        assert level in LEVELS
        assert where in ("before", "after", "end")
        assert where == "end" or key_of(words) == words
    assert all(key_of(word) == word for word in abbreviations())
    assert wrappings()["before", "ville de"]
