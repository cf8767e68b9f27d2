"""Errors, named after whose fault they are. The command line turns each into plain lines.

CitypactError            something a person can mend; carries one or more problems
├── InputError           a file of the workspace says something that cannot be used
├── NotFoundError        a name, query or parameter that nothing answers to
├── QueryError           a query that cannot be run
└── StoreError           a build that is missing, locked or damaged
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LAST = 10**18
LISTS = {"concepts": "docs/concepts.md lists them", "questions": "citypact queries lists them"}
"""Name of a list → what tells a person at a command line where it is."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where it stands, what was found, and what to do.

    `more` is above 0 where it stands for so many further problems of its kind. `listed` names the
    list of `LISTS` that says what could be written, where `mend` does not. It is `unreadable`
    where a date or number is none, rather than that nothing is called so.

    >>> print(Problem("hsp.yaml", "line 12", "unknown role “leed”", "did you mean “lead”?"))
    hsp.yaml, line 12: unknown role “leed”; did you mean “lead”?
    >>> print(Problem("members.csv", "", "3,495 more", "check the month", more=3495))
    members.csv: 3,495 more: check the month
    >>> print(Problem("", "", "unknown role “x”", listed="concepts"))
    unknown role “x”; docs/concepts.md lists them
    """

    file: str
    place: str
    found: str
    mend: str = ""
    more: int = 0
    listed: str = ""
    unreadable: bool = False

    @property
    def kind(self) -> tuple[str, str]:
        """What problems of a file have in common: `mend`, or what was found without its values."""
        what = self.mend or re.sub("“[^”]*”", "“…”", self.found.rpartition(": ")[2])
        return self.file, what[:60]

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        mark = ": " if self.more else "; "
        mend = self.mend or LISTS.get(self.listed, "")
        what = f"{self.found}{mark}{mend}" if mend else self.found
        return f"{where}: {what}" if where else what


def _in_order(problems: set[Problem]) -> list[Problem]:
    """Sort by file and line; a kind that is counted stays together, its count behind it."""
    counted = {problem.kind for problem in problems if problem.more}
    first: dict[tuple[str, str], int] = {}
    for problem in problems:
        if problem.kind in counted and not problem.more:
            line = _line(problem)
            first[problem.kind] = min(line, first.get(problem.kind, line))

    def key(problem: Problem) -> tuple[str, int, str, int, int, str, str]:
        line = _line(problem)
        group = problem.kind[1] if problem.kind in counted else ""
        begin = first.get(problem.kind, line if problem.kind not in counted else _LAST)
        return problem.file, begin, group, problem.more, line, problem.place, problem.found

    return sorted(problems, key=key)


def _line(problem: Problem) -> int:
    digits = "".join(sign for sign in problem.place if sign in "0123456789")
    return int(digits[:18] or 0)


class CitypactError(Exception):
    """Base of all errors that a person can mend; `problems` lists everything that is wrong.

    >>> str(CitypactError("the store is locked"))
    'the store is locked'
    """

    exit_code = 1

    def __init__(self, problems: str | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, str):
            problems = Problem("", "", problems)
        if isinstance(problems, Problem):
            problems = [problems]
        self.problems = _in_order(set(problems))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def number(self) -> int:
        """How many problems there are, with those that are only counted."""
        return sum(problem.more or 1 for problem in self.problems)


class InputError(CitypactError):
    """A file of the workspace says something that cannot be used."""


class NotFoundError(CitypactError):
    """A name, query or parameter that nothing answers to."""


class QueryError(CitypactError):
    """A query that cannot be run."""


class StoreError(CitypactError):
    """A build that is missing, locked or damaged."""
