"""The words of time: since, until, on, and the stages of a life."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pyoxigraph import NamedNode

from loaders.mapping.acts import Act, saying, together
from loaders.mapping.columns import Row
from loaders.mapping.dates import day
from loaders.mapping.scope import Scope
from loaders.mapping.values import Reading, value_of
from loaders.terms import concept_of, date
from loaders.values import ValueFault
from ontology.terms import STATUS


def moment(raw: Any, scope: Scope) -> Callable[[Row], str]:
    """Compile a date; the first that can be read, "" where there is none."""
    found = moments(raw, scope)
    return lambda row: next(found(row), "")


def moments(raw: Any, scope: Scope) -> Callable[[Row], Iterator[str]]:
    """Compile dates: all that can be read."""
    read, faults = value_of(raw, scope), scope.draft.faults
    for text in read.possible:
        scope.checked(checked_day, text)

    def dates(row: Row) -> Iterator[str]:
        for text in read.texts(row):
            try:
                yield checked_day(text)
            except ValueFault as fault:
                faults.of(read.columns, fault)

    return dates


@lru_cache(maxsize=65_536)
def checked_day(text: str) -> str:
    """Return a date as ISO 8601 writes it.

    Raises:
        ValueFault: it is no date, or not in the calendar.
    """
    found = day(text)
    date(found)
    return found


def period(text: str) -> tuple[str, str]:
    """Return the start and end of a date, or of two with a slash.

    >>> period("2018-12-03/2018-12-14"), period("2018")
    (('2018-12-03', '2018-12-14'), ('2018', '2018'))
    """
    start, _, end = text.partition("/")
    return checked_day(start), checked_day(end or start)


def date_word(predicate: NamedNode) -> Callable[[Any, Scope], Act]:
    """Make a word for dates of one meaning: since when, until when, or by plan."""

    def word(raw: Any, scope: Scope) -> Act:
        add, term = scope.draft.statements.add, str(predicate)
        return saying(
            value_of(raw, scope), scope, lambda subject, text: add(subject, term, date(day(text)))
        )

    return word


def during(raw: Any, scope: Scope) -> Act:
    """Compile when: a date, or two with a slash."""
    say = scope.draft.statements.during
    return saying(
        value_of(raw, scope), scope, lambda subject, text: say(subject, "/".join(period(text)))
    )


def status(raw: Any, scope: Scope) -> Act:
    """Compile a status, `{ signed = "{Date}" }`, or a value table with `on`."""
    if isinstance(raw, list) and raw:
        return together([status(element, scope) for element in raw])
    on = None
    if isinstance(raw, Mapping):
        if raw and not {"value", "each", "columns"} & raw.keys():
            return together([_dated(key, when, scope.at(key)) for key, when in raw.items()])
        on = moment(raw["on"], scope.at("on")) if "on" in raw else None
        raw = {key: value for key, value in raw.items() if key != "on"}
    return _changes(value_of(raw, scope), on or (lambda row: ""), scope)


def _changes(read: Reading, on: Callable[[Row], str], scope: Scope) -> Act:
    faults, say = scope.draft.faults, scope.draft.statements.status
    for text in read.possible:
        scope.checked(lambda text: concept_of(STATUS, text), text)

    def act(subject: str, row: Row) -> None:
        when = on(row)
        for key in read.texts(row):
            try:
                say(subject, key, when)
            except ValueFault as fault:
                faults.of(read.columns, fault)

    return act


def _dated(key: str, when: Any, scope: Scope) -> Act:
    """Compile `signed = "{Date}"`: a status for each date, none where the column is empty."""
    say, undated = scope.draft.statements.status, when == ""
    scope.checked(lambda key: concept_of(STATUS, key), key)
    on = moments(when, scope) if not undated else lambda row: iter(("",))

    def act(subject: str, row: Row) -> None:
        for found in on(row):
            say(subject, key, found)

    return act
