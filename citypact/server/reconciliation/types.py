"""Types that a list may be reconciled against: classes of the ontology, by their short names."""

from collections.abc import Iterator
from typing import Any

from graph.network.kinds import KIND_OF
from ontology import vocabulary
from ontology.errors import Problem
from ontology.suggest import did_you_mean
from ontology.terms import CP

KIND: dict[str, str] = {
    "Partner": "partner", **{name: kind for name, kind in KIND_OF.items() if name != "Partner"},
    "Place": "place", "Theme": "theme", "Source": "source",
}  # fmt: skip
"""Type → the most particular kind of its things, the general types of partners first."""
_MAIN = ("Partner", "Agreement", "Initiative", "Event", "Output", "Place", "Theme", "Source")


def iri_of(name: str) -> str:
    """Return the IRI of a type.

    >>> iri_of("City")
    'https://w3id.org/citypact/ontology#City'
    """
    return CP[name].value


def read_type(written: str) -> str:
    """Return the type that a client names by short name, kind, CURIE or IRI; "" if there is none.

    >>> read_type("City"), read_type("cp:City"), read_type(iri_of("City")), read_type("Q515")
    ('City', 'City', 'City', '')
    """
    short = written.strip().removeprefix(CP.base).removeprefix("cp:")
    if short in KIND:
        return short
    return next((name for name, kind in KIND.items() if kind == short.casefold()), "")


def unknown_type(written: str) -> Problem:
    """Say that the graph has no such type, and which one may be meant.

    >>> print(unknown_type("Citty"))
    there is no type “Citty”; did you mean “City”?
    """
    mend = did_you_mean(written, KIND) or "/reconcile/suggest/type lists them"
    return Problem("", "", f"there is no type “{written[:80]}”", mend)


def main_kind(name: str) -> str:
    """Return the kind under which the index knows the things of a type.

    >>> main_kind("City"), main_kind("Publication"), main_kind("Country")
    ('partner', 'output', 'place')
    """
    return next(above.casefold() for above in above_and(name) if above in _MAIN)


def above_and(name: str) -> Iterator[str]:
    """Yield a type and those above it.

    >>> list(above_and("City"))
    ['City', 'Partner']
    """
    yield name
    above = vocabulary.superclasses().get(str(CP[name]), ())
    known = {str(CP[each]): each for each in KIND}
    yield from (known[each] for each in sorted(above) if each in known)


def is_of(kind: str, name: str) -> bool:
    """Tell whether things of a kind are of a type.

    >>> is_of("city", "Partner"), is_of("city", "Agency")
    (True, False)
    """
    return name in above_and(type_of(kind))


def type_of(kind: str) -> str:
    """Return the type of a kind.

    >>> type_of("network")
    'CityNetwork'
    """
    return next((name for name, each in KIND.items() if each == kind), "Partner")


def described(name: str) -> dict[str, Any]:
    """Return a type as the standard describes it: id, name, and the one directly above it.

    >>> described("City")
    {'id': 'City', 'name': 'City', 'broader': [{'id': 'Partner', 'name': 'Partner'}]}
    """
    above = [{"id": each, "name": each} for each in above_and(name) if each != name]
    return {"id": name, "name": name} | ({"broader": above} if above else {})
