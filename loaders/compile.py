"""Compiling a source: its loader's passages, written as they come, checked, and cached.

Memory does not grow with the source: claims go to a file passage by passage, and the checks of
`ontology.validation` keep on disk what they cannot keep in memory.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from loaders.claims import Claim, Passage
from loaders.compiled import CITATIONS, CLAIMS, EXTERNAL, About, ClaimsCache
from loaders.registry import loader_named
from loaders.report import Report
from loaders.source import Source
from ontology import vocabulary
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean
from ontology.validation import Checker, Findings

LATELY = 100_000


def compile_source(source: Source, folder: Path) -> list[Problem]:
    """Load, check and cache one source; return everything that is wrong with it."""
    cache = ClaimsCache(folder)
    report = Report(source.shown, bad=bad_records(source))
    with cache.writing(source) as target:
        try:
            about = _compile(source, target, report)
        except InputError as error:
            return [*report.problems(), *error.problems]
        if not report.refused:
            cache.put(source, target, about)
    return report.problems()


def bad_records(source: Source) -> str:
    """Return what happens to records that cannot be used: "refuse" the source or "skip" them."""
    default = "skip" if source.loader == "iati" else "refuse"
    found = source.options.get("bad", default)
    if found not in ("refuse", "skip"):
        mend = 'write bad = "refuse" or bad = "skip"'
        raise InputError(Problem(_descriptor(source), "bad", f"unknown value “{found}”", mend))
    return str(found)


def _compile(source: Source, target: Path, report: Report) -> About:
    """Write claims and citations to the folder; what is wrong goes to the report."""
    claims = citations = 0
    seen: set[Claim] = set()
    with Checker(target, base=source.base) as checker:
        for passage, lines in _written(source, target, report):
            claims, citations = claims + lines, citations + 1
            if passage.lines:
                checker.add(passage.claims, passage.lines)
            else:
                checker.add(_unseen(passage.claims, seen), passage.line)
        findings = checker.finish()
        if not report.refused:
            _judge(source, findings, report)
        with _open(target / EXTERNAL) as external:
            for iri, line in findings.external():
                external.write(json.dumps([iri, line]) + "\n")
    remarks = [[p.file, p.place, p.found, p.mend] for p in report.remarks()]
    return About(source.id, claims, citations, {}, findings.counts, remarks)


def _unseen(claims: list[Claim], seen: set[Claim]) -> list[Claim]:
    """Return the claims that have not come lately: rows repeat what they say of a network."""
    if len(seen) > LATELY:
        seen.clear()
    fresh = [claim for claim in claims if claim not in seen]
    seen.update(fresh)
    return fresh


def _written(source: Source, target: Path, report: Report) -> Iterator[tuple[Passage, int]]:
    """Yield each passage of the loader with the number of its claims, once it is written."""
    load = loader_named(source.loader, _descriptor(source))
    cite = f"{source.base}cite/{source.id}/"
    with _open(target / CLAIMS) as claims, _open(target / CITATIONS) as citations:
        for passage in load(source, report):
            tail = f" <{cite}{passage.key}> .\n"
            lines = sorted({f"{s} {p} {o}{tail}" for s, p, o in passage.claims})
            claims.write("".join(lines))
            row = passage.key, passage.locator, passage.start, passage.end
            citations.write(json.dumps(row, ensure_ascii=False) + "\n")
            yield passage, len(lines)


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")


def _judge(source: Source, findings: Findings, report: Report) -> None:
    """Report what the counts and the shapes say."""
    for problem in _unexpected(source, findings.counts):
        report.add(problem)
    for violation in findings.violations:
        place = f"line {violation.line}" if violation.line else ""
        report.problem(place, f"{violation.thing}: {violation.message}")
    if more := findings.violation_count - len(findings.violations):
        report.problem("", f"and {more:,} more violations")


def _descriptor(source: Source) -> str:
    return f"sources/{source.descriptor.name}"


def _unexpected(source: Source, counts: dict[str, int]) -> Iterator[Problem]:
    shown = _descriptor(source)
    for name, (least, most) in source.expect.items():
        number = counts.get(name, 0)
        if name not in vocabulary.classes():
            mend = did_you_mean(name, vocabulary.classes())
            yield Problem(shown, _line(source, name), f"unknown class “{name}”", mend)
        elif not least <= number <= most:
            text = f"{number} × {name} found, {least} to {most} expected"
            mend = "correct the source or the numbers"
            yield Problem(shown, _line(source, name), text, mend)


def _line(source: Source, key: str) -> str:
    """Return where a key stands in the descriptor."""
    lines = source.descriptor.read_text("utf-8-sig").split("\n")
    places = [n for n, line in enumerate(lines, 1) if line.lstrip(' "').startswith(key)]
    return f"line {places[-1]}" if places else "expect"
