"""Columns: what each one is, from its header and from its values."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from loaders.guess.headers import Header, read_header
from loaders.guess.texts import (
    NO,
    YES,
    Dates,
    has_glued_year,
    has_markup,
    is_capitals,
    missing_words,
    parts,
)
from loaders.reading.record import Value

MANY = 0.9
"""The share of values that must look like a sense for the column to have it."""

CATEGORIES = 20
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
NUMBERS = ("budget", "population", "area", "count", "cities-count", "percent")


@dataclass
class Column:
    """A column, or an inner field of records, with the values of the sample.

    `about` and `what` say whose it is and what of it; `what` is "" where nothing is known. `form`
    is `text`, `list`, `languages` (an object of language → text) or `objects`.
    """

    name: str
    root: str
    header: Header
    total: int
    values: Counter[str] = field(default_factory=Counter)
    filled: int = 0
    form: str = "text"
    example: str = ""
    about: str = ""
    what: str = ""
    marks: list[str] = field(default_factory=list)
    dates: Dates | None = None
    share: float = 1.0
    inner: dict[str, None] = field(default_factory=dict)

    @cached_property
    def texts(self) -> list[str]:
        """The values, each once."""
        return list(self.values)

    @cached_property
    def parts(self) -> list[str]:
        """The values, cut where a cell has many."""
        return parts(self.values.elements(), self.marks)

    @property
    def template(self) -> str:
        """The column as a template names it."""
        return f"{{{self.name}}}"

    @property
    def many(self) -> bool:
        """Whether a record may have several values."""
        return bool(self.marks) or self.form == "list"

    @property
    def glued(self) -> bool:
        """Whether a year is glued to each value."""
        return has_glued_year(self.parts[:2000])

    @property
    def unique(self) -> bool:
        """Whether no two records have the same value, and all have one."""
        return self.filled == self.total and len(self.values) == self.total

    @property
    def boolean(self) -> bool:
        """Whether the values are only yes and no, or 1 and 0, or a mark and nothing."""
        small = {text.casefold() for text in self.values}
        both = len(small) > 1 or self.filled < self.total
        return self.form == "text" and bool(small) and small <= YES | NO and both

    @property
    def categories(self) -> list[str]:
        """The few values that come again and again, the most frequent first; [] if many."""
        counts = Counter(self.parts)
        few = 0 < len(counts) <= CATEGORIES and (
            len(counts) * 2 <= len(self.parts) or len(counts) < 6
        )
        return [text for text, _ in counts.most_common()] if few else []

    @property
    def mean(self) -> float:
        """The mean length of the values."""
        return sum(map(len, self.values)) / len(self.values) if self.values else 0.0

    @property
    def markup(self) -> bool:
        """Whether the values hold HTML."""
        return has_markup(self.texts)

    @property
    def capitals(self) -> bool:
        """Whether the values are in capitals."""
        return is_capitals(self.texts, 0.5 if self.form == "languages" else 0.8)


def find_columns(records: Sequence[dict[str, Value]]) -> tuple[list[Column], list[str]]:
    """Return the columns of records, and the words that stand for a missing value."""
    columns: dict[str, Column] = {}
    for record in records:
        for key, value in record.items():
            _take(columns, key, key, value, len(records), 0)
    found = list(columns.values())
    missing = missing_words((c.values, _holds_codes(c)) for c in found if c.form != "languages")
    for column in found:
        for word in missing:
            column.filled -= column.values.pop(word, 0)
    _indonesian(found)
    return found, missing


def _indonesian(columns: list[Column]) -> None:
    """Read `Name_id` as a name in Indonesian where it stands among names in other languages."""
    stems = Counter(c.name[:-3] for c in columns if c.header.language and c.name[-3:-2] == "_")
    for column in columns:
        if column.name.endswith("_id") and stems[column.name[:-3]] > 2:
            column.header = read_header(f"{column.name[:-3]}_ms")._replace(language="id")


def _take(
    columns: dict[str, Column], name: str, root: str, value: Value, total: int, depth: int
) -> None:
    """Put a value into its column; an inner object has columns of its own."""
    known = name in columns and columns[name].form == "languages"
    if isinstance(value, dict) and value and depth < 3 and not (known or _by_language(value)):
        for key, inner in value.items():
            if not re.search(r"[{}]", key):
                _take(columns, f"{name}.{key}", root, inner, total, depth + 1)
        return
    if name not in columns:
        shown = name if depth == 0 else " ".join(name.split(".")[-2:])
        columns[name] = Column(name, root, read_header(shown), total)
    column = columns[name]
    texts = _texts(column, value)
    if texts or (value and column.form == "objects"):
        column.filled += 1
        column.example = column.example or " ".join((texts or [str(value)])[0].split())
    column.values.update(texts)


def _texts(column: Column, value: Value) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, dict):
        column.form = "languages" if value else column.form
        return [text for text in value.values() if isinstance(text, str) and text]
    if any(isinstance(element, dict | list) for element in value):
        column.form = "objects"
        for element in value[:20]:
            column.inner |= dict.fromkeys(element) if isinstance(element, dict) else {}
        return []
    column.form = "list" if column.form == "text" else column.form
    return [element for element in value if isinstance(element, str) and element]


def _by_language(value: dict[str, Value]) -> bool:
    texts = all(isinstance(inner, str | list) for inner in value.values())
    return (
        texts
        and all(_TAG.fullmatch(key) for key in value)
        and any(
            key in ("en", "fr", "es", "de", "zh", "ar", "ru", "pt", "it", "eng", "und")
            for key in value
        )
    )


def _holds_codes(column: Column) -> bool:
    return column.header.what == "country" and all(len(text) < 3 for text in column.texts[:50])


def comma_in_numbers(columns: Iterable[Column]) -> tuple[str, str]:
    """Return the decimal mark and the mark of thousands, "" where numbers need none declared.

    >>> latitude = Column("lat", "lat", read_header("lat"), 1, Counter(["41,15"]))
    >>> latitude.what = "latitude"
    >>> comma_in_numbers([latitude])
    (',', '')
    """
    numeric = ("latitude", "longitude", *NUMBERS)
    texts = [text for c in columns if c.what in numeric for text in c.texts]
    if any(re.fullmatch(r"[^,.]*[0-9]\.[0-9]{3}(?:\.[0-9]{3})*,[0-9]+\D*", text) for text in texts):
        return ",", "."
    if any(re.fullmatch(r"[^,.]*[0-9],[0-9]{3}(?:,[0-9]{3})*\.[0-9]+\D*", t) for t in texts):
        return "", ","
    if any(re.search(r"[0-9],(?:[0-9]{1,2}|[0-9]{4,})(?![0-9])", text) for text in texts):
        return ",", _blank(texts)
    if any(re.search(r"[0-9],[0-9]{3}(?![0-9])", text) for text in texts):
        return "", ","
    return "", _blank(texts)


def _blank(texts: Iterable[str]) -> str:
    for text in texts:
        if match := re.search("[0-9]([ '\u00a0\u202f])[0-9]{3}", text):
            return match[1]
    return ""
