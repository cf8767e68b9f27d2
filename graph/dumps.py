"""Dumps: the graph in every format that the field reads, byte-identical for the same build.

`graph.nq` is canonical: sorted N-Quads without blank nodes. The others are written from it:
`graph.trig` whole, `canonical.*` the default graph alone; `tables/*.csv`, `network.*`, and
`void.ttl`, which describes them all with counts, licences and SHA-256.
"""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

from graph.catalog_record import write_description
from graph.network.cooperation import read_network
from graph.network.files import write_network
from graph.network.plain import plain_graph
from graph.store import GraphStore
from graph.tables import write_tables
from loaders.workspace import Workspace
from ontology.terms import PREFIXES

CANONICAL = {
    "canonical.ttl": RdfFormat.TURTLE,
    "canonical.rdf": RdfFormat.RDF_XML,
    "canonical.jsonld": RdfFormat.JSON_LD,
}


def export(store: GraphStore, workspace: Workspace, folder: Path) -> list[Path]:
    """Write every dump into a folder, with the description of all, and return the files, sorted.

    Raises:
        OSError: the folder cannot be written.
    """
    files = write_dumps(store, folder)
    return sorted([*files, *write_description(store, workspace, files, folder)])


def write_dumps(store: GraphStore, folder: Path) -> list[Path]:
    """Write every dump into a folder and return the files; the description is left out.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole, plain = folder / "graph.nq", folder / "canonical.nt"
    lines = store.sorted_quads()
    whole.write_text("".join(lines), "utf-8", newline="\n")
    plain.write_text("".join(_default_graph(lines)), "utf-8", newline="\n")
    del lines
    trig = folder / "graph.trig"
    serialize(_read(whole), str(trig), format=RdfFormat.TRIG, prefixes=PREFIXES)
    for name, syntax in CANONICAL.items():
        triples = (quad.triple for quad in _read(plain))
        serialize(triples, str(folder / name), format=syntax, prefixes=_prefixes(syntax))
    files = [whole, plain, trig, *(folder / name for name in CANONICAL)]
    files += write_tables(store, folder / "tables")
    files += write_network(plain_graph(read_network(store)), folder)
    return files


def _prefixes(syntax: RdfFormat) -> dict[str, str] | None:
    return None if syntax == RdfFormat.RDF_XML else PREFIXES


def _default_graph(lines: list[str]) -> Iterator[str]:
    """Yield the lines of the default graph: those whose statement has no fourth term."""
    quads = parse(input="".join(lines).encode(), format=RdfFormat.N_QUADS)
    for line, quad in zip(lines, quads, strict=True):
        if isinstance(quad.graph_name, DefaultGraph):
            yield line


def _read(path: Path) -> Iterator[Quad]:
    return parse(path=str(path), format=RdfFormat.N_QUADS)
