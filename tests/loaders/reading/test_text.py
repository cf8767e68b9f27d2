"""The encoding is declared or found; stray bytes are told by row and repaired only as declared."""

from pathlib import Path

import pytest

from loaders.reading.faults import FileFault
from tests.loaders.reading.reading import names, read

CITIES = "city,country\nMálaga,España\nSão Paulo,Brasil\n"
STRAY = b"city,region\nShizuoka\xcaPrefecture,East\xcaAsia\nGwangju,Asia\nPorto,Europe\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_found_with_and_without_a_mark(tmp_path: Path, encoding: str) -> None:
    records, told = read(tmp_path, CITIES.encode(encoding), "cities.csv")
    assert names(records) == ["Málaga", "São Paulo"]
    assert not told.remarks


@pytest.mark.parametrize(
    ("text", "encoding", "guess"),
    [
        (CITIES, "cp1252", "cp1252"),
        ("city,country\nМосква,Россия\nКазань,Россия\n", "cp1251", "cp1251"),
        ("city,country\n広島市,日本\n横浜市,日本\n", "shift_jis", "cp932"),
        ("city,country\n广州,中国\n武汉,中国\n", "gb18030", "gb18030"),
    ],
)
def test_another_encoding_is_guessed_with_a_remark(
    tmp_path: Path, text: str, encoding: str, guess: str
) -> None:
    records, told = read(tmp_path, text.encode(encoding), "cities.csv")
    assert names(records)[0] == text.splitlines()[1].split(",")[0]
    assert told.remarks[0][0] == "line 2"
    assert f'declare encoding = "{guess}"' in told.remarks[0][2]


def test_a_stray_byte_is_told_with_its_row(tmp_path: Path) -> None:
    records, told = read(tmp_path, STRAY, "strays.csv")
    assert names(records) == ["Gwangju", "Porto"]
    place, found, mend = told.skipped[0]
    assert place == "row 2"
    assert "byte 0xCA is not UTF-8, in “Shizuoka\ufffdPrefecture”" in found
    assert 'repair = {"CA" = " "}' in mend


def test_a_stray_byte_among_other_scripts_does_not_change_the_encoding(tmp_path: Path) -> None:
    text = "city,region\n광주,동아시아\n".encode() + STRAY.partition(b"\n")[2]
    records, told = read(tmp_path, text, "strays.csv")
    assert names(records) == ["광주", "Gwangju", "Porto"]
    assert told.skipped[0][0] == "row 3"


def test_repair_replaces_what_it_names(tmp_path: Path) -> None:
    records, told = read(tmp_path, STRAY, "strays.csv", repair={"CA": " "})
    assert names(records)[0] == "Shizuoka Prefecture"
    assert ("", "CA was repaired 2 times, as declared", "") in told.remarks


def test_repair_may_name_a_character(tmp_path: Path) -> None:
    text = "city,note\nPorto,“our cities\u009d\n"
    records, _ = read(tmp_path, text, "marks.csv", repair={"U+009D": "”"})
    assert records[0].fields["note"] == "“our cities”"


@pytest.mark.parametrize(
    ("encoding", "place"), [("ascii", "after line 1"), ("shift_jis", "after line 1")]
)
def test_a_declared_encoding_that_does_not_fit_is_a_fault(
    tmp_path: Path, encoding: str, place: str
) -> None:
    with pytest.raises(FileFault, match="is not") as caught:
        read(tmp_path, b"city\nM\xff\xfelaga\n", "cities.csv", encoding=encoding)
    assert caught.value.place == place


def test_a_mark_that_contradicts_the_descriptor_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="byte order mark of utf-16-le"):
        read(tmp_path, CITIES.encode("utf-16"), "cities.csv", encoding="utf-8")


@pytest.mark.parametrize("name", ["cities.json", "cities.yaml"])
def test_json_and_yaml_are_read_in_other_encodings(tmp_path: Path, name: str) -> None:
    text = '[{"city": "Málaga"}]' if name.endswith("json") else "- city: Málaga\n"
    for encoding in ("utf-8-sig", "utf-16"):
        records, _ = read(tmp_path, text.encode(encoding), name)
        assert names(records) == ["Málaga"]
    records, _ = read(tmp_path, text.encode("cp1252"), name, encoding="windows-1252")
    assert names(records) == ["Málaga"]
