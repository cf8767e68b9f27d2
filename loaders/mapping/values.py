"""Values: what stands behind a word, compiled to a function that reads it from a record."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from loaders.mapping.columns import Row, column
from loaders.mapping.conditions import condition
from loaders.mapping.each import Rows, column_rows, compile_each
from loaders.mapping.scope import Scope
from loaders.mapping.steps import STEP_WORDS, Step, compile_steps, entries, groups_of
from loaders.mapping.templates import Template, Texts, parse, template
from loaders.reading.record import Tagged
from loaders.values import ValueFault, language
from ontology.suggest import did_you_mean

SOURCES = ("value", "columns", "languages")
VALUE_WORDS = (*SOURCES, "each", "when", "unless", *STEP_WORDS, "language", "max")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
Pairs = Callable[[Row], Iterator[tuple[str, Row]]]


class Reading(NamedTuple):
    """A compiled value: its texts in a row, and the columns that messages name.

    `possible` are texts that the descriptor itself writes: a constant, the right side of a
    table. `pairs` gives each text with the row in which it stands, which shows what `each` and
    `match` add.
    """

    texts: Texts
    columns: tuple[str, ...]
    pairs: Pairs
    possible: tuple[str, ...] = ()

    @property
    def constant(self) -> bool:
        """Whether the descriptor writes the value itself."""
        return not self.columns and len(self.possible) == 1


def value_of(raw: object, scope: Scope) -> Reading:
    """Compile a value: a template, a value table, or a list of them.

    Texts that name their own language are `Tagged`.
    """
    if isinstance(raw, str):
        return _plain(template(raw, scope), scope)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _plain(template(str(raw), scope), scope)
    if hasattr(raw, "isoformat"):
        return _plain(template(str(raw), scope), scope)
    if isinstance(raw, list) and raw:
        return _joined([value_of(element, scope) for element in raw], scope)
    if isinstance(raw, Mapping):
        return _from_table(raw, scope)
    scope.fault("no value stands here", 'write a text, as "{Column}", or { value = "…" }')
    return _plain(Template(""), scope)


def reading(pairs: Pairs, columns: Sequence[str], possible: Sequence[str] = ()) -> Reading:
    """Return a value that is read as pairs; texts that come twice are given once."""

    def texts(row: Row) -> Sequence[str]:
        return _once([text for text, _ in pairs(row)])

    return Reading(texts, tuple(dict.fromkeys(columns)), pairs, tuple(possible))


def _once(texts: list[str]) -> list[str]:
    if len(texts) < 2:
        return texts
    seen: dict[tuple[str, str], str] = {}
    for text in texts:
        seen.setdefault((text, getattr(text, "language", "")), text)
    return list(seen.values())


def _plain(written: Template, scope: Scope) -> Reading:
    columns, faults, inner = tuple(written.names), scope.draft.faults, written.texts

    def texts(row: Row) -> Sequence[str]:
        try:
            return inner(row)
        except ValueFault as fault:
            faults.of(columns, fault)
            return ()

    def pairs(row: Row) -> Iterator[tuple[str, Row]]:
        return ((text, row) for text in texts(row))

    return Reading(texts, columns, pairs, (written.constant,) if written.constant else ())


def _joined(parts: list[Reading], scope: Scope) -> Reading:
    def pairs(row: Row) -> Iterator[tuple[str, Row]]:
        for part in parts:
            yield from part.pairs(row)

    columns = [name for part in parts for name in part.columns]
    return reading(pairs, columns, [text for part in parts for text in part.possible])


def _from_table(raw: Mapping[str, Any], scope: Scope) -> Reading:
    if not any(word in raw for word in (*SOURCES, "each")):
        if raw and all(word not in VALUE_WORDS for word in raw):
            return _by_language(raw, scope)
        scope.known(raw, VALUE_WORDS)
        scope.fault("the table says no value", 'write { value = "{Column}", … }')
        return _plain(Template(""), scope)
    scope.known(raw, VALUE_WORDS)
    fits, rows = condition(raw, scope), None
    if "each" in raw:
        rows, inside = compile_each(raw["each"], scope.at("each"))
        scope = replace(inside, word=scope.word)
    pairs, names, inner = _source(raw, scope)
    steps = compile_steps(raw, inner, names)
    tag = _language(raw, inner.seeing(("value", *groups_of(raw))), names)
    most = raw.get("max", 0)
    if not isinstance(most, int) or most < 0:
        scope.at("max").fault(f"“{most}” is no number", "write max = 1")
        most = 0

    def read(row: Row) -> Iterator[tuple[str, Row]]:
        if fits and not fits(row):
            return
        count = 0
        for element in rows(row) if rows else (row,):
            for pair in _stepped(pairs(element), steps):
                count += 1
                if most and count > most:
                    return
                yield from tag(*pair) if tag else (pair,)

    found = reading(read, names, possible(raw, scope))
    if rows or fits or tag or most or "value" not in raw or not _pure(raw):
        return found
    return found._replace(texts=_remembered(value_of(raw["value"], scope).texts, steps, scope))


def _pure(raw: Mapping[str, Any]) -> bool:
    """Say whether the steps of a value table depend on its text only."""
    written = [raw[word] for word in ("as", "else") if isinstance(raw.get(word), str)]
    own = {"value", *groups_of(raw)}
    try:
        return all(own.issuperset(parse(text)[1]) for text in written)
    except ValueFault:
        return False


def _remembered(texts: Texts, steps: Sequence[Step], scope: Scope) -> Texts:
    """Return what takes texts through steps that depend on nothing else, once for each text."""
    known: dict[str, Sequence[str]] = {}
    faults = scope.draft.faults

    def one(text: str) -> Sequence[str]:
        before = faults.count
        made = _once([new for new, _ in _stepped(iter(((text, {}),)), steps)])
        if faults.count == before and not isinstance(text, Tagged):
            if len(known) > 10_000:
                known.clear()
            known[text] = made
        return made

    def read(row: Row) -> Sequence[str]:
        found = texts(row)
        if len(found) == 1:
            text = found[0]
            made = known.get(text) if text.__class__ is str else None
            return one(text) if made is None else made
        return _once([new for text in found for new in one(text)])

    return read


def _stepped(pairs: Iterator[tuple[str, Row]], steps: Sequence[Step]) -> Iterator[tuple[str, Row]]:
    """Take texts through the steps; those that name their language keep it."""
    for pair in pairs:
        found = [pair]
        for step in steps:
            found = [new for text, seen in found for new in step(text, seen)]
        if isinstance(pair[0], Tagged):
            tag = pair[0].language
            found = [(Tagged(text, tag), seen) for text, seen in found]
        yield from found


def possible(raw: Mapping[str, Any], scope: Scope) -> list[str]:
    """Return the texts that a value table itself writes, where no later step changes them."""
    if {"as", "case", "date-format"} & raw.keys():
        return []
    written = [str(raw[word]) for word in ("value", "else") if isinstance(raw.get(word), str)]
    if "table" in raw:
        found = [text for texts in entries(raw["table"], scope).values() for text in texts]
        return found + [text for text in written[-1:] if "else" in raw and "{" not in text if text]
    if {"split", "split-pattern", "match", "html"} & raw.keys():
        return []
    return [text for text in written if "{" not in text and text]


def _source(raw: Mapping[str, Any], scope: Scope) -> tuple[Pairs, list[str], Scope]:
    """Compile where the texts of a value table come from."""
    if len([word for word in SOURCES if word in raw]) > 1:
        scope.fault("a value comes from two places", "keep one of value, columns, languages")
    if "columns" in raw:
        rows = column_rows(raw["columns"], scope)
        shown = raw["columns"] if isinstance(raw["columns"], list) else [raw["columns"]]
        names = [name for name in shown if isinstance(name, str)]
        inside = scope.seeing(("column", "cell", "value", "*"))
        return _cells(rows, scope), names, inside
    if "languages" in raw:
        return _labels(raw["languages"], scope)
    inner = value_of(raw.get("value", "{value}"), scope)
    return inner.pairs, list(inner.columns), scope


def _cells(rows: Rows, scope: Scope) -> Pairs:
    from loaders.mapping.templates import choices

    def pairs(row: Row) -> Iterator[tuple[str, Row]]:
        for inner in rows(row):
            try:
                yield from ((text, inner) for text in choices(inner["cell"], inner["column"]))
            except ValueFault as fault:
                scope.draft.faults.of([inner["column"]], fault)

    return pairs


# ---- languages -------------------------------------------------------------------


def _labels(raw: object, scope: Scope) -> tuple[Pairs, list[str], Scope]:
    """Compile `languages`: an object whose keys are languages and whose values are texts."""
    names = parse(raw)[1] if isinstance(raw, str) else []
    name = names[0] if names else str(raw)
    if not names and not name.startswith("/"):
        scope.at("languages").fault(f"“{raw}” names no object", 'write languages = "{labels}"')
    scope.use(name)
    get, faults = column(name), scope.draft.faults

    def pairs(row: Row) -> Iterator[tuple[str, Row]]:
        value = get(row)
        if value and not isinstance(value, dict):
            faults.value([name], f"“{name}” is no object of languages", "write value instead")
            return
        for key, inner in value.items() if value else ():
            for text in inner if isinstance(inner, list) else [inner]:
                if text and isinstance(text, str):
                    yield from _tagged(text, key, row, scope, [name])

    return pairs, [name], scope


def _tagged(
    text: str, tag: str, row: Row, scope: Scope, names: Sequence[str]
) -> Iterator[tuple[str, Row]]:  # fmt: skip
    try:
        yield Tagged(text, language(tag.replace("_", "-"))), row
    except ValueFault as fault:
        scope.draft.faults.of(names, fault)


def _language(
    raw: Mapping[str, Any], scope: Scope, names: Sequence[str]
) -> Callable[[str, Row], Sequence[tuple[str, Row]]] | None:
    """Compile the `language` of a value table; texts for which it is empty keep their own."""
    if "language" not in raw:
        return None
    inner = value_of(raw["language"], scope.at("language"))
    for text in inner.possible:
        scope.at("language").checked(language, text)
    blamed = list(dict.fromkeys((*names, *inner.columns)))

    def tag(text: str, row: Row) -> Sequence[tuple[str, Row]]:
        for code in inner.texts(row):
            return list(_tagged(text, code, row, scope, blamed))
        return ((text, row),)

    return tag


def _by_language(raw: Mapping[str, Any], scope: Scope) -> Reading:
    """Compile `{ en = "{Name}", fr = "{Nom}" }`."""
    parts: list[Reading] = []
    for tag, value in raw.items():
        if _TAG.fullmatch(tag):
            parts.append(_in_language(value_of(value, scope.at(tag)), language(tag)))
        else:
            mend = did_you_mean(tag, VALUE_WORDS) or 'write { value = "{Column}" }'
            scope.at(tag).fault(f"unknown word “{tag}”", mend)
    return _joined(parts, scope)


def _in_language(inner: Reading, tag: str) -> Reading:
    def pairs(row: Row) -> Iterator[tuple[str, Row]]:
        return ((Tagged(text, tag), seen) for text, seen in inner.pairs(row))

    return reading(pairs, inner.columns)
