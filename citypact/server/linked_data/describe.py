"""The job of a worker that describes a thing in a syntax."""

from collections.abc import Iterable
from urllib.parse import quote

from msgspec import structs
from pyoxigraph import DefaultGraph, Quad

from citypact.server.addresses import Addresses
from citypact.server.linked_data.catalog import catalog
from citypact.server.linked_data.description import BOUND, Description, description
from citypact.server.linked_data.links import suffixed
from citypact.server.linked_data.write import written
from citypact.server.negotiation import named
from citypact.server.syntaxes import GRAPHS
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from ontology import vocabulary
from ontology.terms import BASE, OWL

ONTOLOGY = f"{BASE}ontology"
UNKNOWN = "nothing here is called so; look for it with /api/search?q=NAME"


def describe(bench: Bench, iri: str, type: str, origin: str = "", keep: bool = False) -> Reply:
    """Describe a thing in a syntax of graphs, by one of its media types.

    What was joined into another thing answers 308 with the address of that one, with a suffix
    where `keep` says so. The ontology answers with all that it defines; the dataset with its
    catalogue, where `origin` is the address of the server.
    """
    found = described(bench, iri, origin)
    if found.replaced_by:
        path = Addresses(bench.graph.workspace.base).path(found.replaced_by)
        syntax = named(type, GRAPHS)
        return moved(suffixed(path, syntax.names[0]) if keep and syntax else path)
    if not found:
        return refusal(404, UNKNOWN)
    reply = written(found.statements, type, bench.store.prefixes, found.cut)
    cut = {"Citypact-Cut": "; ".join(found.cut)} if found.cut else {}
    return structs.replace(reply, headers=cut)


def described(
    bench: Bench, iri: str, origin: str, *, bound: int = BOUND, names: bool = True
) -> Description:
    """Return the description of a thing, of the ontology, or of the dataset.

    `bound` and `names` are those of `description`.
    """
    workspace = bench.graph.workspace
    if iri == f"{workspace.base}dataset/{workspace.name}":
        return Description(iri, list(catalog(bench, origin)))
    if iri == ONTOLOGY or iri.startswith(f"{ONTOLOGY}/"):
        return Description(iri, list(_ontology(iri)))
    try:
        return description(bench.store, iri, limit=bench.rows, bound=bound, names=names)
    except ValueError:
        return Description(iri, [])  # no IRI


def _ontology(iri: str) -> Iterable[Quad]:
    """Yield the ontology with its concept schemes, also under the IRI of this version."""
    triples = vocabulary.triples()
    versions = {str(t.object).strip("<>") for t in triples if t.predicate == OWL.versionIRI}
    if iri in {ONTOLOGY, *versions}:
        yield from (Quad(t.subject, t.predicate, t.object, DefaultGraph()) for t in triples)


def moved(path: str) -> Reply:
    """Return the reply that sends a client to another address for good.

    >>> moved("/id/city/光州").headers
    {'Location': '/id/city/%E5%85%89%E5%B7%9E'}
    """
    said = {"Location": quote(path, safe="/:@!$&'()*+,;=~-._#?%")}
    return Reply(308, "text/plain; charset=utf-8", f"it is now {path}\n".encode(), said)
