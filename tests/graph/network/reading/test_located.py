"""Where partners and things of the starter are."""

from pathlib import Path

import pytest

from graph.network.reading import located as located_module
from graph.network.reading.located import (
    FILE,
    Point,
    load_located,
    read_located,
    read_point,
    scan_located,
    write_located,
)
from graph.store import GraphStore

ID = "https://w3id.org/citypact/id/"
PLACE = "https://sws.geonames.org/"
KENYA, KOREA = f"{PLACE}192950/", f"{PLACE}1835841/"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("POINT(126.91556 35.15472)", Point(35.15472, 126.91556)),
        ("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT (-58.4 -34.6)", Point(-34.6, -58.4)),
        ("point(0 0)", Point(0, 0)),
        ("POINT(200 10)", None),
        ("POINT(10 91)", None),
        ("POLYGON((0 0, 1 1, 1 0, 0 0))", None),
        ("", None),
    ],
)
def test_points_are_longitude_then_latitude(text: str, point: Point | None) -> None:
    assert read_point(text) == point


def test_a_city_is_where_its_territory_is(starter: GraphStore) -> None:
    located = read_located(starter)
    assert located.point(f"{ID}partner/gwangju") == Point(35.15472, 126.91556)
    assert located.country(f"{ID}partner/gwangju") == KOREA
    assert located.codes[KOREA] == "KR"


def test_who_is_nowhere_has_no_point_and_no_country(starter: GraphStore) -> None:
    located = read_located(starter)
    assert located.point(f"{ID}partner/world-bank") is None
    assert located.country(f"{ID}partner/world-bank") == ""


def test_a_country_is_in_itself(starter: GraphStore) -> None:
    assert read_located(starter).country(KENYA) == KENYA


def test_a_programme_is_in_all_countries_that_it_covers(starter: GraphStore) -> None:
    found = read_located(starter).all_countries(f"{ID}initiative/iuc")
    assert {KOREA, f"{PLACE}1733045/", f"{PLACE}1814991/"} <= found


def test_a_build_keeps_the_places_of_its_store(starter: GraphStore) -> None:
    assert starter.folder is not None
    kept = load_located(starter.folder / FILE)
    assert kept == scan_located(starter) == read_located(starter)
    assert kept.point(f"{ID}partner/gwangju") == Point(35.15472, 126.91556)


def test_the_same_places_give_the_same_bytes(starter: GraphStore, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        write_located(scan_located(starter), tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize("content", ["", "[]", "{", '{"format": 1}', '{"format": 1, "points": []}'])
def test_a_damaged_file_is_none(content: str, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text(content, "utf-8")
    assert load_located(path) is None
    assert load_located(tmp_path / "missing.json") is None


def test_a_file_of_another_format_is_none(
    starter: GraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_located(read_located(starter), tmp_path / FILE)
    monkeypatch.setattr(located_module, "FORMAT", located_module.FORMAT + 1)
    assert load_located(tmp_path / FILE) is None
