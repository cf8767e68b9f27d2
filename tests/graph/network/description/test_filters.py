"""Networks as people describe them, and what they are told where a description is wrong."""

from datetime import date
from typing import Any

import pytest

from graph.lookup import Lookup
from graph.network.description.filters import FILTERS, network_spec
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import KOREA

THEME, TYPE = "https://w3id.org/citypact/theme/", "https://w3id.org/citypact/type/"


@pytest.fixture(scope="module")
def lookup(accords: GraphStore) -> Lookup:
    return Lookup(accords)


def faults(lookup: Lookup, **filters: Any) -> list[str]:
    """Return what is said of wrong filters."""
    with pytest.raises(NotFoundError) as caught:
        network_spec(lookup, **filters)
    return [str(problem) for problem in caught.value.problems]


def test_without_filters_it_is_the_network_of_everything(lookup: Lookup) -> None:
    assert network_spec(lookup) == NetworkSpec()
    assert network_spec(lookup, **dict.fromkeys(FILTERS)) == NetworkSpec()


def test_names_become_iris_and_one_value_is_as_good_as_several(lookup: Lookup) -> None:
    spec = network_spec(
        lookup, kind="agency", type=["un-body"], thing=("event", "agreement"), role={"party"},
        status="signed", theme="Climate change adaptation", place="Republic of Korea", sources="2",
    )  # fmt: skip
    assert spec == NetworkSpec(
        kinds=("agency",), types=(f"{TYPE}un-body",), things=("agreement", "event"),
        roles=("party",), statuses=("signed",), themes=(f"{THEME}climate-adaptation",),
        places=(KOREA,), sources=2,
    )  # fmt: skip


@pytest.mark.parametrize("on", ["2017", 2017, "2017-09", "2017-09-07", date(2017, 9, 7)])
def test_a_date_has_any_precision(lookup: Lookup, on: object) -> None:
    assert network_spec(lookup, on=on).on == str(on)


@pytest.mark.parametrize(
    "weights", [{"lead": 2, "party": 0.5}, ["party=0.5", "lead = 2"], ("lead=2", "party=.5")]
)
def test_roles_weigh_what_is_said(lookup: Lookup, weights: object) -> None:
    assert network_spec(lookup, role_weights=weights).role_weights == (("lead", 2), ("party", 0.5))


def test_one_role_may_weigh_alone(lookup: Lookup) -> None:
    assert network_spec(lookup, role_weights="lead=2").role_weights == (("lead", 2),)


def test_everything_that_is_wrong_is_said_together_with_what_was_meant(lookup: Lookup) -> None:
    assert faults(
        lookup, kind="agnecy", thing="agrement", role="leed", status="sined", type="un-bodi",
        level="familie", weighting="count2", direction="lead", backbone="disparty",
        correction="fdrs", theme="Climate change adaption", place="Republik of Korea", on="2017-13",
        colour="red",
    ) == sorted([
        "a backbone is of ties without direction; leave out one of them",
        "a network has no “colour”; " + f"use one of {', '.join(FILTERS)}",
        "no place is called “Republik of Korea”; did you mean “Republic of Korea”?",
        "no theme is called “Climate change adaption”; did you mean “climate change adaptation”"
            " or “climate change” or “climate change mitigation”?",
            "unknown backbone “disparty”; did you mean “disparity”?",
        "unknown correction “fdrs”; did you mean “fdr”?",
        "unknown direction “lead”; did you mean “leads”?",
        "unknown kind of partner “agnecy”; did you mean “agency”?",
        "unknown kind of thing “agrement”; did you mean “agreement” or “event”?",
        "unknown level “familie”; did you mean “family”?",
        "unknown role “leed”; did you mean “lead”?",
        "unknown status “sined”; did you mean “signed” or “ended”?",
        "unknown type of partner “un-bodi”; did you mean “un-body”?",
        "unknown weighting “count2”; did you mean “count”?",
        "“2017-13” is not in the calendar; check year, month and day",
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"sources": "many"}, "sources is “many”; write a number from 0 to 1000"),
        ({"sources": 2.5}, "sources is “2.5”; write a number from 0 to 1000"),
        ({"sources": True}, "sources is “True”; write a number from 0 to 1000"),
        ({"sources": float("inf")}, "sources is “inf”; write a number from 0 to 1000"),
        ({"alpha": 1.5}, "alpha is “1.5”; write a number from 0 to 1"),
        ({"alpha": float("nan")}, "alpha is “nan”; write a number from 0 to 1"),
        ({"certain": "no"}, "certain is “no”; write true or false"),
        ({"plans": 1}, "plans is “1”; write true or false"),
        (
            {"role_weights": "lead"},
            "role lead weighs “”; write a number from 0.000001 to 1,000,000: lead=2",
        ),
        (
            {"role_weights": {"lead": 0}},
            "role lead weighs “0”; write a number from 0.000001 to 1,000,000: lead=2",
        ),
        (
            {"role_weights": {"lead": 1e200}},
            "role lead weighs “1e+200”; write a number from 0.000001 to 1,000,000: lead=2",
        ),
        ({"role_weights": {"leed": 2}}, "unknown role “leed”; did you mean “lead”?"),
        ({"on": 2017, "since": 2015}, "“on” and a period are both given; leave out one of them"),
        (
            {"since": "2018-02", "until": 2017},
            "the period ends (2017) before it begins (2018-02); swap them",
        ),
        (
            {"direction": "leads", "backbone": "sdsm"},
            "a backbone is of ties without direction; leave out one of them",
        ),
    ],
)
def test_what_cannot_be_is_told(lookup: Lookup, filters: dict[str, Any], told: str) -> None:
    assert faults(lookup, **filters) == [told]


def test_a_period_may_be_within_one_year(lookup: Lookup) -> None:
    spec = network_spec(lookup, since="2017-06", until=2017)
    assert spec.period == ("2017-06", "2017")
