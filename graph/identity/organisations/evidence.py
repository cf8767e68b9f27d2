"""Evidence: what the names, acronyms, websites and countries of two organisations share."""

from heapq import nlargest
from typing import NamedTuple

from graph.identity.organisations.folding import UNITED_NATIONS
from graph.identity.organisations.names import Form
from graph.identity.organisations.profile import Profile, is_short
from graph.identity.organisations.weights import Weights
from graph.identity.organisations.words import contrasts

_LEAST_BITS = 7.5
_NEAREST, _LINKED_SHARE, _LEAST_SHARE = 3, 0.15, 0.25
_SLIP = 86
_SLIP_LENGTH = 5


class Overlap(NamedTuple):
    """Two forms side by side: the bits that they share, and the words that one has more.

    `share` is the part of all bits that is shared; `slips` are pairs of words that differ in
    spelling alone, `written_out` the words for which the other form has an acronym.
    """

    ours: Form
    theirs: Form
    bits: float
    share: float
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    slips: tuple[tuple[str, str], ...] = ()
    written_out: tuple[str, ...] = ()


class Evidence(NamedTuple):
    """What two organisations share; `countries` is `same`, `differ` or "" where one is unknown.

    `spelt_out` is an acronym of the one that the initials of the other spell. `host` is a website
    of both that few share; `host_below` says that one's host is a part of the other's.
    `scripts_differ` says that both have names in Chinese, Japanese or Korean, and no word shared.
    """

    names: Overlap | None
    acronym: str
    spelt_out: str
    host: str
    hosts_differ: bool
    host_below: bool
    scripts_differ: bool
    countries: str


def evidence(a: Profile, b: Profile, weights: Weights) -> Evidence | None:
    """Return what two organisations share, None where it is too little to go on."""
    hosts = [host for host in a.hosts & b.hosts if not weights.crowded(host)]
    acronym = _longest(a.acronyms & b.acronyms)
    spelt = "" if acronym else _spelt_out(a, b)
    names = _exact(a, b, weights) or _run_together(a, b, weights)
    linked = bool(hosts or acronym or spelt)
    if names is None and (linked or weights.of(a.words & b.words) >= _LEAST_BITS or _alike(a, b)):
        names = _nearest(a, b, weights, _LINKED_SHARE if linked else _LEAST_SHARE)
    if names is None and not linked:
        return None
    return Evidence(
        names=names,
        acronym=acronym,
        spelt_out=spelt,
        host=min(hosts, default=""),
        hosts_differ=bool(a.hosts and b.hosts and not a.hosts & b.hosts),
        host_below=any(_below(one, two) for one in a.hosts for two in b.hosts),
        scripts_differ=bool(a.eastern and b.eastern and not a.eastern & b.eastern),
        countries=_countries(a, b),
    )


def _below(one: str, two: str) -> bool:
    return one.endswith(f".{two}") or two.endswith(f".{one}")


def _spelt_out(a: Profile, b: Profile) -> str:
    return _longest((a.acronyms & b.initials) | (b.acronyms & a.initials))


def _longest(found: frozenset[str]) -> str:
    return max(found, key=lambda each: (len(each), each)) if found else ""


def _countries(a: Profile, b: Profile) -> str:
    if not a.countries or not b.countries:
        return ""
    return "same" if a.countries & b.countries else "differ"


def _exact(a: Profile, b: Profile, weights: Weights) -> Overlap | None:
    """Return the best of the names that both have: whole, and the rarest."""
    best: tuple[tuple[bool, bool, float, int, str], str] | None = None
    for key in a.keys.keys() & b.keys.keys():
        ours, theirs = a.keys[key], b.keys[key]
        if ours.bracket and theirs.bracket:
            continue
        bits = weights.of(ours.words)
        order = (not (ours.part or theirs.part), not is_short(ours), bits,
                 -ours.rank - theirs.rank, key)  # fmt: skip
        if best is None or order > best[0]:
            best = order, key
    if best is None:
        return None
    return Overlap(a.keys[best[1]], b.keys[best[1]], best[0][2], 1.0)


def _run_together(a: Profile, b: Profile, weights: Weights) -> Overlap | None:
    """Return two names that differ in blanks alone: “Green Peace”."""
    if a.runs and b.runs and (shared := a.runs.keys() & b.runs.keys()):
        ours, theirs = a.runs[min(shared)], b.runs[min(shared)]
        return Overlap(ours, theirs, max(weights.of(ours.words), weights.of(theirs.words)), 1.0)
    return None


def _alike(a: Profile, b: Profile) -> bool:
    """Tell whether the first names differ by little, so that a slip may part them."""
    from rapidfuzz.fuzz import ratio

    ours, theirs = a.forms[0].words if a.forms else (), b.forms[0].words if b.forms else ()
    return ratio("".join(ours), "".join(theirs), score_cutoff=_SLIP) > 0


def _nearest(a: Profile, b: Profile, weights: Weights, least: float) -> Overlap | None:
    """Return the two forms that share most of their bits, of the three that share most words."""
    pairs = list[tuple[float, float, int, int]]()
    totals = [weights.of_form(form.words) for form in b.forms[: len(b.sets)]]
    bits_of, shared = weights.bits, a.words & b.words
    for n, ours in enumerate(a.sets):
        if shared.isdisjoint(ours):
            continue
        total = weights.of_form(a.forms[n].words)
        for m, theirs in enumerate(b.sets):
            if common := ours & theirs:
                bits = sum(map(bits_of, common))
                pairs.append((bits / (total + totals[m] - bits), bits, -n, -m))
    if not pairs and a.forms and b.forms:
        pairs = [(least, 0.0, 0, 0)]
    best = pairs if len(pairs) == 1 else nlargest(_NEAREST, pairs)
    best = [pair for pair in best if pair[0] >= least]
    near = (_overlap(a.forms[-n], b.forms[-m], weights) for _, _, n, m in best)
    return max(filter(None, near), key=_worth, default=None)


