"""Dumps: every format says the same, the same build gives the same bytes."""

import csv
import hashlib
from pathlib import Path

import networkx as nx
import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, VOID

from graph.dumps import export
from graph.store import GraphStore
from loaders.workspace import Workspace, read_workspace


@pytest.fixture(scope="module")
def workspace(starter_root: Path) -> Workspace:
    return read_workspace(starter_root)


@pytest.fixture(scope="module")
def folder(
    starter: GraphStore, workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    target = tmp_path_factory.mktemp("dumps")
    export(starter, workspace, target)
    return target


@pytest.fixture(scope="module")
def canonical(folder: Path) -> Graph:
    return Graph().parse(folder / "canonical.nt", format="nt")


@pytest.mark.parametrize(
    ("name", "syntax"),
    [("canonical.ttl", "turtle"), ("canonical.rdf", "xml"), ("canonical.jsonld", "json-ld")],
)
def test_every_syntax_is_read_back_equal(
    folder: Path, canonical: Graph, name: str, syntax: str
) -> None:
    found = Graph().parse(folder / name, format=syntax)
    assert set(found) == set(canonical)


@pytest.mark.slow
def test_trig_and_nquads_hold_the_same_graphs(folder: Path) -> None:
    one = Dataset().parse(folder / "graph.nq", format="nquads")
    other = Dataset().parse(folder / "graph.trig", format="trig")
    assert set(one.quads()) == set(other.quads())


def test_nquads_are_sorted_and_without_blank_nodes(folder: Path) -> None:
    lines = (folder / "graph.nq").read_text("utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert not any("_:" in line.split('"')[0] for line in lines)


def test_two_exports_have_the_same_bytes(
    starter: GraphStore, workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    for path in export(starter, workspace, tmp_path):
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes(), path.name


def test_checksums_fit_the_files(folder: Path) -> None:
    for line in (folder / "SHA256SUMS").read_text().splitlines():
        checksum, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == checksum


def test_tables_have_a_row_for_each_thing(folder: Path, starter: GraphStore) -> None:
    for table, class_ in (("partners", "Partner"), ("participations", "Participation")):
        with (folder / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        counted = starter.rows(f"SELECT (COUNT(*) AS ?n) {{ ?s a cp:{class_} }}")
        assert len(rows) == int(counted[0]["n"].value)
        assert len({row["id"] for row in rows}) == len(rows)


def test_a_row_of_participations_cites_its_passages(folder: Path) -> None:
    with (folder / "tables" / "participations.csv").open(encoding="utf-8", newline="") as file:
        assert all("/cite/" in row["citations"] for row in csv.DictReader(file))


def test_graphml_and_gexf_are_read_by_networkx(folder: Path) -> None:
    assert len(nx.read_graphml(folder / "network.graphml")) > 20
    two_mode = nx.read_gexf(folder / "two-mode.gexf")
    assert any("cite/" in data["citations"] for _, _, data in two_mode.edges(data=True))


def test_the_description_counts_what_is_there(folder: Path, canonical: Graph) -> None:
    described = Graph().parse(folder / "void.ttl", format="turtle")
    dataset = URIRef("https://w3id.org/citypact/dataset/starter")
    assert described.value(dataset, VOID.triples) == Literal(len(canonical))
    files = set(described.objects(dataset, DCAT.distribution))
    assert len(files) == len([p for p in folder.rglob("*") if p.is_file()]) - 2
    assert all(described.value(file, DCAT.byteSize) for file in files)


def test_every_source_is_described_with_licence_or_rights(folder: Path) -> None:
    described = Graph().parse(folder / "void.ttl", format="turtle")
    dataset = URIRef("https://w3id.org/citypact/dataset/starter")
    sources = list(described.objects(dataset, DCTERMS.source))
    assert len(sources) >= 5
    for source in sources:
        assert described.value(source, DCTERMS.license) or described.value(source, DCTERMS.rights)
