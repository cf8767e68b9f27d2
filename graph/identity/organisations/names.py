"""Names of organisations: read apart into words that compare, and the acronyms they hold."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from graph.identity.organisations.folding import name_words, plain_words
from graph.identity.organisations.words import words

_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_PARTS = re.compile(r"\s+[-–—:]+\s+|\s*[–—;]\s*|:\s+")
_SLASH = re.compile(r"\s*\|\s*|\s+/\s*|/\s+|(?<=[^\W\d]{4})/(?=[^\W\d]{4})")
_ACRONYM = re.compile(r"[^\W_][\w.&'/+-]*")
_CJK_LEGAL = re.compile(
    "株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人"
    "|独立行政法人|国立研究開発法人|地方独立行政法人|社会福祉法人|学校法人|[(]株[)]|股份有限公司"
    "|有限责任公司|有限公司|주식회사|재단법인|사단법인"
)
_LONGEST_ACRONYM, _LONGEST_SHORT = 10, 6
_OF_UNITED_NATIONS = re.compile(r"UN[ -][A-Z][a-z]+")
_WIDER = frozenset(("international", "global", "group", "worldwide"))


class Form(NamedTuple):
    """A name, or a part of one that can stand for it, as the words that compare.

    `words` are folded, in their order and without those that say nothing; a country is `@` and
    its code. `rank` is 0 for a name, 1 for another name, 2 for a former one; `part` says that
    the words are only a part of what is written, `bracket` that it stands in brackets, and `short`
    that they are but an acronym.
    """

    words: tuple[str, ...]
    text: str
    rank: int = 0
    part: bool = False
    short: bool = False
    bracket: bool = False


class Reading(NamedTuple):
    """What a written name holds: its forms, the whole first, and acronyms as they compare."""

    forms: tuple[Form, ...]
    acronyms: tuple[str, ...]


def read_name(text: str, rank: int = 0) -> Reading:
    """Read a name apart.

    >>> reading = read_name("United Nations Environment Programme (UNEP)")
    >>> reading.forms[0].words, reading.acronyms
    (('unitednations', 'environment', 'program'), ('unep',))
    >>> read_name("The Co-operative Bank p.l.c.").forms[0].words
    ('cooperative', 'bank')
    >>> read_name("Deutsche Gesellschaft für Soziologie e.V.").forms[0].words
    ('@DE', 'gesellschaft', 'soziologie')
    """
    plain = text.strip()
    if not plain.isascii():
        plain = _CJK_LEGAL.sub(" ", unicodedata.normalize("NFKC", _repaired(plain))).strip()
    acronyms: list[str] = []
    bare, inside = _unbracketed(_without_first(plain, acronyms), acronyms)
    if inside and is_acronym(bare):
        acronyms.append(acronym_key(bare))
        bare = inside.pop(0)
    parts = _apart(_PARTS, bare, "-–—:;")
    long = [part for part in parts if not _takes(part, acronyms)] if len(parts) > 1 else parts
    if 0 < len(long) < len(parts) and len(name_words(" ".join(long))) < 2:
        long = parts
    whole = _without_last(" ".join(long) or bare, acronyms)
    acronyms += _acronyms_of(whole)
    forms = [Form(name_words(whole), text, rank, short=is_acronym(whole))]
    forms += _further(long, inside, text, rank)
    return Reading(tuple(_distinct(forms)), tuple(dict.fromkeys(filter(None, acronyms))))


def _acronyms_of(whole: str) -> list[str]:
    """Return a name that is an acronym, or no more than one: “WWF International”.

    >>> _acronyms_of("WWF"), _acronyms_of("WWF International"), _acronyms_of("UN Women")
    (['wwf'], ['wwf'], ['unwomen'])
    """
    if is_acronym(whole) or _OF_UNITED_NATIONS.fullmatch(whole.strip()):
        return [acronym_key(whole)]
    first, _, rest = whole.strip().partition(" ")
    if rest.casefold() in _WIDER and first.isupper() and len(first) > 2 and is_acronym(first):
        return [acronym_key(first)]
    return []


def _repaired(text: str) -> str:
    """Undo UTF-8 read as Windows-1252.

    >>> _repaired("L\u00e2\u20ac\u2122Or\u00c3\u00a9al")
    'L’Oréal'
    """
    if not any(sign in text for sign in ("\u00c3", "\u00c2", "\u00e2\u20ac")):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _without_first(text: str, acronyms: list[str]) -> str:
    """Take an acronym and a comma from the start of the name that it stands for.

    >>> _without_first("IUCN, International Union for Conservation of Nature", [])
    'International Union for Conservation of Nature'
    """
    first, comma, rest = text.partition(",")
    if not comma or not is_acronym(first):
        return text
    key, initials = acronym_key(first), "".join(word[0] for word in name_words(rest))
    if len(key) < 3 or not initials.startswith(key):
        return text
    acronyms.append(key)
    return rest.strip()


def _without_last(text: str, acronyms: list[str]) -> str:
    """Take an acronym from the end of the name that it stands for."""
    start, _, last = text.strip().rpartition(" ")
    if not is_acronym(last) or len(start.split()) < 2:
        return text
    key = acronym_key(last)
    every = [word[0] for word in plain_words(start)]
    if key in ("".join(every), "".join(word.lstrip("@")[0].lower() for word in name_words(start))):
        acronyms.append(key)
        return start
    return text


def _apart(pattern: re.Pattern[str], text: str, signs: str) -> list[str]:
    """Split a text by a pattern that matches only where one of the signs is."""
    if not any(sign in text for sign in signs):
        return [text]
    return [part for part in pattern.split(text) if part.strip()]


def _distinct(forms: list[Form]) -> Iterator[Form]:
    seen = set()
    for form in forms:
        if form.words and form.words not in seen:
            seen.add(form.words)
            yield form


def _unbracketed(text: str, acronyms: list[str]) -> tuple[str, list[str]]:
    """Take acronyms and names in another language out of the brackets of a name."""
    inside: list[str] = []
    if not any(sign in text for sign in "([{"):
        return text, inside

    def replaced(match: re.Match[str]) -> str:
        content = match[1].strip()
        pieces = [piece for piece in re.split(r"[/,;]|\s[-–]\s", content) if piece.strip()]
        if pieces and all(_takes(piece, acronyms) for piece in pieces):
            return " "
        if _OF_UNITED_NATIONS.fullmatch(content) or _shortens(content, text[: match.start()]):
            acronyms.append(acronym_key(content))
            return " "
        if _is_part(content):
            return f" {content} "
        if len(content.split()) > 1 and len(content) >= 0.4 * (len(text) - len(content)):
            inside.append(content)
            return " "
        return f" {content} "

    bare = _BRACKETS.sub(replaced, text)
    return (bare, inside) if bare.strip() else (text, [])


def _shortens(content: str, text: str) -> bool:
    """Tell whether a word takes its letters from a name, in their order, from the first on.

    >>> _shortens("Norad", "Norwegian Agency for Development Cooperation")
    True
    >>> _shortens("Oslo", "Norwegian Agency for Development Cooperation")
    False
    """
    short, long = "".join(plain_words(content)), plain_words(text)
    if not (2 < len(short) <= _LONGEST_SHORT and short.isalpha() and len(long) > 2):
        return False
    if " " in content or short[0] != long[0][0] or short in long:
        return False
    letters = iter("".join(long))
    return all(letter in letters for letter in short)


def _is_part(content: str) -> bool:
    """Tell whether brackets name a part of the body: “European Commission (DG Environment)”."""
    read = name_words(content)
    return len(read) > 1 and read[0] in words("part")


def _takes(part: str, acronyms: list[str]) -> bool:
    part = part.strip().strip("\"“”'«»")
    if not is_acronym(part) or ((words_ := name_words(part)) and words_[0].startswith("@")):
        return False
    acronyms.append(acronym_key(part))
    return True


def _further(parts: list[str], inside: list[str], text: str, rank: int) -> Iterator[Form]:
    """Yield what stands on both sides of a slash as other names, and further parts as parts."""
    for part in parts:
        names = _apart(_SLASH, part, "/|")
        for name in names if len(names) > 1 else ():
            yield Form(name_words(name), text, max(rank, 1))
    several = parts if len(parts) > 1 else []
    for n, part in enumerate((*several, *inside)):
        read = name_words(part)
        if len(read) > 1 and not any(map(_is_country, parts)):
            yield Form(read, text, rank, part=True, bracket=n >= len(several))


def _is_country(part: str) -> bool:
    read = name_words(part)
    return len(read) == 1 and read[0][0] == "@"


def is_acronym(text: str) -> bool:
    """Tell whether a text is written as an acronym is: one short word, mostly capitals.

    >>> [is_acronym(text) for text in ("UNEP", "EuroHPC", "UN-Habitat", "U.N.", "Oxfam", "WHO EU")]
    [True, True, False, True, False, False]
    """
    text = text.strip().strip(".")
    if not 1 < len(text) <= _LONGEST_ACRONYM + 4 or not _ACRONYM.fullmatch(text):
        return False
    capitals = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    return 2 <= letters <= _LONGEST_ACRONYM and capitals >= 2 and 2 * capitals > letters


def acronym_key(text: str) -> str:
    """Return an acronym as it compares: small letters and digits alone.

    >>> acronym_key("U.N.E.P."), acronym_key("ЮНЕП")
    ('unep', 'yunep')
    """
    return "".join(plain_words(text))
