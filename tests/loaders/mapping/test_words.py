"""Words: what each word of a mapping says of a thing."""

from pathlib import Path

import pytest

from loaders.mapping.words import WORDS
from loaders.words import WORDS as DOCUMENT_WORDS
from tests.loaders.mapping.mapped import mapped

GYEAR = "^^<http://www.w3.org/2001/XMLSchema#gYear>"
DAY = "^^<http://www.w3.org/2001/XMLSchema#date>"


def test_the_words_are_those_of_documents() -> None:
    assert DOCUMENT_WORDS.keys() - WORDS.keys() == {"geonames"}  # a key says it: geonames:…


def facts(folder: Path, kind: str, words: str, cell: str) -> set[str]:
    mapping = f'[mapping.x]\nkind = "{kind}"\nkey = "=x"\n{words}\n'
    loaded = mapped(folder, mapping, f'a,b\n"{cell}",{"2020"}\n')
    assert not loaded.problems, loaded.problems
    return {fact for fact in loaded.facts if "rdf:type" not in fact}


@pytest.mark.parametrize(
    ("kind", "words", "cell", "fact"),
    [
        ("partners", 'acronym = "{a}"', "UNEP", 'partner:x cp:acronym "UNEP"'),
        ("partners", 'called = "{a}"', "U.N.E.P.", 'partner:x cp:nameInSource "U.N.E.P."@en'),
        ("partners", 'note = { fr = "{a}" }', "Note", 'partner:x cp:note "Note"@fr'),
        ("partners", 'type = "un-body"', "x", "partner:x org:classification type:un-body"),
        (
            "agreements",
            'instrument = "{a}"',
            "pairing",
            "agreement:x cp:instrument instrument:pairing",
        ),
        ("events", 'themes = "{a}"', "energy", "event:x cp:theme theme:energy"),
        ("events", 'themes = "theme/unbis:{a}"', "010101", "event:x cp:theme theme:unbis.010101"),
        ("themes", 'broader = "{a}"', "Water", "theme:x skos:broader theme:reg_water"),
        ("themes", 'related = "unbis:{a}"', "7", "theme:x skos:related theme:unbis.7"),
        (
            "events",
            'location = "country:{a}"',
            "Kenya",
            "event:x cp:location https://sws.geonames.org/192950/",
        ),
        (
            "events",
            'location = "geonames:{a}"',
            "184745",
            "event:x cp:location https://sws.geonames.org/184745/",
        ),
        (
            "events",
            'covers = "m49:{a}"',
            "150",
            "event:x cp:covers https://sws.geonames.org/6255148/",
        ),
        ("units", 'unit-of = "{a}"', "UN", "partner:x org:unitOf partner:reg_un"),
        (
            "units",
            'unit-of = "partners/iati:{a}"',
            "XM-1",
            "partner:x org:unitOf partner:iati.xm-1",
        ),
        ("initiatives", 'part-of = "{a}"', "P2", "initiative:x dcterms:isPartOf initiative:reg_p2"),
        (
            "outputs",
            'output-of = "initiative/=urbanshift"',
            "",
            "output:x cp:outputOf initiative:urbanshift",
        ),
        (
            "initiatives",
            'since = "{a}"',
            "2018-12-03T10:00:00Z",
            f'initiative:x cp:start "2018-12-03"{DAY}',
        ),
        (
            "initiatives",
            'until = { value = "{a}", date-format = "%d/%m/%Y" }',
            "03/12/2018",
            f'initiative:x cp:end "2018-12-03"{DAY}',
        ),
        (
            "initiatives",
            'since = { value = "{a}", date-format = ["%b %Y", "%Y"] }',
            "2018",
            f'initiative:x cp:start "2018"{GYEAR}',
        ),
        ("initiatives", 'since = "{a}"', "2018.0", f'initiative:x cp:start "2018"{GYEAR}'),
        ("events", 'on = "{a}/{b}"', "2019", f'event:x cp:end "2020"{GYEAR}'),
        ("events", 'on = "{a}"', "2019", f'event:x cp:end "2019"{GYEAR}'),
        ("events", 'status = "held"', "", "id:status/event-x--held cp:status status:held"),
        (
            "events",
            'status = { value = "{a}", table = { "Done" = "held" }, on = "{b}" }',
            "done",
            f'id:status/event-x--held--2020 cp:on "2020"{GYEAR}',
        ),
        (
            "events",
            'status = { planned = "", held = "{a}" }',
            "2019",
            "id:status/event-x--planned cp:of event:x",
        ),
        (
            "places",
            'figures = { population = "{a}", on = "{b}" }',
            "16 637",
            'id:observation/place-x--population--2020--16637 cp:valueText "16637"',
        ),
        (
            "places",
            'figures = { measure = "area", value = "{a}", unit = "km2" }',
            "1,765.5",
            'id:observation/place-x--area--undated--1765.5 cp:unit "km2"',
        ),
        (
            "partners",
            'identifiers = ["wikidata:{a}", "lei:{a}"]',
            "Q1",
            'partner:x cp:identifier "wikidata:Q1"',
        ),
        (
            "partners",
            'website = "{a}"',
            "www.unep.org/x",
            "partner:x foaf:homepage https://www.unep.org/x",
        ),
        (
            "partners",
            'same-as = "{a}"',
            "http://example.org/1",
            "partner:x owl:sameAs http://example.org/1",
        ),
        (
            "events",
            'host = "partner/=unep"',
            "",
            "id:participation/unep--event-x--host cp:role role:host",
        ),
        (
            "events",
            'host = { partner = "partner/=unep", on = "{a}", status = "planned" }',
            "2019",
            "id:status/participation-unep--event-x--host--2019--planned cp:status status:planned",
        ),
    ],
)
def test_a_word_says_what_it_says_in_documents(
    tmp_path: Path, kind: str, words: str, cell: str, fact: str
) -> None:
    assert fact in facts(tmp_path, kind, words, cell)


