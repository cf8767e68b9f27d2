"""Code lists of IATI."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loaders.registers import REAL, Loaded, load_from, loading

LIST = """<codelist name="{name}" xml:lang="en" category-codelist="{above}" complete="1">
  <metadata><name><narrative>A list</narrative></name></metadata>
  <codelist-items>{items}</codelist-items>
</codelist>"""
ITEM = """<codelist-item{more}><code>{code}</code><name><narrative>{name}</narrative>
<narrative xml:lang="fr">{name} (fr)</narrative></name>{inside}</codelist-item>"""


def codes(name: str, *items: str, above: str = "") -> str:
    return LIST.format(name=name, above=above, items="".join(items))


def code(code: str, name: str, inside: str = "", more: str = "") -> str:
    return ITEM.format(code=code, name=name, inside=inside, more=more)


WASTE = code(
    "14050", "Waste management",
    "<description>Municipal waste.</description><category>140</category>",
    ' status="withdrawn" withdrawal-date="2019-12-31"',
)  # fmt: skip


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    return loading(tmp_path, "codelist")


def test_sectors_are_themes_below_their_category(load: Callable[..., Loaded]) -> None:
    loaded = load("Sector.xml", codes("Sector", WASTE, above="SectorCategory"))
    waste = "theme:dac.14050"
    assert loaded.problems == []
    assert loaded.keys == ["sector", "sector-14050"]
    assert loaded.passages[1].locator == "code 14050 (line 3)"
    assert {
        f"{waste} rdf:type cp:Theme",
        f'{waste} skos:prefLabel "Waste management"@en',
        f'{waste} skos:prefLabel "Waste management (fr)"@fr',
        f'{waste} dcterms:description "Municipal waste."@en',
        f"{waste} skos:broader theme:dac.140",
        "theme:dac.140 rdf:type cp:Theme",
        f"{waste} skos:relatedMatch theme:solid-waste",
        f'{waste} cp:note "Withdrawn from the list on 2019-12-31."@en',
    } <= loaded.facts


def test_targets_stand_below_their_goal_and_point_to_the_united_nations(
    load: Callable[..., Loaded],
) -> None:
    facts = load("t.xml", codes("UNSDG-Targets", code("11.3", "Inclusive cities"))).facts
    (target,) = {f.split()[0] for f in facts if f.endswith("cp:Theme") and "sdg.11-3" in f}
    assert f"{target} skos:broader theme:sdg.11" in facts
    assert f"{target} skos:relatedMatch http://metadata.un.org/sdg/11.3" in facts
    assert f'{target} cp:identifier "sdg:11.3"' in facts


def test_countries_and_regions_are_places(load: Callable[..., Loaded]) -> None:
    countries = codes("Country", code("PT", "Portugal"), code("AN", "Antilles"))
    loaded = load("Country.xml", countries)
    assert "https://sws.geonames.org/2264397/ rdf:type cp:Country" in loaded.facts
    assert "code AN of Country, which is no country of ISO 3166" in loaded.remarks[0]
    regions = load("Region.xml", codes("Region", code("389", "Central"), code("998", "None")))
    assert "place:dacregion.389 rdf:type cp:Region" in regions.facts


def test_other_lists_are_schemes_of_concepts(load: Callable[..., Loaded]) -> None:
    loaded = load("OrganisationType.xml", codes("OrganisationType", code("10", "Government")))
    base = "http://reference.iatistandard.org/codelists/OrganisationType/"
    assert {
        f"{base} rdf:type skos:ConceptScheme",
        f"{base}10 rdf:type skos:Concept",
        f"{base}10 skos:inScheme {base}",
        f'{base}10 skos:notation "10"',
    } <= loaded.facts


def test_the_descriptor_says_what_a_list_becomes(load: Callable[..., Loaded]) -> None:
    budget = codes("BudgetIdentifier", code("1.1", "Executive"))
    themes = load("b.xml", budget, '[codelist.kinds]\nBudgetIdentifier = "themes"\n')
    assert any(fact.endswith("rdf:type cp:Theme") for fact in themes.facts)
    wrong = load("b.xml", budget, '[codelist]\nkind = "theme"\n')
    assert "unknown kind “theme”; did you mean “themes”?" in wrong.problems[0]


def test_several_files_are_told_apart(load: Callable[..., Loaded], tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(codes("Sector", WASTE))
    (tmp_path / "b.xml").write_text("<codelist name='B'><codelist-items>")
    loaded = load("*.xml")
    assert loaded.passages[1].locator == "a.xml, code 14050 (line 3)"
    assert loaded.problems[0].startswith("*.xml, b.xml, line 1: the file ends inside")


BOMB = "<!DOCTYPE c [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + codes("Sector", code("1", "&b;"))
BAD = {
    "truncated": (codes("Sector", WASTE)[:300], "the file ends inside an element"),
    "entity bomb": (BOMB, "DOCTYPE or entity declaration"),
    "external entity": ("<!DOCTYPE c SYSTEM 'file:///etc/passwd'>" + codes("S"), "DOCTYPE"),
    "another root": ("<iati-activities/>", "the root is <iati-activities>"),
    "a page": ("<html><body>Not found</body></html>", "an HTML page"),
    "JSON": ('{"name": "Sector"}', "this is JSON, no XML"),
    "depth": ("<codelist name='S'>" + "<a>" * 300, "nested deeper than 256 levels"),
    "control": (codes("Sector", code("1", "a\x01b")), "control character (0x01)"),
    "twice": (codes("Sector", WASTE, WASTE), "code 14050 stands a second time"),
    "no code": (codes("Sector", code("", "Waste")), "an item has no code"),
    "huge": (codes("Sector", code("1", "a" * 1_100_000)), "longer than 1,000,000"),
    "encoding": (codes("Sector", code("1", "São")).encode("latin-1"), "is not UTF-8"),
    "wide": (codes("Sector").encode("utf-16"), "the file is UTF-16"),
    "link": (codes("S", code("1", "a", "<url>javascript:1</url>")), "is no web address"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_reason(load: Callable[..., Loaded], name: str) -> None:
    content, found = BAD[name]
    assert found in "\n".join(load("list.xml", content).problems)


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL.name} is not here: real data go untested")
def test_the_real_lists_load(tmp_path: Path) -> None:
    sources = Path(__file__).parents[2] / "examples" / "field" / "sources"
    loaded = load_from(tmp_path, REAL, (sources / "iati-codelists.toml").read_text())
    assert loaded.problems == []
    # 5,477 codes, less two that stand twice, 998 and AN; and 61 lists
    assert len(loaded.passages) == 5477 - 4 + 61
