"""Rivals: records of one source that would share a place, which one source seldom names twice.

A source that lists Manchester and Greater Manchester, or Seoul and one of its districts, means two
things; one that lists Bangalore and Bengaluru does not.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from math import asin, cos, radians, sqrt
from typing import NamedTuple

from graph.identity.links import Link
from graph.identity.record import Record
from graph.identity.review.queue import label
from graph.places.answer import Candidate, PlaceAnswer
from loaders.gazetteer.cities import cities
from loaders.gazetteer.spelling import key_of

_NEAR = 30.0


class Found(NamedTuple):
    """A record, the answer about its place, the place, and what the record is linked with."""

    record: Record
    answer: PlaceAnswer
    place: Candidate
    link: Link


def without_rivals(found: Iterable[Found]) -> tuple[list[Link], list[Link]]:
    """Return the links that are sure, and those that another record of the source makes doubtful.

    Two records of one source share a place only where both bear a name that the gazetteer has of
    it, lie near each other, and do not say by what follows their name that they are two.
    """
    ordered = sorted(found, key=lambda f: (f.link.object, -f.link.score, f.record.iri))
    groups = [list(group) for _, group in groupby(ordered, key=lambda f: f.link.object)]
    names = _names_of([group for group in groups if _rivals(group)])
    sure, doubtful = list[Link](), list[Link]()
    for group in groups:
        kept = list[Found]()
        for one in sorted(group, key=lambda f: not _bears(f, names)):
            if against := _against(one, kept, group, names):
                doubtful.append(one.link._replace(reasons=(*one.link.reasons, against)))
            else:
                kept.append(one)
                sure.append(one.link)
    return sure, doubtful


def _rivals(group: list[Found]) -> bool:
    sources = [source for found in group for source in found.record.sources]
    return len(set(sources)) < len(sources)


def _names_of(groups: list[list[Found]]) -> dict[str, set[str]]:
    """Return the keys of the names of each place, by the IRI that records are linked with."""
    numbers = {found.link.object: found.place.geonames for group in groups for found in group}
    known = known_names(set(numbers.values()))
    return {iri: known[number] for iri, number in numbers.items() if number in known}


def known_names(numbers: set[str]) -> dict[str, set[str]]:
    """Return the keys of all names that the gazetteer has of places, by their GeoNames ids.

    >>> sorted(known_names({"2867714"})["2867714"] & {"munchen", "munich", "berlin"})
    ['munchen', 'munich']
    """
    return {
        number: {key_of(name) for name in (record["name"], *record["alternatenames"])}
        for number, record in cities(numbers).items()
    }


def _bears(found: Found, names: Mapping[str, set[str]]) -> bool:
    """Tell whether a record has a name that the gazetteer has of its place."""
    known = names.get(found.link.object, set())
    return found.answer.core in known or any(key_of(n.text) in known for n in found.record.names)


def _against(
    one: Found, kept: Iterable[Found], group: Iterable[Found], names: Mapping[str, set[str]]
) -> str:
    """Say why a record is another thing than those of its source, "" where it may be the same."""
    for other in group:
        if other is not one and _one_source(one, other) and _tails_differ(one.record, other.record):
            return f"the same source has {label(other.record)} as well"
    for best in kept:
        if not _one_source(best, one):
            continue
        shown = label(best.record)
        if distance := apart(best.record, one.record):
            return f"the same source has {shown} {distance:.0f} km away"
        if not _bears(one, names):
            return f"the same source has {shown}, whose name fits better"
    return ""


def _one_source(one: Found, other: Found) -> bool:
    return not set(one.record.sources).isdisjoint(other.record.sources)


def _tails_differ(one: Record, other: Record) -> bool:
    """Tell whether names say by what stands behind a comma or in brackets that they are two."""
    ours, theirs = _tails(one), _tails(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _tails(record: Record) -> set[str]:
    tails = (re.split(r"[,(]", name.text, maxsplit=1)[1:] for name in record.names)
    return {key_of(tail[0]) for tail in tails if tail}


def apart(one: Record, other: Record) -> float:
    """Return how many kilometres lie between two records, 0 where they are near or unknown."""
    if one.point is None or other.point is None:
        return 0.0
    distance = kilometres(one.point, other.point)
    return distance if distance > _NEAR else 0.0


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points on the globe, each latitude and longitude in degrees.

    >>> round(kilometres((41.15, -8.61), (38.72, -9.14)))
    274
    """
    (lat1, lon1), (lat2, lon2) = (map(radians, point) for point in (one, other))
    height = (1 - cos(lat2 - lat1)) / 2 + cos(lat1) * cos(lat2) * (1 - cos(lon2 - lon1)) / 2
    return 2 * 6371.0 * asin(sqrt(min(max(height, 0.0), 1.0)))
