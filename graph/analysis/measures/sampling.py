"""Which partners stand for all where all would take too long, and how far that can be off."""

from dataclasses import dataclass

import numpy as np

from graph.network.matrices.block_graph import Floats, Integers


@dataclass(frozen=True, eq=False)
class Sample:
    """Blocks from whose nodes is searched: `certain` ones for all their nodes, `drawn` for some.

    `certain_nodes` and `drawn_nodes` say for how many nodes each counts. The drawn are a simple
    random sample without replacement from the `others` nodes that are not certain.
    """

    certain: Integers
    certain_nodes: Floats
    drawn: Integers
    drawn_nodes: Floats
    others: int

    @classmethod
    def of_all(cls, sizes: Integers) -> "Sample":
        """Return every node."""
        none = np.zeros(0, np.int64)
        return cls(np.arange(len(sizes)), sizes.astype(np.float64), none, np.zeros(0), 0)

    @classmethod
    def draw(
        cls, sizes: Integers, number: int, seed: int, certain: Integers | None = None
    ) -> "Sample":
        """Draw so many nodes, of `sizes` in each block.

        All nodes of `certain` blocks are in, and of those so large that the draw would come back
        to them again and again.
        """
        known = sizes * number > sizes.sum()
        if certain is not None:
            known[certain] = True
        blocks = np.flatnonzero(~known)
        nodes = np.repeat(blocks, sizes[blocks])
        number = min(number, len(nodes))
        picked = np.random.default_rng(seed).choice(nodes, number, replace=False, shuffle=False)
        drawn, times = np.unique(picked, return_counts=True)
        inside = np.flatnonzero(known)
        return cls(inside, sizes[inside].astype(float), drawn, times.astype(float), len(nodes))

    @property
    def size(self) -> int:
        """How many nodes were drawn."""
        return int(self.drawn_nodes.sum())

    @property
    def complete(self) -> bool:
        """Whether every node is in."""
        return self.size == self.others

    @property
    def scale(self) -> float:
        """For how many others each drawn node stands."""
        return self.others / self.size if self.size else 0.0

    def error(self, total: Floats, squares: Floats, least: float = 0.0) -> Floats:
        """Return the standard error of `scale` × total, from sums over the drawn nodes.

        That is Cochran's for simple random sampling, with the correction for a finite population
        (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2). Where hardly any of the drawn
        contributes the sample shows no spread although others may contribute: one unseen
        contribution of `least` is allowed for, so that three errors cover what is missed (the
        rule of three: J. A. Hanley and A. Lippman-Hand, JAMA 249:1743, 1983).
        """
        if self.complete:
            return np.zeros(len(total))
        number = self.size
        variance = np.maximum(squares - total**2 / number, 0.0) / max(number - 1, 1)
        kept_out = 1 - number / self.others
        spread = variance + least**2 / number
        return self.others * np.sqrt(kept_out / number * spread)

    def __str__(self) -> str:
        if self.complete:
            return "exact"
        inside = int(self.certain_nodes.sum())
        return f"sampled from {inside + self.size:,} of {inside + self.others:,} partners"
