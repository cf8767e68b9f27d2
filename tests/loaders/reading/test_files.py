"""Archives are opened within limits, and a file of another format is called by its name."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from loaders.reading.faults import FileFault
from loaders.reading.files import open_bytes
from tests.loaders.reading.reading import names, read

MEMBERS = b"city,network\nGwangju,ICLEI\nPorto,C40\n"


def zipped(**members: bytes) -> bytes:
    """A zip archive; in names, `Q` stands for a slash and `_dot_` for a dot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_dot_", ".").replace("Q", "/"), content)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["members.csv", "members.csv.gz"])
def test_gzip_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    records, _ = read(tmp_path, gzip.compress(MEMBERS, mtime=0), name)
    assert names(records) == ["Gwangju", "Porto"]


def test_the_only_member_of_a_zip_archive_is_read_and_others_by_name(tmp_path: Path) -> None:
    records, _ = read(tmp_path, zipped(members_dot_csv=MEMBERS), "members.zip")
    assert names(records) == ["Gwangju", "Porto"]
    two = zipped(members_dot_csv=MEMBERS, readme_dot_txt=b"Read me")
    records, _ = read(tmp_path, two, "members.zip", member="members.csv")
    assert names(records) == ["Gwangju", "Porto"]
    with pytest.raises(FileFault, match="holds 2 files") as caught:
        read(tmp_path, two, "members.zip")
    assert "“members.csv” or “readme.txt”" in caught.value.mend


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (gzip.compress(MEMBERS * 500, mtime=0)[:-20], "the archive ends too early"),
        (gzip.compress(MEMBERS, mtime=0)[:-8] + b"\x00" * 8, "the file is damaged"),
        (zipped(members_dot_csv=MEMBERS)[:-30], "the zip archive is damaged"),
        (zipped(_dot__dot_Qetc=MEMBERS), "a place outside itself"),
        (zipped(QetcQhosts=MEMBERS), "a place outside itself"),
        (zipped(a=gzip.compress(MEMBERS, mtime=0)), "another archive (gzip)"),
        (gzip.compress(zipped(a=MEMBERS), mtime=0), "another archive (zip)"),
        (zipped(), "holds 0 files"),
        (gzip.compress(bytes(40_000_000), mtime=0), "more than 200 times its size"),
        (zipped(bomb=bytes(40_000_000)), "more than 200 times its size"),
    ],
    ids=[
        "cut", "damaged", "cut zip", "upwards", "from the root", "gzip in zip", "zip in gzip",
        "empty", "bomb", "zip bomb",
    ],
)  # fmt: skip
def test_an_unsafe_or_broken_archive_is_refused(tmp_path: Path, content: bytes, found: str) -> None:
    (tmp_path / "members").write_bytes(content)
    with pytest.raises(FileFault) as caught, open_bytes(tmp_path / "members") as stream:
        stream.read()
    assert found in caught.value.found


def test_a_member_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(members_dot_csv=MEMBERS))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FileFault, match="has a password"):
        read(tmp_path, bytes(content), "members.zip")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "this is empty"),
        (b"<!DOCTYPE html><html><title>404 Not Found</title>", "this is an HTML page"),
        (b"\n<HTML lang='en'><body>", "this is an HTML page"),
        (b"%PDF-1.7\n", "this is a PDF document"),
        (b"<?xml version='1.0'?><iati-activities/>", "this is an XML document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Excel workbook"),
        (b"SQLite format 3\x00", "this is an SQLite database"),
        (b"\xfd7zXZ\x00", "this is an xz archive"),
        (b'[{"city": "Porto"}]', "this is JSON, not CSV"),
    ],
)
def test_another_format_is_called_by_its_name(tmp_path: Path, content: bytes, found: str) -> None:
    with pytest.raises(FileFault) as caught:
        read(tmp_path, content, "members.csv", format="csv")
    assert found in caught.value.found
    assert caught.value.mend


def test_a_missing_file_and_a_folder_are_faults(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="missing"):
        open_bytes(tmp_path / "none.csv")
    with pytest.raises(FileFault, match="no regular file"):
        open_bytes(tmp_path)
