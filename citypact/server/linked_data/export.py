"""The process that writes the dumps of a build for a server.

    python -m citypact.server.linked_data.export BUILD FOLDER

It runs beside the workers at low priority, because a dump of a large graph takes minutes.
"""

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from typing import IO, TYPE_CHECKING, cast

import citypact  # puts the rooms on the path  # noqa: F401

if TYPE_CHECKING:
    from graph.store import GraphStore

MEMORY = 4 * 1024**3
"""The most address space that writing takes, in bytes; what needs more is given up."""


def main(build: Path, folder: Path) -> None:
    """Write the dumps of a build into a folder, as `dump_names` lists them for its size."""
    from citypact.server.linked_data.dump_names import LARGEST
    from graph.builds import Build
    from graph.catalog_record import write_description
    from graph.store import GraphStore

    made, store = Build.read(build), GraphStore.open(build / "store")
    large = made.statements > LARGEST
    folder.mkdir(parents=True, exist_ok=True)
    files = (_write_large if large else _write_all)(store, folder)
    write_description(store, made.workspace, files, folder, distinct=not large)


def _write_all(store: "GraphStore", folder: Path) -> list[Path]:
    """Write what `citypact export` writes, and the two largest files also compressed."""
    from graph.dumps import write_dumps

    files = write_dumps(store, folder)
    for name in ("graph.nq", "canonical.nt"):
        files.append(folder / f"{name}.gz")
        with (folder / name).open("rb") as content, _packed(files[-1]) as target:
            copyfileobj(content, target)
    return files


def _write_large(store: "GraphStore", folder: Path) -> list[Path]:
    """Write the graph as it is stored, a part at a time."""
    files = [folder / "graph.nq.gz", folder / "canonical.nt.gz"]
    for path, whole in zip(files, (True, False), strict=True):
        with _packed(path) as target:
            store.write(target, whole=whole)
    return files


@contextmanager
def _packed(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to be compressed; the same content gives the same bytes."""
    with path.open("wb") as file, gzip.GzipFile("", "wb", 6, file, 0) as target:
        yield cast("IO[bytes]", target)


def confine() -> None:
    """Let writing take no more memory than it may, and let others go first."""
    if hasattr(os, "nice"):
        os.nice(5)
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def run(arguments: list[str]) -> None:
    """Write the dumps, or say in one line why they are not written."""
    from ontology.errors import CitypactError

    try:
        main(*map(Path, arguments))
    except (CitypactError, OSError, MemoryError) as error:
        sys.exit(str(error) or type(error).__name__)


if __name__ == "__main__":
    confine()
    run(sys.argv[1:])
