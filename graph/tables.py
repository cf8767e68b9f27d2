"""Tables: the graph as CSV files for spreadsheets and statistics, one row a thing."""

from pathlib import Path

from pyoxigraph import QueryResultsFormat, QuerySolutions

from graph.store import GraphStore

_LABELS = """
  OPTIONAL { ?id skos:prefLabel ?english FILTER(LANG(?english) = "en") }
  OPTIONAL { SELECT ?id (MIN(STR(?any)) AS ?other) { ?id skos:prefLabel ?any } GROUP BY ?id }
  BIND(COALESCE(STR(?english), ?other) AS ?name)"""
_DATES = """
  OPTIONAL { ?id cp:earliest ?earliest } OPTIONAL { ?id cp:latest ?latest }
  OPTIONAL { ?id cp:currentStatus ?s BIND(STRAFTER(STR(?s), "/status/") AS ?status) }"""
_MANY = """
  OPTIONAL {{ SELECT ?id (GROUP_CONCAT(DISTINCT ?v; separator="; ") AS ?{name})
    {{ ?id {path} ?x BIND(STR(?x) AS ?v) }} GROUP BY ?id }}"""


def _many(name: str, path: str) -> str:
    return _MANY.format(name=name, path=path)


def _table(class_: str, columns: str, *parts: str) -> str:
    body = "".join((_LABELS, *parts))
    return f"SELECT ?id ?name {columns} WHERE {{ ?id a {class_} .{body} }} ORDER BY ?id"


_THING = (_DATES, _many("themes", "cp:theme"), _many("places", "cp:location|cp:covers"))
TABLES: dict[str, str] = {
    "partners": _table(
        "cp:Partner", "?acronym ?types ?unitOf ?identifiers ?passages ?sources",
        _many("acronym", "cp:acronym"), _many("types", "org:classification"),
        _many("unitOf", "org:unitOf"), _many("identifiers", "cp:identifier"),
        " OPTIONAL { ?id cp:citedBy ?passages ; cp:sourceCount ?sources }",
    ),
    "agreements": _table(
        "cp:Agreement", "?instrument ?status ?earliest ?latest ?themes ?places ?replaces",
        *_THING, _many("instrument", "cp:instrument"), _many("replaces", "dcterms:replaces"),
    ),
    "initiatives": _table(
        "cp:Initiative", "?status ?earliest ?latest ?themes ?places ?partOf",
        *_THING, _many("partOf", "dcterms:isPartOf"),
    ),
    "events": _table("cp:Event", "?status ?earliest ?latest ?themes ?places", *_THING),
    "outputs": _table(
        "cp:Output", "?status ?earliest ?latest ?themes ?outputOf",
        *_THING, _many("outputOf", "cp:outputOf"),
    ),
    "places": _table(
        "cp:Place", "?within ?wkt ?identifiers",
        _many("within", "cp:within"), _many("identifiers", "cp:identifier"),
        " OPTIONAL { ?id geo:hasGeometry/geo:asWKT ?wkt }",
    ),
    "participations": """SELECT ?id ?partner ?thing ?role ?start ?end ?status ?citations WHERE {
      ?id a cp:Participation ; cp:partner ?partner ; cp:in ?thing ; cp:role ?r .
      BIND(STRAFTER(STR(?r), "/role/") AS ?role)
      OPTIONAL { ?id cp:start ?start } OPTIONAL { ?id cp:end ?end }
      OPTIONAL { ?id cp:currentStatus ?s BIND(STRAFTER(STR(?s), "/status/") AS ?status) }
      OPTIONAL { SELECT ?id (GROUP_CONCAT(DISTINCT STR(?g); separator="; ") AS ?citations)
        { GRAPH ?g { ?id cp:partner ?p } } GROUP BY ?id }
    } ORDER BY ?id""",
}  # fmt: skip


def write_tables(store: GraphStore, folder: Path) -> list[Path]:
    """Write each of `TABLES` as CSV (RFC 4180; values exact, lists joined by “; ”)."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(store, query, folder / f"{name}.csv") for name, query in TABLES.items()]


def _write(store: GraphStore, query: str, path: Path) -> Path:
    result = store.query(query)
    if isinstance(result, QuerySolutions):
        path.write_bytes(result.serialize(format=QueryResultsFormat.CSV) or b"")
    return path
