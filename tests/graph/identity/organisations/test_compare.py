"""Which organisations are one: what is certain, what is asked, and what is not."""

from collections.abc import Sequence

import pytest

from graph.identity.organisations.compare import Organisations, organisation_keys
from graph.identity.record import Comparison, Name, Record

UNEP = "United Nations Environment Programme"


def body(
    name: str,
    country: str = "",
    *,
    source: str = "a",
    acronym: str = "",
    others: Sequence[str] = (),
    hosts: tuple[str, ...] = (),
    identifiers: tuple[str, ...] = (),
    parents: tuple[str, ...] = (),
    classes: tuple[str, ...] = (),
) -> Record:
    """Return a record of an organisation."""
    names = [Name(name), *(Name(other, "other") for other in others)]
    names += [Name(acronym, "acronym")] if acronym else []
    lands = (country,) if country else ()
    return Record(
        f"{source}/{name}", "partner", tuple(names), (source,), countries=lands,
        hosts=hosts, identifiers=identifiers, parents=parents, classes=classes,
    )  # fmt: skip


def compared(one: Record, other: Record, *rest: Record) -> Comparison | None:
    return Organisations([one, other, *rest]).compare(one, other)


def verdict(one: Record, other: Record, *rest: Record) -> str:
    result = compared(one, other, *rest)
    if result is None:
        return "nothing"
    if not result.certain:
        return "ask"
    return "same" if result.score >= 0.5 else "different"


