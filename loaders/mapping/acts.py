"""Acts: what a word does with the values of a record."""

from collections.abc import Callable

from loaders.mapping.columns import Row
from loaders.mapping.scope import Scope
from loaders.mapping.values import Reading
from loaders.values import ValueFault

Act = Callable[[str, Row], None]
"""States of a subject, an IRI as a term, what a row says."""


def saying(read: Reading, scope: Scope, say: Callable[[str, str], None]) -> Act:
    """Return what says each text of a value; texts that the descriptor writes are tried at once."""
    faults, texts, columns = scope.draft.faults, read.texts, read.columns
    for text in read.possible:
        scope.checked(lambda text: say("<urn:x>", text), text)
    scope.draft.statements.take()

    def act(subject: str, row: Row) -> None:
        for text in texts(row):
            try:
                say(subject, text)
            except ValueFault as fault:
                faults.of(columns, fault)

    return act


def together(acts: list[Act]) -> Act:
    """Return one act of several."""
    if len(acts) == 1:
        return acts[0]

    def act(subject: str, row: Row) -> None:
        for one in acts:
            one(subject, row)

    return act
