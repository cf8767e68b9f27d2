"""The index of names, over a few records written as the package writes them."""

from pathlib import Path

import pytest

from loaders.gazetteer.cities import Record
from loaders.gazetteer.index import MAIN, OTHER, make_index, read_index
from ontology.errors import InputError


def record(number: int, name: str, country: str, *others: str) -> Record:
    return {
        "geonameid": number, "name": name, "countrycode": country, "admin1code": "01",
        "population": 1000, "latitude": 1.0, "longitude": 2.0, "alternatenames": list(others),
    }  # fmt: skip


RECORDS = [
    record(2886242, "Köln", "DE", "Cologne", "CGN", "ke long", "Кёльн"),
    record(3110044, "Donostia / San Sebastián", "ES", "EAS"),
    record(1841811, "Gwangju", "KR", "guang zhou", "광주", "光州"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cache" / "places.sqlite"
    make_index(path, lambda: RECORDS)
    return path


def names(path: Path, country: str) -> dict[str, int]:
    index = read_index(path)
    assert index
    found = index.execute("SELECT key, kind FROM name WHERE country = ?", [country]).fetchall()
    index.close()
    return dict(found)


def test_names_are_kept_by_key_and_codes_and_transcriptions_are_not(path: Path) -> None:
    assert names(path, "DE") == {"koln": MAIN, "cologne": OTHER, "keln": OTHER}
    assert names(path, "KR") == {"gwangju": MAIN, "광주": OTHER, "光州": OTHER}


def test_each_name_of_a_double_one_is_a_main_name(path: Path) -> None:
    assert names(path, "ES")["san sebastian"] == MAIN


def test_an_index_that_is_whole_is_not_made_again(path: Path) -> None:
    def never() -> list[Record]:
        raise AssertionError

    make_index(path, never)
    assert not list(path.parent.glob("*.draft"))


@pytest.mark.parametrize("harm", ["cut", "overwritten", "empty"])
def test_a_damaged_index_is_made_again(path: Path, harm: str) -> None:
    whole = path.read_bytes()
    path.write_bytes({"cut": whole[:-4096], "overwritten": b"x" * 9000, "empty": b""}[harm])
    assert read_index(path) is None
    make_index(path, lambda: RECORDS)
    assert names(path, "DE")["koln"] == MAIN


def test_the_same_records_make_the_same_index(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    make_index(other, lambda: RECORDS[::-1])
    assert other.read_bytes() == path.read_bytes()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        make_index(tmp_path / "file" / "places.sqlite", lambda: RECORDS)


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    make_index(tmp_path / "x.sqlite", lambda: RECORDS, lambda *each: told.append(each))
    assert told[0] == ("index of places", 0, 1)
    assert told[-1] == ("index of places", 3, 3)
