"""What the words of documents, mappings and RDF mean: one table, so that all say the same.

To add a word that says a text, a relation, a concept, a date or a link, add a line here and a row
in `docs/documents.md`. Words that need more than a predicate (periods, statuses, figures) stand
with each reader. Every role is a word too.
"""

from pyoxigraph import NamedNode

from ontology.terms import (
    CP,
    DCTERMS,
    FOAF,
    INSTRUMENT,
    ORG,
    OWL,
    SKOS,
    THEME,
    TYPE,
    Vocabulary,
)

TEXTS: dict[str, NamedNode] = {
    "name": SKOS.prefLabel,
    "also": SKOS.altLabel,
    "called": CP.nameInSource,
    "description": DCTERMS.description,
    "note": CP.note,
}
"""Words for text in a language."""

CONCEPTS: dict[str, tuple[NamedNode, Vocabulary]] = {
    "type": (ORG.classification, TYPE),
    "instrument": (CP.instrument, INSTRUMENT),
    "themes": (CP.theme, THEME),
    "broader": (SKOS.broader, THEME),
}
"""Words for concepts, with the scheme that they are of."""

RELATIONS: dict[str, tuple[NamedNode, str]] = {
    "location": (CP.location, "place"),
    "covers": (CP.covers, "place"),
    "within": (CP.within, "place"),
    "jurisdiction": (CP.jurisdiction, "place"),
    "unit-of": (ORG.unitOf, "partner"),
    "part-of": (DCTERMS.isPartOf, ""),
    "output-of": (CP.outputOf, ""),
    "replaces": (DCTERMS.replaces, ""),
    "based-on": (CP.basedOn, ""),
    "related": (DCTERMS.relation, ""),
}
"""Words for other things, with the path that those have ("": any)."""

DATES: dict[str, NamedNode] = {
    "since": CP.start,
    "until": CP.end,
    "planned-since": CP.plannedStart,
    "planned-until": CP.plannedEnd,
}
"""Words for dates."""

LINKS: dict[str, NamedNode] = {"website": FOAF.homepage, "same-as": OWL.sameAs}
"""Words for web addresses."""
