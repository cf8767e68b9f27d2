"""The lock of a source (`sources/ID.lock`): which file was fetched, from where, and when."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from loaders.replacing import write_whole
from loaders.toml_table import TomlTable, shown
from ontology.errors import Problem

_HEAD = "# Written by citypact fetch. Keep it with the descriptor: it says which file was read.\n"


@dataclass(frozen=True)
class Lock:
    """What is known of a fetched file.

    `final` is the address after redirects, without its query (which may be a signature); `fetched`
    is in UTC; `etag` and `modified` are what the server said, for asking whether it has changed.
    """

    address: str
    final: str
    sha256: str
    bytes: int
    fetched: str
    media_type: str = ""
    etag: str = ""
    modified: str = ""

    def write(self, path: Path) -> None:
        """Write the lock, atomically."""
        lines = [_HEAD]
        for key, value in (
            ("address", self.address), ("final", self.final), ("sha256", self.sha256),
            ("bytes", self.bytes), ("media-type", self.media_type), ("etag", self.etag),
            ("last-modified", self.modified), ("fetched", self.fetched),
        ):  # fmt: skip
            if value != "":
                lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}\n")
        write_whole(path, "".join(lines))


def lock_file(descriptor: Path) -> Path:
    """Return where the lock of a descriptor lies.

    >>> lock_file(Path("sources/ror.toml")).name
    'ror.lock'
    """
    return descriptor.with_suffix(".lock")


def read_lock(descriptor: Path, problems: list[Problem]) -> Lock | None:
    """Read the lock of a descriptor; None where there is none, or where it cannot be read."""
    path, before = lock_file(descriptor), len(problems)
    if not path.exists():
        return None
    table = TomlTable.read(path, _root(descriptor), problems)
    lock = Lock(
        address=table.required("address"),
        final=table.text("final"),
        sha256=table.required("sha256"),
        bytes=table.number("bytes", 0),
        fetched=table.text("fetched"),
        media_type=table.text("media-type"),
        etag=table.text("etag"),
        modified=table.text("last-modified"),
    )
    table.finish()
    return lock if len(problems) == before else None


def check_lock(descriptor: Path, path: Path, sha256: str = "") -> Problem | None:
    """Return what is wrong where a file is not the one that its lock names; otherwise None.

    A caller that knows the file's SHA-256 already gives it, and the file is not read again.
    """
    problems: list[Problem] = []
    lock = read_lock(descriptor, problems)
    if lock is None:
        return problems[0] if problems else None
    file, name = shown(path, _root(descriptor)), f"{descriptor.parent.name}/{descriptor.stem}.lock"
    if not path.is_file():
        return Problem(file, "", "the file is not there", f"run citypact fetch {descriptor.stem}")
    if (sha256 or file_sha256(path)) == lock.sha256:
        return None
    mend = f"run citypact fetch --force {descriptor.stem}, or remove {name} to keep this file"
    return Problem(file, "", "the file is not the one that was fetched", mend)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _root(descriptor: Path) -> Path:
    return descriptor.parent.parent.resolve()
