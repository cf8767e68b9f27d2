"""References: things that sources name and that no source opens."""

import re
from collections.abc import Iterator

from graph.inputs import Inputs
from loaders.gazetteer.regions import place_of
from ontology.errors import InputError, Problem

_KEYED = re.compile(r"[a-z0-9-]+[._]")
"""Keys that loaders make from identifiers (`ror.…`) or from records of their own (`urbact_…`)."""


def check_references(inputs: Inputs, opened: set[str]) -> list[str]:
    """Refuse hand-written keys that nobody opens; return warnings about the other references.

    A table or register may name what it does not describe: an organisation by its identifier, a
    record that was left out. Such a thing stays, without a name.

    Raises:
        InputError: with each key of a document that no source opens.
    """
    problems, warnings = list[Problem](), list[str]()
    for source in inputs.sources:
        named = 0
        for iri, line in _unopened(inputs, source.id, opened):
            short = iri.removeprefix(f"{inputs.workspace.base}id/")
            if not _KEYED.match(iri.rpartition("/")[2]):
                mend = "open it in this file or correct its key"
                problems.append(
                    Problem(source.shown, f"line {line}", f"{short} does not exist", mend)
                )
            elif (named := named + 1) == 1:
                first = f"{short} (line {line})" if line else short
        if named:
            things = "thing" if named == 1 else "things"
            warnings.append(f"{source.shown} names {named:,} {things} that no source describes, "
                            f"as {first}")  # fmt: skip
    if problems:
        raise InputError(problems)
    return warnings


def _unopened(inputs: Inputs, source: str, opened: set[str]) -> Iterator[tuple[str, int]]:
    same = inputs.same
    for iri, line in inputs.compiled[source].external():
        term = same.get(f"<{iri}>", f"<{iri}>")
        if term not in opened and not place_of(term[1:-1], inputs.workspace.base):
            yield iri, line
