"""Nodes of RDF files as things of the graph: which key an IRI gives."""

import re
from functools import lru_cache
from hashlib import sha256

from loaders.document import KINDS
from loaders.keys import slug
from loaders.rdf.rows import BLANK, IRI, Rows, Value
from loaders.statements import Statements
from loaders.terms import web
from ontology.terms import OWL

_SAME_AS = str(OWL.sameAs)
_KNOWN = (
    (re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q[1-9][0-9]*)"), "wikidata"),
    (re.compile(r"https?://ror\.org/(0[a-z0-9]{6}[0-9]{2})"), "ror"),
    (re.compile(r"https?://(?:www\.)?isni\.org/(?:isni/)?([0-9]{15}[0-9X])/?"), "isni"),
    (re.compile(r"https?://(?:sws|www)\.geonames\.org/([1-9][0-9]*)(?:/.*)?"), "geonames"),
    (re.compile(r"https?://metadata\.un\.org/thesaurus/([A-Za-z0-9_]+)"), "unbis"),
    (re.compile(r"https?://metadata\.un\.org/sdg/([0-9]+(?:\.[0-9a-z]+)?)"), "sdg"),
    (re.compile(r"https?://www\.grid\.ac/institutes/(grid\.[0-9a-f.]+)"), "grid"),
)
"""Addresses that are identifiers, and their schemes."""


def curie(iri: str) -> str:
    """Return the identifier that an IRI is, or "".

    >>> curie("http://www.wikidata.org/entity/Q41067"), curie("https://sws.geonames.org/1841811/")
    ('wikidata:Q41067', 'geonames:1841811')
    >>> curie("http://metadata.un.org/thesaurus/1001836"), curie("https://iclei.org/")
    ('unbis:1001836', '')
    """
    for pattern, scheme in _KNOWN:
        if match := pattern.fullmatch(iri):
            return f"{scheme}:{match[1]}"
    return ""


@lru_cache(maxsize=65_536)
def own_key(iri: str) -> str:
    """Return a key of an IRI that people can read: its last part, and a hash of the whole.

    >>> own_key("http://www.w3.org/2009/sparql/docs/tests/data-sparql11/add/manifest#add01")
    'add01-1f436991'
    """
    last = re.split(r"[/#:?=]", iri.rstrip("/#"))[-1]
    digits = sha256(iri.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug(last[:40])}-{digits}" if last else digits


class Nodes:
    """Gives nodes of a source their IRIs in the graph."""

    def __init__(self, statements: Statements, rows: Rows) -> None:
        self._st, self._rows = statements, rows

    def kind(self, node: str) -> str:
        """Return the kind of a node that the source describes, or ""."""
        return self._rows.kind(node)

    def key(self, node: str) -> str:
        """Return the key of a node: an identifier, or one made of its IRI.

        An IRI means the same thing in every file, so its key does not name the source.
        """
        if node.startswith("_:"):
            return f"blank-{self._rows.blank(node)}"
        return curie(node) or f"=iri.{own_key(node)}"

    def iri(self, node: str, path: str) -> str:
        """Return the IRI of a node on a path as a term; Citypact's own stay as they are."""
        if node.startswith(self._st.base):
            return f"<{node}>"
        return self._st.iri(path, self.key(node))

    def _elsewhere(self, node: str, path: str) -> str:
        """Return the IRI of a thing that the source does not describe, and say which it is."""
        iri = self.iri(node, path)
        if not curie(node) and node.startswith(("http://", "https://")):
            self._st.add(iri, _SAME_AS, web(node))
        return iri

    def refer(self, value: Value, path: str = "") -> str:
        """Return the IRI of the thing that a value names, or "" where it names none.

        `path` is where it stands if the source does not describe it; a thing of which the source
        says something else is none.
        """
        if value.kind not in (IRI, BLANK):
            return ""
        if value.kind == IRI and value.text.startswith(self._st.base):
            return f"<{value.text}>"
        kind = KINDS.get(self.kind(value.text))
        if kind is None:
            return self._elsewhere(value.text, path) if path and value.kind == IRI else ""
        return self.iri(value.text, kind.path) if path in ("", kind.path) else ""
