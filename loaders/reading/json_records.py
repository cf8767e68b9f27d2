"""JSON documents and SPARQL results: the items of one list become records, one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import RawIOBase
from typing import Any, Protocol

from loaders.reading.faults import FileFault, Reports
from loaders.reading.limits import MAX_VALUE
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Tagged, Value
from loaders.reading.tidy import Tidy
from loaders.reading.walk import Event, Walk, find_steps, outline, tokens

Opener = Callable[[], RawIOBase]
_BUFFER = 64 * 1024
_SPARQL = ["results", "bindings"]


class Readable(Protocol):
    """Something with bytes."""

    def read(self, size: int = -1, /) -> bytes | None:
        """Return the next bytes."""


class Guarded:
    """Bytes for a parser: refuses one value that is too long for memory, and counts.

    From byte `slow` on, bytes are handed out one by one, so that a parser stops exactly where it
    finds a fault.
    """

    def __init__(self, inner: Readable, slow: int = -1) -> None:
        self._inner, self._slow = inner, slow
        self._buffer = b""
        self.count, self.lines, self.pending = 0, 1, 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        if size == 0:
            return b""
        if not self._buffer:
            self._buffer = self._inner.read(_BUFFER) or b""
        take = 1 if 0 <= self._slow <= self.count else _BUFFER if size < 0 else size
        chunk, self._buffer = self._buffer[:take], self._buffer[take:]
        self.count += len(chunk)
        self.lines += chunk.count(b"\n")
        self.pending += len(chunk)
        if self.pending > 6 * MAX_VALUE:
            found = f"a value is longer than {MAX_VALUE:,} characters"
            raise FileFault(f"byte {self.count:,}", found, "shorten it, or close the quotation")
        return chunk


def read_json(open_: Opener, options: ReadOptions, report: Reports) -> Iterator[Record]:
    """Yield the records of a JSON document.

    Raises:
        FileFault: it is no JSON, is cut off, or holds no such list of records.
    """
    sparql = options.format == "sparql-json"
    if options.records is not None:
        steps = tokens(options.records)
    elif sparql:
        steps = _SPARQL
    else:
        steps, sparql = _find(open_, report, keys=options.keys)
    tidy = Tidy(options.missing)
    with open_() as stream:
        walk = Walk(_events(stream, open_), report, tidy, keys=options.keys)
        found = walk.records(steps)
        yield from _bindings(found, _variables(open_)) if sparql else found
    tidy.tell(report)


def _find(open_: Opener, report: Reports, *, keys: bool) -> tuple[list[str], bool]:
    """The steps to the records, and whether they are SPARQL results."""
    with open_() as stream:
        events = _events(stream, open_)
        first = next(events, ("", None))
        if first[0] != "start_map" or keys:
            return [], False
        shape = outline(_chained(first, events))
    if "head" in shape and ("results" in shape or "boolean" in shape):
        if "results" not in shape:
            raise FileFault("", "an ASK result holds no records", "run a SELECT query")
        return _SPARQL, True
    return find_steps(shape, report, keys=keys), False


def _chained(first: Event, rest: Iterator[Event]) -> Iterator[Event]:
    yield first
    yield from rest


def _events(stream: Readable, open_: Opener) -> Iterator[Event]:
    import ijson

    guarded = Guarded(stream)
    try:
        for event in ijson.basic_parse(guarded, buf_size=_BUFFER):
            guarded.pending = 0
            yield event
    except (ijson.JSONError, ValueError, UnicodeDecodeError) as error:
        raise _exactly(open_, guarded.count, error) from None


@dataclass
class _Open:
    """A list or object that was not closed: its line, its kind, and where in it the parser is."""

    line: int
    kind: str
    key: str = ""
    index: int = -1


def _exactly(open_: Opener, count: int, error: Exception) -> FileFault:
    """Read again to say where a fault is, and what stood open there."""
    import ijson

    stack: list[_Open] = []
    with open_() as stream:
        guarded = Guarded(stream, max(count - _BUFFER, 0))
        try:
            for kind, value in ijson.basic_parse(guarded, buf_size=_BUFFER):
                guarded.pending = 0
                _track(stack, kind, value, guarded.lines)
        except (ijson.JSONError, ValueError, UnicodeDecodeError) as again:
            error = again
        ended = not guarded.read(1)
    place = f"line {guarded.lines}, byte {guarded.count:,}"
    if stack and ended and "incomplete" in f"{type(error).__name__} {error}".lower():
        what = "list" if stack[-1].kind == "start_array" else "object"
        where = _pointer(stack[:-1]) or "the document"
        found = f"the file ends inside {where}: the {what} of line {stack[-1].line} is not closed"
        return FileFault(place, found, "fetch the file again; it arrived in part")
    return FileFault(place, f"not valid JSON: {_reason(error)}", _mend(error))


def _track(stack: list[_Open], kind: str, value: Any, line: int) -> None:
    if kind == "map_key":
        stack[-1].key = str(value)
        return
    if kind in ("end_map", "end_array"):
        stack.pop()
        return
    if stack:
        stack[-1].index += 1
    if kind in ("start_map", "start_array"):
        if len(stack) > 1000:
            raise ValueError("nested deeper than 1000 levels")
        stack.append(_Open(line, kind))


def _pointer(stack: list[_Open]) -> str:
    steps = [part.key if part.kind == "start_map" else str(part.index) for part in stack]
    return "".join(f"/{name}" for name in steps)[:200]


def _reason(error: Exception) -> str:
    text = str(error).strip() or type(error).__name__
    return text.splitlines()[0].removeprefix("lexical error: ").removeprefix("parse error: ")[:120]


def _mend(error: Exception) -> str:
    if "trailing garbage" in str(error) or "Additional data" in str(error):
        return "declare format = “jsonl” where each line is a record"
    if "UTF8" in str(error) or "utf-8" in str(error):
        return "declare encoding, or repair for stray bytes, under [read]"
    return "correct it, or fetch the file again"


def _variables(open_: Opener) -> list[str]:
    """The variables of SPARQL results, in their order."""
    with open_() as stream:
        path: list[str] = []
        names: list[str] = []
        for kind, value in _events(stream, open_):
            if kind == "map_key":
                path = [*path[:-1], str(value)] if path else [str(value)]
            elif kind == "start_map":
                path.append("")
            elif kind == "end_map":
                path = path[:-1]
            elif kind == "string" and path == ["head", "vars"]:
                names.append(str(value))
            elif kind == "end_array" and path == ["head", "vars"]:
                break
    return names


def _bindings(records: Iterator[Record], names: list[str]) -> Iterator[Record]:
    for record in records:
        fields: dict[str, Value] = dict.fromkeys(names, "")
        fields.update((name, _term(term)) for name, term in record.fields.items())
        yield record._replace(fields=fields)


def _term(term: Value) -> Value:
    """A term of a SPARQL result as text, with its language where it has one."""
    if not isinstance(term, dict):
        return term
    text, language = term.get("value", ""), term.get("xml:lang", "")
    if isinstance(text, str) and isinstance(language, str) and language:
        return Tagged(text, language)
    return text
