"""Extension: values of things that a list was reconciled with."""

import re
from collections.abc import Iterable
from typing import Any

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.reconciliation.asked import Column, Extension
from citypact.server.reconciliation.properties import PROPERTIES, Property, values_of
from citypact.server.reconciliation.types import main_kind, read_type
from ontology.errors import Problem, QueryError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBERS = {"number": int, "latitude": float, "longitude": float}

Values = list[dict[str, Any]]


def extend(graph: KnowledgeGraph, wanted: Extension, language: str) -> dict[str, Any]:
    """Return the values of properties of things; what the graph does not know has none.

    Raises:
        QueryError: there is no such property.
    """
    unknown = [column.id for column in wanted.properties if column.id not in PROPERTIES]
    if unknown:
        mend = "/reconcile/extend/propose lists them"
        raise QueryError(Problem("", "", f"there is no property “{unknown[0]}”", mend))
    things = {id_: known_iri(graph, id_) for id_ in wanted.ids}
    iris = sorted(set(filter(None, things.values())))
    naming = Naming(graph, language)
    rows: dict[str, dict[str, Values]] = {id_: {} for id_ in wanted.ids}
    for column in wanted.properties:
        property_ = PROPERTIES[column.id]
        found = values_of(graph.store, iris, property_)
        if property_.value == "thing":
            naming.refs(iri for values in found.values() for iri in values)
        for id_, iri in things.items():
            values = found.get(iri, [])[: _limit(column)]
            rows[id_][column.id] = [_written(value, property_, naming) for value in values]
    meta = [{"id": column.id, "name": PROPERTIES[column.id].name} for column in wanted.properties]
    return {"meta": meta, "rows": rows}


def known_iri(graph: KnowledgeGraph, id_: str) -> str:
    """Return the IRI of the thing that has an id, by IRI or key; "" if there is none or several."""
    index = graph.lookup.index
    if index.has(id_):
        return id_
    found = index.keyed(id_) if id_ else []
    return found[0] if len(found) == 1 else ""


def _limit(column: Column) -> int | None:
    try:
        limit = int((column.settings or {}).get("limit") or 0)
    except (TypeError, ValueError, OverflowError):
        return None
    return limit if limit > 0 else None


def _written(value: str, property_: Property, naming: Naming) -> dict[str, Any]:
    """Write a value as the standard does; a date that is no day stays text."""
    if property_.value == "thing":
        return {"id": value, "name": naming.name(value)[0]}
    if property_.value == "date" and _DAY.fullmatch(value):
        return {"date": f"{value}T00:00:00"}
    if number := _NUMBERS.get(property_.value):
        return {"int" if number is int else "float": number(value)}
    return {"str": value}


def propose(type_: str, limit: int) -> dict[str, Any]:
    """Return the properties that things of a type may have; of an unknown type all.

    >>> propose("City", 1)["properties"]
    [{'id': 'identifier', 'name': 'identifier'}]
    """
    name = read_type(type_)
    kind = main_kind(name) if name else ""
    found: Iterable[Property] = (
        each for each in PROPERTIES.values() if not kind or not each.kinds or kind in each.kinds
    )
    properties = [{"id": each.id, "name": each.name} for each in found][:limit]
    return {"type": name or type_, "properties": properties, "limit": limit}
