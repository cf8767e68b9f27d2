"""A file that has come in part: it lies beside its place until it is whole."""

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from loaders.replacing import write_whole

if TYPE_CHECKING:
    from _hashlib import HASH


class Part:
    """`PATH.part`, and in `PATH.part.json` where it comes from and which version it is of."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path.with_name(f"{path.name}.part")
        self.notes = path.with_name(f"{path.name}.part.json")

    @property
    def packed(self) -> bool:
        """Whether the file itself is to be a packed one."""
        return self.path.suffix.lower() in (".gz", ".gzip", ".tgz")

    def size(self) -> int:
        """Return how many bytes are there."""
        return self.file.stat().st_size if self.file.is_file() else 0

    def tag(self, address: str) -> str:
        """Return the entity tag to go on with; "" where the part must be begun again."""
        try:
            notes = json.loads(self.notes.read_text("utf-8"))
        except (OSError, ValueError):
            return ""
        same = isinstance(notes, dict) and notes.get("address") == address
        tag = notes.get("etag") if same else ""
        return tag if isinstance(tag, str) else ""

    def begin(self, address: str, etag: str) -> None:
        """Begin anew: remove what is there and note what will come."""
        self.discard()
        write_whole(self.notes, json.dumps({"address": address, "etag": etag}))

    def open(self) -> BinaryIO:
        """Open the part to add to it; a symbolic link is not followed."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(self.file, flags | getattr(os, "O_BINARY", 0), 0o644), "ab")

    def digest(self) -> "HASH":
        """Return the hash, so far, of what is there."""
        with self.file.open("rb") as file:
            return hashlib.file_digest(file, "sha256")

    def finish(self) -> None:
        """Put the part, which is whole, in its place."""
        self.file.replace(self.path)
        self.notes.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove what is there."""
        self.notes.unlink(missing_ok=True)
        self.file.unlink(missing_ok=True)
