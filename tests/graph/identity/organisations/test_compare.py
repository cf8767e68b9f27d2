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
) -> Record:
    """Return a record of an organisation."""
    names = [Name(name), *(Name(other, "other") for other in others)]
    names += [Name(acronym, "acronym")] if acronym else []
    lands = (country,) if country else ()
    return Record(
        f"{source}/{name}", "partner", tuple(names), (source,), countries=lands,
        hosts=hosts, identifiers=identifiers, parents=parents,
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
