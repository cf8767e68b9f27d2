"""Excerpts: whole where little is known, else the same facts with some left out and counted."""

from collections import Counter
from dataclasses import replace

import pytest

from graph.store import GraphStore
from ontology.terms import ID
from queries.excerpts import EACH, excerpt
from queries.facts import facts_about

THINGS = [
    ID[f"partner/{key}"].value for key in ("unep", "un-habitat", "iclei", "gwangju", "nobody")
]


@pytest.mark.parametrize("iri", THINGS)
def test_of_what_is_not_much_an_excerpt_is_the_whole(starter: GraphStore, iri: str) -> None:
    found = excerpt(starter, iri, most=1000)
    assert found.left_out == {}
    assert Counter(found.facts) == Counter(facts_about(starter, iri))


@pytest.mark.parametrize("iri", THINGS)
@pytest.mark.parametrize("most", [1, 3])
def test_what_is_left_out_is_counted(starter: GraphStore, iri: str, most: int) -> None:
    whole = list(facts_about(starter, iri))
    found = excerpt(starter, iri, most)
    assert set(found.facts) <= set(whole)
    assert sum(fact.group == "takes part in" for fact in found.facts) <= most
    assert len(whole) - len(found.facts) == sum(found.left_out.values())
    kept = Counter(fact.group for fact in found.facts)
    assert Counter(fact.group for fact in whole) == kept + Counter(found.left_out)


@pytest.mark.parametrize("iri", THINGS)
def test_passages_that_are_not_read_are_counted(starter: GraphStore, iri: str) -> None:
    whole = {replace(fact, citations=()): fact.citations for fact in facts_about(starter, iri)}
    for fact in excerpt(starter, iri, most=1000, many=0).facts:
        behind = whole[replace(fact, citations=(), more=0)]
        assert len(fact.citations) == min(len(behind), EACH) or not fact.predicate
        assert len(fact.citations) + fact.more == len(behind)
        assert set(fact.citations) <= set(behind)
