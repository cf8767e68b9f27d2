"""Edges of a projection as CSV, TSV or Parquet, without holding all of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.analysis.results.csv_files import cell, write_rows, written_beside
from graph.analysis.results.edges import EDGES_AT_MOST, Alike, EdgeList
from graph.analysis.results.files import by_suffix, unwritable
from graph.analysis.results.parquet_file import ROWS, arrow_module, schema_of, write_batches
from graph.analysis.results.table import Column, ResultTable
from graph.network.matrices.projection import Projection

if TYPE_CHECKING:
    import pyarrow

COLUMNS = (
    Column("source", "Partner", "one end of the edge", "anyURI"),
    Column("target", "Other partner", "the other end; edges have no direction", "anyURI"),
    Column("source_label", "Name", "the name of the partner"),
    Column("target_label", "Name of the other", "the name of the other partner"),
    Column("weight", "Weight", "how much the two share, as the network weighs it", "number"),
    Column("count", "Number of things", "how many things the two share", "integer"),
    Column("things", "Things", "what the two share, divided by blanks"),
)


def write_edges(
    projection: Projection,
    path: Path,
    *,
    at_most: int = EDGES_AT_MOST,
    labels: Mapping[str, str] | None = None,
    software: str = "",
) -> EdgeList:
    """Write the heaviest edges, at most so many; return what is listed and what is left out.

    `labels` names partners; one without a name is named by its IRI.

    Raises:
        NotFoundError: the suffix is not `.csv`, `.tsv` or `.parquet`, or pyarrow is absent.
        InputError: the file cannot be written.
    """
    write = by_suffix(path, _FORMATS, "edge lists")
    found = EdgeList(projection, at_most)
    settings = {"weighting": projection.weighting, **projection.settings}
    if projection.left_out:
        settings["left out, too large to join"] = projection.left_out
    how = {"weight": projection.weighting, "edges": found.words()}
    table = ResultTable(COLUMNS, (), "Who works with whom", settings, how, software)
    nodes = projection.graph.nodes
    names = [(labels or {}).get(node, node) for node in nodes]
    try:
        write(found, table, path, names)
    except OSError as error:
        raise unwritable(path, error) from None
    return found


def _write_csv(found: EdgeList, table: ResultTable, path: Path, names: Sequence[str]) -> None:
    nodes = [cell(node) for node in found.projection.graph.nodes]
    named = [cell(name) for name in names]
    with written_beside(table, path) as file:
        write_rows(file, path, [table.names])
        write_rows(file, path, (row for alike in found for row in _rows(alike, nodes, named)))


def _rows(alike: Alike, nodes: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    same = (cell(alike.weight), str(len(alike.things)), cell(" ".join(alike.things)))
    for one, other in zip(alike.ones.tolist(), alike.others.tolist(), strict=True):
        yield nodes[one], nodes[other], names[one], names[other], *same


def _write_parquet(found: EdgeList, table: ResultTable, path: Path, names: Sequence[str]) -> None:
    arrow = arrow_module()
    nodes, named = arrow.array(found.projection.graph.nodes), arrow.array(names)
    schema = schema_of(table)

    def part(alike: list[Alike]) -> "pyarrow.Table":
        lengths = [len(each.ones) for each in alike]
        ones, others = (np.concatenate(ends) for ends in list(zip(*alike, strict=True))[:2])
        which = np.repeat(np.arange(len(alike)), lengths)
        same: list[Any] = [
            arrow.array([each.weight for each in alike]),
            arrow.array([len(each.things) for each in alike]),
            arrow.array([" ".join(each.things) for each in alike]),
        ]
        columns = [nodes.take(ones), nodes.take(others), named.take(ones), named.take(others)]
        columns += [column.take(which) for column in same]
        return arrow.Table.from_arrays(columns, schema=schema)

    write_batches(path, schema, map(part, _gathered(found)))


def _gathered(found: EdgeList) -> Iterator[list[Alike]]:
    """Yield edges in portions of about `ROWS`."""
    portion: list[Alike] = []
    held = 0
    for alike in found:
        portion.append(alike)
        held += len(alike.ones)
        if held >= ROWS:
            yield portion
            portion, held = [], 0
    if portion:
        yield portion


_FORMATS: dict[str, Callable[[EdgeList, ResultTable, Path, Sequence[str]], None]] = {
    ".csv": _write_csv,
    ".tsv": _write_csv,
    ".parquet": _write_parquet,
}
