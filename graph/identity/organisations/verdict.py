"""Verdicts: whether what two organisations share needs a person, and how likely they are one."""

from graph.identity.organisations.case import RARE, TELLING, Case
from graph.identity.organisations.differences import difference, is_number
from graph.identity.organisations.doubts import doubt
from graph.identity.organisations.evidence import Evidence, reasons_of
from graph.identity.organisations.names import acronym_key
from graph.identity.organisations.profile import Profile
from graph.identity.organisations.weights import Weights
from graph.identity.organisations.words import words
from graph.identity.record import Comparison

_Judged = tuple[float, bool, str]
"""The score, whether it is certain, and what is said besides what they share."""

_NOTHING: _Judged = 0.0, False, ""
_UNIT = "perhaps a unit or a chapter"
_LEAST_BITS, _FEW = 6.0, 3
_LIKE_A_NAME = 6
"""How many letters an acronym has that no other body is likely to have: UNICEF, UN-Habitat."""
WRITTEN_OUT = 4
"""How many letters an acronym has that stands for a name by its initials alone."""


def verdict(found: Evidence, a: Profile, b: Profile, weights: Weights) -> Comparison | None:
    """Return how likely two organisations are one by what they share, None where they are not."""
    score, certain, said = _judged(found, a, b, weights)
    if not score:
        return None
    return Comparison(score, certain, reasons_of(found, a, b) + ((said,) if said else ()))


def _judged(found: Evidence, a: Profile, b: Profile, weights: Weights) -> _Judged:
    acronym = _stands_for(found, a, b, weights)
    if acronym:
        return acronym
    if found.names is None:
        return _nameless(found, a, b, weights)
    case = Case(a, b, found.names, found, weights)
    sign = difference(case)
    if sign == "apart":
        return _NOTHING
    if not sign:
        return _one_name(case)
    if found.host:
        return _one_website(case, sign)
    return _near(case, sign)


def _stands_for(found: Evidence, a: Profile, b: Profile, weights: Weights) -> _Judged | None:
    """Judge a body that is called by an acronym alone beside one whose name that may stand for.

    It is the one where the initials of the name spell it, no other name is known for it, and it
    has four letters; three where the other gives it as its acronym in the same country.
    """
    acronym = found.acronym or found.spelt_out
    if not acronym or found.host or not (_only(a, acronym) ^ _only(b, acronym)):
        return None
    long = b if _only(a, acronym) else a
    if found.countries == "differ" or acronym in long.keys:
        return None
    lands = a.countries & b.countries or ("",)
    least = 3 if acronym in long.acronyms and found.countries else WRITTEN_OUT
    if weights.spelt_by(acronym, lands) > 1 or found.hosts_differ:
        return 0.4, False, ""
    if acronym in long.initials and len(acronym) >= least:
        return 0.85, True, ""
    explicit = acronym in long.acronyms and len(acronym) > 2
    if explicit and len(acronym) >= _LIKE_A_NAME and found.countries:
        return 0.8, True, ""
    return (0.4, False, "only an acronym stands for the name") if explicit else _NOTHING


def _only(known: Profile, acronym: str) -> bool:
    """Tell whether all names of a body are an acronym."""
    return acronym in known.acronyms and all(
        form.part or form.words == (acronym,) or acronym_key(form.text) == acronym
        for form in known.forms
    )


def _nameless(found: Evidence, a: Profile, b: Profile, weights: Weights) -> _Judged:
    """Judge two bodies of which no name is alike, as those in two languages."""
    here = found.countries == "same"
    bearers = weights.acronyms(found.acronym, a.countries & b.countries)
    if found.host and len(found.acronym) > 3 and here:
        return 0.85, True, ""
    if found.host:
        return (0.6 if found.acronym or found.spelt_out or here else 0.4), False, ""
    telling = len(found.acronym) > 2 and here and not found.hosts_differ and bearers <= _FEW
    whole = not (a.extended or b.extended or a.unit or b.unit)
    if telling and whole and len(found.acronym) >= _LIKE_A_NAME and bearers < _FEW:
        return 0.8, True, ""
    return (0.4, False, "") if telling else _NOTHING


