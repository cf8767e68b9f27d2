"""Networks that a workspace describes in `networks/NAME.toml`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.lookup import Lookup
from graph.network.description.file import (
    described_network,
    described_networks,
    network_names,
    on_top,
)
from graph.network.description.filters import network_spec
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from ontology.errors import InputError, NotFoundError

Describe = Callable[..., Path]


@pytest.fixture(scope="module")
def lookup(accords: GraphStore) -> Lookup:
    return Lookup(accords)


@pytest.fixture
def describe(tmp_path: Path) -> Describe:
    """Write descriptions of networks: name=TOML text."""

    def write(**networks: str) -> Path:
        (tmp_path / "networks").mkdir(exist_ok=True)
        for name, text in networks.items():
            (tmp_path / "networks" / f"{name}.toml").write_text(text, "utf-8")
        return tmp_path

    return write


def faults(root: Path, lookup: Lookup) -> list[str]:
    with pytest.raises(InputError) as caught:
        described_networks(root, lookup)
    return [str(problem) for problem in caught.value.problems]


def test_a_file_is_a_network(describe: Describe, lookup: Lookup) -> None:
    text = 'title = "The UN and networks"\nkind = ["agency", "network"]\nsince = 2015-09-25\n'
    root = describe(un=text + "role-weights = {lead = 2, support = 0.5}\n", climate="plans = true")
    assert network_names(root) == ["climate", "un"]
    assert described_networks(root, lookup) == {
        "climate": NetworkSpec(plans=True, title="climate"),
        "un": NetworkSpec(
            kinds=("agency", "network"), since="2015-09-25", title="The UN and networks",
            role_weights=(("lead", 2), ("support", 0.5)),
        ),
    }  # fmt: skip


def test_a_workspace_may_describe_none(tmp_path: Path, lookup: Lookup) -> None:
    assert network_names(tmp_path) == []
    assert described_networks(tmp_path, lookup) == {}


def test_an_unknown_name_is_told_with_the_one_that_was_meant(
    describe: Describe, lookup: Lookup
) -> None:
    root = describe(climate="")
    with pytest.raises(
        NotFoundError, match="no network is called “climat”; did you mean “climate”"
    ):
        described_network(root, "climat", lookup)
    with pytest.raises(NotFoundError, match=r"describe it in networks/climate\.toml"):
        described_network(root / "networks", "climate", lookup)


def test_all_that_is_wrong_in_all_files_is_told_together(
    describe: Describe, lookup: Lookup
) -> None:
    root = describe(
        asia='place = "Asja"\nkind = "citty"\n',
        leads='directions = "leads"\n',
        un='kind = ["agency"\n',
        loose='certain = "no"\n',
    )
    told = faults(root, lookup)
    assert told[:5] == [
        "networks/asia.toml: no place is called “Asja”; did you mean “Asia”?",
        "networks/asia.toml: unknown kind of partner “citty”; did you mean “city”?",
        "networks/leads.toml, line 1: unknown key “directions”; "
        "did you mean “direction” or “correction”?",
        "networks/loose.toml: certain is “no”; write true or false",
        told[4],
    ]
    assert told[4].startswith("networks/un.toml, line ")
    assert len(told) == 5


def test_a_date_on_top_of_a_description_takes_the_place_of_its_period(lookup: Lookup) -> None:
    since, on = {"kind": "city", "since": 2015}, {"kind": "city", "on": 2017}
    assert network_spec(lookup, **on_top(since, {"on": 2020})).period == ("2020", "2020")
    assert network_spec(lookup, **on_top(since, {"until": 2020})).period == ("2015", "2020")
    assert network_spec(lookup, **on_top(on, {"until": 2016})).period == ("", "2016")
    assert on_top(on, {"kind": "agency", "since": None}) == {
        "kind": "agency", "on": 2017, "since": None,
    }  # fmt: skip


def test_a_name_is_one_that_an_iri_can_hold(describe: Describe, lookup: Lookup) -> None:
    root = describe(**{"UN bodies": 'kind = "agency"\n', "everything": ""})
    assert faults(root, lookup) == [
        "networks/UN bodies.toml: “UN bodies” is no id; name the file with a-z, 0-9 and hyphens",
        "networks/everything.toml: “everything” is the network that nothing limits; "
        "give the file another name",
    ]


SMALL = """
passages:
  p1:
    locator: page 1
    agencies: {unep: {name: {en: UNEP}}, iclei: {name: {en: ICLEI}}}
    agreements: {accord: {name: {en: Accord}, party: [unep, iclei]}}
"""


def test_a_description_that_changes_makes_a_new_build(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(field=SMALL)
    alone = build(root)
    (root / "networks").mkdir()
    description = root / "networks" / "agencies.toml"
    description.write_text('kind = "agency"\n')
    assert build(root).counts["scores"] > alone.counts["scores"]
    assert not build(root).fresh
    description.write_text('kind = "city"\n')
    assert build(root).fresh
    description.write_text('kind = "citty"\n')
    with pytest.raises(
        InputError, match=r"networks/agencies\.toml: unknown kind of partner “citty”"
    ):
        build(root)
    description.unlink()
    assert build(root).counts == alone.counts
