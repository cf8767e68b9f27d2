"""Building: sources in, a verified and immutable store out, or a list of all that is wrong."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any

import pyoxigraph
from pyoxigraph import RdfFormat, Store

from graph.builds import FORMAT, Builds
from graph.canonical import CanonicalView
from graph.counts import Counts, write_counts
from graph.description import (
    citation_descriptions,
    dataset_description,
    source_description,
    vocabulary_triples,
)
from graph.identity.joins.join import Identity
from graph.inputs import Inputs, Progress, read_inputs
from graph.judged import apply
from graph.kept_workspace import keep_workspace
from graph.references import check_references
from graph.search.names import Name
from graph.store import GraphStore
from loaders.source import Source
from loaders.workspace import find_workspace
from ontology import vocabulary
from ontology.errors import StoreError
from ontology.terms import CP, DCTERMS

_COUNTED = tuple(
    str(term)
    for term in (
        CP.Partner, CP.Agreement, CP.Initiative, CP.Event, CP.Output, CP.Place, CP.Participation,
    )
)  # fmt: skip


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


def build(
    root: str | PathLike[str] | None = None,
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
    inputs = read_inputs(Path(root) if root is not None else find_workspace())
    if inputs.problems:
        inputs.compile(progress)  # raises, with what is wrong in the other sources as well
    builds = Builds(inputs.workspace.output)
    manifest = builds.manifest()
    if not force and manifest.get("inputs") == inputs.fingerprint and builds.whole():
        return _report(builds.folder(), manifest, False, started)
    with builds.writing() as folder:
        read = inputs.compile(progress)
        manifest = _make(inputs, folder, progress) | {"read": read}
        target = builds.switch(folder, inputs.fingerprint[:12], manifest)
        inputs.cache.sweep(inputs.sources)
    return _report(target, manifest, True, started)


def _report(folder: Path, manifest: dict[str, Any], fresh: bool, started: float) -> BuildReport:
    read = tuple(manifest["read"]) if fresh else ()
    return BuildReport(
        folder, fresh, time.perf_counter() - started, manifest["counts"], read,
        tuple(manifest["warnings"]),
    )  # fmt: skip


def _make(inputs: Inputs, folder: Path, progress: Progress) -> dict[str, Any]:
    """Write, load and verify the store; return the manifest of the build."""
    store = Store(str(folder / "store"))
    written, counts, warnings = _fill(store, folder, inputs, progress)
    scores, left_out = _add_scores(store, folder, inputs, progress)
    written = written.plus(scores)
    write_counts(written, folder)
    progress("verify", 0, 1)
    store.flush()
    del store
    expected = written.claims + written.triples
    _verify(folder / "store", expected)
    progress("verify", 1, 1)
    counts |= {"scores": len(scores), "quads": expected}
    return {
        "inputs": inputs.fingerprint, "workspace": keep_workspace(inputs.workspace, folder),
        "counts": counts,
        "warnings": warnings + left_out, "format": FORMAT, "engine": pyoxigraph.__version__,
        "sources": {s.id: {"title": s.title, "fingerprint": s.fingerprint}
                    for s in inputs.sources},
    }  # fmt: skip


def _fill(
    store: Store, folder: Path, inputs: Inputs, progress: Progress
) -> tuple[Counts, dict[str, int], list[str]]:
    """Fill the store, and keep the index of names beside it; return what `_write_graph` does.

    The index is written while the engine loads the default graph.
    """
    from concurrent.futures import ThreadPoolExecutor

    from graph.search.writing import FILE, write_index

    claims, triples = folder / "claims.nq", folder / "default.nt"
    written, counts, warnings, names = _write_graph(inputs, store, claims, triples, progress)
    with ThreadPoolExecutor(1) as beside:
        naming = beside.submit(write_index, folder / FILE, names)
        _load(store, triples)
        progress("load store", 1, 1)
        progress("index names", 0, 1)
        naming.result()
        progress("index names", 1, 1)
    return written, counts, warnings


def _write_graph(
    inputs: Inputs, store: Store, claims: Path, triples: Path, progress: Progress
) -> tuple[Counts, dict[str, int], list[str], list[Name]]:
    """Write both files; return what they hold, counts by name, warnings, and the names of things.

    The engine loads the claims while Python derives the rest. What derivation keeps is freed on
    return, before the engine takes its memory for the default graph.
    """
    from concurrent.futures import ThreadPoolExecutor

    from graph.gazetteer import add_gazetteer

    with triples.open("w", encoding="utf-8", newline="\n") as default:
        with claims.open("w", encoding="utf-8", newline="\n") as named:
            progress("write graph", 0, len(inputs.sources))
            identity, remarks = _identity(inputs)
            view = CanonicalView(identity, named.write, default.write)
            _add_claims(view, inputs, progress)
            progress("derive", 0, 1)
            add_gazetteer(view, inputs)
        unopened = check_references(inputs, view.derivation.opened())
        with ThreadPoolExecutor(1) as beside:
            loading = beside.submit(_load, store, claims)
            view.finish()
            _describe(view, inputs)
            progress("derive", 1, 1)
            progress("load store", 0, 1)
            loading.result()
    counts, warnings = _counts(view, inputs), unopened + remarks + _warnings(view, inputs)
    written = view.tally.counts(_by_source(view, inputs))
    return written, counts, warnings, view.naming.names()


def _by_source(view: CanonicalView, inputs: Inputs) -> dict[str, tuple[int, int]]:
    """Return how many passages of each source are cited, and how many claims these make."""
    cited = (inputs.compiled[source.id].about.citations for source in inputs.sources)
    sources = (source.iri for source in inputs.sources)
    return dict(zip(sources, zip(cited, view.claims, strict=True), strict=True))


def _load(store: Store, file: Path) -> None:
    store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
    file.unlink()


def _identity(inputs: Inputs) -> tuple[Identity, list[str]]:
    """Return which IRIs are one, statements that come to say the same among them, and remarks.

    `inputs.judged` keeps the things of which sources speak.
    """
    base = inputs.workspace.base
    things, all_, remarks = apply(inputs.judged, lambda: _claims(inputs), base)
    inputs.judged = replace(inputs.judged, identity=things)
    return all_, remarks


def _claims(inputs: Inputs) -> Iterator[str]:
    for source in inputs.sources:
        yield from inputs.compiled[source.id].lines()


def _add_claims(view: CanonicalView, inputs: Inputs, progress: Progress) -> None:
    number = len(inputs.sources)
    for n, source in enumerate(inputs.sources, 1):
        view.add_source(inputs.compiled[source.id].lines())
        progress("write graph", n, number)


def _describe(view: CanonicalView, inputs: Inputs) -> None:
    """Add what stands in the default graph beside the view."""
    for source in inputs.sources:
        view.add(source_description(source))
        view.add(citation_descriptions(source, inputs.compiled[source.id].citations()))
    view.add(f"{iri} {DCTERMS.isReplacedBy} {canonical}"
             for iri, canonical in inputs.same.items())  # fmt: skip
    view.add(dataset_description(inputs.workspace))
    view.add(vocabulary_triples())


def _counts(view: CanonicalView, inputs: Inputs) -> dict[str, int]:
    citations = sum(compiled.about.citations for compiled in inputs.compiled.values())
    counts = {"sources": len(inputs.compiled), "citations": citations, "claims": sum(view.claims)}
    members, above = view.derivation.members, vocabulary.superclasses()
    for term in _COUNTED:
        kinds = [type_ for type_ in members if type_ == term or term in above.get(type_, ())]
        counts[term[1:-1].removeprefix(CP.base)] = len(set().union(*(members[k] for k in kinds)))
    return counts


def _warnings(view: CanonicalView, inputs: Inputs) -> list[str]:
    """Say what is no error and may still surprise."""
    found, joined = [], set(inputs.same.values())
    for things, what in (
        (view.derivation.unnamed(), "without a name"),
        (
            [thing for thing in view.derivation.ambiguous() if thing not in joined],
            "with several names in one language, of which the most frequent shows",
        ),
    ):
        if things:
            first = things[0][1:-1].removeprefix(f"{inputs.workspace.base}id/")
            number = "1 thing" if len(things) == 1 else f"{len(things):,} things"
            found.append(f"{number} {what}, as {first}")
    found += chain(_unlicensed(inputs.sources), _twice(inputs.sources))
    for source in inputs.sources:
        found += map(str, inputs.compiled[source.id].remarks())
    return found


def _unlicensed(sources: list[Source]) -> Iterator[str]:
    """Say which sources have no licence, in one line."""
    names = [f"sources/{source.id}.toml" for source in sources if not source.licence]
    if names:
        more = f" and {len(names) - 5} more" if len(names) > 5 else ""
        says = "says" if len(names) == 1 else "say"
        yield f'{", ".join(names[:5])}{more} {says} no licence; write licence = "…"'


def _twice(sources: list[Source]) -> Iterator[str]:
    """Say which sources read the same file in the same way, so that all it says counts twice."""
    seen: dict[str, str] = {}
    for source in sources:
        options = [source.options.get(key) for key in ("read", "mapping", "tables", source.loader)]
        same = repr((source.loader, str(source.path.resolve()), options))
        first = seen.setdefault(same, source.id)
        if first != source.id:
            yield (
                f"sources/{source.id}.toml names the same file as sources/{first}.toml, "
                "whose records count twice; remove one of them"
            )


def _add_scores(
    store: Store, folder: Path, inputs: Inputs, progress: Progress
) -> tuple[list[str], list[str]]:
    """Keep the columns, the picture and the places of networks beside the store, measure those
    that are described, and add the scores; return these as statements, and remarks."""
    from graph.network.layout.stored import FILE as LAYOUT
    from graph.network.layout.stored import write_picture
    from graph.network.reading.columns import FILE, write_columns
    from graph.network.reading.located import FILE as PLACES
    from graph.network.reading.located import scan_located, write_located
    from graph.network.reading.scan import scan_columns
    from graph.picture import make_picture
    from graph.scores import scores_of_networks

    progress("measure networks", 0, 1)
    graph = GraphStore(store, folder)
    columns = scan_columns(graph)
    write_columns(columns, folder / FILE)
    write_picture(make_picture(graph, columns), folder / LAYOUT)
    write_located(scan_located(graph), folder / PLACES)
    triples, remarks = scores_of_networks(graph, columns, inputs.workspace)
    scores = sorted(triples)
    store.load("".join(f"{triple} .\n" for triple in scores).encode(), format=RdfFormat.N_TRIPLES)
    progress("measure networks", 1, 1)
    return scores, remarks


def _verify(path: Path, expected: int) -> None:
    """Read the store again from the disk and compare the number of statements."""
    found = len(Store.read_only(str(path)))
    if found != expected:
        raise StoreError(
            f"the new store holds {found:,} statements where {expected:,} went in; "
            "the last build stays; check the disk and build again"
        )
