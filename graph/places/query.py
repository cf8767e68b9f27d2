"""A query: what a source says of a place."""

from typing import NamedTuple


class PlaceQuery(NamedTuple):
    """A place as a source names it.

    `country` is an ISO 3166 alpha-2 code or "", `region` the name or ISO 3166-2 code of a region
    in which the place lies, `point` latitude and longitude in degrees, `population` that of some
    year or 0. `others` are further names of the place, `identifiers` CURIEs (`geonames:2735943`).

    >>> PlaceQuery("Köln (Cologne)", "DE").country
    'DE'
    """

    name: str
    country: str = ""
    region: str = ""
    point: tuple[float, float] | None = None
    population: int = 0
    others: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
