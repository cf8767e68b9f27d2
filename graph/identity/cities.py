"""Cities by their place: places and the local governments that act there, joined to GeoNames.

A city (the actor) becomes the hub of its place, `…id/partner/geonames.N`; a place becomes that of
GeoNames. What the gazetteer does not decide is joined with its namesakes of other sources.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.identity.governments import governs, may_govern, named_as_city, possible_hubs, proposal
from graph.identity.links import Link
from graph.identity.namesakes import join_namesakes
from graph.identity.naming import namesake
from graph.identity.record import Record
from graph.identity.review.queue import label
from graph.identity.rivals import Found, known_names, without_rivals
from graph.places.answer import Candidate, PlaceAnswer
from graph.places.query import PlaceQuery
from loaders.gazetteer.countries import country
from loaders.gazetteer.subdivisions import level_of
from ontology.terms import GEONAMES

KNOWN = "semapv:BackgroundKnowledgeBasedMatching"
"""How a place is found: by what the gazetteer knows of it."""

_LEVELS = ("district", "metropolitan", "county", "region", "country")
"""What is no city of its own, although it carries the name of one."""
_PROPOSED = 3
_POSSIBLE = 0.1

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
    asked = list(named_as_city(record for record in records if is_located(record, base)))
    answers = _answers(asked, resolve)
    decided = (answers[r.iri].decided for r in asked if r.kind == "partner")
    names = known_names({candidate.geonames for candidate in decided if candidate})
    found, doubtful = list[Found](), list[Link]()
    for record in asked:
        answer = answers[record.iri]
        candidate = _place_of(record, answer)
        if candidate and _acts(record, answer, names):
            found.append(Found(record, answer, candidate, _link(record, candidate, base)))
        else:
            doubtful += _candidates(record, answer, names, base)
    sure, rivals = without_rivals(found)
    alike, doubted = _namesakes(asked, answers, sure)
    return CityLinks(sure + alike, doubtful + rivals + doubted, answers)


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
    return may_govern(record)


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
    """Tell whether a GeoNames id is that of a country or of a first-level region."""
    return level_of(number) in ("country", "region")


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


def _acts(record: Record, answer: PlaceAnswer, names: Mapping[str, set[str]]) -> bool:
    return record.kind != "partner" or governs(record, answer, names)


def _link(record: Record, candidate: Candidate, base: str) -> Link:
    """Return the link of a record to a place or, if it is an actor, to the hub of its city."""
    iri = candidate.iri
    if record.kind != "place":
        iri = f"{base}id/partner/geonames.{candidate.geonames}"
    return Link(record.iri, iri, min(candidate.score, 1.0), KNOWN, candidate.reasons,
                label(record), candidate.name)  # fmt: skip


def _candidates(
    record: Record, answer: PlaceAnswer, names: Mapping[str, set[str]], base: str
) -> Iterator[Link]:
    """Yield the best candidates of what is left open.

    What is a district, county or region is proposed for no city: it carries its name by nature.
    """
    if record.kind == "partner":
        for candidate in possible_hubs(record, answer, names):
            yield proposal(record, candidate, _link(record, candidate, base).object)
    elif answer.level not in _LEVELS:
        for candidate in answer.candidates[:_PROPOSED]:
            if candidate.score >= _POSSIBLE:
                yield _link(record, candidate, base)


def _namesakes(
    records: Iterable[Record], answers: Mapping[str, PlaceAnswer], sure: Iterable[Link]
) -> tuple[list[Link], list[Link]]:
    """Join what has no place by its name, with its like of other sources."""
    hubs = {link.subject: link.object for link in sure}
    known = (
        namesake(record, answers[record.iri], hubs.get(record.iri, ""))
        for record in records
        if record.iri in hubs or _has_namesakes(record, answers[record.iri])
    )
    return join_namesakes(known)


def _has_namesakes(record: Record, answer: PlaceAnswer) -> bool:
    """Tell whether the name of a record is enough: a partner may be anything of that name."""
    if record.kind != "partner":
        return True
    return answer.level in _LEVELS and "local-government" in record.classes
