"""Mappings of tables as people really make them: totals, merged cells, currencies, SDGs."""

import json
from pathlib import Path

from tests.loaders.mapping.mapped import mapped, values

CITY = '[mapping.city]\nkind = "cities"\nkey = "{id}"\n'


def test_a_condition_on_the_record_is_tried_before_the_elements_are_made(tmp_path: Path) -> None:
    mapping = (
        '[mapping.network]\nkind = "networks"\nkey = "{column}"\nname = "{column}"\n'
        'when = { Country = true }\neach = { columns = ["C40", "ICLEI"] }\n'
    )
    loaded = mapped(tmp_path, mapping, "City,Country,C40,ICLEI\nBonn,DE,0,1\nTotal,,1,2\n")
    assert not loaded.report.refused
    assert values(loaded, "skos:prefLabel") == ['"ICLEI"@en']


def test_a_condition_on_the_record_of_a_participation_is_tried_first(tmp_path: Path) -> None:
    mapping = (
        CITY + 'member = { partner = "partner/=c40", when = { Country = true }, '
        'each = { columns = ["C40"] } }\n'
    )
    loaded = mapped(tmp_path, mapping, "id,Country,C40\na,DE,1\nb,,2\n")
    assert not loaded.report.refused
    assert len(values(loaded, "cp:role")) == 1


def test_several_dates_make_several_statuses(tmp_path: Path) -> None:
    mapping = (
        '[mapping.a]\nkind = "agreements"\nkey = "{id}"\n'
        'status = { signed = { value = "{Dates}", split = "&" } }\n'
    )
    loaded = mapped(tmp_path, mapping, "id,Dates\n1,1959 & 1991\n2,\n")
    assert len(values(loaded, "cp:on")) == len(values(loaded, "cp:status")) == 2


def test_a_format_that_names_the_year_twice_is_a_mistake_of_the_descriptor(tmp_path: Path) -> None:
    mapping = CITY + 'since = { value = "{D}", date-format = "%Y/%Y" }\n'
    loaded = mapped(tmp_path, mapping, "id,D\n1,2000\n")
    assert any("“%Y/%Y” is no format of dates" in problem for problem in loaded.problems)


def test_dates_of_the_plan_and_years_of_two_digits(tmp_path: Path) -> None:
    mapping = (
        '[mapping.a]\nkind = "initiatives"\nkey = "{id}"\n'
        'planned-since = { value = "{D}", date-format = "%d.%m.%y" }\nplanned-until = "{E}"\n'
    )
    loaded = mapped(tmp_path, mapping, "id,D,E\n1,01.06.47,2027\n")
    assert values(loaded, "cp:plannedStart")[0].startswith('"1947-06-01"')
    assert values(loaded, "cp:plannedEnd")[0].startswith('"2027"')


def test_parts_of_objects_that_no_template_uses_are_reported(tmp_path: Path) -> None:
    record = {
        "id": "1", "org": {"name": "Porto", "budget": "5", "fax": "1"},
        "labels": {"en": "x", "fr": "y"},
        "partners": [{"name": "A", "role": "lead", "ids": {"ror": "1", "lei": "2"}}, {"name": "B"}],
    }  # fmt: skip
    mapping = (
        'ignore = ["org.fax"]\n' + CITY + 'name = "{org.name}"\nalso = { languages = "{labels}" }\n'
        '[mapping.p]\nkind = "partners"\neach = "{partners}"\nkey = "{name}"\nnote = "{ids.ror}"\n'
    )
    loaded = mapped(tmp_path, mapping, json.dumps([record]), file="data.json")
    assert [remark.split(": ")[0] for remark in loaded.remarks] == [
        "data.json, column org.budget",
        "data.json, column partners.role",
        "data.json, column partners.ids.lei",
    ]


def test_names_stand_on_one_line(tmp_path: Path) -> None:
    mapping = CITY + 'name = "{Name}"\nacronym = "{S}"\ndescription = "{Name}"\n'
    loaded = mapped(tmp_path, mapping, 'id,Name,S\n1,"Bonn\n am  Rhein","B\nN"\n')
    assert values(loaded, "skos:prefLabel") == ['"Bonn am Rhein"@en']
    assert values(loaded, "cp:acronym") == ['"B N"']
    assert "\\n" in values(loaded, "dcterms:description")[0]


