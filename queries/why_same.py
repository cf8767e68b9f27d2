"""Why two things are one, or are not: from what people call them to the judgements behind it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.builds import Builds
from graph.identity.evidence import Evidence, Finding, Judgements, short
from graph.identity.side_by_side import SideBySide
from graph.identity.sssom.curies import expand, known_prefixes
from loaders.compiled import ClaimsCache
from loaders.values import ValueFault
from loaders.workspace import Workspace
from ontology.errors import NotFoundError, Problem
from queries.lookup import Lookup


class Row(NamedTuple):
    """One line of the answer."""

    effect: str
    subject: str
    verdict: str
    object: str
    by: str
    confidence: str
    date: str
    reasons: str
    where: str


class WhySame(NamedTuple):
    """The answer: one sentence, the judgements behind it, and where there are none the records."""

    sentence: str
    evidence: Evidence
    rows: tuple[Row, ...]
    records: SideBySide | None = None


def why_same(workspace: Workspace, lookup: Lookup, one: str, other: str = "") -> WhySame:
    """Return what makes two things one, or keeps them apart; with one thing all judged of it.

    A thing is named by key, IRI, CURIE or name; one that was joined to another also by its own.

    Raises:
        NotFoundError: nothing is called so, or several things are.
        InputError: with what is wrong in the tables of judgements.
    """
    judged = Judgements.of(workspace)
    asking = _Asking(workspace, lookup, judged)
    first = asking.iri(one)
    evidence = judged.between(first, asking.iri(other)) if other else judged.about(first)
    rows = tuple(asking.row(finding) for finding in evidence.findings)
    records = None
    if other and not rows and evidence.one != evidence.other:
        records = _records(workspace, lookup, evidence)
    return WhySame(asking.sentence(evidence), evidence, rows, records)


class _Asking:
    """Finds things by what people call them, and writes what is found for people."""

    def __init__(self, workspace: Workspace, lookup: Lookup, judged: Judgements) -> None:
        self._base, self._lookup, self._judged = workspace.base, lookup, judged
        self._things = judged.things()
        self._labels = lookup.labels()

    def iri(self, text: str) -> str:
        """Return the IRI of a thing: that which judgements speak of, else that of the build."""
        text = text.strip()
        if text and (found := self._judged_iri(text)):
            if len(found) == 1:
                return found.pop()
            choices = " or ".join(sorted(short(iri, self._base) for iri in found))
            raise NotFoundError(
                Problem("", "", f"“{text}” is {len(found)} things", f"write {choices}")
            )
        return self._lookup.find(text)

    def _judged_iri(self, text: str) -> set[str]:
        try:
            written = expand(text, known_prefixes(self._base))
        except ValueFault:
            written = text
        if written in self._things:
            return {written}
        key = f"/{text.casefold().strip('/')}"
        return {iri for iri in self._things if iri.rstrip("/").casefold().endswith(key)}

    def named(self, iri: str) -> str:
        """Write a thing with its name and key."""
        name = self._judged.label(iri) or self._labels.get(self._judged.identity.of(iri))
        key = short(iri, self._base)
        return f"{name} ({key})" if name else key

    def sentence(self, found: Evidence) -> str:
        """Say the answer in one sentence."""
        if not found.other:
            number = len(found.findings)
            what = "is 1 judgement" if number == 1 else f"are {number:,} judgements"
            stands = "" if found.canonical[0] == found.one else (
                f"; {short(found.canonical[0], self._base)} stands for it"
            )  # fmt: skip
            return f"There {what} about {self.named(found.one)}{stands}."
        both = f"{self.named(found.one)} and {self.named(found.other)}"
        if found.one == found.other:
            return f"Both names mean {self.named(found.one)}: sources use the same key."
        if found.together:
            return f"{both} are one thing; {short(found.canonical[0], self._base)} stands for it."
        judged = "" if found.findings else ": nobody has judged them"
        return f"{both} are two things{judged}."

    def row(self, finding: Finding) -> Row:
        """Write a finding for people."""
        row, proposed = finding.judgement, finding.effect == "proposed"
        kind = "a person" if row.by_person else "the machine"
        by = f"{kind} ({row.author})" if row.author else kind
        reasons = [*row.reasons, *self._why_left_out(finding)]
        line = "" if proposed else f", line {row.line}"
        return Row(
            finding.effect, self.named(row.subject), "open" if proposed else row.verdict.value,
            self.named(row.object), by, f"{row.confidence:.2f}", row.date, " · ".join(reasons),
            f"{row.file}{line}",
        )  # fmt: skip

    def _why_left_out(self, finding: Finding) -> Iterator[str]:
        conflict = self._judged.conflicts.get(finding.judgement)
        if conflict is None:
            return
        chain = self._judged.identity.because(conflict)
        would = " = ".join(short(iri, self._base) for iri in chain)
        by = conflict.forbidden_by
        yield f"it would say {would}, against " + (
            f"{by.file}, line {by.line}" if by else "their kinds"
        )


def _records(workspace: Workspace, lookup: Lookup, found: Evidence) -> SideBySide:
    """Read what sources say of both, from the claims of the last build."""
    from graph.identity.side_by_side import side_by_side

    return side_by_side(found.one, found.other, _claims(workspace), workspace.base)


def _claims(workspace: Workspace) -> Iterable[tuple[str, str]]:
    cache = ClaimsCache(Builds(workspace.output).claims)
    for source in workspace.sources:
        if compiled := cache.get(source):
            for line in compiled.lines():
                yield source.id, line
