"""Bipartite configuration model: who takes part in what, if degrees alone decided."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.two_mode import TwoMode

TOLERANCE = 1e-9
STEPS = 200


class Configuration(NamedTuple):
    """The chance that a partner takes part in a thing; it depends on their degrees alone.

    `chances[r, s]` is that of a partner with `degrees[r]` things in a thing with `sizes[s]`
    partners; `partners[r]` and `things[s]` say how many there are. `error` is by how much an
    expected degree differs from the observed one at most.
    """

    degrees: Integers
    partners: Integers
    sizes: Integers
    things: Integers
    chances: Floats
    error: float


def configuration(network: TwoMode) -> Configuration:
    """Solve the bipartite configuration model (Saracco et al. 2015, Sci. Rep. 5:10595).

    Of all random two-mode networks in which each partner has its number of things, and each
    thing its number of partners, on average, this one adds nothing else (maximum entropy):
    pᵢₜ = xᵢyₜ/(1 + xᵢyₜ). Equal degrees have equal x, so there are as many unknowns as distinct
    degrees; Newton's method on log x and log y finds them. Partners in all things or in none,
    and things with all partners or with none, have chances 1 and 0 and are set aside first.

    >>> pairs = [("Bonn", "UEA"), ("Bonn", "HSP"), ("UNEP", "C40"), ("UNEP", "HSP")]
    >>> configuration(TwoMode.of_pairs(pairs)).chances.round(9).tolist()
    [[0.5, 1.0]]
    """
    degrees, partners = np.unique(network.partner_sizes, return_counts=True)
    sizes, things = np.unique(network.thing_sizes, return_counts=True)
    return _Solving(degrees, partners, sizes, things).solve()


class _Solving:
    """The equations, with the classes of degrees that are still open in each mode."""

    def __init__(
        self, degrees: Integers, partners: Integers, sizes: Integers, things: Integers
    ) -> None:
        self.wanted = (degrees, sizes)
        self.numbers = (partners, things)
        self.left = [degrees.astype(np.float64), sizes.astype(np.float64)]
        self.open = [np.ones(len(degrees), bool), np.ones(len(sizes), bool)]
        self.chances = np.zeros((len(degrees), len(sizes)))

    def solve(self) -> Configuration:
        while self._set_aside(0) or self._set_aside(1):
            pass
        if self.open[0].any() and self.open[1].any():
            self.chances[np.ix_(*self.open)] = self._newton()
        return Configuration(
            self.wanted[0],
            self.numbers[0],
            self.wanted[1],
            self.numbers[1],
            self.chances,
            self._error(),
        )

    def _set_aside(self, mode: int) -> bool:
        """Take out classes of one mode that are in all or none of what is open in the other."""
        other = 1 - mode
        most = self.numbers[other][self.open[other]].sum()
        full = self.open[mode] & (self.left[mode] == most)
        empty = self.open[mode] & (self.left[mode] == 0) & ~full
        if not (full | empty).any():
            return False
        rows = self.chances if mode == 0 else self.chances.T
        rows[np.ix_(full, self.open[other])] = 1.0
        self.left[other] = self.left[other] - self.numbers[mode][full].sum()
        self.open[mode] = self.open[mode] & ~full & ~empty
        return True

    def _newton(self) -> Floats:
        wanted = [left[still] for left, still in zip(self.left, self.open, strict=True)]
        weights = [
            number[still].astype(np.float64)
            for number, still in zip(self.numbers, self.open, strict=True)
        ]
        half = np.log(weights[0] @ wanted[0]) / 2
        at = np.concatenate([np.log(wanted[0]) - half, np.log(wanted[1]) - half])
        equations = _Equations(wanted, weights)
        for _ in range(STEPS):
            off = equations.off(at)
            if np.abs(off).max() <= TOLERANCE:
                break
            at = equations.step(at, off)
        return np.asarray(special.expit(equations.sums(at)))

    def _error(self) -> float:
        partners, things = self.numbers
        rows = np.abs(self.chances @ things - self.wanted[0])
        columns = np.abs(partners @ self.chances - self.wanted[1])
        return float(max(rows.max(initial=0), columns.max(initial=0)))


class _Equations:
    """Degrees as a function of log x and log y: the gradient of a concave likelihood."""

    def __init__(self, wanted: list[Floats], weights: list[Floats]) -> None:
        self.wanted, self.weights, self.rows = wanted, weights, len(wanted[0])

    def sums(self, at: Floats) -> Floats:
        """Return log xᵢyₜ for each cell."""
        return np.asarray(np.add.outer(at[: self.rows], at[self.rows :]))

    def off(self, at: Floats) -> Floats:
        """Return wanted less expected degrees of both modes."""
        chances = special.expit(self.sums(at))
        return np.concatenate(
            [
                self.wanted[0] - chances @ self.weights[1],
                self.wanted[1] - self.weights[0] @ chances,
            ]
        )

    def likelihood(self, at: Floats) -> float:
        """Return the logarithm of the likelihood of the degrees."""
        linear = (np.concatenate(self.wanted) * np.concatenate(self.weights)) @ at
        return float(linear - self.weights[0] @ np.logaddexp(0, self.sums(at)) @ self.weights[1])

    def step(self, at: Floats, off: Floats) -> Floats:
        """Take Newton's step, halved until the likelihood does not fall."""
        direction = self._direction(at, off)
        start = self.likelihood(at)
        least = start - 1e-12 * abs(start)
        for halving in range(40):
            found: Floats = at + direction * 0.5**halving
            if self.likelihood(found) >= least:
                return found
        return at

    def _direction(self, at: Floats, off: Floats) -> Floats:
        chances = special.expit(self.sums(at))
        spread = np.outer(*self.weights) * chances * (1 - chances)
        matrix: NDArray[np.float64] = np.zeros((len(at), len(at)))
        matrix[: self.rows, self.rows :] = spread
        matrix += matrix.T
        diagonal = np.concatenate([spread.sum(axis=1), spread.sum(axis=0)])
        scale = 1 / np.sqrt(np.maximum(diagonal, 1e-300))
        scaled = matrix * np.outer(scale, scale)
        scaled[np.diag_indices_from(scaled)] = 1 + 1e-11
        pull = off * np.concatenate(self.weights) * scale
        found: Floats = np.linalg.solve(scaled, pull) * scale
        return found