def test_a_figure_has_a_note_a_currency_and_words_for_large_numbers(tmp_path: Path) -> None:
    mapping = CITY + 'figures = { measure = "budget", value = "{B}", note = "{N}" }\n'
    data = "id;B;N\n1;EUR 2.4 million;plan\n2;£ 3bn;\n3;$330,000,000;\n4;€ 1 12;\n"
    loaded = mapped(tmp_path, 'bad = "skip"\n' + mapping, data)
    assert sorted(values(loaded, "cp:unit")) == ['"EUR"', '"GBP"']
    assert [value.split('"')[1] for value in values(loaded, "cp:value")] == [
        "2400000", "3000000000",
    ]  # fmt: skip
    assert values(loaded, "cp:note") == ['"plan"@en']
    said = "\n".join(loaded.remarks)
    assert "“$330,000,000” has “$”, which several currencies have" in said
    assert "(the cell has “€ 1 12”)" in said


def test_themes_may_be_a_list_of_a_block_and_ids(tmp_path: Path) -> None:
    mapping = (
        CITY + 'themes = ["th", "water-and-sanitation"]\n'
        '[mapping.th]\nkind = "themes"\nkey = "{T}"\nname = "{T}"\n'
    )
    loaded = mapped(tmp_path, mapping, "id,T\n1,Bridges\n")
    assert not loaded.report.refused
    assert values(loaded, "cp:theme") == ["theme:reg_bridges", "theme:water-and-sanitation"]


def test_a_goal_that_no_block_opens_is_opened_with_its_name(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY + 'themes = "theme/sdg:{G}"\n', "id,G\n1,11\n")
    assert values(loaded, "cp:theme") == ["theme:sdg.11"]
    assert values(loaded, "skos:prefLabel") == ['"SDG 11: Sustainable cities and communities"@en']
    opened = '[mapping.g]\nkind = "themes"\nkey = "sdg:{G}"\nname = "Cities"\n'
    loaded = mapped(tmp_path, CITY + 'themes = "theme/sdg:{G}"\n' + opened, "id,G\n1,11\n")
    assert values(loaded, "skos:prefLabel") == ['"Cities"@en']


def test_empty_cells_take_the_value_above_where_the_descriptor_says_so(tmp_path: Path) -> None:
    read = '[read]\nfill = ["Country"]\nmissing = ["NA"]\n'
    mapping = read + '[mapping.city]\nkind = "cities"\nkey = "{City}"\nnote = "{Country}"\n'
    data = "Country,City\nFrance,Lyon\n,Nantes\n,\nNA,Sado\n,Oki\n"
    loaded = mapped(tmp_path, mapping, data, name="a")
    assert values(loaded, "cp:note") == ['"France"@en'] * 2
    wrong = mapping.replace('["Country"]', '["Contry"]')
    loaded = mapped(tmp_path, wrong, data, name="b")
    assert any("no column “Contry” to fill" in problem for problem in loaded.problems)


def test_a_list_and_a_language_of_the_metadata_reach_the_mapping(tmp_path: Path) -> None:
    columns = [{"name": "id"}, {"name": "nets", "separator": ";", "lang": "fr"}]
    metadata = {"url": "data.csv", "tableSchema": {"columns": columns}}
    (tmp_path / "data.csv-metadata.json").write_text(json.dumps(metadata), "utf-8")
    mapping = (
        CITY + '[mapping.n]\nkind = "networks"\neach = "{nets}"\nkey = "{value}"\n'
        'name = "{value}"\nmember = "city"\n'
    )
    loaded = mapped(tmp_path, mapping, "id,nets\n1,Réseau A; Réseau B\n2,\n")
    assert values(loaded, "skos:prefLabel") == ['"Réseau A"@fr', '"Réseau B"@fr']
    assert len(values(loaded, "cp:role")) == 2
