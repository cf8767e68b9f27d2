"""Groups of partners: by kind, type, country or region, or as they are named."""

from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode

from graph.lookup import Lookup
from graph.network.cooperation import CooperationNetwork
from graph.network.kinds import PARTNER_KINDS
from ontology import vocabulary
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE

GROUPINGS = ("kind", "type", "country", "region")


def labels_by(network: CooperationNetwork, by: str) -> list[str]:
    """Return the group of each partner of a network, in its order; "" where it has none.

    `by` is one of `GROUPINGS`: the kind of partner, its type of organisation, the country or the
    widest region in which it is. A partner of two groups is in the one that comes first by name.

    Raises:
        NotFoundError: there is no such grouping.
    """
    if by not in GROUPINGS:
        mend = did_you_mean(by, GROUPINGS) or f"use one of {', '.join(GROUPINGS)}"
        raise NotFoundError(Problem("", "", f"partners are not grouped by “{by}”", mend))
    partners = network.two.partners
    if by == "kind":
        return [network.kind(partner) for partner in partners]
    groups: dict[str, str] = {}
    for node, name in _names(network, by):
        groups[node] = min(name, groups.get(node, name))
    return [groups.get(partner, "") for partner in partners]


def labels_of(network: CooperationNetwork, lookup: Lookup, names: Sequence[str]) -> list[str]:
    """Return for each partner the first of the named groups to which it belongs, "" for none.

    A group is a kind of partner (“agency”), a type of organisation (“un-body”), a place with all
    that lies within (“Asia”, “Germany”), or one partner.

    Raises:
        NotFoundError: with every name that is no group, or of which the network has nobody.
    """
    members: list[set[str]] = []
    problems: list[Problem] = []
    for name in names:
        try:
            members.append(_members(network, lookup, name))
        except NotFoundError as error:
            problems += error.problems
    if problems:
        raise NotFoundError(problems)
    return [
        next((name for name, found in zip(names, members, strict=True) if partner in found), "")
        for partner in network.two.partners
    ]


def _members(network: CooperationNetwork, lookup: Lookup, name: str) -> set[str]:
    """Return the partners of a group, of which there must be some."""
    partners = network.two.partners
    if name in PARTNER_KINDS or name == "country":
        found = {partner for partner in partners if network.kind(partner) == name}
    elif name in vocabulary.concepts("type"):
        found = _asked(network, _OF_TYPE, f"{BASE}type/{name}")
    else:
        found = _of_place(network, _found(lookup, name))
    if not (found := found & set(partners)):
        mend = "name a kind, a type of partner, or a place; or widen the network"
        raise NotFoundError(Problem("", "", f"nobody in the network belongs to “{name}”", mend))
    return found


def _found(lookup: Lookup, name: str) -> str:
    try:
        return lookup.find(name, "place")
    except NotFoundError:
        pass
    try:
        return lookup.find(name, "partner")
    except NotFoundError:
        known = sorted((*PARTNER_KINDS, *vocabulary.concepts("type")))
        mend = did_you_mean(name, known) or f"use a place, or one of {', '.join(known)}"
        raise NotFoundError(Problem("", "", f"“{name}” is no group", mend)) from None


def _of_place(network: CooperationNetwork, iri: str) -> set[str]:
    return _asked(network, _IN_PLACE, iri) | {iri}


def _asked(network: CooperationNetwork, query: str, value: str) -> set[str]:
    if network.store is None:
        return set()
    rows = network.store.rows(query, {"value": NamedNode(value)})
    return {row["node"].value for row in rows}


def _names(network: CooperationNetwork, by: str) -> Iterable[tuple[str, str]]:
    """Yield partners with the name of their type, country or region."""
    for row in network.store.rows(_NAMES[by]) if network.store else ():
        name = row["name"].value if "name" in row else row["group"].value.rpartition("/")[2]
        yield row["node"].value, name


_OF_TYPE = "SELECT DISTINCT ?node { ?node org:classification ?value }"
_WHERE = """
  { ?node cp:jurisdiction|cp:location ?place } UNION { ?node a cp:Country BIND(?node AS ?place) }"""
_IN_PLACE = f"SELECT DISTINCT ?node {{ {_WHERE} ?place cp:within? ?value }}"
_NAMED = 'OPTIONAL { ?group skos:prefLabel ?name FILTER(LANG(?name) = "en") }'
_IN = f"{_WHERE} ?place cp:within? ?group . ?group a"
_NAMES = {
    "type": "SELECT ?node ?group { ?node org:classification ?group }",
    "country": f"SELECT ?node ?group ?name {{ {_IN} cp:Country . {_NAMED} }}",
    "region": f"""SELECT ?node ?group ?name {{ {_IN} cp:Region .
  FILTER NOT EXISTS {{ ?group cp:within ?wider . ?wider a cp:Region }} {_NAMED} }}""",
}
