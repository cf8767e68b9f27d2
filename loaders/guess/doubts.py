"""Doubts: what a person must confirm in a descriptor that was guessed, or mend in the file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from loaders.guess.sample import Sample
from loaders.guess.sketch import Noted, Sketch

_DOUBT = re.compile(r"\?|^a guess\b|^or |take out what|^bring them")
_SUM = re.compile(
    r"(?i)(?:grand |sub-?|in ?s)?(?:total|gesamt)(?:s|es|e|summe|zahl)?"
    r"(?: (?:g[eé]n[eé]ra[li]e?|geral))?|sum|summe|somme|suma|soma|somma|totaux"
    r"|итого|всего|合计|总计|合計|總計|المجموع"
)
"""What the first cell of a row of sums says."""


def questions(sketch: Sketch) -> Iterator[str]:
    """Yield the guesses that stand in the blocks with a comment that asks."""
    for label, block in sketch.blocks.items():
        for place, comment in _noted(label, block):
            if _DOUBT.search(comment):
                yield f"{place}: {comment}"


def _noted(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the comments within a value, each with the words that lead to it."""
    if isinstance(value, Noted):
        shown = f" = “{value.value}”" if isinstance(value.value, str) else ""
        yield f"{place}{shown}", value.comment
        value = value.value
    if isinstance(value, Mapping):
        for word, inner in value.items():
            yield from _noted(f"{place}.{word}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _noted(place, inner)


def sums(sample: Sample) -> Iterator[str]:
    """Yield what is to be done where the last row of a table adds up the others."""
    if not (sample.last and sample.whole and sample.tabular and sample.count > 1):
        return
    cells = [value for value in sample.last.fields.values() if isinstance(value, str) and value]
    first = cells[0].strip(" :.*") if cells else ""
    if _SUM.fullmatch(first):
        yield f"{sample.last.locator} looks like a sum (“{first}”): remove it from the file"
