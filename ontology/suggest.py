"""“Did you mean”: what a person probably wanted to write."""

from collections.abc import Iterable


def did_you_mean(written: str, known: Iterable[str], *, limit: int = 3) -> str:
    """Return advice that names the nearest known words, or where few exist, all of them.

    >>> did_you_mean("leed", ["lead", "funder", "party", "host", "member", "support", "pilot"])
    'did you mean “lead”?'
    >>> did_you_mean("x", ["csv", "tsv"])
    'use csv or tsv'
    """
    from rapidfuzz import fuzz, process

    words = sorted(set(known))
    near = process.extract(written, words, scorer=fuzz.ratio, limit=limit, score_cutoff=60)
    if near:
        return f"did you mean {' or '.join(f'“{word}”' for word, _, _ in near)}?"
    return f"use {' or '.join(words)}" if 0 < len(words) <= 6 else ""
