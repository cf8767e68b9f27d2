"""Watches for a new build of the workspace: one small file, replaced in one step."""

from pathlib import Path

from graph.builds import Builds


class NewBuilds:
    """Tells when another build has become the current one."""

    def __init__(self, output: Path) -> None:
        self._builds = Builds(output)
        self._file = output / "current"
        self._seen: tuple[int, int] | None = None

    def open(self) -> Path:
        """Return the folder of the current build.

        Raises:
            StoreError: there is none, with what to do.
        """
        self._seen = self._stamp()
        folder = self._builds.current()
        if folder is None:
            self._builds.open()
            raise AssertionError(self._file)
        return folder

    def look(self) -> Path | None:
        """Return the folder of the current build where it has changed since it was looked at."""
        stamp = self._stamp()
        if stamp == self._seen:
            return None
        self._seen = stamp
        return self._builds.current()

    def _stamp(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino
