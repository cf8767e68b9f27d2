"""Twin towns, networks by name, and files that are refused, as `add` meets them."""

from pathlib import Path

import pytest

from loaders.guess.formats import find_kind
from loaders.guess.headers import read_header
from loaders.guess.inspect import Asked, inspect
from loaders.reading.faults import FileFault
from loaders.source import Home
from tests.loaders.guess.shapes import BASE, guess


@pytest.mark.parametrize(
    "header", ["Twinned with", "Twin town", "Partner city", "Ville jumelée", "Partnerstadt"]
)
def test_a_header_of_a_twin_is_side_two(header: str) -> None:
    assert read_header(header)[:2] == ("city", "name")
    assert read_header(header).side == 2


def test_a_lone_country_is_that_of_the_twin_where_a_town_has_several(tmp_path: Path) -> None:
    data = "Town,Country,Twinned with\nLeeds,France,Lille\nLeeds,Germany,Dortmund\n"
    found = guess(tmp_path, "twins.csv", data + "Ulm,Austria,Graz\n")
    assert found.block("a")["key"] == "{Town}"
    assert found.block("b")["key"] == "{Twinned with} {Country}"
    assert "network" not in found.toml["mapping"]


def test_a_table_of_cities_without_a_word_of_members_makes_no_network(tmp_path: Path) -> None:
    data = "City,Country,{}\nPorto,PT,1999\nLyon,FR,2001\nBonn,DE,2003\n"
    plain = guess(tmp_path, "a.csv", data.format("Year"))
    assert "network" not in plain.toml["mapping"]
    assert "member" in guess(tmp_path, "b.csv", data.format("Joined")).block("network")


def test_columns_of_yes_and_no_are_networks_whatever_their_name(tmp_path: Path) -> None:
    data = "City,Country,Energy Cities,C40 Cities\nPorto,PT,1,0\nLyon,FR,1,1\nBonn,DE,0,1\n"
    network = guess(tmp_path, "flags.csv", data).block("network")
    assert network["each"]["columns"] == ["Energy Cities", "C40 Cities"]


def test_member_of_names_a_network(tmp_path: Path) -> None:
    data = "City,Country,member_of\nPorto,PT,ICLEI\nLyon,FR,C40\nBonn,DE,ICLEI\n"
    assert guess(tmp_path, "members.csv", data).block("network")["key"] == "{member_of}"


def test_quoted_commas_are_no_running_text(tmp_path: Path) -> None:
    path = tmp_path / "cities.txt"
    path.write_text('City,Note\nPorto,"a, b, c"\nLyon,"d, e"\nBonn,"x, y"\n', "utf-8")
    assert find_kind(path).loader == "table"


def test_a_file_that_its_loader_refuses_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("@prefix a: <https://example.org/> .\na:b a:c .\n", "utf-8")
    with pytest.raises(FileFault, match="its loader refuses it"):
        inspect(path, Home(tmp_path, BASE), Asked("graph", "graph.ttl", "Graph"))


def test_columns_with_merged_cells_are_filled(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Country", "City"], ["France", "Lyon"], [None, "Nantes"], ["Italy", "Turin"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")
    made = inspect(
        tmp_path / "merged.xlsx", Home(tmp_path, BASE), Asked("merged", "merged.xlsx", "Cities")
    )
    assert 'fill = ["Country"]' in made.text
    assert "makes 3 City, 3 Locality" in made.found
