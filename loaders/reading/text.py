"""From bytes to text: the encoding is declared or found, and lines come in blocks."""

import codecs
import io
from collections.abc import Iterator, Mapping
from itertools import chain

from loaders.reading.characters import STRAY, SUSPECT
from loaders.reading.faults import FileFault, Reports
from loaders.reading.files import Stream
from loaders.reading.kinds import byte_mark
from loaders.reading.limits import BLOCK, MAX_LINE

_PLAIN = b"\t\n\r" + bytes(range(32, 127))


class Lines:
    """The lines of a stream in lists; `suspect_to` is the last line that needs a closer look.

    Lines after it hold neither control characters nor stray bytes nor blanks that go. In UTF-8,
    a byte that is no text is read as a half character (`surrogateescape`) unless `repair` names
    it; in another encoding it is a fault.
    """

    def __init__(self, stream: Stream, encoding: str, repair: Mapping[str, str]) -> None:
        self._stream, self._encoding = stream, encoding
        self._repair = {chr(_code(name)): (name, text) for name, text in repair.items()}
        self._lenient = codecs.lookup(encoding).name == "utf-8"
        self._decoder = codecs.getincrementaldecoder(encoding)("strict")
        self.count, self.suspect_to = 0, 0
        self.repaired: dict[str, int] = {}

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(_lines, self.blocks()))

    def blocks(self) -> Iterator[str]:
        """Yield the text in blocks that end where a line ends."""
        for text, suspect in self._whole_lines():
            self.count += _line_count(text)
            if suspect:
                self.suspect_to = self.count
            yield text

    def _whole_lines(self) -> Iterator[tuple[str, bool]]:
        rest, rest_suspect = "", False
        for text, suspect in self._decoded():
            rest, suspect = rest + text, suspect or rest_suspect
            cut = rest.rfind("\n") + 1 or rest.rfind("\r", 0, -1) + 1
            if cut:
                yield rest[:cut], suspect
            rest, rest_suspect = rest[cut:], suspect
            if len(rest) > MAX_LINE:
                found = f"the line is longer than {MAX_LINE:,} characters"
                raise FileFault(f"line {self.count + 1}", found, "check what kind of file it is")
        if rest:
            yield rest, rest_suspect

    def _decoded(self) -> Iterator[tuple[str, bool]]:
        skip = byte_mark(self._stream.peek(4))[1]
        self._stream.read(skip)
        while chunk := self._stream.read(BLOCK):
            text = self._mended(self._decode(chunk, final=False))
            yield text, _is_suspect(text)
        if text := self._mended(self._decode(b"", final=True)):
            yield text, True

    def _decode(self, chunk: bytes, *, final: bool) -> str:
        try:
            return self._decoder.decode(chunk, final)
        except UnicodeDecodeError as error:
            if not self._lenient:
                raise self._misfit(error) from None
        except UnicodeError:
            mend = "declare the encoding that the file has under [read]"
            found = f"the text is not {self._encoding}"
            raise FileFault(f"after line {self.count}", found, mend) from None
        self._decoder.errors = "surrogateescape"
        text = self._decoder.decode(chunk, final)
        self._decoder.errors = "strict"
        return text

    def _misfit(self, error: UnicodeDecodeError) -> FileFault:
        before = error.object[: error.start].count(b"\n")
        shown = error.object[error.start : error.start + 1].hex().upper()
        found = f"byte 0x{shown} is not {self._encoding}"
        mend = "declare the encoding that the file has, as encoding = “utf-8” under [read]"
        return FileFault(f"after line {self.count + before}", found, mend)

    def _mended(self, text: str) -> str:
        for wrong, (name, right) in self._repair.items():
            if number := text.count(wrong):
                self.repaired[name] = self.repaired.get(name, 0) + number
                text = text.replace(wrong, right)
        return text

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def tell(self, report: Reports) -> None:
        """Report what was repaired."""
        for name, number in self.repaired.items():
            times = "once" if number == 1 else f"{number:,} times"
            report.remark("", f"{name} was repaired {times}, as declared")


def _lines(block: str) -> io.StringIO:
    return io.StringIO(block, newline="")


def _line_count(block: str) -> int:
    """How many lines a block ends, however they end."""
    returns = block.count("\r")
    single = returns - block.count("\r\n") if returns else 0
    return block.count("\n") + single


def _is_suspect(text: str) -> bool:
    """Say whether a text has characters that are refused or taken away, at little cost."""
    odd = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return bool(odd) and bool(SUSPECT.search(odd.decode("utf-8", "surrogatepass")))


def _code(written: str) -> int:
    """The character that `repair` names: a stray byte (`CA`) or a code point (`U+009D`).

    >>> hex(_code("CA")), hex(_code("0B")), hex(_code("U+009D"))
    ('0xdcca', '0xb', '0x9d')
    """
    if written.upper().startswith("U+"):
        return int(written[2:], 16)
    number = int(written, 16)
    return 0xDC00 + number if number > 127 else number


class Utf8(io.RawIOBase):
    """Lines written as UTF-8 again, for parsers that read nothing else."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._blocks, self._lines, self._rest = lines.blocks(), lines, b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes; a byte that is no text is a fault with its line."""
        if not self._rest:
            before = self._lines.count
            self._rest = self._encoded(next(self._blocks, ""), before)
        size = len(self._rest) if size < 0 else size
        chunk, self._rest = self._rest[:size], self._rest[size:]
        return chunk

    def close(self) -> None:
        """Close the file that the lines come from."""
        self._lines.__exit__()
        super().close()

    def _encoded(self, text: str, before: int) -> bytes:
        if not text.isascii() and (match := STRAY.search(text)):
            byte = ord(match[0]) - 0xDC00
            place = f"line {before + text.count(chr(10), 0, match.start()) + 1}"
            mend = f'declare repair = {{"{byte:02X}" = " "}} or the encoding under [read]'
            raise FileFault(place, f"byte 0x{byte:02X} is not UTF-8", mend)
        return text.encode()
