"""A matrix of groups: how much each has to do with each, as numbers on shades."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ontology.errors import InputError, Problem
from viz.figures.lettering import lines, one_line, width
from viz.figures.scale import number
from viz.figures.sheet import (
    GREY,
    MARGIN,
    NAME,
    PAPER,
    SMALL,
    WIDTH,
    Sheet,
    Surround,
    block_height,
)

GROUPS_AT_MOST = 30
_BELOW = ("#ffffff", "#f8dfd0", "#efb592", "#dd8452", "#b9531c", "#7d3410")
_SHADES = ("#ffffff", "#d6e6f2", "#9cc4e0", "#5a9bcb", "#2a6fa8", "#154a78")
_NAMES = 180.0
_CELL = 30.0
_WIDEST = 110.0
Shades = Literal["row", "all", "value"]


@dataclass(frozen=True)
class Matrix:
    """Values of groups (rows) with groups (columns), NaN where there is none.

    The shade of a cell follows its share of its row or of all, or its value, those below 0 in
    another colour (`shades`); the darkest cell is the largest. `measure` says what the numbers are
    ("edges"), `network` describes the network, `how` how the numbers were computed.
    """

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    measure: str
    network: str = ""
    how: str = ""
    shades: Shades = "row"
    across: str = ""
    """What the columns are, where they differ from the rows ("who follows")."""

    def __post_init__(self) -> None:
        if len(self.values) != len(self.rows) or any(
            len(row) != len(self.columns) for row in self.values
        ):
            raise ValueError("a matrix has a value for each row and column")

    def part(self, row: int, column: int) -> float:
        """Return what the shade of a cell follows: its share from 0 to 1, or its value."""
        value = self.values[row][column]
        if not math.isfinite(value):
            return 0.0
        if self.shades == "value":
            return value
        among = [self.values[row]] if self.shades == "row" else self.values
        total = sum(abs(each) for line in among for each in line if math.isfinite(each))
        return abs(value) / total if total else 0.0

    def parts(self) -> list[list[float]]:
        """Return the parts of all cells, by rows."""
        columns = range(len(self.columns))
        return [[self.part(row, column) for column in columns] for row in range(len(self.rows))]

    def words(self) -> str:
        """Return the network and each row in words."""
        said = []
        for name, row in zip(self.rows, self.values, strict=True):
            cells = ", ".join(
                f"{one_line(other)} {number(value) if math.isfinite(value) else 'none'}"
                for other, value in zip(self.columns, row, strict=True)
            )
            said.append(f"{one_line(name)} with: {cells}")
        return " ".join([f"{self.measure}: {'; '.join(said) or 'no groups'}.", *self.caption()])

    def caption(self) -> list[str]:
        """Return what stands below: what numbers and shades are, which network, how computed."""
        most = max((abs(part) for row in self.parts() for part in row), default=0.0)
        shares = {"row": "share of its row", "all": "share of all"}
        if self.shades in shares:
            darkest = f"the larger its {shares[self.shades]} (darkest: {_percent(most)})"
        else:
            darkest = "the farther from 0 (blue above, brown below)"
        said = [f"Numbers: {self.measure.rstrip('.')}. The darker a cell, {darkest}."]
        named = {"Network": self.network, "Computed": self.how}
        return said + [f"{name}: {text.rstrip('.')}." for name, text in named.items() if text]

    def draw(self) -> Sheet:
        """Draw the matrix.

        Raises:
            InputError: there are more groups than can be read.
            NotFoundError: matplotlib is not installed.
        """
        most = max(len(self.rows), len(self.columns))
        if most > GROUPS_AT_MOST:
            found = f"{most:,} groups; a matrix shows at most {GROUPS_AT_MOST}"
            raise InputError(Problem("", "", found, "join small groups, or write a table"))
        if not self.rows or not self.columns:
            surround = Surround(self.title, self.caption())
            sheet = surround.sheet(40)
            sheet.text(MARGIN, surround.above + 20, "No groups to show.", colour=GREY)
            return sheet
        return _Plan(self).draw()


class _Plan:
    """Where rows, columns and their names stand."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.texts = [[_cell(value) for value in row] for row in matrix.values]
        self.size = SMALL if len(matrix.columns) <= 16 else 6.5
        self.names = [lines(row or "(no name)", NAME, _NAMES, most=3) for row in matrix.rows]
        self.left = MARGIN + max(width(line, NAME) for block in self.names for line in block) + 10
        least = max(width(text, self.size) for row in self.texts for text in row) + 10
        room = WIDTH - MARGIN - self.left
        self.cell = max(least, _CELL, min(room / len(matrix.columns), _WIDEST))
        self.heights = [max(block_height(block, NAME) + 8, _CELL) for block in self.names]
        self.heads = self._heads()
        self.upright = self.heads is None

    def _heads(self) -> list[list[str]] | None:
        """Return the names of columns in lines, or nothing where they must stand upright."""
        room = self.cell - 8
        found = [lines(name or "(no name)", SMALL, room, most=9) for name in self.matrix.columns]
        words = [word for name in self.matrix.columns for word in one_line(name).split()]
        broken = any(width(word, SMALL) > room and word.isascii() for word in words)
        return None if broken or max(map(len, found)) > 4 else found

    def draw(self) -> Sheet:
        columns = self.matrix.columns
        upright = [lines(name or "(no name)", SMALL, 150, most=2) for name in columns]
        if self.heads is None:
            above = max(width(line, SMALL) for block in upright for line in block) + 10
            self.cell = max(self.cell, 12 + max(block_height(block, SMALL) for block in upright))
        else:
            above = max(block_height(block, SMALL) for block in self.heads) + 10
        wide = self.left + self.cell * len(columns) + MARGIN
        surround = Surround(self.matrix.title, self.matrix.caption(), max(WIDTH, wide))
        extra = 16.0 if self.matrix.across else 0.0
        sheet = surround.sheet(extra + above + sum(self.heights))
        if self.matrix.across:
            sheet.text(self.left, surround.above + 6, self.matrix.across, size=SMALL, colour=GREY)
        top = surround.above + extra + above
        self._write_heads(sheet, top, upright)
        self._write_rows(sheet, top)
        return sheet

    def _write_heads(self, sheet: Sheet, top: float, upright: Sequence[Sequence[str]]) -> None:
        for place in range(len(self.matrix.columns)):
            x = self.left + (place + 0.5) * self.cell
            if self.heads is not None:
                block = self.heads[place]
                sheet.block(
                    x, top - 5 - block_height(block, SMALL) / 2, block, size=SMALL, side="center"
                )
                continue
            block_ = upright[place]
            first = x - (len(block_) - 1) / 2 * SMALL * 1.3
            for line, text in enumerate(block_):
                sheet.text(first + line * SMALL * 1.3, top - 6, text, size=SMALL, upright=True)

    def _write_rows(self, sheet: Sheet, top: float) -> None:
        parts = self.matrix.parts()
        most = max(abs(part) for row in parts for part in row) or 1.0
        for row, (block, height) in enumerate(zip(self.names, self.heights, strict=True)):
            middle = top + height / 2
            sheet.block(self.left - 8, middle, block, side="right")
            for column, text in enumerate(self.texts[row]):
                x = self.left + column * self.cell
                fill = shade(parts[row][column] / most)
                sheet.box(x + 0.75, top + 0.75, self.cell - 1.5, height - 1.5, fill)
                ink = PAPER if luminance(fill) < 0.179 else "#000000"
                sheet.text(
                    x + self.cell / 2, middle, text, size=self.size, side="center", colour=ink
                )
            top += height


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.1 else f"{100 * share:.2g}%"


def _cell(value: float) -> str:
    return number(value) if math.isfinite(value) else "–"


def shade(part: float) -> str:
    """Return the colour of a part from -1 to 1: the farther from 0 (white), the darker.

    >>> shade(0.0), shade(1.0), shade(-1.0)
    ('#ffffff', '#154a78', '#7d3410')
    """
    colours = _SHADES if part >= 0 else _BELOW
    at = min(abs(part), 1.0) * (len(colours) - 1)
    before = min(int(at), len(colours) - 2)
    pair = zip(_parts(colours[before]), _parts(colours[before + 1]), strict=True)
    mixed = (round(a + (b - a) * (at - before)) for a, b in pair)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2).

    >>> luminance("#ffffff"), luminance("#000000")
    (1.0, 0.0)
    """
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (part / 255 for part in _parts(colour))
    )  # fmt: skip
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
