"""One resolver for all tests of places: its index is opened once."""

from functools import cache

from graph.places.answer import PlaceAnswer
from graph.places.query import PlaceQuery
from graph.places.resolver import PlaceResolver


@cache
def resolver() -> PlaceResolver:
    return PlaceResolver()


def resolve(name: str, country: str = "", region: str = "") -> PlaceAnswer:
    return resolver().resolve(PlaceQuery(name, country, region))


def decided(name: str, country: str = "", region: str = "") -> str:
    """Return the GeoNames id that a name is decided for, "" where it stays open."""
    found = resolve(name, country, region).decided
    return found.geonames if found else ""


def named(name: str, country: str = "", region: str = "") -> str:
    """Return the name of the place that a name is decided for, "" where it stays open."""
    found = resolve(name, country, region).decided
    return found.name if found else ""


def candidates(name: str, country: str = "") -> list[str]:
    """Return the names of the candidates, the best first."""
    return [found.name for found in resolve(name, country).candidates]
