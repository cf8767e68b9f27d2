"""Dates of a question to the API: refused where they are none, or end before they begin.

A page says what is wrong in the reader's language, so a refusal also carries its faults as data.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct, to_builtins

from citypact.server.api.asked import Asked, Filtered
from graph.dates import days
from loaders.values import ValueFault, date_literal
from ontology.errors import CitypactError, Problem, QueryError

HEADER = "Citypact-Faults"
"""The header of a refusal that has its faults: a JSON list of `Fault`, in ASCII."""
_MEND = "write a year, month or day, as 2009, 2009-06 or 2009-06-15"


class Fault(Struct, frozen=True):
    """What is wrong with a date: it is none, or lies after the one that should follow.

    `parameter` is the name of what was given, `text` its value, at most 80 characters of it.
    """

    code: Literal["date-wrong", "dates-swapped"]
    parameter: str
    text: str


@dataclass(frozen=True, order=True)
class DateProblem(Problem):
    """A problem with a date: in words for people, and as data for a page."""

    fault: Fault | None = None


def require_dates(asked: Asked, *names: str) -> None:
    """Check parameters of a question that are dates: a year, a month or a day; "" is none.

    Raises:
        QueryError: with every parameter that is no date of the calendar.

    >>> from citypact.server.api.timeline import TimelineAsked
    >>> require_dates(TimelineAsked(on="2009-02-31"), "on")
    Traceback (most recent call last):
    ontology.errors.QueryError: on is “2009-02-31”, no date of the calendar; write a year, month \
or day, as 2009, 2009-06 or 2009-06-15
    """
    _refuse(wrong_date(name, getattr(asked, name)) for name in names)


def require_order(asked: Asked, first: str, second: str) -> None:
    """Check that one date of a question does not lie wholly after another; both are dates or "".

    Raises:
        QueryError: the first lies after the second.
    """
    one, other = getattr(asked, first).strip(), getattr(asked, second).strip()
    if one and other and days(one)[0] > days(other)[1]:
        found = f"the first date ({one}) lies after the second ({other})"
        _refuse([DateProblem("", "", found, "swap them", fault=Fault("dates-swapped", first, one))])


def require_period(asked: Filtered) -> None:
    """Check the dates among the filters of a network.

    Raises:
        QueryError: one is no date of the calendar, or the period ends before it begins.
    """
    require_dates(asked, "on", "since", "until")
    require_order(asked, "since", "until")


def wrong_date(name: str, text: str) -> DateProblem | None:
    """Return what is wrong with the text of a parameter, None where it is a date or empty.

    >>> wrong_date("on", "2009-06-15"), wrong_date("on", "2009-13").fault.code
    (None, 'date-wrong')
    """
    if not text.strip():
        return None
    try:
        date_literal(text.strip())
    except ValueFault:
        short = text[:80]
        found = f"{name} is “{short}”, no date of the calendar"
        return DateProblem("", "", found, _MEND, fault=Fault("date-wrong", name, short))
    return None


def faults_in(error: CitypactError) -> str:
    """Return the faults of an error as the header of a refusal has them, "" where it has none.

    >>> problem = wrong_date("on", "2009-13")
    >>> faults_in(QueryError(problem))
    '[{"code": "date-wrong", "parameter": "on", "text": "2009-13"}]'
    """
    found = [each.fault for each in error.problems if isinstance(each, DateProblem) and each.fault]
    return json.dumps(to_builtins(found)) if found else ""


def _refuse(problems: Iterable[DateProblem | None]) -> None:
    if found := [problem for problem in problems if problem]:
        raise QueryError(found)
