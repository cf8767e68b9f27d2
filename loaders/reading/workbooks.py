"""What an XLSX workbook holds, checked before any library opens it."""

import re
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

from loaders.reading.faults import FileFault, Reports
from loaders.reading.files import BROKEN, Stream, open_file
from loaders.reading.kinds import kind
from loaders.reading.limits import BLOCK, MAX_BYTES

_MAX_SHARED = 256 * 1024**2
_XML = (".xml", ".rels", ".vml")
_FORBIDDEN = re.compile(rb"(?i)<!(?:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)", re.I)
_OVERLAP = 4096
_NO_RESULT = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]*><f[^<>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
)


def check_workbook(path: Path, report: Reports) -> None:
    """Read a workbook's XML once: within limits, without DOCTYPE; say what has no result.

    Raises:
        FileFault: the workbook is damaged, too large, or has what no workbook needs.
    """
    with open_file(path) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                total = 0
                for info in archive.infolist():
                    total += _check_member(archive, info, report)
                    _check_total(total)
        except (*BROKEN, NotImplementedError, ValueError) as error:
            found = f"the workbook is damaged: {str(error)[:120]}"
            raise FileFault("", found, "fetch the file again") from None


def _check_total(total: int) -> None:
    if total > MAX_BYTES:
        found = f"the workbook unpacks to more than {MAX_BYTES >> 30} GiB"
        raise FileFault("", found, "save its sheets as CSV")


def _check_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, report: Reports) -> int:
    if info.flag_bits & 1:
        raise FileFault("", "the workbook has a password", "save it without one")
    stream = Stream(cast(BinaryIO, archive.open(info)), max(info.compress_size, 1))
    name, tail, number, first = info.filename[:80], b"", 0, ""
    if not info.filename.lower().endswith(_XML) and kind(stream.peek()) not in ("xml", "html"):
        return _length(stream)
    _check_encoding(stream.peek(256), name)
    while chunk := stream.read(BLOCK):
        seen = tail + chunk
        if _FORBIDDEN.search(seen):
            raise FileFault(name, "the workbook has a DOCTYPE or entities", "do not use this file")
        last = 0
        for match in _NO_RESULT.finditer(seen):
            number, first, last = number + 1, first or match[1].decode(), match.end()
        tail = seen[max(last, len(seen) - _OVERLAP) :]
        if "sharedstrings" in name.lower() and stream.count > _MAX_SHARED:
            raise FileFault(name, "the workbook has too much text", "save its sheets as CSV")
    if number:
        found = f"formulas without a result: {number:,}; their cells are read as empty"
        report.remark(f"{name}, cell {first}", found, "open the file, calculate, and save it")
    return stream.count


def _length(stream: Stream) -> int:
    """Read over a part that is no XML, as a picture; it is unpacked within the same limits."""
    while stream.read(BLOCK):
        pass
    return stream.count


def _check_encoding(head: bytes, name: str) -> None:
    match = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    sound = match is None or match[1].lower() in (b"utf-8", b"us-ascii", b"ascii")
    if not sound or b"\x00" in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileFault(name, "its XML is not UTF-8", "save the workbook again")
