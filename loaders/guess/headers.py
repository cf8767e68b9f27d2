"""What the header of a column says, in the languages of the field: whose it is, and what of it."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from loaders.guess.header_words import ABOUT, WHAT

_STOP = """
the of in a an main de du des la le les el los das da do der die del di for und et y e gn properties
attributes geometry ascii official complete full primary current field text value
"""
_OTHERS = "partner twin sister twinned partnered paired jumelee hermanada gemellata"
_WITH = "with avec mit con com ed e"
_LANGUAGES = """
en fr es de pt it zh ru ar nl pl sv da fi el cs hu ro bg hr sk sl et lv lt ga mt uk tr ja ko ca eu
gl nb nn is sq sr mk bs he fa hi bn ur ms vi th sw cy
"""
_NATIVE = {
    "english": "en", "french": "fr", "spanish": "es", "german": "de", "portuguese": "pt",
    "italian": "it", "chinese": "zh", "russian": "ru", "arabic": "ar", "eng": "en", "fra": "fr",
    "spa": "es", "deu": "de", "por": "pt", "francais": "fr", "espanol": "es", "deutsch": "de",
}  # fmt: skip
_PIECE = re.compile(r"[^\W_]+", re.UNICODE)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])")
_TWINS = ("twin", "sister", "jumel", "hermana", "gemell", "geminad", "partnerstadt", "友好", "姐妹")
_SIDES = {"a": 1, "1": 1, "i": 1, "b": 2, "2": 2, "ii": 2}


class Header(NamedTuple):
    """What a header says.

    `about` says whose it is (`city`, `network`, `lead` …, "" the record's own), `what` what of
    it (`name`, `country`, `start` …). `odd` counts words that nothing explains. `side` is 1 or 2
    for the columns of a pair.
    """

    about: str
    what: str
    language: str = ""
    odd: int = 0
    side: int = 0


def plain(text: str) -> str:
    """Return a text in small letters without accents.

    >>> plain("Année DE Début")
    'annee de debut'
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Return for each word or phrase where it belongs: `about` or `what`, and which."""
    found: dict[str, tuple[str, str]] = {}
    for slot, text in (("about", ABOUT), ("what", WHAT)):
        sense = ""
        for word in text.split():
            if word.endswith(":"):
                sense = word[:-1]
            else:
                found.setdefault(plain(word.replace("-", " ")).replace("'", " "), (slot, sense))
    return found


@cache
def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def words(header: str) -> list[str]:
    """Return the words of a header.

    >>> words("LeadPartnerCountry"), words("City.Statut"), words("lat_GN")
    (['lead', 'partner', 'country'], ['city', 'statut'], ['lat', 'gn'])
    """
    return [plain(word) for word in _PIECE.findall(_CAMEL.sub(" ", header))]


def read_header(header: str) -> Header:
    """Return what a header says.

    >>> read_header("Name_fr")[:3], read_header("LeadPartnerCountry")[:2]
    (('', 'name', 'fr'), ('lead', 'country'))
    >>> read_header("Type of lead organisation")[:2], read_header("名称")[:2]
    (('lead', 'type'), ('', 'name'))
    >>> read_header("City B"), read_header("Ville jumelée")[:2]
    (Header(about='city', what='name', language='', odd=0, side=2), ('city', 'name'))
    """
    pieces = words(header)
    if any(ord(sign) > 0x2E7F for sign in header):
        pieces = _chinese(header) or pieces
    pieces, language = _language(pieces, header)
    pieces, side = _side(pieces, header)
    about, what, odd = _read(pieces)
    if not what and about and (not odd or side):
        what = "name"
    return Header(about, what, language, odd, side)


def _language(pieces: list[str], header: str) -> tuple[list[str], str]:
    """Take the language off a header, where one stands at its end, or in parentheses."""
    if len(pieces) < 2:
        return pieces, ""
    last, first = pieces[-1], pieces[0]
    if last in _NATIVE:
        return pieces[:-1], _NATIVE[last]
    marked = re.search(r"[_(:@./\-\[ ]\s*([a-z]{2})\s*[)\]]?$", header.strip().casefold())
    textual = {"name", "also", "acronym", "description", "note", "themes"}
    of_text = any(_known().get(piece, ("", ""))[1] in textual for piece in pieces[:-1])
    if marked and last in _set(_LANGUAGES) and (of_text or last not in _set(_STOP)):
        return pieces[:-1], last
    begins = re.match(r"[a-zA-Z]{2}[_:]", header)
    if begins and first in _set(_LANGUAGES) - _set(_STOP) - {"is"}:
        return pieces[1:], first
    return pieces, ""


def _side(pieces: list[str], header: str) -> tuple[list[str], int]:
    """Take the mark of a pair off a header: A or B, 1 or 2, or a word for a twin."""
    if len(pieces) > 1 and pieces[-1] in _SIDES:
        return pieces[:-1], _SIDES[pieces[-1]]
    glued = re.fullmatch(r"(.*[a-z]{3})([12])", pieces[-1]) if pieces else None
    if glued:
        return [*pieces[:-1], glued[1]], int(glued[2])
    small = plain(header)
    if any(word in small for word in _TWINS):
        rest = [
            word for word in pieces
            if word not in _set(_WITH) and not any(twin in word for twin in _TWINS)
        ]  # fmt: skip
        return rest or ["city"], 2
    known = _known()
    places = [word for word in pieces if known.get(word) == ("about", "city")]
    if places and any(word in _set(_OTHERS) for word in pieces):
        return [word for word in pieces if word not in _set(_OTHERS)], 2
    return pieces, 0


def _chinese(header: str) -> list[str]:
    """Cut a header without blanks into the words that are known, the longest first."""
    known = sorted((word for word in _known() if not word.isascii()), key=len, reverse=True)
    found, rest = [], header
    for word in known:
        if word in rest and ord(word[0]) > 0x2E7F:
            found.append(word)
            rest = rest.replace(word, " ")
    return [*found, *(plain(word) for word in _PIECE.findall(rest))] if found else []


_ROLES = (
    "lead", "coordinator", "funder", "implementer", "partner", "organiser", "host", "secretariat",
    "beneficiary", "member", "signatory",
)  # fmt: skip
_STRONG = (
    "geonames", "wikidata", "ror", "lei", "isni", "grid", "locode", "iati", "email", "phone",
    "latitude", "longitude", "website", "country", "type", "status", "role", "start", "end",
    "acronym", "also", "related", "broader", "narrower", "address", "count", "population", "budget",
)  # fmt: skip


def _read(pieces: list[str]) -> tuple[str, str, int]:
    """Read words: the longest known phrases first, whatever their order."""
    known, abouts, whats, odd = _known(), list[str](), list[str](), 0
    index = 0
    while index < len(pieces):
        for length in (4, 3, 2, 1):
            phrase = " ".join(pieces[index : index + length])
            if phrase in known and index + length <= len(pieces):
                slot, sense = known[phrase]
                (abouts if slot == "about" else whats).append(sense)
                break
        else:
            length = 1
            odd += pieces[index] not in _set(_STOP) and not pieces[index].isdecimal()
        index += length
    vague = len(abouts) > 1 and not whats and not {*_ROLES} & {*abouts}
    return _about(abouts, whats), _what(whats), odd + vague


def _about(abouts: list[str], whats: list[str]) -> str:
    for role in _ROLES:
        if role in abouts:
            return role if "city" not in abouts or role not in ("member", "signatory") else "city"
    for strong in ("person", "city"):
        if strong in abouts:
            return strong
    return abouts[0] if abouts else ""


def _what(whats: list[str]) -> str:
    if "year" in whats and {"population", "area", "budget"} & {*whats}:
        return "year"
    for sense in _STRONG:
        if sense in whats:
            return sense
    rest = [sense for sense in whats if sense != "name"]
    return rest[0] if rest else "name" if whats else ""