def _one_name(case: Case) -> _Judged:
    """Judge two bodies with one name, or one that only says more of what both are."""
    found, bits = case.found, case.names.bits
    if said := doubt(case):
        return (0.6 if found.host else 0.5), False, said
    if found.host:
        return (0.9, bool(found.acronym), "") if case.part else (0.99, True, "")
    if found.countries == "differ":
        worldwide = case.a.worldwide and case.b.worldwide and not case.part
        sure = bits >= TELLING and found.acronym and worldwide
        return (0.9, True, "") if sure else (0.45, False, "")
    if case.part or case.short or case.rank > 1:
        acronym = found.acronym or found.spelt_out
        told = acronym and found.countries == "same" and bits >= RARE and not case.short
        return (0.85, True, "") if told or _bare(case) else (0.5, False, "")
    if found.countries == "same":
        least = TELLING if case.names.slips else _LEAST_BITS
        return (0.97, True, "") if bits >= least else (0.7, False, "")
    telling = (bits >= RARE and not case.names.slips) or found.acronym
    return (0.92, True, "") if telling else (0.6, False, "")


def _bare(case: Case) -> bool:
    """Tell whether two bodies of a country are called by one acronym, and no third is."""
    whole = case.short and not case.part and case.rank == 0
    here = case.found.countries == "same" and not case.found.hosts_differ
    return whole and here and len(case.keys[0]) > 2 and not case.repeated


def _one_website(case: Case, sign: str) -> _Judged:
    """Judge two bodies with one website, of which one name has words that the other lacks."""
    names, found = case.names, case.found
    if sign == "more":
        least = 0.75 if names.left and names.right else 0.55
        sure = names.share >= least and names.bits >= RARE and found.countries != "differ"
        return (0.93, True, "") if sure or found.acronym else (0.7, False, "")
    soft = all(word in words("body") or word not in words("unit") for word in case.more)
    sure = names.share >= 0.7 and (found.acronym or soft) and found.countries == "same"
    return (0.8, bool(sure), _UNIT) if names.share > 0.4 else (0.3, False, _UNIT)


def _near(case: Case, sign: str) -> _Judged:
    """Judge two bodies without a common website, of which one name has words more."""
    names, found, unit = case.names, case.found, _UNIT if sign == "unit" else ""
    if found.countries == "differ":
        near = names.share > 0.85 and sign == "more"
        return (0.3, False, "") if near else _NOTHING
    if sign == "more" and _spelt_by_start(case):
        return 0.8, True, ""
    if len(found.acronym) > 2 and names.share >= 0.6:
        sure = _acronym_tells(case, sign)
        return (0.8 if sure else 0.55), sure, unit
    if len(found.acronym) >= WRITTEN_OUT and sign == "more" and names.left and names.right:
        return _nameless(found, case.a, case.b, case.weights)
    one_sided = sign == "more" and not (names.left and names.right)
    least = 0.6 if one_sided and found.countries else 0.8
    if found.countries == "same" and not (names.left and names.right):
        least = min(least, _least_of_start(case))
    asked = (names.share >= least or _own_country(case)) and names.bits >= RARE
    return (0.35, False, unit) if asked else _NOTHING


def _own_country(case: Case) -> bool:
    """Tell whether one name has but the country of both more: “Save the Children UK”."""
    both = {f"@{land}" for land in case.a.countries & case.b.countries}
    one_sided = not (case.names.left and case.names.right)
    return one_sided and bool(case.more) and both.issuperset(case.more)


def _spelt_by_start(case: Case) -> bool:
    """Tell whether the short name spells the acronym of the long one, which only goes on.

    “International Union for Conservation of Nature and Natural Resources” is the IUCN.
    """
    found, (ours, theirs) = case.found, (case.names.ours, case.names.theirs)
    acronym = found.acronym or found.spelt_out
    short, long = sorted((ours.words, theirs.words), key=len)
    if len(acronym) < WRITTEN_OUT or long[: len(short)] != short or found.hosts_differ:
        return False
    spelt = "".join(word[0] for word in short) == acronym
    return spelt and found.countries == "same" and case.names.bits >= TELLING


def _least_of_start(case: Case) -> float:
    """Return how much of a name its start must be, that a person is asked: “C40 Cities”."""
    short, long = sorted((case.names.ours.words, case.names.theirs.words), key=len)
    if long[: len(short)] != short or any(word[0] == "@" for word in case.more):
        return 1.0
    if all(word in words("body") for word in case.more):
        return 0.6
    return 0.45 if len(short) > 1 and case.names.bits >= TELLING else 1.0


def _acronym_tells(case: Case, sign: str) -> bool:
    """Tell whether one acronym makes up for words that one name has more.

    Those of a country or a number remain: “UNICEF Kenya” uses the acronym of its parent.
    """
    names, found = case.names, case.found
    if found.hosts_differ or found.countries != "same" or names.bits < TELLING:
        return False
    if sign == "more":
        return names.share >= 0.7
    plain = not any(word[0] == "@" or is_number(word) for word in case.more)
    return plain and names.share >= 0.85
