"""Errors, named after whose fault they are. The command line turns each into plain lines.

CitypactError            something a person can mend; carries one or more problems
├── InputError           a file of the workspace says something that cannot be used
├── NotFoundError        a name, query or parameter that nothing answers to
├── QueryError           a query that cannot be run
└── StoreError           a build that is missing, locked or damaged
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where it stands, what was found, and what to do.

    >>> print(Problem("hsp.yaml", "line 12", "unknown role “leed”", "did you mean “lead”?"))
    hsp.yaml, line 12: unknown role “leed”; did you mean “lead”?
    """

    file: str
    place: str
    found: str
    mend: str = ""

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        what = f"{self.found}; {self.mend}" if self.mend else self.found
        return f"{where}: {what}" if where else what


def _in_order(problem: Problem) -> tuple[str, int, str, str]:
    digits = "".join(sign for sign in problem.place if sign in "0123456789")
    return problem.file, int(digits[:18] or 0), problem.place, problem.found


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
        self.problems = sorted(set(problems), key=_in_order)
        super().__init__("\n".join(map(str, self.problems)))


class InputError(CitypactError):
    """A file of the workspace says something that cannot be used."""


class NotFoundError(CitypactError):
    """A name, query or parameter that nothing answers to."""


class QueryError(CitypactError):
    """A query that cannot be run."""


class StoreError(CitypactError):
    """A build that is missing, locked or damaged."""
