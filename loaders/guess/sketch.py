"""A sketch of a mapping: blocks under way, and which columns they have taken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.guess.columns import MANY, Column
from loaders.guess.headers import words
from loaders.guess.tables import table_of
from loaders.guess.texts import share
from loaders.reading.record import Value

Block = dict[str, Any]
_SHAPES = {
    "geonames": r"(?:https?://\S*geonames\.org/)?([1-9][0-9]{2,8})(?:\.0|/.*)?",
    "wikidata": r"(?:https?://\S*/)?(Q[1-9][0-9]*)",
    "ror": r"(?:(?:https?://)?ror\.org/)?(0[a-z0-9]{8})",
    "iati": r"[A-Z]{2,3}-[A-Z0-9_]+-\S+|[0-9]{5}",
    "lei": "[0-9A-Z]{18}[0-9]{2}",
    "isni": r"[0-9 ]+[0-9X]",
    "locode": "[A-Z]{2} ?[A-Z2-9]{3}",
    "grid": r"grid\.[0-9a-f.]+",
}
_SIMPLE = {"geonames": "[0-9]+", "wikidata": "Q[0-9]+"}


class Noted(NamedTuple):
    """A value with a comment for the person who edits it."""

    value: Any
    comment: str


@dataclass
class Sketch:
    """The blocks of a mapping, and the columns that it draws on."""

    columns: list[Column]
    records: Sequence[dict[str, Value]]
    kind: str = ""
    title: str = ""
    actor: str = "city"
    blocks: dict[str, Block] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    shape: str = ""
    notes: list[str] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)

    def all(self, what: str, *abouts: str, odd: int = 0, side: int | None = None) -> list[Column]:
        """Return the columns that are free, filled, and of a sense."""
        return [
            c for c in self.free()
            if c.what == what and c.about in (abouts or ("",)) and c.header.odd <= odd and c.values
            and (side is None or c.header.side == side)
        ]  # fmt: skip

    def one(
        self, what: str, *abouts: str, odd: int = 0, side: int | None = None
    ) -> Column | None:  # fmt: skip
        """Return the best such column: the one that is filled most."""
        found = self.all(what, *abouts, odd=odd, side=side)
        return max(found, key=lambda c: (c.filled, -c.header.odd), default=None)

    def free(self) -> list[Column]:
        """Return the columns that nothing uses and that a template can name."""
        unused = (c for c in self.columns if c.name not in self.used)
        return [c for c in unused if not re.search(r"[{}]|^/", c.name)]

    def take(self, column: Column) -> str:
        """Mark a column as used, and return its template."""
        self.used.add(column.name)
        return column.template

    # ---- values --------------------------------------------------------------------

    def text(self, column: Column, *, case: str = "title") -> Any:
        """Return a column as text: without markup, not in capitals, cut where it has many."""
        template, extra = self.take(column), dict[str, Any]()
        if column.form == "languages":
            return {"languages": template} | ({"case": case} if case and column.capitals else {})
        if column.markup:
            extra["html"] = True
        if column.marks:
            extra["split"] = _one_or_all(column.marks)
        if column.capitals and case:
            extra["case"] = case
        return {"value": template, **extra} if extra else template

    def texts(self, columns: Sequence[Column], *, case: str = "title") -> Any:
        """Return columns as text: one, or by language where their headers name languages."""
        tagged = [c for c in columns if c.header.language]
        if not tagged:
            return self.text(columns[0], case=case)
        by_language: dict[str, Any] = {}
        for column in tagged:
            by_language.setdefault(column.header.language, []).append(self.text(column, case=case))
        return {tag: found[0] if len(found) == 1 else found for tag, found in by_language.items()}

    def date(self, column: Column) -> Any:
        """Return a column as dates, with their formats."""
        template = self.take(column)
        found = column.dates
        if not found or not found.formats:
            return template
        value = {"value": template, "date-format": _one_or_all(found.formats)}
        if found.ambiguous:
            comment = f"day or month first? “{found.ambiguous}” may be either"
            return Noted(value, comment)
        return value

    def country(self, column: Column) -> Any:
        """Return a column as references to countries."""
        template = self.take(column)
        if column.marks:
            mark = _one_or_all(column.marks)
            return {"value": template, "split": mark, "as": "country:{value}"}
        return f"country:{template}"

    def concepts(self, column: Column, scheme: str, *, always: bool = False) -> Any:
        """Return a column with a table that brings its values to concepts.

        None where no value names one, except `always`.
        """
        table = table_of(scheme, column.categories)
        if not any(table.values()) and not always:
            shown = ", ".join(f"“{text}”" for text in list(table)[:3])
            self.reasons[column.name] = f"a {scheme}? {len(table)} values, as {shown}"
            return None
        value: dict[str, Any] = {"value": self.take(column)}
        if column.marks:
            value["split"] = _one_or_all(column.marks)
        open_ = [text for text, key in table.items() if not key]
        if open_:
            listed = {"type": "partner-types", "theme": "themes", "status": "statuses"}
            page = listed.get(scheme, f"{scheme}s")
            note = f'fill in the "": the ids stand in docs/concepts.md#{page}'
            value["table"] = Noted(table, note)
            many = f"{len(open_)} of {len(table)} values of “{column.name}”"
            self.notes.append(f"{many} need {'an' if scheme[0] in 'aeiou' else 'a'} {scheme}")
        else:
            value["table"] = table
        return value

    def identifier(self, column: Column, scheme: str) -> Any:
        """Return a column as identifiers of a scheme; what is none is left out."""
        template = self.take(column)
        shape = _SHAPES[scheme]
        if not any("/" in text or "." in text for text in column.texts):
            shape = _SIMPLE.get(scheme, shape)
        odd = [
            t for t in column.texts if t.endswith(".0") or ("/" in t and not t.startswith("http"))
        ]
        plain = not odd and (
            scheme in ("ror", "wikidata") or not any("/" in t for t in column.texts)
        )
        if plain and share(column.texts, scheme) == 1.0:
            return f"{scheme}:{template}"
        return {"value": template, "match": shape, "else": "", "as": f"{scheme}:{{value}}"}

    # ---- keys and dependence ---------------------------------------------------------

    def key(self, columns: Sequence[Any], fallback: Sequence[str]) -> Any:
        """Return the key: identifiers first, then own ids, then names."""
        found = [*columns, *fallback]
        return found[0] if len(found) == 1 else found

    def depends(self, column: Column, *on: Column) -> bool:
        """Say whether the value of a column follows from that of others in nearly all records."""
        seen: dict[tuple[str, ...], str] = {}
        good = total = 0
        for record in self.records:
            key = tuple(str(record.get(c.name, "")) for c in on)
            if (value := str(record.get(column.name, ""))) and all(key):
                total += key in seen
                good += key in seen and seen[key] == value
                seen.setdefault(key, value)
        return total > 0 and good >= MANY * total

    def distinct(self, *columns: Column) -> int:
        """Return how many different values columns have together."""
        return len({tuple(str(r.get(c.name, "")) for c in columns) for r in self.records})

    def unmapped(self) -> Iterator[tuple[str, str]]:
        """Yield the fields of records that nothing uses, each with a reason."""
        used = {c.root for c in self.columns if c.name in self.used}
        seen = set[str]()
        for column in self.columns:
            if column.root in used | seen or column.root.startswith("@"):
                continue
            seen.add(column.root)
            yield column.root, self.reasons.get(column.name) or _reason(column)


def _reason(column: Column) -> str:
    if column.what == "email" or column.about == "person":
        return "about persons"
    if column.what == "phone":
        return "telephone"
    if not column.filled:
        return "not mapped: never filled"
    if column.form == "objects":
        return f'not mapped: a list of objects; a block with each = "{column.template}" reads it'
    times = "1 value" if column.filled == 1 else f"{column.filled:,} values"
    example = re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", column.example)
    short = example if len(example) <= 40 else f"{example[:39]}…"
    return f"not mapped: {times}, as “{short}”"


def _one_or_all(values: Sequence[str]) -> Any:
    return values[0] if len(values) == 1 else list(values)


def speaks_of(column: Column, *known: str) -> bool:
    """Say whether one of some words stands in the header of a column."""
    return any(word in known for word in words(column.name))


def few_named(columns: Iterable[Column]) -> str:
    """Return the names of columns as a sentence lists them."""
    names = [f"“{column.name}”" for column in columns]
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
