"""What a loader says, as terms: its passages are parsed, so that every claim is valid N-Quads."""

from collections.abc import Iterable
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from loaders.claims import Passage
from loaders.registry import loader_named
from loaders.report import Report
from loaders.source import Source
from ontology.errors import Problem

ID = "https://w3id.org/citypact/id/"


class Said(NamedTuple):
    """Passages, what they say, and what was reported."""

    passages: list[Passage]
    quads: list[Quad]
    report: Report

    @property
    def problems(self) -> list[Problem]:
        return self.report.problems()

    def about(self, subject: str, predicate: str) -> set[str]:
        """The objects of claims about a thing, by the end of the predicate's IRI."""
        return {
            value(quad.object)
            for quad in self.quads
            if value(quad.subject) in (ID + subject, subject)
            and quad.predicate.value.endswith(predicate)
        }

    def of(self, kind: str) -> set[str]:
        """The things of a class, without the base of their IRIs."""
        return {
            value(quad.subject).removeprefix(ID)
            for quad in self.quads
            if quad.predicate.value.endswith("#type") and value(quad.object).endswith(f"#{kind}")
        }


def value(term: object) -> str:
    """The text of a term, or its IRI."""
    assert isinstance(term, Literal | NamedNode)
    return term.value


def said(source: Source, *, bad: str = "refuse") -> Said:
    """Read a source with its loader."""
    report = Report(source.shown, bad=bad)
    passages = list(loader_named(source.loader)(source, report))
    return Said(passages, list(quads(source, passages)), report)


def quads(source: Source, passages: Iterable[Passage]) -> Iterable[Quad]:
    """Parse the claims of passages."""
    cite = f"{source.base}cite/{source.id}/"
    lines = "".join(
        f"{' '.join(claim)} <{cite}{passage.key}> .\n"
        for passage in passages
        for claim in passage.claims
    )
    return parse(input=lines.encode(), format=RdfFormat.N_QUADS)
