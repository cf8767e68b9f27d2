"""Records: what claims say of each thing."""

from collections.abc import Iterator

from graph.identity.record import Name, Record
from graph.identity.records.read import read_records
from loaders.statements import Statements
from ontology.terms import BASE, CP, ORG

PORTO = "<https://sws.geonames.org/2735943/>"


def lines(*sources: Statements) -> Iterator[tuple[str, str]]:
    """The claims of sources that say everything in one passage."""
    for source in sources:
        for claim in source.take():
            yield source.source, f"{' '.join(claim)} <{BASE}cite/{source.source}/row-1> .\n"


def records(*sources: Statements) -> dict[str, Record]:
    return {r.iri.removeprefix(f"{BASE}id/"): r for r in read_records(lines(*sources), BASE)}


def test_a_record_holds_names_as_sources_write_them() -> None:
    members = Statements(BASE, "members", "en")
    unep = members.thing("partner", "unep", CP.Agency)
    members.name(unep, "United Nations Environment Programme")
    members.name(unep, "联合国环境规划署", "zh")
    members.also(unep, 'UN "Environment"')
    members.acronym(unep, "UNEP")
    members.called(unep, "U.N. Environment")
    assert records(members)["partner/members_unep"].names == (
        Name("United Nations Environment Programme", "name", "en"),
        Name("联合国环境规划署", "name", "zh"),
        Name('UN "Environment"', "other", "en"),
        Name("UNEP", "acronym"),
        Name("U.N. Environment", "called", "en"),
    )


def test_a_city_has_what_is_said_of_its_place() -> None:
    members = Statements(BASE, "members", "en")
    city, place = (
        members.thing("partner", "porto", CP.City),
        members.thing("place", "porto", CP.Locality),
    )
    norte = members.thing("place", "norte", CP.Region)
    members.name(city, "Porto")
    members.name(norte, "Norte")
    members.add(city, str(CP.jurisdiction), place)
    members.add(place, str(CP.within), norte)
    members.add(norte, str(CP.within), members.iri("place", "country:PT"))
    members.point(place, "41.15", "-8.61")
    members.observation(place, "population", "231800", on="2021")
    found = records(members)["partner/members_porto"]
    assert found.kind == "city"
    assert (found.countries, found.regions) == (("PT",), ("Norte",))
    assert (found.point, found.population) == ((41.15, -8.61), 231800)
    assert found.place == f"{BASE}id/place/members_porto"


def test_the_country_of_a_place_of_geonames_is_known() -> None:
    members = Statements(BASE, "members", "en")
    city = members.thing("partner", "porto", CP.City)
    members.add(city, str(CP.jurisdiction), PORTO)
    austin = members.thing("partner", "austin", CP.City)
    members.add(austin, str(CP.jurisdiction), members.iri("place", "geonames:4671654"))
    found = records(members)
    assert found["partner/members_porto"].countries == ("PT",)
    assert found["partner/members_austin"].regions == ("Texas",)


def test_a_country_may_be_known_by_its_code_or_its_name() -> None:
    members = Statements(BASE, "members", "en")
    ghana, kenya = (members.thing("place", key, CP.Country) for key in ("wikidata:Q117", "ke"))
    members.name(ghana, "Ghana")
    members.identifier(kenya, "iso3166:KE")
    for key, country in (("accra", ghana), ("nairobi", kenya)):
        members.add(members.thing("partner", key, CP.City), str(CP.location), country)
    found = records(members)
    assert found["partner/members_accra"].countries == ("GH",)
    assert found["partner/members_nairobi"].countries == ("KE",)


def test_identifiers_come_from_what_is_said_and_from_the_iri() -> None:
    members = Statements(BASE, "members", "en")
    unep = members.thing("partner", "ror:015z29x25", CP.Agency)
    members.identifier(unep, "wikidata:Q170481")
    unfpa = members.iri("partner", "iati:XM-DAC-41119")
    members.open(unfpa, CP.Agency)
    members.open(members.iri("partner", "unep"), CP.Agency)
    found = records(members)
    assert found["partner/ror.015z29x25"].identifiers == ("ror:015z29x25", "wikidata:Q170481")
    assert found["partner/iati.xm-dac-41119"].identifiers == ("iati:xm-dac-41119",)
    assert found["partner/members_unep"].identifiers == ()


def test_parties_dates_and_links_come_from_participations_and_statuses() -> None:
    members = Statements(BASE, "members", "en")
    cities = [members.thing("partner", key, CP.City) for key in ("porto", "kyiv")]
    pact = members.thing("agreement", "pact", CP.Agreement)
    for city in cities:
        members.participation(city, pact, "signatory", start="2019")
    members.status(members.participation(cities[0], pact, "lead"), "signed", "2019-05-02")
    members.start(pact, "2019")
    found = records(members)
    assert found["agreement/members_pact"].parties == (
        f"{BASE}id/partner/members_kyiv", f"{BASE}id/partner/members_porto",
    )  # fmt: skip
    assert found["agreement/members_pact"].dates == ("2019-05-02", "2019/")
    assert (found["agreement/members_pact"].links, found["partner/members_porto"].links) == (2, 1)


def test_sources_are_those_that_open_a_thing() -> None:
    register, members = Statements(BASE, "register", "en"), Statements(BASE, "members", "en")
    register.thing("partner", "ror:015z29x25", CP.Agency)
    members.name(members.iri("partner", "ror:015z29x25"), "UNEP")
    assert records(register, members)["partner/ror.015z29x25"].sources == ("register",)


def test_classes_hosts_and_parents() -> None:
    members = Statements(BASE, "members", "en")
    unit = members.thing("partner", "roas", CP.Unit)
    members.unit(unit, members.thing("partner", "un-habitat", CP.Agency))
    members.add(unit, str(ORG.classification), f"<{BASE}type/un-body>")
    members.website(unit, "https://www.unhabitat.org:443/roas?x=1")
    members.thing("theme", "waste", CP.Theme)
    found = records(members)
    assert set(found) == {"partner/members_roas", "partner/members_un-habitat"}
    assert found["partner/members_roas"].classes == ("Unit", "un-body")
    assert found["partner/members_roas"].hosts == ("unhabitat.org",)
    assert found["partner/members_roas"].parents == (f"{BASE}id/partner/members_un-habitat",)
