"""Previews: the first records beside their claims, from a child process."""

from pathlib import Path

import pytest

from loaders.preview import preview
from loaders.workspace import find_source
from ontology.errors import InputError, NotFoundError

DESCRIPTOR = """loader = "table"
path = "data/members.csv"
title = "Members of ICLEI"
licence = "CC0"
{bad}
[mapping.city]
kind = "cities"
key = "{{City}}"
name = "{{City}}"
since = "{{Since}}"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources" / "data").mkdir(parents=True)
    (tmp_path / "citypact.toml").write_text('name = "iclei"\n')
    (tmp_path / "sources" / "members.toml").write_text(DESCRIPTOR.format(bad=""))
    rows = "".join(f"City {n},20{n:02},+49\n" for n in range(50))
    (tmp_path / "sources" / "data" / "members.csv").write_text(f"City,Since,Fax\n{rows}")
    return tmp_path


def test_the_first_records_stand_beside_their_claims(root: Path) -> None:
    home, source = find_source(root, "members")
    seen = preview(source, home, 2)
    assert [record.locator for record in seen.records] == ["row 2", "row 3"]
    assert seen.records[0].record == {"City": "City 0", "Since": "2000", "Fax": "+49"}
    assert [value for _, p, value in seen.records[0].claims if p.endswith("#start>")] == [
        '"2000"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    ]


def test_what_nothing_maps_is_said_although_only_some_records_were_read(root: Path) -> None:
    home, source = find_source(root, "members")
    assert [remark.place for remark in preview(source, home, 2).remarks] == ["column Fax"]


def test_records_that_cannot_be_used_come_back_as_problems(root: Path) -> None:
    file = root / "sources" / "data" / "members.csv"
    file.write_text("City,Since,Fax\nGwangju,2011-13,\nMelaka,2012,\n")
    home, source = find_source(root, "members")
    seen = preview(source, home, 5)
    assert [problem.place for problem in seen.problems] == ["row 2, column Since"]
    assert len(seen.records) == 2


def test_a_file_that_cannot_be_read_is_an_error(root: Path) -> None:
    (root / "sources" / "data" / "members.csv").write_bytes(b"%PDF-1.7\n")
    home, source = find_source(root, "members")
    with pytest.raises(InputError, match="PDF"):
        preview(source, home)


def test_a_source_is_found_by_its_id_or_path_although_others_are_wrong(root: Path) -> None:
    (root / "sources" / "broken.toml").write_text("loader = \n")
    for name in ("members", "sources/members.toml"):
        assert find_source(root, name)[1].id == "members"
    with pytest.raises(NotFoundError, match="did you mean “members”"):
        find_source(root, "member")


def test_a_document_can_be_previewed_too(root: Path) -> None:
    text = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"
    (root / "sources" / "data" / "report.yaml").write_text(text)
    (root / "sources" / "report.toml").write_text(
        'loader = "document"\npath = "data/report.yaml"\ntitle = "Report"\n'
    )
    home, source = find_source(root, "report")
    (record,) = preview(source, home).records
    assert (record.locator, record.record, len(record.claims)) == ("page 1", {}, 2)


def test_things_come_before_what_is_said_of_their_part(root: Path) -> None:
    home, source = find_source(root, "members")
    subjects = [subject for subject, _, _ in preview(source, home, 1).records[0].claims]
    paths = [subject.rpartition("/")[0].rpartition("/")[2] for subject in subjects]
    assert paths == sorted(paths, key=lambda path: path in ("participation", "observation"))
    assert paths[0] == "partner"
