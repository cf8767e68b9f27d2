"""JSON lines: each line of a file is a record."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from loaders.reading.faults import FileFault, Reports
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Value
from loaders.reading.text import Lines
from loaders.reading.tidy import Tidy, too_deep
from loaders.values import ValueFault


def read_json_lines(lines: Lines, options: ReadOptions, report: Reports) -> Iterator[Record]:
    """Yield a record for each line; a line that cannot be used goes to the report.

    Raises:
        FileFault: there is no line, or one is too long.
    """
    tidy, number = Tidy(options.missing), 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Record(f"line-{number}", f"line {number}", number, _fields(line, tidy))
        except ValueFault as fault:
            report.skip(f"line {number}", fault.found, fault.mend)
    if not number:
        raise FileFault("", "the file is empty", "fetch the file again")
    tidy.tell(report)
    lines.tell(report)


def _fields(line: str, tidy: Tidy) -> dict[str, Value]:
    try:
        parsed = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        found = f"not valid JSON: {error.msg.lower()} (character {error.colno:,})"
        raise ValueFault(found, "write one whole object a line") from None
    except RecursionError:
        raise too_deep() from None
    if not isinstance(parsed, dict):
        raise ValueFault("the line is no object", "write one whole object a line")
    tree = tidy.tree(parsed, 0)
    return tree if isinstance(tree, dict) else {}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueFault(f"“{twice[:80]}” stands twice", "join the two")
    return fields


def _no_constant(written: str) -> NoReturn:
    raise ValueFault(f"{written} is no JSON", "write null")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_once, parse_float=str, parse_int=str, parse_constant=_no_constant
)
