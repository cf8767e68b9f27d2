"""Which participations belong to a network: masks over columns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.dates import days
from graph.network.description.spec import NetworkSpec
from graph.network.kinds import PARTNER_KINDS
from graph.network.reading.columns import ALWAYS, NEVER, Codes, Columns
from graph.network.reading.levels import rolled_up

Mask: TypeAlias = NDArray[np.bool_]
Wider = Mapping[str, frozenset[str]]
"""Theme or place → itself and all that is narrower or lies within."""


class Selection(NamedTuple):
    """Parts in a network: numbers of rows, of the partner each counts for, and whether certain.

    A row counts several times where its partner is a unit of several organisations.
    """

    rows: Codes
    partner: Codes
    certain: Mask


def select(columns: Columns, spec: NetworkSpec, wider: Wider) -> Selection:
    """Return the participations that belong to a network."""
    possible, certain = in_force(columns, spec)
    kept = _joins(columns, spec) & (certain if spec.certain else possible)
    rows, partner = rolled_up(columns, np.flatnonzero(kept), spec.level)
    judged = columns.partner[rows] if spec.level == "country" else partner
    passes = _of_partners(columns, spec)[judged] & _in_places(columns, spec, wider, rows, partner)
    passes &= _about(columns, "themes", spec.themes, wider)[columns.thing[rows]]
    rows, partner = rows[passes], partner[passes]
    return Selection(rows.astype(np.int32), partner.astype(np.int32), certain[rows])


def _joins(columns: Columns, spec: NetworkSpec) -> Mask:
    """Tell which rows pass what does not depend on the partner: kinds, roles, statuses, plans."""
    kinds = np.array(columns.kinds, dtype=object)
    through = np.where(np.isin(kinds, PARTNER_KINDS), "membership", kinds)
    statuses = np.array(columns.statuses, dtype=object)
    known: Mask = kinds != ""
    found: Mask = known[columns.partner] & known[columns.thing]
    found &= _meets(through, spec.things)[columns.thing]
    found &= _meets(statuses, spec.statuses)[columns.thing]
    if spec.roles:
        found &= _meets(np.array(columns.role_keys, dtype=object), spec.roles)[columns.role]
    if not spec.plans:
        found &= ~_planned(columns, spec, statuses)
    if spec.sources > 1:
        found &= np.bincount(columns.evidence[:, 0], minlength=len(columns)) >= spec.sources
    return found


def _planned(columns: Columns, spec: NetworkSpec, statuses: NDArray[np.object_]) -> Mask:
    """Tell which rows are only planned, unless their plan is what is asked for."""
    of_row = np.array(columns.status_keys, dtype=object)

    def has(keys: Sequence[str]) -> Mask:
        found: Mask = np.isin(statuses, keys)[columns.thing]
        return found | np.isin(of_row, keys)[columns.status]

    asked = sorted(set(columns.plans) & set(spec.statuses))
    planned = has(columns.plans)
    return planned & ~has(asked) if asked else planned


def _meets(values: NDArray[np.object_], wanted: Sequence[str]) -> Mask:
    return np.isin(values, list(wanted)) if wanted else np.ones(len(values), bool)


def _of_partners(columns: Columns, spec: NetworkSpec) -> Mask:
    """Tell which nodes are of the kinds and types that are asked for."""
    kinds = _meets(np.array(columns.kinds, dtype=object), spec.kinds)
    wanted = {type_: frozenset((type_,)) for type_ in spec.types}
    return kinds & _about(columns, "types", spec.types, wanted)


def _in_places(
    columns: Columns, spec: NetworkSpec, wider: Wider, rows: Codes, partner: Codes
) -> Mask:
    """Tell which parts are of a partner in the places asked for, or in something there."""
    there = _about(columns, "places", spec.places, wider)
    return there[partner] | there[columns.partner[rows]] | there[columns.thing[rows]]


def _about(columns: Columns, pairs_of: str, wanted: Iterable[str], wider: Wider) -> Mask:
    """Tell which nodes are paired with one of the terms, or one within it.

    `pairs_of` is the column: themes, places or types, which is not read where nothing is wanted.
    """
    if not wanted:
        return np.ones(len(columns.nodes), bool)
    terms = frozenset[str]().union(*(wider[term] for term in wanted))
    pairs = getattr(columns, pairs_of)
    hits = np.isin(np.array(columns.terms, dtype=object), list(terms))
    found = np.zeros(len(columns.nodes), bool)
    found[pairs[hits[pairs[:, 1]], 0]] = True
    return found


def in_force(columns: Columns, spec: NetworkSpec) -> tuple[Mask, Mask]:
    """Tell which participations are possibly, and which certainly, in force in the period.

    Possibly: neither a beginning after it nor an end before it is known. Certainly: a dated sign
    of life lies before the end of the period and another after its beginning, as in the question
    `in-force-on`. A part without dates of its own lasts as long as its thing; only a membership
    in a network does not: when a city joined cannot be read from when the network began.
    """
    first, last = spec.period
    if not first and not last:
        everything = np.ones(len(columns), bool)
        return everything, everything
    begin = _day(first, 0) if first else NEVER
    end = _day(last, 1) if last else ALWAYS
    thing, part = columns.spans[columns.thing], columns.part_spans
    possible = (np.maximum(thing[:, 0], part[:, 0]) <= end) & (
        np.minimum(thing[:, 1], part[:, 1]) >= begin
    )
    return possible, possible & _known(columns, thing, part, begin, end)


def _known(columns: Columns, thing: Codes, part: Codes, begin: int, end: int) -> Mask:
    joins = np.isin(np.array(columns.kinds, dtype=object), PARTNER_KINDS)[columns.thing]
    begun, ended = part[:, 0] != NEVER, part[:, 1] != ALWAYS
    before = np.where(begun | joins, part[:, 2], np.minimum(part[:, 2], thing[:, 2]))
    after = np.where(ended | joins, part[:, 3], np.maximum(part[:, 3], thing[:, 3]))
    return np.asarray((before <= end) & (after >= begin))


def _day(text: str, end: int) -> int:
    return date.fromisoformat(days(text)[end]).toordinal()
