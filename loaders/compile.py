"""Compiling a source: its loader's claims, checked, sorted and cached by content hash.

A compiled source is two files under `.citypact/claims/`: `KEY.nq`, the claims as N-Quads sorted
by citation, and `KEY.json`, what is known of them. KEY hashes the descriptor, the file, the
ontology and the version of this module's output, so a source that has not changed is never
read again.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from loaders.claims import Citation, Claim
from loaders.registry import loader_named
from loaders.source import Source
from ontology import vocabulary
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import CP, GEO, GEONAMES, OWL, RDF

FORMAT = "1"


@dataclass(frozen=True)
class Compiled:
    """What is known of a compiled source.

    `citations` are (IRI, locator, start, end); `external` maps the IRI of each thing that the
    source names without opening it to the line where it does; `counts` is per class.
    """

    source: str
    claims: int
    citations: list[tuple[str, str, int, int]]
    external: dict[str, int]
    counts: dict[str, int]


class ClaimsCache:
    """The folder of compiled sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def key(self, source: Source) -> str:
        """Return the name under which this state of a source is kept."""
        parts = (FORMAT, source.id, vocabulary.fingerprint(), source.fingerprint)
        return f"{source.id}-{sha256(chr(0).join(parts).encode()).hexdigest()[:24]}"

    def claims_file(self, source: Source) -> Path:
        """Return the path of a source's N-Quads."""
        return self.folder / f"{self.key(source)}.nq"

    def get(self, source: Source) -> Compiled | None:
        """Return what is known of a source if it is compiled, otherwise None."""
        path = self.folder / f"{self.key(source)}.json"
        try:
            values = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return Compiled(**values) if self.claims_file(source).exists() else None

    def put(self, source: Source, claims: Iterable[str], known: Compiled) -> None:
        """Keep a compiled source: first its claims, then, atomically, what is known of them."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.claims_file(source), "".join(f"{line}\n" for line in claims))
        content = json.dumps(asdict(known), ensure_ascii=False)
        _write(self.folder / f"{self.key(source)}.json", content)

    def sweep(self, sources: Iterable[Source]) -> None:
        """Remove what no source of the workspace needs."""
        needed = {self.key(source) for source in sources}
        for file in self.folder.glob("*"):
            if file.stem not in needed:
                file.unlink(missing_ok=True)


def _write(path: Path, content: str) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(content, "utf-8")
    temporary.replace(path)


def compile_source(source: Source, folder: Path) -> list[Problem]:
    """Load, check and cache one source; return everything that is wrong with it."""
    problems: list[Problem] = []
    try:
        load = loader_named(source.loader, _descriptor(source))
        found = list(load(source, problems.append))
    except InputError as error:
        return [*problems, *error.problems]
    claims = [item for item in found if isinstance(item, Claim)]
    citations = [item for item in found if isinstance(item, Citation)]
    known = _describe(source, claims, citations)
    if not problems:
        problems += [*_unexpected(source, known.counts), *_invalid(source, claims)]
    if not problems:
        ClaimsCache(folder).put(source, _sorted_quads(claims), known)
    return problems


def _descriptor(source: Source) -> str:
    return f"sources/{source.descriptor.name}"


def _sorted_quads(claims: list[Claim]) -> list[str]:
    return [line for _, line in sorted({(c.citation.value, c.quad()) for c in claims})]


def _describe(source: Source, claims: list[Claim], citations: list[Citation]) -> Compiled:
    typed = {(claim.subject, claim.object) for claim in claims if claim.predicate == RDF.type}
    return Compiled(
        source=source.id,
        claims=len({claim[:4] for claim in claims}),
        citations=[(c.iri.value, c.locator, c.start, c.end) for c in citations],
        external=_external(source, claims, {subject for subject, _ in typed}),
        counts=_counts(typed),
    )


def _counts(typed: Iterable[tuple[NamedNode, NamedNode | Literal]]) -> dict[str, int]:
    """Count things by class; a thing counts for every class above its own."""
    above = vocabulary.superclasses()
    pairs = {(s, name) for s, t in typed for name in (str(t), *above.get(str(t), ()))}
    own = (name[1:-1].removeprefix(CP.base) for _, name in pairs if name[1:].startswith(CP.base))
    return dict(sorted(Counter(own).items()))


def _external(source: Source, claims: list[Claim], opened: set[NamedNode]) -> dict[str, int]:
    """Return each thing that a claim names and the source does not open, with its first line."""
    found: dict[str, int] = {}
    for claim in claims:
        value = claim.object
        if (
            isinstance(value, NamedNode)
            and value.value.startswith((f"{source.base}id/", GEONAMES))
            and value not in opened
            and claim.predicate not in (OWL.sameAs, GEO.hasGeometry)
        ):
            found.setdefault(value.value, claim.line)
    return found


def _unexpected(source: Source, counts: dict[str, int]) -> list[Problem]:
    shown, found = _descriptor(source), []
    for name, (least, most) in source.expect.items():
        number = counts.get(name, 0)
        if name not in vocabulary.classes():
            mend = did_you_mean(name, vocabulary.classes())
            found.append(Problem(shown, "expect", f"unknown class “{name}”", mend))
        elif not least <= number <= most:
            text = f"{number} × {name} found, {least} to {most} expected"
            found.append(Problem(shown, "expect", text, "correct the source or the numbers"))
    return found


def _invalid(source: Source, claims: list[Claim]) -> list[Problem]:
    from ontology.validation import validate

    lines: dict[tuple[str, str], int] = {}
    for claim in claims:
        lines.setdefault((claim.subject.value, ""), claim.line)
        lines.setdefault((claim.subject.value, claim.predicate.value), claim.line)
    problems = []
    for violation in validate("\n".join({claim.quad() for claim in claims})):
        line = lines.get((violation.focus, violation.path)) or lines.get((violation.focus, ""), 0)
        found = f"{violation.thing}: {violation.message}"
        problems.append(Problem(source.shown, f"line {line}", found))
    return problems
