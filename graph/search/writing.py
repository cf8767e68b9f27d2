"""Writing the index of a build: things, names, their words, and how the words sound.

Rows stand in the order in which answers show them, so a search reads the first that fit and stops.
What belongs to which thing is kept as one row of numbers (`owners`), and how many of the first
names are those that things go by: a thousand rows are read without looking each of them up.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from graph.search.folding import bare, digest, key
from graph.search.likeness import LONGEST, SHORTEST, lacking, sound
from graph.search.names import Name, Thing, goes_by, in_order, names_of
from loaders.gazetteer.spelling import romanised
from ontology.errors import StoreError

FILE = "names.sqlite"
FORMAT = 2
MARK = "§"
"""What the words for kinds begin with; `key` leaves no such sign in what people write."""
_FEW, _JOINED = (2, 3), 16
"""How many words and letters a name has that people also write as one word, as UNHabitat."""
_SIGNS = 6
"""How many characters a name has that is also found by its reading, as Guangzhou."""
_SCHEMA = f"""
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
PRAGMA user_version = {FORMAT};
CREATE TABLE things (
  id INTEGER PRIMARY KEY, iri TEXT, tail TEXT, kinds INTEGER, kind TEXT, known INTEGER);
CREATE TABLE names (
  id INTEGER PRIMARY KEY, thing INTEGER, text TEXT, language TEXT, use INTEGER, digest INTEGER);
CREATE VIRTUAL TABLE words USING fts5 (
  name, also, content='', columnsize=0, tokenize='ascii', prefix='1 2 3 4 5');
CREATE TABLE owners (things BLOB, preferred INTEGER);
INSERT INTO words (words, rank) VALUES ('hashsize', 33554432);
INSERT INTO words (words, rank) VALUES ('automerge', 0);
CREATE TABLE terms (id INTEGER PRIMARY KEY, word TEXT, heard TEXT, number INTEGER);
CREATE TABLE grams (gram TEXT PRIMARY KEY, terms BLOB) WITHOUT ROWID;
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
"""  # noqa: S608 - own text
_INDEXES = """
CREATE INDEX thing_iri ON things (iri);
CREATE INDEX thing_tail ON things (tail);
CREATE INDEX name_digest ON names (digest);
CREATE INDEX name_thing ON names (thing);
INSERT INTO words (words) VALUES ('optimize');
"""


def write_index(path: Path | str, names: Sequence[Name]) -> None:
    """Write the index of names; the same names give the same bytes.

    Raises:
        StoreError: the disk takes no more.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        fill(connection, in_order(names))
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        found = f"the index of names cannot be written ({error}); the last build stays"
        raise StoreError(found) from None
    finally:
        connection.close()


