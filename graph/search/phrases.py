"""Phrases: what people type as expressions of FTS5, in which nothing typed is an operator."""

from collections.abc import Iterable, Sequence

from graph.search.folding import bare, stands_alone
from graph.search.names import KINDS
from graph.search.writing import MARK

MOST = 24
"""How many words of a text are searched for."""


def beginning(words: Sequence[str], *, whole: bool = False) -> str:
    """Return the expression for names that begin with words, the last of which may go on.

    >>> beginning(["un", "hab"]), beginning(["un", "hab"], whole=True)
    ('name : ^ "un hab" *', 'name : ^ "un hab"')
    """
    star = "" if whole or stands_alone(words[-1]) else " *"
    return f'name : ^ "{" ".join(words)}"{star}'


def anywhere(words: Sequence[str], *, going_on: int = 1) -> str:
    """Return the expression for names that have words in any order, the last of which go on.

    >>> anywhere(["env", "prog"]), anywhere(["光", "州", "unep"], going_on=0)
    ('("env") AND ("prog" *)', '("光 州") AND ("unep")')
    """
    parts = list(dict.fromkeys(_runs(words)))
    first = len(parts) - going_on
    return every([[_spelled(word, n >= first) for word in (part, bare(part))]
                  for n, part in enumerate(parts)])  # fmt: skip


def every(groups: Iterable[Iterable[str]]) -> str:
    """Return the expression for names that have one of each group.

    >>> every([['"un"'], ['"habitat"', '"habitat" *']])
    '("un") AND ("habitat" OR "habitat" *)'
    """
    return " AND ".join(f"({' OR '.join(dict.fromkeys(group))})" for group in groups)


def of_kind(expression: str, kind: str) -> str:
    """Return an expression for names of things of a kind only.

    >>> of_kind('"unep"', "partner"), of_kind('"unep"', "thing")
    ('("unep") AND also : "§partner"', '"unep"')
    """
    return f'({expression}) AND also : "{MARK}{kind}"' if kind in KINDS else expression


def quoted(word: str) -> str:
    """Return a word as FTS5 takes it as it is."""
    return f'"{word}"'


def _spelled(part: str, goes_on: bool) -> str:
    return f"{quoted(part)} *" if goes_on and not stands_alone(part[-1]) else quoted(part)


def _runs(words: Sequence[str]) -> list[str]:
    """Join characters that stand alone into phrases."""
    runs: list[str] = []
    for word in words:
        if runs and stands_alone(word) and stands_alone(runs[-1][-1]):
            runs[-1] += f" {word}"
        else:
            runs.append(word)
    return runs
