"""Links: the surest first, and none that joins what cannot be one thing."""

from graph.identity.judgement import Judgement, Verdict
from graph.identity.links import Link, Linked, Refusal
from graph.identity.record import Record
from ontology.terms import BASE

PORTO, LISBON = f"{BASE}id/partner/geonames.2735943", f"{BASE}id/partner/geonames.2267057"


def link(subject: str, object_: str) -> Link:
    return Link(subject, object_, 0.9, "", ())


def record(iri: str, *identifiers: str, parents: tuple[str, ...] = ()) -> Record:
    return Record(iri, "partner", (), identifiers=identifiers, parents=parents)


def test_what_is_linked_with_two_places_is_refused() -> None:
    linked = Linked([], BASE)
    assert linked.join(link("a", PORTO)) is None
    assert linked.join(link("b", "a")) is None
    assert linked.join(link("b", LISBON)) == Refusal("they are two places of GeoNames")
    assert linked.of("b") == PORTO


def test_two_identifiers_of_one_register_stay_apart_also_through_a_third() -> None:
    linked = Linked([record("a", "ror:015z29x25"), record("b", "ror:03e8s1d88")], BASE)
    assert linked.join(link("c", "a")) is None
    refusal = linked.join(link("c", "b"))
    assert refusal is not None
    assert refusal.reason == "a register tells them apart: ror:015z29x25, ror:03e8s1d88"


def test_a_unit_is_not_joined_with_that_of_which_it_is_part() -> None:
    linked = Linked([record("roas", parents=("un-habitat",))], BASE)
    assert linked.join(link("roas", "un-habitat")) == Refusal("one is a unit of the other")


def test_what_a_person_decided_stands_and_is_not_asked_again() -> None:
    linked = Linked(
        [], BASE,
        [Judgement("a", Verdict.SAME, "b"), Judgement("b", Verdict.DIFFERENT, "c"),
         Judgement("d", Verdict.UNSURE, "e")],
    )  # fmt: skip
    assert linked.joined("b", "a")
    assert linked.join(link("a", "c")) == Refusal("a person holds them apart", by_person=True)
    assert linked.join(link("e", "d")) == Refusal("a person has judged the pair", by_person=True)
    assert linked.join(link("d", "f")) is None
    assert linked.join(link("f", "e")) is None


def test_a_check_sees_every_pair_that_a_join_would_bring_together() -> None:
    linked = Linked([record(iri) for iri in "abcd"], BASE)
    assert linked.join(link("a", "b")) is None
    assert linked.join(link("c", "d")) is None
    seen = list[tuple[str, str]]()

    def check(one: Record, other: Record) -> str:
        seen.append((one.iri, other.iri))
        return "different" if (one.iri, other.iri) == ("b", "d") else ""

    assert linked.join(link("a", "c"), check) == Refusal("different")
    assert seen == [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]
