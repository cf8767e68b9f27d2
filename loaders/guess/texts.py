"""What texts are: numbers, dates and their formats, addresses, identifiers, parts of a list."""

import re
from calendar import month_abbr, month_name
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

_MONTHS = frozenset(name.casefold() for name in (*month_name, *month_abbr, "sept") if name)
_TIME = r"(?:[ T](?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?"
_ISO = re.compile(
    r"[0-9]{4}(?:\.0|-[0-9]{2}(?:-[0-9]{2}"
    r"(?:[T ][0-9]{2}:?[0-9]{2}[0-9:.,]*\s*(?:Z|[+-][0-9:]+)?)?)?)?"
)
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}(?:\.0)?")
_NUMERIC = re.compile(rf"([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}")
_FORMATS = (
    (rf"[0-9]{{4}}/[0-9]{{1,2}}/[0-9]{{1,2}}{_TIME}", "%Y/%m/%d"),
    (r"[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}", "%Y.%m.%d"),
    (r"[0-9]{8}", "%Y%m%d"),
    (r"[0-9]{1,2}/[0-9]{4}", "%m/%Y"),
    (r"[0-9]{4}/[0-9]{1,2}", "%Y/%m"),
    (r"[0-9]{1,2} [A-Za-z]+ [0-9]{4}", "%d %B %Y"),
    (r"[0-9]{1,2}-[A-Za-z]{3}-[0-9]{4}", "%d-%b-%Y"),
    (r"[A-Za-z]+ [0-9]{1,2}, [0-9]{4}", "%B %d, %Y"),
    (r"[A-Za-z]+ [0-9]{4}", "%B %Y"),
    (r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日", "%Y年%m月%d日"),
    (r"[0-9]{4}年[0-9]{1,2}月", "%Y年%m月"),
    (r"[0-9]{4}年", "%Y年"),
)
_NUMBER = re.compile(r"[<>~≈]?\s*-?[0-9]+(?:[.,'\u00a0\u202f ][0-9]+)*(?:[eE][+-]?[0-9]+)?\s*%?")
PATTERNS = {
    "wikidata": re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?Q[1-9][0-9]*"),
    "ror": re.compile(r"(?:https?://)?(?:ror\.org/)?0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
    "geonames": re.compile(r"(?:https?://(?:www|sws)\.geonames\.org/)?[1-9][0-9]{2,8}(?:/.*)?"),
    "iati": re.compile(r"[A-Z]{2,3}-[A-Z0-9_]+-\S+|[0-9]{5}"),
    "lei": re.compile(r"[0-9A-Z]{18}[0-9]{2}"),
    "isni": re.compile(r"(?:[0-9]{4} ?){3}[0-9]{3}[0-9X]"),
    "locode": re.compile(r"[A-Z]{2} ?[A-Z2-9]{3}"),
    "grid": re.compile(r"grid\.[0-9a-f.]+"),
    "website": re.compile(r"(?i)(?:https?://|www\.)\S+"),
    "email": re.compile(r"(?i)(?:mailto:)?[^@\s]+@[^@\s]+\.[a-z]{2,}(?:[;, ]+\S+@\S+)*"),
    "number": _NUMBER,
    "percent": re.compile(r"-?[0-9]+(?:[.,][0-9]+)?\s*%"),
    "day": _ISO,
    "year": _YEAR,
}
YES = frozenset(
    ("1", "x", "yes", "true", "y", "oui", "si", "sí", "sim", "ja", "✓", "✔", "是", "1.0")
)
NO = frozenset(["0", "no", "false", "n", "non", "não", "nao", "nein", "-", "–", "否", "0.0"])
_HTML = re.compile(r"</?(?:p|br|b|i|a|ul|li|div|span|strong|em)\b[^>]*>|&(?:amp|nbsp|lt|#[0-9]+);")
_SEPARATORS = (";;", ";", "|", "\n", " / ", "·", "•", "、", "；")
_GLUED = re.compile(r".*[^0-9\s-]\s?(?:19|20)[0-9]{2}")
_MISSING = frozenset(
    (
        "NA", "N/A", "N.A.", "n/a", "n.a.", "na", "#N/A", "NULL", "null", "NaN", "nan", "None",
        "none", "-", "--", "—", "–", ".", "..", "?", "??", "TBD", "TBC", "tbd", "tbc", "unknown",
        "Unknown", "Not available", "not available", "No data", "no data", "Not applicable",
        "not applicable",
    )
)  # fmt: skip
_BRACKETED = re.compile(r"(?i)\[(?:[^\[\]]*\b(?:no|not|none|unknown|missing|n/a)\b[^\[\]]*)\]")


class Dates(NamedTuple):
    """How the dates of a column are written: formats beyond ISO, and what is uncertain."""

    formats: tuple[str, ...]
    share: float
    ambiguous: str = ""
    odd: str = ""


def share(texts: Sequence[str], sense: str) -> float:
    """Return the share of texts that look like a sense.

    >>> share(["Q90", "Q42"], "wikidata"), share(["41,15", "x"], "number")
    (1.0, 0.5)
    """
    pattern = PATTERNS[sense]
    return sum(bool(pattern.fullmatch(text)) for text in texts) / len(texts) if texts else 0.0


def dates(texts: Iterable[str]) -> Dates:
    """Return how dates are written.

    >>> dates(["17/05/2019", "3/6/2020", "2019"])
    Dates(formats=('%d/%m/%Y',), share=1.0, ambiguous='', odd='')
    >>> dates(["05/03/2019"]).ambiguous
    '05/03/2019'
    """
    counts, formats, numeric = Counter(texts), dict[str, None](), dict[str, re.Match[str]]()
    good, odd = 0, ""
    for text, number in counts.items():
        if _ISO.fullmatch(text) and (len(text) != 4 or _YEAR.fullmatch(text)):
            good += number
        elif match := _NUMERIC.fullmatch(text):
            numeric[text] = match
            good += number
        elif found := _format(text):
            formats[found] = None
            good += number
        else:
            odd = odd or text
    order, ambiguous = _order(numeric.values())
    for match in numeric.values():
        mark, year = match[2], "%Y" if len(match[4]) == 4 else "%y"
        formats[mark.join((*order, year)) + _clock(match["time"])] = None
    total = sum(counts.values())
    return Dates(tuple(formats), good / total if total else 0.0, ambiguous, odd)


def _order(matches: Iterable[re.Match[str]]) -> tuple[tuple[str, str], str]:
    """Return whether days or months come first; an example where both may."""
    found = [(int(match[1]), int(match[3]), match[0]) for match in matches]
    if any(second > 12 for _, second, _ in found) and not any(first > 12 for first, _, _ in found):
        return ("%m", "%d"), ""
    unsure = found and all(first <= 12 for first, _, _ in found)
    dotted = bool(found) and "." in found[0][2]
    return ("%d", "%m"), found[0][2] if unsure and not dotted else ""


def _clock(time: str | None) -> str:
    return {0: "", 1: " %H:%M", 2: " %H:%M:%S"}[(time or "").count(":")] if time else ""


def _format(text: str) -> str:
    for pattern, format_ in _FORMATS:
        match = re.fullmatch(pattern, text)
        if not match:
            continue
        month = re.search(r"[A-Za-z]+", text)
        if month and "%B" in format_:
            if month[0].casefold() not in _MONTHS:
                continue
            format_ = format_ if len(month[0]) > 3 else format_.replace("%B", "%b")
        format_ += _clock(match.groupdict().get("time"))
        try:
            datetime.strptime(text, format_)
        except ValueError:
            continue
        return format_
    return ""


def separators(texts: Sequence[str], *, commas: bool = False) -> list[str]:
    """Return what separates the many values of cells, [] where each has one.

    >>> separators(["C40;;ICLEI", "ICLEI;;C40;GCoM", "C40"])
    [';;', ';']
    >>> separators(["Porto, Lyon", "Lyon, Gwangju", "Porto"], commas=True)
    [', ']
    """
    found = []
    for mark in (*_SEPARATORS, *([", "] if commas else [])):
        rest = [text.replace(";;", "\0") if mark == ";" else text for text in texts]
        cut = [text for text in rest if mark in text.strip(mark)]
        if len(cut) * 50 >= len(texts) and cut and _are_parts(cut, mark):
            found.append(mark)
    return [mark for mark in found if mark != ", " or found == [", "]]


def _are_parts(cut: Sequence[str], mark: str) -> bool:
    """Say whether what stands between separators reads as a list of names."""
    parts = [part.strip() for text in cut for part in text.split(mark) if part.strip()]
    long = sum(len(part) > 90 for part in parts)
    return bool(parts) and long * 10 <= len(parts)


def parts(texts: Iterable[str], marks: Sequence[str]) -> list[str]:
    """Return the values of cells, cut where they have many."""
    if not marks:
        return list(texts)
    pattern = re.compile("|".join(map(re.escape, sorted(marks, key=len, reverse=True))))
    return [part.strip() for text in texts for part in pattern.split(text) if part.strip()]


def has_glued_year(texts: Sequence[str]) -> bool:
    """Say whether most texts end with a year that is glued to them.

    >>> has_glued_year(["GCoM2022", "NAZCA"]), has_glued_year(["Porto"])
    (True, False)
    """
    return bool(texts) and sum(bool(_GLUED.fullmatch(text)) for text in texts) * 2 >= len(texts)


def has_markup(texts: Iterable[str]) -> bool:
    """Say whether texts hold HTML."""
    return any(_HTML.search(text) for text in texts)


def is_capitals(texts: Sequence[str], least: float = 0.8) -> bool:
    """Say whether most texts are words in capitals, not codes."""
    words = [text for text in texts if len(text) > 6 and text.upper() != text.lower()]
    return len(words) > 2 and sum(text.isupper() for text in words) >= least * len(words)


def missing_words(columns: Iterable[tuple[Counter[str], bool]]) -> list[str]:
    """Return the words that stand for nothing; each column says whether it holds country codes."""
    found: Counter[str] = Counter()
    for values, codes in columns:
        for text in values.keys() & _MISSING:
            if len(values) > 1 and not (codes and text == "NA"):
                found[text] += values[text]
        for text in values:
            if values[text] > 1 and _BRACKETED.fullmatch(text):
                found[text] += values[text]
    return [text for text, number in found.most_common(8) if number]
