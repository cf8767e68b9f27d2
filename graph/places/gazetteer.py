"""Looking places up in the index: by key, by skeleton, by beginning, and by likeness."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.places.tables import related
from loaders.gazetteer.index import Progress, drop_index, open_index
from loaders.gazetteer.spelling import skeleton_of

if TYPE_CHECKING:
    import sqlite3

_MOST = 60
_CACHED = 50_000
_BLOCKS = 256


class Place(NamedTuple):
    """A place of the index: `point` is latitude and longitude in degrees, `names` how many it has.

    A place with names in many languages is well known.
    """

    id: int
    name: str
    country: str
    admin1: str
    population: int
    point: tuple[float, float]
    names: int = 0


class Hit(NamedTuple):
    """A place that a search found: `kind` is 0 where its main name fits, 1 where another does.

    `key` is the key that fits, where it is another than the one that was looked up.
    """

    place: Place
    kind: int
    key: str = ""


_PLACE = "p.id, p.name, p.country, p.admin1, p.population, p.lat, p.lon, p.names"
_EXACT = f"SELECT {_PLACE}, n.kind, n.key FROM name n JOIN place p ON p.id = n.place WHERE "  # noqa: S608
_ALIKE = f"SELECT {_PLACE}, n.kind, n.key FROM alike n JOIN place p ON p.id = n.place WHERE "  # noqa: S608


class Gazetteer:
    """Searches the index; keeps what was asked before. One object serves one thread."""

    def __init__(self, progress: Progress = lambda *_: None) -> None:
        self._progress = progress
        self._index: sqlite3.Connection | None = None
        self.exact = lru_cache(_CACHED)(self._exact)
        self.block = lru_cache(_BLOCKS)(self._block)

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Run a query; where the index turns out to be damaged, make it anew, once."""
        import sqlite3

        if self._index is None:
            self._index = open_index(self._progress)
        try:
            return self._index.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._index.close()
            drop_index()
            self._index = open_index(self._progress)
            return self._index.execute(query, values).fetchall()

    def place(self, id_: int) -> Place | None:
        """Return the place with this id."""
        found = self._rows(f"SELECT {_PLACE} FROM place p WHERE p.id = ?", [id_])  # noqa: S608
        return _place(found[0]) if found else None

    def _exact(self, key: str, country: str) -> tuple[Hit, ...]:
        """Return the places of a country, or of the world, one of whose names has this key."""
        if country:
            found = self._rows(f"{_EXACT} n.country = ? AND n.key = ?", (country, key))
        else:
            found = self._rows(f"{_EXACT} n.key = ?", (key,))
        return _hits(found)

    def abroad(self, key: str, country: str) -> tuple[Hit, ...]:
        """Return the places that have this key in countries that are related to this one."""
        others, _ = related(country)
        found = self.exact(key, "") if others else ()
        return tuple(hit for hit in found if hit.place.country in others)

    def alike(self, key: str, country: str) -> tuple[Hit, ...]:
        """Return the places of a country one of whose names has the skeleton of this key."""
        skeleton = skeleton_of(key)
        if len(skeleton) < 3:
            return ()
        where, values = "n.country = ? AND", (country, skeleton)
        found = self._rows(f"{_ALIKE} {where} n.skeleton = ?", values)
        found += self._rows(f"{_EXACT} {where} n.key = ?", values)
        return _hits(found)

    def begun(self, key: str, country: str) -> tuple[Hit, ...]:
        """Return the places of a country one of whose names begins with these words; the largest.

        `Newcastle` begins `Newcastle upon Tyne`.
        """
        query = f"{_EXACT} n.country = ? AND n.key > ? AND n.key < ?"
        query += f" ORDER BY p.population DESC, p.id LIMIT {_MOST}"
        return _hits(self._rows(query, (country, f"{key} ", f"{key}!")))

    def ended(self, key: str, country: str) -> tuple[Hit, ...]:
        """Return the places of a country whose main name ends with these words; the largest."""
        query = f"{_EXACT} n.country = ? AND n.kind = 0 AND n.key GLOB ?"
        query += f" ORDER BY p.population DESC, p.id LIMIT {_MOST}"
        return _hits(self._rows(query, (country, f"* {key}")))

    def close(self, key: str, country: str, most: int) -> list[tuple[Hit, int]]:
        """Return the places with a name that is at most so many letters away, with how many.

        Compared are the names that begin with the same two letters, or that differ in one of these.
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        joined = key.replace(" ", "")
        block = self.block(country, joined[:2])
        found = extract(
            joined, block, scorer=OSA.distance, score_cutoff=most, limit=_MOST, processor=None
        )
        keys = {
            full: int(distance)
            for _, distance, full in found
            if distance and _number(full) == _number(key)
        }
        hits = [(hit, keys[full]) for full in keys for hit in self.exact(full, country)]
        if len(joined) > 4:
            hits += [(hit, 1) for hit in self._any(sorted(set(_slips(key)) - {key}), country)]
        return hits

    def _any(self, keys: list[str], country: str) -> tuple[Hit, ...]:
        """Return the places of a country one of whose names has one of these keys."""
        marks = ",".join("?" * len(keys))
        query = f"{_EXACT} n.country = ? AND n.key IN ({marks}) ORDER BY n.key, p.id"
        return _hits(self._rows(query, (country, *keys)))

    def _block(self, country: str, begin: str) -> dict[str, str]:
        """Return the keys of a country that begin so, each with itself without blanks."""
        if len(begin) < 2:
            return {}
        query = "SELECT DISTINCT key FROM name WHERE country = ? AND key >= ? AND key < ?"
        values = [(country, begin, begin + "\U0010ffff")]
        values.append((country, f"{begin[0]} {begin[1]}", f"{begin[0]} {begin[1]}\U0010ffff"))
        rows = [row for each in values for row in self._rows(query, each)]
        return {key: key.replace(" ", "") for (key,) in rows}


def _number(key: str) -> str:
    """Return the digits of a key: Praha 3 is no slip of the pen for Praha."""
    return "".join(sign for sign in key if sign.isdecimal())


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _slips(key: str) -> Iterable[str]:
    """Yield the key with one of its first two letters lost or mistaken."""
    for letter in _LETTERS:
        yield letter + key
        yield letter + key[1:]
        yield key[0] + letter + key[1:]
        yield key[0] + letter + key[2:]


def _place(row: tuple[Any, ...]) -> Place:
    return Place(row[0], row[1], row[2], row[3], row[4], (row[5], row[6]), row[7])


def _hits(rows: list[tuple[Any, ...]]) -> tuple[Hit, ...]:
    """Return a hit a place, of its main name where that fits."""
    found: dict[int, Hit] = {}
    for row in rows:
        if row[0] not in found or row[8] < found[row[0]].kind:
            found[row[0]] = Hit(_place(row), row[8], row[9])
    return tuple(found.values())
