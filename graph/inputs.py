"""What a build depends on: the workspace, its decisions, and its sources, compiled.

Everything is read before anything is refused, so that one attempt shows all that is wrong.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from threading import Lock

import pyoxigraph

from graph.builds import FORMAT
from graph.judged import Judged, judgements_hash, read_judged
from loaders.compiled import ClaimsCache, Compiled
from loaders.fetching.lock import check_lock
from loaders.gazetteer.versions import versions
from loaders.source import Home, Source, read_source
from loaders.toml_table import TomlTable
from loaders.workspace import MANIFEST, NETWORKS, Workspace, read_workspace
from ontology import vocabulary
from ontology.errors import InputError, Problem
from ontology.terms import BASE

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how much of it is done, and how much there is.

Behind “ · ” the name may say what the stage is at: “read sources · members 412,000 records”.
"""


@dataclass
class Inputs:
    """Everything that a build depends on, and what is wrong with it.

    `sources` are those whose descriptor and file can be read; `compiled` and `judged` are filled by
    `compile`.
    """

    workspace: Workspace
    cache: ClaimsCache
    problems: list[Problem]
    sources: list[Source] = field(default_factory=list)
    judged: Judged = field(default_factory=Judged)
    fingerprint: str = ""
    compiled: dict[str, Compiled] = field(default_factory=dict)

    @property
    def same(self) -> dict[str, str]:
        """The canonical IRI of each joined thing, as terms."""
        return self.judged.identity.canonical

    def compile(self, progress: Progress, *, judged: bool = True) -> list[str]:
        """Compile the sources that have changed; return their ids.

        Without `judged` the tables of judgements are left aside.

        Raises:
            InputError: with every problem of every source and of everything else.
        """
        from loaders.worker import compile_all  # only where something has changed

        stale = [source for source in self.sources if self.cache.get(source) is None]
        reading = _Reading(progress, len(stale))
        problems = self._judge() if judged else list[Problem]()
        problems += self.problems + compile_all(
            stale, self.workspace.home, self.cache.folder, reading.done, reading.told
        )
        if problems:
            raise InputError(problems)
        for source in self.sources:
            if compiled := self.cache.get(source):
                self.compiled[source.id] = compiled
        return [source.id for source in stale]

    def _judge(self) -> list[Problem]:
        try:
            self.judged = read_judged(self.workspace)
        except InputError as error:
            return error.problems
        return []


class _Reading:
    """Shows how far the reading of sources is; called from several threads."""

    def __init__(self, progress: Progress, number: int) -> None:
        self._progress, self._number, self._finished = progress, number, 0
        self._at: dict[str, int] = {}
        self._lock = Lock()
        progress("read sources", 0, number)

    def done(self, source: Source) -> None:
        with self._lock:
            self._finished += 1
            self._at.pop(source.id, None)
            self._progress("read sources", self._finished, self._number)

    def told(self, source: Source, records: int) -> None:
        """Show the source that has most records so far, so that the line stays calm."""
        with self._lock:
            self._at[source.id] = records
            most = max(self._at, key=lambda name: (self._at[name], name))
            at = f"{most} {self._at[most]:,} record{'' if self._at[most] == 1 else 's'}"
            self._progress(f"read sources · {at}", self._finished, self._number)


def read_inputs(root: Path) -> Inputs:
    """Read a workspace and hash what a build of it depends on; problems are kept, not raised."""
    try:
        workspace, problems = read_workspace(root), list[Problem]()
    except InputError as error:
        workspace, problems = _readable_part(root.resolve()), error.problems
    inputs = Inputs(workspace, ClaimsCache(workspace.output / "claims"), problems)
    keys = [FORMAT, pyoxigraph.__version__, vocabulary.fingerprint(), *_settings(workspace)]
    keys.append(versions())
    for source in workspace.sources:
        try:
            keys.append(inputs.cache.key(source))
            if problem := check_lock(source.descriptor, source.path):
                problems.append(problem)
            else:
                inputs.sources.append(source)
        except InputError as error:
            problems += error.problems
    keys.append(judgements_hash(workspace))
    keys += _networks(workspace)
    inputs.fingerprint = sha256("\0".join(keys).encode()).hexdigest()
    return inputs


def _settings(workspace: Workspace) -> list[str]:
    names = (part.name for part in fields(workspace) if part.name not in ("root", "sources"))
    return [f"{name}={getattr(workspace, name)}" for name in names]


def _networks(workspace: Workspace) -> Iterator[str]:
    """Yield what describes networks; measuring them says which files cannot be read."""
    for path in sorted((workspace.root / NETWORKS).glob("*.toml")):
        try:
            yield path.name + path.read_text("utf-8", "replace")
        except OSError:
            yield path.name


def _readable_part(root: Path) -> Workspace:
    """Return a workspace of the sources whose descriptors say nothing wrong."""
    manifest = TomlTable.read(root / MANIFEST, root, [])
    base, data = manifest.text("base", BASE), manifest.text("data")
    home = Home(root, base, (root / data).resolve() if data else None)
    sources = []
    for path in sorted((root / "sources").glob("*.toml")):
        problems = list[Problem]()
        source = read_source(path, home, problems)
        if not problems:
            sources.append(source)
    return Workspace(
        root=root, name=root.name, title="", base=base, licence="", description="", creator="",
        scores_limit=0, sources=tuple(sources), data=home.data,
    )  # fmt: skip
