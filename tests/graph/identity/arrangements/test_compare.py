"""Agreements, initiatives and events: what tells them apart, and what makes them one."""

import pytest

from graph.identity.arrangements.compare import Arrangements, arrangement_keys
from graph.identity.arrangements.names import folded, name_score
from graph.identity.record import Comparison, Name, Record


def record(
    kind: str, *names: str, source: str = "a", dates: tuple[str, ...] = (),
    parties: tuple[str, ...] = (), identifiers: tuple[str, ...] = (),
) -> Record:  # fmt: skip
    iri = f"https://e.org/{kind}/{source}-{'-'.join(names)}"
    texts = tuple(map(Name, names))
    return Record(
        iri, kind, texts, (source,), dates=dates, parties=parties, identifiers=identifiers
    )


def compare(one: Record, other: Record, *others: Record) -> Comparison | None:
    return Arrangements([one, other, *others]).compare(one, other)


def verdict(one: Record, other: Record, *others: Record) -> str:
    found = compare(one, other, *others)
    if found is None:
        return "none"
    return ("same" if found.score >= 0.5 else "different") if found.certain else "open"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("COP24 in Katowice", "COP25 in Katowice"),
        ("Greener Cities Partnership, Phase I", "Greener Cities Partnership, Phase II"),
        ("World Urban Forum, ninth session", "World Urban Forum, tenth session"),
        ("Cities and Climate Programme 2014–2018", "Cities and Climate Programme 2018–2022"),
    ],
)
def test_other_numbers_years_editions_and_phases_are_other_things(one: str, other: str) -> None:
    assert (
        verdict(record("initiative", one), record("initiative", other, source="b")) == "different"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Greener Cities Partnership of UNEP and UN-Habitat",
         "UNEP and UN-Habitat: Greener Cities Partnership"),
        ("Alliance pour les villes propres", "ALLIANCE POUR LES VILLES PROPRES"),
        ("Clean Cities Programme, phase II", "Clean Cities Programme (Phase 2)"),
    ],
)  # fmt: skip
def test_the_same_words_are_the_same_initiative(one: str, other: str) -> None:
    assert verdict(record("initiative", one), record("initiative", other, source="b")) == "same"


def test_a_name_that_a_source_gives_to_several_things_settles_nothing() -> None:
    name = "Annual meeting of the members"
    here, there = record("agreement", name), record("agreement", name, source="b")
    twin = here._replace(iri="https://e.org/agreement/2")
    assert (verdict(here, there), verdict(here, there, twin)) == ("same", "open")


def test_an_event_needs_more_than_its_name() -> None:
    name = "Cities and climate finance dialogue"
    one, other = record("event", name), record("event", name, source="b")
    assert verdict(one, other) == "open"
    one, days = one._replace(dates=("2018-12-04/2018-12-05",)), ("2018-12-04",)
    assert verdict(one, other._replace(dates=days)) == "same"
    assert verdict(one, other._replace(dates=("2019-12-04",))) == "different"


def test_initiatives_that_began_years_apart_are_left_to_a_person() -> None:
    one = record("initiative", "Clean Air for Cities", dates=("2009/",))
    assert (
        verdict(one, record("initiative", "Clean Air for Cities", source="b", dates=("2017/",)))
        == "open"
    )
    assert (
        verdict(one, record("initiative", "Clean Air for Cities", source="b", dates=("2010/",)))
        == "same"
    )


def test_identifiers_of_activities_settle_it_both_ways() -> None:
    one = record("initiative", "Water", identifiers=("iati:XM-DAC-41120-1",))
    same = record("initiative", "Agua", source="b", identifiers=("iati:xm-dac-41120-1",))
    other = record("initiative", "Water", source="b", identifiers=("iati:GB-COH-1-7",))
    assert (verdict(one, same), verdict(one, other)) == ("same", "different")


def test_parties_bring_together_names_that_are_less_alike() -> None:
    parties = ("https://e.org/unep", "https://e.org/un-habitat")
    one = record("agreement", "Greener Cities Partnership", parties=parties)
    other = record(
        "agreement",
        "Partnership for Greener Cities and their Resilience",
        source="b",
        parties=parties,
    )
    assert verdict(one, other) == "open"
    assert set(arrangement_keys(one)) & set(arrangement_keys(other))
    assert verdict(one._replace(parties=()), other) == "none"


def test_things_of_two_kinds_are_not_compared() -> None:
    assert compare(record("agreement", "Paris Pledge"), record("event", "Paris Pledge")) is None


def test_a_place_name_that_differs_makes_names_less_alike() -> None:
    nairobi, new_york = (
        folded("Zero waste celebration in Nairobi"),
        folded("Zero waste celebration in Lagos"),
    )
    typo = folded("Zero waste celebraton in Nairobi")
    assert name_score(nairobi, new_york) < 0.8 < name_score(nairobi, typo)
