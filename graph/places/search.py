"""Search: the places that the readings of a name may mean, each with how the name fits it."""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.places.distance import kilometres
from graph.places.evidence import Weighed, weigh, weigh_close
from graph.places.gazetteer import Gazetteer, Hit
from graph.places.readings import Reading, readings, variants
from graph.places.tables import directions, related, rural
from graph.places.written import Written
from loaders.gazetteer.spelling import bare_of, key_of

_LETTERS = (*"abcdefghijklmnopqrstuvwxyz", "ss", "ae", "")
_LOST = re.compile(r"[?\ufffd]+(?=\w)|(?<=\w)\ufffd+")
_SURE = 500.0
"""The weight from which a place needs no search for rivals that fit less well."""
_AFAR = 0.001
AROUND = frozenset(("rural", "around"))
"""Levels of words that mean the area around a town, or only beside a large one."""
_LONDON, _NEAR = 2643743, 40.0
_LARGER = 10
"""How many times larger a namesake is for another name of a place to mean it too."""
_DEEPER = 0.3
"""What a name without its words counts for, where with them it is another name of some place."""


class Found(NamedTuple):
    """What a search found: places with their weights, and the reading that led to them."""

    places: tuple[Weighed, ...]
    reading: Reading


def search(written: Written, country: str, gazetteer: Gazetteer) -> Found:
    """Return the places that a name may mean in a country, or in the world.

    A name is looked up as it stands, then without administrative words. Where no large place has
    it exactly, names that are spelled alike, that begin with it, or that differ in few letters
    are found too.
    """
    return _settled(_Search(country, gazetteer).run(written), country, gazetteer)


def _settled(found: Found, country: str, gazetteer: Gazetteer) -> Found:
    """Say what words mean that mean another thing beside a town than around a village.

    `Tartu vald` is the area around Tartu, `Nõo vald` the municipality of Nõo; a borough of London
    is its own place where one in London has its name.
    """
    reading, top = found.reading, found.places[0] if found.places else None
    if reading.level in AROUND:
        least, most = rural(country)
        around = reading.level == "around" or (top and least <= top.place.population < most)
        return found._replace(reading=reading._replace(level="county" if around else "city"))
    if reading.level == "borough":
        london = gazetteer.place(_LONDON)
        near = top and london and kilometres(top.place.point, london.point) < _NEAR
        if not (top and near and top.fit in ("main", "short")):
            return found._replace(reading=reading._replace(level="district"))
    return found


