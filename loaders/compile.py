"""Compiling a source: its loader's passages, written as they come, checked, and cached.

Memory does not grow with the source: claims go to a file passage by passage, and the checks of
`ontology.validation` keep on disk what they cannot keep in memory.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import astuple
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
from ontology.validation import SHOWN, Checker, Findings

LATELY = 100_000
ROUNDS = 6
MOST_SKIPPED = 1_000_000


def compile_source(
    source: Source, folder: Path, told: Callable[[int], None] = lambda records: None
) -> list[Problem]:
    """Load, check and cache one source; return everything that is wrong with it.

    `told` is called after each record with the number of records so far.
    """
    cache = ClaimsCache(folder)
    report = Report(source.shown, bad=bad_records(source))
    with cache.writing(source) as target:
        try:
            about = _compile(source, target, report, told)
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


def _compile(source: Source, target: Path, report: Report, told: Callable[[int], None]) -> About:
    """Write claims and citations to the folder; what is wrong goes to the report.

    Where records are skipped, things that break a rule are left out with all that is said of them,
    and the rest is checked again.
    """
    shown = MOST_SKIPPED if report.skips else SHOWN
    claims = citations = 0
    wrong: set[str] = set()
    for _ in range(ROUNDS):
        with Checker(target, base=source.base, shown=shown) as checker:
            if wrong:
                claims = _without(target / CLAIMS, wrong, checker)
            else:
                claims, citations = _load(source, target, report, checker, told)
            findings = checker.finish()
            wrong = _left_out(findings, report)
            if not wrong:
                return _about(source, target, report, findings, claims, citations)
    raise InputError(Problem(report.file, "", "too many records break the rules", "correct them"))


def _load(
    source: Source, target: Path, report: Report, checker: Checker, told: Callable[[int], None]
) -> tuple[int, int]:
    """Write and check what the loader yields; return the number of claims and of passages."""
    claims = citations = 0
    seen: set[Claim] = set()
    for passage, lines in _written(source, target, report):
        claims, citations = claims + lines, citations + 1
        told(citations)
        if passage.lines:
            checker.add(passage.claims, passage.lines)
        else:
            checker.add(_unseen(passage.claims, seen), passage.line)
    return claims, citations


def _about(
    source: Source, target: Path, report: Report, findings: Findings, claims: int, citations: int
) -> About:
    """Judge the findings; write what the source names and does not open."""
    if not report.refused:
        _judge(source, findings, report)
    with _open(target / EXTERNAL) as external:
        for iri, line in findings.external():
            external.write(json.dumps([iri, line]) + "\n")
    remarks = [list(astuple(p)) for p in report.remarks()]
    return About(source.id, claims, citations, {}, findings.counts, remarks)


def _left_out(findings: Findings, report: Report) -> set[str]:
    """Report the things that break a rule where such are skipped; return them as terms."""
    if report.refused or not report.skips:
        return set()
    for violation in findings.violations:
        place = f"line {violation.line}" if violation.line else ""
        report.skip(place, f"{violation.thing}: {violation.message}")
    return {f"<{violation.focus}>" for violation in findings.violations}


def _without(claims: Path, wrong: set[str], checker: Checker) -> int:
    """Write the claims again without these things, and check them; return their number."""
    kept, number = claims.with_suffix(".kept"), 0
    with claims.open(encoding="utf-8", newline="\n") as lines, _open(kept) as out:
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            value = rest.rsplit(" ", 2)[0]
            if subject not in wrong and value not in wrong:
                out.write(line)
                checker.add([(subject, predicate, value)], 0)
                number += 1
    kept.replace(claims)
    return number


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
        report.add(Problem(report.file, "", f"{more:,} more violations", more=more))


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
