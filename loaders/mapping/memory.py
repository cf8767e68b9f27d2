"""Memory: what a part of a mapping made of values that come again, within bounds."""

from collections.abc import Callable, Hashable, Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

from loaders.mapping.columns import Row

_MOST = 8192
_TRIAL = 3000
_CHARACTERS = 4_000_000
Made = TypeVar("Made")


def _nothing(_: Row) -> None:
    return None


class Memory(Generic[Made]):
    """Remembers things by the values of the fields that they depend on.

    It forgets everything when it is full, and stops where values hardly come again.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, Made] = {}
        self.key: Callable[[Row], Any] = _nothing
        """Returns the values of the fields; None where nothing is remembered of them."""
        self._characters = self._hits = self._misses = 0

    def bind(self, fields: Sequence[str], names: Sequence[str] | None) -> None:
        """Say which fields count; `names` are those of every record, None where they differ."""
        if names is None:
            self.key = lambda row: tuple(map(row.get, fields))
            return
        there = [name for name in fields if name in names]
        self.key = itemgetter(*there) if there else lambda _: ()

    def stop(self) -> None:
        """Remember nothing any more."""
        self.key = _nothing
        self._known.clear()

    def get(self, key: Hashable) -> Made | None:
        """Return what was made of values that came before."""
        try:
            found = self._known.get(key)
        except TypeError:
            self.stop()
            return None
        if found is not None:
            self._hits += 1
        return found

    def put(self, key: Hashable, made: Made) -> None:
        """Remember what is made of values."""
        if self.key is _nothing:
            return
        self._misses += 1
        if self._misses > _TRIAL and self._hits * 4 < self._misses:
            self.stop()
            return
        self._characters += (
            sum(map(len, map(str, key))) if isinstance(key, tuple) else len(str(key))
        )
        if len(self._known) >= _MOST or self._characters > _CHARACTERS:
            self._known.clear()
            self._characters = 0
        self._known[key] = made
