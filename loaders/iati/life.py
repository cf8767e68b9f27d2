"""The life of an activity: dates and status, what happened apart from what is planned."""

import re
from functools import lru_cache

from loaders.iati.scope import Scope
from loaders.iati.stream import Element
from loaders.terms import date
from loaders.values import ValueFault
from ontology.terms import CP

STATUSES = {
    "1": "planned", "2": "ongoing", "3": "completed", "4": "completed", "5": "cancelled",
    "6": "suspended",
}  # fmt: skip
PLANNED_START, START, PLANNED_END, END = "1", "2", "3", "4"
_KINDS = (PLANNED_START, START, PLANNED_END, END)
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_PLANS = {START: PLANNED_START, END: PLANNED_END}
_PLANNED = {PLANNED_START: str(CP.plannedStart), PLANNED_END: str(CP.plannedEnd)}


def day(element: Element) -> str:
    """Return the day that `iso-date` names, without its time zone.

    Raises:
        ValueFault: there is none, or it is not in the calendar.
    """
    return _day(element.get("iso-date") or "")


@lru_cache(maxsize=65_536)
def _day(written: str) -> str:
    written = written.strip()
    if not written:
        raise ValueFault("iso-date is missing", "write it as 2019-05-17")
    match = _DATE.fullmatch(written)
    found = match[1] if match else written
    date(found)
    return found


def life(scope: Scope, activity: str, dates: list[Element], statuses: list[Element]) -> None:
    """Say what happened, and what is planned.

    What was given up after it had begun has ended; the status cancelled is for the rest. A second
    record with the same identifier adds no start and end, which could contradict the first.
    """
    days, status = _days(scope, dates), _status(scope, statuses)
    start, end = days.get(START, ""), days.get(END, "")
    if start and end and end < start:
        found, mend = f"the actual end {end} lies before the actual start {start}", "check both"
        scope.report.skip(scope.place(scope.line), found, mend)
        end = ""
    if status == "cancelled" and (start or end):
        status = "ended"
    if not status and days and not (start or end):
        status = "planned"
    if not scope.repeated:
        _period(scope, activity, start, end)
    for kind, predicate in _PLANNED.items():
        if kind in days:
            scope.st.add(activity, predicate, date(days[kind]))
    if start:
        scope.st.status(activity, "launched", start)
    if end:
        scope.st.status(activity, "ended" if status == "ended" else "completed", end)
    if status and not (end and status in ("completed", "ended")):
        scope.st.status(activity, status)


def _days(scope: Scope, dates: list[Element]) -> dict[str, str]:
    """Return the day of each type; what should have happened after the file is a plan."""
    days: dict[str, str] = {}
    for element in dates:
        try:
            kind, found = (element.get("type") or "").strip(), day(element)
            if kind not in _KINDS:
                raise ValueFault(f"type “{kind}” is no code of IATI", "use 1, 2, 3 or 4")
        except ValueFault as fault:
            scope.skip(element, fault.found, fault.mend)
            continue
        if kind in _PLANS and scope.written and found > scope.written:
            scope.notice("actual dates lie after the file was written and count as plans", found)
            days.setdefault(_PLANS[kind], found)
        elif kind in days and kind in _PLANS:
            days[kind] = (min if kind == START else max)(found, days[kind])
        else:
            days[kind] = found
    return days


def _status(scope: Scope, statuses: list[Element]) -> str:
    for element in statuses:
        code = (element.get("code") or "").strip()
        if code in STATUSES:
            return STATUSES[code]
        scope.skip(element, f"status “{code}” is no code of IATI", "use 1 to 6")
    return ""


def _period(scope: Scope, activity: str, start: str, end: str) -> None:
    if start:
        scope.st.start(activity, start)
    if end:
        scope.st.end(activity, end)
