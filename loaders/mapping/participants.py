"""Participants: who takes part in a thing, in which role, since when."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from loaders.mapping.acts import Act, together
from loaders.mapping.columns import Row
from loaders.mapping.conditions import condition, of_record
from loaders.mapping.each import compile_each
from loaders.mapping.scope import Scope
from loaders.mapping.targets import targets
from loaders.mapping.times import moment, period, status
from loaders.mapping.values import Reading, value_of
from loaders.mapping.words import text_word
from loaders.terms import concept_of
from loaders.values import ValueFault
from ontology.terms import CP, ROLE

_WORDS = ("partner", "since", "until", "on", "status", "note", "when", "unless", "each")


def role_word(role: str, raw: Any, scope: Scope) -> Act:
    """Compile the word of a role: a partner, a table with `partner`, or a list of them."""
    if isinstance(raw, list) and raw:
        return together([role_word(role, element, scope) for element in raw])
    table = raw if isinstance(raw, Mapping) and "partner" in raw else {"partner": raw}
    scope.known(table, _WORDS)
    return _participation({**table, "role": role}, scope)


def participants(raw: Any, scope: Scope) -> Act:
    """Compile `[[mapping.LABEL.participants]]`, each with a partner and a role."""
    acts: list[Act] = []
    for table in raw if isinstance(raw, list) else [raw]:
        if not isinstance(table, Mapping) or not {"partner", "role"} <= table.keys():
            found = "a participant has no partner or no role"
            scope.fault(found, 'write partner = "city" and role = "member"')
        else:
            scope.known(table, ("role", *_WORDS))
            acts.append(_participation(table, scope))
    return together(acts)


def _participation(raw: Mapping[str, Any], scope: Scope) -> Act:
    fits, rows = condition(raw, scope), None
    if "each" in raw:
        rows, inside = compile_each(raw["each"], scope.at("each"))
        scope = replace(inside, word=scope.word)
    say = _say(raw, scope)
    before = fits if of_record(raw, raw.get("each"), scope.local) else None

    def act(subject: str, row: Row) -> None:
        if before and not before(row):
            return
        for inner in rows(row) if rows else (row,):
            if not fits or fits(inner):
                say(subject, inner)

    return act


def _say(raw: Mapping[str, Any], scope: Scope) -> Act:
    partners = targets(raw["partner"], scope.at("partner"), "partner")
    role = value_of(raw["role"], scope.at("role"))
    for text in role.possible:
        scope.at("role").checked(lambda text: concept_of(ROLE, text), text)
    when, details = _Time(raw, scope), _details(raw, scope)
    statements = scope.draft.statements

    def act(subject: str, row: Row) -> None:
        if not (found := partners(row)) or not (roles := _roles(role, row, scope)):
            return
        start, end = when.of(row)
        for partner in found:
            for key in roles:
                iri = statements.participation(partner, subject, key, start=start, end=end)
                if details:
                    details(iri, row)

    return act


def _roles(role: Reading, row: Row, scope: Scope) -> list[str]:
    found = []
    for key in role.texts(row):
        try:
            concept_of(ROLE, key)
            found.append(key)
        except ValueFault as fault:
            scope.draft.faults.of(role.columns, fault)
    return found


class _Time:
    """When somebody takes part: `on`, or `since` and `until`."""

    def __init__(self, raw: Mapping[str, Any], scope: Scope) -> None:
        self._start = moment(raw["since"], scope.at("since")) if "since" in raw else None
        self._end = moment(raw["until"], scope.at("until")) if "until" in raw else None
        self._on = value_of(raw["on"], scope.at("on")) if "on" in raw else None
        self._faults = scope.draft.faults

    def of(self, row: Row) -> tuple[str, str]:
        """Return start and end, "" where they are unknown."""
        for text in self._on.texts(row) if self._on else ():
            try:
                return period(text)
            except ValueFault as fault:
                self._faults.of(self._on.columns if self._on else (), fault)
        return self._start(row) if self._start else "", self._end(row) if self._end else ""


def _details(raw: Mapping[str, Any], scope: Scope) -> Act | None:
    acts: list[Act] = []
    if "status" in raw:
        acts.append(status(raw["status"], scope.at("status")))
    if "note" in raw:
        acts.append(text_word(CP.note)(raw["note"], scope.at("note")))
    return together(acts) if acts else None
