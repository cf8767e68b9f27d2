"""Dumps on demand: each build is written once, when somebody first asks for a file of it.

The files lie beside the builds, in `.citypact/dumps/BUILD/`, so that a server that starts again
has them; where that folder takes no files, in a temporary one.
"""

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from citypact.server.linked_data.dump_names import statements_of
from citypact.server.serving import Server

LONGEST = 1800.0
"""After so many seconds a dump that is still being written is given up."""


class Dumps:
    """The dumps of the builds that a server answers from."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._home = server.workspace.output / "dumps"
        self._making: dict[str, asyncio.Task[bool]] = {}
        self._statements: dict[str, int] = {}

    @property
    def statements(self) -> int:
        """How many statements the current build has."""
        build = self._server.gate.build
        if build not in self._statements:
            self._statements = {build: statements_of(self._folder(build))}
        return self._statements[build]

    def _folder(self, build: str) -> Path:
        return self._server.workspace.output / "builds" / build

    def file(self, name: str) -> Path | None:
        """Return a file of the current build, or None where it is not written yet."""
        path = self._home / self._server.gate.build / name
        return path if path.is_file() else None

    async def make(self, seconds: float) -> bool:
        """Write the files of the current build, and tell whether they are there in time.

        What failed once is not tried again for the same build.
        """
        build = self._server.gate.build
        if build not in self._making:
            self._making[build] = asyncio.create_task(self._write(build))
        with suppress(TimeoutError):
            return await asyncio.wait_for(asyncio.shield(self._making[build]), seconds)
        return False

    @property
    def failed(self) -> bool:
        """Whether the files of the current build could not be written."""
        task = self._making.get(self._server.gate.build)
        return task is not None and task.done() and not task.result()

    async def _write(self, build: str) -> bool:
        """Write the files of a build into a folder that gets its name when it is whole."""
        if not os.access(self._server.workspace.output, os.W_OK):
            self._home = Path(mkdtemp(prefix="citypact-dumps-"))
        new, whole = self._home / f".new-{build}-{os.getpid()}", self._home / build
        written = await self._export(build, new)
        if written:
            for older in self._home.glob("[!.]*"):
                rmtree(older, ignore_errors=True)
            with suppress(OSError):  # another server has put the same files there
                new.rename(whole)
        rmtree(new, ignore_errors=True)
        return whole.is_dir()

    async def _export(self, build: str, folder: Path) -> bool:
        workspace = self._server.workspace
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "citypact.server.linked_data.export",
            str(workspace.root), str(self._folder(build)), str(folder),
            stdin=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            return await asyncio.wait_for(process.wait(), LONGEST) == 0
        except (TimeoutError, asyncio.CancelledError):
            process.kill()
            await process.wait()
            return False
