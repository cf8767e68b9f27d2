"""The catalogue of what is served: VoID and DCAT of the build, with the addresses of its services.

`citypact export` writes the same beside its files; here the addresses are those of the server.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from citypact.server.linked_data.dump_names import dump_names, statements_of
from citypact.server.linked_data.offers import media_type, write
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply
from graph.catalog_record import described_dataset
from ontology.terms import DCAT, DCTERMS, FOAF, RDF, VOID

_KNOWN: dict[str, frozenset[str]] = {}
"""What is counted once for a build, by the folder of the build."""


def describe_dataset(bench: Bench, syntax: str, origin: str) -> Reply:
    """Write the catalogue in a syntax; `origin` is the address of the server."""
    content = write(catalog(bench, origin), syntax, bench.store.prefixes)
    return Reply(200, media_type(syntax), content)


def catalog(bench: Bench, origin: str) -> Iterable[Quad]:
    """Return the catalogue, sorted."""
    build = str(bench.build)
    if build not in _KNOWN:
        _KNOWN[build] = frozenset(
            described_dataset(bench.store, bench.graph.workspace, distinct=False)
        )
    lines = _KNOWN[build] | set(_services(bench, origin))
    text = "".join(f"{line} .\n" for line in sorted(lines))
    for quad in parse(input=text.encode(), format=RdfFormat.N_TRIPLES):
        yield Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())


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
    for name, media in dump_names(statements_of(bench.build)).items():
        file = NamedNode(f"{origin}/dumps/{name}")
        yield f"{dataset} {VOID.dataDump} {file}"
        yield f"{dataset} {DCAT.distribution} {file}"
        yield f"{file} {RDF.type} {DCAT.Distribution}"
        yield f"{file} {DCAT.downloadURL} {file}"
        yield f"{file} {DCAT.mediaType} <https://www.iana.org/assignments/media-types/{media}>"
        yield f"{file} {DCTERMS.license} {NamedNode(workspace.licence)}"
