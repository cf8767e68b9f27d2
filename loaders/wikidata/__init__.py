"""The loader of Wikidata: entities in JSON, as dumps and `Special:EntityData` give them.

    loader = "wikidata"
    path = "cities.json.gz"

    [wikidata]
    languages = ["en", "fr", "es", "ar", "ru", "zh"]
    [wikidata.classes]
    Q1065118 = "cities"

Dump lines, JSON lines and `{"entities": {…}}` are read. `docs/registries.md` lists the properties.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from loaders.claims import Passage
from loaders.entries import Saying, at_line, entries, read_entries, text
from loaders.reading.faults import FileFault
from loaders.reading.files import open_bytes
from loaders.reading.record import Record
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.tally import Tally
from loaders.wikidata.classes import CLASSES, chosen, read_classes
from loaders.wikidata.entity import READ, Entities, classes_of
from loaders.wikidata.statements import ITEM

__all__ = ["CLASSES", "load"]

_WRAPPED = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"entities"')


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each entity of a class that is known; report what is wrong."""
    dump = _Dump(source, report)
    if report.refused:
        return
    for record in _records(source, report):
        if (passage := dump.passage(record)) is not None:
            yield passage
    dump.finish()


class _Seen:
    """Which items have been read: a bit for each, so a dump of millions needs little memory."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, key: str) -> bool:
        """Note an item; return whether it is new."""
        place, bit = divmod(int(key[1:]), 8)
        if place >= len(self._bits):
            self._bits.extend(bytes(place + 1 - len(self._bits)))
        new = not self._bits[place] >> bit & 1
        self._bits[place] |= 1 << bit
        return new


class _Dump:
    """Turns entities into passages."""

    def __init__(self, source: Source, report: Report) -> None:
        own = source.options.get("wikidata", {})
        own = own if isinstance(own, dict) else {"wikidata": own}
        for key in own.keys() - {"classes", "languages"}:
            mend = "write languages or [wikidata.classes]"
            report.problem("wikidata", f"unknown key “{key}”", mend)
        self._classes = read_classes(own.get("classes", {}), report)
        self._report, self._say = report, Saying(report)
        self._st = Statements(source.base, source.id, source.language)
        languages = frozenset(map(str, own.get("languages", [])))
        self._entities = Entities(self._st, self._say, languages)
        self._seen, self._left, self._unread = _Seen(), Tally(), Tally()
        self._ignore = [str(glob) for glob in source.options.get("ignore", [])]

    def finish(self) -> None:
        """Tell which entities were left aside."""
        mend = "add the class under [wikidata.classes], or filter the file"
        self._left.tell(self._report, "entities of this class are left out", mend)
        mend = "add it to ignore, as ignore = [“P*”]"
        self._unread.tell(self._report, "not mapped", mend)

    def passage(self, record: Record) -> Passage | None:
        """Return what an entity says, or None where it is of no class that is known."""
        fields = record.fields
        key, place = text(fields, "id"), record.locator
        if not ITEM.fullmatch(key):
            if text(fields, "type") in ("property", "lexeme"):
                self._left.add(text(fields, "type"), key)
            else:
                found = f"“{key[:40]}” is no item of Wikidata"
                self._report.skip(place, found, "load entity JSON, as a dump has it")
            return None
        names = classes_of(fields)
        found_classes = [self._classes[name] for name in names if name in self._classes]
        if (class_ := chosen(found_classes)) is None:
            self._left.add(f"class {names[0] if names else '(none)'}", key)
            return None
        locator = self._say.place = at_line(key, record.line, record.locator)
        if not self._seen.add(key):
            self._report.skip(locator, f"{key} stands a second time", "remove one of the two")
            return None
        for name in entries(fields, "claims"):
            if name not in READ and not any(fnmatchcase(name, glob) for glob in self._ignore):
                self._unread.add(f"property {name}", key)
        self._entities.say(dict(fields), key, class_, found_classes)
        return Passage(key.lower(), locator, record.line, self._st.take())


def _records(source: Source, report: Report) -> Iterator[Record]:
    """Yield the entities, one by one; `Special:EntityData` wraps them in an object."""
    for path in source.paths():
        one = replace(source, path=path)
        try:
            with open_bytes(path) as stream:
                wrapped = _WRAPPED.match(stream.peek()) is not None
        except FileFault:
            wrapped = False
        pointer = "/entities" if wrapped else ""
        yield from read_entries(one, report, records=pointer, keys=wrapped)
