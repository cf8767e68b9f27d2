"""An evaluation: how well identities are found, in figures, and the mistakes, the worst first."""

from math import sqrt
from typing import NamedTuple

_Z = 1.959963984540054
"""The quantile of the normal distribution for 95 %."""


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return the interval that holds a share with 95 % confidence, 0 to 1 where `of` is 0.

    Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”,
    Journal of the American Statistical Association 22 (158), 1927, pages 209-212.

    >>> [round(bound, 3) for bound in wilson(95, 100)]
    [0.888, 0.978]
    """
    if not of:
        return 0.0, 1.0
    share = count / of
    middle = share + _Z**2 / (2 * of)
    spread = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
    low, high = ((middle + sign * spread) / (1 + _Z**2 / of) for sign in (-1, 1))
    return max(low, 0.0), min(high, 1.0)


class Figure(NamedTuple):
    """A number out of a total; `estimate` says that it tells of other tables as well.

    >>> figure = Figure("right", 95, 100)
    >>> figure.share, figure.percent
    (0.95, '95.0 %')
    """

    name: str
    number: int
    of: int
    estimate: bool = False

    @property
    def share(self) -> float:
        """The number over the total, 0 to 1; 0 where the total is 0."""
        return self.number / self.of if self.of else 0.0

    @property
    def percent(self) -> str:
        """The share in percent, "" where the total is 0."""
        return f"{100 * self.share:.1f} %" if self.of else ""

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson interval of the share at 95 %."""
        return wilson(self.number, self.of)


class Mistake(NamedTuple):
    """Something that was decided wrongly, or not decided.

    `kind` is `wrong` or `open` (places), `joined`, `missed` or `open` (records). `rows` are where
    it stands in the table, `decided` what was decided, `known` what is known, `number` how many
    rows or pairs it stands for.
    """

    kind: str
    rows: tuple[str, ...]
    name: str
    country: str
    decided: str
    known: str
    reasons: tuple[str, ...] = ()
    number: int = 1


class Evaluation(NamedTuple):
    """How well identities are found.

    `reading` says how the table is understood. `precision` and `recall` are also among `figures`.
    `f1` is their harmonic mean; `mistakes` stand worst first.
    """

    shape: str
    reading: tuple[str, ...]
    figures: tuple[Figure, ...]
    mistakes: tuple[Mistake, ...]

    def figure(self, name: str) -> Figure:
        """Return a figure by its name; one of nothing where there is none."""
        return next((each for each in self.figures if each.name == name), Figure(name, 0, 0))

    @property
    def precision(self) -> float:
        """The share of what was decided, or joined, that is right."""
        return self.figure("precision").share

    @property
    def recall(self) -> float:
        """The share of what is known that was found."""
        return self.figure("recall").share

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0
