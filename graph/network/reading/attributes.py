"""What is known of partners and things, for pages and files: names, themes, places, dates."""

from collections.abc import Iterable
from typing import Any

from pyoxigraph import NamedNode

from graph.network.kinds import KIND_OF
from graph.store import GraphStore, Term
from ontology.terms import CP, RDF, SKOS

Attributes = dict[str, Any]


def read_attributes(store: GraphStore, nodes: Iterable[str]) -> dict[str, Attributes]:
    """Return the attributes of partners and things, by IRI.

    They are `label`, `labels` (by language), `also` (other names), `acronym`, `kind`, `themes`,
    `places`, `start`, `end` and `status`.
    """
    return {iri: _attributes(store, iri) for iri in nodes}


def _attributes(store: GraphStore, iri: str) -> Attributes:
    known = _empty(iri)
    for predicate, value in store.about(iri):
        _note(known, predicate, value)
    names = known["labels"]
    known["label"] = names.get("en") or (names[min(names)] if names else known["label"])
    return known


def _empty(iri: str) -> Attributes:
    return {
        "label": iri.rstrip("/").rpartition("/")[2], "labels": {}, "also": (), "acronym": "",
        "kind": "", "themes": (), "places": (), "start": "", "end": "", "status": "",
    }  # fmt: skip


def _note(known: Attributes, predicate: NamedNode, value: Term) -> None:
    text, name = value.value, _NAMES.get(predicate, "")
    if name == "labels":
        tag = getattr(value, "language", None) or ""
        known["labels"][tag] = min(text, known["labels"].get(tag, text))
    elif name in _SEVERAL:
        known[name] = tuple(sorted({*known[name], text}))
    elif name == "status":
        known["status"] = text.rpartition("/")[2]
    elif name == "kind":
        known["kind"] = min(_KINDS.get(text, ""), known["kind"], key=_ORDER.index)
    elif name:
        known[name] = min(text, known[name] or text)


_SEVERAL = ("also", "themes", "places")
_NAMES = {
    RDF.type: "kind", SKOS.prefLabel: "labels", SKOS.altLabel: "also", CP.nameInSource: "also",
    CP.acronym: "acronym", CP.theme: "themes", CP.location: "places", CP.covers: "places",
    CP.earliest: "start", CP.latest: "end", CP.currentStatus: "status",
}  # fmt: skip
"""Predicate → attribute."""
_KINDS = {CP[name].value: kind for name, kind in KIND_OF.items()}
_ORDER = (*KIND_OF.values(), "")
"""Kinds, the most particular first."""
