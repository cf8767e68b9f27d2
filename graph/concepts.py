"""Concepts that people name by their keys: roles, statuses, measures, types of partner.

A partner also is of a kind - a city, an agency, a network - which the ontology says by its class.
Whoever asks for partners of a type may as well name a kind of them.
"""

import re
from functools import cache

from graph.network.kinds import KIND_OF, PARTNER_KINDS
from ontology import vocabulary
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import CP, PREFIXES

SCHEMES = ("role", "status", "type", "measure")


@cache
def concepts(scheme: str) -> dict[str, str]:
    """Return key → IRI of what can be named in a scheme, sorted; kinds of partner are types.

    >>> concepts("type")["network"], "un-body" in concepts("type"), "city" in concepts("role")
    ('https://w3id.org/citypact/ontology#CityNetwork', True, False)
    """
    found = {key: PREFIXES[scheme] + key for key in vocabulary.concepts(scheme)}
    if scheme == "type":
        found |= {kind: CP[name].value for kind, name in _classes().items()}
    return dict(sorted(found.items()))


def concept(text: str, scheme: str) -> str:
    """Return the IRI of what a text names in a scheme; a kind also goes by the name of its class.

    >>> concept("UN body", "type"), concept("city network", "type") == concept("network", "type")
    ('https://w3id.org/citypact/type/un-body', True)

    Raises:
        NotFoundError: there is none; the message names the nearest.
    """
    known = concepts(scheme)
    known = known | {other: known[key] for key, other in aliases(scheme).items()}
    key = text.strip().casefold().replace(" ", "-").removeprefix(f"{scheme}:")
    if key not in known:
        found, mend = f"unknown {scheme} “{text}”", did_you_mean(key, known)
        raise NotFoundError(Problem("", "", found, mend, listed="concepts"))
    return known[key]


@cache
def aliases(scheme: str) -> dict[str, str]:
    """Return key → another key that means the same, where there is one.

    >>> aliases("type")
    {'network': 'city-network'}
    """
    if scheme != "type":
        return {}
    spoken = {kind: _spoken(name) for kind, name in _classes().items()}
    return {kind: other for kind, other in spoken.items() if other != kind}


@cache
def _classes() -> dict[str, str]:
    """Return kind of partner → class; “partner” is every kind, and none here."""
    kinds = {kind: name for name, kind in KIND_OF.items()}
    return {kind: kinds[kind] for kind in PARTNER_KINDS if kind != "partner"}


def _spoken(name: str) -> str:
    """Write the name of a class as a key: `CityNetwork` is city-network."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).casefold()
