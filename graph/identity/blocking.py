"""Blocking: which pairs of records are worth comparing, so that 10⁵ records do not make 10¹⁰ pairs.

Two records are a pair where they share a key. A key that more than `limit` records share says
little: it counts only together with the country, and not at all where that is shared by as many.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from graph.identity.record import Record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LIMIT = 50
"""How many records may share a key; the number of pairs grows with its square."""

Keys = Callable[[Record], Iterable[str]]


class Blocks(NamedTuple):
    """Which records share which keys: two tables, each row from `starts[n]` to `starts[n + 1]`.

    `left_out` counts the keys that too many records share.
    """

    keys: "NDArray[np.int64]"
    keys_from: "NDArray[np.int64]"
    members: "NDArray[np.int64]"
    members_from: "NDArray[np.int64]"
    left_out: int = 0

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield each pair of records once, by their numbers: the smaller first, in order."""
        keys, keys_from = self.keys.data, self.keys_from.data
        members, members_from = self.members.data, self.members_from.data
        for record in range(len(keys_from) - 1):
            others = set[int]()
            for key in keys[keys_from[record] : keys_from[record + 1]]:
                others.update(members[members_from[key] : members_from[key + 1]])
            for other in sorted(others):
                if other > record:
                    yield record, other


def blocks(records: Sequence[Record], keys: Keys, *, limit: int = LIMIT) -> Blocks:
    """Sort records by the keys that they share.

    >>> unep = Record("https://e.org/a", "partner", ())
    >>> same = Record("https://e.org/b", "partner", ())
    >>> list(blocks([unep, same], lambda record: ["unep"]).pairs())
    [(0, 1)]
    """
    import numpy as np

    whole, refined, owners = _hashed(records, keys)
    crowded = _sizes(whole) > limit
    values = np.where(crowded, refined, whole)
    sizes = _sizes(values)
    kept = (sizes > 1) & (sizes <= limit)
    left_out = len(np.unique(values[sizes > limit]))
    return _tables(values[kept], owners[kept], len(records), left_out)


def _hashed(
    records: Sequence[Record], keys: Keys
) -> tuple["NDArray[np.uint64]", "NDArray[np.uint64]", "NDArray[np.int64]"]:
    """Return, for each key of each record, its hash, that with the country, and the record."""
    from array import array

    import numpy as np

    whole, refined, owners = array("Q"), array("Q"), array("q")
    for number, record in enumerate(records):
        country = record.countries[0] if len(record.countries) == 1 else ""
        for key in sorted(set(keys(record))):
            whole.append(_hash(key))
            refined.append(_hash(f"{key}\0{country}"))
            owners.append(number)
    return (
        np.frombuffer(whole, np.uint64), np.frombuffer(refined, np.uint64),
        np.frombuffer(owners, np.int64),
    )  # fmt: skip


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _sizes(values: "NDArray[np.uint64]") -> "NDArray[np.int64]":
    """Return for each value how often it stands there."""
    import numpy as np

    _, which, numbers = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray(numbers[which], np.int64)


def _tables(
    values: "NDArray[np.uint64]", owners: "NDArray[np.int64]", number: int, left_out: int
) -> Blocks:
    import numpy as np

    _, which = np.unique(values, return_inverse=True)
    order = np.argsort(which, kind="stable")
    blocks_ = int(which.max()) + 1 if len(which) else 0
    return Blocks(
        keys=which.astype(np.int64),
        keys_from=_starts(owners, number), members=owners[order],
        members_from=_starts(which[order].astype(np.int64), blocks_), left_out=left_out,
    )  # fmt: skip


def _starts(rows: "NDArray[np.int64]", number: int) -> "NDArray[np.int64]":
    """Return where each row of a sorted table begins, and where the last ends."""
    import numpy as np

    return np.searchsorted(rows, np.arange(number + 1)).astype(np.int64)
