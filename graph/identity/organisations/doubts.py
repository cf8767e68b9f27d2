"""Doubts: what speaks against two organisations that bear one name being one."""

from collections.abc import Callable

from graph.identity.organisations.case import RARE, VERY_RARE, Case
from graph.identity.organisations.words import words


def doubt(case: Case) -> str:
    """Return the first thing that speaks against it, "" where nothing does.

    One website outweighs what names and countries leave open, and so do several doubts not come
    together: the first is enough to ask a person.
    """
    tests = _ALWAYS if case.found.host else _ALWAYS + _WITHOUT_WEBSITE
    return next((said for test, said in tests if test(case)), "")


def _written_out(case: Case) -> bool:
    out = case.names.written_out
    return bool(out) and case.names.bits - 0.8 * case.weights.of(out) < RARE


def _held(case: Case) -> bool:
    """Tell whether the other's source has another body with exactly the name of the one."""
    (ours, theirs), (a, b) = case.keys, (case.a, case.b)
    if ours == theirs or a.source == b.source:
        return False
    return case.weights.held(ours, b) or case.weights.held(theirs, a)


def _scripts(case: Case) -> bool:
    enough = VERY_RARE if case.found.host else 1.5 * VERY_RARE
    return case.found.scripts_differ and not case.found.acronym and case.names.bits < enough


def _lands(case: Case) -> bool:
    key, least = case.keys[0], 3 if case.unsourced else 2
    spread = any(case.weights.lands(key, known) >= least for known in (case.a, case.b))
    return case.found.countries != "same" and spread


def _several(case: Case) -> bool:
    key, least = case.keys[0], 3 if case.unsourced else 2
    if case.a.hosts & case.b.hosts or not (case.common or case.a.extended or case.b.extended):
        return False
    return any(case.weights.bearers(key, known) >= least for known in (case.a, case.b))


def _regions(case: Case) -> bool:
    ours, theirs = case.a.regions, case.b.regions
    return bool(ours and theirs) and not ours & theirs and case.names.bits < VERY_RARE


def _unit(case: Case) -> bool:
    """Tell whether one of the two calls itself by more than the name, as a unit does."""
    a, b = case.a, case.b
    if case.found.countries == "same":
        return False
    unknown = not case.found.countries
    added = (a.unit or b.unit) if unknown else (a.extended or b.extended)
    parts = words("part").keys() - {*case.names.ours.words, *case.names.theirs.words}
    return case.found.host_below or added or bool(parts & (a.words ^ b.words))


def _slips(case: Case) -> bool:
    if not case.names.slips:
        return False
    typos = all(_is_typo(case, *slip) for slip in case.names.slips)
    return not typos or case.found.hosts_differ or case.found.scripts_differ


def _is_typo(case: Case, one: str, other: str) -> bool:
    """Tell whether of two words alike one is met only once, so that it may be a slip."""
    return min(case.weights.count(one), case.weights.count(other)) < 2


def _websites(case: Case) -> bool:
    weak = case.rank > 0 and not case.found.acronym
    return weak and case.found.hosts_differ and case.names.bits < VERY_RARE


_Test = tuple[Callable[[Case], bool], str]
_ALWAYS: tuple[_Test, ...] = (
    (_written_out, "only an acronym stands for the name"),
    (_held, "another body has exactly this name"),
    (_scripts, "names in their own script differ"),
    (_lands, "bodies of several countries bear this name"),
)
_WITHOUT_WEBSITE: tuple[_Test, ...] = (
    (_several, "several bodies of the country bear this name"),
    (_regions, "regions differ"),
    (_unit, "perhaps a unit or a chapter"),
    (_slips, "perhaps another name that is written alike"),
    (_websites, "websites differ"),
)
