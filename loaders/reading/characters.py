"""Characters in foreign values: which are refused, and which blanks are taken away."""

import re
from collections.abc import Collection

from loaders.reading.limits import MAX_VALUE
from loaders.values import CONTROLS, ValueFault

STRAY = re.compile("[\\ud800-\\udfff]")
"""Bytes that are no text, as `surrogateescape` shows them, and halves of JSON escapes."""

SUSPECT = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\xa0\\u200b\\u2007\\u202a-\\u202f\\u2060"
    "\\u2066-\\u2069\\ud800-\\udfff\\ufeff]"
)
"""What a text must not have, or loses; a text without them is as good as it is."""

BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ") | dict.fromkeys(
    map(ord, "\u200b\u2060\ufeff"), ""
)
"""No-break blanks become blanks; zero-width blanks go."""


def check(text: str) -> None:
    """Check a value.

    Raises:
        ValueFault: it has control characters or bytes that are no text, or is too long.

    >>> check("Gwangju 광주")
    """
    if len(text) > MAX_VALUE:
        mend = "shorten it; a closing quotation mark may be missing"
        raise ValueFault(f"a value is longer than {MAX_VALUE:,} characters", mend)
    if match := SUSPECT.search(text):
        _refuse(text, match.start())


def _refuse(text: str, start: int) -> None:
    if match := STRAY.search(text, start):
        raise ValueFault(*_stray(text, match.start()))
    if match := CONTROLS.search(text, start):
        code = f"U+{ord(match[0]):04X}"
        found = f"a control character ({code}) stands in “{_around(text, match)}”"
        raise ValueFault(found, f'remove it, or declare repair = {{"{code}" = ""}} under [read]')


def _stray(text: str, at: int) -> tuple[str, str]:
    code = ord(text[at])
    if not 0xDC80 <= code <= 0xDCFF:
        return f"half a character (\\u{code:04x}) stands in a value", "correct the escape"
    byte = f"{code - 0xDC00:02X}"
    seen = STRAY.sub("\ufffd", text[max(at - 12, 0) : at + 13])
    mend = f'declare repair = {{"{byte}" = " "}} or the encoding under [read]'
    return f"byte 0x{byte} is not UTF-8, in “{seen}”", mend


def _around(text: str, match: re.Match[str]) -> str:
    seen = text[max(match.start() - 12, 0) : match.end() + 12]
    return SUSPECT.sub("\ufffd", seen)


def cleaned(text: str, missing: Collection[str] = ()) -> str:
    """Return a value that was checked without blanks around it; "" for a word of `missing`.

    >>> cleaned(" São\\u00a0Paulo\\u200b "), cleaned("NA", {"NA"})
    ('São Paulo', '')
    """
    if not text.isascii():
        text = text.translate(BLANKS)
    text = text.strip()
    return "" if text in missing else text
