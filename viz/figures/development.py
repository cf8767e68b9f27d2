"""A development: measures over a series of dates, as lines with what is possible above them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from graph.dates import days
from viz.figures.lettering import lines, one_line, width
from viz.figures.scale import number, scale, spread
from viz.figures.sheet import (
    GREY,
    GRID,
    MARGIN,
    NAME,
    PAPER,
    SMALL,
    WIDTH,
    Sheet,
    Surround,
    block_height,
)
from viz.palette import COMMUNITIES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SERIES_AT_MOST = 12
_NAMES = 170.0
_HEIGHT = 260.0
_AXIS = 26.0
_ROW = 11.0
_FEW = 12
_STROKES = ("-", (0, (4, 1.6)))
_MARKERS = "os^Dvh"


class Moment(NamedTuple):
    """A value on a date: with certain edges only, and with possible ones too.

    `date` is a year, a month or a day ("2019", "2019-06", "2019-06-30"); a value that is not
    known is NaN. Where nothing is uncertain, `possible` is NaN or the same as `certain`.
    """

    date: str
    certain: float
    possible: float = math.nan


@dataclass(frozen=True)
class Series:
    """What one line shows: a partner, a group or the whole network."""

    label: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Development:
    """Lines over dates, at most 12 of them drawn, each named at its end.

    `measure` stands above the axis; `network` describes the network, `how` says how the values
    were computed. A year or month stands at its middle.
    """

    title: str
    series: tuple[Series, ...]
    measure: str
    network: str = ""
    how: str = ""

    @property
    def drawn(self) -> tuple[Series, ...]:
        """The series that are drawn: those that have a value, up to 12."""
        known = (each for each in self.series if any(map(_known, each.moments)))
        return tuple(known)[:SERIES_AT_MOST]

    def words(self) -> str:
        """Return the network and each series in words."""
        said = []
        for each in self.drawn:
            values = (f"{m.date} {_value(m)}" for m in each.moments)
            said.append(f"{one_line(each.label)}: {', '.join(values)}")
        return " ".join([f"{self.measure}: {'; '.join(said) or 'no values'}.", *self.caption()])

    def caption(self) -> list[str]:
        """Return what stands below: what the bands are, which network, how computed."""
        uncertain = any(_band(m) for each in self.drawn for m in each.moments)
        band = "Lines: certain. Bands: up to what is possible where dates are not known."
        said = [band] if uncertain else []
        named = {"Network": self.network, "Computed": self.how}
        said += [f"{name}: {text.rstrip('.')}." for name, text in named.items() if text]
        if len(self.drawn) < len(self.series):
            said.append(f"{len(self.drawn)} of {len(self.series):,} series.")
        return said

    def draw(self) -> Sheet:
        """Draw the development.

        Raises:
            NotFoundError: matplotlib is not installed.
        """
        surround = Surround(self.title, self.caption())
        if not self.drawn:
            sheet = surround.sheet(40)
            sheet.text(MARGIN, surround.above + 20, "No values to show.", colour=GREY)
            return sheet
        names = [lines(each.label or "(no name)", NAME, _NAMES, most=3) for each in self.drawn]
        needed = sum(block_height(block, NAME) + 4 for block in names)
        board = _Board(surround.above + 22, max(_HEIGHT, needed), self.drawn, names)
        sheet = surround.sheet(22 + board.whole_height)
        sheet.text(MARGIN, surround.above + 6, self.measure, size=SMALL, colour=GREY)
        board.draw(sheet)
        return sheet


class _Board:
    """The part of the sheet that holds lines, dates and names."""

    def __init__(
        self, top: float, height: float, series: Sequence[Series], names: Sequence[Sequence[str]]
    ) -> None:
        self.top, self.height, self.series, self.names = top, height, series, names
        moments = [moment for each in series for moment in each.moments]
        self.values = scale((value for m in moments for value in m[1:]), room=height)
        self.left = MARGIN + max(width(number(mark), SMALL) for mark in self.values.marks) + 8
        widest = max(width(line, NAME) for block in names for line in block)
        self.room = WIDTH - MARGIN - widest - 40 - self.left
        self.dates = {moment.date: _middle(moment.date) for moment in moments}
        first, last = min(self.dates.values()), max(self.dates.values())
        apart = (last - first) * 0.02 or 200.0
        self.first, self.last = first - apart, last + apart
        self.rows = self._rows()

    @property
    def whole_height(self) -> float:
        """The height with the dates below."""
        return self.height + _AXIS + _ROW * max(self.rows.values())

    def _rows(self) -> dict[str, int]:
        """Return in which row each date is written: a few in up to three, many if they fit."""
        for number_of_rows in (1, 2, 3) if len(self.dates) <= _FEW else (1,):
            found = self._in_rows(number_of_rows)
            if len(found) == len(self.dates):
                return found
        return self._in_rows(1)

    def _in_rows(self, number_of_rows: int) -> dict[str, int]:
        """Place dates from the last back, without those that touch."""
        free = [math.inf] * number_of_rows
        found = {}
        for written in reversed(self._in_order()):
            x, half = self._x(self.dates[written]), width(written, SMALL) / 2
            row = next((row for row, left in enumerate(free) if x + half + 8 <= left), None)
            if row is not None:
                found[written], free[row] = row, x - half
        return found

    def _in_order(self) -> list[str]:
        return sorted(self.dates, key=lambda written: (self.dates[written], len(written)))

    def draw(self, sheet: Sheet) -> None:
        axes = sheet.axes(self.left, self.top, self.room, self.height)
        axes.set_xlim(self.first, self.last)
        axes.set_ylim(self.values.low, self.values.high)
        axes.set_yticks(self.values.marks)
        axes.set_xticks([])
        axes.grid(axis="y", color=GRID, lw=0.8)
        for mark in self.values.marks:
            text = number(mark)
            sheet.text(self.left - 6, self._y(mark), text, size=SMALL, side="right")
        for number_, each in enumerate(self.series):
            _draw_series(axes, each, number_)
        self._write_dates(sheet)
        self._write_names(sheet)

    def _y(self, value: float) -> float:
        return self.top + (1 - self.values.share(value)) * self.height

    def _x(self, at: float) -> float:
        return self.left + (at - self.first) / (self.last - self.first) * self.room

    def _write_dates(self, sheet: Sheet) -> None:
        """Write dates with the precision they have."""
        bottom = self.top + self.height
        for written in self._in_order():
            x, row = self._x(self.dates[written]), self.rows.get(written)
            sheet.line([x, x], [bottom, bottom + 4], colour=GREY, thick=0.6)
            if row is not None:
                sheet.text(x, bottom + 12 + _ROW * row, written, size=SMALL, side="center")

    def _write_names(self, sheet: Sheet) -> None:
        """Write each name where its line ends, apart from the others, and join the two."""
        ends = [[m for m in each.moments if _known(m)][-1] for each in self.series]
        wanted = [self._y(end.certain) for end in ends]
        heights = [block_height(block, NAME) + 4 for block in self.names]
        places = spread(wanted, heights, self.top - 6, self.top + self.height + 6)
        start = self.left + self.room + 34
        for place, (y, block) in enumerate(zip(places, self.names, strict=True)):
            x, colour = self._x(self.dates[ends[place].date]), _colour(place)
            bend = max(x + 5, self.left + self.room + 4)
            xs, ys = [x + 5, bend, start - 16], [wanted[place], wanted[place], y]
            sheet.line(xs, ys, colour=colour, thick=0.7, dashes=":")
            sheet.mark(start - 10, y, _MARKERS[place % len(_MARKERS)], colour, 5.5)
            sheet.block(start, y, block)


def _draw_series(axes: "Axes", series: Series, place: int) -> None:
    """Draw a line through what is certain, and the band up to what is possible."""
    moments = sorted(series.moments, key=lambda moment: _middle(moment.date))
    xs = [_middle(moment.date) for moment in moments]
    certain = [moment.certain for moment in moments]
    possible = [m.possible if _band(m) else m.certain for m in moments]
    colour = _colour(place)
    if possible != certain:
        axes.fill_between(xs, certain, possible, color=colour, alpha=0.16, lw=0, zorder=1)
        axes.plot(xs, possible, color=colour, lw=0.6, alpha=0.5, zorder=2)
        alone = len(moments) == 1
        axes.vlines(xs[:alone], certain[:alone], possible[:alone], color=colour, lw=3, alpha=0.3)
    axes.plot(
        xs, certain, color=colour, lw=1.8, ls=_STROKES[place // len(COMMUNITIES)], zorder=3,
        marker=_MARKERS[place % len(_MARKERS)], ms=4.5, mec=PAPER, mew=0.6, clip_on=False,
    )  # fmt: skip


def _colour(place: int) -> str:
    return COMMUNITIES[place % len(COMMUNITIES)]


def _known(moment: Moment) -> bool:
    return math.isfinite(moment.certain)


def _band(moment: Moment) -> bool:
    return math.isfinite(moment.possible) and moment.possible != moment.certain


def _value(moment: Moment) -> str:
    certain = number(moment.certain) if _known(moment) else "no value"
    return certain + (f" (possibly {number(moment.possible)})" if _band(moment) else "")


def _middle(written: str) -> float:
    """Return the middle of a year, a month or a day, in days."""
    first, last = (date.fromisoformat(day).toordinal() for day in days(written))
    return (first + last + 1) / 2
