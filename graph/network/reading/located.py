"""Where partners and things are: points on the map, and countries.

Asking a store for them takes seconds in a large build, which keeps them in a file beside it.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graph.network.reading.scanning import rows, scan
from graph.store import GraphStore

FILE = "places.json"
FORMAT = 1


class Point(NamedTuple):
    """A point of WGS 84, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Located:
    """The places of a build.

    `points` are those of places; `countries` (place → IRIs) the countries in which a place lies,
    itself for a country; `codes` (country → ISO 3166-1 alpha-2). `seats` are the places of
    partners and things: the territory that they govern, where they are; `covers` what they are
    about.
    """

    points: dict[str, Point]
    countries: dict[str, tuple[str, ...]]
    codes: dict[str, str]
    seats: dict[str, tuple[str, ...]]
    covers: dict[str, tuple[str, ...]]

    def point(self, node: str) -> Point | None:
        """Return the point of a partner or thing, None where none of its places has one."""
        points = (self.points[place] for place in self.seats.get(node, ()) if place in self.points)
        return next(points, None)

    def country(self, node: str) -> str:
        """Return the country of a partner or thing, "" where it is unknown."""
        places = (node, *self.seats.get(node, ()))
        return next((found[0] for place in places if (found := self.countries.get(place))), "")

    def all_countries(self, node: str) -> set[str]:
        """Return every country in which a partner or thing is, or which it covers."""
        places = (node, *self.seats.get(node, ()), *self.covers.get(node, ()))
        return {country for place in places for country in self.countries.get(place, ())}


def read_located(store: GraphStore) -> Located:
    """Return the places of a build: those kept beside its store, else read from it."""
    kept = load_located(store.folder / FILE) if store.folder else None
    return scan_located(store) if kept is None else kept


def write_located(located: Located, path: Path) -> None:
    """Write places as JSON: the parts of `Located`, and `format`, which is FORMAT."""
    content = json.dumps({"format": FORMAT} | vars(located), ensure_ascii=False)
    path.write_text(content, "utf-8")


def load_located(path: Path) -> Located | None:
    """Return the places of a file; None where there is none, or it is damaged or another's."""
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["format"] != FORMAT:
            return None
        points = {place: Point(*pair) for place, pair in content["points"].items()}
        countries, seats, covers = (
            {node: tuple(places) for node, places in content[name].items()}
            for name in ("countries", "seats", "covers")
        )
        return Located(points, countries, content["codes"], seats, covers)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def scan_located(store: GraphStore) -> Located:
    """Return the places of a build as its store has them."""
    points = {place: point for place, text in sorted(scan(store, _GEOMETRY), reverse=True)
              if (point := read_point(text))}  # fmt: skip
    codes = {country: text.removeprefix(_ISO) for country, text in sorted(scan(store, _CODES))
             if text.startswith(_ISO)}  # fmt: skip
    own = [(country, country) for (country,) in rows(store, _COUNTRIES)]
    within = [*own, *scan(store, _WITHIN)]
    governs, located = _grouped(scan(store, _GOVERNED)), _grouped(scan(store, _LOCATED))
    seats = {node: (*governs.get(node, ()), *located.get(node, ()))
             for node in sorted({*governs, *located})}  # fmt: skip
    return Located(points, _grouped(within), codes, seats, _grouped(scan(store, _COVERED)))


def read_point(text: str) -> Point | None:
    """Read a point in well-known text (OGC 06-103r4): longitude, then latitude.

    >>> read_point("POINT(126.91556 35.15472)")
    Point(latitude=35.15472, longitude=126.91556)
    """
    match = _POINT.search(text)
    if not match:
        return None
    longitude, latitude = float(match[1]), float(match[2])
    inside = abs(latitude) <= 90 and abs(longitude) <= 180
    return Point(latitude, longitude) if inside else None


def _grouped(pairs: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found = defaultdict(list)
    for node, place in sorted(set(pairs)):
        found[node].append(place)
    return {node: tuple(places) for node, places in found.items()}


_ISO = "iso3166:"
_NUMBER = r"(-?[0-9]{1,3}(?:\.[0-9]*)?)"
_POINT = re.compile(rf"POINT\s*\(\s*{_NUMBER}\s+{_NUMBER}\s*\)", re.IGNORECASE)
_GEOMETRY = "SELECT ?place ?text { ?place geo:hasGeometry/geo:asWKT ?text }"
_CODES = "SELECT ?country ?code { ?country a cp:Country ; cp:identifier ?code }"
_WITHIN = "SELECT ?place ?country { ?country a cp:Country . ?place cp:within ?country }"
_COUNTRIES = "SELECT ?country { ?country a cp:Country }"
_GOVERNED = "SELECT ?node ?place { ?node cp:jurisdiction ?place }"
_LOCATED = "SELECT ?node ?place { ?node cp:location ?place }"
_COVERED = "SELECT ?node ?place { ?node cp:covers ?place }"
