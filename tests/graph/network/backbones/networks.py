"""Two-mode networks for the tests of backbones: cities, of which many joined the same things."""

from hypothesis import strategies as st

from graph.network.backbones.catalogue import BACKBONES
from graph.network.backbones.pairs import BlockPairs
from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode

THINGS = ("C40", "Covenant of Mayors", "Eurocities", "ICLEI", "UEA", "URBACT")
Pair = tuple[str, str]

_crowds = st.lists(
    st.tuples(st.sets(st.sampled_from(THINGS), min_size=1), st.integers(1, 4)),
    min_size=1,
    max_size=6,
)


@st.composite
def crowded_networks(draw: st.DrawFn) -> TwoMode:
    """Draw a network of up to 24 cities, gathered in crowds that joined the same things."""
    pairs = [
        (f"city {crowd}-{number}", thing)
        for crowd, (things, members) in enumerate(draw(_crowds))
        for number in range(members)
        for thing in things
    ]
    return TwoMode.of_pairs(pairs)


def p_values(projection: Projection, method: str) -> dict[Pair, list[float]]:
    """Return the P-values of each tied pair of partners, both ends where there are two."""
    graph = projection.graph
    pairs = BlockPairs.of_graph(graph)
    values = BACKBONES[method](projection, pairs).values.T.tolist()
    known = dict(
        zip(zip(pairs.one.tolist(), pairs.other.tolist(), strict=True), values, strict=True)
    )
    found = {}
    for a, b in graph.networkx().edges():
        blocks = sorted(int(graph.block_of[graph.nodes.index(node)]) for node in (a, b))
        found[min(a, b), max(a, b)] = known[blocks[0], blocks[1]]
    return found


def things_of(network: TwoMode) -> dict[str, set[str]]:
    """Return the things of each partner."""
    rows = network.presence.toarray().astype(bool)
    return {
        partner: {thing for thing, takes in zip(network.things, row, strict=True) if takes}
        for partner, row in zip(network.partners, rows.tolist(), strict=True)
    }