def _worth(found: Overlap) -> tuple[float, float, bool]:
    return round(found.share, 6), round(found.bits, 6), not (found.ours.part or found.theirs.part)


def _overlap(ours: Form, theirs: Form, weights: Weights) -> Overlap | None:
    one, two = set(ours.words), set(theirs.words)
    left = [word for word in ours.words if word not in two]
    right = [word for word in theirs.words if word not in one]
    slips = _slips(left, right) if left and right else ()
    shared = weights.of(sorted(one & two))
    for mine, other in slips:
        left.remove(mine)
        right.remove(other)
        shared += min(weights.bits(mine), weights.bits(other)) * 0.8
    written = [*_written_out(left, right), *_written_out(right, left)]
    shared += 0.8 * weights.of(written)
    if not shared:
        return None
    rest = weights.of(left) + weights.of(right)
    share = shared / (shared + rest)
    return Overlap(ours, theirs, shared, share, tuple(left), tuple(right), slips, tuple(written))


def _written_out(short: list[str], long: list[str]) -> list[str]:
    """Take an acronym out of one list, and the words that it stands for out of the other.

    >>> ours, theirs = ["iph", "bengaluru"], ["institute", "public", "health", "mumbai"]
    >>> _written_out(ours, theirs), ours, theirs
    (['institute', 'public', 'health'], ['bengaluru'], ['mumbai'])
    """
    initials = "".join(word[0] for word in long)
    for acronym in short:
        at = initials.find(acronym) if len(acronym) > 2 else -1
        if at >= 0:
            found = long[at : at + len(acronym)]
            del long[at : at + len(acronym)]
            short.remove(acronym)
            return found
    return []


def _slips(left: list[str], right: list[str]) -> tuple[tuple[str, str], ...]:
    from rapidfuzz.distance import OSA

    apart, found = contrasts(), list[tuple[str, str]]()
    for mine in dict.fromkeys(left):
        for other in dict.fromkeys(right):
            short = min(len(mine), len(other))
            if mine[0] != other[0] or mine[0] == "@" or short < _SLIP_LENGTH:
                continue
            if (mine in apart and other in apart) or mine.isdigit() or other.isdigit():
                continue
            if OSA.distance(mine, other, score_cutoff=2) <= (2 if short > 8 else 1) and not any(
                other == taken for _, taken in found
            ):
                found.append((mine, other))
                break
    return tuple(found)


def reasons_of(found: Evidence, a: Profile, b: Profile) -> tuple[str, ...]:
    """Return what was found in plain words, what says most first."""
    reasons = list[str]()
    if found.names is not None and found.names.share == 1:
        reasons += _same_name(found.names)
    if found.host:
        reasons.append(f"same website {found.host}")
    if found.acronym:
        reasons.append(f"acronym “{found.acronym.upper()}” on both sides")
    if found.spelt_out:
        reasons.append(f"acronym “{found.spelt_out.upper()}” fits the other name")
    if found.names is not None and found.names.share < 1:
        reasons += _near_name(found.names)
    if found.countries == "same":
        reasons.append(f"same country: {', '.join(sorted(a.countries & b.countries))}")
    elif found.countries:
        lands = ", ".join(sorted(a.countries)), ", ".join(sorted(b.countries))
        reasons.append(f"countries differ: {lands[0]} and {lands[1]}")
    return tuple(reasons)


def _shown(word: str) -> str:
    """Return a word as a person reads it.

    >>> _shown("@DE"), _shown("unitednations"), _shown("bank")
    ('DE', 'United Nations', 'bank')
    """
    return "United Nations" if word == UNITED_NATIONS else word.removeprefix("@")


def _same_name(names: Overlap) -> list[str]:
    ours, theirs = names.ours, names.theirs
    sort = "same former name" if 2 in (ours.rank, theirs.rank) else "same name"
    if ours.part or theirs.part:
        sort = "same as a part of the name"
    if ours.text.casefold() == theirs.text.casefold():
        return [f"{sort} “{ours.text}”"]
    if theirs.text.startswith(f"{ours.text} (") or ours.text.startswith(f"{theirs.text} ("):
        return [f"{sort} “{min(ours.text, theirs.text, key=len)}”"]
    return [f"{sort} but for the way it is written: “{ours.text}” and “{theirs.text}”"]


def _near_name(names: Overlap) -> list[str]:
    found = [f"names share {round(names.share * 100)} %: "
             f"“{names.ours.text}” and “{names.theirs.text}”"]  # fmt: skip
    found += [f"spelt differently: “{mine}” and “{other}”" for mine, other in names.slips]
    if names.left and names.right:
        left, right = " ".join(map(_shown, names.left)), " ".join(map(_shown, names.right))
        found.append(f"names differ in “{left}” and “{right}”")
    elif names.left or names.right:
        more = " ".join(map(_shown, names.left or names.right))
        found.append(f"one name has “{more}” more")
    return found
