"""Which engine computes: the one of this package, networkx, or a backend of networkx."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np

from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

LARGEST = 4_000_000
"""With so many edges a graph of networkx takes about 2 GB."""


class Expanded:
    """A graph of blocks, and the same written out for networkx where that is asked for."""

    def __init__(self, blocks: BlockGraph) -> None:
        self.blocks = blocks

    @property
    def too_large(self) -> bool:
        """Whether networkx would need more memory for it than there should be."""
        return self.blocks.edge_count > LARGEST

    @cached_property
    def networkx(self) -> "nx.Graph[str]":
        """The graph with all its nodes and edges.

        Raises:
            InputError: it has too many edges.
        """
        if self.too_large:
            found = f"{self.blocks.edge_count:,} edges are too many for networkx"
            raise InputError(Problem("", "", found, "leave the backend out"))
        return self.blocks.networkx()

    def on_blocks(self, found: Mapping[str, float], backend: str) -> Values:
        """Return values a block from values a node."""
        values = np.full(self.blocks.block_count, np.nan)
        values[self.blocks.block_of] = [found.get(node, np.nan) for node in self.blocks.nodes]
        plain = backend == "networkx"
        return Values(values, how="by networkx" if plain else f"by networkx's backend {backend}")


def backends() -> list[str]:
    """Return the names of networkx's backends that are installed, with networkx itself."""
    return sorted({"networkx", *nx.config.backends})


def backend_for(calls: str, backend: str, graph: Expanded) -> str | None:
    """Return which backend of networkx computes, None for the engine of this package."""
    if backend:
        return backend
    if not calls or graph.too_large:
        return None
    priority: Any = nx.config.backend_priority
    has = _implemented_by(calls)
    return next((name for name in priority.get(calls, priority.algos) if name in has), None)


def check(names: Iterable[str], known: Mapping[str, str], backend: str) -> None:
    """Raise NotFoundError for measures or a backend that nothing answers to, all together.

    `known` gives for each measure the function of networkx that computes it, or nothing.
    """
    problems = []
    if backend and backend not in backends():
        found = f"unknown backend “{backend}” of networkx"
        problems.append(Problem("", "", found, did_you_mean(backend, backends())))
    for name in names:
        if name not in known:
            mend = did_you_mean(name, known) or f"use one of {', '.join(known)}"
            problems.append(Problem("", "", f"unknown measure “{name}”", mend))
        elif backend in backends() and known[name] and backend not in _implemented_by(known[name]):
            found = f"networkx's backend “{backend}” has no {name}"
            problems.append(Problem("", "", found, "leave the measure or the backend out"))
    if problems:
        raise NotFoundError(problems)


def _implemented_by(calls: str) -> set[str]:
    """Return which backends have a function of networkx."""
    dispatched = getattr(nx, calls, None) or getattr(nx.community, calls)
    return {"networkx", *dispatched.backends}
