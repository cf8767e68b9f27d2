"""Rivals: records of one source that would share a place, which one source seldom names twice.

A source that lists Manchester and Greater Manchester, or Seoul and one of its districts, means two
things; one that lists Bangalore and Bengaluru does not.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from graph.identity.links import Link
from graph.identity.record import Record
from graph.identity.review.queue import label
from graph.places.answer import Candidate, PlaceAnswer
from graph.places.distance import kilometres
from loaders.gazetteer.cities import cities
from loaders.gazetteer.spelling import key_of

_NEAR = 30.0
_KINDS = frozenset((
    "arrondissement", "buyuksehir", "county", "departamento", "district", "distrito", "greater",
    "ku", "gu", "kerulet", "kreis", "landkreis", "metropolis", "metropolitan", "metropolitana",
    "metropolitano", "prefecture", "province", "provincia", "raion", "rayon", "region", "rural",
    "sector", "state", "town", "township", "village", "ward",
))  # fmt: skip
"""Words that say what kind of place a name is meant for."""
_NO_CITY = frozenset(("county", "district", "kabupaten", "regency", "rural", "township"))
_CITY = frozenset(("city", "ciudad", "cidade", "kota"))
"""Words of names of which no place has both: the District and the City of North Vancouver."""


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
    names = _names_of([group for group in groups if len(group) > 1])
    sure, doubtful = list[Link](), list[Link]()
    for group in groups:
        kept, left = _parted(group, names)
        sure += [one.link for one in kept]
        doubtful += [
            one.link._replace(reasons=(*one.link.reasons, against)) for one, against in left
        ]
    return sure, doubtful


def _parted(
    group: list[Found], names: Mapping[str, set[str]]
) -> tuple[list[Found], list[tuple[Found, str]]]:
    """Return the records that have a place, and the others with what is against them.

    A name that is against its source's better one is so in every source.
    """
    kept = list[Found]()
    group, left = _unlike(group, names)
    if not _rivals(group):
        return group, left
    for one in sorted(group, key=lambda f: (not _bears(f, names), len(_kinds(f)))):
        if against := _against(one, kept, group, names):
            left.append((one, against))
        else:
            kept.append(one)
    lost = {key: why for one, why in left for key in _wholes(one)}
    for one in kept:
        for key in _wholes(one):
            if any(key in _wholes(other) for other in kept if _one_source_as(other, key, left)):
                lost.pop(key, None)
    also = [one for one in kept if _wholes(one) and _wholes(one) <= lost.keys()]
    left += [(one, lost[min(_wholes(one))]) for one in also]
    return [one for one in kept if one not in also], left


def _unlike(
    group: list[Found], names: Mapping[str, set[str]]
) -> tuple[list[Found], list[tuple[Found, str]]]:
    """Part the records that are hardly the place that others are, of whatever source they are."""
    if len(group) < 2:
        return group, []
    said = [(one, _unlike_others(one, group, names)) for one in group]
    return [one for one, why in said if not why], [(one, why) for one, why in said if why]


def _unlike_others(one: Found, group: list[Found], names: Mapping[str, set[str]]) -> str:
    """Say why a record is another place than one of the others, "" where it may be the same."""
    for other in group:
        if other is one:
            continue
        shown = label(other.record)
        if kinds_apart(one.record, other.record) and _bare(one) == _bare(other):
            return f"it is of another kind than {shown}"
        if _is_loose(one, other, names):
            return f"it has words more than {shown}, and no such name is known"
        if _unplaced_tail(one) and not _tails(other.record):
            return f"what stands behind its name says that it is not {shown}"
    return ""


def kinds_apart(one: Record, other: Record) -> bool:
    """Tell whether the first calls itself a district or county, and the other a city."""
    ours, theirs = _said(one), _said(other)
    return bool(ours & _NO_CITY and theirs & _CITY) and not (ours & _CITY or theirs & _NO_CITY)


def _said(record: Record) -> set[str]:
    return {word for name in record.names for word in key_of(name.text).split()}


def _bare(found: Found) -> frozenset[str]:
    return frozenset(found.answer.core.split()) - _CITY - {"of"}


def _is_loose(one: Found, other: Found, names: Mapping[str, set[str]]) -> bool:
    """Tell whether a name is that of another with words more, spelt like none that is known."""
    known = names.get(one.link.object)
    return bool(known) and _bare(one) > _bare(other) and not _bears(one, names)


def _unplaced_tail(found: Found) -> bool:
    """Tell whether nothing shows that the place lies in what stands behind its name."""
    if found.record.countries or not _tails(found.record):
        return False
    return not any(reason.startswith("it lies in") for reason in found.answer.reasons)


def _one_source_as(one: Found, key: str, left: Iterable[tuple[Found, str]]) -> bool:
    """Tell whether a record is of a source in which one of this name has lost its place."""
    return any(key in _wholes(other) and _one_source(one, other) for other, _ in left)


def _wholes(found: Found) -> frozenset[str]:
    return frozenset(key_of(name.text) for name in found.record.names)


def kind_words(name: str, core: str) -> frozenset[str]:
    """Return the words of a name that say what kind of place it is, without those of its core.

    >>> kind_words("Metropolitan Municipality of Lima", "lima"), kind_words("Town", "town")
    (frozenset({'metropolitan'}), frozenset())
    """
    return (_KINDS & set(key_of(name).split())) - set(core.split())


def _kinds(found: Found) -> frozenset[str]:
    """Return the words that all names of a record say of its kind."""
    names = [name.text for name in found.record.names if name.kind in ("name", "called")]
    said = [kind_words(name, found.answer.core) for name in names]
    return frozenset.intersection(*said) if said else frozenset()


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
        if best.answer.core == one.answer.core and _kinds(best) != _kinds(one):
            return f"the same source has {shown}, which is of another kind"
        if _is_longer(best.answer.core, one.answer.core):
            return f"the same source has {shown}, of which one name is a part of the other"
        if not _bears(one, names):
            return f"the same source has {shown}, whose name fits better"
    return ""


def _is_longer(one: str, other: str) -> bool:
    """Tell whether one name is the other with words more, as Santiago de Cali and Santiago."""
    ours, theirs = set(one.split()), set(other.split())
    return ours < theirs or theirs < ours


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
