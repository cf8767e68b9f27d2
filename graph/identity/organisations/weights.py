"""Weights: how much a shared word, name or website tells, learnt from the records compared."""

import gc
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.identity.organisations.folding import UNITED_NATIONS, word_of
from graph.identity.organisations.names import Form
from graph.identity.organisations.profile import Profile, is_short, profile
from graph.identity.organisations.words import words
from graph.identity.record import Record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PRIOR = 10_000
_FLOOR = 0.3
_CROWD = 3
_LAND, _UNKNOWN = 60.0, 0.5


class Weights:
    """How rare words are, which names several bodies bear, and which hosts many share.

    The rarity of a word is in bits: 1 less for a word that twice as many bodies have. What is
    known of the field (`common` words) counts as 10,000 further records, so that a few records
    weigh words as many do.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        """Learn from records."""
        with _uncollected():
            self._learn(records)
        self.bits = lru_cache(maxsize=262_144)(self._bits)
        self._forms = lru_cache(maxsize=131_072)(lambda found: self.of(set(found)))

    def _learn(self, records: Iterable[Record]) -> None:
        import numpy as np

        self._words = Counter[str]()
        self._number = 0
        hosts = Counter[tuple[str, str]]()
        bearers, lands, acronyms = array("q"), array("q"), array("q")
        spelt = array("q")
        for record in records:
            known = profile(record)
            self._number += 1
            self._words.update(known.words)
            hosts.update((known.source, host) for host in known.hosts)
            acronyms.extend(hash((acronym, land)) for acronym in known.acronyms
                            for land in known.countries)  # fmt: skip
            spelt.extend(_spelt(known))
            for key in (key for key, form in known.keys.items() if not form.part):
                bearers.append(_bearer(key, known))
                lands.append(_holder(key, known) | _land(known))
        self._hosts = frozenset(host for (_, host), count in hosts.items() if count > _CROWD)
        self._bearers = _counts(np.frombuffer(bearers, np.int64))
        self._acronyms = _counts(np.frombuffer(acronyms, np.int64))
        self._spelt = _bodies(np.frombuffer(spelt, np.int64))
        pairs = np.unique(np.frombuffer(lands, np.int64))
        self._holders = np.unique(pairs & ~np.int64(_BITS))
        self._lands = _counts(pairs[pairs & np.int64(_BITS) != 0] & ~np.int64(_BITS))

    def _bits(self, word: str) -> float:
        """Return the rarity of a word in bits: a whole number of 64ths, so that sums are exact."""
        prior = _LAND if word[0] == "@" else _priors().get(word, _UNKNOWN)
        share = (self._words[word] + prior + 0.5) / (self._number + _PRIOR)
        bits = -math.log2(min(share, 1.0))
        bits *= _FLOOR if word in words("weak") or word in words("legal") else 1
        return round(bits * 64) / 64

    def of_form(self, found: tuple[str, ...]) -> float:
        """Return the rarity of the distinct words of a form, as often as it is asked for."""
        return self._forms(found)

    def count(self, word: str) -> int:
        """Return how many records have a word in their names."""
        return self._words[word]

    def of(self, words_: Iterable[str]) -> float:
        """Return the rarity of several words together."""
        return sum(map(self.bits, words_))

    def crowded(self, host: str) -> bool:
        """Tell whether more than three bodies of one source share a host."""
        return host in self._hosts

    def acronyms(self, acronym: str, lands: Iterable[str]) -> int:
        """Return how many bodies have an acronym in that of some countries where most do."""
        return max((self._acronyms.get(hash((acronym, land)), 1) for land in lands), default=1)

    def spelt_by(self, acronym: str, lands: Iterable[str]) -> int:
        """Return how many names of bodies an acronym stands for, in some countries or in all."""
        return max((self._spelt.get(hash((acronym, land)), 1) for land in lands), default=1)

    def bearers(self, key: str, known: Profile) -> int:
        """Return how many bodies of a body's source and country bear a name."""
        return self._bearers.get(_bearer(key, known), 1)

    def lands(self, key: str, known: Profile) -> int:
        """Return in how many countries bodies of a body's source bear a name."""
        return self._lands.get(_holder(key, known), 1)

    def held(self, key: str, known: Profile) -> bool:
        """Tell whether any body of a body's source bears a name."""
        sought = _holder(key, known)
        at = int(self._holders.searchsorted(sought))
        return at < len(self._holders) and int(self._holders[at]) == sought


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage: making many profiles leaves none, and looking takes as long again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


_BITS = 0xFFFF
"""The bits that the code of a country takes in a number that stands for a name."""


def _bearer(key: str, known: Profile) -> int:
    return hash((key, min(known.countries, default=""), known.source))


def _holder(key: str, known: Profile) -> int:
    return hash((key, known.source)) & ~_BITS


def _land(known: Profile) -> int:
    code = min(known.countries, default="")[:2]
    return int.from_bytes(code.encode("ascii", "replace"))


def _spelt(known: Profile) -> Iterator[int]:
    """Yield, for each acronym of a body in each of its countries, a number for it and one for it
    with the body's name."""
    name = next((form.words for form in known.forms if not _is_only(form, known.acronyms)), None)
    if name is not None:
        for acronym in known.acronyms | known.initials:
            for land in ("", *known.countries):
                yield hash((acronym, land))
                yield hash(frozenset(name))


def _is_only(form: Form, acronyms: frozenset[str]) -> bool:
    """Tell whether a form is no whole name but an acronym: UNEP, UN-Habitat."""
    if form.part or is_short(form):
        return True
    first, *rest = form.words
    return first == UNITED_NATIONS and "".join(("un", *rest)) in acronyms


def _bodies(values: "NDArray[np.int64]") -> dict[int, int]:
    """Return for each acronym how many names it stands for, of those that stand for several."""
    import numpy as np

    pairs = np.unique(values.reshape(-1, 2), axis=0)
    return _counts(pairs[:, 0])


def _counts(values: "NDArray[np.int64]") -> dict[int, int]:
    """Return how often each value stands there, of those that stand there more than once."""
    import numpy as np

    found, counts = np.unique(values, return_counts=True)
    several = counts > 1
    return dict(zip(found[several].tolist(), counts[several].tolist(), strict=True))


@lru_cache(maxsize=1)
def _priors() -> dict[str, float]:
    found: dict[str, float] = {}
    for word, count in words("common").items():
        found[word_of(word)] = max(found.get(word_of(word), 0.0), float(count))
    return found
