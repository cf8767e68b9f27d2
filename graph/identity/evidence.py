"""Evidence: what was judged of two things, or of one, and what it amounts to.

The tables of judgements are read as they stand now, so that a row that was changed since the last
build is seen at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graph.identity.joins.join import Conflict, Identity, join
from graph.identity.judgement import Judgement, Verdict
from graph.identity.review.queue import label, read_queue
from graph.identity.sssom.table import read_judgements
from loaders.workspace import Workspace
from ontology.terms import BASE


class Finding(NamedTuple):
    """A judgement and what it does here.

    `effect` is `joins`, `keeps apart`, `leaves open`, `left out` (a row of the machine that joins
    nothing because another keeps apart what it would join), `overruled` or `proposed`.
    """

    effect: str
    judgement: Judgement


class Evidence(NamedTuple):
    """What is known of the identity of things: whether two are one, and which rows say so.

    `one` and `other` are IRIs as asked for, `other` "" where all about one thing was asked for;
    `canonical` are those that stand for them.
    """

    one: str
    other: str
    canonical: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def together(self) -> bool:
        """Tell whether both are one thing."""
        return len(set(self.canonical)) == 1


class Judgements:
    """All judgements and proposals of a workspace, and what they amount to."""

    def __init__(self, rows: Iterable[Judgement], proposed: Iterable[Judgement] = ()) -> None:
        self.rows, self.proposed = tuple(rows), tuple(proposed)
        self.identity: Identity = join(self.rows)

    @classmethod
    def of(cls, workspace: Workspace) -> "Judgements":
        """Read the tables of a workspace.

        Raises:
            InputError: with what is wrong in them.
        """
        rows = read_judgements(workspace.decisions, base=workspace.base)
        rows += read_judgements(workspace.machine_decisions, base=workspace.base)
        queue = workspace.identity_queue
        return cls(rows, _proposed(queue) if queue.exists() else ())

    def things(self) -> set[str]:
        """Return every IRI that is judged or proposed."""
        return {iri for row in (*self.rows, *self.proposed) for iri in (row.subject, row.object)}

    def label(self, iri: str) -> str:
        """Return the name that a row gives a thing, "" where none does."""
        return self._labels.get(iri, "")

    @cached_property
    def _labels(self) -> dict[str, str]:
        labels: dict[str, str] = {}
        for row in (*self.rows, *self.proposed):
            for iri, name in (
                (row.subject, row.subject_label),
                (row.object, row.object_label),
            ):
                if name:
                    labels.setdefault(iri, name)
        return labels

    def between(self, one: str, other: str) -> Evidence:
        """Return what makes two things one, or keeps them apart, with all that was left out.

        >>> row = Judgement("https://e.org/a", Verdict.SAME, "https://e.org/b")
        >>> found = Judgements([row]).between("https://e.org/b", "https://e.org/a")
        >>> found.together, [finding.effect for finding in found.findings]
        (True, ['joins'])
        """
        canonical = (self.identity.of(one), self.identity.of(other))
        chain = self.identity.chain(one, other)
        findings = [Finding("joins", row) for row in chain]
        for finding in self._all():
            row = finding.judgement
            ends = {row.subject, row.object}
            groups = {self.identity.of(row.subject), self.identity.of(row.object)}
            of_pair = ends == {one, other} and row not in chain
            if of_pair or (len(groups) == 2 and groups == set(canonical)):
                findings.append(finding)
        return Evidence(one, other, canonical, _sorted(findings))

    def about(self, one: str) -> Evidence:
        """Return everything that was judged of a thing and of what it is joined with."""
        canonical = self.identity.of(one)
        findings = [
            finding
            for finding in self._all()
            if canonical
            in map(self.identity.of, (finding.judgement.subject, finding.judgement.object))
        ]
        return Evidence(one, "", (canonical,), _sorted(findings))

    def _all(self) -> Iterator[Finding]:
        for row in self.rows:
            yield Finding(self._effect(row), row)
        yield from (Finding("proposed", row) for row in self.proposed)

    def _effect(self, row: Judgement) -> str:
        if row.verdict == Verdict.SAME:
            return "left out" if row in self.conflicts else "joins"
        if self.identity.of(row.subject) == self.identity.of(row.object):
            return "overruled"
        return "keeps apart" if row.verdict == Verdict.DIFFERENT else "leaves open"

    @cached_property
    def conflicts(self) -> dict[Judgement, Conflict]:
        """The rows of the machine that were left out, and why."""
        return {conflict.left_out: conflict for conflict in self.identity.conflicts}


_EFFECTS = ("joins", "keeps apart", "leaves open", "left out", "overruled", "proposed")


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Sort findings by effect; those of one effect stay in the order of the chain or the file."""
    return tuple(sorted(findings, key=lambda finding: _EFFECTS.index(finding.effect)))


def _proposed(path: Path) -> Iterator[Judgement]:
    for number, pair in enumerate(read_queue(path), 1):
        proposal = pair.proposal
        left, right = (label(record) for record in (pair.left, pair.right))
        yield Judgement(
            proposal.subject, Verdict.UNSURE, proposal.object, proposal.score, "semapv:proposal",
            reasons=proposal.reasons, subject_label=left, object_label=right, file=path.name,
            line=number,
        )  # fmt: skip


def short(iri: str, base: str = BASE) -> str:
    """Write an IRI as a command understands it.

    >>> short("https://w3id.org/citypact/id/partner/unep")
    'partner/unep'
    """
    return iri.removeprefix(f"{base}id/")
