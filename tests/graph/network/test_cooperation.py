"""Networks: who is in, through what, and with which weight."""

import pytest

from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.kinds import MEMBERSHIP
from graph.network.plain import CooperationGraph, plain_graph
from graph.store import GraphStore
from tests.graph.workspaces import built, write_workspace

FIELD = """
passages:
  p1:
    locator: page 1
    agencies:
      unep: {name: {en: UNEP, zh: 环境署}}
      un-habitat: {name: {en: UN-Habitat}}
    cities:
      gwangju: {name: {en: Gwangju}, jurisdiction: place/gwangju}
      melaka: {name: {en: Melaka}}
    networks:
      uea: {name: {en: Urban Environmental Accords}, founding-member: [partner/gwangju, melaka]}
    countries: {south-korea: {name: {en: Republic of Korea}, geonames: 1835841}}
    localities: {gwangju: {name: {en: Gwangju}, geonames: 1841811, within: south-korea}}
    agreements:
      framework:
        name: {en: Framework}
        party: [unep, un-habitat]
        status: {signed: 2008, superseded: 2014}
        until: 2014
        themes: climate-adaptation
      city-cooperation:
        name: {en: Cooperation with Gwangju}
        party: [unep, partner/gwangju]
        themes: green-growth
      next: {name: {en: Next framework}, party: [unep, un-habitat, melaka], status: planned}
    events:
      summit:
        name: {en: Summit}
        on: 2017-09-07
        participant: [unep, un-habitat, melaka]
        covers: south-korea
"""
ID = "https://w3id.org/citypact/id/"
UNEP, UN_HABITAT = ID + "partner/unep", ID + "partner/un-habitat"
GWANGJU, MELAKA, UEA = ID + "partner/gwangju", ID + "partner/melaka", ID + "partner/uea"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    return built(write_workspace(tmp_path_factory.mktemp("cooperation") / "field", field=FIELD))


def labels(network: CooperationNetwork) -> set[str]:
    return {network.label(thing) for thing in network.two.things}


def plain(store: GraphStore, spec: NetworkSpec | None = None) -> CooperationGraph:
    return plain_graph(read_network(store, spec))


def test_a_plan_joins_nobody_unless_it_is_asked_for(store: GraphStore) -> None:
    assert "Next framework" not in labels(read_network(store))
    assert "Next framework" in labels(read_network(store, NetworkSpec(plans=True)))
    assert labels(read_network(store, NetworkSpec(statuses=("planned",)))) == {"Next framework"}


def test_a_thing_of_three_partners_adds_a_half_to_each_pair(store: GraphStore) -> None:
    graph = plain(store).project()
    assert graph.edges[UNEP, UN_HABITAT]["weight"] == pytest.approx(1 + 1 / 2)
    assert graph.edges[UNEP, UN_HABITAT]["count"] == 2
    assert graph.edges[UN_HABITAT, MELAKA]["things"] == (ID + "event/summit",)


def test_members_of_a_network_are_joined_by_their_membership(store: GraphStore) -> None:
    network = plain(store)
    assert network.project().has_edge(GWANGJU, MELAKA)
    assert network.two_mode.nodes[UEA + MEMBERSHIP]["kind"] == "membership"


def test_a_thing_that_is_too_large_joins_nobody_and_is_named(store: GraphStore) -> None:
    graph = plain(store).project(at_most=10)
    assert graph.graph["left_out"] == [ID + "event/summit"]
    assert not graph.has_edge(UN_HABITAT, MELAKA)


def test_a_broader_theme_takes_in_the_narrower(store: GraphStore) -> None:
    spec = NetworkSpec(themes=("https://w3id.org/citypact/theme/climate-change",))
    assert labels(read_network(store, spec)) == {"Framework"}


def test_a_country_takes_in_what_is_in_its_cities_or_by_them(store: GraphStore) -> None:
    spec = NetworkSpec(places=("https://sws.geonames.org/1835841/",))
    found = labels(read_network(store, spec))
    assert found >= {"Summit", "Cooperation with Gwangju"}
    assert "Framework" not in found


def test_roles_kinds_and_things_choose(store: GraphStore) -> None:
    cities = read_network(store, NetworkSpec(kinds=("city",)))
    assert set(cities.two.partners) == {GWANGJU, MELAKA}
    assert labels(read_network(store, NetworkSpec(things=("event",)))) == {"Summit"}
    assert labels(read_network(store, NetworkSpec(roles=("founding-member",)))) == {
        "Urban Environmental Accords (membership)"
    }


def test_on_a_date_what_has_ended_is_gone_and_what_is_undated_may_be(store: GraphStore) -> None:
    assert {"Framework", "Cooperation with Gwangju"} <= labels(
        read_network(store, NetworkSpec(on="2010"))
    )
    later = labels(read_network(store, NetworkSpec(on="2017-09")))
    assert "Framework" not in later
    assert {"Summit", "Cooperation with Gwangju"} <= later
    assert "Summit" not in labels(read_network(store, NetworkSpec(on="2017-10")))


def test_every_tie_knows_the_passage_that_says_so(store: GraphStore) -> None:
    network = plain(store)
    for _, _, edge in network.two_mode.edges(data=True):
        for tie in edge["ties"]:
            assert [passage.locator for passage in tie.passages] == ["page 1"]
            assert tie.passages[0].source == "field"


def test_nodes_carry_names_in_all_languages(store: GraphStore) -> None:
    node = plain(store).two_mode.nodes[UNEP]
    assert node["labels"] == {"en": "UNEP", "zh": "环境署"}
    assert (node["label"], node["kind"], node["mode"]) == ("UNEP", "agency", 0)


def test_the_settings_say_what_differs_from_everything() -> None:
    assert NetworkSpec().settings() == {}
    assert NetworkSpec(on="2021", plans=True).settings() == {"on": "2021", "plans": True}


def test_the_part_of_a_partner_is_all_that_it_takes_part_in(store: GraphStore) -> None:
    network = read_network(store)
    part = network.of([GWANGJU])
    assert part.two.partners == (GWANGJU,)
    assert labels(part) == {"Cooperation with Gwangju", "Urban Environmental Accords (membership)"}
    whole = plain_graph(network).two_mode
    assert dict(plain_graph(part).two_mode[GWANGJU]) == dict(whole[GWANGJU])
    assert len(network.of([]).two.partners) == 0
