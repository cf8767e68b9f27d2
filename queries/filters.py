"""Filters of a network as people write them: names of themes and places, ids of roles and kinds."""

from collections.abc import Iterable

from graph.network import PARTNER_KINDS, THING_KINDS, NetworkSpec
from loaders.values import ValueFault, date_literal
from ontology import vocabulary
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from queries.lookup import Lookup

Wanted = str | Iterable[str]


def network_spec(
    lookup: Lookup,
    *,
    theme: Wanted = (),
    place: Wanted = (),
    role: Wanted = (),
    kind: Wanted = (),
    thing: Wanted = (),
    status: Wanted = (),
    on: object = "",
    plans: bool = False,
) -> NetworkSpec:
    """Turn filters into the description of a network.

    `kind` is of partners ("city", "agency", …), `thing` of what they take part in ("agreement",
    …), `on` a date. Each filter is one value or several, of which one must fit.

    Raises:
        NotFoundError: with every value that names nothing.
    """
    problems: list[Problem] = []

    def things(values: Wanted, type_: str) -> tuple[str, ...]:
        found = []
        for value in _several(values):
            try:
                found.append(lookup.find(value, type_))
            except NotFoundError as error:
                problems.extend(error.problems)
        return tuple(sorted(found))

    def ids(values: Wanted, what: str, known: Iterable[str]) -> tuple[str, ...]:
        chosen = tuple(sorted(_several(values)))
        for value in chosen:
            if value not in set(known):
                mend = did_you_mean(value, known) or f"use one of {', '.join(sorted(known))}"
                problems.append(Problem("", "", f"unknown {what} “{value}”", mend))
        return chosen

    spec = NetworkSpec(
        themes=things(theme, "theme"),
        places=things(place, "place"),
        roles=ids(role, "role", vocabulary.concepts("role")),
        kinds=ids(kind, "kind of partner", PARTNER_KINDS),
        things=ids(thing, "kind of thing", THING_KINDS),
        statuses=ids(status, "status", vocabulary.concepts("status")),
        on=_date(str(on), problems),
        plans=plans,
    )
    if problems:
        raise NotFoundError(problems)
    return spec


def _several(values: Wanted) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _date(text: str, problems: list[Problem]) -> str:
    if not text:
        return ""
    try:
        return date_literal(text).value
    except ValueFault as fault:
        problems.append(Problem("", "", fault.found, fault.mend))
        return ""
