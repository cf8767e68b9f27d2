"""In which syntax an RDF file is written."""

import re
from pathlib import Path

from pyoxigraph import RdfFormat

from loaders.reading.faults import FileFault
from loaders.reading.kinds import kind, mend_kind, shown_kind
from ontology.suggest import did_you_mean

SYNTAXES: dict[str, RdfFormat] = {
    "turtle": RdfFormat.TURTLE,
    "n-triples": RdfFormat.N_TRIPLES,
    "n-quads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "rdf-xml": RdfFormat.RDF_XML,
    "json-ld": RdfFormat.JSON_LD,
}
"""The names of the syntaxes, as `[read] format` writes them."""

_BY_NAME = {
    "ttl": "turtle", "nt": "n-triples", "nq": "n-quads", "trig": "trig", "rdf": "rdf-xml",
    "owl": "rdf-xml", "xml": "rdf-xml", "jsonld": "json-ld", "json": "json-ld", "n3": "turtle",
}  # fmt: skip
_PACKED = {"gz", "zip"}
_BY_CONTENT = {"xml": "rdf-xml", "json": "json-ld"}
_TURTLE = re.compile(r"(?im)^\s*(?:@prefix|@base|prefix\s|base\s|#|<|\[|_:|[\w-]*:)")


def syntax(head: bytes, path: Path, declared: str = "") -> str:
    """Return the name of the syntax: the declared one, or that of content and file name.

    Raises:
        FileFault: the first bytes show that it is no RDF, or not what is declared.

    >>> syntax(b'{"@context": {}}', Path("themes")), syntax(b"<a> <b> <c> .", Path("themes.nt"))
    ('json-ld', 'n-triples')
    """
    if declared and declared not in SYNTAXES:
        mend = did_you_mean(declared, SYNTAXES) or f"use {', '.join(SYNTAXES)}"
        raise FileFault("", f"unknown format “{declared}”", mend)
    found = kind(head)
    if found == "empty":
        raise FileFault("", "the file is empty", "fetch the file again")
    endings = [part for part in path.name.lower().split(".")[1:] if part not in _PACKED]
    named = declared or _BY_NAME.get(endings[-1] if endings else "", "")
    shown = _BY_CONTENT.get(found, "")
    if found == "html" or found not in ("text", "xml", "json"):
        raise FileFault("", f"this is {shown_kind(found)}, no RDF", mend_kind(found))
    return _agreed(named, shown, head)


def _agreed(named: str, shown: str, head: bytes) -> str:
    """Return the syntax that the name says, unless the content shows another."""
    text = head.decode("utf-8", "replace").lstrip("\ufeff")
    if named not in ("", "rdf-xml", "json-ld"):
        starts_xml = re.match(r"\s*<(?:\?xml|[\w-]+:RDF\b)", text)
        return "rdf-xml" if shown == "rdf-xml" and starts_xml else named
    if named and named == shown:
        return named
    if shown and (shown == "json-ld" or re.match(r"\s*<(?:\?|!|[\w-]+(?::[\w-]+)?[\s>])", text)):
        return shown
    if _TURTLE.search(text):
        return "turtle"
    mend = f"declare format under [read]: {', '.join(SYNTAXES)}"
    raise FileFault("", "this does not look like RDF", mend)
