"""What follows from a property of the ontology: the properties above it and their inverses."""

from collections.abc import Iterator
from functools import cache

from ontology import vocabulary


@cache
def implied_by(predicate: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the properties that a property implies, forward and backward.

    They are its super-properties and inverses, and theirs.

    >>> from ontology.terms import CP
    >>> forward, backward = implied_by(str(CP.within))
    >>> forward
    ('<http://www.opengis.net/ont/geosparql#sfWithin>',)
    >>> str(CP.contains) in backward
    True
    """
    above, inverses = vocabulary.superproperties(), vocabulary.inverses()
    found: set[tuple[str, bool]] = set()
    front = {(predicate, True)}
    while front:
        found |= front
        front = {(term, way) for name, way in front for term in above.get(name, ())} | {
            (term, not way) for name, way in front for term in inverses.get(name, ())
        }
        front -= found
    found.discard((predicate, True))
    terms = sorted(found)
    return tuple(t for t, way in terms if way), tuple(t for t, way in terms if not way)


def statement_and_implied(subject: str, predicate: str, value: str) -> Iterator[str]:
    """Yield a statement between two things and what follows from its property."""
    yield f"{subject} {predicate} {value}"
    yield from implied(subject, predicate, value)


def implied(subject: str, predicate: str, value: str) -> Iterator[str]:
    """Yield what follows from the property of a statement between two things."""
    forward, backward = implied_by(predicate)
    for name in forward:
        yield f"{subject} {name} {value}"
    for name in backward:
        yield f"{value} {name} {subject}"
