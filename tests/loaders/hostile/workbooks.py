"""XLSX workbooks: zip archives of XML, opened by a library."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from tests.loaders.hostile.archives import BOMB, rezipped, with_password, zipped
from tests.loaders.hostile.case import Case
from tests.loaders.hostile.common import other_formats
from tests.loaders.hostile.forms import SITE, XLSX

HEADER = ("city", "website", "since")
PORTO = ("Porto", SITE, 2016)
SHEET = "xl/worksheets/sheet1.xml"
_refused, _accepted = XLSX.refused, XLSX.accepted


def workbook(*rows: Sequence[Any]) -> bytes:
    """A workbook of one sheet."""
    from openpyxl import Workbook

    book, made = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Members"
    for row in rows:
        sheet.append(list(row))
    book.save(made)
    return made.getvalue()


def _renamed(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """A workbook whose sheet is a part with another ending than .xml."""

    def made() -> bytes:
        with zipfile.ZipFile(io.BytesIO(workbook(HEADER, PORTO))) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
            parts[name] = parts[name].replace(b"sheet1.xml", b"sheet1.dat")
        return zipped({**parts, "xl/worksheets/sheet1.dat": change(parts.pop(SHEET))})

    return made


def _two_sheets() -> bytes:
    from openpyxl import load_workbook

    book, made = load_workbook(io.BytesIO(workbook(HEADER, PORTO))), io.BytesIO()
    book.copy_worksheet(book["Members"])
    book.save(made)
    return made.getvalue()


def _open_document() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return made.getvalue()


def _book(*rows: Sequence[Any]) -> Callable[[], bytes]:
    return lambda: workbook(HEADER, *rows)


def _member(name: str, change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """A sound workbook with one part changed."""
    return lambda: rezipped(workbook(HEADER, PORTO), name, change)


def _swapped(name: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    def change(part: bytes) -> bytes:
        assert old in part, f"{name} has no {old!r}"
        return part.replace(old, new)

    return _member(name, change)


_DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
_OUTSIDE = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
_START = b"<worksheet"

CASES = [
    _accepted("packed bomb", "a sound workbook", _book(PORTO)),
    _refused("truncated", "cut off", lambda: workbook(HEADER, PORTO)[:-500], "damaged"),
    _refused("truncated", "a sheet cut off", _member(SHEET, lambda part: part[:-80]), "damaged"),
    _refused("truncated", "half of it", lambda: workbook(HEADER, PORTO)[:2000], "damaged"),
    _refused("encoding", "a sheet in Latin-1",
        _swapped(SHEET, _START, b'<?xml version="1.0" encoding="latin-1"?><worksheet'),
        "its XML is not UTF-8", SHEET),
    _refused("encoding", "a sheet in UTF-16",
        _member(SHEET, lambda part: part.decode().encode("utf-16")), "its XML is not UTF-8", SHEET),
    _accepted("byte-order mark", "in a sheet", _member(SHEET, lambda part: b"\xef\xbb\xbf" + part)),
    *other_formats(XLSX),
    _refused("another format", "an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "an old Excel workbook"),
    _refused("another format", "a zip archive", lambda: zipped({"a.xml": "<a/>"}),
        "this is an XML document"),
    _refused("another format", "OpenDocument", _open_document, "an OpenDocument spreadsheet"),
    _refused("another format", "a name only", lambda: zipped({"xl/workbook.xml": "<a/>"}),
        "damaged"),
    _refused("bad address", "a script", _book(("Porto", "javascript:alert(1)", 2016)),
        "no web address", "sheet “Members”, row 2"),
    _refused("bad value", "month 13", _book(("Porto", SITE, "2016-13-45")), "not in the calendar",
        "sheet “Members”, row 2"),
    _refused("bad value", "a number", _book(("Porto", SITE, -5.5)), "no date", "row 2"),
    _accepted("bad value", "#REF! is empty", _book((*PORTO, None), ("Évora", "#REF!", 2016)),
        '"Évora"', remark="cells with an error"),
    _refused("bad value", "a bad number", _swapped(SHEET, b"<v>2016</v>", b"<v>20x16</v>"),
        "damaged", "sheet “Members”"),
    _refused("control character", "escape", _swapped(SHEET, b"<v>2016</v>", b"<v>20\x1b16</v>"),
        "damaged", "sheet “Members”"),
    _refused("control character", "turned", _book(("Por\u202eot", SITE, 2016)), "U+202E", "row 2"),
    _accepted("control character", "a formula stays text",
        _book(("'=cmd|' /C calc'!A0", SITE, 2016)), "=cmd|"),
    _accepted("control character", "a formula without result",
        _book(PORTO, ("Évora", '=HYPERLINK("http://127.0.0.1:9")', 2016)), '"Évora"',
        remark="formulas without a result"),
    _refused("huge literal", "a cell", _swapped(SHEET, b"Porto", b"P" * 1_100_000),
        "longer than 1,000,000", "row 2"),
    _refused("huge literal", "a row number", _swapped(SHEET, b'<row r="2"', b'<row r="99999999"'),
        "more than 1,048,576 rows", "sheet “Members”"),
    _refused("huge literal", "a column", _swapped(SHEET, b'r="C2"', b'r="XFDZZ2"'),
        "not a valid column name", "sheet “Members”"),
    _refused("deep nesting", "elements",
        _swapped(SHEET, b"<sheetData>", b"<x>" * 50_000 + b"<sheetData>"), "damaged",
        "sheet “Members”"),
    _refused("entity bomb", "in a sheet", _swapped(SHEET, _START, _DOCTYPE + _START), "a DOCTYPE",
        SHEET),
    _refused("entity bomb", "in the workbook",
        _swapped("xl/workbook.xml", b"<workbook", _DOCTYPE + b"<workbook"), "DOCTYPE",
        "xl/workbook.xml"),
    _refused("external reference", "a DTD", _swapped(SHEET, _START, _OUTSIDE + _START), "DOCTYPE",
        SHEET),
    _refused("packed bomb", "blanks in a sheet", _member(SHEET, lambda part: part + b"\n" * BOMB),
        "unpacks to more than 200", "byte"),
    _refused("packed bomb", "a part of blanks",
        _member("docProps/app.xml", lambda part: part + b" " * BOMB), "200 times"),
    _refused("packed bomb", "a password", lambda: with_password(workbook(HEADER, PORTO)),
        "the workbook has a password"),
    _refused("packed bomb", "a part of no XML",
        _renamed(lambda part: part.replace(b"<sheetData>",
        b"<!--" + b" " * BOMB + b"--><sheetData>")), "200 times"),
    _refused("entity bomb", "in a part of another name",
        _renamed(lambda part: part.replace(_START, _DOCTYPE + _START)), "DOCTYPE", "sheet1.dat"),
    _refused("packed bomb", "a cell far to the right in many rows",
        _swapped(SHEET, b"</sheetData>", b"<row><c r='ZZZ3'/></row>" * 5000 + b"</sheetData>"),
        "more than 40,000,000 cells", "sheet “Members”"),
    _refused("missing parts", "no sheet",
        lambda: zipped({"xl/workbook.xml": "<workbook/>", "[Content_Types].xml": "<Types/>"}),
        "damaged"),
    _refused("missing parts", "no cells", lambda: workbook(), "0 sheets with cells"),
    _refused("missing parts", "no column", lambda: workbook(("city", "site"), ("Porto", SITE)),
        "there is no column"),
    _refused("missing parts", "a long row", _book((*PORTO, "x")), "the row has 4 cells", "row 2"),
    _refused("missing parts", "not the sheet", _book(PORTO), "no sheet “Cities”",
        more='read = { sheet = "Cities" }'),
    _refused("duplicates", "columns", lambda: workbook((*HEADER, "city"), (*PORTO, "x")),
        "duplicate column “city” (A and D)", "row 1"),
    _refused("duplicates", "the header", _book(HEADER, PORTO), "no web address", "row 2"),
    _refused("duplicates", "sheets", _two_sheets, "has 2 sheets with cells"),
]  # fmt: skip


def with_link(server: str) -> Case:
    """A workbook with a picture, a data connection and a formula that name a server."""
    relation = (
        f'<Relationship Id="rId77" TargetMode="External" Target="{server}/x.xlsx" Type="http://'
        'schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>'
    )

    def made() -> bytes:
        book = workbook(HEADER, PORTO, ("Évora", f'=WEBSERVICE("{server}/w")', 2016))
        old, new = b"</Relationships>", f"{relation}</Relationships>".encode()
        return rezipped(book, "xl/_rels/workbook.xml.rels", lambda part: part.replace(old, new))

    return _accepted("external reference", "a linked workbook", made, '"Évora"')
