"""Results as Apache Parquet: types are kept, the description stands in the file's metadata."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.analysis.results.extras import extra
from graph.analysis.results.table import Column, ResultTable
from loaders.replacing import replacing

if TYPE_CHECKING:
    import pyarrow

DESCRIPTION = b"citypact"
"""The key under which the file's metadata hold the description, as JSON."""
ROWS = 100_000
"""How many rows are held at a time."""
_TYPES = {
    "string": "string", "integer": "int64", "number": "float64",
    "boolean": "bool_", "date": "date32", "anyURI": "string",
}  # fmt: skip


def write_parquet(table: ResultTable, path: Path) -> None:
    """Write a table as Parquet; the same table gives the same bytes (with the same pyarrow).

    Raises:
        NotFoundError: pyarrow is not installed.
    """
    arrow = arrow_module()
    schema = schema_of(table)
    columns = list(zip(*table.values(), strict=True)) or [()] * len(table.columns)
    arrays = [
        arrow.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)
    ]
    write_batches(path, schema, [arrow.Table.from_arrays(arrays, schema=schema)])


def write_batches(path: Path, schema: "pyarrow.Schema", parts: Iterable["pyarrow.Table"]) -> None:
    """Write parts of a table one after the other; the file is there whole or as it was."""
    with extra("parquet", "pyarrow", purpose="Parquet"):
        from pyarrow import parquet
    options: dict[str, Any] = {"compression": "zstd", "version": "2.6"}
    with replacing(path) as beside, parquet.ParquetWriter(beside, schema, **options) as writer:
        for part in parts:
            writer.write_table(part, row_group_size=ROWS)


def schema_of(table: ResultTable) -> "pyarrow.Schema":
    """Return the types of the columns with what describes them and the table."""
    arrow = arrow_module()
    described = json.dumps(table.description(), ensure_ascii=False, allow_nan=False)
    fields = [
        arrow.field(column.name, getattr(arrow, _TYPES[column.datatype])(), metadata=_words(column))
        for column in table.columns
    ]
    return arrow.schema(fields, metadata={DESCRIPTION: described.encode("utf-8", "replace")})


def _words(column: Column) -> dict[str, str] | None:
    words = {"title": column.title, "description": column.description}
    return {name: text for name, text in words.items() if text} or None


def arrow_module() -> Any:
    """Return pyarrow.

    Raises:
        NotFoundError: it is not installed.
    """
    with extra("parquet", "pyarrow", purpose="Parquet"):
        import pyarrow
    return pyarrow