def index_in_memory(names: Sequence[Name]) -> sqlite3.Connection:
    """Return the index of names, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(_SCHEMA)
    fill(connection, in_order(names))
    return connection


def fill(connection: sqlite3.Connection, names: Sequence[Name]) -> None:
    """Put names that are in order into an empty index."""
    number: dict[Thing, int] = {}
    owners = array("i", (number.setdefault(name.thing, len(number)) for name in names))
    connection.executemany("INSERT INTO things VALUES (?,?,?,?,?,?)", _things(number))
    preferred = sum(map(goes_by, names))
    connection.execute("INSERT INTO owners VALUES (?, ?)", (owners.tobytes(), preferred))
    words = [key(name.text) for name in names]
    connection.executemany("INSERT INTO names VALUES (?,?,?,?,?,?)", _names(names, words, owners))
    rows = ((n, seen, _also(names[n], seen)) for n, seen in enumerate(words))
    connection.executemany("INSERT INTO words (rowid, name, also) VALUES (?,?,?)", rows)
    for statement in _INDEXES.strip().split("\n"):
        connection.execute(statement)
    _add_terms(connection)


def _things(number: dict[Thing, int]) -> Iterator[tuple[object, ...]]:
    for thing, n in number.items():
        yield n, thing.iri, tail(thing.iri), thing.kinds, thing.kind, thing.known


def _names(
    names: Sequence[Name], words: Sequence[str], owners: Sequence[int]
) -> Iterator[tuple[object, ...]]:
    for n, (name, seen, owner) in enumerate(zip(names, words, owners, strict=True)):
        yield n, owner, name.text, name.language, name.use, digest(seen)


def tail(iri: str) -> str:
    """Return the last part of an IRI, without case: what a key of the thing ends with.

    >>> tail("https://w3id.org/citypact/id/partner/unep"), tail("https://sws.geonames.org/1841811/")
    ('unep', '1841811/')
    """
    plain = iri.casefold()
    rest = plain.rstrip("/")
    return rest.rpartition("/")[2] + plain[len(rest) :]


def _also(name: Name, words: str) -> str:
    others, kinds = other_words(words), _kinds(name.thing.kinds)
    return " ".join([kinds, *others]) if others else kinds


@lru_cache(maxsize=256)
def _kinds(bits: int) -> str:
    return " ".join(f"{MARK}{kind}" for kind in names_of(bits))


def other_words(words: str) -> list[str]:
    """Return what else the words of a name are searched as: joined, romanised, without article.

    >>> other_words("un habitat"), other_words("光 州"), other_words("gwangju")
    (['unhabitat'], ['guangzhou'], [])
    """
    if words.isascii():
        joined = len(words) <= _JOINED and words.count(" ") + 1 in _FEW
        return [words.replace(" ", "")] if joined else []
    parts = words.split()
    without = [bare(part) for part in parts if bare(part) != part]
    alone = len(words) < 2 * len(parts)
    latin = (
        "" if alone and len(parts) > _SIGNS else key(romanised("".join(parts) if alone else words))
    )
    return [*without, *latin.split()] if latin != words else without


def _add_terms(connection: sqlite3.Connection) -> None:
    """Add how each word in Latin letters sounds, so that words with slips lead to those meant.

    Words of other scripts are found by how they are romanised.
    """
    found = connection.execute("SELECT term, doc FROM vocabulary ORDER BY term")
    words = [row for row in found if SHORTEST <= len(row[0]) <= LONGEST and row[0].isascii()
             and row[0].isalpha()]  # fmt: skip
    heard = [sound(word) for word, _ in words]
    rows = ((n, *row, sounds) for n, (row, sounds) in enumerate(zip(words, heard, strict=True)))
    connection.executemany("INSERT INTO terms (id, word, number, heard) VALUES (?,?,?,?)", rows)
    connection.executemany(
        "INSERT INTO grams VALUES (?,?)", chain(_trigrams(heard), _lacking(heard))
    )


def _trigrams(heard: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield three letters at a time with the numbers of the words that have them, in order."""
    import numpy as np

    letters = np.frombuffer("".join(f"${word}$" for word in heard).encode("ascii"), np.uint8)
    owners = np.repeat(np.arange(len(heard)), [len(word) + 2 for word in heard])
    one, two, three = (letters[n : len(letters) - 2 + n].astype(np.int64) for n in range(3))
    inside = owners[:-2] == owners[2:]
    pairs = np.sort(((one << 16 | two << 8 | three) << 32 | owners[:-2])[inside])
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    numbers = pairs >> 32
    starts = np.flatnonzero(np.diff(numbers, prepend=-1)).tolist()
    for start, end in zip(starts, [*starts[1:], len(pairs)], strict=True):
        gram = int(numbers[start]).to_bytes(3).decode()
        yield gram, (pairs[start:end] & 0xFFFFFFFF).astype(np.int32).tobytes()


def _lacking(heard: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what stays of short words without a letter, with the numbers of the words."""
    postings: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
    for n, word in enumerate(heard):
        for left in lacking(word):
            postings[left].append(n)
    for left in sorted(postings):
        yield left, postings[left].tobytes()
