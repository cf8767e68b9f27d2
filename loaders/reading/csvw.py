"""CSVW: metadata in JSON beside a table, which says how the table is read. Nothing is fetched."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from loaders.reading.encodings import checked_encoding
from loaders.reading.faults import FileFault, Reports
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Tagged, Value
from loaders.values import CONTROLS, ValueFault, language

_MAX_BYTES = 1_000_000
_PARTS = {
    "yyyy": r"(?P<year>\d{4})", "MM": r"(?P<month>\d{2})", "M": r"(?P<month>\d{1,2})",
    "dd": r"(?P<day>\d{2})", "d": r"(?P<day>\d{1,2})", "HH": r"\d{2}", "mm": r"\d{2}",
    "ss": r"\d{2}",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """What the metadata say of a column; `separator` cuts its cells, `lang` is that of its text."""

    name: str
    titles: tuple[str, ...] = ()
    nulls: frozenset[str] = frozenset()
    separator: str = ""
    lang: str = ""
    datatype: str = ""
    decimal: str = ""
    group: str = ""
    date: re.Pattern[str] | None = None

    def read(self, value: str) -> str:
        """Return a value in the plain form: "" for null, a decimal point, a date as in ISO 8601.

        Raises:
            ValueFault: a date has not the declared format.
        """
        if value in self.nulls:
            return ""
        if self.group or self.decimal:
            value = value.replace(self.group, "") if self.group else value
            value = value.replace(self.decimal, ".") if self.decimal else value
        if self.date and value:
            return self._iso(value)
        return value

    def _iso(self, value: str) -> str:
        match = self.date.fullmatch(value) if self.date else None
        if match is None:
            found = f"“{value[:40]}” has not the date format of the CSVW metadata"
            raise ValueFault(found, "correct the value or the format")
        parts = match.groupdict()
        written = [parts.get("year"), parts.get("month"), parts.get("day")]
        return "-".join(part.zfill(2) for part in written if part)


@dataclass(frozen=True)
class TableSchema:
    """The metadata of one table: its dialect as options, and its columns in order."""

    options: ReadOptions
    columns: tuple[Column, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, for a table without a header."""
        return tuple(column.name for column in self.columns)

    def under(self, declared: ReadOptions) -> ReadOptions:
        """Return options in which the dialect fills what the descriptor does not say."""
        said = self.options
        return replace(
            declared,
            encoding=declared.encoding or said.encoding,
            delimiter=declared.delimiter or said.delimiter,
            quote=said.quote if declared.quote is None else declared.quote,
            header=said.header if declared.header is None else declared.header,
            comment=said.comment,
        )

    def apply(self, records: Iterator[Record], report: Reports) -> Iterator[Record]:
        """Yield records under the names of the metadata, with values in the plain form."""
        known = {title: column for column in self.columns for title in column.titles}
        known |= {column.name: column for column in self.columns}
        for record in records:
            fields: dict[str, Value] = {}
            for key, value in record.fields.items():
                column = known.get(key)
                fields[column.name if column else key] = value
                if column and isinstance(value, str):
                    fields[column.name] = _read(column, value, record.locator, report)
            yield record._replace(fields=fields)


def _read(column: Column, value: str, place: str, report: Reports) -> Value:
    if column.separator and value not in column.nulls:
        parts = (part.strip() for part in value.split(column.separator))
        return [found for part in parts if (found := _one(column, part, place, report))]
    return _one(column, value, place, report)


def _one(column: Column, value: str, place: str, report: Reports) -> str:
    try:
        found = column.read(value)
        return Tagged(found, column.lang) if found and column.lang else found
    except ValueFault as fault:
        report.skip(f"{place}, column “{column.name}”", fault.found, fault.mend)
        return ""


def table_schema(path: Path, report: Reports) -> TableSchema | None:
    """Return the metadata beside a table (`FILE-metadata.json`, `csv-metadata.json`), if any.

    Raises:
        FileFault: they cannot be read.
    """
    beside = path.with_name(f"{path.name}-metadata.json")
    stem = path.with_name(f"{path.stem}-metadata.json")
    for place in (beside, stem, path.with_name("csv-metadata.json")):
        if place.is_file() and (table := _table(_parsed(place), path.name)) is not None:
            report.remark("", f"read as the CSVW metadata in {place.name} say")
            return _schema(table, place.name)
    return None


