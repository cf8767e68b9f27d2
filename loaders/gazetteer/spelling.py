"""Spellings of names: the key under which a name is looked up, and the skeleton of like ones.

The key forgets case, accents and signs; the skeleton also forgets what spellings of one name
differ in: little words, doubled letters, umlauts written out, blanks.
"""

import re
import unicodedata
from functools import cache

from loaders.gazetteer.table import rows

_HAN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʼʻʹʽ\u02bb\u02bc\u02be\u02bf"), "")
_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th",
    "ı": "i", "ħ": "h", "ə": "a", "ŋ": "n", "ĸ": "k", "ŧ": "t", "ɨ": "i",
}  # fmt: skip
_PLAIN = str.maketrans(_LETTERS)
_WORDS = re.compile(r"[^\W_]+")


def key_of(text: str) -> str:
    """Return the key of a name: its words in small Latin letters, without accents and signs.

    Scripts that are letters become Latin; Han, kana and hangul stay, as each language reads them
    in its own way.

    >>> key_of("L'Hospitalet de Llobregat"), key_of("ŁÓDŹ"), key_of("Αθήνα"), key_of("光州")
    ('lhospitalet de llobregat', 'lodz', 'athina', '光州')
    """
    plain = text.lower().replace("'", "").replace("`", "") if text.isascii() else _plain(text)
    return " ".join(_WORDS.findall(plain))


def _plain(text: str) -> str:
    """Return a text in small letters without accents; letters of other scripts become Latin."""
    signs = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    kept = "".join(sign for sign in signs if not unicodedata.combining(sign)).translate(_PLAIN)
    if not kept.isascii():
        kept = " ".join(_WORDS.findall(unicodedata.normalize("NFC", kept)))
        if not _HAN.search(kept):
            kept = romanised(kept)
    return kept


def romanised(text: str) -> str:
    """Write any script in small Latin letters, sign by sign.

    >>> romanised("Київ"), romanised("北京")
    ('kiiv', 'beijing')
    """
    from anyascii import anyascii

    plain = unicodedata.normalize("NFKD", text)
    written = "".join(sign for sign in plain if not unicodedata.combining(sign))
    latin: str = anyascii(unicodedata.normalize("NFC", written))
    return latin.lower().replace("'", "").replace("`", "")


_PAIRS = (
    ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("ph", "f"), ("ch", "h"), ("kh", "h"), ("ck", "k"),
)  # fmt: skip
_UMLAUTS = _PAIRS[:3]
_LIKE = str.maketrans("wyjq", "viik")
_DOUBLED = re.compile(r"(.)\1+")
_HARD = re.compile("c(?![iey])")
"""What spellings of one name differ in, in the order in which it is taken away."""


def skeleton_of(key: str) -> str:
    """Return what spellings of a name have in common, "" for a name without letters.

    >>> skeleton_of(key_of("Saint-Étienne")) == skeleton_of(key_of("ST ETIENNE"))
    True
    >>> skeleton_of("koeln"), skeleton_of("koln"), skeleton_of("reggio nellemilia")
    ('koln', 'koln', 'regiomilia')
    """
    if not key.isascii():
        key = romanised(key)
    joined = _replaced(_DOUBLED.sub(r"\1", _joined(key)), _PAIRS)
    joined = _HARD.sub("k", joined).translate(_LIKE)
    return _DOUBLED.sub(r"\1", joined[:1] + joined[1:].replace("h", ""))


def _replaced(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for pair, written in pairs:
        text = text.replace(pair, written)
    return text


def bare_of(key: str) -> str:
    """Return a key without little words, blanks and umlauts written out; letters stay.

    >>> bare_of("st etienne"), bare_of("goeteborg"), bare_of("osimo"), bare_of("ossimo")
    ('saintetienne', 'goteborg', 'osimo', 'ossimo')
    """
    return _replaced(_joined(key), _UMLAUTS)


def _joined(key: str) -> str:
    little, short = _little()
    words = [short.get(word, word) for word in key.split()]
    kept = [word for word in words if word not in little]
    return "".join(_unjoined(word) for word in kept or words)


_JOINED = re.compile("^(?:nell|dell|dall|sull|all|dels|del|d|l|s)(?=[aeiouh]..)")


def _unjoined(word: str) -> str:
    """Take off an article or a preposition that an apostrophe joins to a word."""
    found = _JOINED.match(word)
    return word[found.end() :] if found and len(found[0]) > 2 else word


@cache
def _little() -> tuple[frozenset[str], dict[str, str]]:
    """Return the words that a skeleton leaves out, and those that it writes in one way."""
    known = list(rows("words.tsv"))
    little = frozenset(word for word, written in known if not written)
    return little, {word: written for word, written in known if written}
