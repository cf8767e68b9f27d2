"""Building: sources in, a verified and immutable store out, or a list of all that is wrong."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyoxigraph
from pyoxigraph import RdfFormat, Store

from graph.builds import Builds
from graph.canonical import CanonicalView
from graph.description import (
    citation_descriptions,
    dataset_description,
    source_description,
    vocabulary_triples,
)
from graph.identity import Identity, read_decisions, resolve
from graph.network import read_network
from graph.store import GraphStore
from loaders.compile import ClaimsCache, Compiled
from loaders.source import Source
from loaders.worker import compile_all
from loaders.workspace import Workspace, find_workspace, read_workspace
from ontology import vocabulary
from ontology.errors import InputError, Problem, StoreError
from ontology.terms import CP, DCTERMS

FORMAT = "2"
_COUNTED = tuple(
    str(term)
    for term in (
        CP.Partner, CP.Agreement, CP.Initiative, CP.Event, CP.Output, CP.Place, CP.Participation,
    )
)  # fmt: skip
Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how much of it is done, and how much there is."""


@dataclass(frozen=True)
class BuildReport:
    """What a build made: the counts by name, warnings, seconds, and which sources were read.

    `fresh` is False where nothing had changed and the current build stays.
    """

    folder: Path
    fresh: bool
    seconds: float
    counts: dict[str, int]
    read: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass
class _Inputs:
    """Everything that a build depends on."""

    workspace: Workspace
    identity: Identity
    cache: ClaimsCache
    fingerprint: str
    compiled: dict[str, Compiled] = field(default_factory=dict)


