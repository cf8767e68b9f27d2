"""What a table of known identities holds: places, records or pairs, and what is known of them."""

from typing import NamedTuple

from graph.identity.record import Record


class PlaceRow(NamedTuple):
    """A row that names a place: the parts of a query, and the GeoNames id that is known."""

    place: str
    name: str
    country: str
    known: str
    country_text: str = ""
    others: tuple[str, ...] = ()
    region: str = ""
    point: tuple[float, float] | None = None
    population: int = 0


class PlaceGold(NamedTuple):
    """A table of places; `blank` counts rows without a name or a known place."""

    rows: tuple[PlaceRow, ...]
    reading: tuple[str, ...]
    blank: int = 0


class Known(NamedTuple):
    """A record, the identity that is known of it, and the rows that say it."""

    record: Record
    identity: str
    rows: tuple[str, ...]


class RecordGold(NamedTuple):
    """Records with known identities; `blank` counts rows without a name or an identity."""

    known: tuple[Known, ...]
    reading: tuple[str, ...]
    blank: int = 0


class Pair(NamedTuple):
    """Two IRIs or CURIEs, as written, that are known to be one thing, or two (`same`)."""

    subject: str
    object: str
    same: bool
    row: str


class PairGold(NamedTuple):
    """Pairs of IRIs, for the decisions of a workspace."""

    file: str
    pairs: tuple[Pair, ...]
    reading: tuple[str, ...]
    blank: int = 0


Gold = PlaceGold | RecordGold | PairGold
