"""What every engine shares: reading a store in the way peers do, and the table of scores."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeAlias

import numpy as np
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store
from scipy import sparse

from graph.network.matrices.block_graph import Floats, Matrix
from ontology.terms import CP, SKOS

Row: TypeAlias = tuple[str, str, float]
_PAIRS = f"SELECT ?partner ?thing {{ ?partner {CP.participatesIn} ?thing }}"
_LABELS = f"""SELECT ?partner ?label {{
  ?partner a {CP.Partner} ; {SKOS.prefLabel} ?label FILTER(LANG(?label) = "en")
}}"""


class Network(NamedTuple):
    """What a peer reads: the IRIs of partners in order, their labels, and partners × things."""

    partners: list[str]
    labels: list[str]
    incidence: Matrix


class Engine(Protocol):
    """Goes from a store to a table of scores in three steps."""

    def read(self, folder: str) -> None:
        """Read participations and labels from the store of a folder."""

    def project(self) -> None:
        """Join partners that share a thing."""

    def table(self, measure: str, sources: int) -> tuple[list[Row], str]:
        """Compute a measure; return a row a partner, and how it was computed.

        `sources` is the number of partners from which betweenness is estimated, 0 for all.
        """


def read_network(folder: str) -> Network:
    """Read the pairs by one pattern as TSV, and number IRIs by a dictionary."""
    store = Store.read_only(f"{folder}/store")
    columns = _columns(store, _PAIRS)
    names = [sorted(set(column)) for column in columns]
    codes = [
        np.fromiter(map({name: n for n, name in enumerate(known)}.__getitem__, column), np.int64)
        for known, column in zip(names, columns, strict=True)
    ]
    shape = (len(names[0]), len(names[1]))
    incidence = sparse.csr_array((np.ones(len(codes[0])), (codes[0], codes[1])), shape=shape)
    partners = [name[1:-1] for name in names[0]]
    return Network(partners, read_labels(store, partners), incidence)


def read_labels(store: Store, partners: Sequence[str]) -> list[str]:
    """Return the English label of each partner."""
    known = dict(zip(*_columns(store, _LABELS), strict=True))
    return [known.get(f"<{partner}>", "").removesuffix("@en")[1:-1] for partner in partners]


def _columns(store: Store, query: str) -> list[list[str]]:
    """Ask a store for rows of two terms; return both columns."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    text = (found.serialize(format=QueryResultsFormat.TSV) or b"").decode()
    words = text.partition("\n")[2].removesuffix("\n").replace("\n", "\t").split("\t")
    return [words[::2], words[1::2]]


def rows(partners: Sequence[str], labels: Sequence[str], values: Floats) -> list[Row]:
    """Return the table, the highest value first."""
    known = values.tolist()
    order = np.argsort(-values, kind="stable").tolist()
    return [(partners[n], labels[n], known[n]) for n in order]