class _Search:
    def __init__(self, country: str, gazetteer: Gazetteer) -> None:
        self._country, self._gazetteer = country, gazetteer

    def run(self, written: Written) -> Found:
        known = _ordered(written, self._country)
        exact: list[Weighed] = []
        first = known[-1]
        for reading in known:
            if found := self._exact(reading, _DEEPER if exact else 1.0):
                first = first if exact and reading.level == "city" else reading
                exact += found
                if any(weighed.fit != "other" for weighed in found):
                    break
        if not exact:
            return self._without_exact(written, known) if self._country else Found((), known[-1])
        best = max(weighed.weight for weighed in exact)
        return Found(_distinct([*exact, *(self._loosely(first) if best < _SURE else [])]), first)

    def _without_exact(self, written: Written, known: list[Reading]) -> Found:
        """Return what fits less well: written otherwise, alike or longer, then nearly."""
        known = [reading for reading in known if not reading.fewer]
        found: dict[Reading, list[Weighed]] = {}
        for reading in known:
            found[reading] = list(self._variants(reading))
            if reading.how or not any(weighed.fit == "written" for weighed in found[reading]):
                found[reading] += self._loosely(reading)
            if reading is known[0] and _LOST.search(written.head):
                found[reading] += self._lost(written.head)
            if max((weighed.weight for weighed in found[reading]), default=0) >= _SURE:
                return Found(_distinct(found[reading]), reading)
        for reading in known:
            found[reading] += self._close(reading)
        best = max(known, key=lambda reading: max((w.weight for w in found[reading]), default=0))
        places = found[best] or [
            w for each in known for w in (*self._parts(each), *self._afar(each))
        ]
        places = places or list(self._like(known[-1]))
        return Found(_distinct(places), best if found[best] else known[-1])

    def _exact(self, reading: Reading, share: float) -> list[Weighed]:
        """Return the places that have the key, of the country and of its territories."""
        key, country = reading.key, self._country
        found = [weigh(hit.place, _exactly(hit)) for hit in self._gazetteer.exact(key, country)]
        for hit in self._gazetteer.abroad(key, country):
            weighed = weigh(hit.place, _exactly(hit))
            found.append(weighed.times(related(country)[1], f"it lies in {hit.place.country}"))
        found += self._namesakes(found)
        if share == 1.0:
            return found
        return [weighed._replace(weight=weighed.weight * share) for weighed in found]

    def _namesakes(self, found: list[Weighed]) -> list[Weighed]:
        """Return far larger places whose name is that of a place with this other name."""
        return [
            weigh(hit.place, "other")
            for weighed in found
            if weighed.fit == "other" and self._country
            for hit in self._gazetteer.exact(key_of(weighed.place.name), self._country)
            if not hit.kind and hit.place.population > _LARGER * weighed.place.population
        ]

    def _variants(self, reading: Reading) -> Iterator[Weighed]:
        for key in variants(reading.key, self._country, bare=bool(reading.how)):
            for hit in self._gazetteer.exact(key, self._country):
                yield weigh(hit.place, "written")
            for hit in self._alike(key):
                yield _alike(hit, key, bare_of(key))

    def _loosely(self, reading: Reading) -> list[Weighed]:
        if not self._country:
            return []
        key, country = reading.key, self._country
        bare = bare_of(key)
        found = [_alike(hit, key, bare) for hit in self._alike(key)]
        if len(key) >= 4 or not key.isascii():
            begun = self._gazetteer.begun(key, country)
            found += [weigh(hit.place, "begun other" if hit.kind else "begun") for hit in begun]
        return found

    def _alike(self, key: str) -> list[Hit]:
        """Return the places spelled alike; Davao del Sur is no spelling of Davao."""
        last = key.rpartition(" ")[2]
        apart = last in directions()
        found = self._gazetteer.alike(key, self._country)
        return [hit for hit in found if not apart or hit.key.rpartition(" ")[2] == last]

    def _close(self, reading: Reading) -> Iterator[Weighed]:
        key = reading.key
        length = len(key.replace(" ", ""))
        most = min((length - 1) // 4, 3)
        for hit, letters in self._gazetteer.close(key, self._country, most) if most > 0 else ():
            if key_of(hit.place.name.encode("ascii", "ignore").decode()) == key:
                yield weigh(hit.place, "dropped")
            yield weigh_close(hit.place, letters, length, first=hit.key[0] == key[0])

    def _lost(self, text: str) -> Iterator[Weighed]:
        """Yield places whose names have letters where the text has question marks."""
        parts = _LOST.split(text)
        if len(parts) > 3:
            return
        for letters in itertools.product(_LETTERS, repeat=len(parts) - 1):
            pairs = zip(parts, (*letters, ""), strict=True)
            key = key_of("".join(part + letter for part, letter in pairs))
            for hit in self._gazetteer.exact(key, self._country):
                yield weigh(hit.place, "lost")

    def _parts(self, reading: Reading) -> Iterator[Weighed]:
        """Yield places whose name is a part of the reading."""
        words = reading.key.split(" ")
        for count in range(len(words) - 1, 0, -1):
            for start in range(len(words) - count + 1):
                if len(key := " ".join(words[start : start + count])) >= 4:
                    for hit in self._gazetteer.exact(key, self._country):
                        yield weigh(hit.place, "part")

    def _like(self, reading: Reading) -> Iterator[Weighed]:
        """Yield places whose names are merely like the reading, for a person to choose from."""
        most = len(reading.key.replace(" ", "")) // 3
        for hit, letters in self._gazetteer.close(reading.key, self._country, most) if most else ():
            weighed = weigh(hit.place, "like")
            yield weighed._replace(weight=weighed.weight * 0.01**letters)

    def _afar(self, reading: Reading) -> Iterator[Weighed]:
        """Yield the places of the world that have the key, in case the country is mistaken."""
        for hit in self._gazetteer.exact(reading.key, ""):
            reason = f"it does not lie in {self._country}"
            yield weigh(hit.place, _exactly(hit)).deny(_AFAR, reason)


def _exactly(hit: Hit) -> str:
    """Say which name it is: a short one is where the name goes on, as in Newcastle upon Tyne."""
    if not hit.kind:
        return "main"
    return "short" if key_of(hit.place.name).startswith(f"{hit.key} ") else "other"


def _alike(hit: Hit, key: str, bare: str) -> Weighed:
    """Weigh a place whose name is alike: what differs but in little words is nearly the name."""
    if bare_of(hit.key) == bare:
        return weigh(hit.place, "alike other" if hit.kind else "alike")
    from rapidfuzz.distance import OSA

    letters = max(OSA.distance(hit.key.replace(" ", ""), key.replace(" ", "")), 1)
    return weigh_close(hit.place, letters, len(key), sound=True)


def _ordered(written: Written, country: str) -> list[Reading]:
    """Return the readings of a name and its head, those with the fewest words taken off first."""
    found: dict[str, Reading] = {}
    texts = (written.inverted,) if written.inverted else (written.whole, written.head)
    for text in texts:
        for reading in readings(text, country):
            found.setdefault(reading.key, reading)
        plain = text.replace("'", " ").replace("’", " ")
        for reading in readings(plain, country)[1:] if plain != text else ():
            found.setdefault(reading.key, reading)
    ordered = sorted(found.values(), key=lambda reading: (reading.depth, not reading.fewer))
    return ordered or [Reading("")]


def _distinct(places: Iterable[Weighed]) -> tuple[Weighed, ...]:
    """Return each place once, with its greatest weight, the heaviest first."""
    found: dict[int, Weighed] = {}
    for weighed in places:
        known = found.get(weighed.place.id)
        if known is None or weighed.weight > known.weight:
            found[weighed.place.id] = weighed
    return tuple(sorted(found.values(), key=lambda weighed: (-weighed.weight, weighed.place.id)))
