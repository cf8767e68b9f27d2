"""Names without a language: which to keep, and what their script says of the language."""

import unicodedata
from collections.abc import Iterable, Iterator

_TAGS = {
    "ARABIC": "und-arab", "ARMENIAN": "hy", "BENGALI": "und-beng", "CYRILLIC": "und-cyrl",
    "DEVANAGARI": "und-deva", "ETHIOPIC": "und-ethi", "GEORGIAN": "ka", "GREEK": "el",
    "GUJARATI": "gu", "GURMUKHI": "pa", "HANGUL": "ko", "HEBREW": "und-hebr", "HIRAGANA": "ja",
    "KANNADA": "kn", "KATAKANA": "ja", "KHMER": "km", "LAO": "lo", "LATIN": "und-latn",
    "MALAYALAM": "ml", "MYANMAR": "und-mymr", "ORIYA": "or", "SINHALA": "si", "TAMIL": "ta",
    "TELUGU": "te", "THAI": "th", "TIBETAN": "und-tibt",
}  # fmt: skip
"""The language of a script; `und-…` (undetermined) where several languages write it."""


def tagged(names: Iterable[str], country: str, *, known: str = "") -> Iterator[tuple[str, str]]:
    """Yield the names worth keeping, each with a language tag.

    Left out are codes of airports, transcriptions in small letters, mixtures of scripts, and Latin
    spellings of `known` or of each other that differ only in accents.

    >>> list(tagged(["KWJ", "Koshu", "Kōshū", "guang zhou", "光州", "광주"], "KR"))
    [('Koshu', 'und-latn'), ('光州', 'zh'), ('광주', 'ko')]
    """
    seen = {_plain(known)}
    for name in names:
        tag = _tag(name, country)
        key = _plain(name) if tag == "und-latn" else name
        if tag and key not in seen:
            seen.add(key)
            yield name, tag


def _plain(name: str) -> str:
    spelled = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in spelled if sign.isalnum())


def _tag(name: str, country: str) -> str:
    """Return the tag of a name, "" where it is not worth keeping."""
    scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in name if sign.isalpha()}
    if scripts <= {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"} and scripts:
        return ("und-hani" if country == "JP" else "zh") if scripts == {"CJK"} else "ja"
    if len(scripts) != 1:
        return ""
    tag = _TAGS.get(scripts.pop(), "")
    return tag if tag != "und-latn" or _is_name(name) else ""


def _is_name(latin: str) -> bool:
    """Say whether Latin letters look like a name: no code, no transcription sign by sign."""
    code = latin.isupper() and len(latin) <= 4
    return latin[0].isupper() and not code and max(latin) < "\u0180" and "'" not in latin
