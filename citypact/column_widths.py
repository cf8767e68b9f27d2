"""How wide the columns of a table on a terminal are: words stay whole as long as there is room."""

from collections.abc import Sequence

from rich.cells import cell_len

_WORDS_AT_MOST = (24, 16, 12)


def column_widths(
    columns: Sequence[str], rows: Sequence[Sequence[str]], room: int
) -> list[int] | None:
    """Return a width a column, all together at most `room`; None where words do not fit.

    Headings give way first, then the widest columns, down to their longest word. A word of more
    than 24 characters may be folded, of more than 12 where there is no room.

    >>> column_widths(["partner", "the rank"], [["United Nations Environment Programme", "3"]], 24)
    [19, 5]
    >>> column_widths(["partner"], [["UNEP"]], 80)
    [7]
    """
    cells = list(zip(columns, *rows, strict=True))
    wished = [max(map(_line, column)) for column in cells]
    if sum(wished) <= room:
        return wished
    widths = [min(max(_heading(head), *map(_line, below), 1), room) for head, *below in cells]
    for at_most in _WORDS_AT_MOST:
        least = [min(max(map(_word, column)), at_most, width)
                 for column, width in zip(cells, widths, strict=True)]  # fmt: skip
        if sum(least) <= room:
            return _widened(_narrowed(widths, least, room), wished, room)
    return None


def _narrowed(widths: list[int], least: list[int], room: int) -> list[int]:
    """Take from the widest columns that may still give way until all fit."""
    while sum(widths) > room:
        wider = [n for n, width in enumerate(widths) if width > least[n]]
        widths[max(wider, key=widths.__getitem__)] -= 1
    return widths


def _widened(widths: list[int], wished: list[int], room: int) -> list[int]:
    """Give the room that is left to headings, from the left."""
    for number, wish in enumerate(wished):
        widths[number] += min(wish - widths[number], room - sum(widths))
    return widths


def _line(cell: str) -> int:
    return max(map(cell_len, cell.splitlines()), default=0)


def _heading(head: str) -> int:
    """Return how wide a heading is in two lines."""
    return max(_word(head), -(-cell_len(head) // 2) + 1)


def _word(cell: str) -> int:
    return max(map(cell_len, cell.split()), default=0)
