"""Places that claims use and no source opens, in a build."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from graph.build import build
from graph.builds import Builds
from loaders.workspace import read_workspace
from ontology.errors import InputError

DOCUMENT = """
passages:
  para-1:
    locator: paragraph 1
    cities:
      porto:
        name: {en: Porto}
        jurisdiction: geonames:2735943
        location: geonames:999999999
"""
OPENED = """
passages:
  para-1:
    locator: paragraph 1
    localities:
      porto: {name: {en: Porto}, geonames: 2735943}
    cities:
      porto: {name: {en: Porto}, jurisdiction: place/porto}
"""


def test_a_used_place_brings_its_country_and_regions_with_evidence(
    make_workspace: Callable[..., Path],
) -> None:
    root = make_workspace(members=DOCUMENT)
    report = build(root)
    store = Builds(read_workspace(root).output).open()
    found = store.query(
        """SELECT ?name ?where WHERE {
             GRAPH ?citation { ?place a ?class ; skos:prefLabel ?name }
             ?city cp:jurisdiction/cp:within? ?place .
             ?citation cp:locator ?where ; dcterms:isPartOf src:gazetteer
             FILTER(LANG(?name) = "en")
           } ORDER BY ?name"""
    )
    assert isinstance(found, QuerySolutions)
    assert [(row["name"].value, row["where"].value) for row in found] == [
        ("Europe", "GeoNames 6255148"),
        ("Porto", "GeoNames 2735943"),
        ("Portugal", "GeoNames 2264397"),
        ("Southern Europe", "M49 039"),
        ("World", "M49 001"),
    ]
    assert report.warnings == (
        "gazetteer, sources/data/members.yaml, line 9: GeoNames 999999999 is not known and stays "
        "without a name; check the number, or open the place in a document",
    )


def test_a_second_build_is_the_same_and_reads_nothing(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(members=DOCUMENT)
    first, again = build(root), build(root)
    assert not again.fresh
    forced = build(root, force=True)
    assert (forced.read, forced.counts) == ((), first.counts)


NAMELESS = """
passages:
  para-1:
    locator: paragraph 1
    countries:
      portugal: {geonames: 2264397}
    cities:
      porto: {name: {en: Porto}, location: place/portugal}
"""


def test_a_place_that_a_source_opens_without_a_name_gets_one(
    make_workspace: Callable[..., Path],
) -> None:
    root = make_workspace(members=NAMELESS)
    assert build(root).warnings == ()
    assert "Portugal" in {
        row["name"].value
        for row in Builds(read_workspace(root).output)
        .open()
        .rows("SELECT ?name { ?place a cp:Country ; skos:prefLabel ?name }")
    }


@pytest.mark.parametrize(("wish", "sources"), [("none", 1), ("missing", 1), ("all", 2)])
def test_a_workspace_says_which_places_are_described(
    make_workspace: Callable[..., Path], wish: str, sources: int
) -> None:
    manifest = f'name = "test"\ngazetteer = "{wish}"\n'
    root = make_workspace(members=OPENED, manifest=manifest)
    assert build(root).counts["sources"] == sources


def test_without_such_places_there_is_no_gazetteer(make_workspace: Callable[..., Path]) -> None:
    assert build(make_workspace(members=OPENED)).counts["sources"] == 1


def test_no_source_may_be_called_gazetteer(make_workspace: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="rename"):
        build(make_workspace(gazetteer=OPENED))
