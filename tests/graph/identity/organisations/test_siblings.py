"""Bodies whose names are nearly one: siblings, parents, towns of two states, and legal forms."""

import pytest

from graph.identity.organisations.folding import name_words
from graph.identity.record import Record
from tests.graph.identity.organisations.test_compare import body, compared, verdict


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Save the Children (International)", "Save the Children UK", "GB"),
        ("Transparency International e.V.", "Transparency International Deutschland e.V.", "DE"),
        ("Plan International", "Plan International UK", "GB"),
    ],
)
@pytest.mark.parametrize("source", ["", "b"])
def test_a_name_with_its_country_more_is_asked(
    one: str, other: str, country: str, source: str
) -> None:
    known = Record(
        "x/1", "partner", body(one).names, (source,) if source else (), countries=(country,)
    )
    second = body(other, country, source="c")
    found = compared(known, second)
    assert found is None or not found.certain
    assert "@" not in " ".join(found.reasons if found else ())


def test_a_chapter_in_the_country_of_its_parent_is_asked() -> None:
    assert verdict(body("Plan International", "GB"), body("Plan International UK", "GB")) == "ask"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Miami University", "University of Miami"),
     ("North-West University", "Northwest University")],
)  # fmt: skip
def test_universities_of_like_names_are_asked(one: str, other: str) -> None:
    assert verdict(body(one, "US"), body(other, "US", source="b")) == "ask"
    assert verdict(body(one), body(other, source="b")) == "ask"


def test_a_university_that_gives_both_orders_is_one() -> None:
    one = body("Oxford University", "GB", others=["University of Oxford"])
    assert verdict(one, body("University of Oxford", "GB", source="b")) == "same"


def test_towns_of_two_states_are_two() -> None:
    one, other = body("City of Aurora, CO", "US"), body("City of Aurora, IL", "US", source="b")
    assert verdict(one, other) == "different"


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Siemens AG", "Siemens Aktiengesellschaft", "DE"),
        ("Veolia", "Veolia (France)", "FR"),
        ("Department of Energy", "U.S. Department of Energy", "US"),
        ("International Union for Conservation of Nature",
         "IUCN, International Union for Conservation of Nature and Natural Resources", "CH"),
    ],
)  # fmt: skip
def test_one_body_written_in_two_ways_is_one(one: str, other: str, country: str) -> None:
    assert verdict(body(one, country), body(other, country, source="b")) == "same"


@pytest.mark.parametrize(
    "form",
    ["Gesellschaft mit beschränkter Haftung", "Société Anonyme", "Sociedad Anónima",
     "Limited Liability Company", "Public Limited Company", "Naamloze Vennootschap"],
)  # fmt: skip
def test_a_legal_form_may_be_written_out(form: str) -> None:
    assert name_words(f"Hansa {form}") == name_words("Hansa")