def _parsed(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise FileFault(path.name, "the CSVW metadata are too large", "check the file")
        parsed = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        found = f"the CSVW metadata are no JSON: {str(error)[:100]}"
        raise FileFault(path.name, found, "correct or remove the file") from None
    if not isinstance(parsed, dict):
        raise FileFault(path.name, "the CSVW metadata are no object", "correct the file")
    return parsed


def _table(metadata: dict[str, Any], name: str) -> dict[str, Any] | None:
    """The description of the table of this name, with what it inherits from the group."""
    tables = metadata.get("tables", [metadata])
    for table in tables if isinstance(tables, list) else []:
        if isinstance(table, dict) and str(table.get("url", name)).rpartition("/")[2] == name:
            return {**metadata, **table}
    return None


def _schema(table: dict[str, Any], place: str) -> TableSchema:
    schema = _object(table, "tableSchema")
    columns = schema.get("columns")
    inherited = {**table, **schema}
    described = [
        _column({**inherited, **entry}, index)
        for index, entry in enumerate(columns if isinstance(columns, list) else [])
        if isinstance(entry, dict) and not entry.get("virtual")
    ]
    try:
        return TableSchema(_dialect(_object(table, "dialect")), tuple(described))
    except (FileFault, ValueError) as error:
        raise FileFault(place, f"the dialect cannot be used: {error}", "correct it") from None


def _object(table: dict[str, Any], key: str) -> dict[str, Any]:
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) and not CONTROLS.search(value) else ""


def _dialect(dialect: dict[str, Any]) -> ReadOptions:
    encoding, delimiter = _text(dialect, "encoding"), dialect.get("delimiter", "")
    skip, count = dialect.get("skipRows", 0), dialect.get("headerRowCount", 1)
    header = None
    if "header" in dialect or "skipRows" in dialect or "headerRowCount" in dialect:
        shown = dialect.get("header", True) and int(count) > 0
        header = int(skip) + 1 if shown else 0
    quote = dialect.get("quoteChar", '"') if "quoteChar" in dialect else None
    if delimiter and (not isinstance(delimiter, str) or len(delimiter) != 1):
        raise ValueError("delimiter is not one character")
    return ReadOptions(
        encoding=checked_encoding(encoding) if encoding else "",
        delimiter=delimiter,
        quote="" if "quoteChar" in dialect and quote is None else quote,
        header=header,
        comment=_text(dialect, "commentPrefix"),
    )


def _column(entry: dict[str, Any], index: int) -> Column:
    titles = _titles(entry.get("titles"))
    datatype = entry.get("datatype", "")
    kind = datatype if isinstance(datatype, dict) else {"base": datatype}
    form = kind.get("format")
    numbers = form if isinstance(form, dict) else {}
    base = _text(kind, "base")
    return Column(
        name=_text(entry, "name") or next(iter(titles), f"_col.{index + 1}"),
        titles=titles,
        nulls=frozenset(_words(entry.get("null", ""))),
        separator=_text(entry, "separator"),
        lang=_lang(entry) if base in ("", "string", "normalizedString") else "",
        datatype=base,
        decimal=_text(numbers, "decimalChar").replace(".", ""),
        group=_text(numbers, "groupChar"),
        date=_date(form) if isinstance(form, str) and base.startswith(("date", "gY")) else None,
    )


def _lang(entry: dict[str, Any]) -> str:
    """Return the language of a column, "" where it is not said, not known, or none."""
    try:
        tag = language(_text(entry, "lang"))
    except ValueFault:
        return ""
    return "" if tag == "und" else tag


def _titles(value: object) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(title for part in value.values() for title in _titles(part))
    return tuple(_words(value))


def _words(value: object) -> list[str]:
    words = value if isinstance(value, list) else [value]
    return [word for word in words if isinstance(word, str)]


def _date(form: str) -> re.Pattern[str]:
    """A pattern for a date format such as `dd/MM/yyyy`."""
    pieces = re.split(r"(yyyy|MM|M|dd|d|HH|mm|ss)", form)
    seen: set[str] = set()
    pattern = ""
    for piece in pieces:
        once = _PARTS.get(piece) if piece not in seen else None
        pattern += once or re.escape(piece)
        seen |= (
            {"M", "MM"}
            if piece in ("M", "MM")
            else {"d", "dd"}
            if piece in ("d", "dd")
            else {piece}
        )
    return re.compile(pattern)
