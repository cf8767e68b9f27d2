"""A walk over the events of a JSON or YAML document: it finds the records and builds them.

Events are pairs as `ijson.basic_parse` gives them: `("start_map", None)`, `("map_key", "name")`,
`("string", "Gwangju")` …; YAML is read as the same events.
"""

from collections.abc import Callable, Iterator
from typing import Any

from loaders.reading.faults import FileFault, Reports
from loaders.reading.limits import MAX_DEPTH, MAX_LINE, MAX_NODES
from loaders.reading.record import Record, Value
from loaders.reading.tidy import Tidy, name
from loaders.values import ValueFault

Event = tuple[str, Any]
_STARTS = ("start_map", "start_array")
_MAX_KEYS = 100_000


def tokens(pointer: str) -> list[str]:
    """Return the steps of a JSON pointer.

    >>> tokens("/results/bindings")
    ['results', 'bindings']
    """
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def step(key: str) -> str:
    """Return a key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


class Walk:
    """Yields the records of one document; `line` says where its events stand (0: unknown)."""

    def __init__(
        self,
        events: Iterator[Event],
        report: Reports,
        tidy: Tidy,
        *,
        keys: bool = False,
        line: Callable[[], int] = lambda: 0,
    ) -> None:
        self._events, self._report, self._tidy = events, report, tidy
        self._keys, self._line = keys, line
        self._nodes = self._characters = 0

    def records(self, steps: list[str]) -> Iterator[Record]:
        """Yield the records of the list (with `keys`: of the object) to which the steps lead.

        Raises:
            FileFault: the steps lead nowhere, or to something else.
        """
        first = next(self._events, None)
        if first is None:
            raise FileFault("", "the document is empty", "fetch the file again")
        yield from self._at(first, steps, "")
        for _ in self._events:
            pass

    def _at(self, event: Event, steps: list[str], pointer: str) -> Iterator[Record]:
        if not steps:
            yield from self._target(event[0], pointer)
        elif event[0] not in _STARTS:
            raise self._nowhere(pointer, steps[0], "is no object")
        else:
            found = False
            for key, value in self._members(event[0], pointer):
                if key != steps[0]:
                    self._pass(value)
                    continue
                found = True
                yield from self._at(value, steps[1:], f"{pointer}/{step(key)}")
            if not found:
                raise self._nowhere(pointer, steps[0], f"has no “{steps[0]}”")

    def _nowhere(self, pointer: str, wanted: str, found: str) -> FileFault:
        where = pointer or "the document"
        mend = "declare records = “/…” under [read], the pointer to the list"
        return FileFault(pointer, f"{where} {found}", mend)

    def _members(self, start: str, pointer: str) -> Iterator[tuple[str, Event]]:
        """Yield each key or index with the first event of its value; the caller takes the rest."""
        if start == "start_array":
            index = 0
            while (event := next(self._events))[0] != "end_array":
                yield str(index), event
                index += 1
            return
        seen: set[str] = set()
        while (event := next(self._events))[0] != "end_map":
            key = str(event[1])
            if key in seen:
                found = f"“{key[:80]}” stands twice"
                raise FileFault(self._place(f"{pointer}/{step(key)}"), found, "join the two")
            if len(seen) < _MAX_KEYS:
                seen.add(key)
            yield key, next(self._events)

    def _place(self, pointer: str) -> str:
        line = self._line()
        return f"line {line}" if line else pointer[:200]

    def _pass(self, event: Event) -> None:
        """Read over a value."""
        depth = int(event[0] in _STARTS)
        while depth:
            kind = next(self._events)[0]
            depth += (kind in _STARTS) - (kind in ("end_map", "end_array"))
            if depth > MAX_DEPTH:
                raise FileFault(self._place(""), *_deep())

    def _target(self, kind: str, pointer: str) -> Iterator[Record]:
        expected, wrong = ("start_map", "no object") if self._keys else ("start_array", "no list")
        if kind != expected:
            mend = "leave keys out" if self._keys else "declare records, or keys = true for objects"
            shown = pointer or "the document"
            raise FileFault(pointer, f"{shown} is {wrong} of records", f"{mend} under [read]")
        for index, (key, event) in enumerate(self._members(kind, pointer)):
            line, locator = self._line(), f"{pointer}/{step(key)}"
            if (record := self._record(event, locator)) is None:
                continue
            fields = {"@key": key, **record} if self._keys else record
            yield Record(f"item-{index}", locator, line, fields)

    def _record(self, event: Event, locator: str) -> dict[str, Value] | None:
        """Build one record; None and a report where it cannot be used."""
        place = self._place(locator)
        self._nodes = self._characters = 0
        faults: list[ValueFault] = []
        value = self._value(event, 1, faults)
        if not isinstance(value, dict):
            faults = faults or [ValueFault("the item is no object", "write name: value")]
        if faults:
            self._report.skip(place, faults[0].found, faults[0].mend)
            return None
        return value if isinstance(value, dict) else None

    def _value(self, event: Event, depth: int, faults: list[ValueFault]) -> Value:
        kind, value = event
        if kind not in _STARTS:
            return self._scalar(value, faults)
        if depth > MAX_DEPTH:
            raise FileFault(self._place(""), *_deep())
        self._count(1)
        if kind == "start_array":
            items: list[Value] = []
            while (event := next(self._events))[0] != "end_array":
                items.append(self._value(event, depth + 1, faults))
            return items
        return self._object(depth, faults)

    def _object(self, depth: int, faults: list[ValueFault]) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        while (event := next(self._events))[0] != "end_map":
            try:
                key = name(event[1])
                if key in fields:
                    raise ValueFault(f"“{key[:80]}” stands twice", "join the two")
            except ValueFault as fault:
                faults.append(fault)
                key = ""
            fields[key] = self._value(next(self._events), depth + 1, faults)
        return fields

    def _scalar(self, value: object, faults: list[ValueFault]) -> str:
        self._count(len(value) if isinstance(value, str) else 1)
        try:
            return self._tidy.text(value)
        except ValueFault as fault:
            faults.append(fault)
            return ""

    def _count(self, characters: int) -> None:
        self._nodes += 1
        self._characters += characters
        if self._nodes > MAX_NODES or self._characters > MAX_LINE:
            found = f"a record has more than {MAX_NODES:,} values or {MAX_LINE:,} characters"
            raise FileFault(self._place(""), found, "declare records: the list that holds them")


def _deep() -> tuple[str, str]:
    return f"nested deeper than {MAX_DEPTH} levels", "flatten the file"


def outline(events: Iterator[Event]) -> dict[str, str]:
    """Return what the top-level entries are: `objects` (a list of them), `object` or `other`.

    The entry "" tells that the document is a list.
    """
    shape: dict[str, str] = {}
    if next(events, ("", None))[0] != "start_map":
        return {"": "list"}
    depth, key, first = 1, "", ""
    for kind, value in events:
        if depth == 1 and kind == "map_key":
            key, first = str(value), ""
        elif not first and kind != "end_map":
            first = kind
            shape.setdefault(key, "object" if kind == "start_map" else "other")
        elif first == "start_array" and depth == 2 and kind == "start_map":
            shape[key] = "objects"
        depth += (kind in _STARTS) - (kind in ("end_map", "end_array"))
        if depth > MAX_DEPTH:
            raise FileFault("", *_deep())
        if len(shape) > _MAX_KEYS:
            break
    return shape


def find_steps(shape: dict[str, str], report: Reports, *, keys: bool) -> list[str]:
    """Return the steps to the records of a document where its descriptor does not say.

    Raises:
        FileFault: there is no list of records, or more than one.
    """
    lists = [key for key, what in shape.items() if what == "objects"]
    if "" in shape or keys:
        return []
    if len(lists) == 1:
        report.remark("", f"the records are read from /{step(lists[0])[:80]}")
        return lists
    if lists:
        listed = " or ".join(f"“/{step(key)[:40]}”" for key in lists[:5])
        found = f"the document holds {len(lists)} lists of records"
        raise FileFault("", found, f"declare records = {listed} under [read]")
    mend = "declare records = “/…”, or keys = true for an object of records, under [read]"
    raise FileFault("", "the document holds no list of records", mend)
