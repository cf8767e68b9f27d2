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

FORMAT = "2"


@dataclass(frozen=True)
class Compiled:
    """What is known of a compiled source.

    `citations` are (IRI, locator, start, end); `external` maps the IRI of each thing that the
    source names without opening it to the line where it does; `counts` is per class; `size` is
    that of the file of claims in bytes.
    """

    source: str
    claims: int
    size: int
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
        """Return what is known of a source if its claims are there and whole, otherwise None."""
        claims = self.claims_file(source)
        try:
            known = Compiled(**json.loads(claims.with_suffix(".json").read_text("utf-8")))
            return known if known.size == claims.stat().st_size else None
        except (OSError, ValueError):
            return None

    def put(self, source: Source, claims: bytes, known: Compiled) -> None:
        """Keep a compiled source: first its claims, then, atomically, what is known of them."""
        self.folder.mkdir(parents=True, exist_ok=True)
        content = json.dumps(asdict(known), ensure_ascii=False).encode()
        _write(self.claims_file(source), claims)
        _write(self.claims_file(source).with_suffix(".json"), content)

    def sweep(self, sources: Iterable[Source]) -> None:
        """Remove what no source of the workspace needs."""
        needed = {self.key(source) for source in sources}
        for file in self.folder.glob("*"):
            if file.stem not in needed:
                file.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_bytes(content)
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
    lines = sorted({(claim.citation.value, claim.quad()) for claim in claims})
    content = "".join(f"{quad}\n" for _, quad in lines).encode()
    known = _describe(source, claims, citations, len(lines), len(content))
    if not problems:
        problems += [*_unexpected(source, known.counts), *_invalid(source, claims, content)]
    if not problems:
        ClaimsCache(folder).put(source, content, known)
    return problems


def _descriptor(source: Source) -> str:
    return f"sources/{source.descriptor.name}"


def _describe(
    source: Source, claims: list[Claim], citations: list[Citation], number: int, size: int
) -> Compiled:
    typed = {(claim.subject, claim.object) for claim in claims if claim.predicate == RDF.type}
    return Compiled(
        source=source.id,
        claims=number,
        size=size,
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
            found.append(Problem(shown, _line(source, name), f"unknown class “{name}”", mend))
        elif not least <= number <= most:
            text = f"{number} × {name} found, {least} to {most} expected"
            mend = "correct the source or the numbers"
            found.append(Problem(shown, _line(source, name), text, mend))
    return found


def _line(source: Source, key: str) -> str:
    """Return where a key stands in the descriptor."""
    lines = source.descriptor.read_text("utf-8-sig").split("\n")
    places = [n for n, line in enumerate(lines, 1) if line.lstrip(' "').startswith(key)]
    return f"line {places[-1]}" if places else "expect"


def _invalid(source: Source, claims: list[Claim], content: bytes) -> list[Problem]:
    from ontology.validation import validate

    lines: dict[tuple[str, str], int] = {}
    for claim in claims:
        lines.setdefault((claim.subject.value, ""), claim.line)
        lines.setdefault((claim.subject.value, claim.predicate.value), claim.line)
    problems = []
    for violation in validate(content.decode()):
        line = lines.get((violation.focus, violation.path)) or lines.get((violation.focus, ""), 0)
        found = f"{violation.thing}: {violation.message}"
        problems.append(Problem(source.shown, f"line {line}", found))
    return problems
