"""Doubts: what speaks against two organisations that bear one name being one."""

from collections.abc import Callable

from graph.identity.organisations.case import RARE, TELLING, VERY_RARE, Case, name_key
from graph.identity.organisations.profile import WORLD_WORDS, Profile
from graph.identity.organisations.words import contrasts, words

_SHORT = 5


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
    lands = (case.weights.lands(case.keys[0], known) for known in (case.a, case.b))
    spread = any(number >= case.least for number in lands)
    return case.found.countries != "same" and spread


def _several(case: Case) -> bool:
    if case.a.hosts & case.b.hosts or not (case.common or case.a.extended or case.b.extended):
        return False
    return case.repeated


def _regions(case: Case) -> bool:
    ours, theirs = case.a.regions, case.b.regions
    return bool(ours and theirs) and not ours & theirs and case.names.bits < VERY_RARE


def _unit(case: Case) -> bool:
    """Tell whether one of the two calls itself by more than the name, as a unit does."""
    a, b = case.a, case.b
    if case.found.countries == "same" or (case.first and not case.found.countries):
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


def _stateless(case: Case) -> bool:
    """Tell whether it is open of which country a ministry is, or a body with a general name.

    Bodies of local governments, as ICLEI and UCLG, are of no one country.
    """
    found = {*case.names.ours.words, *case.names.theirs.words}
    if case.found.countries or any(word[0] == "@" for word in found):
        return False
    general = (
        case.common and not WORLD_WORDS & found and not words("public").keys().isdisjoint(found)
    )
    of_states = words("state").keys() & found
    return general or bool(of_states - {"government"} if "local" in found else of_states)


def _capitals(case: Case) -> bool:
    """Tell whether a short word is written in capitals by one alone: “ICAP” and “Icap”."""
    ours, theirs = case.names.ours, case.names.theirs
    short = len(ours.words) == 1 and max(len(ours.text), len(theirs.text)) <= _SHORT
    return short and ours.text != theirs.text and case.found.countries != "same"


def _order(case: Case) -> bool:
    """Tell whether common words stand in another order: “International Service”."""
    ours, theirs = case.names.ours.words, case.names.theirs.words
    shared = [word for word in ours if word in theirs and word[0] != "@"]
    turned = shared != [word for word in theirs if word in ours and word[0] != "@"]
    return turned and bool(case.more) and case.names.bits < TELLING


def _turned(case: Case) -> bool:
    """Tell whether words of a university stand in another order: “Miami University”."""
    if "university" not in case.names.ours.words or case.more or case.keys[0] != case.keys[1]:
        return False
    return _orders(case.a, case.keys[0]).isdisjoint(_orders(case.b, case.keys[0]))


def _orders(known: Profile, key: str) -> set[tuple[str, ...]]:
    """Return the names of a body that have the words of a key, each in its order."""
    return {_without_country(form.words) for form in known.forms if name_key(form.words) == key}


def _without_country(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in found if word[0] != "@")


def _parted(case: Case) -> bool:
    """Tell whether names of common words differ in blanks: “North-West University”."""
    ours, theirs = case.names.ours.words, case.names.theirs.words
    apart = contrasts().keys() & {*ours, *theirs}
    return case.names.share == 1 and len(ours) != len(theirs) and not case.more and bool(apart)


def _newer(case: Case) -> bool:
    """Tell whether one calls itself New: “The Carlsberg Foundation” may be another’s name."""
    return not words("newer").keys().isdisjoint(case.a.words ^ case.b.words)


_Test = tuple[Callable[[Case], bool], str]
_ALWAYS: tuple[_Test, ...] = (
    (_written_out, "only an acronym stands for the name"),
    (_held, "another body has exactly this name"),
    (_scripts, "names in their own script differ"),
    (_lands, "bodies of several countries bear this name"),
    (_newer, "one is called new"),
)
_WITHOUT_WEBSITE: tuple[_Test, ...] = (
    (_stateless, "it is not said of which country"),
    (_capitals, "a short word is all that they share, and no country"),
    (_order, "the words stand in another order"),
    (_turned, "the words stand in another order"),
    (_parted, "perhaps another name that is written alike"),
    (_several, "several bodies of the country bear this name"),
    (_regions, "regions differ"),
    (_unit, "perhaps a unit or a chapter"),
    (_slips, "perhaps another name that is written alike"),
    (_websites, "websites differ"),
)
