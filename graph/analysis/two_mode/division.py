"""A division of both modes into communities, and how it is improved."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.two_mode.between import GAIN, Between, gathered, matches, onehot
from graph.analysis.two_mode.blocks import TwoModeBlocks
from graph.network.matrices.block_graph import Integers


@dataclass(frozen=True, eq=False)
class Division:
    """Communities of blocks of partners and of things, numbered from 0; -1 for no part in any."""

    blocks: TwoModeBlocks
    partners: Integers
    things: Integers
    number: int
    modularity: float

    @classmethod
    def by_things(cls, blocks: TwoModeBlocks, things: Integers) -> "Division":
        """Return the division where each partner goes to the best community of its things."""
        partners = np.full(len(blocks.partner_sizes), -1)
        things = np.where(blocks.thing_strengths > 0, things, -1)
        number = int(things.max()) + 1
        found, modularity = _choices(blocks, partners, things, number)
        return cls(blocks, found, things, number, modularity)

    @classmethod
    def by_partners(cls, blocks: TwoModeBlocks, partners: Integers) -> "Division":
        """Return the division where each thing goes to the best community of its partners."""
        turned = cls.by_things(_turned(blocks), partners)
        return cls(blocks, turned.things, turned.partners, turned.number, turned.modularity)

    def moved(self) -> "Division":
        """Let things and partners move in turn, as long as modularity grows."""
        division = self
        turned = _turned(self.blocks)
        while True:
            things, _ = _choices(turned, division.things, division.partners, division.number)
            partners, found = _choices(self.blocks, division.partners, things, division.number)
            if found <= division.modularity + GAIN:
                return division._counted()
            division = Division(self.blocks, partners, things, division.number, found)

    def joined(self) -> "Division":
        """Join communities that are each other's best match, as long as modularity grows."""
        between = self._between()
        names = np.arange(self.number)
        while True:
            joins = matches(between, self.blocks.total)
            if (joins == np.arange(len(joins))).all():
                break
            _, target = np.unique(joins, return_inverse=True)
            names = target[names]
            between = between.merged(target)
        modularity = between.modularity(self.blocks.total)
        if modularity <= self.modularity + GAIN:
            return self
        names = np.append(names, -1)
        number = int(names.max()) + 1
        return Division(self.blocks, names[self.partners], names[self.things], number, modularity)

    def _between(self) -> "Between":
        blocks = self.blocks
        rows = onehot(self.partners, blocks.partner_sizes, self.number)
        columns = onehot(self.things, blocks.thing_sizes, self.number)
        ties = sparse.csr_array(sparse.csr_array(rows.T) @ blocks.core @ columns)
        partners = gathered(rows, blocks.partner_strengths)
        return Between(ties, partners, gathered(columns, blocks.thing_strengths))

    def _counted(self) -> "Division":
        """Number the communities anew, without empty ones."""
        both = np.concatenate([self.partners, self.things])
        known, codes = np.unique(both[both >= 0], return_inverse=True)
        both = np.full(len(both), -1)
        both[np.concatenate([self.partners, self.things]) >= 0] = codes
        partners, things = np.split(both, [len(self.partners)])
        return Division(self.blocks, partners, things, len(known), self.modularity)


def _turned(blocks: TwoModeBlocks) -> TwoModeBlocks:
    """Return the blocks with partners and things changed."""
    found = TwoModeBlocks(
        blocks.turned, blocks.thing_of, blocks.partner_of, blocks.thing_sizes, blocks.partner_sizes
    )
    found.__dict__["turned"] = blocks.core
    return found


def _choices(
    blocks: TwoModeBlocks, current: Integers, things: Integers, number: int
) -> tuple[Integers, float]:
    """Return the best community of each block of partners, and the modularity of it all.

    A partner gains its weight in the things of a community less what chance gives it there.
    Among equals it stays where it is, or takes the first.
    """
    joined = onehot(things, blocks.thing_sizes, number)
    scores = sparse.csr_array(blocks.core @ joined)
    scores.sort_indices()
    share = gathered(joined, blocks.thing_strengths) / blocks.total
    rows = np.repeat(np.arange(scores.shape[0]), np.diff(scores.indptr))
    gains = scores.data - blocks.partner_strengths[rows] * share[scores.indices]
    best = np.full(scores.shape[0], -np.inf)
    np.maximum.at(best, rows, gains)
    ties = np.flatnonzero(gains >= best[rows] - GAIN)
    elsewhere = scores.indices[ties] != current[rows[ties]]
    ties = ties[np.lexsort((scores.indices[ties], elsewhere, rows[ties]))]
    filled, first = np.unique(rows[ties], return_index=True)
    found = np.full(len(current), -1)
    found[filled] = scores.indices[ties[first]]
    return found, float(best[filled] @ blocks.partner_sizes[filled]) / blocks.total
