"""Cities by their place: places and the local governments that act there, joined to GeoNames.

A city (the actor) becomes the hub of its place, `…id/partner/geonames.N`; a place becomes that of
GeoNames. What the gazetteer does not know is joined by its bare name within a country.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from graph.identity.links import Link
from graph.identity.record import Record
from graph.identity.review.queue import label
from graph.identity.rivals import Found, apart, known_names, without_rivals
from graph.places.answer import Candidate, PlaceAnswer
from graph.places.query import PlaceQuery
from loaders.gazetteer.cities import states
from loaders.gazetteer.countries import by_geonames, country
from loaders.gazetteer.spelling import key_of
from ontology.terms import GEONAMES

KNOWN = "semapv:BackgroundKnowledgeBasedMatching"
"""How a place is found: by what the gazetteer knows of it."""
LEXICAL = "semapv:LexicalMatching"

_LEVELS = ("district", "metropolitan", "county", "region", "country")
"""What is no city of its own, although it carries the name of one."""
_GOVERNING = frozenset(("local-government", "public-agency"))
_AROUND = 5
_PROPOSED = 3
_POSSIBLE = 0.1
_BARE_NAME = 0.9

Resolve = Callable[[Sequence[PlaceQuery]], list[PlaceAnswer]]
"""Answers queries, as `PlaceResolver.resolve_all` does."""


class CityLinks(NamedTuple):
    """What the places of records give: sure links, doubtful ones, and the answers by IRI."""

    sure: list[Link]
    doubtful: list[Link]
    answers: dict[str, PlaceAnswer]


def link_cities(records: Iterable[Record], base: str, resolve: Resolve) -> CityLinks:
    """Resolve the places of places, cities and local governments.

    Raises:
        InputError: the gazetteer is not installed, says the resolver.
    """
    asked = [record for record in records if is_located(record, base)]
    answers = _answers(asked, resolve)
    decided = (answers[r.iri].decided for r in asked if r.kind == "partner")
    names = known_names({candidate.geonames for candidate in decided if candidate})
    found, doubtful = list[Found](), list[Link]()
    for record in asked:
        answer = answers[record.iri]
        candidate = _place_of(record, answer)
        if candidate and _governs(record, answer, names):
            found.append(Found(record, answer, candidate, _link(record, candidate, base)))
        else:
            doubtful += _candidates(record, answer, base)
    sure, rivals = without_rivals(found)
    return CityLinks([*sure, *_unknown(asked, answers)], doubtful + rivals, answers)


def _answers(records: Sequence[Record], resolve: Resolve) -> dict[str, PlaceAnswer]:
    """Return what the resolver answers about each record; it is asked each question once."""
    queries = [query_of(record) for record in records]
    distinct = list(dict.fromkeys(queries))
    known = dict(zip(distinct, resolve(distinct), strict=True))
    return {record.iri: known[query] for record, query in zip(records, queries, strict=True)}


def is_located(record: Record, base: str) -> bool:
    """Tell whether a record is a place, or acts for one, that GeoNames may know.

    >>> porto = Record("https://sws.geonames.org/2735943/", "place", ())
    >>> is_located(porto, "https://w3id.org/citypact/")
    False
    """
    if not record.names or _own_place(record.iri, base):
        return False
    if record.kind == "place":
        wide = record.iri.startswith(f"{base}id/place/m49.") or "Region" in record.classes
        return not wide or bool(_stated_place(record))
    if record.kind == "city":
        return True
    return record.kind == "partner" and not _GOVERNING.isdisjoint(record.classes)


def _own_place(iri: str, base: str) -> bool:
    return iri.startswith((GEONAMES, f"{base}id/partner/geonames."))


def query_of(record: Record) -> PlaceQuery:
    """Return what a record says of its place.

    >>> from graph.identity.record import Name
    >>> query_of(Record("x", "city", (Name("Gwangju"), Name("광주광역시", "called")), countries=("KR",)))
    PlaceQuery(name='광주광역시', country='KR', region='', point=None, population=0, others=('Gwangju',), identifiers=())
    """  # noqa: E501
    texts = [name.text for name in sorted(record.names, key=_prominence) if name.kind != "acronym"]
    names = list(dict.fromkeys(texts or [name.text for name in record.names]))
    stated = _stated_place(record)
    identifiers = dict.fromkeys(
        ([f"geonames:{stated}"] if stated else []) + list(record.identifiers)
    )
    return PlaceQuery(
        name=names[0], country=record.countries[0] if len(record.countries) == 1 else "",
        region=record.regions[0] if record.regions else "", point=record.point,
        population=record.population, others=tuple(names[1:]), identifiers=tuple(identifiers),
    )  # fmt: skip


def _prominence(name: tuple[str, str, str]) -> int:
    kinds = ("called", "name", "other", "former", "acronym")
    return kinds.index(name[1]) if name[1] in kinds else len(kinds)


def _stated_place(record: Record) -> str:
    """Return the GeoNames id that a source states of a place, or of the place of a city, else "".

    A country is not the place of a city, and the seat of a government not what it governs.
    """
    if record.kind not in ("place", "city"):
        return ""
    stated = [i[9:] for i in record.identifiers if i.startswith("geonames:")]
    if record.kind == "city" and record.place.startswith(GEONAMES):
        stated.append(record.place.removeprefix(GEONAMES).strip("/"))
    ids = {i for i in stated if i.isdecimal() and (record.kind == "place" or not _is_wide(i))}
    return ids.pop() if len(ids) == 1 else ""


def _is_wide(number: str) -> bool:
    """Tell whether a GeoNames id is that of a country or of a state."""
    return number in by_geonames() or number in _state_numbers()


@cache
def _state_numbers() -> frozenset[str]:
    return frozenset(str(state["geonameid"]) for state in states().values())


def _place_of(record: Record, answer: PlaceAnswer) -> Candidate | None:
    """Return the place that is stated or decided, where it is of the level of the record."""
    if record.kind == "place" and "Country" in record.classes:
        return _country_of(record)
    if (stated := _stated_place(record)) and (not answer.decided or answer.level in _LEVELS):
        why = ("the source states the place",)
        return Candidate(stated, label(record), "", "", 0, None, 1.0, why)
    return None if answer.level in _LEVELS else answer.decided


def _country_of(record: Record) -> Candidate | None:
    for name in record.names:
        if known := country(name.text):
            why = (f"“{name.text}” is the country {known.iso2}",)
            return Candidate(known.geonames, name.text, known.iso2, "", 0, None, 1.0, why)
    return None


def _governs(record: Record, answer: PlaceAnswer, names: Mapping[str, set[str]]) -> bool:
    """Tell whether the name of a government is that of a city and says that it is its government.

    `Municipality of Porto` does; `Porto` alone may be a region, `Porto Water Company` is a part.
    """
    if record.kind != "partner":
        return True
    if answer.level != "city" or answer.decided is None or record.parents:
        return False
    if answer.core not in names.get(answer.decided.geonames, ()):
        return False
    core = set(answer.core.split())
    written = [key_of(name.text) for name in record.names if name.kind != "acronym"]
    more = min((len(set(name.split()) - core) for name in written), default=0)
    return answer.core not in written and more <= _AROUND


def _link(record: Record, candidate: Candidate, base: str) -> Link:
    """Return the link of a record to a place or, if it is an actor, to the hub of its city."""
    iri = candidate.iri
    if record.kind != "place":
        iri = f"{base}id/partner/geonames.{candidate.geonames}"
    return Link(record.iri, iri, min(candidate.score, 1.0), KNOWN, candidate.reasons,
                label(record), candidate.name)  # fmt: skip


def _candidates(record: Record, answer: PlaceAnswer, base: str) -> Iterator[Link]:
    """Yield the best candidates of what is left open.

    What is a district, county or region is proposed for no city: it carries its name by nature.
    """
    if answer.level in _LEVELS or record.kind == "partner":
        return
    for candidate in answer.candidates[:_PROPOSED]:
        if candidate.score >= _POSSIBLE:
            yield _link(record, candidate, base)


# ---- what the gazetteer does not know --------------------------------------------------------


def _unknown(records: Iterable[Record], answers: dict[str, PlaceAnswer]) -> Iterator[Link]:
    """Join what has no place by kind, level, country and bare name, of different sources."""
    alike: dict[tuple[str, str, str, str], list[Record]] = {}
    for record in records:
        answer = answers[record.iri]
        if _is_unknown(record, answer) and answer.core and len(record.countries) == 1:
            key = record.kind, answer.level, record.countries[0], answer.core
            alike.setdefault(key, []).append(record)
    for (_, _, code, core), group in sorted(alike.items()):
        yield from _by_bare_name(sorted(group), f"the bare name “{core}” in {code} is the same")


def _is_unknown(record: Record, answer: PlaceAnswer) -> bool:
    """Tell whether the gazetteer has nothing of the kind; it has no counties and no regions."""
    if _place_of(record, answer):
        return False
    if answer.level in _LEVELS:
        return "public-agency" not in record.classes
    possible = any(candidate.score >= _POSSIBLE for candidate in answer.candidates)
    return record.kind != "partner" and not possible


def _by_bare_name(group: list[Record], reason: str) -> Iterator[Link]:
    """Join records to the first of the group; one that does not fit it begins a group of its own.

    A source that names two things alike tells them apart, and then nothing says which is meant.
    """
    sources = [source for record in group for source in record.sources]
    if len(set(sources)) < len(sources):
        return
    first = group[0]
    for other in group[1:]:
        if not apart(first, other) and _regions_fit(first, other):
            yield Link(
                other.iri, first.iri, _BARE_NAME, LEXICAL, (reason,), label(other), label(first)
            )


def _regions_fit(one: Record, other: Record) -> bool:
    if not one.regions or not other.regions:
        return True
    return not {key_of(r) for r in one.regions}.isdisjoint(key_of(r) for r in other.regions)
