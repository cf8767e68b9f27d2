"""The sheet that a figure is drawn on: places in points from its upper left corner.

Names, captions and legends stand where they are measured to fit; only data stand in axes. Nothing
of matplotlib's global state (pyplot) is touched, and text is never read as a formula: `$` is `$`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from graph.analysis.results.extras import extra
from viz.figures.lettering import LINE, families, lines, one_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Side = Literal["left", "center", "right"]
WIDTH = 640.0
MARGIN = 16.0
NAME = 9.0
"""The size of names; numbers and captions are a little smaller, the title larger."""
SMALL = 8.0
TITLE = 13.0
INK = "#1c1c1c"
GREY = "#595959"
"""Grey letters: contrast with white 7:1."""
GRID = "#d9d9d9"
PAPER = "#ffffff"


class Sheet:
    """A white sheet, `width` by `height` points."""

    def __init__(self, width: float, height: float) -> None:
        with extra("figures", "matplotlib", purpose="drawing a figure"):
            from matplotlib.figure import Figure
        self.width, self.height = width, height
        self.figure: Figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=PAPER)
        self.texts: list[str] = []

    def axes(self, left: float, top: float, width: float, height: float) -> "Axes":
        """Return axes for data, without frame and ticks."""
        box = (
            left / self.width, 1 - (top + height) / self.height,
            width / self.width, height / self.height,
        )  # fmt: skip
        axes = self.figure.add_axes(box)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.set_axisbelow(True)
        axes.patch.set_visible(False)
        axes.tick_params(length=0, labelbottom=False, labelleft=False)
        return axes

    def text(
        self, x: float, y: float, text: str, *,
        size: float = NAME, side: Side = "left", colour: str = INK, bold: bool = False,
        upright: bool = False,
    ) -> None:  # fmt: skip
        """Write one line, the middle of its height at `y`; `upright` reads from below."""
        line = one_line(text)
        if not line:
            return
        self.texts.append(line)
        self.figure.text(
            x / self.width, 1 - y / self.height, line,
            fontsize=size, color=colour, family=families(), weight="bold" if bold else "normal",
            ha=side, va="center_baseline", rotation=90 if upright else 0, rotation_mode="anchor",
            parse_math=False, usetex=False,
        )  # fmt: skip

    def block(
        self, x: float, y: float, block: Sequence[str], *,
        size: float = NAME, side: Side = "left", colour: str = INK, bold: bool = False,
    ) -> None:  # fmt: skip
        """Write lines, the middle of all at `y`."""
        first = y - (len(block) - 1) / 2 * size * LINE
        for number, line in enumerate(block):
            at = first + number * size * LINE
            self.text(x, at, line, size=size, side=side, colour=colour, bold=bold)

    def line(
        self, xs: Sequence[float], ys: Sequence[float], *,
        colour: str = GRID, thick: float = 0.8, dashes: str = "-",
    ) -> None:  # fmt: skip
        """Draw a line from point to point."""
        from matplotlib.lines import Line2D

        places = [x / self.width for x in xs], [1 - y / self.height for y in ys]
        transform = self.figure.transFigure
        drawn = Line2D(*places, color=colour, lw=thick, ls=dashes, transform=transform)
        self.figure.add_artist(drawn)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a filled box with a fine edge."""
        from matplotlib.patches import Rectangle

        corner = x / self.width, 1 - (y + height) / self.height
        drawn = Rectangle(
            corner, width / self.width, height / self.height,
            facecolor=colour, edgecolor=GRID, lw=0.5, transform=self.figure.transFigure,
        )  # fmt: skip
        self.figure.add_artist(drawn)

    def mark(self, x: float, y: float, marker: str, colour: str, size: float = 6.5) -> None:
        """Draw a mark of a legend."""
        from matplotlib.lines import Line2D

        places = [x / self.width], [1 - y / self.height]
        transform = self.figure.transFigure
        drawn = Line2D(*places, marker=marker, color=colour, ms=size, ls="", transform=transform)
        self.figure.add_artist(drawn)


def block_height(block: Sequence[str], size: float) -> float:
    """Return how high lines stand, in points."""
    return len(block) * size * LINE


class Surround:
    """The title above a figure and the caption below it, measured before the sheet is cut."""

    def __init__(self, title: str, caption: Sequence[str], width: float = WIDTH) -> None:
        room = width - 2 * MARGIN
        self.width = width
        self.title = lines(title, TITLE, room, most=3, bold=True) if one_line(title) else []
        self.caption = [
            line for part in caption if one_line(part)
            for line in lines(part, SMALL, room, most=6)
        ]  # fmt: skip
        self.above = MARGIN + block_height(self.title, TITLE) + (8 if self.title else 0)
        self.below = MARGIN + block_height(self.caption, SMALL) + (8 if self.caption else 0)

    def sheet(self, height: float) -> Sheet:
        """Return a sheet with title and caption, and `height` points between them."""
        sheet = Sheet(self.width, self.above + height + self.below)
        middle = MARGIN + block_height(self.title, TITLE) / 2
        sheet.block(MARGIN, middle, self.title, size=TITLE, bold=True)
        middle = sheet.height - MARGIN - block_height(self.caption, SMALL) / 2
        sheet.block(MARGIN, middle, self.caption, size=SMALL, colour=GREY)
        return sheet
