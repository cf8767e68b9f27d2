"""Tables of pairs of IRIs, as SSSOM has them: what is known of the records of a workspace."""

import re
from itertools import islice

from graph.identity.gold.asked import verdict
from graph.identity.gold.shapes import Pair, PairGold
from graph.identity.gold.table import Row, Seen, Table
from graph.identity.joins.canonical_iri import kind_of

_COLUMNS = (("subject_id", "object_id"), ("subject", "object"), ("iri_a", "iri_b"))
_IRI = re.compile(r"<?[A-Za-z][\w.+-]*:\S+>?")
_CURIES = ("partner:", "agreement:", "initiative:", "event:", "place:")
_TRIED = 500


def iri_columns(table: Table) -> tuple[str, str]:
    """Return the columns of subject and object where they hold IRIs or CURIEs, else empty texts."""
    for first, second in _COLUMNS:
        if first in table.by_name and second in table.by_name:
            texts = [*table.values(first), *table.values(second)][:_TRIED]
            if texts and all(_IRI.fullmatch(text) for text in texts):
                return first, second
    return "", ""


def of_workspace(table: Table, subject: str, object_: str) -> bool:
    """Say whether the IRIs are those of things of Citypact, which only a workspace knows."""
    texts = [*islice(table.values(subject), _TRIED), *islice(table.values(object_), _TRIED)]
    return all(
        kind_of(text) or "/id/initiative/" in text or text.startswith(_CURIES) for text in texts
    )


def labels_of(table: Table) -> list[Seen]:
    """Return the columns in which an SSSOM table names its subjects and objects."""
    return [c for c in table.columns if c.name in ("subject_label", "object_label")]


def read_pairs(table: Table, subject: str, object_: str) -> PairGold:
    """Read a table of pairs; a row that says neither same nor different is counted as blank."""
    pairs, blank = list[Pair](), 0
    for row in table.rows:
        same, ends = _same(row), (row.text(subject), row.text(object_))
        if same is None or not all(ends):
            blank += 1
        else:
            pairs.append(Pair(*ends, same, row.place))
    told = f"{table.file} has pairs: “{subject}” and “{object_}”, held against the workspace"
    return PairGold(table.file, tuple(pairs), (told, *table.remarks), blank)


def _same(row: Row) -> bool | None:
    """Return what a row says of its pair, None where it says neither same nor different."""
    predicate = row.text("predicate_id")
    said = verdict(predicate) if predicate else True
    if said is None:
        return None
    return said != (row.text("predicate_modifier").casefold() == "not")
