"""All that is said about a thing: statements in words, each with the passages that say it."""

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from graph.lookup import Labels
from graph.passages import Passage, read_passages
from graph.store import GraphStore
from ontology.terms import shorten
from queries.facts import GROUPS, Fact, facts_about

_QUALIFIERS = {"more-than": "more than ", "at-least": "at least ", "about": "about ",
               "up-to": "up to ", "less-than": "less than "}  # fmt: skip


class Statement(NamedTuple):
    """One statement about a thing.

    `what` says what kind (“funder”, “signed”, “part of”), `value` the rest in words, `iri` the
    thing it leads to, if any, and `passages` who says so.
    """

    group: str
    what: str
    value: str
    iri: str
    passages: tuple[Passage, ...]


def statements_about(store: GraphStore, iri: str, labels: Labels) -> list[Statement]:
    """Return every statement about a thing.

    `labels` gives the names of the things that statements lead to.
    """
    facts = list(facts_about(store, iri))
    passages = read_passages(store, {citation for fact in facts for citation in fact.citations})
    found: dict[tuple[str, str, str, str], set[Passage]] = defaultdict(set)
    for fact in facts:
        key = fact.group, fact.what, in_words(fact, labels), fact.thing
        found[key].update(passages[citation] for citation in fact.citations)
    statements = [Statement(*key, tuple(sorted(said))) for key, said in found.items()]
    return sorted(statements, key=lambda s: (GROUPS.index(s.group), s))


def in_words(fact: Fact, labels: Labels) -> str:
    """Return what a fact says, besides what kind it is: “UNEP (since 2008)”, “more than 12”.

    >>> fact = Fact("urn:unep", "takes part in", "party", (), "urn:a", iri=True, start="2008")
    >>> in_words(fact, {"urn:a": "Cooperation of UNEP and the City of Gwangju"})
    'Cooperation of UNEP and the City of Gwangju (since 2008)'
    """
    if fact.scheme == "status":
        return fact.on or "undated"
    if fact.scheme == "measure":
        return figure_in_words(fact)
    if fact.iri:
        return f"{labels.get(fact.value) or shorten(fact.value)}{_details(fact)}"
    tag = f" ({fact.language})" if fact.language and fact.group == "names" else ""
    return fact.value + tag


def _details(fact: Fact) -> str:
    """Return the dates, status and note of a participation, in brackets."""
    said = [f"since {fact.start}"] if fact.start else []
    said += [f"until {fact.end}"] if fact.end else []
    said += [f"{status} {on}".strip() for status, on in fact.changes]
    said += [fact.note] if fact.note else []
    return f" ({'; '.join(dict.fromkeys(said))})" if said else ""


def figure_in_words(fact: Fact) -> str:
    """Return a reported figure with its qualifier, unit and date.

    >>> figure_in_words(Fact("urn:uea", "figures", "members", (), number="1750", on="2017-10"))
    '1,750, 2017-10'
    >>> figure_in_words(Fact("urn:uea", "figures", "change", (), number="-0.50", unit="%"))
    '-0.50 %'
    """
    unit = f" {fact.unit}" if fact.unit else ""
    on = f", {fact.on}" if fact.on else ""
    return f"{_QUALIFIERS.get(fact.qualifier, '')}{Decimal(fact.number):,f}{unit}{on}"
