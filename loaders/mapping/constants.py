"""Constants that look like columns: `name = "City"` where `name = "{City}"` is meant."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from loaders.mapping.scope import Draft
from loaders.meanings import DATES, LINKS, TEXTS

_WORDS = (*TEXTS, *LINKS, "acronym", "identifiers", "point", "key", *DATES, "on",
          "location", "covers", "within", "jurisdiction", "unit-of", "part-of")  # fmt: skip
_INNER = ("else", "as", "language", "role", "measure", "unit", "table")
"""Words in a value whose constants are none of the file."""


def check_constants(
    draft: Draft, names: Sequence[str], blocks: Mapping[str, Mapping[str, Any]]
) -> None:
    """Report the constants that are called as a column is; as a key such a one is a mistake."""
    known = {name.casefold(): name for name in names}
    for label, word, text in draft.constants:
        first, *inner = word.split(".")
        place = draft.lines.place(label, word)
        if first not in _WORDS or any(part in _INNER for part in inner):
            continue
        column = known.get(text.strip().casefold())
        if column and word == "key" and _varies(blocks.get(label, {})):
            found = f"{label}.key: “{text}” names no column: all records would be one thing"
            draft.faults.mistake(place, found, f'write key = "{{{column}}}"')
        elif column:
            found = f"{label}.{word}: every record gets the text “{text}”, which is a column’s name"
            draft.faults.advise(place, found, f"did you mean “{{{column}}}”?")
        elif word == "key" and _varies(blocks.get(label, {})) and not _is_thing(text):
            found = (
                f"{label}.key: all records are one thing, “{text}”, whose name comes from columns"
            )
            draft.faults.advise(place, found, 'write key = "{Column}" if they are several things')


def _is_thing(key: str) -> bool:
    """Say whether a constant key clearly names one thing: `=c40`, `wikidata:Q1`."""
    return key.startswith("=") or ":" in key


def _varies(block: Mapping[str, Any]) -> bool:
    """Say whether the records say how the thing of a block is called."""
    if "each" in block:
        return True
    called = [block[word] for word in ("name", "called", "acronym") if word in block]
    return not called or any("{" in text for text in _texts(called))


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, Mapping) else ():
        yield from _texts(inner)
    for inner in value if isinstance(value, list) else ():
        yield from _texts(inner)
