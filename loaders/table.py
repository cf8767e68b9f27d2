"""The loader of tables and lists of records: CSV, TSV, XLSX, JSON, JSON lines and YAML.

`loaders.reading` reads the records; the descriptor's `[mapping]` says what they mean
(`docs/mapping.md`). A source may be several files of one form.
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from loaders.claims import Passage
from loaders.keys import slug
from loaders.mapping.descriptor import RecordMapping
from loaders.reading.faults import FileFault
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record
from loaders.reading.records import find_format, read_records
from loaders.report import Report
from loaders.source import Source

_ROW = re.compile(r"(?:^|, )row [0-9]+$")
"""The locators of records that all have the same columns."""


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each record; report what is wrong with descriptor, file and values."""
    mapping = RecordMapping(source, report)
    said = mapping.faults.under_read(mapping.lines)
    options = ReadOptions.of(source.options.get("read", {}), said)
    if report.refused:
        return
    try:
        for path in (files := source.paths()):
            yield from _file(path, options, mapping, report, several=len(files) > 1)
            if not mapping.sound:
                return
        if not mapping.records and not report.refused and (declared := options.declared()):
            found = f"no record is found with {', '.join(declared)}"
            said.problem("read", found, "compare it with the file, or remove it")
        mapping.judge()
    finally:
        mapping.finish()


def _file(
    path: Path, options: ReadOptions, mapping: RecordMapping, report: Report, *, several: bool
) -> Iterator[Passage]:
    try:
        _tell_idle(path, options, mapping)
        records = read_records(path, options, report)
        if first := next(records, None):
            yield from _passages(chain((first,), records), mapping, path if several else None)
        elif several or not options.declared():
            mend = "fetch it again if it should have some"
            report.remark(path.name if several else "", "the file holds no records", mend)
    except FileFault as fault:
        place = ", ".join(filter(None, (path.name if several else "", fault.place)))
        report.problem(place, fault.found, fault.mend)


def _tell_idle(path: Path, options: ReadOptions, mapping: RecordMapping) -> None:
    """Report what the descriptor says under `[read]` that is nothing for such a file."""
    said, file_format = mapping.faults.under_read(mapping.lines), find_format(path, options)
    for key in options.idle(file_format):
        found = f"{key} says nothing of {_NAMED.get(file_format, f'a {file_format.upper()}')} file"
        said.remark(f"read.{key}", found, "remove it, or check which file path names")


_NAMED = {"xlsx": "an XLSX", "sparql-json": "a SPARQL"}


def _passages(
    records: Iterator[Record], mapping: RecordMapping, file: Path | None
) -> Iterator[Passage]:
    """Map records one by one; `file` is the one they come from where there are several."""
    own = {name for name in ("@record", "@file") if name in mapping.uses.columns}
    header, first = False, True
    for key, locator, line, fields in records:
        if first:
            first, header = False, bool(_ROW.search(locator))
            sound = mapping.header if header else mapping.first
            if not sound(list(fields)):
                return
        if file:
            key, locator = f"{slug(file.stem)}.{key}", f"{file.name}, {locator}"
        if own:
            fields["@record"], fields["@file"] = key, file.stem if file else ""
        mapping.account(fields)
        if claims := mapping.claims(fields, locator):
            yield Passage(key, locator, line, claims, record=fields)
