"""Namesakes: cities that sources call alike, where the gazetteer cannot say which place they are.

Two sources that each have one city of a name in a country mean one city by it; where a source has
two that could be meant, nothing says which. What the gazetteer lacks is joined in the same way.
A name of several places is joined only where the sources are editions of one list: they share many
of their cities.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from graph.identity.editions import Editions
from graph.identity.links import Link
from graph.identity.naming import (
    Home,
    Namesake,
    agree,
    by_core,
    by_spelling,
    by_whole,
    homonymous,
    may_be_one,
    near,
    told_apart,
)
from graph.identity.review.queue import label

LEXICAL = "semapv:LexicalMatching"

EQUAL, BARE, NEAR, DOUBTFUL = 0.9, 0.85, 0.8, 0.5
"""How sure a join is: by the same name, by the same bare name, by nearly the same name."""

_LONG = 3
"""How many words a name has that is enough without a country: “Greater London Authority”."""

_CROWD = 200
"""How many records may share a name; more say nothing."""

Keys = Callable[[Namesake], Iterable[str]]


def join_namesakes(known: Iterable[Namesake]) -> tuple[list[Link], list[Link]]:
    """Return the sure and the doubtful links among records of different sources.

    A record that has its place already is joined with by one that has none, not with its like.
    """
    ordered = sorted(
        (each for each in known if each.home[2] or not each.record.countries),
        key=lambda each: each.record.iri,
    )
    joining = _Joining(ordered)
    joining.by("the same name in both sources", EQUAL, by_whole)
    joining.by("the same bare name in both sources", BARE, by_core)
    joining.by("nearly the same name in both sources", NEAR, by_spelling)
    return joining.sure, joining.doubtful


class _Joining:
    """Joins what shares a key, each time all that no earlier key has joined."""

    def __init__(self, known: Sequence[Namesake]) -> None:
        self._known = known
        self._editions = Editions(known)
        self._groups = {each.record.iri: [each] for each in known}
        self._same_core: dict[tuple[str, Home, str], list[Namesake]] = {}
        hubs: dict[str, list[Namesake]] = {}
        for each in known:
            if each.hub:
                group = hubs.setdefault(each.hub, [])
                group.append(each)
                self._groups[each.record.iri] = group
            for source in each.record.sources:
                self._same_core.setdefault((source, each.home, each.core), []).append(each)
        self.sure: list[Link] = []
        self.doubtful: list[Link] = []

    def by(self, why: str, score: float, keys: Keys) -> None:
        """Join the records that share one of these keys, where no source has two of them."""
        blocks = self._blocks(keys)
        found: dict[str, dict[str, Namesake]] = {}
        for block in blocks:
            for each in block:
                others = found.setdefault(each.record.iri, {})
                others.update((o.record.iri, o) for o in block if o is not each)
        for one in self._known:
            if not one.hub:
                for other in sorted(found.get(one.record.iri, {}).values(), key=_rank):
                    self._pair(one, other, found, why, score)

    def _blocks(self, keys: Keys) -> list[list[Namesake]]:
        """Return the records that share a key, where one of them has no place yet."""
        found: dict[tuple[Home, str], list[Namesake]] = {}
        for each in self._known:
            if not each.hub:
                for key in set(keys(each)) - {""}:
                    found.setdefault((each.home, key), []).append(each)
        for each in self._known:
            if each.hub:
                for key in set(keys(each)):
                    if (block := found.get((each.home, key))) is not None:
                        block.append(each)
        return [block for _, block in sorted(found.items()) if 1 < len(block) <= _CROWD]

    def _pair(
        self, one: Namesake, other: Namesake, found: Mapping[str, Mapping[str, Namesake]],
        why: str, score: float,
    ) -> None:  # fmt: skip
        ours, theirs = self._groups[one.record.iri], self._groups[other.record.iri]
        if ours is theirs or not may_be_one(one, other, exact=score == EQUAL):
            return
        alone = self._alone(one, other, found, exact=score == EQUAL)
        if any(not self._together(a, b) for a in ours for b in theirs):
            return
        reason = f"{why}, and no other of that name in either"
        link = _link(one, other, score, reason)
        if alone and not one.home[2]:
            self._stateless(one, other, link)
        elif alone and homonymous(one, other) and not self._editions.of(one.record, other.record):
            why = f"{why}, but several places have it, and the sources list other cities too"
            self.doubtful.append(link._replace(score=DOUBTFUL, reasons=(why,)))
        elif alone and agree(one, other):
            self._put_together(one, other, link)
        elif alone:
            reason = f"{why}, but one of them has its place from what the other does not say"
            self.doubtful.append(link._replace(score=DOUBTFUL, reasons=(reason,)))

    def _stateless(self, one: Namesake, other: Namesake, link: Link) -> None:
        """Join two names of no country only where the whole of them is long and the same."""
        same = one.whole == other.whole
        if same and one.whole.count(" ") + 1 >= _LONG and not homonymous(one, other):
            self._put_together(one, other, link)
        elif same:
            reasons = ("the same name in both sources, but neither says the country",)
            self.doubtful.append(link._replace(score=DOUBTFUL, reasons=reasons))

    def _put_together(self, one: Namesake, other: Namesake, link: Link) -> None:
        ours, theirs = self._groups[one.record.iri], self._groups[other.record.iri]
        self.sure.append(link)
        ours += theirs
        for each in theirs:
            self._groups[each.record.iri] = ours

    def _alone(
        self, one: Namesake, other: Namesake, found: Mapping[str, Mapping[str, Namesake]],
        *, exact: bool,
    ) -> bool:  # fmt: skip
        """Tell whether no second record of either source could be meant."""
        around = [*found[one.record.iri].values(), *found[other.record.iri].values(), one, other]
        for each in (one, other):
            for source in each.record.sources:
                rivals = [e for e in around if source in e.record.sources]
                for rival in self._same_core.get((source, each.home, each.core), ()):
                    if not exact or (rival.beside and not one.beside):
                        rivals.append(rival)
                against = other if each is one else one
                if any(r is not each and not self._joined_with(r, against) for r in rivals):
                    return False
        return True

    def _joined_with(self, rival: Namesake, other: Namesake) -> bool:
        """Tell whether a rival is joined with another record of a source."""
        group = self._groups[rival.record.iri]
        return any(
            each is not rival and not set(each.record.sources).isdisjoint(other.record.sources)
            for each in group
        )

    @staticmethod
    def _together(one: Namesake, other: Namesake) -> bool:
        """Tell whether two records may be in one group: of two sources, and not told apart."""
        if not set(one.record.sources).isdisjoint(other.record.sources):
            return False
        return not told_apart(one.beside, other.beside) and near(one.record, other.record)


def _link(one: Namesake, other: Namesake, score: float, reason: str) -> Link:
    """Return the link of the later record to the first, of one without a place to one with it."""
    first, later = sorted((one.record, other.record), key=lambda record: record.iri)
    if other.hub:
        first, later = other.record, one.record
    return Link(later.iri, first.iri, score, LEXICAL, (reason,), label(later), label(first))


def _rank(each: Namesake) -> tuple[bool, str]:
    return not each.hub, each.record.iri
