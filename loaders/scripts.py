"""Scripts: which language a text may have that nobody has named, by its letters."""

import re
from functools import lru_cache

from loaders.gazetteer.scripts import tagged

_OTHER = re.compile(
    r"[\u0370-\u1dff\u2c80-\u2dff\u3005-\u3007\u3041-\ua71f\ua800-\uab2f\uab70-\ufaff"
    r"\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc\U00010000-\U0001d3ff\U0001e000-\U0001efff"
    r"\U00020000-\U0003ffff]"
)
"""Letters that are not Latin; signs and symbols are of every script."""

_LIST = """
ab am ar as av ba be bg bn bo ce ckb dv dz el fa gu he hi hy ii iu ja ka kk km kn ko ks ku ky lo mk
ml mn mr my ne or os pa ps ru sa sd si sr ta te tg th ti tt ug uk ur yi yue zh
"""
_WRITTEN_OTHERWISE = frozenset(_LIST.split())


def is_latin(language: str) -> bool:
    """Say whether a language is written in Latin letters.

    >>> is_latin("en"), is_latin("sr-latn"), is_latin("zh")
    (True, True, False)
    """
    first, *rest = language.lower().split("-")
    return "latn" in rest or first not in _WRITTEN_OTHERWISE


def language_of(text: str, language: str) -> str:
    """Return the language of a text: the given one, or what the script says if it is not Latin.

    `und-…` (undetermined) names only the script where several languages write it.

    >>> [language_of(name, "en") for name in ("Málaga", "Київ", "القاهرة", "광주", "東京タワー")]
    ['en', 'und-cyrl', 'und-arab', 'ko', 'ja']
    >>> [language_of(name, "en") for name in ("深圳", "広島", "北京", "UN-Habitat 人居署")]
    ['zh', 'ja', 'und-hani', 'en']
    """
    return _of_script(text) or language if _OTHER.search(text) else language


@lru_cache(maxsize=65_536)
def _of_script(text: str) -> str:
    others = [sign for sign in _OTHER.findall(text) if sign.isalpha()]
    latin = sum(sign.isalpha() for sign in text) - len(others)
    if latin >= len(others):
        return ""
    _, tag = next(tagged(["".join(others)], "JP"), ("", "und"))
    return _of_han(others) if tag == "und-hani" else tag


def _of_han(signs: list[str]) -> str:
    """Tell Chinese from Japanese, where characters are in use in one of them only."""
    text = "".join(signs)
    japanese = _can_write("cp932", text)
    chinese = _can_write("gb2312", text) or _can_write("big5", text)
    return "und-hani" if japanese == chinese else "ja" if japanese else "zh"


def _can_write(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
