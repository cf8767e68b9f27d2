"""Where builds lie: `.citypact/builds/ID/` and `current`, which names one of them.

A build is made in a folder of its own and switched in by replacing one small file, so a reader
sees the old build or the new one, never a part.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.kept_workspace import kept_workspace
from graph.store import GraphStore
from loaders.workspace import Workspace
from ontology.errors import StoreError

FORMAT = "7"
"""The version of what a build writes; another one makes every workspace build again."""
KEEP = 3
_MANIFEST = "build.json"


@dataclass(frozen=True)
class Build:
    """A build, as it says itself: its folder, the workspace as it was, how many statements."""

    folder: Path
    workspace: Workspace
    statements: int

    @classmethod
    def read(cls, folder: Path) -> "Build":
        """Read what a build says of itself.

        Raises:
            StoreError: it is damaged, or made by another version of Citypact.
        """
        try:
            content = json.loads((folder / _MANIFEST).read_text("utf-8"))
            if content["format"] != FORMAT:
                raise StoreError(_unfit(folder, "another version of Citypact made it"))
            workspace = kept_workspace(folder, content["workspace"])
            return cls(folder, workspace, content["counts"]["quads"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            why = error.strerror if isinstance(error, OSError) else f"{_MANIFEST} is damaged"
            raise StoreError(_unfit(folder, str(why))) from None

    @property
    def name(self) -> str:
        """The name of the build: no other build of the workspace has it."""
        return self.folder.name


def _unfit(folder: Path, why: str) -> str:
    return f"the build {folder} cannot be used ({why}); run: citypact build"


class Builds:
    """The builds of a workspace."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.claims = output / "claims"
        self._folder = output / "builds"
        self.pointer = output / "current"
        """Names the build that answers."""

    def current(self) -> Path | None:
        """Return the folder of the build that answers, or None where there is none."""
        try:
            name = self.pointer.read_text("ascii").strip()
        except (OSError, ValueError):
            return None
        folder = self._folder / name
        try:
            is_there = (folder / _MANIFEST).is_file()
        except OSError:  # who reads it says why it cannot be read
            is_there = True
        return folder if name and is_there else None

    def manifest(self) -> dict[str, Any]:
        """Return what the current build says of itself, or nothing."""
        folder = self.current()
        if folder is None:
            return {}
        try:
            content: dict[str, Any] = json.loads((folder / _MANIFEST).read_text("utf-8"))
        except (OSError, ValueError):
            return {}  # damaged: the next build writes it anew
        return content

    def whole(self) -> bool:
        """Tell whether the current build opens; one that does not is built again."""
        try:
            return self.open().ask("ASK {}")
        except StoreError:
            return False

    def folder(self) -> Path:
        """Return the folder of the build that answers.

        Raises:
            StoreError: there is none.
        """
        found = self.current()
        if found is None:
            raise StoreError(f"{self.output} holds no build yet; run: citypact build")
        return found

    def open(self) -> GraphStore:
        """Open the current build.

        Raises:
            StoreError: there is none.
        """
        return GraphStore.open(self.folder() / "store")

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """Hold the writer's lock and give a fresh folder to build in; it is removed at the end.

        Raises:
            StoreError: another build of this workspace is running, or the disk takes no more.
        """
        from filelock import FileLock, Timeout

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self.output / ".gitignore").write_text("*\n", "ascii")
            with FileLock(self.output / "lock", timeout=0):
                self._sweep()
                folder = self._folder / f".new-{os.getpid()}"
                folder.mkdir()
                try:
                    yield folder
                finally:
                    shutil.rmtree(folder, ignore_errors=True)
        except Timeout:
            found = f"another build is writing to {self.output}; wait for it, then build again"
            raise StoreError(found) from None
        except OSError as error:
            found = f"the build cannot be written ({error}); the last build stays"
            raise StoreError(found) from None

    def switch(self, folder: Path, name: str, manifest: dict[str, Any]) -> Path:
        """Make a finished folder the current build, atomically and durably."""
        content = json.dumps(manifest, ensure_ascii=False, indent=1)
        (folder / _MANIFEST).write_text(content, "utf-8")
        target = self._free(name)
        _sync(folder / _MANIFEST)
        _sync(folder)
        folder.rename(target)
        _sync(self._folder)
        self._point(target.name)
        return target

    def _free(self, name: str) -> Path:
        """Return a folder that does not exist yet: the current build is never written over."""
        taken = sum(1 for _ in self._folder.glob(f"{name}*"))
        while (target := self._folder / (f"{name}-{taken}" if taken else name)).exists():
            taken += 1
        return target

    def _point(self, name: str) -> None:
        temporary = self.pointer.with_suffix(".new")
        temporary.write_text(name + "\n", "ascii")
        _sync(temporary)
        temporary.replace(self.pointer)
        _sync(self.output)

    def _sweep(self) -> None:
        """Remove what interrupted builds left, and all but the latest builds."""
        for folder in self._folder.glob(".new-*"):
            shutil.rmtree(folder, ignore_errors=True)
        current = self.current()
        others = [folder for folder in self._folder.iterdir() if folder != current]
        others.sort(key=lambda folder: folder.stat().st_mtime, reverse=True)
        for folder in others[KEEP - 1 :]:
            shutil.rmtree(folder, ignore_errors=True)


def _sync(path: Path) -> None:
    """Ask the system to put a file or folder on the disk (a folder only where that is known)."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
