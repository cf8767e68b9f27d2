"""Files that are no IATI file, are broken, or are hostile."""

import gzip
import zipfile
from pathlib import Path

import pytest

from loaders.iati import stream
from tests.loaders.iati.files import ACTIVITY_201, ACTIVITY_202, ACTIVITY_203, read, remarks

BOMB = """<!DOCTYPE iati-activities [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<iati-activities version="2.03"><iati-activity><title><narrative>&b;</narrative></title>
</iati-activity></iati-activities>"""
OUTSIDE = """<?xml version="1.0"?><!-- a -->
<!DOCTYPE iati-activities [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<iati-activities version="2.03"><iati-activity><iati-identifier>&x;</iati-identifier>
</iati-activity></iati-activities>"""
NAMESPACED = '<iati-activities version="2.03" xmlns="urn:x"><iati-activity/></iati-activities>'
OLD = """<iati-activities version="1.05"><iati-activity><title>A</title></iati-activity>
</iati-activities>"""
DEEP = f"<iati-activities version='2.03'>{'<a>' * 300}{'</a>' * 300}</iati-activities>"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (BOMB, "has a DOCTYPE"),
        (OUTSIDE, "has a DOCTYPE"),
        (BOMB.encode("utf-16"), "has a DOCTYPE"),
        (BOMB.encode("utf-16-le"), "has a DOCTYPE"),
        ("\ufeff" + BOMB, "has a DOCTYPE"),
        ("<!DOCTYPE html><html><body>404</body></html>", "this is an HTML page"),
        ("<html><body>Sign in</body></html>", "this is an HTML page"),
        ("{}", "this is JSON, no XML"),
        ("", "no XML"),
        (b"%PDF-1.7", "a PDF document"),
        ("<rss version='2.0'/>", "the root is <rss>"),
        (NAMESPACED, "IATI has no namespace"),
        (OLD, "IATI version 1.05 is not read; convert it to 2.03, or ask the publisher"),
        (OLD.replace(' version="1.05"', ""), "no IATI version is stated; convert it to 2.03"),
        (DEEP, "not well-formed: Excessive depth"),
        (ACTIVITY_203[:2500], "a.xml, line"),
        (ACTIVITY_202.replace("Agua", "Agua & Co"), "line 5: the XML is not well-formed"),
        (ACTIVITY_202.replace("Agua", "Ag\x01ua"), "line 5: the XML is not well-formed"),
        (b'<?xml version="1.0" encoding="UTF-7"?><iati-activities version="2.03"/>', "UTF-7"),
        (ACTIVITY_203.encode("utf-32"), "UTF-32"),
        (ACTIVITY_202.replace("Pozos", "P\u00f3zos").encode("latin-1"), "not well-formed"),
    ],
)
def test_the_file_is_refused(tmp_path: Path, content: str | bytes, found: str) -> None:
    problems = read(tmp_path, content).problems
    assert found in "\n".join(map(str, problems))
    assert len(problems) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_other_encodings_are_read_as_declared(tmp_path: Path, encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n'
    found = read(tmp_path, (declared + ACTIVITY_201).encode(encoding))
    assert not found.problems
    assert len(found.passages) == 1


def test_archives_are_unpacked(tmp_path: Path) -> None:
    assert len(read(tmp_path, gzip.compress(ACTIVITY_201.encode()), "a.xml.gz").passages) == 1
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("x/one.xml", ACTIVITY_201)
        archive.writestr("two.xml", ACTIVITY_202)
    content = (tmp_path / "b.zip").read_bytes()
    assert len(read(tmp_path, content, "c.zip", read={"member": "x/one.xml"}).passages) == 1
    assert "holds 2 files" in str(read(tmp_path, content, "c.zip").problems)


def test_several_files_are_one_source(tmp_path: Path) -> None:
    (tmp_path / "one.xml").write_text(ACTIVITY_201, "utf-8")
    (tmp_path / "two.xml").write_text(ACTIVITY_202, "utf-8")
    from tests.loaders.iati.files import source_of
    from tests.loaders.said import said

    source = source_of(tmp_path / ".", ACTIVITY_201, "one.xml")
    object.__setattr__(source, "path", tmp_path / "*.xml")
    found = said(source, bad="skip")
    assert [p.key for p in found.passages] == ["activity-1", "activity-2", "activity-5"]
    assert found.passages[1].locator == "two.xml, activity ES-TEST-1 (line 2)"


def test_lines_beyond_65_535_are_counted(tmp_path: Path) -> None:
    start = ACTIVITY_201.replace("<iati-activity ", "\n" * 70_000 + "<iati-activity ", 1)
    assert read(tmp_path, start).passages[0].line == 70_002


def test_an_activity_has_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_RECORD", 2048)
    content = ACTIVITY_201.replace("</iati-identifier>", "</iati-identifier>" + " " * 200_000)
    assert "an activity is larger than" in str(read(tmp_path, content).problems)


def test_a_version_to_come_is_read_with_a_remark(tmp_path: Path) -> None:
    found = read(tmp_path, ACTIVITY_201.replace('"2.01"', '"2.04"'))
    assert len(found.passages) == 1
    assert "version 2.04 is read as 2.03" in remarks(found)


def test_a_file_without_records_says_so(tmp_path: Path) -> None:
    found = read(tmp_path, '<iati-activities version="2.03"/>')
    assert not found.problems
    assert "the file holds no records" in remarks(found)
