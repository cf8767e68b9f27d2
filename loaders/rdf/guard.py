"""What stands between a foreign file and the RDF parser.

The parser recurses, expands entities and takes literals of any size; so every block is read here
before the parser sees it, and refused where it nests too deep, declares entities, or holds what
no text holds. The scanners only split text into quoted and other parts: whether a file is sound
is for the parser to say.
"""

import codecs
import io
import re
from typing import ClassVar, Protocol

from loaders.reading.faults import FileFault
from loaders.reading.files import Stream
from loaders.reading.kinds import byte_mark
from loaders.reading.limits import BLOCK, MAX_DEPTH, MAX_VALUE

MAX_XML_DEPTH = 256
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FLAT = "flatten the file, or write it as N-Triples"


class Scanner(Protocol):
    """Follows a syntax through blocks; `feed` raises `FileFault` with a place counted by it."""

    def feed(self, block: bytes) -> None:
        """Look at the next block."""


class Guard(io.RawIOBase):
    """A stream of UTF-8 without byte order mark that is checked before it is handed on.

    `line` is the one up to which it has been handed on.
    """

    def __init__(self, stream: Stream, scanner: Scanner) -> None:
        super().__init__()
        self._stream, self._scanner = stream, scanner
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._line, self._rest = 1, b""
        self.line = 1
        self._skip_mark()

    def _skip_mark(self) -> None:
        encoding, length = byte_mark(self._stream.peek(4))
        if encoding not in ("", "utf-8"):
            found = f"the file is {encoding.upper()}"
            raise FileFault("line 1", found, "save the file as UTF-8")
        self._stream.read(length)

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes that have been checked."""
        if not self._rest:
            self._rest = self._checked(self._stream.read(BLOCK))
        size = len(self._rest) if size < 0 else size
        chunk, self._rest = self._rest[:size], self._rest[size:]
        self.line += chunk.count(b"\n")
        return chunk

    def _checked(self, block: bytes) -> bytes:
        if match := _CONTROLS.search(block):
            found = f"a control character (0x{match[0].hex().upper()}) stands in the file"
            raise FileFault(self._place(block, match.start()), found, "remove it")
        try:
            self._decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            found = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
            raise FileFault(self._place(block, error.start), found, "save as UTF-8") from None
        try:
            self._scanner.feed(block)
        except _Found as found:
            raise FileFault(self._place(block, found.at), found.found, found.mend) from None
        self._line += block.count(b"\n")
        return block

    def _place(self, block: bytes, at: int) -> str:
        lines = block.count(b"\n", 0, max(at, 0))
        return f"line {self._line + lines}"


class _Found(Exception):
    """What a scanner found, and where in the block."""

    def __init__(self, at: int, found: str, mend: str) -> None:
        super().__init__(found)
        self.at, self.found, self.mend = at, found, mend


class _Text:
    """A scanner of a language with quotations: rest of the last block, quotation, and depth."""

    opening: re.Pattern[bytes]
    """What begins a quotation or changes depth."""
    closing: ClassVar[dict[bytes, re.Pattern[bytes]]]
    """For each quotation what may end it; a backslash takes the next sign with it."""
    longest = 4
    """Bytes that a sign may have."""

    def __init__(self) -> None:
        self._tail, self._inside, self._size, self._depth = b"", b"", 0, 0

    def feed(self, block: bytes) -> None:
        """Look at the next block; an empty one is the end."""
        text, start = self._tail + block, len(self._tail)
        end = len(text) - (self.longest if block else 0)
        at = 0
        while at < end:
            at = self._quoted(text, at, end) if self._inside else self._plain(text, at, end)
        if self._size > MAX_VALUE:
            found = f"a literal is longer than {MAX_VALUE:,} bytes"
            raise _Found(at - start, found, "shorten it; a closing quotation mark may be missing")
        self._tail = text[at:]

    def _plain(self, text: bytes, at: int, end: int) -> int:
        match = self.opening.search(text, at)
        if match is None or match.start() >= end:
            return end
        self.sign(match[0], match.start())
        return match.end()

    def _quoted(self, text: bytes, at: int, end: int) -> int:
        match = self.closing[self._inside].search(text, at)
        if match is None or match.start() >= end:
            self._size += end - at
            return end
        self._size += match.start() - at
        if match[0] == b"\\":
            return match.end() + 1
        self._inside, self._size = b"", 0
        return match.end()

    def sign(self, sign: bytes, at: int) -> None:
        """Take a sign that begins a quotation or changes depth."""
        if sign in self.closing:
            self._inside = sign
        elif sign in (b"<<", b"[", b"(", b"{"):
            self.deeper(at, MAX_DEPTH)
        elif sign[:1] != b"\\":
            self._depth -= 1

    def deeper(self, at: int, most: int) -> None:
        """Count one level more."""
        self._depth += 1
        if self._depth > most:
            raise _Found(at, f"nested deeper than {most} levels", _FLAT)


class TurtleScanner(_Text):
    """Turtle, TriG, N-Triples and N-Quads."""

    opening = re.compile(rb"\\[\s\S]|\"\"\"|'''|<<|>>|[\"'<#\[\](){}]")
    closing: ClassVar[dict[bytes, re.Pattern[bytes]]] = {
        b'"""': re.compile(rb'\\|"""'),
        b"'''": re.compile(rb"\\|'''"),
        b'"': re.compile(rb'[\\"\n\r]'),
        b"'": re.compile(rb"[\\'\n\r]"),
        b"<": re.compile(rb"[>\s]"),
        b"#": re.compile(rb"[\n\r]"),
    }


class JsonScanner(_Text):
    """JSON-LD."""

    opening = re.compile(rb'["\[\]{}]')
    closing: ClassVar[dict[bytes, re.Pattern[bytes]]] = {b'"': re.compile(rb'[\\"]')}
    longest = 1


class XmlScanner(_Text):
    """RDF/XML: no DOCTYPE, no entities, elements not too deep."""

    opening = re.compile(rb"<!--|<!\[CDATA\[|<!|<\?|</|<")
    closing: ClassVar[dict[bytes, re.Pattern[bytes]]] = {
        b"<!--": re.compile(rb"-->"),
        b"<![CDATA[": re.compile(rb"\]\]>"),
        b"<?": re.compile(rb"\?>"),
        b"</": re.compile(rb">"),
        b"<": re.compile(rb"/?>|[\"']"),
        b'"': re.compile(rb'"'),
        b"'": re.compile(rb"'"),
    }
    longest = 9

    def feed(self, block: bytes) -> None:
        """Look at the next block; the parser does not mind a file that ends in an element."""
        super().feed(block)
        if not block and (self._depth > 0 or self._inside):
            raise _Found(0, "the file ends inside an element", "fetch it again; it came in part")

    def sign(self, sign: bytes, at: int) -> None:
        """Take a sign; a declaration is refused."""
        if sign == b"<!":
            found = "a DOCTYPE or entity declaration stands in the file"
            raise _Found(at, found, "write the entities out and remove it")
        self._inside = sign
        if sign == b"<":
            self.deeper(at, MAX_XML_DEPTH)
        elif sign == b"</":
            self._depth -= 1

    def _quoted(self, text: bytes, at: int, end: int) -> int:
        """Read on in a tag; quotation marks in it begin values of attributes."""
        within = self._inside
        match = self.closing[within].search(text, at)
        if match is None or match.start() >= end:
            self._size += end - at
            return end
        self._size = 0
        if within == b"<" and match[0] in (b'"', b"'"):
            self._inside = match[0]
        elif within in (b'"', b"'"):
            self._inside = b"<"
        else:
            self._inside = b""
            self._depth -= match[0] == b"/>"
        return match.end()

    def _plain(self, text: bytes, at: int, end: int) -> int:
        """Count text between tags as a value."""
        match = self.opening.search(text, at)
        if match is None or match.start() >= end:
            self._size += end - at
            return end
        self._size = 0
        self.sign(match[0], match.start())
        return match.end()


def scanner(syntax: str) -> Scanner:
    """Return the scanner of a syntax."""
    return {"rdf-xml": XmlScanner, "json-ld": JsonScanner}.get(syntax, TurtleScanner)()
