"""The engines that are compared: this package, and libraries called directly."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from benchmarks.network_peers import NetworKit, NetworkX, NetworkXAlone, RustworkX
from benchmarks.network_tables import Engine, Row, rows
from graph.analysis.measures.table import score
from graph.network.cooperation import read_network
from graph.network.matrices.projection import project
from graph.network.reading.columns import Columns
from graph.network.reading.scan import read_columns, scan_columns
from graph.store import GraphStore

MEASURES = (
    "degree", "strength", "pagerank", "eigenvector", "core-number", "closeness", "harmonic",
    "betweenness", "constraint",
)  # fmt: skip
OURS, SCAN, ALONE = "citypact", "citypact-scan", "networkx-alone"
PEERS = ("networkx", "rustworkx", "networkit")


class Citypact:
    """The engine of this package: as of a build, which keeps columns beside its store."""

    def read(self, folder: str) -> None:
        store = GraphStore.open(Path(folder) / "store")
        network = read_network(store, columns=self._columns(store))
        self._two = network.two
        self._labels = [network.label(partner) for partner in self._two.partners]

    def _columns(self, store: GraphStore) -> Columns:
        columns = read_columns(store)
        assert len(columns), "the columns are missing"
        return columns

    def project(self) -> None:
        self._projection = project(self._two)
        if left_out := self._projection.left_out:
            raise SystemExit(f"{len(left_out)} things join nobody: not the same network")

    def table(self, measure: str, sources: int) -> tuple[list[Row], str]:
        found = score(self._projection, [measure])
        return rows(found.nodes, self._labels, found.columns[measure]), found.how[measure]


class CitypactScan(Citypact):
    """The same, but reading all from the store, as where a build has kept no columns."""

    def _columns(self, store: GraphStore) -> Columns:
        return scan_columns(store)


ENGINES: dict[str, Callable[[], Engine]] = {
    OURS: Citypact, "networkx": NetworkX, "rustworkx": RustworkX, "networkit": NetworKit,
    SCAN: CitypactScan, ALONE: NetworkXAlone,
}  # fmt: skip


def start(engine: str) -> Engine:
    """Return an engine whose library is imported."""
    if engine in PEERS:
        import_module(engine)
    return ENGINES[engine]()


def has(engine: str, measure: str) -> bool:
    """Tell whether an engine has a measure."""
    if engine in (SCAN, ALONE):
        return measure == MEASURES[0]
    return engine == OURS or hasattr(ENGINES[engine], measure.replace("-", "_"))
