"""The tables of the gazetteer: tab-separated files that stand in this folder."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table, without its header.

    >>> next(rows("countries.tsv"))
    ['AD', 'AND', '020', '3041565', '039', '']
    """
    text = files("loaders.gazetteer").joinpath(name).read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")
