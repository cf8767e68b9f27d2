"""The whole: its catalogue, its dumps, its sitemap, and what tells the state of the server."""

import gzip
import json
import shutil
import time
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
import rdflib
from lxml import etree
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID

from citypact.server.linked_data import sitemap
from citypact.server.linked_data.dump_names import dump_names, why_few
from citypact.server.linked_data.export import main
from graph.builds import Builds
from graph.store import GraphStore
from loaders.workspace import read_workspace
from tests.citypact.server.at_once import AtOnce, Client, client_of

BASE = "https://w3id.org/citypact/"
STARTER = rdflib.URIRef(f"{BASE}dataset/starter")
HERE = "http://127.0.0.1:8000"
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def catalogue(client: Client, path: str) -> rdflib.Graph:
    answer = client.get(path)
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    return rdflib.Graph().parse(data=answer.text, format="turtle")


def locations(client: Client, path: str) -> list[str]:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/xml")
    return [node.text or "" for node in etree.fromstring(answer.content).iter(f"{MAPS}loc")]


def test_the_catalogue_names_the_endpoint_the_dumps_and_the_counts(
    client: Client, starter: GraphStore
) -> None:
    found = catalogue(client, "/.well-known/void")
    assert (STARTER, RDF.type, DCAT.Dataset) in found
    assert found.value(STARTER, VOID.sparqlEndpoint) == rdflib.URIRef(f"{HERE}/sparql")
    assert found.value(STARTER, VOID.uriSpace) == rdflib.Literal(f"{BASE}id/")
    assert rdflib.URIRef(f"{HERE}/dumps/graph.nq.gz") in set(found.objects(STARTER, VOID.dataDump))
    counted = starter.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"].value
    assert str(found.value(STARTER, VOID.triples)) == counted
    assert found.value(STARTER, DCTERMS.license)
    assert set(found.objects(STARTER, DCTERMS.source))
    assert set(catalogue(client, "/void")) == set(found)


@pytest.mark.parametrize(
    ("name", "media", "packed"),
    [
        ("graph.nq.gz", "application/n-quads", "application/gzip"),
        ("canonical.ttl", "text/turtle", None),
        ("tables/partners.csv", "text/csv", None),
    ],
)
def test_a_distribution_says_what_it_holds_and_how_it_is_compressed(
    client: Client, name: str, media: str, packed: str | None
) -> None:
    found = catalogue(client, "/void")
    file, types = (
        rdflib.URIRef(f"{HERE}/dumps/{name}"),
        "https://www.iana.org/assignments/media-types/",
    )
    assert str(found.value(file, DCAT.mediaType)) == types + media
    compressed = found.value(file, DCAT.compressFormat)
    assert (str(compressed) if compressed else None) == (packed and types + packed)


def test_what_describes_the_files_is_no_distribution(client: Client) -> None:
    files = set(catalogue(client, "/void").objects(STARTER, DCAT.distribution))
    names = {str(file).removeprefix(f"{HERE}/dumps/") for file in files}
    assert names == set(dump_names()) - {"void.ttl", "SHA256SUMS"}


@pytest.mark.parametrize("path", ["/.well-known/void", "/void", "/void.html"])
def test_a_browser_sees_the_catalogue_as_the_page_of_the_dataset(client: Client, path: str) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    moved = client.get(path, headers=browser)
    assert (moved.status_code, moved.headers["location"]) == (303, "/dataset/starter")
    page = client.get("/dataset/starter", headers=browser)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_the_dataset_answers_with_the_catalogue_at_its_own_address(client: Client) -> None:
    assert (STARTER, VOID.sparqlEndpoint, None) in catalogue(client, "/dataset/starter.ttl")


def test_every_address_of_the_sitemap_is_a_page(client: Client) -> None:
    found = locations(client, "/sitemap.xml")
    assert f"{HERE}/id/partner/unep" in found
    assert f"{HERE}/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F" in found
    assert len(found) == len(set(found)) > 400
    for address in found[::40]:
        assert client.get(address.removeprefix(HERE)).status_code == 200, address


def test_a_long_sitemap_comes_in_parts(starter_root: Path) -> None:
    client = client_of(starter_root)
    whole = locations(client, "/sitemap.xml")
    largest, sitemap.LARGEST = sitemap.LARGEST, 100
    try:
        parts = locations(client, "/sitemap.xml")
        assert parts[:2] == [f"{HERE}/sitemap-1.xml", f"{HERE}/sitemap-2.xml"]
        listed = [each for part in parts for each in locations(client, part.removeprefix(HERE))]
        assert listed == whole
        assert client.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404
    finally:
        sitemap.LARGEST = largest


def test_crawlers_are_told_where_the_sitemap_is(client: Client) -> None:
    assert f"Sitemap: {HERE}/sitemap.xml" in client.get("/robots.txt").text


def test_health_names_the_build(client: Client) -> None:
    answer = client.get("/health")
    assert answer.json()["ok"] is True
    assert answer.json()["build"]
    assert answer.headers["cache-control"] == "no-store"


