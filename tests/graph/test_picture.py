"""The picture that a build keeps: every partner has a place, also in the next process."""

from pathlib import Path

import numpy as np
import pytest

from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.layout import stored
from graph.network.layout.stored import FILE, Picture, load_picture, write_picture
from graph.network.reading.scan import read_columns
from graph.picture import make_picture, read_picture
from graph.store import GraphStore


def same(one: Picture | None, other: Picture) -> bool:
    if one is None:
        return False
    places = np.array_equal(one.places, other.places, equal_nan=True)
    return places and np.array_equal(one.communities, other.communities)


def test_a_build_keeps_its_picture_beside_its_store(starter: GraphStore) -> None:
    columns = read_columns(starter)
    assert starter.folder is not None
    kept = load_picture(starter.folder / FILE, len(columns.nodes))
    assert same(kept, make_picture(starter, columns))
    assert same(kept, read_picture(starter, columns))


@pytest.mark.parametrize("spec", [NetworkSpec(), NetworkSpec(plans=True), NetworkSpec(on="2009")])
def test_every_partner_of_every_network_has_a_place(starter: GraphStore, spec: NetworkSpec) -> None:
    columns = read_columns(starter)
    network = read_network(starter, spec, columns)
    places = read_picture(starter, columns).places
    assert np.isfinite(places[[network.numbers[iri] for iri in network.two.partners]]).all()


def test_a_store_without_a_picture_gets_one(accords: GraphStore) -> None:
    found = read_picture(accords, read_columns(accords))
    assert np.isfinite(found.places).any()
    assert found.communities.max() >= 1


def test_a_picture_comes_back_as_it_was_written(starter: GraphStore, tmp_path: Path) -> None:
    columns = read_columns(starter)
    made = make_picture(starter, columns)
    write_picture(made, tmp_path / "one.npz")
    write_picture(made, tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert same(load_picture(tmp_path / "one.npz", len(columns.nodes)), made)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 500])
def test_a_damaged_picture_is_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    assert load_picture(path, 10) is None
    assert load_picture(tmp_path / "missing.npz", 10) is None


def test_a_picture_of_other_nodes_or_of_another_format_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / FILE
    places = np.array([[0.0, 0.0], [100.0, 0.0]])
    write_picture(Picture(places, np.ones(2, np.int32)), path)
    assert load_picture(path, 2) is not None
    assert load_picture(path, 1) is None
    monkeypatch.setattr(stored, "FORMAT", stored.FORMAT + 1)
    assert load_picture(path, 2) is None


def test_a_build_without_partners_has_an_empty_picture(tmp_path: Path) -> None:
    path = tmp_path / FILE
    write_picture(Picture(np.full((3, 2), np.nan), np.zeros(3, np.int32)), path)
    found = load_picture(path, 3)
    assert found is not None
    assert np.isnan(found.places).all()
