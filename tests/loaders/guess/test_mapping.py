"""The blocks that are drawn of tables, lists and workbooks, and that they load as they stand."""

from pathlib import Path

import pytest

from tests.loaders.guess import shapes
from tests.loaders.guess.shapes import guess, guessed


def workbook(folder: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.create_sheet("Read me").append(["Notes about this file"])
    sheet = book.create_sheet("Projects")
    for row in shapes.PROJECTS:
        sheet.append(row)
    book.save(folder / "projects.xlsx")
    return folder / "projects.xlsx"


def test_a_table_of_memberships_makes_cities_places_and_networks_with_roles(tmp_path: Path) -> None:
    found = guess(tmp_path, "members.csv", shapes.MEMBERSHIPS)
    assert found.toml["read"] == {
        "encoding": "utf-8", "delimiter": ";", "decimal": ",", "missing": ["NA"]
    }  # fmt: skip
    assert found.block("place")["point"] == ["{lat}", "{lng}"]
    assert found.block("city")["key"] == ["geonames:{geonameId}", "{City} {Country}"]
    assert found.block("city")["jurisdiction"] == "place"
    role = found.block("network")["participants"][0]["role"]
    assert role["table"] == {"Lead Partner": "lead", "Partner": "member"}
    assert found.block("network")["since"] == "{Start}"  # it follows from the network
    assert found.expected == {"City": 3, "CityNetwork": 2, "Locality": 3, "Participation": 3}


def test_networks_in_one_cell_are_split_and_their_glued_years_taken_off(tmp_path: Path) -> None:
    found = guess(tmp_path, "cell.csv", shapes.IN_A_CELL)
    network = found.block("network")
    assert network["each"]["split"] == ";;"
    assert "(?P<year>" in network["each"]["match"]
    assert network["member"] == {"partner": "city", "since": "{year}"}
    assert found.expected["CityNetwork"] == 3
    assert found.expected["Participation"] == 6


def test_columns_with_one_and_nought_are_a_network_each(tmp_path: Path) -> None:
    found = guess(tmp_path, "flags.csv", shapes.FLAGS)
    assert found.block("network")["each"] == {"columns": ["C40", "ICLEI", "UCLG"], "where": ["1"]}
    assert found.block("place")["figures"] == {"population": "{Population 2020}", "on": "2020"}
    assert found.expected["Participation"] == 6


@pytest.mark.parametrize(
    ("content", "agreements", "cities"),
    [(shapes.TWINS, 2, 3), (shapes.PAIRS, 3, 4), (shapes.MANY_TWINS, 5, 7)],
)
def test_two_columns_of_cities_make_pairings(
    tmp_path: Path, content: str, agreements: int, cities: int
) -> None:
    found = guess(tmp_path, "twins.csv", content)
    assert found.block("pairing")["instrument"] == "pairing"
    assert found.block("pairing")["party"] == ["a", "b"]
    assert found.expected["Agreement"] == agreements
    assert found.expected["City"] == cities
    assert "bad" not in found.toml


def test_formats_of_dates_are_written_and_doubt_is_said(tmp_path: Path) -> None:
    sure = guess(tmp_path, "pairs.csv", shapes.PAIRS)
    assert sure.block("pairing")["since"]["date-format"] == "%d/%m/%Y"
    assert "day or month first" not in sure.text
    text = shapes.PAIRS.replace("17/05", "07/05").replace("28/11", "08/11")
    assert "day or month first? “07/05/1977” may be either" in guess(tmp_path, "b.csv", text).text


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_semicolons_decimal_commas_and_german_headers_in_any_encoding(
    tmp_path: Path, encoding: str
) -> None:
    found = guess(tmp_path, "städte.csv", shapes.EUROPEAN.encode(encoding))
    assert found.toml["language"] == "de"
    assert found.toml["read"]["decimal"] == ","
    assert found.toml["read"]["missing"] == ["NA"]
    assert found.block("place")["within"] == "country:{Land}"
    assert found.expected == {"City": 3, "Locality": 3, "Observation": 2}


def test_a_workbook_of_projects_makes_initiatives_and_who_takes_part(tmp_path: Path) -> None:
    found = guessed(workbook(tmp_path), tmp_path)
    assert found.toml["read"] == {"sheet": "Projects"}
    project = found.block("project")
    assert project["kind"] == "initiatives"
    assert project["figures"] == {"budget": "{Total budget (EUR)}", "unit": "EUR"}
    assert project["status"]["table"] == {"Completed": "completed", "Ongoing": "ongoing"}
    assert (project["lead"], project["funder"], project["participant"]) == (
        "lead", "funder", "partner"
    )  # fmt: skip
    assert found.toml["ignore"] == ["Contact e-mail"]
    assert "about persons" in found.text
    assert found.expected["Participation"] == 7


def test_organisations_keep_names_by_language_and_their_ror_id(tmp_path: Path) -> None:
    found = guess(tmp_path, "bodies.json", shapes.ORGANISATIONS)
    partner = found.block("partner")
    assert partner["key"] == "ror:{ror}"
    assert partner["name"] == {"languages": "{name}"}
    assert partner["type"]["table"] == {"NGO": "ngo", "United Nations": "un-body"}
    assert found.toml["ignore"] == ["offices"]
    assert 'each = "{offices}"' in found.text
    assert found.expected == {"Partner": 2}


def test_events_have_hours_a_venue_and_organisers_but_no_persons(tmp_path: Path) -> None:
    found = guess(tmp_path, "events.yaml", shapes.EVENTS)
    event = found.block("event")
    assert event["description"] == {"value": "{description}", "html": True}
    assert (event["location"], event["organiser"]) == ("venue", "organiser")
    assert found.toml["ignore"] == ["participants"]
    assert found.expected == {"Event": 2, "Participation": 3, "Partner": 3, "Place": 2}


def test_a_thesaurus_makes_themes_with_labels_in_sentence_case(tmp_path: Path) -> None:
    found = guess(tmp_path, "themes.json", shapes.THEMES)
    theme = found.block("theme")
    assert theme["name"] == {"languages": "{labels}", "case": "sentence"}
    assert theme["broader"] == "theme/{broader}"
    assert found.expected == {"Theme": 3}


def test_names_by_language_in_columns_become_one_name(tmp_path: Path) -> None:
    content = "Name_en,Name_fr,title (es),wikidata\n" + "".join(
        f"Body {n},Organe {n},Órgano {n},Q{n}\n" for n in range(1, 5)
    )
    partner = guess(tmp_path, "names.csv", content).block("partner")
    assert partner["name"] == {"en": "{Name_en}", "fr": "{Name_fr}", "es": "{title (es)}"}
    assert partner["key"] == "wikidata:{wikidata}"


def test_chinese_headers_are_read(tmp_path: Path) -> None:
    content = "城市名称,国家,人口\n广州,中国,18676605\n上海,中国,24870895\n"
    found = guess(tmp_path, "zh.csv", content)
    assert found.toml["language"] == "zh"
    assert found.block("place")["figures"] == {"population": "{人口}"}


def test_values_that_nothing_names_are_left_open(tmp_path: Path) -> None:
    content = shapes.MEMBERSHIPS.replace("NA;2018;NA", "Tour guide;2018;NA")
    found = guess(tmp_path, "m.csv", content)
    assert found.block("network")["participants"][0]["role"]["table"]["Tour guide"] == ""
    assert "1 of 3 values of “Role” need a role" in found.todo
    assert 'fill in the ""' in found.text


def test_values_that_cannot_be_used_do_not_refuse_the_source(tmp_path: Path) -> None:
    content = shapes.IN_A_CELL + "Atlantis,Atlantis,C40\n"
    found = guess(tmp_path, "m.csv", content)
    assert found.toml["bad"] == "skip"
    assert "“Atlantis” is no country" in found.todo


def test_a_header_below_a_title_is_found(tmp_path: Path) -> None:
    content = "Members;;\nAs of 2024;;\nCity;Country;Joined\nPorto;PT;2012\nLyon;FR;2014\n"
    found = guess(tmp_path, "m.csv", content)
    assert found.toml["read"]["header"] == 3
    assert found.block("network")["member"] == {"partner": "city", "since": "{Joined}"}


def test_a_table_without_a_header_is_said_to_have_none(tmp_path: Path) -> None:
    found = guess(tmp_path, "m.csv", "Porto,PT,41.15,-8.61\nLyon,FR,45.75,4.85\n")
    assert found.toml["read"]["header"] == 0
    assert "no row names the columns" in found.todo


def test_the_kind_may_be_said(tmp_path: Path) -> None:
    found = guess(tmp_path, "m.csv", "name,year\nGreen Week,2019\nClimate Week,2020\n", "events")
    assert found.block("event")["on"] == "{year}"
    assert found.expected == {"Event": 2}


def test_columns_of_themes_with_yes_and_no_become_themes(tmp_path: Path) -> None:
    content = (
        "Name of initiative,Start year,Lead organisation,Energy,Waste,Resilience,Other things\n"
        "Cool Streets,2015,UNEP,Yes,No,No,No\nGreen Roofs,2016,ICLEI,No,Yes,Yes,Yes\n"
    )
    project = guess(tmp_path, "i.csv", content).block("project")
    assert project["themes"]["each"]["columns"] == ["Energy", "Waste", "Resilience"]
    assert project["themes"]["table"]["Waste"] == "waste-and-wastewater"


def test_awkward_names_of_columns_are_written_so_that_they_load(tmp_path: Path) -> None:
    content = (
        'City,Country,"A ""quoted"" name",back\\slash,*,"two\nlines",über\n'
        "Porto,PT,a,b,c,d,e\nLyon,FR,f,g,h,i,j\n"
    )
    found = guess(tmp_path, "m.csv", content)
    assert found.toml["ignore"] == ['A "quoted" name', "back\\slash", "*", "two\nlines", "über"]
    assert found.expected == {"City": 2, "Locality": 2}
