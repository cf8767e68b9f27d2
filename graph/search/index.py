"""The index of names of a build: from what people write to things, best first."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from weakref import finalize

from graph.search.folding import LONGEST, clean, digest, fold, key
from graph.search.names import USES, bit, read_names
from graph.search.phrases import MOST
from graph.search.slips import Slips
from graph.search.words import COUNTED, Words
from graph.search.writing import FILE, FORMAT, index_in_memory, tail
from graph.store import GraphStore
from ontology.errors import StoreError

_FEW = 5
"""From here on, words that fit are enough and no slip is looked for."""
EXACT, BEGINS, BEGINS_OTHER, WORDS = 100.0, 90.0, 85.0, 75.0
"""The scores of names that are a text, that begin with it, and that have its words."""


class Hit(NamedTuple):
    """A thing that fits, and the name that does; `score` is from 0 to 100.

    `kind` is the most particular kind of the thing, `use` one of `graph.search.names.USES`.
    """

    iri: str
    name: str
    language: str
    use: str
    kind: str
    known: int
    score: float

    @property
    def preferred(self) -> bool:
        """Whether it is the name that the thing goes by."""
        return self.use == USES[0]


class Hits(NamedTuple):
    """Hits, best first, and how many things fit in all, as far as names are read."""

    hits: list[Hit]
    total: int


class NameIndex:
    """The names of a build, to be searched."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        finalize(self, connection.close)
        ((things, self._preferred),) = self._rows("SELECT things, preferred FROM owners", ())
        self._words, self._slips = Words(self._rows, array("i", things)), Slips(self._rows)

    @classmethod
    def of(cls, store: GraphStore) -> "NameIndex":
        """Return the index kept beside a store, else one of its names, in memory."""
        kept = open_index(store.folder / FILE) if store.folder else None
        return cls(index_in_memory(read_names(store)) if kept is None else kept)

    def called(self, text: str, kind: str = "thing") -> list[Hit]:
        """Return every name that is written so, but for case, accents, width and blanks."""
        folded = fold(clean(text))
        rows = self._rows(_EXACT, (digest(key(folded)), bit(kind), -1))
        return [hit for hit in self._hits(rows, EXACT) if fold(hit.name) == folded]

    def keyed(self, text: str, kind: str = "thing") -> list[str]:
        """Return the things whose IRI ends with a key, such as `partner/unep`."""
        end = f"/{clean(text).casefold()}"
        found = self._rows(_KEYED, (tail(end), bit(kind)))
        return [iri for (iri,) in found if iri.casefold().endswith(end)]

    def has(self, iri: str, kind: str = "thing") -> bool:
        """Tell whether a thing of a kind has this IRI."""
        return bool(list(self._rows(_KNOWN, (clean(iri), bit(kind)))))

    def names_of(self, iri: str, uses: Sequence[str] = USES) -> list[str]:
        """Return the names of a thing, those that it goes by first."""
        found = self._hits(self._rows(_OF, (clean(iri),)), EXACT)
        return list(dict.fromkeys(hit.name for hit in found if hit.use in uses))

    def preferred(self) -> list[tuple[str, str, str]]:
        """Return every preferred name: IRI of the thing, name and language."""
        return list(self._rows(_PREFERRED, ()))

    def kind_of(self, iri: str) -> str:
        """Return the most particular kind of a thing, or ""."""
        return next((hit.kind for hit in self._hits(self._rows(_OF, (clean(iri),)), EXACT)), "")

    def search(self, text: str, kind: str = "thing", *, limit: int = 20) -> Hits:
        """Return the things whose names fit a text, best first, each with the best name.

        First names that are the text, then those that begin with it (what things go by before
        other names), those that have its words in any order, and those that differ in a slip.
        Among equals partners and agreements come before places and sources, then what stands in
        more passages.
        """
        best: dict[int, tuple[int, float]] = {}
        for score, rows in self._tiers(clean(text), kind, best):
            for name, thing in rows:
                best.setdefault(thing, (name, score))
        chosen = list(best.values())[:limit]
        return Hits(list(self._named(chosen)), min(len(best), COUNTED))

    def _tiers(
        self, text: str, kind: str, found: dict[int, tuple[int, float]]
    ) -> Iterator[tuple[float, Iterable[tuple[int, int]]]]:
        """Yield names with their things, the best kind of fit first."""
        yield EXACT, self._exact(text, kind)
        words = key(text[:LONGEST]).split()[:MOST]
        if not words:
            return
        begins = self._words.beginning(words, kind)
        yield BEGINS, (pair for pair in begins if pair[0] < self._preferred)
        enough = bool(found)
        yield BEGINS_OTHER, begins
        yield WORDS, self._words.anywhere(words, kind)
        if not enough and len(found) < _FEW:
            yield from self._slips.names(words, kind)

    def _exact(self, text: str, kind: str) -> list[tuple[int, int]]:
        """Return the names that are a text, and the first name of what has it as IRI or key."""
        rows = self._rows(_EXACT, (digest(key(text)), bit(kind), COUNTED)) if key(text) else ()
        named = {row[1]: row[0] for row in reversed(list(rows))}
        plain = text.strip().strip("<>")
        iris = [plain] if self.has(plain, kind) else self.keyed(plain, kind) if plain else []
        for iri in iris:
            for name, thing in self._rows(_FIRST, (iri,)):
                named.setdefault(thing, name)
        return sorted((name, thing) for thing, name in named.items())

    def _named(self, chosen: Sequence[tuple[int, float]]) -> Iterator[Hit]:
        for name, score in chosen:
            yield from self._hits(self._rows(_NAME, (name,)), score)

    def _hits(self, rows: Iterable[Sequence[Any]], score: float) -> Iterator[Hit]:
        for _, _, iri, text, language, use, kind, known in rows:
            yield Hit(iri, text, language, USES[use], kind, known, score)

    def _rows(self, statement: str, values: Sequence[object]) -> Iterator[Any]:
        try:
            yield from self._connection.execute(statement, values)
        except sqlite3.DatabaseError as error:
            found = f"the index of names cannot be read ({error}); run: citypact build --force"
            raise StoreError(found) from None


