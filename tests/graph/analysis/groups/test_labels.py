"""Groups of partners: by kind, type, country and region, and as people name them."""

import pytest

from graph.analysis.groups.labels import labels_by, labels_of
from graph.lookup import Lookup
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import (
    BONN,
    GROUP,
    GWANGJU,
    IFC,
    KOREA,
    MALAYSIA,
    MELAKA,
    SEOUL,
    UN_HABITAT,
    UNEP,
)  # fmt: skip


@pytest.fixture(scope="module")
def network(accords: GraphStore) -> CooperationNetwork:
    return read_network(accords)


@pytest.fixture(scope="module")
def lookup(accords: GraphStore) -> Lookup:
    return Lookup(accords)


def by(network: CooperationNetwork, grouping: str) -> dict[str, str]:
    return dict(zip(network.two.partners, labels_by(network, grouping), strict=True))


def of(network: CooperationNetwork, lookup: Lookup, *names: str) -> dict[str, set[str]]:
    """Return the members of each named group."""
    labels = zip(network.two.partners, labels_of(network, lookup, names), strict=True)
    found: dict[str, set[str]] = {name: set() for name in names}
    for partner, label in labels:
        found.setdefault(label, set()).add(partner)
    return found


def test_by_kind(network: CooperationNetwork) -> None:
    found = by(network, "kind")
    assert (found[UNEP], found[GWANGJU], found[GROUP]) == ("agency", "city", "unit")


def test_by_type_of_organisation_with_none_where_none_is_known(network: CooperationNetwork) -> None:
    found = by(network, "type")
    assert (found[UNEP], found[IFC], found[GWANGJU]) == ("un-body", "development-bank", "")


def test_by_country_and_widest_region_of_a_city(network: CooperationNetwork) -> None:
    found = by(network, "country")
    assert (found[GWANGJU], found[MELAKA]) == ("Republic of Korea", "Malaysia")
    assert found[BONN] == found[UNEP] == ""
    assert by(network, "region")[SEOUL] == "Asia"


def test_a_country_is_of_its_region(accords: GraphStore) -> None:
    countries = read_network(accords, NetworkSpec(level="country"))
    assert by(countries, "region")[KOREA] == by(countries, "region")[MALAYSIA] == "Asia"
    assert by(countries, "country")[KOREA] == "Republic of Korea"
    assert by(countries, "kind")[KOREA] == "country"


def test_an_unknown_grouping_is_told(network: CooperationNetwork) -> None:
    with pytest.raises(NotFoundError, match="not grouped by “contry”; did you mean “country”"):
        labels_by(network, "contry")


def test_a_group_is_named_by_kind_type_place_or_partner(
    network: CooperationNetwork, lookup: Lookup
) -> None:
    found = of(network, lookup, "un-body", "Republic of Korea", "Melaka", "unit")
    assert found["un-body"] == {UNEP, UN_HABITAT}
    assert found["Republic of Korea"] == {GWANGJU, SEOUL}
    assert found["Melaka"] == {MELAKA}
    assert GROUP in found["unit"]
    assert found[""] == {BONN, IFC}


def test_of_two_groups_the_first_that_is_named_has_a_partner(
    network: CooperationNetwork, lookup: Lookup
) -> None:
    assert of(network, lookup, "city", "Asia")["city"] >= {GWANGJU, SEOUL, MELAKA}
    assert of(network, lookup, "Asia", "city")["city"] == {BONN}


def test_a_country_counts_for_the_region_that_is_named(accords: GraphStore, lookup: Lookup) -> None:
    countries = read_network(accords, NetworkSpec(level="country"))
    assert of(countries, lookup, "Asia")["Asia"] == {KOREA, MALAYSIA}


def test_names_that_are_no_group_or_of_nobody_are_told_together(
    network: CooperationNetwork, lookup: Lookup
) -> None:
    with pytest.raises(NotFoundError) as caught:
        labels_of(network, lookup, ("agencie", "network", "city"))
    assert [str(problem) for problem in caught.value.problems] == [
        "nobody in the network belongs to “network”; "
        "name a kind, a type of partner, or a place; or widen the network",
        "“agencie” is no group; did you mean “agency”?",
    ]
