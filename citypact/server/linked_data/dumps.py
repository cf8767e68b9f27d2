"""Dumps on demand: each build is written once, when somebody first asks for a file of it.

The files lie beside the builds, in `.citypact/dumps/BUILD/`, so that a server that starts again
has them; where that folder takes no files, in a temporary one. A folder gets its name when it is
whole. Until that of a new build is there, the last one answers.
"""

import asyncio
import logging
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from uuid import uuid4
from weakref import finalize

from citypact.server.linked_data.dump_names import dump_names
from citypact.server.serving import Server
from citypact.server.workers.process import environment, not_executed
from graph.builds import Build
from ontology.errors import CitypactError, StoreError

LONGEST = 1800.0
"""After so many seconds a dump that is still being written is given up."""
AGAIN = 30.0
"""What failed is tried again after so many seconds, then after twice as many, and so on."""
SELDOM = 600.0
"""The most seconds until it is tried again."""
KEEP = 2
"""How many dumps stay: from the one before somebody may be reading still."""
_DOUBLED = 10
log = logging.getLogger("citypact.server")


class Dumps:
    """The dumps of the builds that a server answers from; one is written at a time."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._writing: asyncio.Task[None] | None = None
        self._begun = 0.0
        self._failed: dict[str, list[float]] = {}
        """When the dump of a build could not be written, each time, by the time of the loop."""
        self._elsewhere: Path | None = None
        """A temporary folder, where none can be made beside the builds."""

    @property
    def build(self) -> Build:
        """The build that answers now."""
        return self._server.gate.build

    @property
    def folder(self) -> Path | None:
        """The folder of the dump that answers, which has the name of its build; None without."""
        return self._own() or max(self._whole(), key=_written, default=None)

    def failed(self) -> float:
        """Return in how many seconds the dump of the current build is tried again, 0 for now."""
        times = self._failed.get(self.build.name)
        if not times:
            return 0.0
        pause = min(SELDOM, AGAIN * 2.0 ** min(len(times) - 1, _DOUBLED))
        return max(0.0, times[-1] + pause - asyncio.get_running_loop().time())

    async def make(self, seconds: float) -> None:
        """Have the files of the current build written where they are not.

        It waits for them until `seconds` after the writing has begun.
        """
        now = asyncio.get_running_loop().time
        while not self._own():
            if self._writing is None or self._writing.done():
                if self.failed():
                    return
                self._begun = now()
                self._writing = asyncio.create_task(self._write(self.build))
            left = self._begun + seconds - now()
            if left <= 0:
                return
            await asyncio.wait([self._writing], timeout=left)

    def _homes(self) -> list[Path]:
        """Return where dumps lie: beside the builds, and in a temporary folder if there is one."""
        beside = self.build.folder.parents[1] / "dumps"
        return [beside, self._elsewhere] if self._elsewhere else [beside]

    def _own(self) -> Path | None:
        """Return the folder of the dump of the current build, where it is whole."""
        names = dump_names(self.build.statements)
        folders = (home / self.build.name for home in self._homes())
        return next((folder for folder in folders if _is_whole(folder, names)), None)

    def _whole(self) -> list[Path]:
        return [folder for home in self._homes() for folder in _dumps(home)]

    async def _write(self, build: Build) -> None:
        """Write the files of a build into a folder that gets its name when it is whole."""
        try:
            new = await asyncio.to_thread(self._new_folder)
            try:
                await _export(build.folder, new)
                await asyncio.to_thread(_put, new, build)
            finally:
                await asyncio.to_thread(rmtree, new, ignore_errors=True)
        except (CitypactError, OSError) as error:
            log.error("the dumps of the build %s are not written: %s", build.name, error)
            before = self._failed.get(build.name, [])
            self._failed = {build.name: [*before, asyncio.get_running_loop().time()]}

    def _new_folder(self) -> Path:
        """Make a folder beside the other dumps, or in a temporary folder where it cannot be there.

        Raises:
            OSError: nowhere is room for it.
        """
        name = f".new-{uuid4().hex}"
        for home in self._homes():
            try:
                (home / name).mkdir(parents=True)
            except OSError:
                continue
            return home / name
        self._elsewhere = Path(mkdtemp(prefix="citypact-dumps-"))
        finalize(self, rmtree, self._elsewhere, ignore_errors=True)
        (self._elsewhere / name).mkdir()
        return self._elsewhere / name


async def _export(build: Path, folder: Path) -> None:
    """Write the files of a build into a folder, in another process.

    Raises:
        StoreError: they could not be written.
    """
    process = await _started(build, folder)
    try:
        _, said = await asyncio.wait_for(process.communicate(), LONGEST)
    except TimeoutError:
        raise StoreError(f"it takes more than {LONGEST:,.0f} s") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        told = said.decode("utf-8", "replace").strip()
        raise StoreError(told or f"the process that writes them ended with {process.returncode}")


async def _started(build: Path, folder: Path) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "citypact.server.linked_data.export", str(build),
            str(folder), stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
            env=environment(),
        )  # fmt: skip
    except OSError as error:
        raise StoreError(not_executed(error)) from None


def _put(new: Path, build: Build) -> None:
    """Give the folder of the dump of a build its name, and remove older ones.

    Another server may have put the same files there; a folder that lacks some makes room.

    Raises:
        StoreError: it lacks files itself.
        OSError: it cannot be renamed.
    """
    folder, names = new.parent / build.name, dump_names(build.statements)
    if not _is_whole(new, names):
        raise StoreError("files are missing")
    if not _is_whole(folder, names):
        rmtree(folder, ignore_errors=True)
        new.rename(folder)
    kept = {folder, *sorted(_dumps(folder.parent), key=_written)[-KEEP:]}
    given_up = time.time() - LONGEST
    for other in folder.parent.iterdir():
        begun = other.name.startswith(".new-") and _written(other) > given_up
        if other not in kept and not begun:
            rmtree(other, ignore_errors=True)


def _is_whole(folder: Path, names: Iterable[str]) -> bool:
    return all((folder / name).is_file() for name in names)


def _dumps(home: Path) -> list[Path]:
    """Return the folders of dumps; those that are being written have no names of dumps."""
    return [folder for folder in home.glob("[!.]*") if (folder / "SHA256SUMS").is_file()]


def _written(folder: Path) -> float:
    """Return when a dump was written; 0 where it has just been removed."""
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0
