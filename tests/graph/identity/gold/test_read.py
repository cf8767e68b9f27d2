"""Tables of known identities: their shapes, their columns, and what is known."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.identity.gold.columns import Chooser
from graph.identity.gold.read import (
    Asked,
    Gold,
    PairGold,
    PlaceGold,
    RecordGold,
    gold_of,
    read_gold,
)
from graph.identity.gold.sides import find_sides
from graph.identity.gold.table import Row, Seen, Table, read_in_child, table_of
from graph.identity.judgement import Judgement, Verdict
from graph.identity.sssom.table import write_judgements
from loaders.guess.headers import read_header
from loaders.source import Home
from ontology.errors import InputError
from ontology.terms import BASE

CITIES = [
    ("Porto", "PT", "2735943"),
    ("Köln (Cologne)", "DE", "2886242"),
    ("Kiev", "UA", "703448"),
    ("Comune di Torino", "IT", "3165524"),
]
SURVEY = [
    ("50551", "Ville de Lyon", "Lyon", "France"),
    ("31052", "Município do Porto", "Porto", "Portugal"),
    ("31053", "Kyiv City Council", "Kiev", "Ukraine"),
    ("31110", "City of Cape Town", "Cape Town", "South Africa"),
]
AGENCIES = [
    ("World Health Organization", "Organisation mondiale de la santé", "CH", "Q7817"),
    ("United Nations Environment Programme", "UNEP", "KE", "Q152054"),
    ("International Labour Organization", "ILO", "CH", "Q54129"),
]


def write(
    path: Path, *rows: Sequence[object], delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    with path.open("w", newline="", encoding=encoding) as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def here(*paths: Path, **asked: object) -> Gold:
    """Read tables in this process; `read_gold` reads each in a child, which takes longer."""
    tables = [
        table_of(path.name, read_in_child(Home(path.parent, BASE), str(path))) for path in paths
    ]
    return gold_of(tables, Asked(**asked))  # type: ignore[arg-type]


def places(path: Path, **asked: object) -> PlaceGold:
    gold = here(path, **asked)
    assert isinstance(gold, PlaceGold)
    return gold


def records(*paths: Path, **asked: object) -> RecordGold:
    gold = here(*paths, **asked)
    assert isinstance(gold, RecordGold)
    return gold


def identities(gold: RecordGold) -> dict[str, set[str]]:
    """The names of each known identity."""
    found: dict[str, set[str]] = {}
    for known in gold.known:
        found.setdefault(known.identity, set()).add(known.record.names[0].text)
    return found


def problem(*paths: Path, **asked: object) -> str:
    with pytest.raises(InputError) as raised:
        here(*paths, **asked)
    return str(raised.value)


# ---- places --------------------------------------------------------------------------------


def test_names_beside_geonames_ids_are_a_table_of_places(tmp_path: Path) -> None:
    header = ("Network", "NameCity", "asciiName", "Country", "geonameId", "lat_GN", "lng_GN")
    rows = [("Eurocities", name, name, country, known, "1", "2") for name, country, known in CITIES]
    gold = places(write(tmp_path / "g.csv", header, *rows, ("X", "Nowhere", "", "PT", "NA", "", ""),
                        delimiter=";", encoding="windows-1252"))  # fmt: skip
    assert [(row.name, row.country, row.known) for row in gold.rows] == CITIES
    assert gold.blank == 1
    assert all(row.point is None and not row.others for row in gold.rows), "GeoNames' own is hidden"
    assert "“NameCity” as name, “Country” as country, “geonameId”" in gold.reading[0]
    assert "asciiName" in gold.reading[1]


@pytest.mark.parametrize(
    "written", ["2735943", "2735943.0", "geonames:2735943", "https://sws.geonames.org/2735943/"]
)
def test_a_geonames_id_may_be_a_number_a_curie_or_an_address(tmp_path: Path, written: str) -> None:
    gold = places(write(tmp_path / "g.csv", ("city", "geonames_id"), ("Porto", written)))
    assert gold.rows[0].known == "2735943"


def test_ids_of_the_gazetteer_are_known_without_a_telling_header(tmp_path: Path) -> None:
    gold = places(write(tmp_path / "g.csv", ("name", "cc", "gid"), *CITIES))
    assert [(row.country, row.known) for row in gold.rows] == [city[1:] for city in CITIES]


def test_countries_are_read_by_name_and_by_code_and_unknown_ones_are_told(tmp_path: Path) -> None:
    rows = [("Porto", "Portugal", "2735943"), ("Kiev", "UKR", "703448"), ("X", "Atlantis", "1234")]
    gold = places(write(tmp_path / "g.csv", ("city", "country", "geonameid"), *rows))
    assert [row.country for row in gold.rows] == ["PT", "UA", ""]
    assert "1 row names a country that is not known: “Atlantis”" in gold.reading


def test_coordinates_are_shown_to_the_resolver_only_if_asked_for(tmp_path: Path) -> None:
    header = ("city", "country", "lat", "lon", "population", "geonameid")
    porto = ("Porto", "PT", "41,15", "-8,61", "231,828", "2735943")
    kyiv = ("Kiev", "UA", "50,45", "30,52", "2,797,553", "703448")
    table = write(tmp_path / "g.csv", header, porto, kyiv)
    assert places(table).rows[0].point is None
    shown = places(table, use=("point", "population"))
    assert (shown.rows[0].point, shown.rows[1].population) == ((41.15, -8.61), 2797553)
    assert "usually GeoNames' own" in " ".join(shown.reading)


def test_a_workbook_is_a_table_as_well(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (("City", "Country", "GeoNames ID"), *CITIES):
        book.active.append(row)
    book.save(tmp_path / "gold.xlsx")
    assert len(places(tmp_path / "gold.xlsx").rows) == len(CITIES)


# ---- records that share an id ----------------------------------------------------------------


def test_rows_that_share_an_account_are_one_city(tmp_path: Path) -> None:
    header = ("account", "year", "name", "country")
    rows = [(a, 2018, b, d) for a, b, _, d in SURVEY] + [(a, 2019, c, d) for a, _, c, d in SURVEY]
    gold = records(write(tmp_path / "g.csv", header, *rows))
    assert identities(gold) == {a: {b, c} for a, b, c, _ in SURVEY}
    assert {known.record.kind for known in gold.known} == {"city"}
    assert gold.known[0].record.sources == ("2018",)
    assert "“account” as the known identity, “year” as source" in gold.reading[0]


def test_a_survey_with_headers_of_its_own_is_understood(tmp_path: Path) -> None:
    header = ("Year Reported", "Account Number", "Organization", "City", "Country", "Region")
    rows = [(y, a, b, c, d, "x") for y in (2018, 2019) for a, b, c, d in SURVEY]
    gold = records(write(tmp_path / "g.csv", header, *rows))
    assert len(gold.known) == 2 * len(SURVEY), "every row is a record"
    assert [name.text for name in gold.known[0].record.names] == ["Lyon", "Ville de Lyon"]
    assert gold.known[0].record.sources == ("2018",)


def test_a_column_of_types_tells_cities_from_others(tmp_path: Path) -> None:
    header = ("name", "country", "entity_type", "actor_id")
    rows = [("Porto", "PT", "City", "a1"), ("Oporto", "PT", "City", "a1")]
    rows += [("Acme", "PT", "Company", "a2"), ("Acme SA", "PT", "Company", "a2")]
    table = write(tmp_path / "g.csv", header, *rows)
    assert [known.record.kind for known in records(table).known] == ["city"] * 2 + ["partner"] * 2
    only = records(table, where=(("entity_type", "company"),), kind="partner")
    assert identities(only) == {"a2": {"Acme", "Acme SA"}}


def test_of_two_columns_of_text_the_name_is_the_one_that_varies(tmp_path: Path) -> None:
    rows = [("Lyon", "Ville de Lyon", "FR", "k1"), ("Lyon", "Lyon Ville", "FR", "k1"),
            ("Porto", "Oporto", "PT", "k2"), ("Porto", "CM Porto", "PT", "k2")]  # fmt: skip
    gold = records(write(tmp_path / "g.csv", ("right", "wrong", "iso", "key_id"), *rows))
    assert identities(gold)["k1"] == {"Ville de Lyon", "Lyon Ville"}


def test_identifiers_are_hidden_unless_asked_for(tmp_path: Path) -> None:
    header = ("registry", "name", "acronym", "ror", "country", "identity")
    rows = [("ror", a, "", "https://ror.org/01f80g185", c, q) for a, _, c, q in AGENCIES]
    rows += [("iati", b, "WHO", "", c, q) for _, b, c, q in AGENCIES]
    table = write(tmp_path / "g.csv", header, *rows)
    hidden, shown = records(table), records(table, use=("identifiers",))
    assert not any(known.record.identifiers for known in hidden.known)
    assert shown.known[0].record.identifiers == ("ror:01f80g185",)
    assert hidden.known[3].record.names[1].kind == "acronym"
    assert {known.record.kind for known in hidden.known} == {"partner"}


def test_json_lines_are_a_table_with_names_in_many_languages(tmp_path: Path) -> None:
    lines = [{"names": {"en": a, "fr": b}, "country": c, "wikidata": q} for a, b, c, q in AGENCIES]
    lines += [{"names": {"en": b}, "country": c, "wikidata": q} for _, b, c, q in AGENCIES]
    path = tmp_path / "g.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert identities(records(path))["q152054"] == {"United Nations Environment Programme", "UNEP"}


# ---- two tables, two names to a row ------------------------------------------------------------


def test_two_tables_are_joined_by_the_ids_that_they_have_in_common(tmp_path: Path) -> None:
    first = write(tmp_path / "a.csv", ("ror", "name", "wikidata_id"),
                  *((f"0{n}", a, q) for n, (a, _, _, q) in enumerate(AGENCIES)))  # fmt: skip
    addresses = ((b, f"http://www.wikidata.org/entity/{q}") for _, b, _, q in AGENCIES)
    second = write(tmp_path / "b.csv", ("title", "qid"), *addresses)
    gold = records(first, second, kind="partner")
    assert identities(gold) == {q.lower(): {a, b} for a, b, _, q in AGENCIES}
    assert {known.record.sources for known in gold.known} == {("a.csv",), ("b.csv",)}


@pytest.mark.parametrize(
    "header",
    [
        ("account", "name_2018", "name_2019", "country"),
        ("Account Number", "Organization 2018", "Organization 2019", "Country"),
        ("account", "2018", "2019", "country"),
        ("account", "old name", "new name", "country"),
        ("Account", "Name in 2018", "Name in 2019", "Country"),
        ("row", "name_a", "name_b", "country"),
        ("row", "left_name", "right_name", "country"),
        ("row", "City", "City 2", "Country"),
    ],
)
def test_two_names_in_a_row_are_one_thing_of_two_sources(
    tmp_path: Path, header: tuple[str, ...]
) -> None:
    gold = records(write(tmp_path / "g.csv", header, *SURVEY), kind="city")
    assert sorted(identities(gold).values(), key=sorted) == sorted(
        ({b, c} for _, b, c, _ in SURVEY), key=sorted
    )
    assert len({known.record.sources for known in gold.known}) == 2
    assert {known.record.countries for known in gold.known} == {("FR",), ("PT",), ("UA",), ("ZA",)}


def test_each_side_may_have_its_country_and_its_id(tmp_path: Path) -> None:
    header = ("ror_id", "ror_name", "ror_country", "iati_id", "iati_name", "iati_country")
    rows = [(n, a, c, f"XM-{n}", b, "US") for n, (a, b, c, _) in enumerate(AGENCIES)]
    gold = records(write(tmp_path / "g.csv", header, *rows), kind="partner")
    assert [known.record.countries for known in gold.known[:2]] == [("CH",), ("US",)]


def test_rows_that_say_no_are_two_things(tmp_path: Path) -> None:
    rows = [(a, b, "yes") for a, b, _, _ in AGENCIES] + [(AGENCIES[0][0], AGENCIES[1][1], "no")]
    gold = records(write(tmp_path / "g.csv", ("name_a", "name_b", "same"), *rows), kind="partner")
    assert sorted(map(sorted, identities(gold).values())) == sorted(sorted(r[:2]) for r in AGENCIES)
    assert len(gold.known) == 2 * len(AGENCIES), "the same name on the same side is one record"


def test_a_name_that_both_sides_share_gives_nothing_away(tmp_path: Path) -> None:
    header = ("name_a", "name_b", "acronym", "wikidata", "country")
    rows = [(a, b, a[:3].upper(), q, c) for a, b, c, q in AGENCIES]
    gold = records(write(tmp_path / "g.csv", header, *rows), kind="partner", use=("identifiers",))
    assert all(len(known.record.names) == 1 for known in gold.known)
    assert not any(known.record.identifiers for known in gold.known)
    assert {known.record.countries for known in gold.known} == {("CH",), ("KE",)}


def test_a_name_that_never_varies_is_pointed_out(tmp_path: Path) -> None:
    rows = [(f"City {n // 2}", f"variant {n}", f"id{n // 2}") for n in range(40)]
    gold = records(write(tmp_path / "g.csv", ("name", "alias", "entity_id"), *rows), kind="city")
    assert any(line.startswith("“name” never varies within an identity") for line in gold.reading)


def test_an_empty_cell_is_no_second_name(tmp_path: Path) -> None:
    rows = [("Porto", "Oporto"), ("Lyon", ""), ("Kyiv", ""), ("Torino", "Turin")]
    gold = records(write(tmp_path / "g.csv", ("name_a", "name_b"), *rows), kind="city")
    assert sorted(map(len, identities(gold).values())) == [1, 1, 2, 2]


def test_a_table_of_pairs_of_iris_is_held_against_a_workspace(tmp_path: Path) -> None:
    header = ("subject_id", "predicate_id", "object_id")
    rows = [("partner:unep", "skos:exactMatch", "partner:iati.41116"),
            ("partner:unep", "owl:differentFrom", "partner:undp"),
            ("partner:unep", "skos:broadMatch", "partner:un")]  # fmt: skip
    gold = read_gold([write(tmp_path / "g.sssom.tsv", header, *rows, delimiter="\t")])
    assert isinstance(gold, PairGold)
    assert ([pair.same for pair in gold.pairs], gold.blank) == ([True, False], 1)


# ---- what cannot be understood -------------------------------------------------------------------


def test_a_table_without_known_identities_says_what_to_write(tmp_path: Path) -> None:
    told = problem(write(tmp_path / "g.csv", ("name", "country"), *(c[:2] for c in CITIES)))
    assert "no column says what is known" in told
    assert "“name”, “country”" in told
    assert "--id COLUMN" in told


def test_every_column_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    table = write(tmp_path / "g.csv", ("Town", "geonameid"), ("Porto", "2735943"))
    told = problem(table, name=("Twon",), country=("Land",), use=("magic",))
    assert "there is no column “Twon”; did you mean “Town”?" in told
    assert "there is no column “Land”" in told
    assert "unknown evidence “magic”" in told


def test_an_unclear_name_is_asked_for_and_can_be_said(tmp_path: Path) -> None:
    rows = [("Porto", "Norte", "2735943"), ("Lisboa", "Sul", "2267057"), ("Lyon", "Est", "2996944")]
    table = write(tmp_path / "g.csv", ("xxx", "yyy", "geonameid"), *rows)
    assert "write --name COLUMN" in problem(table)
    assert [row.name for row in places(table, name=("xxx",)).rows] == ["Porto", "Lisboa", "Lyon"]


def test_a_table_without_a_header_can_be_read_by_letters(tmp_path: Path) -> None:
    table = write(tmp_path / "g.csv", *CITIES)
    gold = places(table, name=("A",), country=("B",), id=("C",))
    assert [row.name for row in gold.rows] == [city[0] for city in CITIES]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 50, b"%PDF-1.7 ..."])
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gold.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"gold\.csv"):
        read_gold([path])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        read_gold([tmp_path / "gold.csv"])


# ---- columns -------------------------------------------------------------------------------------


def seen(*names: str) -> list[Seen]:
    return [Seen(name, read_header(name).about, read_header(name).what) for name in names]


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (("name_a", "name_b"), ("a", "b")),
        (("City 2018", "City 2019"), ("2018", "2019")),
        (("ror_name", "iati_name"), ("ror", "iati")),
        (("ror_name", "wikidata_label"), ("ror", "wikidata")),
        (("Network name", "City name"), None),
        (("name_en", "name_fr"), None),
        (("Official name", "Short name"), None),
        (("country_a", "country_b"), None),
    ],
)
def test_two_columns_of_names_form_sides_only_if_their_headers_say_so(
    names: tuple[str, ...], labels: tuple[str, str] | None
) -> None:
    sides = find_sides(seen(*names))
    assert (sides.labels if sides else None) == labels


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (("id", "cluster_id"), "cluster_id"),
        (("record_id", "shared_id"), "shared_id"),
        (("parent_id", "wikidata"), "wikidata"),
        (("country_code_id", "konto"), "konto"),
    ],
)
def test_the_known_identity_is_the_column_whose_header_says_so(
    columns: tuple[str, str], expected: str
) -> None:
    cells = [{columns[0]: (f"r{n // 2}",), columns[1]: (f"Q{n // 2}",)} for n in range(6)]
    table = Table("g.csv", seen(*columns), [Row(f"row {n}", row) for n, row in enumerate(cells)])
    assert Chooser(table, Asked()).identity() == expected


# ---- SSSOM ---------------------------------------------------------------------------------------

HEAD = (
    '#curie_map:\n#  ours: "https://e.org/city/"\n#  skos: "http://www.w3.org/2004/02/skos/core#"\n'
    "#license: none\n" + "# more\n" * 40
)


def test_a_table_with_a_head_of_sssom_is_read_with_its_prefixes(tmp_path: Path) -> None:
    path = tmp_path / "known.sssom.tsv"
    rows = "ours:porto\tskos:exactMatch\tours:oporto\nours:a\towl:differentFrom\tours:b\n"
    path.write_text(f"{HEAD}subject_id\tpredicate_id\tobject_id\n{rows}", "utf-8")
    gold = here(path)
    assert isinstance(gold, PairGold)
    assert [(p.subject, p.object, p.same, p.row) for p in gold.pairs] == [
        ("https://e.org/city/porto", "https://e.org/city/oporto", True, "line 46"),
        ("https://e.org/city/a", "https://e.org/city/b", False, "line 47"),
    ]


def test_citypact_s_own_table_is_pairs_although_it_has_labels(tmp_path: Path) -> None:
    path = tmp_path / "identity.machine.sssom.tsv"
    ends = [f"{BASE}id/partner/{key}" for key in ("c40_kyiv", "geonames.703448")]
    row = Judgement(ends[0], Verdict.SAME, ends[1], subject_label="Kiev", object_label="Kyiv")
    write_judgements(path, [row])
    gold = here(path)
    assert isinstance(gold, PairGold)
    assert [(pair.subject, pair.object) for pair in gold.pairs] == [(ends[0], ends[1])]


def test_one_file_given_twice_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", ("city", "country", "geonameid"), *CITIES)
    with pytest.raises(InputError, match="the same file is given twice"):
        read_gold([path, tmp_path / "." / "g.csv"])


# ---- values that are no ids, and kinds -----------------------------------------------------------


def test_ids_that_are_none_are_named_with_their_rows(tmp_path: Path) -> None:
    rows = [*CITIES[:1], ("Bonn", "DE", "=2946447"), ("Kiel", "DE", "abc"), ("Graz", "AT", "")]
    gold = places(write(tmp_path / "g.csv", ("city", "country", "geonameid"), *rows))
    assert (len(gold.rows), gold.blank) == (1, 3)
    some = "“=2946447” (row 3), “abc” (row 4)"
    assert f"leaves aside 2 rows without a GeoNames id in “geonameid”: {some}" in gold.reading


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("UNEP", "GIZ", "Sida"), "partner"),
        (("Agence de Lyon", "Bank of Porto", "Stiftung Köln e.V."), "partner"),
        (("Lyon", "Porto", "Köln"), "city"),
        (("LYON", "PORTO", "TORINO"), "city"),
    ],
)
def test_acronyms_and_words_of_organisations_say_that_they_are_no_cities(
    tmp_path: Path, names: Sequence[str], kind: str
) -> None:
    rows = [(number % len(names), name, "") for number, name in enumerate([*names, *names])]
    gold = records(write(tmp_path / "g.csv", ("account", "name", "country"), *rows))
    assert {known.record.kind for known in gold.known} == {kind}


def test_a_column_of_acronyms_says_that_they_are_no_cities(tmp_path: Path) -> None:
    rows = [
        (f"k{7 + n % 2}", name, ("LY", "POR")[n % 2])
        for n, name in enumerate(("Lyon", "Porto") * 2)
    ]
    gold = records(write(tmp_path / "g.csv", ("account", "name", "acronym"), *rows))
    assert {known.record.kind for known in gold.known} == {"partner"}


def test_websites_are_read_with_and_without_their_scheme(tmp_path: Path) -> None:
    sites = ("who.int", "https://www.unep.org/about", "ilo.org")
    rows = [
        (wikidata, name, site) for (name, _, _, wikidata), site in zip(AGENCIES, sites, strict=True)
    ]
    file = write(tmp_path / "orgs.csv", ("wikidata", "name", "website"), *rows, *rows)
    gold = here(file, kind="partner")
    assert isinstance(gold, RecordGold)
    assert [known.record.hosts for known in gold.known[:3]] == [
        ("who.int",),
        ("unep.org",),
        ("ilo.org",),
    ]


def test_a_survey_of_which_some_names_are_of_no_city_is_one_of_cities(tmp_path: Path) -> None:
    names = ("City of Porto", "Kyiv City Council", "Ville de Lyon", "Comune di Torino", "Cape Town")
    around = ("Greater Manchester", "King County")
    rows = [(n, year, name) for year in (2018, 2019) for n, name in enumerate((*names, *around))]
    file = write(tmp_path / "survey.csv", ("account", "year", "Organisation"), *rows)
    gold = here(file)
    assert isinstance(gold, RecordGold)
    assert {known.record.kind for known in gold.known} == {"city"}
