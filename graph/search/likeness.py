"""Likeness: words that differ in a slip of the pen, or only in how they sound."""

import re

_SOUNDS = (("ph", "f"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("sch", "sh"))
_LIKE = str.maketrans("cqyjzw", "kkiisv")
_DOUBLED = re.compile(r"(.)\1+")
SHORTEST, LONGEST = 3, 24
"""The lengths of words that are compared."""
_SHORT = 5


def sound(word: str) -> str:
    """Return what words that sound alike have in common.

    >>> sound("ikley") == sound("iclei"), sound("medellin")
    (True, 'medelin')
    """
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word.translate(_LIKE))


def grams(heard: str) -> set[str]:
    """Return three letters at a time; of a short word also what stays without a letter, marked.

    >>> sorted(grams("unep"))
    ['$un', 'ep$', 'nep', 'une', '~nep', '~uep', '~une', '~unep', '~unp']
    """
    padded = f"${heard}$"
    return {padded[n : n + 3] for n in range(len(padded) - 2)} | lacking(heard)


def lacking(heard: str) -> set[str]:
    """Return a short word and what stays of it without each letter, marked; of a long one nothing.

    >>> sorted(lacking("fao"))
    ['~ao', '~fa', '~fao', '~fo']
    """
    if len(heard) > _SHORT:
        return set()
    return {f"~{heard[:n]}{heard[n + 1 :]}" for n in range(len(heard))} | {f"~{heard}"}


def slips(heard: str) -> int:
    """Return how many letters of a word may be wrong.

    >>> slips("unep"), slips("iclei"), slips("medellin")
    (1, 2, 3)
    """
    return 1 if len(heard) < 5 else 2 if len(heard) < 8 else 3


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 100: whole, part, or words in another order.

    >>> likeness("gwanju", "gwangju") > 90, likeness("unep", "fao") < 50
    (True, True)
    """
    from rapidfuzz import fuzz

    if " " not in one and " " not in other:
        return float(fuzz.ratio(one, other))
    whole, words = fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)
    joined = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    part = fuzz.partial_ratio(one, other) * 0.85 if 3 < len(one) < len(other) else 0.0
    return max(
        whole, words * 0.98, joined * 0.98, part, fuzz.token_set_ratio(one, other) * 0.9
    )  # fmt: skip
