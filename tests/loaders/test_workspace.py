"""Workspaces and descriptors: found, read, and what is wrong said together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.scaffold import start_workspace
from loaders.workspace import find_workspace, read_workspace, shipped
from ontology.errors import InputError

DOCUMENT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"


def test_the_shipped_workspace_is_read_without_a_problem() -> None:
    workspace = read_workspace(shipped())
    assert workspace.name == "starter"
    assert {"hsp-ha-2-2023", "unep-cities", "iuc-asia"} <= {s.id for s in workspace.sources}


def test_the_nearest_workspace_upwards_is_found(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=DOCUMENT)
    assert find_workspace(root / "sources" / "data") == root


def test_without_a_workspace_the_starter_is_found(tmp_path: Path) -> None:
    assert find_workspace(tmp_path) == shipped()


def test_descriptor_problems_are_reported_together_with_lines(
    make_workspace: Callable[..., Path],
) -> None:
    root = make_workspace(report=DOCUMENT, other=DOCUMENT)
    (root / "sources" / "report.toml").write_text(
        'loader = "document"\npath = "data/report.yaml"\ntitel = "Report"\n'
        'kind = "book"\n[expect]\nAgreement = 3\n'
    )
    (root / "sources" / "other.toml").write_text("loader = [")
    with pytest.raises(InputError) as caught:
        read_workspace(root)
    text = str(caught.value)
    assert "sources/report.toml, line 3: unknown key “titel”; did you mean “title”?" in text
    assert "sources/report.toml, title: title is missing" in text
    assert "sources/report.toml, line 4: unknown kind “book”" in text
    assert "sources/report.toml, line 6: Agreement is no pair of counts" in text
    assert "sources/other.toml, line 1: not valid TOML: the file ends within a value" in text


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('url = "javascript:alert(1)"', "is no web address"),
        ('published = "2026-13"', "is not in the calendar"),
        ('language = "not a tag"', "is no language tag"),
        ("[expect]\nCity = [5, 2]", "the least comes first: write City = \\[2, 5\\]"),
    ],
)
def test_values_of_a_descriptor_are_checked(
    make_workspace: Callable[..., Path], line: str, found: str
) -> None:
    root = make_workspace(report=DOCUMENT)
    descriptor = root / "sources" / "report.toml"
    text = "".join(
        kept for kept in descriptor.read_text().splitlines(True) if not kept.startswith("language")
    )
    descriptor.write_text(f"{text}{line}\n")
    with pytest.raises(InputError, match=found):
        read_workspace(root)


def test_a_source_outside_the_workspace_is_refused(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=DOCUMENT)
    descriptor = root / "sources" / "report.toml"
    descriptor.write_text(descriptor.read_text().replace("data/report.yaml", "../../../secret"))
    with pytest.raises(InputError, match="lies outside the workspace"):
        read_workspace(root)


def test_a_link_out_of_the_workspace_is_refused(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=DOCUMENT)
    file = root / "sources" / "data" / "report.yaml"
    file.unlink()
    file.symlink_to("/etc/hostname")
    with pytest.raises(InputError, match="lies outside the workspace"):
        read_workspace(root)


def test_a_missing_manifest_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="start one: citypact init"):
        read_workspace(tmp_path)


def test_a_base_that_makes_no_iris_is_refused(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=DOCUMENT, manifest='name = "x"\nbase = "example.org"\n')
    with pytest.raises(InputError, match="is no base for IRIs"):
        read_workspace(root)


def test_a_new_workspace_has_a_first_document_and_is_read(tmp_path: Path) -> None:
    files = start_workspace(tmp_path / "mine")
    assert len(files) == 3
    assert read_workspace(tmp_path / "mine").sources[0].id == "first-document"


def test_a_new_workspace_is_never_written_over_something(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="not empty"):
        start_workspace(tmp_path)
