"""Differences: what the words say that only one of two organisations' names has."""

import re

from graph.identity.organisations.case import RARE, Case
from graph.identity.organisations.folding import UNITED_NATIONS, name_words
from graph.identity.organisations.profile import WORLD_WORDS, Profile
from graph.identity.organisations.words import contrasts, words

_NUMBER = re.compile(r"[0-9]+|i{1,3}|iv|vi{0,3}|ix|x")
_OF_A_STATE = 6.0
"""Bits from which a name is the same with its own country: “Department of Energy (Kenya)”."""
_OF_A_NAME = 11.0
"""Bits from which it is so where the country does not stand at its end: “Kenya Tea Packers”."""
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")


def difference(case: Case) -> str:
    """Return what the words that only one name has say of two bodies.

    `apart` that they are two, `unit` that one may be a part of the other, `more` that it is open,
    and "" that it says nothing.
    """
    left = _telling(case, case.names.left, case.b)
    right = _telling(case, case.names.right, case.a)
    if left and right:
        return _contrast(left, right)
    if not left and not right:
        return ""
    more, other = (left, case.b) if left else (right, case.a)
    if case.found.host or _of_a_country(case):
        more = [word for word in more if word[0] != "@" or word[1:] not in other.countries]
    if not more:
        return ""
    return "unit" if _of_unit(more) or any(map(is_number, more)) else "more"


def _of_a_country(case: Case) -> bool:
    """Tell whether a name may be the same with its country.

    “Oxfam GB” may be a part of Oxfam, and banks are often named after their countries alone.
    A public body is so, and one that has its country in brackets or not at its end.
    """
    names, found = case.names, case.found
    if (names.left and names.right) or found.hosts_differ:
        return False
    shared = {*names.ours.words} & {*names.theirs.words}
    if not words("state").keys().isdisjoint(shared) and "local" not in shared:
        return names.bits >= _OF_A_STATE and len(shared) > 1
    long = names.ours if names.left else names.theirs
    if not WORLD_WORDS.isdisjoint(shared):
        return False
    if names.bits >= RARE and _in_brackets(long.text):
        return True
    own = long.words[-1][0] != "@" or not words("public").keys().isdisjoint(shared)
    return own and names.bits >= _OF_A_NAME and len(shared) > 1 and not _of_banks(case)


def _of_banks(case: Case) -> bool:
    return case.common and "bank" in case.names.ours.words


def _in_brackets(text: str) -> bool:
    """Tell whether brackets hold a country alone.

    >>> _in_brackets("Siemens (Germany)"), _in_brackets("Siemens Germany")
    (True, False)
    """
    held = (name_words(match) for match in _BRACKETS.findall(text))
    return any(len(each) == 1 and each[0][0] == "@" for each in held)


def is_number(word: str) -> bool:
    """Tell whether a word is a number, also a Roman one.

    >>> is_number("12"), is_number("iv"), is_number("mix")
    (True, True, False)
    """
    return _NUMBER.fullmatch(word) is not None


def is_idle(word: str) -> bool:
    """Tell whether a word says nothing more of a body.

    >>> is_idle("group"), is_idle("ltd"), is_idle("north")
    (True, True, False)
    """
    return word in words("weak") or word in words("legal")


def _telling(case: Case, found: tuple[str, ...], other: Profile) -> list[str]:
    """Return the words that say something.

    An acronym shared makes “United Nations” say nothing, and so says an acronym of the other body.
    A group is often named as its company, but “Otsuka Holdings” may not be “Otsuka”.
    """
    if not found:
        return []
    acronym = case.found.acronym or case.found.spelt_out
    idle = {UNITED_NATIONS} if acronym or _at_end(case) else set[str]()
    if len({*case.names.ours.words} & {*case.names.theirs.words}) > 1:
        idle |= other.acronyms | other.initials
    return [word for word in found
            if word not in idle and (not is_idle(word) or _held(case, word))]  # fmt: skip


def _at_end(case: Case) -> bool:
    """Tell whether “of the United Nations” only follows a name that tells enough."""
    long = max(case.names.ours.words, case.names.theirs.words, key=len)
    return long[-1] == UNITED_NATIONS and case.names.bits >= RARE


def _held(case: Case, word: str) -> bool:
    short = min(len(case.names.ours.words), len(case.names.theirs.words))
    return word == "holding" and short == 1


def _of_unit(found: list[str]) -> bool:
    return any(word in words("unit") or word[0] == "@" for word in found)


def _contrast(left: list[str], right: list[str]) -> str:
    """Judge two names of which each has words that the other lacks."""
    if _sorts(left) & _sorts(right):
        return "apart"
    return "unit" if _of_unit(left + right) else "more"


def _sorts(found: list[str]) -> set[str]:
    """Return in what the words of a name may contrast: countries, numbers, north and south."""
    known = contrasts()
    sorts = {known[word] for word in found if word in known}
    sorts |= {"country" for word in found if word[0] == "@"}
    return sorts | {"number" for word in found if is_number(word)}
