"""Governments: partners whose whole name is that of a city, with or without words that say so.

`Municipality of Porto` governs Porto; `Porto` may be its government or anything called so.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from graph.identity.links import Link
from graph.identity.record import Record
from graph.identity.review.queue import label
from graph.places.answer import Candidate, PlaceAnswer
from graph.places.gazetteer import Gazetteer
from graph.places.readings import readings
from loaders.gazetteer.spelling import key_of

GOVERNING = frozenset(("local-government", "public-agency"))
"""Partner types of which a city may be."""

_BARE = frozenset(("Partner",))
_AROUND = 5
_POSSIBLE = 0.1
_PROPOSED = 3
_MUNICIPAL = frozenset((
    "ajuntament", "alcaldia", "ayuntamiento", "bashkia", "belediyesi", "comune", "concello",
    "gemeente", "gemeinde", "gmina", "grad", "hansestadt", "intendencia", "kaupunki", "kommun",
    "kommune", "landeshauptstadt", "linn", "linnavalitsus", "mairie", "mesto", "miasta", "miasto",
    "mestna", "municipal", "municipalidad", "municipality", "municipio", "municipiul", "obcina",
    "obec", "onkormanyzata", "opcina", "opshtina", "obshtina", "obshchina", "pasvaldiba",
    "prefeitura", "primaria", "savivaldybe", "stad", "stadt", "statutarni", "udala", "ville",
    "dimos", "dhmos", "gorod", "misto", "miska",
))  # fmt: skip
_ENGLISH = ("city of ", "town of ", "borough of ", "the city of ")
_COUNCILS = (" city council", " borough council", " town council", " city government", " city hall")


def may_govern(record: Record) -> bool:
    """Tell whether a partner may be the government of a city: nothing says that it is no such.

    >>> may_govern(Record("x", "partner", (), classes=("Partner",), countries=("DE",)))
    True
    >>> may_govern(Record("x", "partner", (), classes=("Partner", "company"), countries=("DE",)))
    False
    """
    if record.kind != "partner":
        return False
    if not GOVERNING.isdisjoint(record.classes):
        return True
    return not record.parents and _BARE.issuperset(record.classes) and bool(record.countries)


def named_as_city(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the records that may have a place; untyped partners where they bear a city's name.

    Most partners bear none, and a look into the gazetteer tells so faster than the resolver.
    """
    gazetteer = Gazetteer()
    for record in records:
        typed = record.kind != "partner" or not GOVERNING.isdisjoint(record.classes)
        asked = ((name.text, code) for name in record.names for code in record.countries)
        if typed or any(_has_city(name, code, gazetteer) for name, code in asked):
            yield record


def _has_city(name: str, country: str, gazetteer: Gazetteer) -> bool:
    if name.count(" ") > _AROUND:
        return False
    return any(gazetteer.exact(reading.key, country) for reading in readings(name, country))


def governs(record: Record, answer: PlaceAnswer, names: Mapping[str, Collection[str]]) -> bool:
    """Tell whether the name of a partner is that of a city and says that it is its government.

    `names` are the keys of the names of places. `Municipality of Porto` does; `Porto` alone may be
    a region, `Porto Water Company` is a part, and `Porto Capital` may be a fund.
    """
    if not _of_city(record, answer, names):
        return False
    core = set(answer.core.split())
    written = [key_of(name.text) for name in record.names if name.kind != "acronym"]
    more = min((len(set(name.split()) - core) for name in written), default=0)
    if answer.core in written or more > _AROUND:
        return False
    return not GOVERNING.isdisjoint(record.classes) or any(map(_is_municipal, written))


def _of_city(record: Record, answer: PlaceAnswer, names: Mapping[str, Collection[str]]) -> bool:
    """Tell whether a partner has the name of a city that is decided."""
    if answer.level != "city" or answer.decided is None or record.parents:
        return False
    return answer.core in names.get(answer.decided.geonames, ())


def _is_municipal(name: str) -> bool:
    """Tell whether a name has words that only the government of a city bears."""
    if not _MUNICIPAL.isdisjoint(name.split()) or name.endswith("市"):
        return True
    return name.startswith(_ENGLISH) or name.endswith(_COUNCILS)


def possible_hubs(
    record: Record, answer: PlaceAnswer, names: Mapping[str, Collection[str]]
) -> Iterator[Candidate]:
    """Yield the cities that a partner with the bare name of a city may be the government of."""
    written = {key_of(name.text) for name in record.names if name.kind != "acronym"}
    if answer.level != "city" or answer.core not in written:
        return
    if answer.decided:
        if _of_city(record, answer, names):
            yield answer.decided
        return
    for candidate in answer.candidates[:_PROPOSED]:
        exact = key_of(candidate.name) == answer.core
        if exact and candidate.score >= _POSSIBLE and candidate.country in record.countries:
            yield candidate


def proposal(record: Record, candidate: Candidate, hub: str) -> Link:
    """Return the link of a partner to the hub of a city that it may govern."""
    reasons = (*candidate.reasons, "nothing says that it is the government of the city")
    return Link(record.iri, hub, candidate.score, "", reasons, label(record), candidate.name)
