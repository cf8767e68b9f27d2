"""A ranking: a partner a row, its value or rank as a mark, how sure that is as a line."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.figures.lettering import lines, one_line, width
from viz.figures.scale import Scale, in_between, number, ranks, scale
from viz.figures.sheet import GREY, GRID, MARGIN, NAME, PAPER, SMALL, Sheet, Surround, block_height
from viz.palette import Look, look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROWS_AT_MOST = 40
_NAMES = 230.0
_LEGEND = 18.0
_AXIS = 36.0
_MARKERS = {
    "square": "s", "dot": "o", "hexagon": "h", "triangle": "^", "diamond": "D", "star": "*",
}  # fmt: skip


@dataclass(frozen=True)
class RankedBar:
    """A partner of a ranking: its value, or its rank, and the ends of the interval around it.

    `kind` is one of `viz.palette.LOOKS`; `place` the rank that stands before the name (0: none);
    ends that are not known are NaN.
    """

    label: str
    kind: str
    value: float
    low: float = math.nan
    high: float = math.nan
    place: int = 0


@dataclass(frozen=True)
class Ranking:
    """Partners from the first to the last, at most 40 of them drawn.

    `measure` stands at the axis; with `by_rank` the values are ranks, 1 at the left. `interval`
    says what the lines are ("95 % of 200 resamples"), `network` describes the network and `how`
    says how the values were computed. `total` is of how many partners these are the first.
    """

    title: str
    bars: tuple[RankedBar, ...]
    measure: str
    network: str = ""
    how: str = ""
    interval: str = ""
    by_rank: bool = False
    total: int = 0

    @property
    def drawn(self) -> tuple[RankedBar, ...]:
        """The partners that are drawn."""
        return self.bars[:ROWS_AT_MOST]

    def words(self) -> str:
        """Return the network and each row in words."""
        rows = (
            f"{f'{bar.place}. ' if bar.place else ''}{one_line(bar.label)}: "
            f"{in_between(bar.value, bar.low, bar.high)}"
            for bar in self.drawn
        )
        listed = "; ".join(rows) or "no partners"
        return " ".join([f"{self.measure}: {listed}.", *self.caption()])

    def caption(self) -> list[str]:
        """Return what stands below: how sure, which network, how computed, what is left out."""
        total = max(self.total, len(self.bars))
        shown = len(self.drawn)
        named = {"Lines": self.interval, "Network": self.network, "Computed": self.how}
        said = [f"{name}: {text.rstrip('.')}." for name, text in named.items() if text]
        if shown < total:
            said.append(f"The first {shown:,} of {total:,} partners.")
        return said

    def draw(self) -> Sheet:
        """Draw the ranking.

        Raises:
            NotFoundError: matplotlib is not installed.
        """
        surround = Surround(self.title, self.caption())
        if not self.bars:
            return _empty(surround)
        names = [lines(bar.label or "(no name)", NAME, _NAMES, most=3) for bar in self.drawn]
        heights = [max(block_height(block, NAME) + 5, 17.0) for block in names]
        sheet = surround.sheet(_LEGEND + sum(heights) + _AXIS)
        _legend(sheet, surround.above + _LEGEND / 2 - 4, self.drawn)
        _rows(sheet, surround.above + _LEGEND, self, names, heights)
        return sheet


def _empty(surround: Surround) -> Sheet:
    sheet = surround.sheet(40)
    sheet.text(MARGIN, surround.above + 20, "No partner to show.", colour=GREY)
    return sheet


def _legend(sheet: Sheet, y: float, bars: Sequence[RankedBar]) -> None:
    """Name the marks of the kinds that are drawn."""
    x = MARGIN + 4
    for kind in dict.fromkeys(_look(bar) for bar in sorted(bars, key=lambda bar: _look(bar).many)):
        sheet.mark(x, y, _MARKERS[kind.shape], kind.colour)
        sheet.text(x + 9, y, kind.many, size=SMALL)
        x += 9 + width(kind.many, SMALL) + 18


def _look(bar: RankedBar) -> Look:
    return look(bar.kind)


def _rows(
    sheet: Sheet, top: float, ranking: Ranking, names: Sequence[Sequence[str]],
    heights: Sequence[float],
) -> None:  # fmt: skip
    bars = ranking.drawn
    places = [f"{bar.place}" if bar.place else "" for bar in bars]
    left = MARGIN + max(width(place, NAME) for place in places)
    left += 8 if any(places) else 0
    widest = max(width(line, NAME) for block in names for line in block)
    start = left + widest + 14
    ends = [value for bar in bars for value in (bar.value, bar.low, bar.high)]
    room = sheet.width - MARGIN - start
    marks = ranks(ends) if ranking.by_rank else scale(ends, room=room)
    start += max(0, width(number(marks.marks[0]), SMALL) / 2 - 14)
    room = sheet.width - MARGIN - start - max(8, width(number(marks.marks[-1]), SMALL) / 2)
    axes = sheet.axes(start, top, room, sum(heights))
    _axis(sheet, axes, marks, start, room, top + sum(heights), ranking)
    axes.set_ylim(sum(heights), 0)
    y = 0.0
    for bar, block, place, height in zip(bars, names, places, heights, strict=True):
        middle = y + height / 2
        sheet.text(left - (8 if any(places) else 0), top + middle, place, side="right", colour=GREY)
        sheet.block(left + widest, top + middle, block, side="right")
        if math.isfinite(bar.value):
            axes.axhline(middle, color=GRID, lw=0.5, zorder=0)
            _bar(axes, bar, middle)
        else:
            sheet.text(start + 4, top + middle, "no value", size=SMALL, colour=GREY)
        y += height


def _bar(axes: "Axes", bar: RankedBar, y: float) -> None:
    """Draw the mark of a partner and the line of its interval."""
    kind = look(bar.kind)
    if math.isfinite(bar.low) and math.isfinite(bar.high):
        axes.plot([bar.low, bar.high], [y, y], color=kind.colour, lw=2, alpha=0.55, zorder=2)
        for end in (bar.low, bar.high):
            axes.plot([end, end], [y - 3, y + 3], color=kind.colour, lw=1.2, alpha=0.8, zorder=2)
    marker = _MARKERS[kind.shape]
    axes.plot(
        [bar.value], [y], marker=marker, color=kind.colour, ms=11 if marker == "*" else 7,
        mec=PAPER, mew=0.8, ls="", zorder=3, clip_on=False,
    )  # fmt: skip


def _axis(
    sheet: Sheet, axes: "Axes", marks: Scale, left: float, room: float, bottom: float,
    ranking: Ranking,
) -> None:  # fmt: skip
    """Set the scale, and write its marks and what it measures below."""
    if marks.log:
        axes.set_xscale("log")
    axes.set_xlim(marks.low, marks.high)
    axes.set_xticks(marks.marks)
    axes.set_xticks([], minor=True)
    axes.tick_params(labelbottom=False, length=0, which="both")
    axes.grid(axis="x", color=GRID, lw=0.8)
    for mark in marks.marks:
        sheet.text(
            left + marks.share(mark) * room, bottom + 9, number(mark), size=SMALL, side="center"
        )
    said = f"{ranking.measure} (rank, 1 is first)" if ranking.by_rank else ranking.measure
    said += ", by the logarithm" if marks.log else ""
    fits = lines(said, SMALL, room + 24, most=2)
    sheet.block(left + room / 2, bottom + 26, fits, size=SMALL, side="center", colour=GREY)