SAME = {
    "a name and its acronym in brackets": (
        body(UNEP, "KE", acronym="UNEP"), body(f"{UNEP} (UNEP)", "KE", source="b")),
    "a name in British and American English": (
        body("International Labour Organisation", "CH"),
        body("International Labor Organization", "CH", source="b")),
    "an alias in another language": (
        body("World Health Organization", "CH", others=["Weltgesundheitsorganisation"]),
        body("Weltgesundheitsorganisation", "CH", source="b")),
    "a name in another script that a record gives": (
        body("Green Climate Fund", "KR", others=["녹색기후기금"]),
        body("녹색기후기금", "KR", source="b")),
    "one website and most of the name": (
        body("Charles Dana Brain Foundation", "US", hosts=("www.dana.org",)),
        body("Dana Brain Foundation", "US", source="b", hosts=("dana.org",))),
    "the country in one name": (
        body("Netherlands Enterprise Agency", "NL"), body("Enterprise Agency", "NL", source="b")),
    "a seat given in two countries by two registers": (
        body("International Center for Tropical Agriculture", "IT", acronym="CIAT"),
        body("International Centre for Tropical Agriculture", "CO", acronym="CIAT", source="b")),
    "the United Nations in one name, and one acronym": (
        body("Food and Agriculture Organization", "IT", acronym="FAO"),
        body("Food and Agriculture Organization of the United Nations (FAO)", "IT", source="b")),
    "other capitals": (body("IKEA", "SE"), body("Ikea", "SE", source="b")),
    "other capitals of an acronym": (body("AIG", "US"), body("Aig", "US", source="b")),
    "an acronym that both are called by": (
        body("CGIAR", "FR", acronym="CGIAR"), body("CGIAR", "FR", source="b")),
    "an acronym in brackets in other capitals": (
        body("Fonds de Réserve pour les Retraites (FRR)", "FR"),
        body("Fonds De Reserve Pour Les Retraites (Frr)", "FR", source="b")),
    "an acronym and the name that it is of": (
        body("UNEP", "KE"), body(UNEP, "KE", source="b", acronym="UNEP")),
    "an acronym and the name whose initials it is": (
        body("UNDP", "US"), body("United Nations Development Programme", "US", source="b")),
    "three letters that the other gives": (
        body("AFD", "FR"),
        body("Agence Française de Développement", "FR", source="b", acronym="AFD")),
    "one long acronym of names in two languages": (
        body("United Nations Children's Fund", "US", acronym="UNICEF"),
        body("Fonds des Nations Unies pour l'enfance", "US", source="b", acronym="UNICEF")),
    "an acronym as long as a name": (
        body("UNICEF", "US"),
        body("United Nations Children's Fund (UNICEF)", "US", source="b")),
    "what the United Nations call their own": (
        body("UN-Habitat", "KE"),
        body("United Nations Human Settlements Programme (UN-Habitat)", "KE", source="b")),
    "an acronym in front": (
        body("ICLEI - Local Governments for Sustainability", "DE"),
        body("ICLEI Local Governments for Sustainability e.V.", "DE", source="b")),
    "an acronym of no initials in brackets": (
        body("Norwegian Agency for Development Cooperation (Norad)", "NO"),
        body("Norwegian Agency for Development Cooperation", "NO", source="b")),
    "of the United Nations": (
        body("Food and Agriculture Organization", "IT"),
        body("Food and Agriculture Organization of the United Nations", "IT", source="b")),
    "a blank": (body("Mercy Corps", "US"), body("MercyCorps", "US", source="b")),
    "a hyphen": (
        body("Inter-American Development Bank", "US"),
        body("Inter American Development Bank", "US", source="b")),
    "a general name in one country, both in one list": (
        body("World Health Organization", "CH"), body("World Health Organisation", "CH")),
    "two names in other words of one": (
        body("European Commission", "BE", others=["Commission européenne"]),
        body("Commission européenne", "BE", source="b", others=["European Commission"])),
}  # fmt: skip
ASKED = {
    "an acronym alone": (
        body("ACTED", "FR"),
        body("Agency for Technical Cooperation and Development", "FR", source="b",
             acronym="ACTED")),
    "one name in two countries": (
        body("Partners In Health", "MW"), body("Partners In Health", "US", source="b")),
    "a word more": (
        body("Conservation International Foundation", "US"),
        body("Conservation International", "US", source="b")),
    "a ministry of an unknown country": (
        body("Ministry of Healthcare"), body("Ministry of Healthcare", "AZ", source="b")),
    "a company and a city of one name": (
        body("Valencia", "ES", classes=("company",)),
        body("Valencia", "ES", source="b", classes=("local-government",))),
    "a holding of one word": (
        body("Otsuka Corp", "JP"), body("Otsuka Holdings", "JP", source="b")),
    "a company and the company worldwide": (
        body("Hankook Tire", "KR"), body("Hankook Tire Worldwide", "KR", source="b")),
    "the start of a name": (
        body("C40 Cities", "US"), body("C40 Cities Climate Leadership Group", "US", source="b")),
    "one acronym of names in two languages": (
        body("International Bureau of Weights and Measures", "FR", acronym="BIPM"),
        body("Bureau international des poids et mesures", "FR", source="b", acronym="BIPM")),
    "a trust": (body("Wellcome", "GB"), body("Wellcome Trust", "GB", source="b")),
    "an acronym, and a name with it before a wider word": (
        body("WWF International", "CH"),
        body("World Wide Fund for Nature", "CH", source="b", acronym="WWF")),
    "a foundation called new whose other name is that of the old": (
        body("Carlsberg Foundation", "DK"),
        body("New Carlsberg Foundation", "DK", source="b", others=["Carlsberg Foundation"])),
}  # fmt: skip
NOT_JOINED = {
    "a regional office": (
        body("UN-Habitat Regional Office for Arab States", "EG"),
        body("UN-Habitat", "KE", source="b")),
    "a country office with the acronym of its parent": (
        body("World Health Organization Bangladesh", "BD", acronym="WHO"),
        body("World Health Organization", "CH", acronym="WHO", source="b")),
    "a chapter": (body("Oxfam GB", "GB"), body("Oxfam", "KE", source="b")),
    "a chapter in the country of its parent": (
        body("Oxfam GB", "GB"), body("Oxfam", "GB", source="b")),
    "a regional chapter": (body("Greenpeace Nordic", "SE"), body("Greenpeace", "NL", source="b")),
    "a department": (
        body("University of Oslo, Department of Economics", "NO"),
        body("University of Oslo", "NO", source="b")),
    "an institute of a bank": (
        body("World Bank Institute", "US"), body("World Bank", "US", source="b")),
    "two ministries of one kind": (
        body("Ministry of Health", "KE"), body("Ministry of Health", "UG", source="b")),
    "two numbered provinces": (
        body("Education Office of Province 1", "NP"),
        body("Education Office of Province 2", "NP", source="b")),
    "north and south": (
        body("North Savo Conservation Trust", "FI"),
        body("South Savo Conservation Trust", "FI", source="b")),
    "a hospital and its university": (
        body("University Hospital of Nairobi", "KE"),
        body("University of Nairobi", "KE", source="b")),
    "two clubs": (
        body("Lions Club of Nakuru", "KE"), body("Lions Club of Kisumu", "KE", source="b")),
    "two banks alike": (
        body("African Development Bank", acronym="AfDB"),
        body("Asian Development Bank", source="b", acronym="ADB")),
    "names that differ by a letter, each known": (
        body("Suzhou Science and Technology Bureau", "CN"),
        body("Luzhou Science and Technology Bureau", "CN", source="b")),
    "one word of a hyphened name": (body("Snap Inc.", "US"), body("Snap-On Inc", "US", source="b")),
    "an acronym that the initials of another are": (
        body("PwC", "US"), body("Pinnacle West Capital", "US", source="b")),
    "a company with an acronym of another": (
        body("PMI Group", "US"), body("Philip Morris International", "US", source="b")),
    "a country before a general name": (
        body("China Industrial Bank", "CN"), body("Industrial Bank Co", "CN", source="b")),
    "common words in another order": (
        body("International Service"), body("Service Corporation International", source="b")),
    "brackets alone": (
        body("Patagonia (Pending B Corp)", "US"),
        body("Danone (Pending B Corp)", "US", source="b")),
    "two departments in brackets": (
        body("European Commission (DG Environment)", "BE"),
        body("European Commission (DG Energy)", "BE", source="b")),
    "chapters": (
        body("Save the Children UK", "GB"),
        body("Save the Children International", "GB", source="b")),
    "a chapter and the whole": (
        body("Oxfam GB", "GB"), body("Oxfam International", "KE", source="b")),
    "the director of one and the director of another": (
        body("Director of UNEP", others=["Director"]),
        body("Director of UN-Habitat", others=["Director"], source="b")),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_one_body_is_joined(one: Record, other: Record) -> None:
    assert verdict(one, other) == "same"


@pytest.mark.parametrize(("one", "other"), ASKED.values(), ids=ASKED)
def test_what_is_open_is_asked(one: Record, other: Record) -> None:
    assert verdict(one, other) == "ask"


@pytest.mark.parametrize(("one", "other"), NOT_JOINED.values(), ids=NOT_JOINED)
def test_two_bodies_are_not_joined(one: Record, other: Record) -> None:
    assert verdict(one, other) in ("nothing", "ask", "different")


@pytest.mark.parametrize(("one", "other"), [*SAME.values(), *ASKED.values()])
def test_what_belongs_together_meets_in_a_block(one: Record, other: Record) -> None:
    assert set(organisation_keys(one)) & set(organisation_keys(other))


@pytest.mark.parametrize(("one", "other"), [*SAME.values(), *ASKED.values(), *NOT_JOINED.values()])
def test_the_order_of_two_records_changes_nothing(one: Record, other: Record) -> None:
    assert verdict(one, other) == verdict(other, one)


def test_a_common_name_that_a_source_gives_to_several_is_asked() -> None:
    ohio = body("Department of Education", "US")
    iowa = ohio._replace(iri="a/iowa")
    other = body("Department of Education", "US", source="b")
    result = compared(ohio, other, iowa)
    assert result is not None
    assert not result.certain
    assert "several bodies of the country bear this name" in result.reasons


def test_the_body_that_has_the_whole_name_is_the_one() -> None:
    bank, group = body("World Bank", "US"), body("World Bank Group", "US")
    assert verdict(group, body("World Bank", "US", source="b"), bank) == "ask"
    assert verdict(bank, body("World Bank", "US", source="b"), group) == "same"


def test_a_shared_host_is_no_sign() -> None:
    one = body("Save Our Rivers", "GB", hosts=("facebook.com",))
    assert verdict(one, body("Bird Watch", "GB", source="b", hosts=("facebook.com",))) == "nothing"


def test_one_identifier_is_enough() -> None:
    one = body(UNEP, identifiers=("iati:41116",))
    other = body("环境署", source="b", identifiers=("iati:XM-DAC-41116",))
    assert compared(one, other) == Comparison(1.0, True, ("same identifier iati:XM-DAC-41116",))


def test_identifiers_that_contradict_each_other_are_asked() -> None:
    one = body(UNEP, "KE", identifiers=("wikidata:Q7164", "ror:015z29x25"))
    other = body(UNEP, "KE", source="b", identifiers=("wikidata:Q7164", "ror:03e8s1d88"))
    result = compared(one, other)
    assert result is not None
    assert not result.certain
    assert result.reasons[1] == "different identifiers ror:015z29x25 and ror:03e8s1d88"


def test_two_identifiers_of_one_register_forbid_a_join() -> None:
    one = body(UNEP, "KE", identifiers=("ror:015z29x25",))
    assert verdict(one, body(UNEP, "KE", source="b", identifiers=("ror:03e8s1d88",))) == "different"


def test_a_unit_is_not_its_parent() -> None:
    parent = body("European Molecular Biology Laboratory", "DE", acronym="EMBL")
    unit = body("European Molecular Biology Laboratory", "DE", source="b", parents=(parent.iri,))
    assert verdict(parent, unit) == "different"


def test_reasons_are_in_plain_words() -> None:
    one = body(UNEP, "KE", acronym="UNEP", hosts=("www.unep.org",))
    other = body(UNEP, "KE", source="b", acronym="UNEP", hosts=("unep.org",))
    result = compared(one, other)
    assert result is not None
    assert result.reasons == (
        f"same name “{UNEP}”", "same website unep.org", "acronym “UNEP” on both sides",
        "same country: KE",
    )  # fmt: skip


def test_reasons_name_what_speaks_against_it() -> None:
    result = compared(body("Viva", "GB"), body("Viva", "SG", source="b"))
    assert result is not None
    assert result.reasons == ("same name “Viva”", "countries differ: GB and SG")


def test_units_of_two_bodies_of_a_source_are_two() -> None:
    one = body("Deputy Executive Director of UNEP", others=["副执行主任"], parents=("a/UNEP",))
    other = body("Deputy Executive Director of UN-Habitat", others=["副执行主任"],
                 parents=("a/UN-Habitat",))  # fmt: skip
    assert verdict(one, other) == "different"
    assert verdict(one, other._replace(sources=("b",))) == "nothing"


def test_an_office_of_one_body_is_one() -> None:
    one = body("Executive Director of UNEP", others=["执行主任"], parents=("a/UNEP",))
    assert verdict(one, one._replace(iri="b/1", sources=("b",))) == "same"


def test_units_of_bodies_that_two_sources_name_may_be_one() -> None:
    one = body("Governing Council of UNEP", parents=("a/UNEP",))
    other = body("Governing Council of UNEP", source="b", parents=("b/unep",))
    assert verdict(one, other) == "ask"


def test_an_acronym_of_two_names_is_asked() -> None:
    one, other = body("ACEA", "BE"), body("Association of Canal Engineers of Antwerp", "BE",
                                          source="b")  # fmt: skip
    third = body("Alliance for Clean Energy Access", "BE", source="b")
    assert verdict(one, other) == "same"
    assert verdict(one, other, third) == "ask"


def test_an_acronym_that_a_third_is_called_by_is_asked() -> None:
    one, other = body("FIND", "CH"), body("FIND", "CH", source="b")
    assert verdict(one, other, other._replace(iri="b/second")) == "ask"


def test_a_short_word_in_other_capitals_is_asked_where_no_country_is_shared() -> None:
    assert verdict(body("ICAP"), body("Icap", source="b")) == "ask"


def test_a_body_of_local_governments_is_of_no_one_country() -> None:
    name = "ICLEI {} Local Governments for Sustainability"
    assert verdict(body(name.format("–")), body(name.format("-"), source="b")) == "same"
