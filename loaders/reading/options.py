"""What a descriptor says of how its file is read: the table `[read]`."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from loaders.reading.encodings import checked_encoding
from loaders.reading.faults import FileFault, Reports
from ontology.suggest import did_you_mean

FORMATS = ("csv", "tsv", "xlsx", "json", "jsonl", "yaml", "sparql-json")


@dataclass(frozen=True)
class ReadOptions:
    """How a file is read; what is empty or None is found in the file.

    `header` is the row of the column names, 0 where there is none; `comment`
    comes from CSVW metadata, not from a descriptor.
    """

    format: str = ""
    member: str = ""
    encoding: str = ""
    repair: Mapping[str, str] = field(default_factory=dict)
    delimiter: str = ""
    quote: str | None = None
    header: int | None = None
    sheet: str = ""
    records: str | None = None
    keys: bool = False
    decimal: str = ""
    missing: frozenset[str] = frozenset()
    fill: tuple[str, ...] = ()
    comment: str = field(default="", metadata={"internal": True})

    @classmethod
    def of(cls, table: object, report: Reports) -> "ReadOptions":
        """Read the table `[read]` of a descriptor; what is wrong with it goes to the report."""
        if not isinstance(table, Mapping):
            report.problem("read", "read is no table", "write [read] on a line of its own")
            return cls()
        known = [entry.name for entry in fields(cls) if not entry.metadata.get("internal")]
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                advice = did_you_mean(str(key), known) or f"use {', '.join(known)}"
                report.problem(f"read.{key}", f"unknown key “{key}” under [read]", advice)
            elif mend := _wrong(key, value):
                report.problem(f"read.{key}", f"{key} = {_shown(value)} is not read", mend)
            else:
                values[key] = _MADE.get(key, _same)(value)
        return cls(**values)

    def declared(self) -> list[str]:
        """Return the options that decide which records are found, as a descriptor writes them.

        >>> ReadOptions(encoding="utf-8", header=4, sheet="Members").declared()
        ['header = 4', 'sheet = “Members”']
        """
        said: dict[str, object] = {
            "encoding": self.encoding if self.encoding.lower() not in _PLAIN else "",
            "header": self.header if self.header and self.header > 1 else "",
            **{key: getattr(self, key) for key in ("delimiter", "quote", "sheet", "records")},
        }
        shown = [f"{key} = {_shown(value)}" for key, value in said.items() if value]
        return [*shown, *(["keys = true"] if self.keys else [])]

    def idle(self, file_format: str) -> list[str]:
        """Return the keys that are declared but say nothing of a file of a format.

        >>> ReadOptions(sheet="Members", delimiter=";").idle("csv")
        ['sheet']
        """
        empty = ReadOptions()
        return [
            key for key, formats in _FORMATS_OF.items()
            if file_format not in formats and getattr(self, key) != getattr(empty, key)
        ]  # fmt: skip


def _same(value: Any) -> Any:
    return value


_MADE: dict[str, Callable[[Any], Any]] = {"missing": frozenset, "fill": tuple}
_PLAIN = ("", "utf-8", "utf8", "utf-8-sig")
_TEXTS = ("csv", "tsv")
_TREES = ("json", "yaml")
_FORMATS_OF = {
    "sheet": ("xlsx",),
    "header": (*_TEXTS, "xlsx"),
    "delimiter": _TEXTS,
    "quote": _TEXTS,
    "fill": (*_TEXTS, "xlsx"),
    "records": _TREES,
    "keys": _TREES,
    "encoding": tuple(name for name in FORMATS if name != "xlsx"),
    "repair": tuple(name for name in FORMATS if name != "xlsx"),
}
"""The formats of which a key says something."""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple | Mapping):
        return f"“{json.dumps(value, ensure_ascii=False, default=str)[:80]}”"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _encoding(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(checked_encoding(value))
    except FileFault:
        return False


def _one_character(value: object) -> bool:
    return isinstance(value, str) and len(value) == 1 and value not in '\r\n"'


def _quote(value: object) -> bool:
    return value == "" or (isinstance(value, str) and len(value) == 1 and value not in "\r\n")


def _row(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1000


def _repair(value: object) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(text, str)
        and len(text) <= 8
        and re.fullmatch("[0-9A-Fa-f]{2}|[Uu][+][0-9A-Fa-f]{4}", byte)
        for byte, text in value.items()
    )


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _pointer(value: object) -> bool:
    return isinstance(value, str) and (value == "" or value.startswith("/"))


def _text(value: object) -> bool:
    return isinstance(value, str)


_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "format": (lambda value: value in FORMATS, f"use one of {', '.join(FORMATS)}"),
    "member": (_text, 'write member = "members.csv"'),
    "encoding": (_encoding, "write utf-8, windows-1252, utf-16, shift_jis, gb18030 …"),
    "repair": (_repair, 'write repair = {"CA" = " "} for a byte, {"U+009D" = "…"} for a character'),
    "delimiter": (_one_character, 'write one character, as delimiter = ";"'),
    "quote": (_quote, 'write one character, or "" where cells are not quoted'),
    "header": (_row, "write the number of the header's row, or 0 where there is none"),
    "sheet": (_text, 'write sheet = "Members"'),
    "records": (_pointer, 'write a JSON pointer, as records = "/topics"'),
    "keys": (lambda value: isinstance(value, bool), "write keys = true"),
    "decimal": (lambda value: value in (".", ","), 'write decimal = ","'),
    "missing": (_words, 'write missing = ["NA"]'),
    "fill": (_words, 'write fill = ["Country"], with columns whose empty cells mean the one above'),
}


def _wrong(key: str, value: object) -> str:
    sound, mend = _CHECKS[key]
    return "" if sound(value) else mend
