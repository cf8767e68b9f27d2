"""Cases: two organisations side by side with what they share, as they are judged."""

from functools import lru_cache
from typing import NamedTuple

from graph.identity.organisations.evidence import Evidence, Overlap
from graph.identity.organisations.profile import Profile, is_short
from graph.identity.organisations.weights import Weights
from graph.identity.organisations.words import words

RARE, TELLING, VERY_RARE = 9.0, 14.0, 20.0
"""Bits from which a shared name is rare, tells by itself, and tells against other signs."""


class Case(NamedTuple):
    """Two organisations, the names of theirs that are nearest, and all that they share."""

    a: Profile
    b: Profile
    names: Overlap
    found: Evidence
    weights: Weights

    @property
    def keys(self) -> tuple[str, str]:
        """The two names as their sorted words."""
        return name_key(self.names.ours.words), name_key(self.names.theirs.words)

    @property
    def more(self) -> tuple[str, ...]:
        """The words that only one of the names has."""
        return self.names.left + self.names.right

    @property
    def rank(self) -> int:
        """How little the weaker name says: 0 for two names, 2 where one is a former name."""
        return max(self.names.ours.rank, self.names.theirs.rank)

    @property
    def first(self) -> bool:
        """Whether the names are equal, and the first that each has."""
        return self.names.share == 1 and (self.names.ours, self.names.theirs) == (
            self.a.forms[0], self.b.forms[0],
        )  # fmt: skip

    @property
    def part(self) -> bool:
        """Whether one name is only a part of what is written."""
        return self.names.ours.part or self.names.theirs.part

    @property
    def short(self) -> bool:
        """Whether the name is but an acronym on both sides; “Ikea” says that “IKEA” is none."""
        return is_short(self.names.ours) and is_short(self.names.theirs)

    @property
    def least(self) -> int:
        """How many bodies of a source bear a name where another than the two does."""
        of_state = not words("state").keys().isdisjoint(self.names.ours.words)
        both = self.a.source == self.b.source and (self.first or not of_state)
        return 3 if self.unsourced or both else 2

    @property
    def repeated(self) -> bool:
        """Whether another body of a source and country bears the name of the two."""
        known = (self.a, self.b)
        return any(self.weights.bearers(self.keys[0], each) >= self.least for each in known)

    @property
    def common(self) -> bool:
        """Whether all words of the name are common ones: “Ministry of Health”."""
        return all(word[0] == "@" or word in words("common") for word in self.names.ours.words)

    @property
    def unsourced(self) -> bool:
        """Whether it is unknown which sources the two are from."""
        return not self.a.source and not self.b.source


@lru_cache(maxsize=65_536)
def name_key(found: tuple[str, ...]) -> str:
    """Return the sorted words of a name as one text.

    >>> name_key(("health", "ministry")) == name_key(("ministry", "health"))
    True
    """
    return " ".join(sorted(found))
