"""Jurisdictions: what is judged of a city holds for the place that it governs.

A source may open a city and its place; both carry one name, and a person is asked of the city only.
"""

from collections.abc import Iterable, Sequence

from graph.identity.cities import KNOWN, CityLinks
from graph.identity.links import Link, Linked
from graph.identity.record import Record
from graph.identity.review.queue import label
from ontology.terms import GEONAMES


def with_jurisdictions(
    found: CityLinks, records: Sequence[Record], linked: Linked, base: str
) -> CityLinks:
    """Return the links of places as persons have judged their cities.

    A place whose city a person has joined with a hub is joined with the place of that hub; where a
    person has said that they are different, the place is not that one either. A place is proposed
    nothing where its city is.
    """
    hub = f"{base}id/partner/geonames."
    cities = _by_place(records)
    judged = dict(_judged(cities, linked))
    settled = [_link(record, judged[record.iri]) for record in records if record.iri in judged]
    asked = {link.subject for link in found.doubtful}

    def kept(link: Link) -> bool:
        """Tell whether nothing that is said of the cities of a place stands against its link."""
        governing = cities.get(link.subject, ())
        if link.subject in judged or not governing or not link.object.startswith(GEONAMES):
            return link.subject not in judged
        number = linked.place_of(link.object)
        return not any(linked.held_apart(city.iri, f"{hub}{number}") for city in governing)

    sure = [link for link in found.sure if kept(link)]
    doubtful = [
        link for link in found.doubtful
        if kept(link) and asked.isdisjoint(city.iri for city in cities.get(link.subject, ()))
    ]  # fmt: skip
    return found._replace(sure=settled + sure, doubtful=doubtful)


def _by_place(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Return the cities by the place that they govern."""
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.kind == "city" and record.place and not record.place.startswith(GEONAMES):
            found.setdefault(record.place, []).append(record)
    return found


def _judged(cities: dict[str, list[Record]], linked: Linked) -> Iterable[tuple[str, str]]:
    """Yield each place all of whose judged cities have one hub, with the GeoNames id of that."""
    for place, governing in sorted(cities.items()):
        numbers = {linked.place_of(linked.of(city.iri)) for city in governing} - {""}
        if len(numbers) == 1:
            yield place, numbers.pop()


def _link(place: Record, number: str) -> Link:
    reasons = ("a person has judged which city governs it",)
    return Link(place.iri, f"{GEONAMES}{number}/", 1.0, KNOWN, reasons, label(place), "")
