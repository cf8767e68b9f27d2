"""The description of the dumps: VoID and DCAT 3, with counts, licences and checksums."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse, serialize

from graph.description import dataset_description
from graph.store import GraphStore
from loaders.workspace import Workspace
from ontology.terms import CP, DCAT, DCTERMS, PREFIXES, RDF, SPDX, VOID, XSD

_MEDIA = {
    ".nq": "application/n-quads",
    ".nt": "application/n-triples",
    ".trig": "application/trig",
    ".ttl": "text/turtle",
    ".rdf": "application/rdf+xml",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
}


def write_description(
    store: GraphStore, workspace: Workspace, files: list[Path], folder: Path
) -> list[Path]:
    """Write `void.ttl` and `SHA256SUMS` for files of a folder."""
    sums = {path: sha256(path.read_bytes()).hexdigest() for path in sorted(files)}
    lines = set(dataset_description(workspace))
    lines |= set(_counts(store, workspace)) | set(_sources(store))
    for path, checksum in sums.items():
        lines |= set(_distribution(path, checksum, folder, workspace))
    triples = parse(
        input="".join(f"{line} .\n" for line in sorted(lines)).encode(), format=RdfFormat.N_TRIPLES
    )
    described = folder / "void.ttl"
    serialize(
        (quad.triple for quad in triples), str(described), format=RdfFormat.TURTLE,
        prefixes=PREFIXES,
    )  # fmt: skip
    sums[described] = sha256(described.read_bytes()).hexdigest()
    listed = folder / "SHA256SUMS"
    rows = sorted(f"{checksum}  {_name(path, folder)}\n" for path, checksum in sums.items())
    listed.write_text("".join(rows), "ascii")
    return [described, listed]


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _dataset(workspace: Workspace) -> str:
    return f"<{workspace.base}dataset/{workspace.name}>"


def _distribution(path: Path, checksum: str, folder: Path, workspace: Workspace) -> Iterator[str]:
    dataset = _dataset(workspace)
    name = _name(path, folder)
    file = f"{dataset[:-1]}/{name}>"
    media = _MEDIA.get(path.suffix, "application/octet-stream")
    yield f"{dataset} {DCAT.distribution} {file}"
    yield f"{dataset} {VOID.dataDump} {file}"
    yield f"{file} {RDF.type} {DCAT.Distribution}"
    yield f"{file} {DCTERMS.title} {Literal(name)}"
    yield f"{file} {DCTERMS.license} {NamedNode(workspace.licence)}"
    yield f"{file} {DCAT.downloadURL} {file}"
    yield f"{file} {DCAT.mediaType} <https://www.iana.org/assignments/media-types/{media}>"
    yield f'{file} {DCAT.byteSize} "{path.stat().st_size}"^^{XSD.nonNegativeInteger}'
    yield f"{file} {SPDX.checksum} {file[:-1]}#sha256>"
    yield f"{file[:-1]}#sha256> {SPDX.algorithm} {SPDX.checksumAlgorithm_sha256}"
    yield f'{file[:-1]}#sha256> {SPDX.checksumValue} "{checksum}"^^{XSD.hexBinary}'


def _counts(store: GraphStore, workspace: Workspace) -> Iterator[str]:
    dataset = _dataset(workspace)
    yield f"{dataset} {RDF.type} {VOID.Dataset}"
    yield f"{dataset} {VOID.uriSpace} {Literal(workspace.base + 'id/')}"
    yield f"{dataset} {VOID.vocabulary} <{CP.base}>"
    for predicate, query in (
        (VOID.triples, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        (VOID.distinctSubjects, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        (VOID.distinctObjects, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
        (VOID.properties, "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
        (VOID.classes, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }"),
    ):
        yield f"{dataset} {predicate} {store.rows(query)[0]['n']}"
    yield from _partitions(store, dataset)


def _partitions(store: GraphStore, dataset: str) -> Iterator[str]:
    for name, query, part, key, count in (
        ("class", "SELECT ?x (COUNT(*) AS ?n) { ?s a ?x } GROUP BY ?x",
         VOID.classPartition, VOID["class"], VOID.entities),
        ("property", "SELECT ?x (COUNT(*) AS ?n) { ?s ?x ?o } GROUP BY ?x",
         VOID.propertyPartition, VOID.property, VOID.triples),
    ):  # fmt: skip
        for row in store.rows(query):
            tail = sha256(row["x"].value.encode()).hexdigest()[:12]
            node = f"{dataset[:-1]}#{name}-{tail}>"
            yield f"{dataset} {part} {node}"
            yield f"{node} {key} {row['x']}"
            yield f"{node} {count} {row['n']}"


def _sources(store: GraphStore) -> Iterator[str]:
    """Yield the description of each source, with its licence and its number of citations."""
    for row in store.rows("SELECT ?s ?p ?o { ?s a cp:Source ; ?p ?o FILTER(?p != rdf:type) }"):
        yield f"{row['s']} {row['p']} {row['o']}"
    cited = "SELECT ?s (COUNT(*) AS ?n) { ?c a cp:Citation ; dcterms:isPartOf ?s } GROUP BY ?s"
    for row in store.rows(cited):
        yield f"{row['s']} {VOID.documents} {row['n']}"
