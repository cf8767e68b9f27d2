"""The report of a source: what is wrong with it, what was left out, and what is worth knowing."""

from collections import Counter
from collections.abc import Iterator

from ontology.errors import Problem

OF_A_KIND = 5
"""Faults that are shown of each kind; the rest is counted."""
REMARKS_OF_A_KIND = 20
"""Remarks on fields, each said once for a file, of which one is no example of the other."""
IN_ALL = 200
MAX_PART = 500
"""Characters of each part of a message: what a file holds is repeated only so far."""


class Report:
    """Takes what a loader finds, and keeps so much of it as a person can read.

    `bad` is what happens to records that cannot be used: "refuse" the source or "skip" them.

    >>> report = Report("members.csv", bad="skip")
    >>> report.skip("row 7", "“2019-13” is not in the calendar", "check the month")
    >>> report.refused, [str(remark) for remark in report.remarks()]
    (False, ['members.csv, row 7: left out: “2019-13” is not in the calendar; check the month'])

    Of each kind, which `mend` tells from others, the first are kept; the rest is counted.

    >>> for row in range(8, 3507):
    ...     report.skip(f"row {row}", "“2019-13” is not in the calendar", "check the month")
    >>> [str(remark) for remark in report.remarks()][-1]
    'members.csv: 3,495 more: check the month'
    """

    def __init__(self, file: str, *, bad: str = "refuse") -> None:
        self.file = file
        self._bad = bad
        self._problems = _Kept(OF_A_KIND)
        self._left_out = _Kept(OF_A_KIND)
        self._remarks = _Kept(REMARKS_OF_A_KIND)

    def problem(self, place: str, found: str, mend: str = "") -> None:
        """Note what makes the source unusable."""
        self._problems.add(Problem(self.file, place, found, mend))

    def add(self, problem: Problem) -> None:
        """Note a problem that is known already, of whatever file."""
        self._problems.add(problem)

    def skip(self, place: str, found: str, mend: str = "") -> None:
        """Note a record or value that was left out."""
        if self._bad == "skip":
            self._left_out.add(Problem(self.file, place, f"left out: {found}", mend))
        else:
            self.problem(place, found, mend)

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Note what is worth knowing; the source is used."""
        self._remarks.add(Problem(self.file, place, found, mend))

    @property
    def skips(self) -> bool:
        """Whether records that cannot be used are left out."""
        return self._bad == "skip"

    @property
    def refused(self) -> bool:
        """Whether the source cannot be used."""
        return bool(self._problems.kept)

    def problems(self) -> list[Problem]:
        """Return what is wrong, and how much more of it there is."""
        return list(self._problems.listed(self.file))

    def remarks(self) -> list[Problem]:
        """Return what is worth knowing, and how much more of it there is."""
        return [*self._left_out.listed(self.file), *self._remarks.listed(self.file)]


class _Kept:
    """The first problems of each kind, and how many more of it there are."""

    def __init__(self, of_a_kind: int) -> None:
        self.kept: dict[tuple[str, str], list[Problem]] = {}
        self._of_a_kind = of_a_kind
        self._number = 0
        self._more: Counter[tuple[str, str]] = Counter()
        self._others = 0

    def add(self, problem: Problem) -> None:
        known = self.kept.get(problem.kind)
        if known is None and self._number < IN_ALL:
            known = self.kept[problem.kind] = []
        if known is None:
            self._others += problem.more or 1
        elif len(known) < self._of_a_kind and self._number < IN_ALL:
            self._number += 1
            file, place, found, mend = map(
                _plain, (problem.file, problem.place, problem.found, problem.mend)
            )
            known.append(Problem(file, place, found, mend, problem.more))
        else:
            self._more[problem.kind] += problem.more or 1

    def listed(self, file: str) -> Iterator[Problem]:
        """Yield the problems; kinds that are counted stand together, their count behind them."""
        for kind, problems in self.kept.items():
            yield from problems
            if more := self._more[kind]:
                mend = problems[0].mend or kind[1]
                yield Problem(problems[0].file, "", f"{more:,} more", mend, more)
        if others := self._others:
            yield Problem(file, "", f"{others:,} more of other kinds", more=others)


def _plain(text: str) -> str:
    """Return text as one line that a terminal can show: what it cannot is written as its code.

    >>> _plain("the root is\\n<a\\u202eb>")
    'the root is <a\\\\u202eb>'
    """
    text = text if len(text) <= MAX_PART else f"{text[:MAX_PART]}…"
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode()
        for sign in " ".join(text.split())
    )
