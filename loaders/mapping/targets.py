"""Targets: the things that a word points to, by the label of a block or by a reference."""

from collections.abc import Callable, Sequence

from loaders.mapping.columns import BASE, OUTER, Row
from loaders.mapping.scope import Scope
from loaders.mapping.values import Reading, value_of
from loaders.values import ValueFault
from ontology.suggest import did_you_mean

Targets = Callable[[Row], list[str]]


def targets(raw: object, scope: Scope, expect: str) -> Targets:
    """Compile what a word points to; `expect` is the path of such things, "" where any will do."""
    if isinstance(raw, list) and raw:
        parts = [targets(element, scope, expect) for element in raw]
        return lambda row: list(dict.fromkeys(iri for part in parts for iri in part(row)))
    if isinstance(raw, str) and raw in scope.draft.paths:
        return _of_block(raw, scope, expect)
    if isinstance(raw, str) and raw.replace("-", "").replace("_", "").isalnum():
        mend = did_you_mean(raw, scope.draft.paths) or "name a block, or write kind/key"
        scope.fault(f"no block is called “{raw}”", mend)
        return lambda _: []
    return _of_texts(value_of(raw, scope), scope, expect)


def _of_texts(read: Reading, scope: Scope, expect: str) -> Targets:
    references, faults = scope.draft.references, scope.draft.faults
    for text in read.possible:
        scope.checked(lambda text: references.iri(text, expect), text)

    def things(row: Row) -> list[str]:
        found = []
        for text in read.texts(row):
            try:
                found.append(references.iri(text, expect))
            except ValueFault as fault:
                faults.of(read.columns, fault)
        return found

    return things


def _of_block(label: str, scope: Scope, expect: str) -> Targets:
    """Compile a reference to a block.

    Within the same `each` as the block it means the thing of the same element, elsewhere all
    things that the block makes of the record.
    """
    path, each = scope.draft.paths[label], scope.draft.eaches.get(label)
    if expect and path and path != expect:
        found = f"the block “{label}” makes a {path}, and a {expect} belongs here"
        scope.fault(found, f"name a block that makes a {expect}")
    scope.uses.labels.add(label)
    made, faults = scope.draft.things, scope.draft.faults
    hops = _hops(scope.eaches, each)

    def things(row: Row) -> list[str]:
        before, faults.silent = faults.silent, True
        try:
            if hops < 0:
                return made[label][0](row.get(BASE, row))
            for _ in range(hops):
                row = row[OUTER]
            return made[label][1](row)
        finally:
            faults.silent = before

    return things


def _hops(eaches: Sequence[object], each: object) -> int:
    """How many rows further out an `each` stands, -1 where it is none of those around."""
    inward = list(reversed(eaches))
    return inward.index(each) if each is not None and each in inward else -1
