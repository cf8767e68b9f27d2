"""An IATI file as a stream of records: checked before it is parsed, bounded while it is."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from loaders.reading.faults import FileFault
from loaders.reading.files import Stream as Bytes
from loaders.reading.files import open_bytes
from loaders.reading.kinds import byte_mark, kind, shown_kind, wide_encoding

Element = Any
"""An element of lxml, which has no types."""

ROOTS = {"iati-activities": "iati-activity", "iati-organisations": "iati-organisation"}
PARSER = {
    "remove_comments": True, "remove_pis": True, "resolve_entities": False, "no_network": True,
    "load_dtd": False, "dtd_validation": False, "huge_tree": False,
}  # fmt: skip
MAX_RECORD = 16 * 1024**2
"""Bytes of one activity."""
MAX_PROLOG = 64 * 1024
_LINES = 65_535
_PROLOG = re.compile(r"(?s)\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*")
_ROOT = re.compile(r"<([A-Za-z_][^\s<>/]{0,80})")
_DECLARED = re.compile(r"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{0,40})")
_ENCODING = re.compile(
    r"(?i)utf-?8|utf-?16(le|be)?|(us-)?ascii|iso-8859-\d+|windows-125\d|latin-?1"
)
_CONVERT = "convert it to 2.03, or ask the publisher for a file of version 2.0x"


def etree() -> Any:
    """Return lxml's module, which only loaders of XML import."""
    return import_module("lxml.etree")


def line_of(element: Element) -> int:
    """Return the line on which an element begins.

    Beyond 65,535 libxml2 only knows the line on which the text after the tag ends.
    """
    line: int = element.sourceline or 0
    if line >= _LINES and element.text:
        return line - int(element.text.count("\n"))
    return line


class Stream:
    """The records of one file.

    `root` is the root element while the file is read; `remarks` are (found, mend) about the file.
    """

    def __init__(self, path: Path, member: str = "") -> None:
        self._path, self._member = path, member
        self.root: Element = None
        self.remarks: list[tuple[str, str]] = []

    def records(self) -> Iterator[Element]:
        """Yield each activity or organisation; it is emptied when the next one is asked for.

        Raises:
            FileFault: the file is no IATI file of version 2.0x, is not well-formed, or is hostile.
        """
        xml = etree()
        with open_bytes(self._path, self._member) as file:
            check_head(file.peek(MAX_PROLOG))
            feed = _Feed(file)
            walk = xml.iterparse(feed, events=("end",), tag=tuple(ROOTS.values()), **PARSER)
            try:
                yield from self._walk(walk, feed)
            except xml.XMLSyntaxError as error:
                raise syntax_fault(error, walk.error_log) from None
            self._empty(walk.root)

    def _walk(self, walk: Any, feed: "_Feed") -> Iterator[Element]:
        for _, element in walk:
            root = element.getparent()
            if self.root is None and root is not None:
                self._check_root(root, element)
            if root is None or root is not self.root:
                continue
            feed.since = 0
            yield element
            element.clear()
            while element.getprevious() is not None:
                del root[0]

    def _check_root(self, root: Element, record: Element) -> None:
        if ROOTS.get(root.tag) != record.tag or root.getparent() is not None:
            found = f"<{record.tag}> stands in <{root.tag}>"
            raise FileFault(f"line {record.sourceline}", found, "keep only the IATI file itself")
        if root.getroottree().docinfo.doctype:
            raise _doctype()
        self.remarks += _check_version((root.get("version") or "").strip(), record)
        self.root = root

    def _empty(self, root: Element) -> None:
        if self.root is not None:
            return
        if root.tag not in ROOTS:
            found = f"the root is <{root.tag}>"
            raise FileFault("", found, "IATI has no namespace: remove xmlns=… from the root")
        self.remarks += _check_version((root.get("version") or "").strip(), root)
        self.remarks.append(("the file holds no records", "fetch it again if it should"))


class _Feed:
    """Hands bytes to the parser, and stops where a record is too large."""

    def __init__(self, file: Bytes) -> None:
        self._file = file
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self.since += len(chunk)
        if self.since > MAX_RECORD:
            found = f"an activity is larger than {MAX_RECORD >> 20} MB"
            raise FileFault(f"byte {self._file.count:,}", found, "split it or ask its publisher")
        return chunk


def check_head(head: bytes) -> None:
    """Check the beginning of a file before a parser sees it.

    Raises:
        FileFault: it is no XML, has a DOCTYPE, or its root is none of IATI's.

    >>> check_head(b"<!-- 2.03 --><iati-activities version='2.03'>")
    """
    found = kind(head)
    if found not in ("xml", "html"):
        raise FileFault("", f"this is {shown_kind(found)}, no XML", "fetch the IATI file itself")
    text = _decoded(head)
    declared = _DECLARED.match(text)
    if declared and not _ENCODING.fullmatch(declared[1].strip()):
        raise FileFault("", f"the encoding “{declared[1]}” is not read", "save the file as UTF-8")
    match = _PROLOG.match(text)
    start = match.end() if match else 0
    if text[start : start + 9].upper() == "<!DOCTYPE":
        raise _html() if found == "html" else _doctype()
    root = _ROOT.match(text, start)
    if not root:
        found = (
            "no element stands in the first 64 KB" if len(head) >= MAX_PROLOG else "it is no XML"
        )
        raise FileFault("", found, "fetch the IATI file itself")
    if root[1] not in ROOTS:
        if found == "html":
            raise _html()
        mend = f"name an IATI file, whose root is <{'> or <'.join(ROOTS)}>"
        raise FileFault("", f"the root is <{root[1]}>", mend)


def _decoded(head: bytes) -> str:
    encoding, mark = byte_mark(head)
    if encoding.startswith("utf-32"):
        raise FileFault("", "the file is UTF-32", "save it as UTF-8")
    return head[mark:].decode(encoding or wide_encoding(head[:400]) or "latin-1", "replace")


def _html() -> FileFault:
    return FileFault("", "this is an HTML page", "fetch the IATI file itself; a page was saved")


def _doctype() -> FileFault:
    mend = "remove the DOCTYPE and its entities, or ask the publisher to"
    return FileFault("", "the file has a DOCTYPE, which IATI does not use", mend)


def _check_version(version: str, record: Element) -> list[tuple[str, str]]:
    if re.fullmatch(r"2\.0?[123]", version):
        return []
    if re.fullmatch(r"2(\.\d+)?", version):
        return [(f"version {version} is read as 2.03", "check what is reported as unmapped")]
    if not version and next(record.iter("narrative"), None) is not None:
        return [("no version is stated; the file is read as 2.03", 'write version="2.03"')]
    found = f"IATI version {version[:20]} is not read" if version else "no IATI version is stated"
    raise FileFault("", found, _CONVERT)


def syntax_fault(error: Any, log: Any) -> FileFault:
    """Return what the parser found first as a fault with its line.

    The error that lxml raises may only be what followed from it.
    """
    first = next(iter(log), None)
    line, found = (first.line, first.message) if first else (error.lineno or 0, error.msg or "")
    found = re.sub(r",? (?:line \d+, column \d+|(?:use|try) XML_PARSE_HUGE).*$", "", found.strip())
    cut = any(sign in found for sign in ("Premature end", "EndTag", "not found", "find end"))
    mend = "fetch the file again; it may have arrived in part" if cut else "ask its publisher"
    place = f"line {line}" if line else ""
    return FileFault(place, f"the XML is not well-formed: {found or 'it is broken'}", mend)
