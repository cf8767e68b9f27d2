"""The report of a source: what is wrong with it, what was left out, and what is worth knowing."""

from collections import Counter
from dataclasses import astuple

from ontology.errors import Problem

OF_A_KIND = 20
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
    """

    def __init__(self, file: str, *, bad: str = "refuse") -> None:
        self.file = file
        self._bad = bad
        self._problems = _Kept()
        self._remarks = _Kept()

    def problem(self, place: str, found: str, mend: str = "") -> None:
        """Note what makes the source unusable."""
        self._problems.add(Problem(self.file, place, found, mend))

    def add(self, problem: Problem) -> None:
        """Note a problem that is known already, of whatever file."""
        self._problems.add(problem)

    def skip(self, place: str, found: str, mend: str = "") -> None:
        """Note a record or value that was left out."""
        if self._bad == "skip":
            self.remark(place, f"left out: {found}", mend)
        else:
            self.problem(place, found, mend)

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Note what is worth knowing; the source is used."""
        self._remarks.add(Problem(self.file, place, found, mend))

    @property
    def refused(self) -> bool:
        """Whether the source cannot be used."""
        return bool(self._problems.kept)

    def problems(self) -> list[Problem]:
        """Return what is wrong, and how much more of it there is."""
        return self._problems.listed(self.file)

    def remarks(self) -> list[Problem]:
        """Return what is worth knowing, and how much more of it there is."""
        return self._remarks.listed(self.file)


class _Kept:
    """The first problems of each kind; `mend`, which names no value, tells the kinds apart."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self._kinds: Counter[str] = Counter()
        self._total = 0

    def add(self, problem: Problem) -> None:
        self._total += 1
        self._kinds[problem.mend[:60]] += 1 if len(self._kinds) < 1000 else 0
        if len(self.kept) < IN_ALL and self._kinds[problem.mend[:60]] <= OF_A_KIND:
            self.kept.append(Problem(*map(_plain, astuple(problem))))

    def listed(self, file: str) -> list[Problem]:
        more = self._total - len(self.kept)
        last = [Problem(file, "", f"and {more:,} more like these")] if more else []
        return self.kept + last


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
