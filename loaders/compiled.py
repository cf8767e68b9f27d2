"""Compiled sources, kept by content hash so that one that has not changed is never read again.

A compiled source is a folder `.citypact/claims/KEY/`: the claims as N-Quads, passage after passage
(`claims.nq`); its passages (`citations.jsonl`); the things that it names and does not open
(`external.jsonl`); and what is known of all that (`about.json`). KEY hashes the descriptor, the
files, the ontology, and the code of the loaders.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from loaders.source import Source
from ontology import vocabulary
from ontology.errors import Problem

_ROOMS = Path(__file__).resolve().parent.parent
CLAIMS, CITATIONS, EXTERNAL, ABOUT = (
    "claims.nq", "citations.jsonl", "external.jsonl", "about.json",
)  # fmt: skip


class Cited(NamedTuple):
    """A passage of a compiled source; `start` and `end` are -1 where no text is known."""

    key: str
    locator: str
    start: int
    end: int


@dataclass(frozen=True)
class About:
    """What is known of a compiled source: how much of what, and what a person should know."""

    source: str
    claims: int
    citations: int
    sizes: dict[str, int]
    counts: dict[str, int]
    remarks: list[list[Any]]


@dataclass(frozen=True)
class Compiled:
    """One compiled source."""

    folder: Path
    about: About

    def lines(self) -> Iterator[str]:
        """Yield the claims as lines of N-Quads, passage after passage."""
        with (self.folder / CLAIMS).open(encoding="utf-8", newline="\n") as lines:
            yield from lines

    def citations(self) -> Iterator[Cited]:
        """Yield the passages."""
        for values in _rows(self.folder / CITATIONS):
            yield Cited(*values)

    def external(self) -> Iterator[tuple[str, int]]:
        """Yield each thing that the source names and does not open, with the first line."""
        yield from ((iri, line) for iri, line in _rows(self.folder / EXTERNAL))

    def remarks(self) -> list[Problem]:
        """Return what a person should know."""
        return [Problem(*parts) for parts in self.about.remarks]


def _rows(file: Path) -> Iterator[list]:  # type: ignore[type-arg]
    with file.open(encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)


class ClaimsCache:
    """The folder of compiled sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def key(self, source: Source) -> str:
        """Return the name under which this state of a source is kept."""
        parts = (code(), source.id, vocabulary.fingerprint(), source.fingerprint)
        return f"{source.id}-{sha256(chr(0).join(parts).encode()).hexdigest()[:24]}"

    def get(self, source: Source) -> Compiled | None:
        """Return a compiled source if it is there and whole, otherwise None."""
        folder = self.folder / self.key(source)
        try:
            about = About(**json.loads((folder / ABOUT).read_text("utf-8")))
            whole = about.sizes == _sizes(folder)
        except (OSError, ValueError, TypeError):
            return None
        return Compiled(folder, about) if whole else None

    @contextmanager
    def writing(self, source: Source) -> Iterator[Path]:
        """Hand out a folder to write a compiled source into; it is gone afterwards."""
        self.folder.mkdir(parents=True, exist_ok=True)
        folder = self.folder / f".{self.key(source)}.{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def put(self, source: Source, folder: Path, about: About) -> None:
        """Keep what `writing` was used for."""
        text = json.dumps(asdict(about) | {"sizes": _sizes(folder)}, ensure_ascii=False)
        (folder / ABOUT).write_text(text, "utf-8")
        target = self.folder / self.key(source)
        shutil.rmtree(target, ignore_errors=True)
        folder.rename(target)

    def sweep(self, sources: Iterable[Source]) -> None:
        """Remove what no source of the workspace needs."""
        needed = {self.key(source) for source in sources}
        for path in self.folder.glob("*"):
            if path.name not in needed:
                shutil.rmtree(path, ignore_errors=True)


@cache
def code() -> str:
    """Return a hash of the code that reads and checks sources: other code, other claims."""
    digest = sha256()
    for room in ("loaders", "ontology"):
        for path in sorted((_ROOMS / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _sizes(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_size for name in (CLAIMS, CITATIONS, EXTERNAL)}
