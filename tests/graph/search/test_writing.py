"""The index of a build: beside its store, read only, the same for the same build."""

import shutil
import sqlite3
from array import array
from contextlib import closing
from pathlib import Path

import pytest

from graph.builds import Builds
from graph.lookup import Lookup
from graph.search.index import NameIndex, open_index
from graph.search.likeness import grams
from graph.search.names import read_names
from graph.search.writing import FILE, tail, write_index
from graph.store import GraphStore
from loaders.workspace import read_workspace
from ontology.errors import NotFoundError, StoreError
from tests.graph.search.names import NAMES

TEXTS = [
    "UNEP", "unep", "gwangju", "光州", "光州市", "Kenya", "环境署", "laishan-district",
    "partner/unep", "id:partner/unep", "wikidata:Q182016", "Unitd Nations", "Gwangjoo", "green",
    "Greener City Partnership", "programme", "https://sws.geonames.org/192950/", "192950/", "un",
    "Программа", "zzqqxxyyvv", "C", "wastewater", "UN-Habitat and UNEP", "Nairobi, Kenya",
]  # fmt: skip


@pytest.fixture(scope="module")
def inside(starter: GraphStore) -> GraphStore:
    """The starter graph as one without a folder, whose names are indexed in memory."""
    return GraphStore(starter._store)


def _found(lookup: Lookup, text: str, kind: str) -> str:
    try:
        return lookup.find(text, kind)
    except NotFoundError as error:
        return str(error)


@pytest.mark.parametrize("kind", ["thing", "partner", "place"])
def test_both_ways_find_the_same_with_the_same_messages(
    starter: GraphStore, inside: GraphStore, kind: str
) -> None:
    kept, memory = Lookup(starter), Lookup(inside)
    for text in TEXTS:
        assert _found(kept, text, kind) == _found(memory, text, kind)
        assert kept.search(text, kind) == memory.search(text, kind)


def test_every_name_of_the_starter_finds_its_thing(starter: GraphStore) -> None:
    index = NameIndex.of(starter)
    for name in read_names(starter):
        assert name.thing.iri in {hit.iri for hit in index.called(name.text)}


def test_a_build_keeps_its_index_and_it_holds_every_name(starter: GraphStore) -> None:
    assert starter.folder is not None
    connection = open_index(starter.folder / FILE)
    assert connection is not None
    with closing(connection):
        (number,) = connection.execute("SELECT COUNT(*) FROM names").fetchone()
    assert number == len(read_names(starter)) > 2000


def test_the_index_cannot_be_written(starter: GraphStore) -> None:
    assert starter.folder is not None
    connection = open_index(starter.folder / FILE)
    assert connection is not None
    with closing(connection), pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM names")


def test_the_same_names_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    for number, names in enumerate((NAMES, NAMES[::-1], sorted(NAMES))):
        write_index(tmp_path / str(number), names)
    contents = {(tmp_path / str(number)).read_bytes() for number in range(3)}
    assert len(contents) == 1


@pytest.mark.parametrize("damage", ["gone", "empty", "text", "another", "cut"])
def test_a_build_without_a_sound_index_is_searched_all_the_same(
    starter_root: Path, tmp_path: Path, damage: str
) -> None:
    shutil.copytree(starter_root, tmp_path / "data")
    store = Builds(read_workspace(tmp_path / "data").output).open()
    assert store.folder is not None
    path = store.folder / FILE
    match damage:
        case "gone":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("gwangju\n" * 1000)
        case "another":
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("PRAGMA user_version = 99")
        case "cut":
            path.write_bytes(path.read_bytes()[:8192])
    assert NameIndex.of(store).search("光州").hits


def test_damage_that_shows_later_says_what_to_do(starter: GraphStore, tmp_path: Path) -> None:
    assert starter.folder is not None
    path = Path(shutil.copy(starter.folder / FILE, tmp_path))
    with closing(sqlite3.connect(path)) as writing:
        writing.execute("DROP TABLE names")
    connection = open_index(path)
    assert connection is not None
    index = NameIndex(connection)
    with pytest.raises(StoreError, match="citypact build --force"):
        index.search("gwan")


def test_the_end_of_an_iri_is_that_of_its_keys() -> None:
    iri = "https://w3id.org/citypact/id/partner/UNEP"
    assert tail(iri) == tail("/UNEP") == tail("/partner/unep") == "unep"
    assert tail("https://sws.geonames.org/192950/") == tail("/192950/")


def test_words_are_found_by_the_grams_that_are_asked(tmp_path: Path) -> None:
    write_index(tmp_path / FILE, NAMES)
    connection = open_index(tmp_path / FILE)
    assert connection is not None
    words = connection.execute("SELECT id, heard FROM terms").fetchall()
    with closing(connection):
        for number, heard in words:
            for gram in grams(heard):
                (blob,) = connection.execute(
                    "SELECT terms FROM grams WHERE gram = ?", (gram,)
                ).fetchone()
                assert number in array("i", blob).tolist()


def test_an_index_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("something else lies here\n" * 400)
    with pytest.raises(StoreError, match="the last build stays"):
        write_index(tmp_path / FILE, NAMES)
