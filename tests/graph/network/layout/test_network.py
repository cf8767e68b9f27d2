"""Pictures of networks: the same every time, nobody in another's place, blocks around theirs."""

import itertools
import math

import numpy as np
from hypothesis import given, settings
from scipy.spatial import cKDTree

from graph.network.layout.forces import _directly, _Mesh
from graph.network.layout.network import lay_out, lay_out_blocks
from graph.network.layout.points import SPACING, Points
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import two_modes


def covenant(cities: int) -> TwoMode:
    """Return a covenant of many cities, a third of which are in a network besides."""
    members = [(f"city {n:05}", "Covenant of Mayors") for n in range(cities)]
    others = [(f"city {n:05}", "ICLEI") for n in range(0, cities, 3)]
    return TwoMode.of_pairs([*members, *others, ("UN-Habitat", "ICLEI"), ("UNEP", "ICLEI")])


def least_distance(places: Points) -> float:
    return float(np.asarray(cKDTree(places).query(places, k=2)[0])[:, 1].min())


@given(two_modes())
@settings(max_examples=40, deadline=None)
def test_any_network_can_be_placed_with_nobody_in_the_way(two: TwoMode) -> None:
    places = lay_out(project(two), two)
    assert places.shape == (len(two.partners), 2)
    assert np.isfinite(places).all()
    assert len(places) < 2 or least_distance(places) >= 0.95 * SPACING


@given(two_modes())
@settings(max_examples=20, deadline=None)
def test_the_same_network_has_the_same_picture(two: TwoMode) -> None:
    assert (lay_out(project(two), two) == lay_out(project(two), two)).all()


def test_another_seed_gives_another_picture() -> None:
    pairs = itertools.combinations(["UNEP", "UN-Habitat", "ICLEI", "UNU-EHS"], 2)
    two = TwoMode.of_pairs([(end, f"{a}, {b}") for a, b in pairs for end in (a, b)])
    graph = project(two).graph
    assert (lay_out_blocks(graph, seed=1) != lay_out_blocks(graph, seed=2)).any()


def test_cities_that_nothing_tells_apart_stand_around_one_place_though_not_in_it() -> None:
    two = covenant(3000)
    places = lay_out(project(two), two)
    alone = np.array([n for n, city in enumerate(two.partners)
                      if city.startswith("city") and int(city[5:]) % 3])  # fmt: skip
    middle = places[alone].mean(axis=0)
    disc = np.abs(places[alone] - middle).max(axis=0)
    outside = np.abs(places[np.setdiff1d(np.arange(len(places)), alone)] - middle) > disc
    assert least_distance(places) >= 0.9 * SPACING
    assert disc.max() < 4 * SPACING * math.sqrt(len(alone))
    assert outside.any(axis=1).mean() > 0.99


def test_a_covenant_of_many_cities_is_placed_without_its_pairs() -> None:
    two = covenant(15_000)
    found = project(two)
    assert found.graph.edge_count > 100_000_000
    places = lay_out(found, two)
    assert places.shape == (15_002, 2)
    assert least_distance(places) >= 0.9 * SPACING


def test_an_empty_network_has_no_places() -> None:
    two = TwoMode.of_pairs([])
    assert lay_out(project(two), two).shape == (0, 2)


def test_the_mesh_pushes_as_all_do_one_by_one() -> None:
    random = np.random.default_rng(20)
    places = random.normal(size=(2000, 2)) * 20
    masses = random.uniform(1, 3, size=2000)
    direct, mesh = _directly(masses)(places), _Mesh(masses).push(places)
    error = np.linalg.norm(mesh - direct, axis=1) / np.linalg.norm(direct, axis=1)
    assert np.median(error) < 0.05
