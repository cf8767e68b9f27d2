"""Steps: what a value table does to a text, one after the other, before it is a value.

html → split → match → table → case → date-format → as → language; `docs/mapping.md` explains
each. A step that cannot use a text reports it and gives nothing.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from loaders.mapping.columns import Row
from loaders.mapping.dates import checked_format, day
from loaders.mapping.markup import sentence_case, title_case, without_markup
from loaders.mapping.scope import Scope
from loaders.mapping.templates import Template, template
from loaders.values import ValueFault
from ontology.suggest import did_you_mean

Step = Callable[[str, Row], Iterable[tuple[str, Row]]]
"""Makes texts of a text; each comes with the row in which the next steps see it."""

STEP_WORDS = (
    "html", "split", "split-pattern", "match", "table", "else", "keep", "case", "date-format", "as",
)  # fmt: skip


def compile_steps(raw: Mapping[str, Any], scope: Scope, names: Sequence[str]) -> list[Step]:
    """Compile the steps of a value table; `names` are the columns to blame for a fault.

    `match` makes its named groups columns for the steps after it.
    """
    steps: list[Step] = []
    otherwise = _otherwise(raw, scope)
    if raw.get("html") is True:
        steps.append(lambda text, row: _one(without_markup(text), row))
    if cut := _split(raw, scope):
        steps.append(cut)
    if "match" in raw:
        pattern, scope = _pattern("match", raw["match"], scope), scope.seeing(groups_of(raw))
        steps.append(_match(pattern, otherwise, scope, names))
    if "table" in raw:
        steps.append(_table(raw["table"], otherwise, scope, names))
    if "else" in raw and not {"match", "table"} & raw.keys():
        scope.fault("else has no match or table before it", "write one, or remove else")
    steps += _writing(raw, scope, names)
    if "as" in raw:
        steps.append(_as(_text(raw["as"], scope.seeing(("value",)).at("as"))))
    return steps


def groups_of(raw: Mapping[str, Any]) -> list[str]:
    """Return the names of the groups of a `match`, which become columns."""
    try:
        return list(re.compile(str(raw.get("match", ""))).groupindex)
    except re.error:
        return []


def _one(text: str, row: Row) -> Iterable[tuple[str, Row]]:
    return ((text, row),) if text else ()


def _text(raw: object, scope: Scope) -> Template:
    if not isinstance(raw, str):
        scope.fault("no text stands here", 'write a text in quotation marks, as "{value}"')
        return template("", scope)
    return template(raw, scope)


def _otherwise(raw: Mapping[str, Any], scope: Scope) -> Template | None:
    return _text(raw["else"], scope.seeing(("value",)).at("else")) if "else" in raw else None


# ---- split -----------------------------------------------------------------


def _split(raw: Mapping[str, Any], scope: Scope) -> Step | None:
    if "split-pattern" in raw:
        pattern = _pattern("split-pattern", raw["split-pattern"], scope)
    elif "split" in raw:
        marks = raw["split"] if isinstance(raw["split"], list) else [raw["split"]]
        if not marks or not all(isinstance(mark, str) and mark for mark in marks):
            scope.at("split").fault("no separator stands here", 'write split = ";"')
            return None
        pattern = re.compile("|".join(map(re.escape, sorted(marks, key=len, reverse=True))))
    else:
        return None

    def step(text: str, row: Row) -> Iterable[tuple[str, Row]]:
        return [(part, row) for piece in pattern.split(text) if piece and (part := piece.strip())]

    return step


def _pattern(word: str, raw: object, scope: Scope) -> re.Pattern[str]:
    try:
        return re.compile(str(raw))
    except re.error as error:
        found = f"“{raw}” is no regular expression: {error}"
        scope.at(word).fault(found, "mend it; write it in 'single quotation marks'")
        return re.compile("(?!)")


# ---- match, table ------------------------------------------------------------


def _match(
    pattern: re.Pattern[str], otherwise: Template | None, scope: Scope, names: Sequence[str]
) -> Step:
    named, first = pattern.groupindex, 1 if pattern.groups else 0
    chosen = named.get("value", first)

    def step(text: str, row: Row) -> Iterable[tuple[str, Row]]:
        match = pattern.fullmatch(text.strip())
        if match is None:
            found = f"“{_short(text)}” does not match"
            return _instead(otherwise, text, row, scope, names, found, "mend match, or write else")
        if named:
            row = row | {name: (group or "").strip() for name, group in match.groupdict().items()}
        return _one((match[chosen] or "").strip(), row)

    return step


def _instead(
    otherwise: Template | None, text: str, row: Row, scope: Scope, names: Sequence[str],
    found: str, mend: str,
) -> Iterable[tuple[str, Row]]:  # fmt: skip
    if otherwise is None:
        scope.draft.faults.value(names, found, mend)
        return ()
    return [(other, row) for other in otherwise.texts(row | {"value": text})]


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"


def _table(
    raw: object, otherwise: Template | None, scope: Scope, names: Sequence[str]
) -> Step:  # fmt: skip
    table = entries(raw, scope.at("table"))
    folded = {" ".join(key.casefold().split()): values for key, values in table.items()}
    word = scope.word.removeprefix("participants.").split(".")[0]

    def step(text: str, row: Row) -> Iterable[tuple[str, Row]]:
        text = text.strip()
        values = table.get(text)
        if values is None:
            values = folded.get(" ".join(text.casefold().split()))
        if values is None:
            found = f"“{_short(text)}” is not in the table of {word}"
            mend = "add it there, or write else"
            return _instead(otherwise, text, row, scope, names, found, mend)
        return [(value, row) for value in values]

    return step


def entries(raw: object, scope: Scope) -> dict[str, list[str]]:
    """Read a table of texts, given here or by the name of one under `[tables]`."""
    if isinstance(raw, str):
        if raw not in scope.draft.tables:
            mend = (
                did_you_mean(raw, scope.draft.tables) or f"write [tables.{raw}] in the descriptor"
            )
            scope.fault(f"there is no table “{raw}”", mend)
        raw = scope.draft.tables.get(raw, {})
    if not isinstance(raw, Mapping):
        scope.fault("no table stands here", 'write table = { "their word" = "ours" }')
        return {}
    found: dict[str, list[str]] = {}
    for key, value in raw.items():
        values = value if isinstance(value, list) else [value]
        if any(isinstance(element, dict | list | bool) for element in values):
            scope.at(key).fault(f"“{key}” stands for no text", 'write "their word" = "ours"')
        else:
            found[key.strip()] = [str(element) for element in values if element != ""]
    return found


# ---- case, dates, as ---------------------------------------------------------

_CASES: dict[str, Callable[[str, Collection[str]], str]] = {
    "sentence": sentence_case,
    "title": title_case,
    "lower": lambda text, keep: text.lower(),
}


def _writing(raw: Mapping[str, Any], scope: Scope, names: Sequence[str]) -> Iterable[Step]:
    if "case" in raw:
        yield _case(str(raw["case"]), raw.get("keep", []), scope)
    if "date-format" in raw:
        yield _date(raw["date-format"], scope, names)


def _case(name: str, keep: object, scope: Scope) -> Step:
    if name not in _CASES:
        scope.at("case").fault(f"unknown case “{name}”", did_you_mean(name, _CASES))
    change = _CASES.get(name, _CASES["lower"])
    kept = frozenset(map(str, keep)) if isinstance(keep, list) else frozenset()
    return lambda text, row: ((change(text, kept), row),)


def _date(raw: object, scope: Scope, names: Sequence[str]) -> Step:
    formats = tuple(map(str, raw if isinstance(raw, list) else [raw]))
    for format_ in formats:
        scope.at("date-format").checked(checked_format, format_)

    def step(text: str, row: Row) -> Iterable[tuple[str, Row]]:
        try:
            return ((day(text, formats), row),)
        except ValueFault as fault:
            scope.draft.faults.of(names, fault)
            return ()

    return step


def _as(written: Template) -> Step:
    return lambda text, row: [(new, row) for new in written.texts(row | {"value": text})]
