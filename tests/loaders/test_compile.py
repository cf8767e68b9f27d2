"""Compiling a source: checked, counted and kept by content."""

import re
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest

from loaders.compile import compile_source
from loaders.compiled import ClaimsCache, Compiled
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


def compiled(source: Source, cache: ClaimsCache) -> Compiled:
    assert compile_source(source, cache.folder) == []
    found = cache.get(source)
    assert found is not None
    return found


def test_claims_stand_passage_by_passage_and_each_once(source: Source, cache: ClaimsCache) -> None:
    lines = list(compiled(source, cache).lines())
    passages = [key for key, _ in groupby(line.split(" ")[-2] for line in lines)]
    base = "https://w3id.org/citypact/cite/accords/"
    assert passages == [f"<{base}para-2>", f"<{base}para-1>"]
    assert len(lines) == len(set(lines))


def test_what_is_known_counts_things_and_names_those_of_other_sources(
    source: Source, cache: ClaimsCache
) -> None:
    known = compiled(source, cache)
    assert known.about.claims == len(list(known.lines()))
    assert {name: known.about.counts[name] for name in ("City", "Partner", "Participation")} == {
        "City": 1, "Partner": 1, "Participation": 2,
    }  # fmt: skip
    assert list(known.external()) == [("https://w3id.org/citypact/id/partner/san-francisco", 8)]
    assert ("para-1", "paragraph 1", 10, 250) in list(known.citations())


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


@pytest.mark.parametrize("name", ["claims.nq", "citations.jsonl", "external.jsonl", "about.json"])
def test_a_cut_file_of_the_cache_is_not_used(source: Source, cache: ClaimsCache, name: str) -> None:
    file = compiled(source, cache).folder / name
    file.write_bytes(file.read_bytes()[:-10])
    assert cache.get(source) is None


def test_a_source_with_a_fault_is_not_kept(source: Source, cache: ClaimsCache) -> None:
    source.path.write_text(REPORT.replace("locator: paragraph 1", "locater: paragraph 1"), "utf-8")
    problems = compile_source(again(source), cache.folder)
    assert any("locater" in problem.found for problem in problems)
    assert list(cache.folder.iterdir()) == []


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
    (cache.folder / ".accords-0123.4711").mkdir()
    (cache.folder / "accords-0123").mkdir()
    cache.sweep([source])
    assert list(cache.folder.iterdir()) == [compiled(source, cache).folder]


TABLE = """loader = "table"
path = "data/meetings.csv"
title = "Meetings"
licence = "CC0"
{bad}
[mapping.event]
kind = "events"
key = "{{Title}}"
name = "{{Title}}"
since = "{{Start}}"
until = "{{End}}"
organiser = "partner/=iclei"
"""
MEETINGS = "Title,Start,End\nResilient Cities,2018,2019\nDaring Cities,2020,2018\n"


def table(root: Path, bad: str) -> Source:
    (root / "sources" / "data" / "meetings.csv").write_text(MEETINGS)
    (root / "sources" / "meetings.toml").write_text(TABLE.format(bad=bad))
    return next(s for s in read_workspace(root).sources if s.id == "meetings")


def test_a_record_that_breaks_a_rule_refuses_the_source(
    make_workspace: Callable[..., Path], cache: ClaimsCache
) -> None:
    problems = compile_source(table(make_workspace(accords=REPORT), ""), cache.folder)
    assert any("ends" in problem.found or "end lies" in problem.found for problem in problems)


def test_what_breaks_a_rule_is_left_out_where_records_are_skipped(
    make_workspace: Callable[..., Path], cache: ClaimsCache
) -> None:
    found = compiled(table(make_workspace(accords=REPORT), 'bad = "skip"'), cache)
    claims = "".join(found.lines())
    assert "Resilient Cities" in claims
    assert "left out" in "".join(map(str, found.remarks()))
    assert found.about.claims == claims.count("\n")
    assert found.about.counts["Event"] == len(set(re.findall(r"id/event/\S+> <\S+#type>", claims)))
