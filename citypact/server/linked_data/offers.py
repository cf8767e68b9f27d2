"""The syntaxes in which things are described, and how each is written.

Turtle, N-Triples, RDF/XML and JSON-LD hold triples. TriG and N-Quads also keep which statements
a passage makes: in the description of a citation they stand in its graph.
"""

from collections.abc import Iterable

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from citypact.server.negotiation import Offer

HTML = Offer("text/html", ("html",))
TURTLE = Offer("text/turtle", ("ttl", "turtle"))
DATA = (
    TURTLE,
    Offer("application/ld+json", ("jsonld", "json-ld")),
    Offer("application/n-triples", ("nt", "ntriples", "n-triples"), ("text/plain",)),
    Offer("application/rdf+xml", ("rdf", "xml", "rdfxml")),
    Offer("application/trig", ("trig",)),
    Offer("application/n-quads", ("nq", "nquads", "n-quads")),
    Offer("application/json", ("json",)),
)
"""What data is offered in; plain JSON is JSON-LD, for who asks for no more than JSON."""
OFFERS = (HTML, *DATA)

_FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
    "json": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
}
_DATASETS = ("trig", "nq")
_COMMENTED = ("ttl", "trig", "nt", "nq")
_PREFIX = "@prefix "


def media_type(name: str) -> str:
    """Return the media type of a syntax by its suffix, with the character set where it has one.

    >>> media_type("ttl"), media_type("rdf")
    ('text/turtle; charset=utf-8', 'application/rdf+xml')
    """
    found = next(offer.type for offer in OFFERS if offer.names[0] == name)
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def write(
    statements: Iterable[Quad], name: str, prefixes: dict[str, str], notes: Iterable[str] = ()
) -> bytes:
    """Write statements in a syntax, by its suffix; `notes` are comments where it has them.

    Syntaxes of triples leave the names of graphs out. Prefixes that nothing uses are left out,
    the others stand in alphabetical order.
    """
    quads = list(statements)
    form = _FORMATS[name]
    used = _used(quads, prefixes)
    if name in _DATASETS:
        content = serialize(quads, format=form, prefixes=used)
    else:
        content = serialize(dict.fromkeys(q.triple for q in quads), format=form, prefixes=used)
    text = _sorted_prefixes((content or b"").decode())
    comments = "".join(f"# {note}\n" for note in notes) if name in _COMMENTED else ""
    return (comments + text).encode()


def _used(quads: list[Quad], prefixes: dict[str, str]) -> dict[str, str]:
    spelled = {iri for quad in quads for iri in _iris(quad)}
    return {
        prefix: base
        for prefix, base in sorted(prefixes.items())
        if any(iri.startswith(base) for iri in spelled)
    }


def _iris(quad: Quad) -> Iterable[str]:
    triple: Triple = quad.triple
    terms = (triple.subject, triple.predicate, triple.object, quad.graph_name)
    yield from (getattr(term, "value", "") for term in terms)
    datatype = getattr(triple.object, "datatype", None)
    if datatype is not None:
        yield datatype.value


def _sorted_prefixes(text: str) -> str:
    """Put the prefixes at the head of Turtle or TriG into alphabetical order."""
    if not text.startswith(_PREFIX):
        return text
    lines = text.splitlines(keepends=True)
    count = next(n for n, line in enumerate([*lines, ""]) if not line.startswith(_PREFIX))
    return "".join([*sorted(lines[:count]), "\n", *lines[count:]])
