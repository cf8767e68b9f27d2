"""The loader: files, records, passages."""

from collections.abc import Iterator
from pathlib import Path

from loaders.claims import Passage
from loaders.iati.activity import activity
from loaders.iati.organisation import organisation
from loaders.iati.scope import Scope
from loaders.iati.settings import Settings
from loaders.iati.stream import Element, Stream
from loaders.reading.faults import FileFault
from loaders.report import Report
from loaders.source import Source
from loaders.values import ValueFault

READERS = {"iati-activity": activity, "iati-organisation": organisation}


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each activity or organisation of the source's files."""
    try:
        settings = Settings.read(source, report)
        if report.refused:
            return
        yield from _Loader(source, report, settings).passages()
    except FileFault as fault:
        report.problem(fault.place, fault.found, fault.mend)


class _Loader:
    def __init__(self, source: Source, report: Report, settings: Settings) -> None:
        self._source, self._settings = source, settings
        self._scope = Scope(source, report, settings)
        self._number = 0

    def passages(self) -> Iterator[Passage]:
        paths = self._source.paths()
        for path in paths:
            yield from self._file(path, f"{path.name}, " if len(paths) > 1 else "")
        self._scope.finish()

    def _file(self, path: Path, shown: str) -> Iterator[Passage]:
        stream = Stream(path, self._settings.member)
        try:
            for record in stream.records():
                self._scope.begin(record, stream.root, shown)
                if passage := self._passage(record):
                    yield passage
        except FileFault as fault:
            raise FileFault(
                f"{shown}{fault.place}".removesuffix(", "), str(fault), fault.mend
            ) from None
        for found in stream.remarks:
            self._scope.remark(shown.removesuffix(", "), *found)

    def _passage(self, record: Element) -> Passage | None:
        scope = self._scope
        self._number += 1
        if self._settings.schema and (reason := self._settings.schema.reason(record)):
            scope.identifier = _shown(record)
            scope.invalid(*reason)
            if self._settings.skips_invalid:
                return None
        try:
            READERS[record.tag](scope, record)
        except ValueFault as fault:
            scope.st.take()
            scope.skip(record, fault.found, fault.mend)
            return None
        locator = scope.place(scope.line)
        return Passage(f"{scope.kind}-{self._number}", locator, scope.line, scope.st.take())


def _shown(record: Element) -> str:
    """Return the identifier of a record as a message shows it."""
    written = record.findtext("iati-identifier") or record.findtext("organisation-identifier")
    return " ".join((written or "").split())[:100]