def test_health_says_when_nobody_can_answer(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AtOnce, "broken", True)
    answer = client.get("/health")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "no worker can read the build" in answer.text


def test_the_list_of_dumps_is_json_or_a_page(client: Client) -> None:
    listed = client.get("/dumps/", headers={"Accept": "application/json"}).json()
    assert [each["name"] for each in listed["files"]] == list(dump_names())
    page = client.get("/dumps/", headers={"Accept": "text/html"}).text
    assert '<a href="/dumps/graph.nq.gz">' in page


def test_a_file_of_a_dump_is_where_its_own_description_says(client: Client) -> None:
    moved = client.get("/dataset/starter/tables/partners.csv")
    assert (moved.status_code, moved.headers["location"]) == (307, "/dumps/tables/partners.csv")


def test_an_export_for_a_server_is_that_of_the_command_and_the_whole_compressed(
    starter: GraphStore, tmp_path: Path
) -> None:
    assert starter.folder
    main(starter.folder, tmp_path)
    whole = (tmp_path / "graph.nq").read_bytes()
    assert whole == "".join(starter.sorted_quads()).encode()
    assert gzip.decompress((tmp_path / "graph.nq.gz").read_bytes()) == whole
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert set(dump_names()) == files | {"SHA256SUMS"}


@pytest.fixture
def large(starter_root: Path, tmp_path: Path) -> Path:
    """The starter workspace, whose build says that it has five million statements."""
    root = tmp_path / "large"
    shutil.copytree(starter_root, root)
    build = Builds(read_workspace(root).output).current()
    assert build is not None
    manifest = json.loads((build / "build.json").read_text("utf-8"))
    manifest["counts"]["quads"] = 5_000_000
    (build / "build.json").write_text(json.dumps(manifest), "utf-8")
    return root


@pytest.mark.slow
def test_of_a_large_graph_the_compressed_files_are_written_and_no_others(
    large: Path, starter: GraphStore, tmp_path: Path
) -> None:
    build = Builds(read_workspace(large).output).current()
    assert build is not None
    main(build, tmp_path / "dumps")
    files = {path.name: path.read_bytes() for path in (tmp_path / "dumps").iterdir()}
    assert files.keys() == set(dump_names(5_000_000))
    lines = gzip.decompress(files["graph.nq.gz"]).decode().splitlines(keepends=True)
    assert sorted(lines) == starter.sorted_quads()
    triples = rdflib.Graph().parse(data=gzip.decompress(files["canonical.nt.gz"]), format="nt")
    described = rdflib.Graph().parse(data=files["void.ttl"], format="turtle")
    assert described.value(STARTER, VOID.triples) == rdflib.Literal(len(triples))
    assert sha256(files["graph.nq.gz"]).hexdigest() in files["SHA256SUMS"].decode()


def test_a_large_graph_says_which_files_it_has_and_why(large: Path) -> None:
    client = client_of(large)
    listed = client.get("/dumps/", headers={"Accept": "application/json"}).json()
    assert [each["name"] for each in listed["files"]] == list(dump_names(5_000_000))
    missing = client.get("/dumps/graph.trig")
    assert (missing.status_code, missing.text) == (404, f"{why_few(5_000_000)}\n")
    assert why_few(5_000_000) in client.get("/dumps/", headers={"Accept": "text/html"}).text
    assert client.get("/dumps/nothing").text == "no file is called so; /dumps/ lists them\n"
    offered = set(catalogue(client, "/void").objects(STARTER, VOID.dataDump))
    assert {str(file).rpartition("/")[2] for file in offered} == {"graph.nq.gz", "canonical.nt.gz"}


@pytest.mark.slow
def test_dumps_are_written_when_they_are_asked_for_and_are_those_of_an_export(
    served: str, starter: GraphStore
) -> None:
    packed = fetched(f"{served}/dumps/graph.nq.gz")
    whole = fetched(f"{served}/dumps/graph.nq")
    assert gzip.decompress(packed) == whole == "".join(starter.sorted_quads()).encode()
    sums = fetched(f"{served}/dumps/SHA256SUMS").decode()
    assert f"{sha256(whole).hexdigest()}  graph.nq\n" in sums
    index = httpx.get(f"{served}/dumps/", headers={"Accept": "application/json"}).json()
    sizes = {each["name"]: each["size"] for each in index["files"]}
    assert sizes["graph.nq"] == len(whole)
    listed = {line.split("  ")[1] for line in sums.splitlines()}
    assert set(sizes) == listed | {"SHA256SUMS"}
    assert None not in sizes.values()


def fetched(address: str) -> bytes:
    """Return a file, where need be after the time that the server asks to wait."""
    for _ in range(12):
        answer = httpx.get(address, timeout=60)
        if answer.status_code != 503:
            assert answer.status_code == 200
            return answer.content
        time.sleep(5)
    raise AssertionError(f"{address} is not written")
