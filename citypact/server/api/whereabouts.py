"""Whereabouts: in a few words which thing is meant, as “City · Republic of Korea”."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from citypact.server.api.naming import Naming
from citypact.server.api.words import KINDS
from graph.store import GraphStore
from ontology.terms import CP


def whereabouts(store: GraphStore, naming: Naming, kinds: Mapping[str, str]) -> dict[str, str]:
    """Return for each thing with its kind the kind in words, and where it is or belongs."""
    around = _around(store, kinds)
    classes = {kind: class_of(kind) for kind in kinds.values()}
    naming.refs([*classes.values(), *around.values()])
    found = {}
    for iri, kind in kinds.items():
        parts = [naming.name(classes[kind])[0]]
        parts += [naming.name(around[iri])[0]] if iri in around else []
        found[iri] = " · ".join(parts)
    return found


def class_of(kind: str) -> str:
    """Return the IRI of the class of a kind.

    >>> class_of("network")
    'https://w3id.org/citypact/ontology#CityNetwork'
    """
    return CP[KINDS.get(kind, "Partner")].value


def _around(store: GraphStore, things: Iterable[str]) -> dict[str, str]:
    """Return the country of each thing, else what it is part of; the first where there are more."""
    found: defaultdict[str, set[tuple[bool, str]]] = defaultdict(set)
    values = " ".join(str(NamedNode(iri)) for iri in things)
    for row in store.rows(_AROUND.replace("VALUES", f"VALUES ?thing {{ {values} }}")):
        whole = "whole" in row
        around = row["whole" if whole else "country"].value
        if around != row["thing"].value:
            found[row["thing"].value].add((whole, around))
    return {iri: min(around)[1] for iri, around in found.items()}


_AROUND = """SELECT ?thing ?country ?whole {
  { VALUES ?thing cp:jurisdiction/cp:within ?country . ?country a cp:Country }
  UNION { VALUES ?thing cp:within ?country . ?country a cp:Country }
  UNION { VALUES ?thing cp:location ?place . ?place cp:within? ?country . ?country a cp:Country }
  UNION { VALUES ?thing org:unitOf|cp:outputOf|dcterms:isPartOf|skos:broader ?whole }
}"""
