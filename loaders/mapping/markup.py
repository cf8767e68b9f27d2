"""Texts with markup or in capitals, written as people read them."""

import re
from collections.abc import Collection
from html import unescape
from html.parser import HTMLParser

_BREAKS = frozenset(re.findall("[a-z0-9]+", "br p div li ul ol tr table h1 h2 h3 h4 h5 h6 section"))
_SILENT = frozenset(("script", "style", "head", "template"))
_ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset(
    re.findall(
        "[a-z]+",
        "a an and as at but by de del der des di do du e et for from in la las le les los nor of "
        "on or the to und van von with y",
    )
)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def without_markup(text: str) -> str:
    """Return the text of a piece of HTML, its paragraphs on lines of their own.

    >>> without_markup("<p>Cities &amp;amp; <b>climate</b></p><p>Katowice</p>")
    'Cities & climate\\nKatowice'
    """
    if "<" not in text and "&" not in text:
        return text
    parser = _Text()
    parser.feed(text)
    parser.close()
    plain = "".join(parser.parts)
    if _ESCAPED.search(plain):
        plain = unescape(plain)
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)


def sentence_case(text: str, keep: Collection[str] = ()) -> str:
    """Write a text in capitals as a sentence; one that has small letters stays.

    >>> sentence_case("ABANDONED CHILDREN"), sentence_case("UN REFORM", ["UN"])
    ('Abandoned children', 'UN reform')
    """
    if not text.isupper():
        return text
    small = _WORD.sub(lambda word: word[0] if word[0] in keep else word[0].lower(), text)
    first = _WORD.search(small)
    return small if not first else small[: first.start()] + _capital(small[first.start() :])


def title_case(text: str, keep: Collection[str] = ()) -> str:
    """Write a text in capitals as a title; one that has small letters stays.

    >>> title_case("CITY OF RIO DE JANEIRO"), title_case("L'AQUILA")
    ('City of Rio de Janeiro', "L'Aquila")
    """
    if not text.isupper():
        return text

    def word(match: re.Match[str]) -> str:
        small = match[0].lower()
        if match[0] in keep or (small in _SMALL and match.start()):
            return match[0] if match[0] in keep else small
        return "".join(map(_capital, re.split("((?<=^[dlDL])['’])", small)))

    return _WORD.sub(word, text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
