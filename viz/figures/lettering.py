"""Letters of a figure: which fonts, how wide a text is, and where it breaks into lines.

Widths are those of DejaVu Sans, which comes with matplotlib, so a figure is laid out alike
everywhere; it is wider than most fonts, so text in another font fits too. Letters that it lacks
(Chinese, Japanese, Korean, Devanagari…) come from a font of `FAMILIES` that is installed. Where
there is none, a PNG has boxes in their place, which `missing` finds beforehand; an SVG holds text,
for which the program that shows it takes fonts of its own.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from viz.safety import plain

FAMILIES = (
    "DejaVu Sans",
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "PingFang SC",
    "Hiragino Sans GB", "Microsoft YaHei", "SimHei", "Arial Unicode MS",
    "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali",
    "Noto Sans Thai", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Khmer", "Noto Sans Lao",
    "Noto Sans Myanmar", "Noto Sans Sinhala", "Noto Sans Ethiopic", "Noto Sans Georgian",
    "Noto Sans Armenian", "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Kannada",
    "Noto Sans Malayalam",
)  # fmt: skip
CSS_FAMILIES = "'DejaVu Sans', Verdana, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
"""What an SVG asks for: fonts about as wide as DejaVu Sans, then any that the reader has."""
LINE = 1.3
"""From line to line, in sizes of the letters."""
_LONGEST = 2000
"""Letters of a text that are looked at: more than the lines of a caption hold."""
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"[{_WIDE}]\s*|[^\s{_WIDE}/–-]+(?:[/–-]+\s*|\s+|(?=[{_WIDE}])|$)|[/–-]+\s*")
"""A part of text after which a line may end: East Asian letters each, other letters by words."""
_WITHOUT_XML = re.compile("[\ufffe\uffff\ufdd0-\ufdef]")


def one_line(text: str) -> str:
    """Return text in one line, without what reorders, hides or is no character.

    >>> one_line("UN-Habitat\\n\\u202e (Nairobi)")
    'UN-Habitat (Nairobi)'
    """
    return " ".join(_WITHOUT_XML.sub("", plain(text)).split())


@cache
def families() -> list[str]:
    """Return those of `FAMILIES` that are installed, DejaVu Sans first."""
    from matplotlib.font_manager import get_font_names

    known = set(get_font_names())
    return [family for family in FAMILIES if family in known] or ["sans-serif"]


@lru_cache(maxsize=20_000)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide a line of text is, in points."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    known = "".join(sign for sign in text if _drawn(sign))
    prop = FontProperties(family=families(), size=size, weight="bold" if bold else "normal")
    rest = sum(1.2 for s in text if not _drawn(s))
    if not known:
        return rest * size
    found: float = text_to_path.get_text_width_height_descent(known, prop, False)[0]
    return found + rest * size


def missing(texts: Iterable[str]) -> str:
    """Return the letters of texts that no installed font has, each once, sorted."""
    return "".join(sorted({sign for text in texts for sign in text if not _drawn(sign)}))


@lru_cache(maxsize=20_000)
def _drawn(sign: str) -> bool:
    return any(ord(sign) in _letters(family) for family in families())


@cache
def _letters(family: str) -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(Path(findfont(FontProperties(family=[family])))).get_charmap())


def lines(text: str, size: float, room: float, *, most: int = 3, bold: bool = False) -> list[str]:
    """Break text into lines no wider than `room` points; past `most` lines it ends in "…".

    Breaks stand at blanks, after hyphens and strokes, between Chinese characters, and where a
    word alone is wider than the room, within it.
    """
    found: list[str] = []
    line = ""
    for piece in _pieces(one_line(text)[:_LONGEST]):
        if len(found) > most:
            break
        if width((line + piece).rstrip(), size, bold) <= room:
            line += piece
            continue
        if line:
            found.append(line.rstrip())
        line = piece
        while width(line.rstrip(), size, bold) > room and len(line) > 1 and len(found) <= most:
            fits = _that_fits(line, size, room, bold)
            found.append(line[:fits])
            line = line[fits:]
    found.append(line.rstrip())
    return (
        found
        if len(found) <= most
        else [*found[: most - 1], _shortened(found, most, size, room, bold)]
    )


def _pieces(text: str) -> list[str]:
    """Split text after each place at which a line may end.

    >>> _pieces("Rio de Janeiro/RJ 东京")
    ['Rio ', 'de ', 'Janeiro/', 'RJ ', '东', '京']
    """
    return _PIECE.findall(text)


def _that_fits(line: str, size: float, room: float, bold: bool) -> int:
    fits = 1
    while fits < len(line) and width(line[: fits + 1], size, bold) <= room:
        fits += 1
    while fits > 1 and fits < len(line) and unicodedata.category(line[fits])[0] == "M":
        fits -= 1
    return fits


def _shortened(found: list[str], most: int, size: float, room: float, bold: bool) -> str:
    last = found[most - 1]
    while last and width(f"{last}…", size, bold) > room:
        last = last[:-1]
    return f"{last.rstrip()}…"
