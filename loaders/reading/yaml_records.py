"""YAML documents: the items of a list, or the entries of a map, become records one at a time."""

from collections.abc import Callable, Iterator

import yaml

from loaders.reading.faults import FileFault, Reports
from loaders.reading.json_records import Guarded
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record
from loaders.reading.text import Lines, Utf8
from loaders.reading.tidy import Tidy
from loaders.reading.walk import Event, Walk, find_steps, outline, tokens
from loaders.values import CONTROLS

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_ANCHORED = 1000
_STARTS = ("start_map", "start_array")
Opener = Callable[[], Lines]


class _Events:
    """YAML as the events of JSON; every scalar is text. `line` is where the last event stands.

    An alias repeats what its anchor names, as long as that is small: no file can explode.
    """

    def __init__(self, lines: Lines) -> None:
        self._guarded = Guarded(Utf8(lines))
        self._stack: list[str] = []
        self._anchors: dict[str, list[Event]] = {}
        self._open: list[tuple[str, int]] = []
        self.line = 1

    def __iter__(self) -> Iterator[Event]:
        documents = 0
        for event in yaml.parse(self._guarded, Loader=_PARSER):
            self._guarded.pending = 0
            self.line = event.start_mark.line + 1 if event.start_mark else self.line
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._fault("a second YAML document begins", "keep one per file")
            for pair in self._pairs(event):
                self._remember(pair)
                yield pair

    def _pairs(self, event: yaml.Event) -> list[Event]:
        """The event as JSON has it; the stack knows what is open, and whether a key is due."""
        stack, key = self._stack, bool(self._stack) and self._stack[-1] == "key"
        if not isinstance(event, yaml.NodeEvent):
            return self._ended(event)
        if stack and stack[-1] != "item":
            stack[-1] = "value" if key else "key"
        self._check(event, key=key)
        if isinstance(event, yaml.AliasEvent):
            return self._anchors[str(event.anchor)]
        if event.anchor:
            self._open.append((event.anchor, len(stack)))
            self._anchors[event.anchor] = []
        if isinstance(event, yaml.ScalarEvent):
            return [("map_key" if key else "string", _plain(event))]
        listed = isinstance(event, yaml.SequenceStartEvent)
        stack.append("item" if listed else "key")
        return [("start_array" if listed else "start_map", None)]

    def _ended(self, event: yaml.Event) -> list[Event]:
        if not isinstance(event, yaml.CollectionEndEvent):
            return []
        self._stack.pop()
        return [("end_array" if isinstance(event, yaml.SequenceEndEvent) else "end_map", None)]

    def _check(self, event: yaml.NodeEvent, *, key: bool) -> None:
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise self._fault(f"the tag {str(tag)[:40]} is not read", "leave it out")
        if key and (event.anchor or not isinstance(event, yaml.ScalarEvent)):
            raise self._fault("a key is not plain text", "write a word as the key")
        if isinstance(event, yaml.AliasEvent):
            inside = any(name == event.anchor for name, _ in self._open)
            if inside or event.anchor not in self._anchors:
                where = "stands inside itself" if inside else "names nothing above it"
                raise self._fault(f"*{event.anchor} {where}", "write the value out")

    def _remember(self, pair: Event) -> None:
        """Keep the events of anchors that are open, and close those that end here."""
        for name, _ in self._open:
            if len(self._anchors[name]) >= _MAX_ANCHORED or len(self._anchors) > _MAX_ANCHORED:
                found = f"anchors name more than {_MAX_ANCHORED} values"
                raise self._fault(found, "write the values out")
            self._anchors[name].append(pair)
        while self._open and self._open[-1][1] == len(self._stack) and pair[0] not in _STARTS:
            self._open.pop()

    def _fault(self, found: str, mend: str) -> FileFault:
        return FileFault(f"line {self.line}", found, mend)


def _plain(event: yaml.ScalarEvent) -> str:
    empty = event.implicit[0] and event.value in ("~", "null", "Null", "NULL")
    return "" if empty else str(event.value)


def read_yaml_records(open_: Opener, options: ReadOptions, report: Reports) -> Iterator[Record]:
    """Yield the records of a YAML document, each with its line.

    Raises:
        FileFault: it is no YAML, uses anchors or tags, or holds no list of records.
    """
    try:
        if options.records is not None:
            steps = tokens(options.records)
        else:
            with open_() as lines:
                steps = find_steps(outline(iter(_Events(lines))), report, keys=options.keys)
        with open_() as lines:
            events, tidy = _Events(lines), Tidy(options.missing)
            walk = Walk(iter(events), report, tidy, keys=options.keys, line=lambda: events.line)
            yield from walk.records(steps)
        tidy.tell(report)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(filter(None, (error.context, error.problem)))
        place = f"line {mark.line + 1}" if mark else ""
        raise FileFault(place, f"not valid YAML: {found}", "check indentation and quotes") from None
    except yaml.YAMLError as error:
        raise _control(open_, error) from None


def _control(open_: Opener, error: Exception) -> FileFault:
    """Say in which line the character stands that YAML does not take."""
    with open_() as lines:
        for number, line in enumerate(lines, 1):
            if match := CONTROLS.search(line):
                found = f"a control character (U+{ord(match[0]):04X}) stands in the text"
                mend = "remove it, or declare repair under [read]"
                return FileFault(f"line {number}", found, mend)
    return FileFault("", f"not valid YAML: {error}".splitlines()[0], "save it as UTF-8")
