"""Counts that a build keeps: what queries count, without asking them again."""

import json
import shutil
from pathlib import Path

import pytest

from graph.builds import Builds
from graph.counts import FILE, read_counts
from graph.store import GraphStore
from loaders.workspace import read_workspace
from ontology.terms import CP, ID


@pytest.fixture
def inside(starter: GraphStore) -> GraphStore:
    """The starter graph as one without a folder, which keeps no counts."""
    return GraphStore(starter._store)


def test_a_build_keeps_what_queries_count(starter: GraphStore, inside: GraphStore) -> None:
    assert starter.folder is not None
    assert (starter.folder / FILE).is_file()
    kept = read_counts(starter)
    assert kept == read_counts(inside)
    assert kept.classes[CP.Partner.value] > 20
    assert {"en", "zh-Hans"} & set(kept.languages)


def test_counts_are_those_that_the_build_tells(starter: GraphStore) -> None:
    assert starter.folder is not None
    told = json.loads((starter.folder / "build.json").read_text("utf-8"))["counts"]
    kept = read_counts(starter)
    assert kept.claims == told["claims"]
    assert kept.claims + kept.triples == told["quads"]
    assert sum(cited for cited, _ in kept.sources.values()) == told["citations"]


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"format": 99}', "gwangju"])
def test_counts_that_cannot_be_read_are_made_again(
    starter_root: Path, starter: GraphStore, tmp_path: Path, content: str
) -> None:
    shutil.copytree(starter_root, tmp_path / "data")
    store = Builds(read_workspace(tmp_path / "data").output).open()
    assert store.folder is not None
    (store.folder / FILE).write_text(content, "utf-8")
    assert read_counts(store) == read_counts(starter)


def test_what_a_build_adds_at_the_end_is_counted_too(starter: GraphStore) -> None:
    scores = [f"{ID[f'score/{n}']} {CP.about} {ID['partner/unep']}" for n in (1, 2, 2)]
    known = read_counts(starter)
    more = known.plus(scores)
    assert more.triples == known.triples + 2
    assert (more.classes, more.sources) == (known.classes, known.sources)
