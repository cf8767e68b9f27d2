"""The triples of a source's files, kept outside memory so that a subject can be read whole.

What a file says of a subject may be scattered over it. The rows stand in a temporary database
that SQLite keeps in memory while it is small and in an unnamed file otherwise.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

CACHE = 16 * 1024
"""KiB of the database that stay in memory."""

IRI, BLANK, LITERAL = "i", "b", "l"


class Value(NamedTuple):
    """The object of a triple: an IRI, a blank node, or text with its language."""

    kind: str
    text: str
    language: str = ""


class Said(NamedTuple):
    """What a file says of a subject: a property, known by its number, and a value."""

    property: int
    value: Value


class Rows:
    """Rows of file, subject, property and value; blank nodes begin with `_:`."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{CACHE}"):
            self._base.execute(f"PRAGMA {pragma}")
        self._base.execute("PRAGMA temp_store=FILE")
        self._base.execute("CREATE TABLE said (file, subject, property, kind, text, language)")
        self._base.execute("CREATE TABLE kinds (subject PRIMARY KEY, rank, kind) WITHOUT ROWID")
        self._base.execute("BEGIN")

    def close(self) -> None:
        """Throw the rows away."""
        self._base.close()

    def add(self, rows: Iterable[tuple[int, str, int, str, str, str]]) -> None:
        """Add rows of file, subject, property, kind of value, text and language."""
        self._base.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?)", rows)

    def remove(self, file: int) -> None:
        """Take the rows of a file out again."""
        self._base.execute("DELETE FROM said WHERE file = ?", (file,))

    def sort(self, types: int, kinds: dict[str, tuple[int, str]]) -> None:
        """Make the rows ready to be read: `kinds` gives for a type its rank and the kind.

        `types` is the number of the property that says the type; of several the lowest rank
        counts.
        """
        self._base.execute("CREATE INDEX by_subject ON said (subject)")
        found = self._base.execute("SELECT subject, text FROM said WHERE property = ?", (types,))
        ranked = ((row[0], *kinds[row[1]]) for row in found if row[1] in kinds)
        self._base.executemany(
            "INSERT INTO kinds VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET rank = excluded.rank, "
            "kind = excluded.kind WHERE excluded.rank < rank", ranked
        )  # fmt: skip
        self._base.execute("CREATE TABLE blanks (number INTEGER PRIMARY KEY, subject UNIQUE)")
        self._base.execute(
            "INSERT INTO blanks (subject) SELECT subject FROM said WHERE subject >= '_:' "
            "AND subject < '_;' AND subject IN (SELECT subject FROM kinds) "
            "GROUP BY subject ORDER BY MIN(rowid)"
        )

    def kind(self, subject: str) -> str:
        """Return the kind of a subject, or ""."""
        found = self._base.execute("SELECT kind FROM kinds WHERE subject = ?", (subject,))
        row = found.fetchone()
        return str(row[0]) if row else ""

    def blank(self, subject: str) -> int:
        """Return the number of a blank node: its place among those that are things."""
        found = self._base.execute("SELECT number FROM blanks WHERE subject = ?", (subject,))
        row = found.fetchone()
        return int(row[0]) if row else 0

    def subjects(self) -> Iterator[tuple[str, int, list[Said]]]:
        """Yield each subject, file by file, with all that the file says of it.

        IRIs come in alphabetical order, then the blank nodes that are things in theirs.
        """
        columns = "said.subject, file, property, said.kind, text, language"
        yield from self._grouped(
            f"SELECT {columns} FROM said JOIN kinds USING (subject) "  # noqa: S608
            "WHERE subject < '_:' OR subject >= '_;' ORDER BY subject, file, said.rowid"
        )
        yield from self._grouped(
            f"SELECT {columns} FROM blanks JOIN said USING (subject) "  # noqa: S608
            "ORDER BY number, file, said.rowid"
        )

    def _grouped(self, query: str) -> Iterator[tuple[str, int, list[Said]]]:
        said: list[Said] = []
        now: tuple[str, int] | None = None
        for subject, file, number, kind, text, language in self._base.execute(query):
            if now != (subject, file):
                if now:
                    yield *now, said
                now, said = (subject, file), []
            said.append(Said(number, Value(kind, text, language)))
        if now:
            yield *now, said

    def values(self, subject: str, number: int) -> list[Value]:
        """Return the values of one property of a subject."""
        found = self._base.execute(
            "SELECT kind, text, language FROM said WHERE subject = ? AND property = ? "
            "ORDER BY rowid", (subject, number)
        )  # fmt: skip
        return [Value(*row) for row in found]
