"""Sources of every kind in one graph: loading again changes nothing, removing takes its own."""

import shutil
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import Builds
from loaders.workspace import read_workspace
from ontology.terms import BASE

SOURCES = {
    "members": (
        """loader = "table"
path = "data/members.csv"
[mapping.city]
kind = "cities"
key = "geonames:{GN}"
name = "{City}"
jurisdiction = "place/geonames:{GN}"
[mapping.network]
kind = "networks"
key = "wikidata:Q1649510"
name = "ICLEI"
member = { partner = "city", since = "{Since}" }
""",
        "members.csv",
        "City,GN,Since\nPorto,2735943,2005\nMelaka,1734759,2012\n",
    ),
    "projects": (
        'loader = "iati"\npath = "data/projects.xml"\n',
        "projects.xml",
        """<iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en">
<iati-identifier>XM-DAC-41120-1</iati-identifier>
<reporting-org ref="XM-DAC-41120" type="40"><narrative>UN-Habitat</narrative></reporting-org>
<title><narrative>Greener Melaka</narrative></title>
<description><narrative>Trees and shade</narrative></description>
<participating-org ref="XM-DAC-41120" role="4" type="40"/>
<activity-status code="2"/><activity-date type="2" iso-date="2019-05-17"/>
<recipient-country code="MY"/>
<location><location-id vocabulary="G1" code="1734759"/></location>
</iati-activity></iati-activities>
""",
    ),
    "thesaurus": (
        'loader = "rdf"\npath = "data/themes.ttl"\n',
        "themes.ttl",
        """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/shade> a skos:Concept ; skos:prefLabel "shade"@en, "sombra"@pt ;
  skos:related [ a skos:Concept ; skos:prefLabel "trees"@en ] .
""",
    ),
    "report": (
        'loader = "document"\npath = "data/report.yaml"\n',
        "report.yaml",
        "passages: {p-1: {locator: page 1, networks: {iclei: {name: {en: ICLEI}}}}}\n",
    ),
}


def workspace(root: Path, *names: str) -> Path:
    (root / "sources" / "data").mkdir(parents=True)
    (root / "citypact.toml").write_text('name = "test"\ntitle = "Test"\n')
    for name in names:
        descriptor, file, content = SOURCES[name]
        loader, _, rest = descriptor.partition("\n")
        text = f'{loader}\ntitle = "{name}"\nlicence = "CC0"\n{rest}'
        (root / "sources" / f"{name}.toml").write_text(text)
        (root / "sources" / "data" / file).write_text(content, "utf-8")
    return root


def quads(root: Path) -> list[str]:
    build(root)
    return Builds(read_workspace(root).output).open().sorted_quads()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of all sources, built; for a change it is copied."""
    root = workspace(tmp_path_factory.mktemp("all") / "w", *SOURCES)
    build(root)
    return root


@pytest.fixture(scope="module")
def everything(whole: Path) -> list[str]:
    return quads(whole)


def test_loading_the_same_files_again_gives_the_same_graph(
    everything: list[str], tmp_path: Path
) -> None:
    root = workspace(tmp_path / "elsewhere", *reversed(SOURCES))
    assert quads(root) == everything
    build(root, force=True)
    assert Builds(read_workspace(root).output).open().sorted_quads() == everything


@pytest.mark.parametrize("name", SOURCES)
def test_removing_a_source_leaves_the_graph_of_the_others(
    name: str, whole: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(whole, tmp_path / "w")
    (root / "sources" / f"{name}.toml").unlink()
    others = [other for other in SOURCES if other != name]
    assert quads(root) == quads(workspace(tmp_path / "fresh", *others))


def test_each_source_cites_itself_and_sources_meet_by_identifier(everything: list[str]) -> None:
    cited = {line.rsplit(" ", 2)[1].removeprefix(f"<{BASE}cite/").split("/")[0]
             for line in everything if f" <{BASE}cite/" in line[-200:]}  # fmt: skip
    assert {*SOURCES, "gazetteer"} <= cited
    melaka = "<https://sws.geonames.org/1734759/>"
    assert any("jurisdiction" in line and melaka in line for line in everything)
    assert any("/members/" in line or "/projects/" in line for line in everything if melaka in line)
