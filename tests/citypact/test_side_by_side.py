"""Two things side by side: what they agree on, what differs, and where each is known from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from citypact.review_desk import Desk
from citypact.side_by_side import Known, SideBySide, Value
from graph.build import build
from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Proposal, Record
from graph.identity.review.queue import Pair
from graph.identity.sssom.table import append_judgements
from graph.identity.sssom.written import remove_row
from graph.store import GraphStore
from ontology.terms import BASE, ID

KYIV = Record(
    ID["partner/kyiv"].value, "city", (Name("Kyiv", "name", "en"), Name("КИЇВ", "called")),
    ("congress",), countries=("PL",), identifiers=("locode:UA-IEV",), dates=("2021-06",),
)  # fmt: skip
HUB = Record(
    ID["partner/geonames.703448"].value, "city", (Name("Kyiv"), Name("Київ", "other")),
    ("gazetteer",), countries=("UA",), population=2_952_301, dates=("2021-06-05",),
    identifiers=("locode:UA-KBP", "geonames:703448"),
)  # fmt: skip


def shown(left: Record, right: Record, known: Known | None = None) -> SideBySide:
    proposal = Proposal(left.iri, right.iri, 0.8, ())
    return (known or Known()).side_by_side(Pair(proposal, left, right))


def side(found: SideBySide, what: str, *, right: bool = False) -> list[tuple[str, str]]:
    return [
        (value.sign, value.text)
        for row in found.rows
        if row.what == what
        for value in (row.right if right else row.left)
    ]


def test_without_a_build_the_queue_says_what_it_knows() -> None:
    found = shown(KYIV, HUB)
    assert found.notes == ("named by congress", "as GeoNames knows it")
    assert [row.what for row in found.rows] == [
        "name", "also", "called", "is a", "country", "identifier", "date", "population",
    ]  # fmt: skip
    assert found.passages == ()


@pytest.mark.parametrize(
    ("what", "left", "right"),
    [
        ("name", [("=", "Kyiv (en)")], [("=", "Kyiv")]),
        ("called", [("=", "КИЇВ")], []),
        ("also", [], [("=", "Київ")]),
        ("country", [("≠", "PL")], [("≠", "UA")]),
        ("identifier", [("≠", "locode:UA-IEV")], [("≠", "locode:UA-KBP"), ("", "geonames:703448")]),
        ("date", [("=", "2021-06")], [("=", "2021-06-05")]),
        ("population", [], [("", "2,952,301")]),
    ],
)
def test_each_value_says_how_the_other_side_stands(
    what: str, left: list[tuple[str, str]], right: list[tuple[str, str]]
) -> None:
    found = shown(KYIV, HUB)
    assert (side(found, what), side(found, what, right=True)) == (left, right)


def test_a_build_gives_claims_with_their_passages(starter: GraphStore) -> None:
    habitat = Record(ID["partner/un-habitat"].value, "partner", (Name("UN-Habitat"),))
    found = shown(habitat, HUB, Known(starter))
    assert found.notes == ("", "as GeoNames knows it")
    values: list[Value] = [value for row in found.rows for value in row.left]
    assert all(value.passages for value in values)
    assert set(found.passages) == {passage for value in values for passage in value.passages}
    assert len(Known(starter).cited(habitat.iri)) == 3


def test_a_thing_that_is_joined_shows_what_it_is_joined_with(starter: GraphStore) -> None:
    alias = ID["partner/human-settlements-programme"].value
    canonical = {f"<{alias}>": f"<{ID['partner/un-habitat'].value}>"}
    found = shown(Record(alias, "partner", ()), HUB, Known(starter, canonical))
    assert ("", "UN-Habitat") in side(found, "acronym")
    assert Known(starter, canonical).cited(alias)
    assert Known(starter).cited(alias) == []


# ---- what the last build joins ----

CONGRESS = """
passages:
  p3:
    locator: page 3
    agencies: {unep: {name: {en: United Nations Environment Programme}, acronym: UNEP}}
    agreements: {pact: {name: {en: Pact on Clean Air}, party: unep, status: {signed: 2021-06-05}}}
"""
REGISTRY = """
passages:
  r17:
    locator: record 17
    agencies: {environment: {name: {ar: برنامج الأمم المتحدة للبيئة}}}
    initiatives: {urbanshift: {name: {en: UrbanShift}, lead: {partner: environment, since: 2021}}}
"""
UNEP, ENVIRONMENT = (ID[f"partner/{key}"].value for key in ("unep", "environment"))


def test_what_the_last_build_joins_is_shown_apart_by_the_claims_that_name_each(
    make_workspace: Callable[..., Path],
) -> None:
    root = make_workspace(congress=CONGRESS, registry=REGISTRY)
    row = Judgement(UNEP, Verdict.SAME, ENVIRONMENT)
    append_judgements(root / "identity.sssom.tsv", [row])
    build(root)
    remove_row(root / "identity.sssom.tsv", row, base=BASE)
    left, right = (
        Record(iri, "partner", (Name("UNEP"),), countries=("KE",)) for iri in (UNEP, ENVIRONMENT)
    )
    found = shown(left, right, Desk.open(root).known)
    assert side(found, "name") == [("", "United Nations Environment Programme (en)")]
    assert side(found, "name", right=True) == [("", "برنامج الأمم المتحدة للبيئة (ar)")]
    assert side(found, "party") == [("", "Pact on Clean Air")]
    assert side(found, "party", right=True) == []
    assert side(found, "lead") == []
    assert side(found, "lead", right=True) == [("", "UrbanShift (since 2021)")]
    assert [passage.locator for passage in found.passages] == ["page 3", "record 17"]
