"""Keys and what they stand for."""

import pytest

from loaders.names import Names
from ontology.errors import NotFoundError

PATHS = ("partner", "agreement", "initiative", "event", "output", "place", "theme")


@pytest.fixture
def names() -> Names:
    found = Names("https://w3id.org/citypact/", PATHS)
    found.declare("partner", "gwangju")
    found.declare("place", "gwangju", "1841811")
    found.declare("partner", "iclei")
    return found


def test_a_key_of_one_thing_needs_no_path(names: Names) -> None:
    assert names.get("iclei").value == "https://w3id.org/citypact/id/partner/iclei"


def test_a_word_that_wants_a_place_takes_the_place_of_two_things(names: Names) -> None:
    assert names.get("gwangju", expect="place").value == "https://sws.geonames.org/1841811/"
    assert names.get("gwangju", expect="partner").value.endswith("/id/partner/gwangju")


def test_a_key_of_two_things_is_refused_with_both_paths(names: Names) -> None:
    with pytest.raises(NotFoundError, match="write partner/gwangju or place/gwangju"):
        names.get("gwangju")


def test_a_thing_of_another_file_is_named_with_its_path(names: Names) -> None:
    assert names.get("partner/unep").value.endswith("/id/partner/unep")
    assert names.get("geonames:1841811").value == "https://sws.geonames.org/1841811/"


def test_an_unknown_key_names_the_nearest(names: Names) -> None:
    with pytest.raises(NotFoundError, match="did you mean “iclei”"):
        names.get("icley")


def test_a_partner_is_no_place(names: Names) -> None:
    with pytest.raises(NotFoundError, match="is a partner, no place"):
        names.get("iclei", expect="place")
