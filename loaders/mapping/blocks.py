"""Blocks: what `[mapping.LABEL]` makes of a record."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from loaders.claims import Claim
from loaders.document import KINDS, Kind
from loaders.mapping.acts import Act
from loaders.mapping.columns import Row
from loaders.mapping.conditions import condition, of_record
from loaders.mapping.each import compile_each
from loaders.mapping.keys import compile_key
from loaders.mapping.memory import Memory
from loaders.mapping.participants import participants, role_word
from loaders.mapping.scope import Draft, Scope, Uses
from loaders.mapping.values import Reading, value_of
from loaders.mapping.words import WORDS
from loaders.values import ValueFault
from ontology import vocabulary
from ontology.suggest import did_you_mean
from ontology.terms import SKOS

BLOCK_WORDS = ("kind", "key", "when", "unless", "each", "optional")


_NAME, _ALSO = str(SKOS.prefLabel), str(SKOS.altLabel)


class Thing(NamedTuple):
    """A thing that a block makes of a record: its IRI, identifier and kind."""

    iri: str
    identifier: str
    kind: Kind


class Made(NamedTuple):
    """What a block makes of a record: things, their IRIs, and the rows that they are of.

    Where a block has no `each`, the only row is the record itself, and `rows` is empty. Where it
    makes nothing, `why` is the word of the block that says so.
    """

    things: list[Thing]
    iris: list[str]
    rows: list[Row]
    why: str = ""


class Block:
    """A compiled block: the things that it makes of a record, and what it says of them.

    What it says is kept in parts (its own facts, and each participation), because each depends
    on other columns: a part is computed once for equal values, and remembered.

    `busy` says whether it made anything; `idle` counts the records of which it made nothing, by
    the word that says so.
    """

    def __init__(self, label: str, raw: Mapping[str, Any], draft: Draft) -> None:
        self.label, self._draft = label, draft
        self.uses = Uses()
        outer = Scope(draft, label, path=draft.paths[label], uses=self.uses)
        self._rows: Callable[[Row], Iterable[Row]] | None = None
        scope = outer
        if "each" in raw:
            self._rows, inside = compile_each(raw["each"], outer.at("each"))
            scope = replace(inside, word="")
        self._fits = condition(raw, scope)
        self._before = self._fits if of_record(raw, raw.get("each"), scope.local) else None
        self._kind = _kind(raw.get("kind"), scope.at("kind"))
        self._key, self._columns = compile_key(raw.get("key"), scope.at("key"))
        self._record: Row | None = None
        self._made = Made([], [], [])
        self._muted = False
        self._why = ""
        self.idle: Counter[str] = Counter()
        self.busy = False
        self.optional = raw.get("optional") is True
        self.condition = " and ".join(word for word in ("when", "unless") if word in raw)
        self.parts = list(self._compile(raw, scope))
        draft.things[label] = (self._iris, self._iris_of_row)

    def _compile(self, raw: Mapping[str, Any], scope: Scope) -> Iterable["Part"]:
        own, roles = vocabulary.concepts("role"), list[tuple[str, Any]]()
        acts: list[Act] = []
        facts = replace(scope, uses=Uses())
        for word, value in raw.items():
            if word in WORDS:
                acts.append(WORDS[word](value, facts.at(word)))
            elif word in own or word == "participants":
                roles.append((word, value))
            elif word not in BLOCK_WORDS:
                _unknown(word, scope)
        yield Part(self, acts, facts.uses, opens=True, renames={"name", "also"} <= raw.keys())
        for word, value in roles:
            for entry in value if isinstance(value, list) and value else [value]:
                inner = replace(scope.at(word), uses=Uses())
                many = word == "participants"
                act = participants(entry, inner) if many else role_word(word, entry, inner)
                yield Part(self, [act], inner.uses)

    # ---- the things of a record ------------------------------------------------

    def things(self, fields: Row) -> Made:
        """Return the things that the block makes of a record; they are found once."""
        faults = self._draft.faults
        if fields is self._record and (faults.silent or not self._muted):
            return self._made
        before = faults.count
        self._made = self._found(fields)
        self._record, self._muted = fields, faults.silent and faults.count > before
        return self._made

    def recall(self, fields: Row, made: Made) -> None:
        """Take over what was made of a record that is equal in all that counts."""
        self._record, self._made, self._muted = fields, made, False

    def count(self, made: Made) -> None:
        """Count what was made of one more record."""
        if made.why:
            self.idle[made.why] += 1
        else:
            self.busy = True

    def _found(self, fields: Row) -> Made:
        self._why = "each"
        if self._rows is None:
            thing = self._fitting(fields)
            return Made([thing], [thing.iri], []) if thing else Made([], [], [], self._why)
        if self._before and not self._before(fields):
            return Made([], [], [], "when")
        pairs = [(thing, row) for row in self._rows(fields) if (thing := self._fitting(row))]
        if not pairs:
            return Made([], [], [], self._why)
        things, rows = [thing for thing, _ in pairs], [row for _, row in pairs]
        return Made(things, list(dict.fromkeys([thing.iri for thing in things])), rows)

    def _fitting(self, row: Row) -> Thing | None:
        if not self._fits or self._fits(row):
            return self._thing(row)
        self._why = "when"
        return None

    def _thing(self, row: Row) -> Thing | None:
        faults = self._draft.faults
        before = faults.count
        kind, key = self._kind(row), self._key(row)
        self._why = "key" if kind else "kind"
        if kind is None:
            return None
        if not key:
            if not self.optional and faults.count == before:
                found = f"nothing to make the key of {self.label} from"
                faults.value(self._columns, found, "fill it in, or write optional = true")
            self._why = "key" if faults.count == before else "fault"
            return None
        try:
            return Thing(*self._draft.references.named(kind.path, key), kind)
        except ValueFault as fault:
            faults.of(self._columns, fault)
        self._why = "fault"
        return None

    def _iris(self, fields: Row) -> list[str]:
        return self.things(fields).iris

    def _iris_of_row(self, row: Row) -> list[str]:
        return [thing.iri] if (thing := self._fitting(row)) else []

    def quietly(self, fields: Row) -> Made:
        """Return the things of a record without reporting again what they lack."""
        faults = self._draft.faults
        before, faults.silent = faults.silent, True
        try:
            return self.things(fields)
        finally:
            faults.silent = before


class Part:
    """A part of what a block says; it depends on some columns only."""

    def __init__(
        self, block: Block, acts: Sequence[Act], uses: Uses, *,
        opens: bool = False, renames: bool = False,
    ) -> None:  # fmt: skip
        self._block, self._acts, self._opens = block, acts, opens
        self.uses = uses
        self._renames = renames
        self._memory: Memory[tuple[list[Claim], Made]] = Memory()
        self._statements, self._faults = block._draft.statements, block._draft.faults

    def bind(self, fields: Sequence[str], names: Sequence[str] | None) -> None:
        """Say on which fields of a record the part depends; `names` are those that all have."""
        self._memory.bind(fields, names)

    def claims(self, fields: Row) -> list[Claim]:
        """Return what the part says of a record."""
        key = self._memory.key(fields)
        if key is not None and (found := self._memory.get(key)) is not None:
            if self._opens:
                self._recall(fields, found[1])
            return found[0]
        before = self._faults.count
        made = self._block.things(fields) if self._opens else self._block.quietly(fields)
        claims = self._make(made, fields)
        if self._opens:
            self._block.count(made)
        if key is not None and self._faults.count == before:
            self._memory.put(key, (claims, made))
        return claims

    def _recall(self, fields: Row, made: Made) -> None:
        if not made.rows:
            self._block.recall(fields, made)
        if made.why:
            self._block.count(made)

    def _make(self, made: Made, fields: Row) -> list[Claim]:
        statements = self._statements
        for place, (iri, identifier, kind) in enumerate(made.things):
            if self._opens:
                statements.open(iri, kind.type)
                if identifier:
                    self._identify(iri, identifier)
            row = made.rows[place] if made.rows else fields
            for act in self._acts:
                act(iri, row)
        claims = statements.take()
        if self._renames:
            claims = _without_names(claims)
        return claims if len(made.things) < 2 else list(dict.fromkeys(claims))

    def _identify(self, iri: str, identifier: str) -> None:
        try:
            self._statements.identifier(iri, identifier)
        except ValueFault as fault:
            self._faults.of(self._block._columns, fault)


def _without_names(claims: list[Claim]) -> list[Claim]:
    """Leave out other names that are the name itself."""
    names = {(subject, _ALSO, value) for subject, predicate, value in claims if predicate == _NAME}
    return [claim for claim in claims if claim not in names]


def _kind(raw: Any, scope: Scope) -> Callable[[Row], Kind | None]:
    read: Reading = value_of(raw, scope)
    faults = scope.draft.faults
    for text in read.possible:
        if text not in KINDS:
            scope.fault(f"unknown kind “{text}”", did_you_mean(text, KINDS) or _kinds())
    if read.constant:
        fixed = KINDS.get(read.possible[0])
        return lambda row: fixed

    def kind(row: Row) -> Kind | None:
        for text in read.texts(row):
            if text in KINDS:
                return KINDS[text]
            faults.value(read.columns, f"unknown kind “{text}”", _kinds())
        return None

    return kind


def _kinds() -> str:
    return f"use {', '.join(KINDS)}"


def _unknown(word: str, scope: Scope) -> None:
    known = {*WORDS, *BLOCK_WORDS, "participants", *vocabulary.concepts("role")}
    mend = did_you_mean(word, known) or "docs/mapping.md lists the words"
    if word == "geonames":
        mend = 'write key = "geonames:{Column}"'
    scope.at(word).fault(f"unknown word “{word}”", mend)