def open_index(path: Path) -> sqlite3.Connection | None:
    """Open an index read only; None where there is none, or it is damaged or another's."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None,
        check_same_thread=False,
    )  # fmt: skip
    try:
        ((version,),) = connection.execute("PRAGMA user_version")
        connection.execute("PRAGMA mmap_size = 1073741824")
        connection.execute("SELECT 1 FROM grams, owners LIMIT 1").fetchone()
        if version == FORMAT:
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


_FIELDS = "n.id, n.thing, t.iri, n.text, n.language, n.use, t.kind, t.known"
_JOINED = f"SELECT {_FIELDS} FROM names n JOIN things t ON t.id = n.thing"  # noqa: S608 - own text
_EXACT = f"{_JOINED} WHERE n.digest = ? AND t.kinds & ? ORDER BY n.id LIMIT ?"
_NAME = f"{_JOINED} WHERE n.id = ?"
_OF = f"{_JOINED} WHERE t.iri = ? ORDER BY n.use > 0, n.id"
_PREFERRED = """SELECT t.iri, n.text, n.language FROM names n JOIN things t ON t.id = n.thing
WHERE n.use = 0"""
_KEYED = "SELECT iri FROM things WHERE tail = ? AND kinds & ? ORDER BY id"
_KNOWN = "SELECT 1 FROM things WHERE iri = ? AND kinds & ?"
_FIRST = """SELECT n.id, n.thing FROM things t JOIN names n ON n.thing = t.id
WHERE t.iri = ? ORDER BY n.use > 0, n.id LIMIT 1"""