@pytest.mark.parametrize(
    ("point", "cell"),
    [('["{a}", "{b}"]', ""), ('"{a}"', "35.15, 20.20"), ('"{a}"', "Point(20.20 35.15)")],
)
def test_points_come_in_two_columns_or_one(tmp_path: Path, point: str, cell: str) -> None:
    mapping = f'[mapping.x]\nkind = "localities"\nkey = "=x"\npoint = {point}\n'
    data = f'a,b\n"{cell or "35.15"}",20.20\n'
    loaded = mapped(tmp_path, mapping, data)
    assert any("POINT(20.20 35.15)" in fact for fact in loaded.facts)


@pytest.mark.parametrize(
    ("words", "cell", "found"),
    [
        ('since = "{a}"', "2019-13", "column a: “2019-13” is not in the calendar"),
        ('since = "{a}"', "3/4/2019", "column a: “3/4/2019” is no date; write date-format"),
        ('website = "{a}"', "javascript:alert(1)", "is no web address; write https://…"),
        (
            'location = "country:{a}"',
            "Atlantis",
            "column a: “Atlantis” is no country; write its ISO code",
        ),
        ('figures = { members = "{a}" }', "many", "column a: “many” is no figure"),
        ('figures = { members = "{a}" }', "1,234", "a comma stands in the number “1,234”; declare"),
        ('themes = "{a}"', "enrgy", "unknown theme “enrgy”; did you mean “energy”"),
        ('host = { partner = "partner/=u", since = "{a}" }', "soon", "“soon” is no date"),
        ('based-on = "geonames:{a}"', "x", "“x” is no GeoNames id"),
        (
            'output-of = "{a}"',
            "P1",
            "“P1” does not say which kind of thing it is; write partner/P1",
        ),
    ],
)
def test_a_value_that_cannot_be_used_is_left_out_with_row_and_column(
    tmp_path: Path, words: str, cell: str, found: str
) -> None:
    kind = "outputs" if "output-of" in words or "based-on" in words else "events"
    words = words.replace("based-on", "location")
    mapping = f'[mapping.x]\nkind = "{kind}"\nkey = "=x"\nname = "X"\n{words}\n'
    loaded = mapped(tmp_path, mapping, f'a,b\n"{cell}",1\n')
    assert len(loaded.problems) == 1
    assert found in loaded.problems[0]
    assert "row 2" in loaded.problems[0]
    assert any("skos:prefLabel" in fact for fact in loaded.facts)


def test_the_name_is_no_other_name(tmp_path: Path) -> None:
    found = facts(tmp_path, "partners", 'name = "{a}"\nalso = ["{a}", "{b}"]', "UNEP")
    assert found == {'partner:x skos:prefLabel "UNEP"@en', 'partner:x skos:altLabel "2020"@en'}
