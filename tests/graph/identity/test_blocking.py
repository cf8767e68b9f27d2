"""Blocking: the pairs that share a key, each once, and no crowded keys."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity.blocking import blocks
from graph.identity.record import Name, Record


def records(*keys: list[str], countries: tuple[str, ...] = ()) -> list[Record]:
    """Records whose names are their keys."""
    return [
        Record(f"https://e.org/{n:04}", "partner", tuple(map(Name, names)), countries=countries)
        for n, names in enumerate(keys)
    ]


def keys_of(record: Record) -> list[str]:
    return [name.text for name in record.names]


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=4), max_size=20))
def test_pairs_are_those_that_share_a_key_each_once_and_in_order(keys: list[list[str]]) -> None:
    found = list(blocks(records(*keys), keys_of).pairs())
    expected = [
        (one, other)
        for one, other in combinations(range(len(keys)), 2)
        if set(keys[one]) & set(keys[other])
    ]
    assert found == expected


def test_a_crowded_key_counts_only_within_a_country() -> None:
    health = records(*[["health"]] * 3, countries=("KE",)) + [
        record._replace(iri=f"{record.iri}-gh")
        for record in records(*[["health"]] * 3, countries=("GH",))
    ]
    assert len(list(blocks(health, keys_of, limit=6).pairs())) == 15
    assert list(blocks(health, keys_of, limit=4).pairs()) == [
        (0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5),
    ]  # fmt: skip


def test_a_key_that_is_crowded_in_a_country_too_is_left_out_and_counted() -> None:
    water = records(*[["water"]] * 5, ["water", "unep"], ["unep"], countries=("KE",))
    found = blocks(water, keys_of, limit=4)
    assert (list(found.pairs()), found.left_out) == ([(5, 6)], 1)


def test_nothing_makes_no_pairs() -> None:
    assert list(blocks([], keys_of).pairs()) == []
    assert list(blocks(records(["a"], ["b"]), keys_of).pairs()) == []
