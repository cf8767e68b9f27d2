"""Joins: what judgements of people and of the machine amount to, and what they leave out."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import build
from graph.builds import Builds
from graph.identity.joins.join import Conflict, Identity, join
from graph.identity.judgement import MANUAL, Judgement, Verdict
from graph.store import GraphStore
from ontology.errors import InputError
from ontology.terms import GEONAMES, ID

HEADER = "subject_id\tpredicate_id\tobject_id\n"
MACHINE = "semapv:CompositeMatching"
HABITAT, SETTLEMENTS, UNHSP, UNEP = (
    ID[f"partner/{key}"].value
    for key in ("un-habitat", "human-settlements-programme", "unhsp", "unep")
)
GWANGJU, GEONAMES_GWANGJU = ID["place/gwangju"].value, f"{GEONAMES}1841811/"
KYIV, KIEV, KYIV_OF_PLACE = (
    ID[f"partner/{key}"].value for key in ("c40_kyiv", "urbact_kiev", "geonames.703448")
)


TORINO_OF_PLACE = ID["partner/geonames.3165524"].value


def same(one: str, other: str, line: int = 2) -> Judgement:
    return Judgement(one, Verdict.SAME, other, file="identity.sssom.tsv", line=line)


def different(one: str, other: str, line: int = 2) -> Judgement:
    return same(one, other, line)._replace(verdict=Verdict.DIFFERENT)


def unsure(one: str, other: str) -> Judgement:
    return same(one, other)._replace(verdict=Verdict.UNSURE)


def machine(row: Judgement, confidence: float = 0.9) -> Judgement:
    return row._replace(justification=MACHINE, confidence=confidence)


# ---- what people decided ----


def test_a_chain_joins_its_ends() -> None:
    identity = join([same(UNHSP, SETTLEMENTS), same(SETTLEMENTS, HABITAT)])
    assert identity.of(UNHSP) == identity.of(HABITAT)
    assert [row.subject for row in identity.chain(HABITAT, UNHSP)] == [SETTLEMENTS, UNHSP]
    assert identity.chain(HABITAT, UNEP) == ()


@pytest.mark.parametrize(
    "keys",
    [
        ("geonames.2735943", "porto", "wikidata.q36433", "urbact_porto-pt"),
        ("porto", "ror.043pwc612", "urbact_porto-pt"),
        ("ror.043pwc612", "wikidata.q36433", "iati.pt-1", "grid.1", "ror_7"),
        ("iati.xm-dac-41120", "isni.1"),
        ("porto", "porto-city"),
        ("c40_porto", "urbact_porto-pt"),
    ],
)
def test_the_canonical_iri_is_the_one_that_lasts_longest(keys: tuple[str, ...]) -> None:
    iris = [ID[f"partner/{key}"].value for key in keys]
    for rows in (pairwise(iris), pairwise(reversed(iris))):
        assert join(same(a, b) for a, b in rows).of(iris[-1]) == iris[0]


def test_a_geonames_iri_is_preferred() -> None:
    identity = join([same(GWANGJU, GEONAMES_GWANGJU)])
    assert identity.canonical == {f"<{GWANGJU}>": f"<{GEONAMES_GWANGJU}>"}


def test_two_things_decided_to_be_different_stay_two() -> None:
    assert join([different(UNHSP, HABITAT)]).canonical == {}


def test_a_contradiction_is_refused_and_shows_the_chain_that_joins() -> None:
    rows = [same(UNHSP, SETTLEMENTS, 2), same(SETTLEMENTS, HABITAT, 3)]
    with pytest.raises(InputError) as caught:
        join([*rows, different(UNHSP, HABITAT, 4), different(UNEP, HABITAT, 5)])
    (problem,) = caught.value.problems
    assert problem.place == "line 4"
    assert f"{UNHSP} = {SETTLEMENTS} = {HABITAT}" in problem.found
    assert problem.mend == "remove one of these rows (lines 2, 3 and 4)"


@pytest.mark.parametrize("between", [[], ["http://www.wikidata.org/entity/Q41067"]])
def test_a_city_and_its_place_are_never_joined(between: list[str]) -> None:
    things = [ID["partner/gwangju"].value, *between, GWANGJU]
    with pytest.raises(InputError, match="line 2: joins partner with place"):
        join(same(a, b) for a, b in pairwise(things))


def test_a_person_s_row_stands_above_an_earlier_unsure() -> None:
    assert join([unsure(UNHSP, HABITAT), same(UNHSP, HABITAT)]).of(UNHSP) == HABITAT


# ---- what the machine decided ----


def test_what_a_person_keeps_apart_the_machine_does_not_join_through_a_third() -> None:
    rows = [machine(same(KYIV, KYIV_OF_PLACE), 0.99), machine(same(KIEV, KYIV_OF_PLACE), 0.9)]
    no = different(KYIV, KIEV, 7)
    identity = join([*rows, no])
    assert identity.of(KYIV) == KYIV_OF_PLACE
    assert identity.of(KIEV) == KIEV
    (conflict,) = identity.conflicts
    assert conflict == Conflict(rows[1], no)
    assert identity.because(conflict) == (KYIV, KYIV_OF_PLACE, KIEV)


def test_the_surer_row_of_the_machine_comes_first() -> None:
    sure, less = machine(same(KYIV, KYIV_OF_PLACE), 0.99), machine(same(KIEV, KYIV_OF_PLACE), 0.98)
    identity = join([less, sure, machine(different(KYIV, KIEV))])
    assert identity.joined == (sure,)
    assert [conflict.left_out for conflict in identity.conflicts] == [less]


def test_a_person_s_same_stands_above_the_machine_s_different() -> None:
    identity = join([same(KYIV, KIEV), machine(different(KYIV, KIEV), 1.0)])
    assert identity.of(KYIV) == identity.of(KIEV)
    assert identity.conflicts == ()


def test_what_a_person_is_unsure_of_the_machine_does_not_join() -> None:
    identity = join([unsure(KYIV, KIEV), machine(same(KIEV, KYIV), 1.0)])
    assert identity.canonical == {}
    assert identity.conflicts[0].forbidden_by == unsure(KYIV, KIEV)


def test_the_machine_joins_no_city_with_a_place() -> None:
    identity = join([machine(same(ID["partner/gwangju"].value, GWANGJU))])
    assert identity.canonical == {}
    assert identity.conflicts[0].forbidden_by is None


# ---- two places of GeoNames ----

TWO_PLACES = [
    (KYIV, KYIV_OF_PLACE, TORINO_OF_PLACE),
    (GWANGJU, GEONAMES_GWANGJU, f"{GEONAMES}1841810/"),
]


@pytest.mark.parametrize(("thing", "here", "there"), TWO_PLACES)
def test_people_make_two_places_one_only_by_a_row_that_names_both(
    thing: str, here: str, there: str
) -> None:
    rows = [same(thing, here, 2), same(there, thing, 3)]
    with pytest.raises(InputError, match="makes two places of GeoNames one") as caught:
        join(rows)
    (problem,) = caught.value.problems
    assert {f"{here} = {thing} = {there}", f"{there} = {thing} = {here}"} & {
        problem.found.partition(": ")[2]
    }
    assert problem.mend.startswith("remove one of these rows (lines 2 and 3), or add a row that")
    assert join([*rows, same(here, there, 4)]).of(thing) == min(here, there)


@pytest.mark.parametrize(("thing", "here", "there"), TWO_PLACES)
def test_the_machine_never_makes_two_places_one(thing: str, here: str, there: str) -> None:
    sure, less = machine(same(thing, here), 0.99), machine(same(there, thing), 0.9)
    identity = join([sure, less, machine(same(here, there), 0.8)])
    assert identity.joined == (sure,)
    assert [conflict.forbidden_by for conflict in identity.conflicts] == [None, None]
    assert [set(conflict.places) for conflict in identity.conflicts] == [{here, there}] * 2
    assert set(identity.because(identity.conflicts[0])) == {here, thing, there}
    person = same(thing, there)
    assert join([sure, less, person]).of(thing) == there


def test_the_rows_of_a_contradiction_are_named_with_their_authors_and_labels() -> None:
    rows = [
        same(UNHSP, HABITAT, 2)._replace(author="Ana", date="2026-11-01", subject_label="UNHSP"),
        different(UNHSP, HABITAT, 3)._replace(author="Ben", object_label="UN-Habitat"),
    ]
    with pytest.raises(InputError) as caught:
        join(rows)
    (problem,) = caught.value.problems
    assert problem.found.endswith(f": {UNHSP} (UNHSP) = {HABITAT} (UN-Habitat)")
    assert (
        problem.mend == "remove one of these rows (line 2 by Ana on 2026-11-01 and line 3 by Ben)"
    )


# ---- whatever is decided ----

THINGS = [ID[f"partner/p-{n}"].value for n in range(7)] + [KYIV_OF_PLACE, TORINO_OF_PLACE, GWANGJU]
pairs = st.tuples(st.sampled_from(THINGS), st.sampled_from(THINGS)).filter(lambda p: p[0] != p[1])
rows_of = st.lists(
    st.builds(
        lambda pair, verdict, by, confidence, line: Judgement(
            pair[0], verdict, pair[1], confidence, by, file="identity.sssom.tsv", line=line
        ),
        pairs,
        st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]),
        st.sampled_from([MANUAL, "", MACHINE, MACHINE, MACHINE]),
        st.sampled_from([0.8, 0.9, 1.0]),
        st.integers(2, 9),
    ),
    max_size=14,
)


def joined(rows: list[Judgement]) -> Identity | list[str]:
    """What rows amount to, or what is said of their contradictions."""
    try:
        return join(rows)
    except InputError as error:
        return [str(problem) for problem in error.problems]


@settings(max_examples=300)
@given(rows_of, st.randoms())
def test_order_and_direction_do_not_matter(rows: list[Judgement], random: Random) -> None:
    shuffled = random.sample(rows, len(rows))
    assert joined(shuffled) == joined(rows)
    turned = [row._replace(subject=row.object, object=row.subject) for row in shuffled]
    one, other = joined(rows), joined(turned)
    if isinstance(one, Identity) and isinstance(other, Identity):
        assert one.canonical == other.canonical


def test_of_two_rows_that_differ_in_direction_alone_one_is_always_told_first() -> None:
    there = Judgement(THINGS[0], Verdict.SAME, GWANGJU, 0.9, MACHINE)
    back = there._replace(subject=GWANGJU, object=THINGS[0])
    assert join([there, back]) == join([back, there])


@settings(max_examples=300)
@given(rows_of)
def test_people_are_always_followed_and_no_group_holds_a_forbidden_pair(
    rows: list[Judgement],
) -> None:
    identity = joined(rows)
    if not isinstance(identity, Identity):
        return
    people = join(row for row in rows if row.by_person)
    for row in rows:
        one = identity.of(row.subject) == identity.of(row.object)
        if row.by_person and row.verdict != Verdict.UNSURE:
            assert one == (row.verdict == Verdict.SAME)
        elif row.verdict != Verdict.SAME and row.by_person | (row.verdict == Verdict.DIFFERENT):
            assert one == (people.of(row.subject) == people.of(row.object))
    assert not identity.canonical.keys() & set(identity.canonical.values())
    assert len({"/place/" in iri for iri in identity.canonical}) < 3
    for iri, stands in identity.canonical.items():
        assert ("/place/" in iri) == ("/place/" in stands)


@settings(max_examples=200)
@given(rows_of)
def test_each_row_of_the_machine_joins_or_is_reported_with_a_chain(rows: list[Judgement]) -> None:
    identity = joined(rows)
    if not isinstance(identity, Identity):
        return
    left_out = [conflict.left_out for conflict in identity.conflicts]
    wanted = [row for row in rows if row.verdict == Verdict.SAME]
    assert sorted([*identity.joined, *left_out]) == sorted(wanted)
    for row in identity.joined:
        assert identity.of(row.subject) == identity.of(row.object)
    for conflict in identity.conflicts:
        assert identity.of(conflict.left_out.subject) != identity.of(conflict.left_out.object)
        if by := conflict.forbidden_by:
            chain = identity.because(conflict)
            assert {chain[0], chain[-1]} == {by.subject, by.object}
            ends = {conflict.left_out.subject, conflict.left_out.object}
            apart = [p for p in pairwise(chain) if identity.of(p[0]) != identity.of(p[1])]
            assert [set(pair) for pair in apart] == [ends]


def test_long_chains_and_large_groups_are_followed() -> None:
    chain = [ID[f"partner/p-{n:05}"].value for n in range(20_000)]
    assert join(same(a, b) for a, b in pairwise(chain)).of(chain[-1]) == chain[0]
    rows = [machine(same(iri, KYIV_OF_PLACE)) for iri in chain]
    apart = [machine(different(a, b)) for a, b in pairwise(chain)]
    assert len(join(rows + apart).conflicts) == 19_998 // 2 + 1


# ---- in the graph ----

REPORT = """
passages:
  para-1:
    locator: paragraph 1
    agencies: {un-habitat: {name: {en: UN-Habitat}}}
    initiatives: {urbanshift: {lead: un-habitat}}
