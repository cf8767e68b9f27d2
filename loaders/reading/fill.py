"""Filling: an empty cell takes the value of the one above, as merged cells are meant."""

from collections.abc import Sequence

from loaders.reading.faults import FileFault
from ontology.suggest import did_you_mean


class Fill:
    """Fills the empty cells of some columns from above.

    >>> fill = Fill(["Country"], ["Country", "City"], "row 1")
    >>> fill.fill(["France", "Lyon"]), fill.fill(["", "Nantes"])
    (['France', 'Lyon'], ['France', 'Nantes'])
    """

    def __init__(self, columns: Sequence[str], names: Sequence[str], place: str) -> None:
        for column in columns:
            if column not in names:
                found = f"there is no column “{column}” to fill"
                mend = did_you_mean(column, names) or "correct fill under [read]"
                raise FileFault(place, found, mend)
        self._above = {names.index(column): "" for column in columns}

    def fill(self, cells: list[str]) -> list[str]:
        """Return the cells of a row, filled; a row without any value stays as it is."""
        if not any(cells):
            return cells
        cells = list(cells)
        for index, above in self._above.items():
            if cells[index]:
                self._above[index] = cells[index]
            else:
                cells[index] = above
        return cells
