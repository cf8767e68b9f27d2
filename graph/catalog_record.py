"""The description of the dumps: VoID and DCAT 3, with counts, licences and checksums."""

from collections.abc import Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse, serialize

from graph.counts import Counts, read_counts
from graph.description import dataset_description
from graph.media_types import PACKED, content_type, packed
from graph.store import GraphStore
from loaders.workspace import Workspace
from ontology.terms import CP, DCAT, DCTERMS, PREFIXES, RDF, SPDX, VOID, XSD

_IANA = "https://www.iana.org/assignments/media-types/"


def write_description(
    store: GraphStore, workspace: Workspace, files: list[Path], folder: Path, *,
    distinct: bool = True,
) -> list[Path]:  # fmt: skip
    """Write `void.ttl` and `SHA256SUMS` for files of a folder; for `distinct` see below."""
    sums = {path: _checksum(path) for path in sorted(files)}
    lines = described_dataset(store, workspace, distinct=distinct)
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
    sums[described] = _checksum(described)
    listed = folder / "SHA256SUMS"
    rows = sorted(f"{checksum}  {_name(path, folder)}\n" for path, checksum in sums.items())
    listed.write_text("".join(rows), "ascii")
    return [described, listed]


def described_dataset(
    store: GraphStore, workspace: Workspace, *, distinct: bool = True
) -> set[str]:
    """Return the description of a build, as N-Triples without the full stop.

    It has the counts of VoID, and each source with its licence and number of citations. Without
    `distinct` it leaves out how many subjects and objects there are, which takes longest to count.
    """
    counts = read_counts(store)
    described = set(dataset_description(workspace)) | set(_counts(counts, workspace))
    if distinct:
        described |= set(_distinct(store, workspace))
    return described | set(_sources(store, counts, workspace))


def file_format(file: str, name: str) -> Iterator[str]:
    """Yield what a file of a name holds, and how it is compressed (DCAT 3).

    >>> [line.rpartition("/")[2] for line in file_format("<urn:dump>", "graph.nq.gz")]
    ['n-quads>', 'gzip>']
    """
    yield f"{file} {DCAT.mediaType} <{_IANA}{content_type(name)}>"
    if packed(name):
        yield f"{file} {DCAT.compressFormat} <{_IANA}{PACKED}>"


def _checksum(path: Path) -> str:
    with path.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _dataset(workspace: Workspace) -> str:
    return f"<{workspace.base}dataset/{workspace.name}>"


def _distribution(path: Path, checksum: str, folder: Path, workspace: Workspace) -> Iterator[str]:
    dataset = _dataset(workspace)
    name = _name(path, folder)
    file = f"{dataset[:-1]}/{name}>"
    yield f"{dataset} {DCAT.distribution} {file}"
    yield f"{dataset} {VOID.dataDump} {file}"
    yield f"{file} {RDF.type} {DCAT.Distribution}"
    yield f"{file} {DCTERMS.title} {Literal(name)}"
    yield f"{file} {DCTERMS.license} {NamedNode(workspace.licence)}"
    yield f"{file} {DCAT.downloadURL} {file}"
    yield from file_format(file, name)
    yield f'{file} {DCAT.byteSize} "{path.stat().st_size}"^^{XSD.nonNegativeInteger}'
    yield f"{file} {SPDX.checksum} {file[:-1]}#sha256>"
    yield f"{file[:-1]}#sha256> {SPDX.algorithm} {SPDX.checksumAlgorithm_sha256}"
    yield f'{file[:-1]}#sha256> {SPDX.checksumValue} "{checksum}"^^{XSD.hexBinary}'


def _counts(counts: Counts, workspace: Workspace) -> Iterator[str]:
    dataset = _dataset(workspace)
    yield f"{dataset} {RDF.type} {VOID.Dataset}"
    yield f"{dataset} {VOID.uriSpace} {Literal(workspace.base + 'id/')}"
    yield f"{dataset} {VOID.vocabulary} <{CP.base}>"
    yield f"{dataset} {VOID.triples} {Literal(counts.triples)}"
    yield f"{dataset} {VOID.properties} {Literal(len(counts.properties))}"
    yield f"{dataset} {VOID.classes} {Literal(len(counts.classes))}"
    for name, found, part, key, count in (
        ("class", counts.classes, VOID.classPartition, VOID["class"], VOID.entities),
        ("property", counts.properties, VOID.propertyPartition, VOID.property, VOID.triples),
    ):
        for iri, number in found.items():
            tail = sha256(iri.encode()).hexdigest()[:12]
            node = f"{dataset[:-1]}#{name}-{tail}>"
            yield f"{dataset} {part} {node}"
            yield f"{node} {key} <{iri}>"
            yield f"{node} {count} {Literal(number)}"


def _distinct(store: GraphStore, workspace: Workspace) -> Iterator[str]:
    for predicate, variable in ((VOID.distinctSubjects, "s"), (VOID.distinctObjects, "o")):
        rows = store.rows(f"SELECT (COUNT(DISTINCT ?{variable}) AS ?n) {{ ?s ?p ?o }}")
        yield f"{_dataset(workspace)} {predicate} {rows[0]['n']}"


def _sources(store: GraphStore, counts: Counts, workspace: Workspace) -> Iterator[str]:
    """Yield the description of each source, with its licence and its number of citations."""
    for row in store.rows("SELECT ?s ?p ?o { ?s a cp:Source ; ?p ?o FILTER(?p != rdf:type) }"):
        yield f"{_dataset(workspace)} {DCTERMS.source} {row['s']}"
        yield f"{row['s']} {row['p']} {row['o']}"
    for iri, (cited, _) in counts.sources.items():
        if cited:
            yield f"<{iri}> {VOID.documents} {Literal(cited)}"
