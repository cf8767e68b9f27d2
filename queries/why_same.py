"""Why two things are one, or are not: from what people call them to the judgements behind it."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from graph.builds import Builds
from graph.identity.evidence import Evidence, Finding, Judgements, short
from graph.identity.side_by_side import SideBySide
from graph.identity.sssom.curies import expand, known_prefixes
from graph.lookup import Lookup, fold
from loaders.compiled import ClaimsCache
from loaders.values import ValueFault
from loaders.workspace import Workspace
from ontology.errors import NotFoundError, Problem

_KINDS = ("partner", "place", "agreement", "initiative", "event")


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
    evidence = judged.between(*asking.both(one, other)) if other else judged.about(asking.iri(one))
    sentence = asking.sentence(evidence)
    if other and evidence.one == evidence.other:
        evidence = judged.about(evidence.one)
    rows = tuple(asking.row(finding) for finding in evidence.findings)
    if not evidence.other or rows:
        return WhySame(sentence, evidence, rows)
    records, unread = _records(workspace, evidence)
    return WhySame(sentence + unread, evidence, rows, records)


class _Asking:
    """Finds things by what people call them, and writes what is found for people."""

    def __init__(self, workspace: Workspace, lookup: Lookup, judged: Judgements) -> None:
        self._base, self._lookup, self._judged = workspace.base, lookup, judged
        self._things = judged.things()
        self._labels = lookup.labels()

    def iri(self, text: str) -> str:
        """Return the IRI of a thing: that which judgements speak of, else that of the build."""
        text = text.strip()
        if text and (found := self._judged_iri(text) or self._called(text)):
            if len(found) == 1:
                return found.pop()
            choices = " or ".join(sorted(short(iri, self._base) for iri in found))
            raise NotFoundError(
                Problem("", "", f"“{text}” is {len(found)} things", f"write {choices}")
            )
        return self._lookup.find(text)

    def both(self, one: str, other: str) -> tuple[str, str]:
        """Return the IRIs of two things; a city and its place have one name, and one kind is meant.

        Partners come first: where both names are those of partners, these are meant.
        """
        try:
            return self.iri(one), self.iri(other)
        except NotFoundError:
            for kind in _KINDS:
                with suppress(NotFoundError):
                    return self._of_kind(one, kind), self._of_kind(other, kind)
            raise

    def _of_kind(self, text: str, kind: str) -> str:
        """Return the IRI of the one thing of a kind: of the build, or that judgements speak of."""
        try:
            return self._lookup.find(text, kind)
        except NotFoundError:
            path = f"{self._base}id/{kind}/"
            found = {iri for iri in self._judged_iri(text.strip()) if iri.startswith(path)}
            if len(found) != 1:
                raise
            return found.pop()

    def _judged_iri(self, text: str) -> set[str]:
        try:
            written = expand(text, known_prefixes(self._base))
        except ValueFault:
            written = text
        if written in self._things:
            return {written}
        key = f"/{text.casefold().strip('/')}"
        return {iri for iri in self._things if iri.rstrip("/").casefold().endswith(key)}

    def _called(self, text: str) -> set[str]:
        """Return the records of which judgements speak by this name, partners before places.

        Of records that are one thing the first stands for all.
        """
        folded = fold(text)
        found = {iri for iri in self._things if fold(self._judged.label(iri)) == folded}
        for kind in _KINDS:
            if chosen := {iri for iri in found if iri.startswith(f"{self._base}id/{kind}/")}:
                found = chosen
                break
        same = {self._judged.identity.of(iri) for iri in found}
        return {min(found - same or found)} if len(same) == 1 else found

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
            rows = self._judged.about(found.one).findings
            why = "these judgements joined its records" if rows else "sources use the same key"
            return f"Both names mean {self.named(found.one)}: {why}."
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
        kinds = "two places of GeoNames" if conflict.places else "two kinds of things"
        yield f"it would say {would}, " + (
            f"against {by.file}, line {by.line}" if by else f"which are {kinds}"
        )


def _records(workspace: Workspace, found: Evidence) -> tuple[SideBySide | None, str]:
    """Read what sources say of both from the claims of the last build, and say what is not read."""
    from graph.identity.side_by_side import side_by_side

    cache = ClaimsCache(Builds(workspace.output).claims)
    compiled = {source.id: cache.get(source) for source in workspace.sources}
    lines = ((source, line) for source, each in compiled.items() if each for line in each.lines())
    records = side_by_side(found.one, found.other, lines, workspace.base)
    unread = [source for source, each in compiled.items() if each is None]
    if records.left and records.right:
        return records, ""
    lacking = [iri for iri, record in zip((found.one, found.other), records[:2], strict=True)
               if record is None]  # fmt: skip
    told = f" No source that is read describes {_listed(lacking, workspace.base)}."
    if unread:
        number = "1 source is" if len(unread) == 1 else f"{len(unread):,} sources are"
        told += f" {number} not compiled as it now stands: run citypact build."
    return (records if records.left or records.right else None), told


def _listed(iris: Iterable[str], base: str) -> str:
    return " or ".join(short(iri, base) for iri in iris)
