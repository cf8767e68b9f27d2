"""Records of a foreign file, whatever its format: the format is declared or found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import RawIOBase
from pathlib import Path

from loaders.reading.csvw import table_schema
from loaders.reading.encodings import agreed_encoding, find_encoding
from loaders.reading.faults import FileFault, Reports
from loaders.reading.files import Stream, is_workbook, open_bytes
from loaders.reading.kinds import byte_mark, kind, mend_kind, shown_kind, wide_encoding
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Tagged, Value
from loaders.reading.text import Lines, Utf8

__all__ = ["Record", "Tagged", "Value", "find_format", "found_options", "read_records"]

_ENDINGS = {
    ".tsv": "tsv", ".tab": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".yaml": "yaml", ".yml": "yaml", ".srj": "sparql-json", ".csv": "csv", ".txt": "csv",
}  # fmt: skip
_YAML = re.compile(r"(?:---\s*\n)?(?:\s*#[^\n]*\n)*(?:- |[\w\"'][^\n,;\t|]{0,80}:(?:\s|$))")
_JSON = ("json", "jsonl", "sparql-json")


def read_records(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    """Yield the records of a file; what cannot be used goes to the report and is left out.

    Raises:
        FileFault: the file cannot be read, or not to its end.
    """
    file_format = find_format(path, options)
    yield from _READERS[file_format](path, replace(options, format=file_format), report)


def find_format(path: Path, options: ReadOptions) -> str:
    """Return the format of a file: declared, or by its content and name.

    Raises:
        FileFault: it is of a format that is not read, or not of the declared one.
    """
    if is_workbook(path):
        found = "xlsx"
        head = b""
    else:
        with open_bytes(path, options.member) as stream:
            head = stream.peek()
        found = kind(head)
    declared = options.format
    if found in ("text", "json", "xlsx") and not declared:
        return found if found == "xlsx" else _text_format(path, head, options.member)
    fits = {"text": ("csv", "tsv", "yaml"), "json": (*_JSON, "yaml"), "xlsx": ("xlsx",)}
    if found == "json" and declared in ("csv", "tsv") and _text_is_table(head):
        return declared
    if declared in fits.get(found, ()):
        return declared
    wanted = f", not {declared.upper()}" if declared else ""
    raise FileFault("", f"this is {shown_kind(found)}{wanted}", _mend(found))


def _mend(found: str) -> str:
    if found in ("json", "text", "xlsx"):
        return "correct format under [read], or fetch the file again"
    return mend_kind(found)


def _text_is_table(head: bytes) -> bool:
    return not re.match(rb"\s*[{\[]\s*[\"{\[\]}]", head)


def _text_format(path: Path, head: bytes, member: str) -> str:
    """The format of a text that starts as it does."""
    name = Path(member or path.name.removesuffix(".gz"))
    named = _ENDINGS.get(name.suffix.lower(), "")
    if kind(head) == "json" and not (named in ("csv", "tsv") and _text_is_table(head)):
        if named in ("jsonl", "sparql-json", "yaml"):
            return named
        first, _, second = head.partition(b"\n")
        several = re.match(rb"\s*\{.*\}\s*$", first) and second.lstrip()[:1] == b"{"
        return "jsonl" if several else "json"
    if named in ("json", "jsonl", "sparql-json") and head.strip():
        found = "this is plain text, not JSON"
        raise FileFault("", found, "declare format under [read], or fetch the file again")
    if not named and _YAML.match(head.decode("latin-1")):
        return "yaml"
    return named or "csv"


def found_options(path: Path, options: ReadOptions, report: Reports) -> ReadOptions:
    """Return the options with what was found in the file: format, encoding, delimiter, quote.

    `citypact add` writes them into a descriptor.
    """
    from loaders.reading.tables import find_dialect

    file_format = find_format(path, options)
    options = replace(options, format=file_format)
    if file_format == "xlsx":
        return options
    options = replace(options, encoding=_encoding(path, options, report))
    if file_format in ("csv", "tsv"):
        with open_bytes(path, options.member) as stream:
            lines = Lines(stream, options.encoding, options.repair)
            delimiter, quote = find_dialect(lines, options)
        options = replace(options, delimiter=delimiter, quote=quote)
    return options


def _encoding(path: Path, options: ReadOptions, report: Reports) -> str:
    with open_bytes(path, options.member) as stream:
        if options.encoding:
            return agreed_encoding(options.encoding, stream.peek())
        return find_encoding(stream, report, repair=bool(options.repair))


def _table(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    from loaders.reading.tables import read_table

    schema = table_schema(path, report)
    options = schema.under(options) if schema else options
    encoding = _encoding(path, options, report)
    with open_bytes(path, options.member) as stream:
        lines = Lines(stream, encoding, options.repair)
        records = read_table(lines, options, report, names=schema.names if schema else ())
        yield from schema.apply(records, report) if schema else records


def _sheet(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    from loaders.reading.sheets import read_sheet

    yield from read_sheet(path, options, report)


def _json_lines(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    from loaders.reading.json_lines import read_json_lines

    encoding = _encoding(path, options, report)
    with open_bytes(path, options.member) as stream:
        yield from read_json_lines(Lines(stream, encoding, options.repair), options, report)


def _json(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    from loaders.reading.json_records import read_json

    def open_() -> RawIOBase:
        stream = open_bytes(path, options.member)
        return _utf8(stream, options)

    yield from read_json(open_, options, report)


def _utf8(stream: Stream, options: ReadOptions) -> RawIOBase:
    """A stream as UTF-8 without a mark: as it is where nothing else is declared or shown."""
    head = stream.peek()
    marked, mark = byte_mark(head)
    if options.encoding:
        encoding = agreed_encoding(options.encoding, head)
    else:
        encoding = marked or wide_encoding(head) or "utf-8"
    if options.repair or encoding != "utf-8":
        return Utf8(Lines(stream, encoding, options.repair))
    stream.read(mark)
    return stream


def _yaml(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    from loaders.reading.yaml_records import read_yaml_records

    encoding = _encoding(path, options, report)

    def open_() -> Lines:
        return Lines(open_bytes(path, options.member), encoding, options.repair)

    yield from read_yaml_records(open_, options, report)


_READERS: dict[str, Callable[[Path, ReadOptions, Reports], Iterator[Record]]] = {
    "csv": _table,
    "tsv": _table,
    "xlsx": _sheet,
    "json": _json,
    "sparql-json": _json,
    "jsonl": _json_lines,
    "yaml": _yaml,
}
