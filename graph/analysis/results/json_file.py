"""Results as JSON: the network, how each column was computed, the columns and the rows."""

import json
import math
from datetime import date
from pathlib import Path
from typing import Any

from graph.analysis.results.table import ResultTable, Value
from loaders.replacing import replacing


def write_json(table: ResultTable, path: Path) -> None:
    """Write a table as JSON, a row a line."""
    head = json.dumps(table.description(), ensure_ascii=False, allow_nan=False, indent=1)
    with replacing(path) as beside, beside.open("w", encoding="utf-8", errors="replace") as file:
        file.write(f'{head.removesuffix(chr(10) + "}")},\n "rows": [')
        for number, row in enumerate(table.values()):
            line = json.dumps([_plain(value) for value in row], ensure_ascii=False)
            file.write(f"{',' if number else ''}\n  {line}")
        file.write("\n ]\n}\n")


def _plain(value: Value) -> Any:
    """Return a value as JSON has it; infinity, which it lacks, as XML Schema writes it."""
    if isinstance(value, float) and math.isinf(value):
        return "INF" if value > 0 else "-INF"
    return value.isoformat() if isinstance(value, date) else value