"""
OTHER_REPORT = """
passages:
  para-7:
    locator: paragraph 7
    agencies: {unhsp: {name: {en: United Nations Human Settlements Programme}}}
    initiatives: {urbanshift: {funder: unhsp}}
"""


def graph_of(root: Path) -> GraphStore:
    build(root)
    return Builds(root / ".citypact").open()


def leads_and_funders(graph: GraphStore) -> set[str]:
    rows = graph.rows("SELECT DISTINCT ?p { ?p cp:participatesIn id:initiative\\/urbanshift }")
    return {row["p"].value for row in rows}


def test_joined_things_are_one_in_the_view_and_in_the_evidence(
    make_workspace: Callable[..., Path],
) -> None:
    decisions = f"{HEADER}{UNHSP}\tskos:exactMatch\t{HABITAT}\n"
    graph = graph_of(make_workspace(report=REPORT, other=OTHER_REPORT, decisions=decisions))
    assert leads_and_funders(graph) == {HABITAT}
    assert graph.ask(
        "ASK { GRAPH ?passage { ?p skos:prefLabel 'United Nations Human Settlements Programme'@en }"
        "      GRAPH ?other { ?p skos:prefLabel 'UN-Habitat'@en } }"
    )
    assert graph.ask("ASK { id:partner\\/un-habitat cp:sourceCount 2 }")
    assert graph.ask("ASK { id:partner\\/unhsp dcterms:isReplacedBy id:partner\\/un-habitat }")


def test_removing_the_row_undoes_the_join(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=REPORT, other=OTHER_REPORT)
    apart = graph_of(root).sorted_quads()
    (root / "identity.sssom.tsv").write_text(f"{HEADER}{UNHSP}\tskos:exactMatch\t{HABITAT}\n")
    assert leads_and_funders(graph_of(root)) == {HABITAT}
    (root / "identity.sssom.tsv").unlink()
    assert graph_of(root).sorted_quads() == apart


def test_a_contradiction_stops_the_build(make_workspace: Callable[..., Path]) -> None:
    decisions = (
        f"{HEADER}{UNHSP}\tskos:exactMatch\t{SETTLEMENTS}\n"
        f"{SETTLEMENTS}\tskos:exactMatch\t{HABITAT}\n"
        f"{UNHSP}\towl:differentFrom\t{HABITAT}\n"
    )
    root = make_workspace(report=REPORT, other=OTHER_REPORT, decisions=decisions)
    with pytest.raises(InputError, match="line 4: decided to be different, yet joined"):
        build(root)
