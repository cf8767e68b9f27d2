"""Compiling a source: checked, sorted, counted and kept by content."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.compile import ClaimsCache, compile_source
from loaders.source import Source
from loaders.workspace import read_workspace
from ontology.errors import Problem

REPORT = """
passages:
  para-2:
    locator: paragraph 2
    agreements:
      accords:
        name: {en: Urban Environmental Accords, es: Acuerdos Verdes}
        party: [gwangju, partner/san-francisco]
  para-1:
    locator: paragraph 1
    position: [10, 250]
    cities: {gwangju: {name: {en: Gwangju, ko: 광주}}}
"""


@pytest.fixture
def source(make_workspace: Callable[..., Path]) -> Source:
    return read_workspace(make_workspace(accords=REPORT)).sources[0]


@pytest.fixture
def cache(tmp_path: Path) -> ClaimsCache:
    return ClaimsCache(tmp_path / "claims")


def again(source: Source) -> Source:
    """Read the source once more, as the next build does."""
    return read_workspace(source.root).sources[0]


def test_claims_are_sorted_by_citation_and_each_stands_once(
    source: Source, cache: ClaimsCache
) -> None:
    assert compile_source(source, cache.folder) == []
    lines = cache.claims_file(source).read_text("utf-8").splitlines()
    citations = [line.split(" ")[-2] for line in lines]
    assert citations == sorted(citations)
    assert len(lines) == len(set(lines))


def test_what_is_known_counts_things_and_names_those_of_other_sources(
    source: Source, cache: ClaimsCache
) -> None:
    compile_source(source, cache.folder)
    known = cache.get(source)
    assert known is not None
    assert known.claims == len(cache.claims_file(source).read_text("utf-8").splitlines())
    assert (known.counts["City"], known.counts["Partner"], known.counts["Participation"]) == (
        1,
        1,
        2,
    )
    assert known.external == {"https://w3id.org/citypact/id/partner/san-francisco": 8}
    assert ("https://w3id.org/citypact/cite/accords/para-1", "paragraph 1", 10, 250) in [
        tuple(citation) for citation in known.citations
    ]


def test_a_source_that_has_not_changed_is_found(source: Source, cache: ClaimsCache) -> None:
    compile_source(source, cache.folder)
    assert cache.get(again(source)) == cache.get(source)


@pytest.mark.parametrize("part", ["descriptor", "path"])
def test_a_change_in_file_or_descriptor_is_another_source(
    source: Source, cache: ClaimsCache, part: str
) -> None:
    compile_source(source, cache.folder)
    file: Path = getattr(source, part)
    file.write_text(file.read_text("utf-8") + "\n# reviewed\n", "utf-8")
    assert cache.get(again(source)) is None


@pytest.mark.parametrize("suffix", [".nq", ".json"])
def test_a_cut_file_of_the_cache_is_not_used(
    source: Source, cache: ClaimsCache, suffix: str
) -> None:
    compile_source(source, cache.folder)
    file = cache.claims_file(source).with_suffix(suffix)
    file.write_bytes(file.read_bytes()[:-10])
    assert cache.get(source) is None


def test_a_source_with_a_fault_is_not_kept(source: Source, cache: ClaimsCache) -> None:
    source.path.write_text(REPORT.replace("locator: paragraph 1", "locater: paragraph 1"), "utf-8")
    problems = compile_source(again(source), cache.folder)
    assert any("locater" in problem.found for problem in problems)
    assert not cache.folder.exists()


def test_counts_beside_what_is_expected_are_named_with_their_line(
    source: Source, cache: ClaimsCache
) -> None:
    with source.descriptor.open("a") as file:
        file.write("[expect]\nCity = [2, 5]\nAgrement = [1, 1]\n")
    few, unknown = compile_source(again(source), cache.folder)
    assert few == Problem(
        "sources/accords.toml", "line 9", "1 × City found, 2 to 5 expected",
        "correct the source or the numbers",
    )  # fmt: skip
    assert unknown.place == "line 10"
    assert unknown.found == "unknown class “Agrement”"


def test_a_broken_rule_of_the_ontology_is_named_with_its_line(
    source: Source, cache: ClaimsCache
) -> None:
    source.path.write_text(REPORT + "    places: {gwangju: {host: gwangju}}\n", "utf-8")
    (problem, *_) = compile_source(again(source), cache.folder)
    assert problem.file == "sources/data/accords.yaml"
    assert problem.place == "line 13"


def test_sweeping_keeps_what_the_workspace_needs(source: Source, cache: ClaimsCache) -> None:
    compile_source(source, cache.folder)
    (cache.folder / ".accords-0123.nq.4711").write_text("left by a killed build")
    (cache.folder / "accords-0123.nq").write_text("an older state")
    cache.sweep([source])
    assert {file.suffix for file in cache.folder.iterdir()} == {".nq", ".json"}
    assert cache.get(source) is not None
