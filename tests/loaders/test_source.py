"""Descriptors: where files lie, which files a path means, and what a change of them does."""

from pathlib import Path

import pytest

from loaders.source import Home, Source, read_source
from ontology.errors import InputError, Problem

TABLE = """loader = "table"
path = "{path}"
title = "Members of ICLEI"
licence = "CC0"

[mapping.city]
kind = "cities"
key = "{{city}}"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "workspace" / "sources" / "data").mkdir(parents=True)
    return tmp_path / "workspace"


def read(root: Path, text: str, *, data: Path | None = None) -> tuple[Source, list[Problem]]:
    path, problems = root / "sources" / "iclei.toml", list[Problem]()
    path.write_text(text, "utf-8")
    return read_source(path, Home(root, "https://w3id.org/citypact/", data), problems), problems


def test_a_table_is_a_dataset_and_keeps_what_its_loader_reads(root: Path) -> None:
    source, problems = read(root, TABLE.format(path="data/members.csv"))
    assert problems == []
    assert source.kind == "dataset"
    assert source.options["mapping"] == {"city": {"kind": "cities", "key": "{city}"}}


def test_a_key_that_no_loader_reads_is_named(root: Path) -> None:
    _, problems = read(root, TABLE.format(path="data/members.csv").replace("mapping", "maping"))
    assert [(p.place, p.found) for p in problems] == [("line 6", "unknown key “maping”")]
    assert "“mapping”" in problems[0].mend


def test_a_document_has_no_mapping(root: Path) -> None:
    text = TABLE.format(path="data/members.yaml").replace('"table"', '"document"')
    _, problems = read(root, text)
    assert [problem.found for problem in problems] == ["a document has no [mapping]"]
    assert (problems[0].place, problems[0].mend) == ("line 1", 'write loader = "table"')


def test_paths_may_be_relative_to_a_folder_of_data(root: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "members.csv").write_text("city\nGwangju\n")
    source, problems = read(root, TABLE.format(path="members.csv"), data=shared)
    assert problems == []
    assert source.paths() == [shared / "members.csv"]


@pytest.mark.parametrize("path", ["../../secret.csv", "/etc/passwd"])
def test_a_file_outside_of_the_workspace_is_refused(root: Path, path: str) -> None:
    _, problems = read(root, TABLE.format(path=path))
    assert "lies outside the workspace" in problems[0].found


def test_a_path_with_stars_means_many_files_in_order(root: Path) -> None:
    for name in ("b.csv", "a.csv", "notes.txt"):
        (root / "sources" / "data" / name).write_text("city\nGwangju\n")
    source, _ = read(root, TABLE.format(path="data/*.csv"))
    assert [path.name for path in source.paths()] == ["a.csv", "b.csv"]
    assert source.size() == 2 * len("city\nGwangju\n"), "the time that a child may take follows it"
    before = source.fingerprint
    (root / "sources" / "data" / "b.csv").write_text("city\nMelaka\n")
    assert read(root, TABLE.format(path="data/*.csv"))[0].fingerprint != before


def test_a_path_with_stars_that_means_no_file_is_an_error(root: Path) -> None:
    source, _ = read(root, TABLE.format(path="data/*.tsv"))
    with pytest.raises(InputError, match=r"sources/iclei.toml.*\*\.tsv cannot be read"):
        source.paths()


def test_a_missing_file_that_has_an_address_can_be_fetched(root: Path) -> None:
    text = TABLE.format(path="data/members.csv")
    source, _ = read(root, text.replace("title", 'address = "https://iclei.org/m.csv"\ntitle'))
    with pytest.raises(InputError, match="citypact fetch iclei"):
        _ = source.fingerprint


def test_metadata_beside_a_table_is_part_of_the_source(root: Path) -> None:
    folder = root / "sources" / "data"
    (folder / "members.csv").write_text("city\nGwangju\n")
    before = read(root, TABLE.format(path="data/members.csv"))[0].fingerprint
    (folder / "members.csv-metadata.json").write_text("{}")
    assert read(root, TABLE.format(path="data/members.csv"))[0].fingerprint != before
