"""Conflicts: what says of two organisations, whatever they are called, that they are hardly one."""

from typing import NamedTuple

from graph.identity.organisations.profile import Profile
from graph.identity.record import Comparison

_OFFICES = "offices of different bodies"


class Conflict(NamedTuple):
    """Why two are hardly one; `apart` where that is certain, `open` where a person may be asked."""

    reason: str
    apart: bool = False
    open: bool = False


def conflict(a: Profile, b: Profile) -> Conflict | None:
    """Return what keeps two organisations apart, None where nothing does.

    Units of two bodies are two, as far as one source says what they are units of: two sources
    may name one parent in two ways. An office that somebody holds is one with another only where
    both are of one body. A company is no part of a state.
    """
    if regions := _regions_apart(a, b):
        return Conflict(f"behind their names stand {regions}", apart=True)
    alike = not a.main.isdisjoint(b.main)
    if a.parents and b.parents and a.parents.isdisjoint(b.parents):
        if a.source == b.source:
            return Conflict("units of different bodies", apart=True)
        return Conflict("units of different bodies", open=alike and not a.post and not b.post)
    if (a.post or b.post) and not a.parents & b.parents:
        return Conflict(_OFFICES, apart=False, open=alike)
    if a.sorts and b.sorts and a.sorts.isdisjoint(b.sorts):
        kinds = " and ".join(sorted((min(a.sorts), min(b.sorts))))
        return Conflict(f"bodies of different kinds: {kinds}", open=alike)
    return None


def _regions_apart(a: Profile, b: Profile) -> str:
    """Return the regions behind two names that are of two: “City of Aurora, CO”, and “…, IL”."""
    if not a.tails or not b.tails or a.tails & b.tails:
        return ""
    return f"{min(a.tails)} and {min(b.tails)}"


def weakened(found: Comparison, against: Conflict) -> Comparison | None:
    """Return a comparison with what speaks against it: certain of two, asked, or nothing."""
    if against.apart:
        return Comparison(0.0, True, (against.reason,))
    if not against.open:
        return None
    return Comparison(min(found.score, 0.5), False, (*found.reasons, against.reason))
