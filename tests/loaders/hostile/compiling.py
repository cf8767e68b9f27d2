"""Compiling cases: a workspace of them all, through the door that a build takes."""

import threading
import time
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import RdfFormat, parse

from loaders.compiled import ClaimsCache
from loaders.keys import slug
from loaders.source import Source
from loaders.worker import compile_all
from loaders.workspace import read_workspace
from ontology.errors import Problem
from ontology.terms import BASE
from tests.loaders.hostile.case import Case

SECONDS = 60
"""What one file may take where much else is at work; its child may use nine of a processor."""
NEVER = (
    "Traceback", "report this fault", "the loader failed", "stopped before the end",
    "cannot be written",
)  # fmt: skip
"""What no message may say: each is a fault of Citypact, not of the file."""


class Outcome(NamedTuple):
    """What became of a file: its problems, or its claims and remarks; and how long it took."""

    problems: list[Problem]
    claims: str | None
    remarks: list[str]
    seconds: float


def source_id(case: Case) -> str:
    """The id of the source of a case."""
    return slug(f"{case.form} {case.kind} {case.name}")


def compiled(cases: list[Case], folder: Path) -> list[Outcome]:
    """Compile all cases as sources of one workspace."""
    root, names = (
        folder / "workspace",
        [slug(f"{case.form} {case.kind} {case.name}") for case in cases],
    )
    assert len(set(names)) == len(names), "two cases have one name"
    (root / "sources" / "data").mkdir(parents=True)
    (root / "citypact.toml").write_text('name = "hostile"\ntitle = "Hostile files"\n')
    for name, case in zip(names, cases, strict=True):
        path = f"data/{name}{case.ending}"
        (root / "sources" / path).write_bytes(case.bytes())
        (root / "sources" / f"{name}.toml").write_text(f'path = "{path}"\n{case.descriptor}')
    return _outcomes(root, folder / "claims", names)


def _outcomes(root: Path, folder: Path, names: list[str]) -> list[Outcome]:
    workspace, clock = read_workspace(root), _Clock()
    problems = compile_all(workspace.sources, workspace.home, folder, clock.done)
    sources, cache = {source.id: source for source in workspace.sources}, ClaimsCache(folder)
    kept = {cache.key(source) for source in sources.values() if cache.get(source)}
    assert {path.name for path in folder.glob("*")} == kept, "something else stays in the cache"
    known = {shown for source in sources.values() for shown in _shown(source)}
    assert {problem.file for problem in problems} <= known, "a problem names no file of these"
    return [_outcome(sources[name], problems, cache, clock.seconds[name]) for name in names]


def _outcome(
    source: Source, problems: list[Problem], cache: ClaimsCache, seconds: float
) -> Outcome:
    own = [problem for problem in problems if problem.file in _shown(source)]
    found = cache.get(source)
    claims = "".join(found.lines()) if found else None
    remarks = [" ".join(parts[:4]) for parts in found.about.remarks] if found else []
    return Outcome(own, claims, remarks, seconds)


def _shown(source: Source) -> tuple[str, str]:
    return source.shown, f"sources/{source.descriptor.name}"


class _Clock:
    """Times each source: from the end of the one before in the same thread to its own."""

    def __init__(self) -> None:
        self._start, self._last = time.monotonic(), dict[int, float]()
        self.seconds: dict[str, float] = {}

    def done(self, source: Source) -> None:
        now, thread = time.monotonic(), threading.get_ident()
        self.seconds[source.id] = now - self._last.get(thread, self._start)
        self._last[thread] = now


def wrong(case: Case, outcome: Outcome) -> list[str]:
    """What is not as it must be."""
    said = [str(problem) for problem in outcome.problems]
    found = [f"it says “{never}”" for never in NEVER if any(never in text for text in said)]
    found += [
        f"no advice in “{p}”" for p in outcome.problems if not p.mend and "more" not in p.found
    ]
    found += [f"too long: {text[:200]}" for text in said if len(text) > 1500]
    found += [f"unprintable: {text!r}" for text in said if not text.isprintable()]
    if outcome.seconds > SECONDS:
        found.append(f"it took {outcome.seconds:.1f} s")
    if case.refused:
        return found + _not_refused(case, outcome, said)
    return found + _not_kept(case, outcome, said)


def _not_refused(case: Case, outcome: Outcome, said: list[str]) -> list[str]:
    if outcome.claims is not None:
        return [f"it was accepted; remarks: {outcome.remarks}"]
    if any(case.found in p.found and case.place in p.place for p in outcome.problems):
        return []
    return [f"wanted “{case.place}: {case.found}”, got {said}"]


def _cited(case: Case, claims: str) -> bool:
    """Whether claims are N-Quads, each in a graph of the source: none has been smuggled in."""
    cite = f"{BASE}cite/{source_id(case)}/"
    quads = parse(input=claims.encode(), format=RdfFormat.N_QUADS)
    return all(str(quad.graph_name).startswith(f"<{cite}") for quad in quads)


def _not_kept(case: Case, outcome: Outcome, said: list[str]) -> list[str]:
    if outcome.claims is None:
        return [f"it was refused: {said}"]
    found = [] if _cited(case, outcome.claims) else ["there are statements without its citation"]
    found += [] if case.kept in outcome.claims else [f"“{case.kept}” is not kept"]
    if not any(case.remark in text for text in outcome.remarks or [""]):
        found.append(f"wanted the remark “{case.remark}”, got {outcome.remarks}")
    return found
