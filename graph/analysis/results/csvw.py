"""What stands beside a CSV file: its description for programs and for people.

Follows the Metadata Vocabulary for Tabular Data (Tennison and Kellogg, eds, W3C Recommendation,
17 December 2015): a reader of "CSV on the Web" finds the file by its name and reads each column
with its datatype.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.analysis.results.table import Column, Datatype, ResultTable, plain_settings

_DATATYPES: dict[Datatype, str] = {
    "string": "string",
    "integer": "integer",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "anyURI": "anyURI",
}
_TSV = {"delimiter": "\t", "quoteChar": None}


def description_path(path: Path) -> Path:
    """Return where the description of a CSV or TSV file is looked for.

    >>> description_path(Path("ranking.csv")).name
    'ranking.csv-metadata.json'
    """
    return path.with_name(f"{path.name}-metadata.json")


def csvw(table: ResultTable, path: Path) -> str:
    """Return the description of a table that is written to `path`, as JSON."""
    about = {"dc:title": table.title, "dc:creator": table.software}
    form = _TSV if path.suffix.lower() == ".tsv" else {}
    content: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@type": "Table",
        "url": quote(path.name),
        **{name: text for name, text in about.items() if text},
        "dialect": {"@type": "Dialect", "encoding": "utf-8", "header": True, **form},
        "notes": [
            _note(path, "network", plain_settings(table.settings)),
            _note(path, "how each column was computed", dict(table.how)),
        ],
        "tableSchema": {
            "@type": "Schema",
            "columns": [_column(column, table.how) for column in table.columns],
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _note(path: Path, what: str, body: Any) -> dict[str, Any]:
    """Return an annotation of the whole file."""
    return {
        "type": "Annotation", "target": quote(path.name), "motivation": "describing",
        "label": what, "body": body,
    }  # fmt: skip


def _column(column: Column, how: Mapping[str, str]) -> dict[str, Any]:
    computed = f"Computed: {how[column.name]}." if column.name in how else ""
    meaning = column.description and column.description.rstrip(".") + "."
    described = " ".join(filter(None, [meaning, computed]))
    titles = [column.name]
    if column.title and column.title != column.name:
        titles.append(column.title)
    return {
        "@type": "Column",
        "name": variable(column.name),
        "titles": titles,
        **({"dc:description": described} if described else {}),
        "datatype": _DATATYPES[column.datatype],
    }


def variable(name: str) -> str:
    """Return a name as the recommendation has it: a variable of URI templates (RFC 6570).

    >>> variable("core-number"), variable("_größe")
    ('core_number', '%5Fgr%C3%B6%C3%9Fe')
    """
    plain = name.replace("-", "_").replace(" ", "_")
    safe = re.sub(r"[^A-Za-z0-9_]", lambda sign: _encoded(sign.group()), plain)
    return f"%5F{safe[1:]}" if safe.startswith("_") else safe


def _encoded(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))
