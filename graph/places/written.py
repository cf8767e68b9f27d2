"""What is written: a name freed from damage, and its parts by brackets, commas and slashes."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Written(NamedTuple):
    """A name in parts: the name itself, what stands beside it, and names given side by side.

    `whole` is the name without signs of structure, `head` the part that names the place, `beside`
    what stands in brackets or behind a comma, `sides` the names between slashes or dashes,
    `inverted` the name with the article that stands behind a comma, `joined` the names that an
    “and” or a hyphen may join.
    """

    whole: str
    head: str
    beside: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    inverted: str = ""
    joined: tuple[str, ...] = ()


_BRACKETS = re.compile(r"[(\[（【]\s*([^()\[\]（）【】]*?)\s*(?:[)\]）】]|$)")
_SIDES = re.compile(r"\s*[/|／]\s*|\s+[-–—]\s+|\s*;\s*|\s+=\s+")
_JOINED = re.compile(r"\s*[&+]\s*|\s+(?:and|und|et|e|y|i|og|och|en|ja|a)\s+|-")
_COMMAS = re.compile(r"\s*[,，、]\s*")
_ESCAPED = re.compile(r"<U\+([0-9A-Fa-f]{4,6})>")
_BYTES = re.compile(r"(?:<[0-9a-f]{2}>)+")
_SPACES = re.compile(r"\s+")
_ARTICLES = frozenset((
    "the", "la", "le", "les", "l'", "el", "los", "las", "lo", "il", "i", "gli", "o", "os", "a",
    "as", "els", "es", "de", "den", "het", "die", "der", "das",
))  # fmt: skip


def read_name(text: str) -> Written:
    """Take a name apart.

    >>> read_name("Köln (Cologne)")[:3]
    ('Köln Cologne', 'Köln', ('Cologne',))
    >>> read_name("Bruxelles/Brussel").sides
    ('Bruxelles', 'Brussel')
    >>> read_name("Hague, The").inverted
    'The Hague'
    """
    text = mended(text)
    inside = tuple(part for part in _BRACKETS.findall(text) if part)
    outside = _tidy(_BRACKETS.sub(" ", text)) or " ".join(inside)
    whole = _tidy(_BRACKETS.sub(r" \1 ", text))
    first, *tail = [part for part in _COMMAS.split(outside) if part] or [outside]
    inverted = ""
    if tail and tail[-1].casefold() in _ARTICLES and (text.isupper() or not tail[-1][1:].isupper()):
        article = tail.pop()
        inverted = f"{article}{first}" if article.endswith("'") else f"{article} {first}"
    beside = (*tail, *(part for part in inside if part != outside))
    return Written(
        whole, first, beside, _several(_SIDES, first), inverted, _several(_JOINED, first)
    )


def _several(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    parts = tuple(part for part in pattern.split(text) if part)
    return parts if len(parts) > 1 else ()


def tails(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text without its last words, and these.

    >>> list(tails("Solana Beach CA"))
    [('Solana Beach', 'CA'), ('Solana', 'Beach CA')]
    """
    words = text.split(" ")
    for count in range(1, min(len(words), 4)):
        yield " ".join(words[:-count]), " ".join(words[-count:])


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" \t.*·,;:-–—")


def mended(text: str) -> str:
    """Return a text without the damage of wrong encodings and escapes.

    >>> mended("MÃ¼nchen"), mended("Antone<U+0219>ti"), mended("Saint-&Eacute;tienne")
    ('München', 'Antonești', 'Saint-Étienne')
    """
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        text = _BYTES.sub(_decoded, text)
    return text if text.isascii() else _one_script(_recoded(text))


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes.fromhex(re.sub("[<>]", "", match[0])).decode()
    except UnicodeDecodeError:
        return match[0]


_ALIKE = str.maketrans("аеорсухіјАЕОРСУХІЈВНКМТ", "aeopcyxijAEOPCYXIJBHKMT")
_LATIN = re.compile("[A-Za-z]")


def _one_script(text: str) -> str:
    """Write the Cyrillic letters that look like Latin ones as these, where Latin ones are others.

    >>> _one_script("Sluсk"), _one_script("Сочи")
    ('Sluck', 'Сочи')
    """
    return text.translate(_ALIKE) if _LATIN.search(text) else text


_RUNS = re.compile("[^\x00-\x7f]{2,}")


def _recoded(text: str) -> str:
    """Undo, wherever that gives letters, that UTF-8 was read as an encoding of one byte a sign."""
    return _RUNS.sub(_decoded_run, text)


def _decoded_run(match: re.Match[str]) -> str:
    for encoding in ("cp1252", "latin-1", "mac_roman"):
        try:
            found = match[0].encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        return found if found.isprintable() else match[0]
    return match[0]
