"""The participations of a build as columns: what a network is made from, kept beside the store.

Joining a million participations in SPARQL takes a minute; reading these columns takes a fraction
of a second. They are read from the finished store by `graph.network.reading.scan`, so that both
say the same.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

FILE = "network.npz"
FORMAT = 3
NEVER, ALWAYS = -(10**7), 10**7
"""Days before and after all dates: a beginning or end that is not known."""

Codes = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Columns:
    """Partners, things and participations as parallel columns.

    Nodes (n, sorted by IRI) are whatever takes part or is taken part in, and what these are parts
    of: `nodes`, `labels`, `kinds`, `statuses` (keys, "" where unknown), `starts` and `ends` (the
    dates behind `cp:earliest` and `cp:latest`, as sources write them). `spans` (n × 4) are days,
    as `datetime.date.toordinal` counts them: possibly from, possibly until, known from, known
    until.

    Rows (r) are participations: `parts` (IRIs), `partner` and `thing` (numbers of nodes), `role`
    (numbers in `role_keys`) and `status` (in `status_keys`), `begins` and `stops` (in `dates`),
    `part_spans`; `plans` are the keys of the statuses that announce and do not report.

    Pairs: `themes`, `places`, `types` (node, number in `terms`), `parents`, `countries` (node,
    node), `evidence` (row, number in `sources`).
    """

    nodes: Sequence[str]
    labels: Sequence[str]
    kinds: Sequence[str]
    statuses: Sequence[str]
    starts: Sequence[str]
    ends: Sequence[str]
    spans: Codes
    parts: Sequence[str]
    partner: Codes
    thing: Codes
    role: Codes
    status: Codes
    begins: Codes
    stops: Codes
    part_spans: Codes
    role_keys: Sequence[str]
    status_keys: Sequence[str]
    plans: Sequence[str]
    dates: Sequence[str]
    terms: Sequence[str]
    sources: Sequence[str]
    themes: Codes
    places: Codes
    types: Codes
    parents: Codes
    countries: Codes
    evidence: Codes

    def __len__(self) -> int:
        return len(self.partner)


_NAMES = tuple(field.name for field in fields(Columns))
_TEXTS = {
    "nodes", "labels", "kinds", "statuses", "starts", "ends", "parts", "role_keys", "status_keys",
    "plans",     "dates", "terms", "sources",
}  # fmt: skip


def write_columns(columns: Columns, path: Path) -> None:
    """Write columns as one file of numpy (.npz); the same columns give the same bytes."""
    content: dict[str, Any] = {"format": np.array(FORMAT)}
    for name in _NAMES:
        value = getattr(columns, name)
        content[name] = _blob(value) if name in _TEXTS else value
    np.savez(path, **content)


def load_columns(path: Path) -> Columns | None:
    """Return the columns of a file; None where there is none, or it is damaged or another's."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            if int(found["format"]) != FORMAT:
                return None
            return Columns(**{name: _value(found, name) for name in _NAMES})
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile, zlib.error):
        return None


def _value(found: Mapping[str, Any], name: str) -> Any:
    value = found[name]
    return json.loads(value.tobytes()) if name in _TEXTS else value


def _blob(texts: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(list(texts), ensure_ascii=False).encode(), np.uint8)
