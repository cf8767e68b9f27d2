"""What loaders yield: passages, and the claims that each of them makes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from loaders.report import Report
    from loaders.source import Source

Claim = tuple[str, str, str]
"""One statement: subject, predicate and object as N-Triples writes them.

Text and no objects: a table of a million rows makes twenty million claims, and formatting text is
several times as fast as making terms. `loaders.statements` is the only place that writes them.
"""


class Passage(NamedTuple):
    """A passage of a source, and what it says: a paragraph, a row, an activity.

    `key` is the last part of its IRI and is unique in the source; `locator` tells a reader where
    to look. `line` is its line in the file, 0 where the format has none. `start` and `end` count
    characters of a retrieved text from 0; -1 says unknown. `lines` gives a line for each claim
    where they differ. `record` is what the source's record holds, where it has fields.

    >>> Passage("row-2", "row 2", 2, [("<x>", "<y>", '"z"')]).locator
    'row 2'
    """

    key: str
    locator: str
    line: int
    claims: list[Claim]
    start: int = -1
    end: int = -1
    lines: Sequence[int] = ()
    record: Mapping[str, object] = {}


Loader = Callable[["Source", "Report"], Iterator[Passage]]
"""A loader streams: it keeps nothing of what it has yielded, and never sees the store."""
