"""Dates of a question to the API: refused where they are none."""

from citypact.server.api.asked import Asked
from graph.dates import days
from loaders.values import ValueFault, date_literal
from ontology.errors import Problem, QueryError


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
    problems = [fault for name in names if (fault := _fault(name, getattr(asked, name)))]
    if problems:
        raise QueryError(problems)


def require_order(first: str, second: str) -> None:
    """Check that a date does not lie wholly after another.

    Raises:
        QueryError: the first lies after the second.
    """
    if days(first)[0] > days(second)[1]:
        found = f"the first date ({first}) lies after the second ({second})"
        raise QueryError([Problem("", "", found, "swap them")])


def _fault(name: str, text: str) -> Problem | None:
    try:
        date_literal(text.strip()) if text.strip() else None
    except ValueFault:
        mend = "write a year, month or day, as 2009, 2009-06 or 2009-06-15"
        return Problem("", "", f"{name} is “{text[:80]}”, no date of the calendar", mend)
    return None
