"""The catalogue of what is served: VoID and DCAT of the build, with the addresses of its services.

`citypact export` writes the same beside its files; here the addresses are those of the server.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.kept import kept
from citypact.server.linked_data.dump_names import ABOUT, dump_names
from citypact.server.linked_data.write import written
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply
from graph.catalog_record import described_dataset, file_format
from ontology.terms import DCAT, DCTERMS, FOAF, RDF, VOID


def describe_dataset(bench: Bench, type: str, origin: str) -> Reply:
    """Write the catalogue in a syntax of graphs; `origin` is the address of the server."""
    return written(catalog(bench, origin), type, bench.store.prefixes)


def catalog(bench: Bench, origin: str) -> Iterable[Quad]:
    """Return the catalogue, sorted."""
    lines = _described(bench.graph) | set(_services(bench, origin))
    text = "".join(f"{line} .\n" for line in sorted(lines))
    for quad in parse(input=text.encode(), format=RdfFormat.N_TRIPLES):
        yield Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())


@kept
def _described(graph: KnowledgeGraph) -> frozenset[str]:
    return frozenset(described_dataset(graph.store, graph.workspace, distinct=False))


def _services(bench: Bench, origin: str) -> Iterator[str]:
    """Yield where the dataset is asked, read and taken, as N-Triples without the full stop."""
    workspace = bench.graph.workspace
    dataset = NamedNode(f"{workspace.base}dataset/{workspace.name}")
    record = NamedNode(f"{origin}/.well-known/void")
    yield f"{record} {RDF.type} {VOID.DatasetDescription}"
    yield f"{record} {FOAF.primaryTopic} {dataset}"
    yield f"{dataset} {VOID.sparqlEndpoint} {NamedNode(f'{origin}/sparql')}"
    yield f"{dataset} {DCAT.landingPage} {NamedNode(f'{origin}/')}"
    yield f"{dataset} {VOID.feature} <http://www.w3.org/ns/formats/Turtle>"
    yield f"{dataset} {VOID.feature} <http://www.w3.org/ns/formats/N-Quads>"
    for name in dump_names(bench.build.statements):
        if name not in ABOUT:
            file = NamedNode(f"{origin}/dumps/{name}")
            yield f"{dataset} {VOID.dataDump} {file}"
            yield f"{dataset} {DCAT.distribution} {file}"
            yield f"{file} {RDF.type} {DCAT.Distribution}"
            yield f"{file} {DCAT.downloadURL} {file}"
            yield from file_format(str(file), name)
            yield f"{file} {DCTERMS.license} {NamedNode(workspace.licence)}"
