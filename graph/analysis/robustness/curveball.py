"""Networks drawn by chance in which every partner and every thing keeps its size."""

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.two_mode import TwoMode

ROUNDS = 20
"""Of how many rounds of trades a network is the result; in each, all things and partners trade."""
_SITS_OUT = -1


def random_networks(
    network: TwoMode, number: int, *, rounds: int = ROUNDS, seed: int = SEED
) -> Iterator[TwoMode]:
    """Draw networks in which each partner has as many things, each thing as many partners.

    Curveball (Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014, Nature Communications
    5:4114): two things lay together the partners that only one of them has, and take back as many
    as they had, at random. All networks with these sizes become equally probable (Carstens 2015,
    Phys. Rev. E 91, 042812). All things trade at once, in random pairs, which keeps that
    (Carstens, Hamann, Meyer, Penschuck, Tran and Wagner 2018, ESA, LIPIcs 112, 11); then all
    partners do so with their things, which keeps it too. With m partners and t things a round has
    about (m+t)/2 trades: 20 rounds have at least four times the 5·min(m, t) after which Strona et
    al. find a network mixed. On the fewer side alone those do not suffice where a few things are
    large: among 77 networks of 14,691 cities 80 rounds of things had not reached the distance
    from the real network that 10 rounds of things and cities have.

    Each network begins anew at the one given and has a seed of its own: drawing more does not
    change the first ones. A partner keeps the weights of its parts, in random order.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> [sorted(drawn.thing_sizes.tolist()) for drawn in random_networks(two, 2)]
    [[1, 2], [1, 2]]
    """
    first = np.repeat(np.arange(len(network.partners)), network.partner_sizes)
    second = network.incidence.indices.astype(np.int64)
    for one in range(number):
        random = np.random.default_rng([seed, one])
        rows, columns = first.copy(), second.copy()
        for _ in range(rounds):
            _trade_all(columns, rows, len(network.things), random)
            _trade_all(rows, columns, len(network.partners), random)
        yield _network(network, rows, columns, random)


def _trade_all(home: Integers, member: Integers, count: int, random: np.random.Generator) -> None:
    """Let `count` homes trade members, each with one other; of an odd number one sits out."""
    order = random.permutation(count)
    one, other = order[0 : count - 1 : 2], order[1::2]
    pair = np.full(count, _SITS_OUT)
    pair[one] = pair[other] = np.arange(len(one))
    _trade(home, member, pair, one, other, random)


def _trade(
    home: Integers,
    member: Integers,
    pair: Integers,
    one: Integers,
    other: Integers,
    random: np.random.Generator,
) -> None:
    """Let the homes of each pair trade the members that only one of the two has."""
    width = int(member.max(initial=0)) + 1
    free = _in_one_only(pair[home] * width + member)
    free &= pair[home] != _SITS_OUT
    edges = np.flatnonzero(free)
    pairs = pair[home[edges]]
    shuffled = np.argsort(pairs + random.random(len(edges)))
    edges, pairs = edges[shuffled], pairs[shuffled]
    mine = np.bincount(pairs[home[edges] == one[pairs]], minlength=len(one))
    starts = np.concatenate([[0], np.cumsum(np.bincount(pairs, minlength=len(one)))])
    place = np.arange(len(edges)) - starts[pairs]
    home[edges] = np.where(place < mine[pairs], one[pairs], other[pairs])


def _in_one_only(keys: Integers) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Tell which keys occur once."""
    order = np.argsort(keys)
    same = keys[order[1:]] == keys[order[:-1]]
    once = np.ones(len(keys), bool)
    once[order[1:][same]] = False
    once[order[:-1][same]] = False
    return once


def _network(
    network: TwoMode, rows: Integers, columns: Integers, random: np.random.Generator
) -> TwoMode:
    order = np.lexsort((columns, rows))
    shape = network.incidence.shape
    weights = _shuffled(network.incidence.data, rows[order], random)
    indptr = network.incidence.indptr
    drawn = sparse.csr_array((weights, columns[order], indptr), shape=shape)
    return TwoMode(network.partners, network.things, drawn)


def _shuffled(weights: Floats, rows: Integers, random: np.random.Generator) -> Floats:
    """Return weights in random order within each row; rows stand in order."""
    if not len(weights) or (weights == weights[0]).all():
        return weights.copy()
    return weights[np.lexsort((random.random(len(weights)), rows))]
