"""The names of a build, as its index holds them: whose, in which language, and how well known."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graph.network.kinds import KIND_OF
from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, SKOS

KINDS = ("partner", "agreement", "initiative", "event", "output", "place", "theme", "source")
"""The kinds of things that have names, in the order of their bits."""
USES = ("preferred", "other", "acronym", "identifier", "in-source")
_RANKS = {"event": 1, "output": 1, "theme": 2, "place": 2, "source": 3}
USE_OF = {
    str(SKOS.prefLabel): 0, str(DCTERMS.title): 0, str(SKOS.altLabel): 1, str(CP.acronym): 2,
    str(CP.identifier): 3, str(CP.nameInSource): 4,
}  # fmt: skip
"""Property, as N-Triples, → how it uses a name: a place in `USES`."""
_ACRONYM = re.compile(r"[^\W\d_a-zà-ÿа-я](?=\S*[A-ZÀ-ÞА-Я0-9])[\w&/.-]{1,14}")
"""A short word with two capitals, or one and a digit."""


class Thing(NamedTuple):
    """A thing that has names: `kinds` are bits in the order of `KINDS`, `kind` the most
    particular one, `known` in how many passages it stands."""

    iri: str
    kinds: int
    kind: str
    known: int


class Name(NamedTuple):
    """A name of a thing; `use` is a place in `USES`."""

    thing: Thing
    text: str
    language: str
    use: int


@lru_cache(maxsize=256)
def names_of(bits: int) -> tuple[str, ...]:
    """Return the kinds that bits stand for.

    >>> names_of(33)
    ('partner', 'place')
    """
    return tuple(kind for n, kind in enumerate(KINDS) if bits >> n & 1)


@lru_cache(maxsize=256)
def rank_of(bits: int) -> int:
    """Return what comes first among equals: who works together, what about, then where from.

    >>> rank_of(bit("partner")), rank_of(bit("event")), rank_of(bit("source"))
    (0, 1, 3)
    """
    return min(_RANKS.get(kind, 0) for kind in names_of(bits))


def bit(kind: str) -> int:
    """Return the bit of a kind; that of "thing" is all of them.

    >>> bit("partner"), bit("place"), bit("thing")
    (1, 32, 255)
    """
    return 1 << KINDS.index(kind) if kind in KINDS else (1 << len(KINDS)) - 1


def read_names(store: GraphStore) -> list[Name]:
    """Return every name of every thing of a build: each once a language, by its best use."""
    things = _things(store)
    best: dict[tuple[str, str, str], int] = {}
    for predicate, use in USE_OF.items():
        for iri, name in _rows(store, f"SELECT ?thing ?name {{ ?thing {predicate} ?name }}"):
            if isinstance(name, Literal) and iri.value in things:
                best.setdefault((iri.value, name.value, name.language or ""), use)
    return [Name(things[iri], text, tag, use) for (iri, text, tag), use in best.items()]


def _things(store: GraphStore) -> dict[str, Thing]:
    kinds: dict[str, int] = {}
    for kind in KINDS:
        for (iri,) in _rows(store, f"SELECT ?thing {{ ?thing a cp:{kind.title()} }}"):
            kinds[iri.value] = kinds.get(iri.value, 0) | bit(kind)
    known = {
        iri.value: int(number.value)
        for iri, number in _rows(store, "SELECT ?thing ?n { ?thing cp:citedBy ?n }")
    }
    particular = _particular(store)
    return {
        iri: Thing(iri, bits, particular.get(iri) or names_of(bits)[0], known.get(iri, 0))
        for iri, bits in kinds.items()
    }


def _particular(store: GraphStore) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, kind in KIND_OF.items():
        for (iri,) in _rows(store, f"SELECT ?thing {{ ?thing a cp:{name} }}"):
            found.setdefault(iri.value, kind)
    return found


def _rows(store: GraphStore, query: str) -> Iterator[tuple[NamedNode | Literal, ...]]:
    found = store.query(query)
    if isinstance(found, QuerySolutions):
        yield from (tuple(row) for row in found)


def goes_by(name: Name) -> bool:
    """Tell whether a thing goes by a name: a preferred one, or an acronym, marked as such or not.

    >>> habitat = Thing("urn:un-habitat", bit("partner"), "agency", 70)
    >>> [goes_by(Name(habitat, text, "en", 1)) for text in ("UN-Habitat", "C40", "Habitat")]
    [True, True, False]
    """
    return name.use in (0, 2) or (name.use == 1 and _ACRONYM.fullmatch(name.text) is not None)


def in_order(names: Iterable[Name]) -> list[Name]:
    """Sort names as answers show them: what things go by first, then by rank, fame and text."""
    return sorted(names, key=_place)


def _place(name: Name) -> tuple[bool, int, int, int, str, str, str]:
    thing, text = name.thing, name.text
    standing = not goes_by(name), rank_of(thing.kinds), -thing.known
    return *standing, len(text), text, thing.iri, name.language