def build(
    root: Path | None = None,
    *,
    force: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> BuildReport:
    """Build the graph of a workspace and switch it in.

    Raises:
        InputError: with everything that is wrong in the workspace; the last build stays.
        StoreError: another build is running, or the new store does not hold what went in.
    """
    started = time.perf_counter()
    workspace = read_workspace(root or find_workspace())
    builds = Builds(workspace.output)
    inputs = _inputs(workspace, builds)
    manifest = builds.manifest()
    if not force and manifest.get("inputs") == inputs.fingerprint and builds.current():
        return _report(builds.current() or Path(), manifest, False, started)
    with builds.writing() as folder:
        read = _compile(inputs, progress)
        manifest = _make(inputs, folder, progress) | {"read": read}
        target = builds.switch(folder, inputs.fingerprint[:12], manifest)
        inputs.cache.sweep(workspace.sources)
    return _report(target, manifest, True, started)


def _report(folder: Path, manifest: dict[str, Any], fresh: bool, started: float) -> BuildReport:
    read = tuple(manifest["read"]) if fresh else ()
    return BuildReport(
        folder, fresh, time.perf_counter() - started, manifest["counts"], read,
        tuple(manifest["warnings"]),
    )  # fmt: skip


def _inputs(workspace: Workspace, builds: Builds) -> _Inputs:
    """Read decisions and hash every input; report what cannot be read together."""
    problems: list[Problem] = []
    identity, cache = Identity(), ClaimsCache(builds.claims)
    keys = [FORMAT, pyoxigraph.__version__, vocabulary.fingerprint()]
    keys.append((workspace.root / "citypact.toml").read_text("utf-8-sig"))
    for source in workspace.sources:
        try:
            keys.append(cache.key(source))
        except InputError as error:
            problems += error.problems
    try:
        decisions = read_decisions(workspace.decisions)
        identity = resolve(decisions)
        keys += [repr(decision[:3]) for decision in decisions]
    except InputError as error:
        problems += error.problems
    if problems:
        raise InputError(problems)
    return _Inputs(workspace, identity, cache, sha256("\0".join(keys).encode()).hexdigest())


def _compile(inputs: _Inputs, progress: Progress) -> list[str]:
    """Compile the sources that have changed; return their ids."""
    sources = inputs.workspace.sources
    stale = [source for source in sources if inputs.cache.get(source) is None]
    finished: list[Source] = []

    def done(source: Source) -> None:
        finished.append(source)
        progress("read sources", len(finished), len(stale))

    progress("read sources", 0, len(stale))
    problems = compile_all(stale, inputs.cache.folder, done)
    for source in sources:
        if compiled := inputs.cache.get(source):
            inputs.compiled[source.id] = compiled
    if problems:
        raise InputError(problems)
    return [source.id for source in stale]


def _make(inputs: _Inputs, folder: Path, progress: Progress) -> dict[str, Any]:
    """Write, load and verify the store; return the manifest of the build."""
    quads = folder / "graph.nq"
    expected, counts, partners = _write_quads(inputs, quads, progress)
    progress("load store", 0, 1)
    store = Store(str(folder / "store"))
    store.bulk_load(path=str(quads), format=RdfFormat.N_QUADS)
    quads.unlink()
    added, warnings = _add_scores(store, inputs, partners, progress)
    store.flush()
    del store
    _verify(folder / "store", expected + added)
    progress("load store", 1, 1)
    counts |= {"scores": added, "quads": expected + added}
    return {
        "inputs": inputs.fingerprint, "workspace": inputs.workspace.name, "counts": counts,
        "warnings": warnings, "format": FORMAT, "engine": pyoxigraph.__version__,
        "sources": {s.id: {"title": s.title, "fingerprint": s.fingerprint}
                    for s in inputs.workspace.sources},
    }  # fmt: skip


def _write_quads(
    inputs: _Inputs, path: Path, progress: Progress
) -> tuple[int, dict[str, int], int]:
    """Write the whole graph; return its size, the counts by name, and the number of partners.

    What derivation keeps is freed on return, before the engine takes its memory.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        view = CanonicalView(inputs.identity, file.write)
        _fill(view, inputs, progress)
    _check_references(inputs, view)
    return view.claims + view.triples(), _counts(view, inputs), view.derivation.partners()


def _fill(view: CanonicalView, inputs: _Inputs, progress: Progress) -> None:
    sources = inputs.workspace.sources
    for n, source in enumerate(sources):
        progress("write graph", n, len(sources))
        with inputs.cache.claims_file(source).open(encoding="utf-8") as lines:
            view.add_source(lines)
    view.finish()
    for source in sources:
        view.add(source_description(source))
        view.add(citation_descriptions(source, inputs.compiled[source.id]))
    view.add(f"{iri} {DCTERMS.isReplacedBy} {canonical}"
             for iri, canonical in inputs.identity.canonical.items())  # fmt: skip
    view.add(dataset_description(inputs.workspace))
    view.add(vocabulary_triples())
    progress("write graph", len(sources), len(sources))


def _counts(view: CanonicalView, inputs: _Inputs) -> dict[str, int]:
    citations = sum(len(compiled.citations) for compiled in inputs.compiled.values())
    counts = {"sources": len(inputs.compiled), "citations": citations, "claims": view.claims}
    members, above = view.derivation.members, vocabulary.superclasses()
    for term in _COUNTED:
        kinds = [type_ for type_ in members if type_ == term or term in above.get(type_, ())]
        counts[term[1:-1].removeprefix(CP.base)] = len(set().union(*(members[k] for k in kinds)))
    return counts


def _check_references(inputs: _Inputs, view: CanonicalView) -> None:
    """Refuse things that a source names and no source opens."""
    opened, same = view.derivation.opened(), inputs.identity.canonical
    shown = {source.id: source.shown for source in inputs.workspace.sources}
    problems = [
        Problem(shown[compiled.source], f"line {line}", f"{_short(iri, inputs)} does not exist",
                "open it in this file or correct its key")
        for compiled in inputs.compiled.values()
        for iri, line in compiled.external.items()
        if same.get(f"<{iri}>", f"<{iri}>") not in opened
    ]  # fmt: skip
    if problems:
        raise InputError(problems)


def _short(iri: str, inputs: _Inputs) -> str:
    return iri.removeprefix(f"{inputs.workspace.base}id/")


def _add_scores(
    store: Store, inputs: _Inputs, partners: int, progress: Progress
) -> tuple[int, list[str]]:
    """Measure the network of everything and add the scores; return how many statements."""
    from graph.measures import score
    from graph.scores import score_triples

    progress("measure network", 0, 1)
    limit = inputs.workspace.scores_limit
    if partners > limit:
        found = f"no scores: {partners:,} partners are more than scores-limit ({limit:,})"
        return 0, [found]
    projection = read_network(GraphStore(store)).project()
    triples = set(score_triples(inputs.workspace.base, projection, score(projection)))
    store.load("".join(f"{t} .\n" for t in sorted(triples)).encode(), format=RdfFormat.N_TRIPLES)
    progress("measure network", 1, 1)
    return len(triples), []


def _verify(path: Path, expected: int) -> None:
    """Read the store again from the disk and compare the number of statements."""
    found = len(Store.read_only(str(path)))
    if found != expected:
        raise StoreError(
            f"the new store holds {found:,} statements where {expected:,} went in; "
            "the last build stays; check the disk and build again"
        )
