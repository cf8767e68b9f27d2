"""Folding: names written alike become alike, and are cut into the words that a search finds."""

import re
import unicodedata
from hashlib import blake2b

LONGEST = 200
"""How many characters of a text are searched for; whoever pastes a page asks with its beginning."""
_ARTICLE = "\u0627\u0644"
_UNALIKE = {
    "\u0629": "\u0647",  # teh marbuta
    "\u0649": "\u064a",  # alef maksura
    "\u06cc": "\u064a",  # Persian yeh
    "\u06a9": "\u0643",  # Persian kaf
    "\u0671": "\u0627",  # alef wasla
    "\u0640": "",        # tatweel
    "\u0621": "",        # hamza on its own
    "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ё": "е", "ð": "d", "þ": "th",
}  # fmt: skip
_ALONE = re.compile(
    "[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
"""Characters of scripts that write words without blanks, or join them: Han, kana, hangul."""


class _Marks(dict[int, str | None]):
    """What stays of each decomposed character: all but combining marks."""

    def __missing__(self, code: int) -> str | None:
        self[code] = kept = None if unicodedata.combining(chr(code)) else chr(code)
        return kept


class _Words(dict[int, str]):
    """What a search sees of each character: letters, digits, and blanks for the rest."""

    def __missing__(self, code: int) -> str:
        char = _UNALIKE.get(chr(code), chr(code))
        if len(char) != 1:
            return self.setdefault(code, char)
        kept = char.isalnum() or unicodedata.category(char)[0] == "M"
        self[code] = seen = f" {char} " if _ALONE.match(char) else char if kept else " "
        return seen


_MARKS, _WORDS = _Marks(), _Words()


def fold(text: str) -> str:
    """Fold case, accents, width and blanks, so that names written alike are alike.

    >>> fold("  Côte d’Ivoire ") == fold("COTE D'IVOIRE")
    True
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    kept = unicodedata.normalize("NFC", plain.translate(_MARKS))
    return " ".join(kept.casefold().split())


def key(text: str) -> str:
    """Return the words of a name as a search sees them: folded, without signs.

    Han, kana and hangul are words character by character; letters of Arabic that are written in
    several ways are one.

    >>> key("UN-Habitat"), key("光州市"), key("الأُمَم المتحدة") == key("الامم المتحده")
    ('un habitat', '光 州 市', True)
    """
    folded = text.casefold() if text.isascii() else fold(text)
    return " ".join(folded.translate(_WORDS).split())


def bare(word: str) -> str:
    """Return an Arabic word without its article, any other word as it is.

    >>> bare("القاهره") == "قاهره"
    True
    """
    return word[2:] if len(word) > 4 and word.startswith(_ARTICLE) else word


def stands_alone(word: str) -> bool:
    """Tell whether a word is a character of a script that writes words without blanks.

    >>> stands_alone("光"), stands_alone("光州"), stands_alone("u")
    (True, False, False)
    """
    return len(word) == 1 and _ALONE.match(word) is not None


def clean(text: str) -> str:
    """Return a text without halves of characters, which no file holds."""
    return text.encode("utf-8", "ignore").decode()


def digest(text: str) -> int:
    """Return a number of 63 bits that stands for a text in the index.

    >>> digest("un habitat")
    3691885386465742320
    """
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) >> 1
