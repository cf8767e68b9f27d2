"""Judgements in a build: what they join, what is told, what they bring."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import Builds
from graph.identity.judgement import Judgement, Verdict
from graph.identity.sssom.table import append_judgements, write_judgements
from graph.store import GraphStore
from ontology.errors import InputError
from ontology.terms import GEONAMES, ID

MakeWorkspace = Callable[..., Path]
GWANGJU, KWANGJU, OTHER, HUB = (
    ID[f"partner/{key}"].value
    for key in ("gwangju", "kwangju", "gwangju-gyeonggi", "geonames.1841811")
)
MEMBERS = """
passages:
  row-{row}:
    locator: row {row}
    cities: {{{key}: {{name: {{en: {name}}}}}}}
    networks: {{citynet: {{name: {{en: CityNet}}, member: {member}}}}}
"""
ONE = MEMBERS.format(row=1, key="gwangju", name="Gwangju", member="{partner: gwangju, since: 2010}")
TWO = MEMBERS.format(
    row=7, key="kwangju", name="Kwangju", member="{partner: kwangju, since: 2010, until: 2020}"
)


def machine(one: str, other: str, verdict: Verdict = Verdict.SAME) -> Judgement:
    return Judgement(one, verdict, other, 0.97, "semapv:CompositeMatching", "citypact")


TO_HUB = [machine(GWANGJU, HUB), machine(KWANGJU, HUB)]


def decided(root: Path, *rows: Judgement) -> Path:
    """Write rows of the machine and of people where the workspace keeps them."""
    write_judgements(
        root / "identity.machine.sssom.tsv", [row for row in rows if not row.by_person]
    )
    append_judgements(root / "identity.sssom.tsv", [row for row in rows if row.by_person])
    return root


def graph_of(root: Path) -> GraphStore:
    return Builds(root / ".citypact").open()


def values(graph: GraphStore, query: str) -> list[str]:
    return sorted(row["x"].value for row in graph.rows(query))


def test_cities_joined_by_their_place_are_one_city_with_the_place_of_the_gazetteer(
    make_workspace: MakeWorkspace,
) -> None:
    root = decided(make_workspace(one=ONE, two=TWO), *TO_HUB)
    assert build(root).counts["Partner"] == 2  # the city and the network
    graph = graph_of(root)
    assert values(graph, "SELECT ?x { ?x a cp:City }") == [HUB]
    assert values(graph, f"SELECT ?x {{ <{HUB}> cp:jurisdiction ?x }}") == [f"{GEONAMES}1841811/"]
    assert values(graph, f"SELECT ?x {{ ?x dcterms:isReplacedBy <{HUB}> }}") == [GWANGJU, KWANGJU]
    names = f"SELECT ?x {{ <{GEONAMES}1841811/> skos:prefLabel ?x }}"
    assert values(graph, names) == ["Gwangju"]
    within = f"SELECT ?x {{ <{HUB}> cp:jurisdiction/cp:within/skos:prefLabel ?x }}"
    assert "Eastern Asia" in values(graph, within)


def test_a_joined_city_is_called_what_its_place_is_called(make_workspace: MakeWorkspace) -> None:
    spelled = (ONE.replace("name: {en: Gwangju}", "name: {en: Koshu}"), TWO)
    root = make_workspace(**dict(zip(("one", "two"), spelled, strict=True)))
    build(decided(root, *TO_HUB))
    graph = graph_of(root)
    names = "SELECT ?x { <%s> skos:%s ?x }"
    assert values(graph, names % (HUB, "prefLabel")) == ["Gwangju"]
    assert values(graph, names % (HUB, "altLabel")) == ["Koshu", "Kwangju"]


def test_a_stated_jurisdiction_stands(make_workspace: MakeWorkspace) -> None:
    stated = ONE.replace("name: {en: Gwangju}", "jurisdiction: geonames:1841810, name: {en: G}")
    root = decided(make_workspace(one=stated), *TO_HUB)
    build(root)
    found = values(graph_of(root), "SELECT ?x { ?city cp:jurisdiction ?x }")
    assert found == [f"{GEONAMES}1841810/"]


def test_one_membership_of_two_sources_is_one_node_with_both_citations_and_all_they_say(
    make_workspace: MakeWorkspace,
) -> None:
    root = decided(make_workspace(one=ONE, two=TWO), *TO_HUB)
    build(root)
    graph = graph_of(root)
    assert len(values(graph, "SELECT ?x { ?x a cp:Participation }")) == 1
    said = "SELECT ?x { ?p a cp:Participation . GRAPH ?c { ?p cp:partner ?y } ?c cp:locator ?x }"
    assert values(graph, said) == ["row 1", "row 7"]
    assert values(graph, "SELECT ?x { ?p a cp:Participation ; cp:end ?x }") == ["2020"]
    ends = "SELECT ?x { ?p cp:role ?r . GRAPH ?c { ?p cp:end ?e } ?c cp:locator ?x }"
    assert values(graph, ends) == ["row 7"]


def test_memberships_of_two_times_stay_two(make_workspace: MakeWorkspace) -> None:
    root = decided(make_workspace(one=ONE, two=TWO.replace("2010", "2016")), *TO_HUB)
    build(root)
    assert len(values(graph_of(root), "SELECT ?x { ?x a cp:Participation }")) == 2


def test_both_tables_are_read_and_a_change_of_either_builds_again(
    make_workspace: MakeWorkspace,
) -> None:
    root = decided(make_workspace(one=ONE, two=TWO), *TO_HUB)
    assert build(root).counts["Partner"] == 2
    assert not build(root).fresh
    decided(root, *TO_HUB, Judgement(GWANGJU, Verdict.DIFFERENT, KWANGJU))
    report = build(root)
    assert report.counts["Partner"] == 3
    (warning,) = (warning for warning in report.warnings if "joins nothing" in warning)
    assert warning.startswith("identity.machine.sssom.tsv, line ")
    assert warning.endswith(
        "joins nothing: partner/gwangju = partner/geonames.1841811 = partner/kwangju, "
        "and a person keeps them apart (identity.sssom.tsv, line 16)"
    )


def test_a_row_of_the_machine_that_would_make_two_places_one_is_left_out_and_told(
    make_workspace: MakeWorkspace,
) -> None:
    gyeonggi = ID["partner/geonames.1841810"].value
    root = decided(make_workspace(one=ONE), TO_HUB[0], machine(GWANGJU, gyeonggi))
    (warning,) = (warning for warning in build(root).warnings if "joins nothing" in warning)
    assert warning.endswith("would make two places of GeoNames one")
    assert "partner/geonames.1841810 = partner/gwangju = partner/geonames.1841811" in warning or (
        "partner/geonames.1841811 = partner/gwangju = partner/geonames.1841810" in warning
    )


def test_of_many_rows_that_join_nothing_the_first_are_told_and_the_others_counted(
    make_workspace: MakeWorkspace,
) -> None:
    keys = [ID[f"partner/c40_kyiv-{n}"].value for n in range(6)]
    apart = [Judgement(GWANGJU, Verdict.DIFFERENT, key) for key in keys]
    same = [machine(GWANGJU, key) for key in keys]
    warnings = build(decided(make_workspace(one=ONE), *apart, *same)).warnings
    told = [warning for warning in warnings if "nothing" in warning]
    assert len(told) == 4
    assert told[-1].startswith("3 more rows of the machine join nothing for such reasons")


def test_rows_about_what_no_source_has_cost_nothing_and_are_counted_for_people(
    make_workspace: MakeWorkspace,
) -> None:
    alone = build(make_workspace(one=ONE)).counts
    gone = [ID[f"partner/urbact_{key}"].value for key in ("a", "b", "c")]
    rows = [
        Judgement(gone[0], Verdict.SAME, gone[1]), Judgement(GWANGJU, Verdict.DIFFERENT, gone[0]),
        Judgement(GWANGJU, Verdict.UNSURE, HUB), machine(gone[1], gone[2]),
    ]  # fmt: skip
    report = build(decided(make_workspace(one=ONE), *rows))
    assert report.counts == alone
    assert report.warnings == (
        "identity.sssom.tsv: 2 rows name things that no source has, as partner/urbact_a (line 16), "
        "partner/urbact_b (line 16)",
    )


def test_what_is_wrong_in_both_tables_and_in_sources_is_said_together(
    make_workspace: MakeWorkspace,
) -> None:
    root = make_workspace(one=ONE, two="passages: [")
    for name in ("identity.sssom.tsv", "identity.machine.sssom.tsv"):
        (root / name).write_text("subject_id\tpredicate_id\tobject_id\na\tskos:exactMatch\tb\n")
    with pytest.raises(InputError) as caught:
        build(root)
    files = {problem.file for problem in caught.value.problems}
    assert files >= {"identity.sssom.tsv", "identity.machine.sssom.tsv", "sources/data/two.yaml"}


def test_a_place_that_a_source_names_by_its_own_key_is_described_by_the_gazetteer(
    make_workspace: MakeWorkspace,
) -> None:
    place = "passages: {p: {locator: page 1, localities: {kj: {name: {en: Kwang-ju}}}}}"
    root = make_workspace(one=place)
    decided(root, machine(ID["place/kj"].value, f"{GEONAMES}1841811/"))
    build(root)
    within = f"SELECT ?x {{ <{GEONAMES}1841811/> cp:within/skos:prefLabel ?x }}"
    assert "Eastern Asia" in values(graph_of(root), within)
