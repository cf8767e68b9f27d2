"""Folding: the words of organisations' names, written so that spellings of them compare."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from graph.identity.organisations.words import country_phrases, legal_phrases, words

_ELISION = re.compile(r"\b(?:l|d|dell|dall|nell|sull|all|un|qu)['`](?=\w)")
_OWNER = re.compile(r"['`]s\b")
_JOINED = re.compile(
    r"\b(anti|bio|co|eco|inter|micro|multi|non|post|pre|socio|sub|trans|agro|geo)-(?=[a-z]{3})"
)
_INTER = re.compile(r"\binter[ -](?=[a-z]{3})")
_BESIDE = re.compile(r"(?<=[a-z]{2})-(?=(?:on|in|up|off)(?![\w-]))")
_EAST_ASIAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_SIGNS = re.compile(f"[^{_EAST_ASIAN}]+")
_WORD = re.compile(f"[a-z0-9]+|[{_EAST_ASIAN}]+")
_WRITTEN = {
    re.compile(r"\bUN(?=[\s-]+[^\W\d]{2})|\bU\.N\.(?=\s)"): "United Nations ",
    re.compile(r"\bEU(?=\s+[^\W\d]{2})"): "European Union ",
}
UNITED_NATIONS = "unitednations"
_LONGEST_PHRASE = 5


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name that compare, countries as `@` and their codes.

    >>> name_words("Kenya Red Cross Society") == name_words("Kenyan Red Cross Society")
    True
    """
    found = folded_words(text)
    phrases, starts = _phrases(), _starts()
    if starts.isdisjoint(found):
        return found
    out: list[str] = []
    at = 0
    while at < len(found):
        size = min(_LONGEST_PHRASE, len(found) - at) if found[at] in starts else 0
        while size and found[at : at + size] not in phrases:
            size -= 1
        out.append(phrases[found[at : at + size]] if size else found[at])
        at += max(size, 1)
    return tuple(out)


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    """Return the words that count as one: the names of countries, and the United Nations."""
    lands = {phrase: f"@{code}" for phrase, code in country_phrases().items()}
    return lands | {("united", "nation"): UNITED_NATIONS}


@cache
def _starts() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases())


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text: no case, accents, endings, little words or legal forms.

    >>> folded_words("Organisation for Economic Co-operation and Development (the)")
    ('organization', 'economic', 'cooperation', 'development')
    >>> folded_words("Snap-on Inc."), folded_words("Inter American Press Association")
    (('snapon',), ('interamerican', 'press', 'association'))
    """
    if "U" in text:
        for short, written in _WRITTEN.items():
            text = short.sub(written, text)
    plain = _plain(text)
    if "'" in plain:
        plain = _ELISION.sub(" ", _OWNER.sub("", plain)).replace("'", "")
    if "-" in plain:
        plain = _BESIDE.sub("", _JOINED.sub(r"\1", plain))
    if "inter" in plain:
        plain = _INTER.sub("inter", plain)
    tokens = _lettered(_WORD.findall(plain))
    legal, first, little = words("legal"), words("legal-first"), words("little")
    start, end = 0, len(tokens)
    while end - start > 1 and (size := _legal_end(tokens[:end], legal)):
        end -= size
    while end - start > 1 and tokens[start] in first:
        start += 1
    kept = tuple(word_of(token) for token in tokens[start:end] if token not in little)
    return kept or tuple(map(word_of, tokens))


def _legal_end(tokens: list[str], legal: Mapping[str, str]) -> int:
    """Return how many words at the end of a name are its legal form, short or written out."""
    phrases = legal_phrases()
    longest = min(_LONGEST_PHRASE, len(tokens) - 1)
    single = 1 if tokens[-1] in legal else 0
    return next((n for n in range(longest, 1, -1) if tuple(tokens[-n:]) in phrases), single)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small Latin letters, all of them and unchanged.

    >>> plain_words("Ärzte ohne Grenzen e.V.")
    ['arzte', 'ohne', 'grenzen', 'e', 'v']
    """
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    """Write text in small Latin letters; Chinese, Japanese and Korean stay as they are.

    What those sound like in Latin letters is the same for many names that are not.
    """
    if text.isascii():
        return text.casefold()
    from anyascii import anyascii

    return _SIGNS.sub(lambda match: str(anyascii(match[0])), text).casefold()


def _lettered(tokens: list[str]) -> list[str]:
    """Join letters that stand alone: “s a” is “sa”.

    >>> _lettered(["w", "r", "berkley"])
    ['wr', 'berkley']
    """
    if sum(len(token) == 1 for token in tokens) < 2:
        return tokens
    out: list[str] = []
    alone = False
    for token in tokens:
        single = len(token) == 1 and token.isalpha()
        if single and alone:
            out[-1] += token
        else:
            out.append(token)
        alone = single
    return out


@lru_cache(maxsize=262_144)
def word_of(token: str) -> str:
    """Return the word that a folded token counts as.

    >>> word_of("programmes"), word_of("cities"), word_of("organisation"), word_of("ministere")
    ('program', 'city', 'organization', 'ministry')
    """
    same = words("same")
    if token in same:
        return same[token]
    stem = _singular(token)
    if "is" in stem[3:]:
        stem = re.sub(r"is(ation|ing|ed|e)(?=$)", r"iz\1", stem) if len(stem) > 7 else stem
    return same.get(stem, stem)


def _singular(token: str) -> str:
    if len(token) < 4 or token[-1] != "s" or token[-2:] in ("ss", "us", "is"):
        return token
    return token[:-3] + "y" if token.endswith("ies") and len(token) > 5 else token[:-1]
