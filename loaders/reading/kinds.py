"""What a file really is, by its first bytes."""

import re

HEAD = 4096
"""Bytes that `kind` wants to see."""

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"%PDF", "pdf"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
    (b"PAR1", "parquet"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_HTML = re.compile(r"(?is)(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html|head|body)\b")
"""The repetition gives nothing back (`*+`): a file of comments is not tried in every way."""
_NAMES = {
    "empty": "empty", "html": "an HTML page", "pdf": "a PDF document", "gzip": "a gzip archive",
    "zip": "a zip archive", "xlsx": "an XLSX workbook", "ods": "an OpenDocument spreadsheet",
    "xls": "an old Excel workbook (.xls), or one with a password", "xml": "an XML document",
    "json": "JSON", "rtf": "a rich text document", "image": "an image", "text": "plain text",
    "sqlite": "an SQLite database", "parquet": "a Parquet file", "docx": "a Word document",
}  # fmt: skip
_MENDS = {
    "html": "download the file itself; a page was saved in its place",
    "pdf": "copy its table into a CSV or XLSX file",
    "xls": "save it as .xlsx, without a password",
    "ods": "save it as .xlsx or .csv",
    "xml": "name a loader for XML, as loader = “iati”",
    "empty": "fetch the file again",
    "gzip": "unpack it once",
    "zip": "unpack it once",
}


def byte_mark(head: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark names and the mark's length, or ("", 0).

    >>> byte_mark(b"\\xef\\xbb\\xbfname")
    ('utf-8', 3)
    """
    return next(((name, len(mark)) for mark, name in _MARKS if head.startswith(mark)), ("", 0))


def kind(head: bytes) -> str:
    """Return what the first bytes show: `html`, `gzip`, `xls`, `json` …, else `text`.

    >>> kind(b"<!DOCTYPE html><title>404</title>"), kind(b'[{"name": "Gwangju"}]')
    ('html', 'json')
    """
    if not head:
        return "empty"
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return _office(head) if name == "zip" else name
    return _text_kind(_shown(head))


def _office(head: bytes) -> str:
    """A zip archive, or one of the documents that are zip archives."""
    if b"opendocument.spreadsheet" in head[:128]:
        return "ods"
    return "zip"


def _shown(head: bytes) -> str:
    encoding, mark = byte_mark(head)
    return head[mark:].decode(encoding or wide_encoding(head) or "latin-1", "replace")


def _text_kind(text: str) -> str:
    if _HTML.match(text):
        return "html"
    first = text.lstrip()[:2]
    if not first:
        return "empty"
    if re.match(r"<[?!a-zA-Z]", first):
        return "xml"
    return "json" if first[0] in "{[" else "text"


def wide_encoding(head: bytes) -> str:
    """Return UTF-16 where a text without a mark has a NUL beside every letter, else "".

    >>> wide_encoding("name;country".encode("utf-16-le"))
    'utf-16-le'
    """
    pairs = max(len(head) // 2, 1)
    first, second = head[0::2].count(0) / pairs, head[1::2].count(0) / pairs
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    return "utf-16-be" if first > 0.4 and second < 0.05 else ""


def shown_kind(name: str) -> str:
    """Return a kind as a sentence names it.

    >>> shown_kind("pdf"), shown_kind("xz")
    ('a PDF document', 'an xz archive')
    """
    return _NAMES.get(name) or f"{'an' if name == 'xz' else 'a'} {name} archive"


def mend_kind(name: str) -> str:
    """Return what to do with a file of a kind that is not read."""
    return _MENDS.get(name, "save it as CSV, XLSX, JSON or YAML in UTF-8")
