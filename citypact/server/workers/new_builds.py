"""Watches for a new build of the workspace: one small file, replaced in one step."""

from pathlib import Path
from typing import NamedTuple

from graph.builds import Build, Builds
from ontology.errors import StoreError


class NewBuilds:
    """Tells when another build has become the current one."""

    def __init__(self, output: Path) -> None:
        self._builds = Builds(output)
        self._seen = self._refused = _Stamp()

    def open(self) -> Build:
        """Return the current build.

        Raises:
            StoreError: there is none, or it cannot be used, with what to do.
        """
        self._seen = self._stamp()
        return Build.read(self._builds.folder())

    def look(self) -> Build | None:
        """Return the current build where another one has been named since it was looked at.

        Raises:
            StoreError: it cannot be used. This is said once; it is tried again each time.
        """
        stamp = self._stamp()
        if stamp == self._seen:
            return None
        folder = self._builds.current()
        try:
            found = Build.read(folder) if folder else None
        except StoreError:
            if stamp == self._refused:
                return None
            self._refused = stamp
            raise
        self._seen = stamp
        return found

    def _stamp(self) -> "_Stamp":
        try:
            found = self._builds.pointer.stat()
        except OSError:
            return _Stamp()
        return _Stamp(found.st_mtime_ns, found.st_ino)


class _Stamp(NamedTuple):
    """What changes with the file that names the current build; zeros where there is none."""

    changed: int = 0
    number: int = 0
