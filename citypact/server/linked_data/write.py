"""Statements as text, in each of the syntaxes of graphs.

Turtle, N-Triples, RDF/XML and JSON-LD hold triples. TriG and N-Quads also keep which statements
a passage makes: in the description of a citation they stand in its graph.
"""

from collections.abc import Iterable, Sequence

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from citypact.server.in_xml import NotInXmlError, in_xml, not_in_xml
from citypact.server.negotiation import Offer, named
from citypact.server.syntaxes import GRAPHS, TURTLE
from citypact.server.workers.messages import Reply

_WITH_GRAPHS = (RdfFormat.TRIG, RdfFormat.N_QUADS)
_COMMENTED = (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_TRIPLES, RdfFormat.N_QUADS)
_PREFIX = "@prefix "


def written(
    statements: Iterable[Quad], type: str, prefixes: dict[str, str], notes: Sequence[str] = ()
) -> Reply:
    """Send statements in a syntax of graphs, by one of its media types.

    `notes` are comments where the syntax has them. Syntaxes of triples leave the names of graphs
    out. Prefixes that nothing uses are left out, the others stand in alphabetical order.
    """
    syntax = named(type, GRAPHS) or TURTLE
    try:
        return Reply(200, type, _content(list(statements), syntax, prefixes, notes))
    except NotInXmlError:
        return not_in_xml(syntax, GRAPHS)


def _content(
    quads: list[Quad], syntax: Offer, prefixes: dict[str, str], notes: Sequence[str]
) -> bytes:
    form = RdfFormat.from_media_type(syntax.type)
    content = _serialized(quads, form, _used(quads, prefixes))
    if form == RdfFormat.RDF_XML:
        return in_xml(content)
    comments = "".join(f"# {note}\n" for note in notes) if form in _COMMENTED else ""
    return (comments + _sorted_prefixes(content.decode())).encode()


def _serialized(quads: list[Quad], form: RdfFormat | None, prefixes: dict[str, str]) -> bytes:
    try:
        if form in _WITH_GRAPHS:
            return serialize(quads, format=form, prefixes=prefixes) or b""
        triples = dict.fromkeys(quad.triple for quad in quads)
        return serialize(triples, format=form, prefixes=prefixes) or b""
    except OSError as error:
        if form != RdfFormat.RDF_XML:
            raise
        raise NotInXmlError from error  # a property is a word of its own, as rdf:li


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
