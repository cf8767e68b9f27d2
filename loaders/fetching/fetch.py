"""Fetching: the files of sources that stand at an address, each with its lock."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from loaders.fetching.download import Delivery, download
from loaders.fetching.lock import Lock, file_sha256, lock_file, read_lock
from loaders.fetching.part import Part
from loaders.fetching.terms import FetchFault, Terms
from loaders.source import Source
from loaders.workspace import Workspace, find_workspace, read_workspace
from ontology.errors import InputError, NotFoundError, Problem, StoreError
from ontology.suggest import did_you_mean

Progress = Callable[[str, int, int], None]
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class Fetched:
    """What became of a source.

    `state` is "fetched" (a new file), "changed" (other than the last), "unchanged" or "failed";
    `problems` say why it failed, `remarks` are worth knowing.
    """

    source: str
    state: str
    file: str
    bytes: int = 0
    sha256: str = ""
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def fetch(
    folder: Path | None = None, names: Sequence[str] = (), *, force: bool = False,
    terms: Terms | None = None, progress: Progress | None = None,
) -> Iterator[Fetched]:  # fmt: skip
    """Fetch the files of the named sources, or of all that stand at an address, one by one.

    A source that fails does not keep the others from being fetched. `force` fetches again, also
    over a file that was changed or put there by hand.

    Raises:
        InputError: a descriptor is wrong, or the package `httpx` is missing.
        NotFoundError: no such source, or none with an address.
        StoreError: another fetch of this workspace is running.
    """
    workspace = read_workspace(folder or find_workspace())
    sources = _chosen(workspace, names)
    _need_httpx()
    with _alone(workspace):
        for source in sources:
            yield _Fetch(workspace, source, terms or Terms(), force).run(progress or _silent)


def _silent(*_: object) -> None:
    pass


def _chosen(workspace: Workspace, names: Sequence[str]) -> list[Source]:
    known = {source.id: source for source in workspace.sources}
    problems = []
    for name in dict.fromkeys(names):
        if name not in known:
            advice = did_you_mean(name, known)
            problems.append(Problem("sources", "", f"there is no source “{name}”", advice))
        elif not known[name].address:
            mend = 'write address = "https://…"'
            problems.append(Problem(f"sources/{name}.toml", "", "no address stands here", mend))
    if problems:
        raise NotFoundError(problems)
    sources = [known[n] for n in dict.fromkeys(names)] or [s for s in known.values() if s.address]
    if not sources:
        mend = 'write address = "https://…" in a descriptor'
        raise NotFoundError(Problem("sources", "", "no source stands at an address", mend))
    return sources


def _need_httpx() -> None:
    try:
        import httpx  # noqa: F401
    except ImportError:
        text = "files are fetched by the package httpx; run: pip install httpx"
        raise InputError(text) from None


@contextmanager
def _alone(workspace: Workspace) -> Iterator[None]:
    """Hold the lock that two fetches of one workspace cannot both have."""
    from filelock import FileLock, Timeout

    workspace.output.mkdir(parents=True, exist_ok=True)
    (workspace.output / ".gitignore").write_text("*\n", "ascii")
    lock = FileLock(workspace.output / "fetch-lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        found = f"another fetch is writing to {workspace.root}; wait for it, then fetch again"
        raise StoreError(found) from None
    try:
        yield
    finally:
        lock.release()


class _Fetch(NamedTuple):
    """One source to fetch."""

    workspace: Workspace
    source: Source
    terms: Terms
    force: bool

    def run(self, progress: Progress) -> Fetched:
        """Fetch the file; what is wrong is part of what is returned."""
        source = self.source
        name = f"sources/{source.descriptor.name}"
        try:
            return self._fetched(progress)
        except FetchFault as fault:
            problem = Problem(name, "address", fault.found, fault.mend)
        except OSError as error:
            problem = Problem(source.shown, "", f"the file cannot be written ({error.strerror})")
        except InputError as error:
            return Fetched(source.id, "failed", source.shown, problems=error.problems)
        return Fetched(source.id, "failed", source.shown, problems=[problem])

    def _fetched(self, progress: Progress) -> Fetched:
        source = self.source
        self._check_place()
        before = self._known()
        source.path.parent.mkdir(parents=True, exist_ok=True)
        same = before is not None and before.address == source.address and not self.force
        delivery = download(
            source.address, source.path, self.terms,
            show=lambda done, total: progress(source.id, done, total),
            known=(before.etag, before.modified) if before and same else ("", ""),
        )  # fmt: skip
        if delivery is None and before is not None:
            before.write(lock_file(source.descriptor))
            return self._told("unchanged", before)
        if delivery is None:
            raise FetchFault("the server says “not modified” of a file that is not there")
        last = before or read_lock(source.descriptor, [])
        lock = self._placed(delivery)
        state = "fetched" if last is None else "changed"
        return self._told("unchanged" if last and last.sha256 == lock.sha256 else state, lock)

    def _check_place(self) -> None:
        """Refuse a place where a fetched file must not lie."""
        path, home, mend = self.source.path, self.workspace.home, "correct path in the descriptor"
        top = home.data if home.data and path.resolve().is_relative_to(home.data) else home.root
        if not home.holds(path):
            raise FetchFault(f"“{path.name}” lies outside the workspace", mend)
        parts = path.resolve().relative_to(top.resolve()).parts
        if any(part.startswith(".") for part in parts) or path.suffix in (".toml", ".lock"):
            raise FetchFault(f"“{self.source.shown}” is no place for a fetched file", mend)
        if any("*" in part for part in parts):
            raise FetchFault("path stands for several files", "write the name of one file")
        written = Path(os.path.normpath(path.absolute()))
        if any(p.is_symlink() for p in (written, *written.parents) if p.is_relative_to(top)):
            raise FetchFault(f"a symbolic link leads to “{path.name}”", mend)
        if path.exists() and not path.is_file():
            raise FetchFault(f"“{self.source.shown}” is no regular file", mend)

    def _known(self) -> Lock | None:
        """Return the lock that describes the file which is there; None where there is none.

        Sources that share a file share what is known of it.
        """
        path = self.source.path
        if not path.exists():
            return None
        sha256 = file_sha256(path)
        for source in (self.source, *self._sharing()):
            lock = read_lock(source.descriptor, [])
            if lock and lock.sha256 == sha256:
                return lock
        if self.force:
            return None
        mend = f"replace it: citypact fetch --force {self.source.id}"
        if lock_file(self.source.descriptor).exists():
            raise FetchFault(f"{self.source.shown} was changed after it was fetched", mend)
        raise FetchFault(f"{self.source.shown} is there and was not fetched", mend)

    def _sharing(self) -> list[Source]:
        mine = self.source.path.resolve()
        sources = (s for s in self.workspace.sources if s.id != self.source.id)
        return [s for s in sources if s.path.resolve() == mine]

    def _placed(self, delivery: Delivery) -> Lock:
        """Put the file in its place and write its lock, and those of sources that share it."""
        address = self.source.address
        lock = Lock(
            address=address,
            final=address if delivery.final == address else delivery.final.partition("?")[0],
            sha256=delivery.sha256,
            bytes=delivery.bytes,
            fetched=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            media_type=delivery.media_type,
            etag=delivery.etag,
            modified=delivery.modified,
        )
        Part(self.source.path).finish()
        for source in (self.source, *self._sharing()):
            if source.address == address:
                lock.write(lock_file(source.descriptor))
        return lock

    def _told(self, state: str, lock: Lock) -> Fetched:
        source, remarks = self.source, []
        if "html" in lock.media_type and source.path.suffix.lower() not in _PAGES:
            mend = "check the address: a page may stand where data was"
            remarks.append(Problem(source.shown, "", "the server sent a web page", mend))
        if not lock.bytes:
            remarks.append(Problem(source.shown, "", "the file is empty", "check the address"))
        return Fetched(source.id, state, source.shown, lock.bytes, lock.sha256, remarks=remarks)
