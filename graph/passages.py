"""Citations as people read them: which passage of which source."""

import re
from collections import defaultdict
from typing import NamedTuple

from pyoxigraph import NamedNode

from graph.store import GraphStore


class Passage(NamedTuple):
    """A citation as people read it: which passage of which source."""

    iri: str
    source: str
    locator: str
    url: str
    publisher: str
    published: str

    @property
    def source_id(self) -> str:
        """The id of the source, as in the IRI of the citation."""
        return self.iri.rpartition("/cite/")[2].partition("/")[0]

    @property
    def order(self) -> tuple[str, list[tuple[int, str]]]:
        """What to sort by: the source, then the locator with its numbers as numbers."""
        parts = re.split(r"(\d+)", self.locator)
        return self.source, [(int(p), "") if p.isdecimal() else (-1, p) for p in parts]

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}"


def read_passages(store: GraphStore, citation: str = "") -> dict[str, Passage]:
    """Return every passage of a build, or the one of a citation, by the IRI of the citation."""
    found: dict[str, Passage] = {}
    for row in store.rows(_PASSAGES, {"citation": NamedNode(citation)} if citation else None):
        iri = row["citation"].value
        parts = (row[name].value if name in row else "" for name in _PARTS)
        passage = Passage(iri, *parts)
        found[iri] = min(found.get(iri, passage), passage)
    return found


def passages_by_participation(store: GraphStore) -> dict[str, tuple[Passage, ...]]:
    """Return the passages that state each participation, by its IRI."""
    described = read_passages(store)
    found: dict[str, list[Passage]] = defaultdict(list)
    for row in store.rows(_CITED):
        if passage := described.get(row["citation"].value):
            found[row["node"].value].append(passage)
    return {node: tuple(sorted(passages)) for node, passages in found.items()}


_CITED = "SELECT ?node ?citation { GRAPH ?citation { ?node cp:partner ?p } }"
_PARTS = ("title", "locator", "url", "publisher", "published")
_PASSAGES = """
SELECT ?citation ?title ?locator ?url ?publisher ?published WHERE {
  ?citation a cp:Citation ; dcterms:isPartOf ?source ; cp:locator ?locator .
  OPTIONAL { ?source dcterms:title ?english FILTER(LANG(?english) = "en") }
  OPTIONAL { ?source dcterms:title ?any }
  BIND(COALESCE(?english, ?any) AS ?title)
  OPTIONAL { ?source foaf:page ?url }
  OPTIONAL { ?source dcterms:publisher ?publisher }
  OPTIONAL { ?source dcterms:issued ?published }
}"""
