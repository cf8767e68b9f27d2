"""The words of numbers: reported figures, and points on the globe."""

from collections.abc import Callable, Mapping
from typing import Any

from loaders.mapping.acts import Act, together
from loaders.mapping.columns import Row
from loaders.mapping.numbers import coordinates, number
from loaders.mapping.scope import Scope
from loaders.mapping.times import moment
from loaders.mapping.values import Reading, value_of
from loaders.terms import concept_of
from loaders.values import ValueFault
from ontology.terms import CP, MEASURE

_DETAILS = ("on", "unit", "note")


def figures(raw: Any, scope: Scope) -> Act:
    """Compile `{ measure, value, on, unit, note }`, or `{ population = "{Pop}", … }`."""
    if isinstance(raw, list) and raw:
        return together([figures(element, scope) for element in raw])
    if not isinstance(raw, Mapping):
        scope.fault("a figure names no measure", 'write { population = "{Column}", on = "{Year}" }')
        return lambda subject, row: None
    if "measure" in raw:
        scope.known(raw, ("measure", "value", *_DETAILS))
        pairs = [(raw["measure"], raw.get("value", ""))]
    else:
        pairs = [(key, value) for key, value in raw.items() if key not in _DETAILS]
    on = moment(raw["on"], scope.at("on")) if "on" in raw else None
    unit = value_of(raw["unit"], scope.at("unit")) if raw.get("unit") else None
    from loaders.mapping.words import text_word

    note = text_word(CP.note)(raw["note"], scope.at("note")) if "note" in raw else None
    return together([_figure(key, value, on, unit, note, scope) for key, value in pairs])


def _figure(
    measure: Any, value: Any, on: Callable[[Row], str] | None, unit: Reading | None,
    note: Act | None, scope: Scope,
) -> Act:  # fmt: skip
    named = value_of(measure, scope.at("measure"))
    read = value_of(value, scope.at("value" if named.columns else str(measure)))
    draft = scope.draft
    for text in named.possible:
        scope.checked(lambda text: concept_of(MEASURE, text), text)

    def act(subject: str, row: Row) -> None:
        for text in read.texts(row):
            try:
                figure = number(text, draft.decimal)
                when, of = on(row) if on else "", next(iter(unit.texts(row)), "") if unit else ""
                for key in named.texts(row):
                    said = draft.statements.observation(subject, key, figure, on=when, unit=of)
                    if note:
                        note(said, row)
            except ValueFault as fault:
                whole = "" if text in fault.found else f" (the cell has “{text}”)"
                draft.faults.value(read.columns, f"{fault.found}{whole}", fault.mend)

    return act


def point(raw: Any, scope: Scope) -> Act:
    """Compile `["{latitude}", "{longitude}"]`, or one value that holds both."""
    draft = scope.draft
    if isinstance(raw, list) and len(raw) == 2:
        first, second = (value_of(element, scope) for element in raw)
        columns = (*first.columns, *second.columns)

        def read(row: Row) -> list[tuple[str, str]]:
            return list(zip(first.texts(row), second.texts(row), strict=False))[:1]
    else:
        one = value_of(raw, scope)
        columns = one.columns

        def read(row: Row) -> list[tuple[str, str]]:
            return [coordinates(text, draft.decimal) for text in one.texts(row)[:1]]

    def act(subject: str, row: Row) -> None:
        try:
            for pair in read(row):
                latitude, longitude = (text.replace(",", ".") for text in pair)
                draft.statements.point(subject, latitude, longitude)
        except ValueFault as fault:
            draft.faults.of(columns, fault)

    return act
