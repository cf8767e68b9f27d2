"""What is known of partners and things, for pages and files: names, themes, places, dates."""

from typing import Any

from graph.network.kinds import KIND_OF
from graph.store import GraphStore, Term
from ontology.terms import CP

Attributes = dict[str, Any]


def read_attributes(store: GraphStore) -> dict[str, Attributes]:
    """Return the attributes of every partner and thing of a build.

    They are `label`, `labels` (by language), `also` (other names), `acronym`, `kind`, `themes`,
    `places`, `start`, `end` and `status`.
    """
    nodes: dict[str, Attributes] = {}
    for row in store.rows(_KINDS):
        kind = KIND_OF[row["class"].value.rpartition("#")[2]]
        known = nodes.setdefault(row["node"].value, _empty(row["node"].value))
        ranked = list(KIND_OF.values())
        known["kind"] = min(kind, known["kind"] or kind, key=ranked.index)
    for row in store.rows(_ATTRIBUTES):
        if known := nodes.get(row["node"].value, {}):
            _note(known, row["what"].value, row["value"])
    for known in nodes.values():
        names = known["labels"]
        known["label"] = names.get("en") or (names[min(names)] if names else known["label"])
    return nodes


def _empty(iri: str) -> Attributes:
    return {
        "label": iri.rstrip("/").rpartition("/")[2], "labels": {}, "also": (), "acronym": "",
        "kind": "", "themes": (), "places": (), "start": "", "end": "", "status": "",
    }  # fmt: skip


def _note(known: Attributes, what: str, value: Term) -> None:
    text = value.value
    if what == "label":
        tag = getattr(value, "language", None) or ""
        known["labels"][tag] = min(text, known["labels"].get(tag, text))
    elif name := _SEVERAL.get(what, ""):
        known[name] = tuple(sorted({*known[name], text}))
    elif what == "status":
        known["status"] = text.rpartition("/")[2]
    else:
        known[what] = min(text, known[what] or text)


_SEVERAL = {"also": "also", "theme": "themes", "place": "places"}
_KINDS = f"""
SELECT ?node ?class WHERE {{
  VALUES ?class {{ {" ".join(str(CP[name]) for name in KIND_OF)} }}
  ?node a ?class
}}"""
_ATTRIBUTES = """
SELECT ?node ?what ?value WHERE {
  { ?node skos:prefLabel ?value BIND("label" AS ?what) }
  UNION { ?node skos:altLabel|cp:nameInSource ?value BIND("also" AS ?what) }
  UNION { ?node cp:acronym ?value BIND("acronym" AS ?what) }
  UNION { ?node cp:theme ?value BIND("theme" AS ?what) }
  UNION { ?node cp:location|cp:covers ?value BIND("place" AS ?what) }
  UNION { ?node cp:earliest ?value BIND("start" AS ?what) }
  UNION { ?node cp:latest ?value BIND("end" AS ?what) }
  UNION { ?node cp:currentStatus ?value BIND("status" AS ?what) }
}"""
