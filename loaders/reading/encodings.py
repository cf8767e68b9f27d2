"""Which encoding a text file has, where its descriptor does not say."""

import codecs
import re
from typing import NamedTuple

from loaders.reading.characters import STRAY
from loaders.reading.faults import FileFault, Reports
from loaders.reading.files import Stream
from loaders.reading.kinds import byte_mark, wide_encoding
from loaders.reading.limits import BLOCK

_SAMPLE = 64 * 1024
_PREFERRED = ("cp1252", "cp1250", "cp1251", "cp932", "gb18030", "big5", "cp949", "cp1256")
_IN_USE = re.compile(
    r"cp(?:1?25\d|437|85[02]|866|874|9\d\d)|iso8859|koi8|euc_|shift|big5|gb|tis|mac_"
)
"""Encodings in which the field still publishes; others, as that of a printer, are no guess."""
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc]")
_ASCII = bytes(range(128))
_BETWEEN = "’‘·–—-"


class _Scan(NamedTuple):
    """What one pass over the bytes shows: stray bytes, characters that are sound, a sample."""

    stray: int
    sound: int
    sample: bytes
    line: int


def checked_encoding(name: str) -> str:
    """Return the name of an encoding of text that Python knows.

    Raises:
        FileFault: there is none of this name.

    >>> checked_encoding("Windows-1252")
    'cp1252'
    """
    try:
        codecs.getincrementaldecoder(name)
        known = codecs.lookup(name)
        "".encode(name)
    except (LookupError, TypeError, ValueError):
        mend = "write utf-8, windows-1252, utf-16, shift_jis, gb18030 …"
        raise FileFault("", f"unknown encoding “{name}”", mend) from None
    return "utf-8" if known.name == "utf-8-sig" else known.name


def agreed_encoding(declared: str, head: bytes) -> str:
    """Return the declared encoding, in the byte order that a byte order mark shows.

    Raises:
        FileFault: it is unknown, or the mark shows another one.

    >>> agreed_encoding("utf-16", b"\\xff\\xfe")
    'utf-16-le'
    """
    encoding, marked = checked_encoding(declared), byte_mark(head)[0]
    if marked and not marked.startswith(encoding):
        found = f"the file starts with the byte order mark of {marked}, not {declared}"
        raise FileFault("line 1", found, f'declare encoding = "{marked}" under [read]')
    if not marked and encoding in ("utf-16", "utf-32"):
        return wide_encoding(head) or f"{encoding}-le"
    return marked or encoding


def find_encoding(stream: Stream, report: Reports, *, repair: bool = False) -> str:
    """Return the encoding of a text, read to its end where it has no byte order mark.

    Text that is nearly all UTF-8 is UTF-8: its stray bytes are faults of their rows. With
    `repair` declared it is UTF-8 in any case.
    """
    head = stream.peek()
    if marked := byte_mark(head)[0] or wide_encoding(head):
        return marked
    scan = _scan(stream)
    if not scan.stray or repair or scan.sound > scan.stray:
        return "utf-8"
    if not (guess := _legacy(scan.sample)):
        return "utf-8"
    found = f"the text is not UTF-8 and was read as {guess}: “{_example(scan.sample, guess)}”"
    report.remark(f"line {scan.line}", found, f'declare encoding = "{guess}" under [read]')
    return guess


def _scan(stream: Stream) -> _Scan:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    stray = odd = lines = first = 0
    sample = b""
    while chunk := stream.read(BLOCK):
        odd += len(chunk.translate(None, _ASCII))
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            text = chunk.decode("utf-8", "surrogateescape")
            decoder.reset()
            first = first or lines + _first_line(text)
            stray += len(STRAY.findall(text))
            sample += _odd_lines(chunk) if len(sample) < _SAMPLE else b""
        lines += chunk.count(b"\n")
    return _Scan(stray, max(odd - stray, 0) // 2, sample[:_SAMPLE], first or 1)


def _first_line(text: str) -> int:
    match = STRAY.search(text)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _odd_lines(chunk: bytes) -> bytes:
    lines = (line for line in chunk.splitlines(keepends=True) if not line.isascii())
    return b"".join(line for line, _ in zip(lines, range(400), strict=False))


def _legacy(sample: bytes) -> str:
    """The likeliest encoding of lines that are not UTF-8; "" where none makes words of them."""
    from charset_normalizer import from_bytes

    matches = [match for match in from_bytes(sample[:_SAMPLE]) if match.encoding != "utf_8"]
    if not matches:
        return "cp1252" if _makes_words(sample, "cp1252") else ""
    best = min(match.chaos for match in matches)
    alike = [match for match in matches if match.chaos <= best + 0.02]
    near = {name for match in alike for name in match.could_be_from_charset}
    first = matches[0].encoding
    for name in (*_PREFERRED, *([first] if _IN_USE.match(first) else ())):
        if name in near and _makes_words(sample, name):
            return checked_encoding(name)
    return "cp1252" if _makes_words(sample, "cp1252") else ""


def _makes_words(sample: bytes, encoding: str) -> bool:
    """Say whether accents stand where they do in words, not between them or as capitals."""
    try:
        text = f"\n{sample.decode(encoding)}\n"
    except UnicodeDecodeError:
        return False
    odd = [index for index, letter in enumerate(text) if ord(letter) > 127]
    wrong = sum(_is_misplaced(text[max(index - 1, 0) : index + 2]) for index in odd[:2000])
    return bool(odd) and wrong * 2 < min(len(odd), 2000)


def _is_misplaced(three: str) -> bool:
    """Say whether the second of three characters is a capital, a sign, or one of another script
    in the middle of a word.

    >>> _is_misplaced("aÊP"), _is_misplaced("S縊 "), _is_misplaced("Gád")
    (True, True, False)
    """
    if len(three) < 3:
        return False
    before, letter, after = tuple(three)
    if _WIDE.match(letter) and any(near.isascii() and near.isalpha() for near in (before, after)):
        return True
    if letter.isupper() and before.islower():
        return True
    inside = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    return inside and not letter.isalnum() and letter not in _BETWEEN


def _example(sample: bytes, encoding: str) -> str:
    text = sample.decode(encoding, "replace")
    match = re.search(r"[\w ]*[^\x00-\x7f][\w ]*", text)
    return match[0].strip()[:40] if match else ""
