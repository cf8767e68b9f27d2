"""Opening a foreign file: plain, gzip or one member of a zip archive, counted while it is read."""

import gzip
import io
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, cast

from loaders.reading.faults import FileFault
from loaders.reading.kinds import HEAD, kind
from loaders.reading.limits import FREE_BYTES, MAX_BYTES, MAX_RATIO

_CUT = "fetch the file again; it arrived in part"
BROKEN = (EOFError, gzip.BadGzipFile, zlib.error, zipfile.BadZipFile, OSError, RuntimeError)
"""What reading an archive raises where it is damaged."""


class Stream(io.RawIOBase):
    """The bytes of a file, read forwards; `count` says how many were read.

    Reading raises `FileFault` where an archive is broken or unpacks to too much.
    """

    def __init__(self, inner: BinaryIO, packed: int = 0, archive: BinaryIO | None = None) -> None:
        super().__init__()
        self._inner, self._packed, self._archive = inner, packed, archive
        self._ahead = b""
        self.count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes, fewer only at the end; all of them where it is negative."""
        if size < 0:
            return b"".join(iter(lambda: self.read(1 << 20), b""))
        ahead, self._ahead = self._ahead[:size], self._ahead[size:]
        return ahead + self._more(size - len(ahead)) if size > len(ahead) else ahead

    def peek(self, size: int = HEAD) -> bytes:
        """Return the next bytes without reading past them."""
        if len(self._ahead) < size:
            self._ahead += self._more(size - len(self._ahead))
        return self._ahead[:size]

    def _more(self, size: int) -> bytes:
        try:
            chunk = self._inner.read(size)
        except EOFError:
            raise FileFault(self._place(), "the archive ends too early", _CUT) from None
        except BROKEN as error:
            raise FileFault(self._place(), f"the file is damaged: {error}", _CUT) from None
        self.count += len(chunk)
        if self._packed:
            self._within()
        return chunk

    def _place(self) -> str:
        return f"byte {self.count:,}"

    def _within(self) -> None:
        found = ""
        if self.count > MAX_BYTES:
            found = f"the archive unpacks to more than {MAX_BYTES >> 30} GiB"
        elif self.count > FREE_BYTES and self.count > MAX_RATIO * self._packed:
            found = f"the archive unpacks to more than {MAX_RATIO} times its size"
        if found:
            raise FileFault(self._place(), found, "unpack and check it; split it if it is sound")

    def close(self) -> None:
        """Close the file and the archive around it."""
        for part in (self._inner, self._archive):
            if part is not None:
                part.close()
        super().close()


def open_bytes(path: Path, member: str = "") -> Stream:
    """Open a file for reading; gzip and zip are known by content and unpacked once.

    Raises:
        FileFault: the file is missing or no file, or the archive is not one that is read.
    """
    file = open_file(path)
    head = file.read(HEAD)
    file.seek(0)
    packed = kind(head)
    if packed == "zip":
        return _once(_member(file, member))
    if member:
        file.close()
        raise FileFault("", "member is declared, but this is no zip archive", "leave member out")
    if packed == "gzip":
        size = path.stat().st_size
        return _once(Stream(cast(BinaryIO, gzip.GzipFile(fileobj=file)), size, file))
    return Stream(file)


def open_file(path: Path) -> BinaryIO:
    """Open a regular file as it is.

    Raises:
        FileFault: it is missing, no regular file, or may not be read.
    """
    if path.exists() and not path.is_file():
        raise FileFault("", "it is no regular file", "name a file")
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise FileFault("", "the file is missing", "correct path or add the file") from None
    except OSError as error:
        raise FileFault("", f"the file cannot be read ({error.strerror})", "check it") from None


def is_workbook(path: Path) -> bool:
    """Say whether a file is an XLSX workbook: a zip archive with a workbook in it."""
    with open_file(path) as file:
        if kind(file.read(HEAD)) != "zip":
            return False
        try:
            return "xl/workbook.xml" in zipfile.ZipFile(file).namelist()
        except (*BROKEN, ValueError):
            return False


def _once(stream: Stream) -> Stream:
    """The stream, unless there is another archive in it."""
    try:
        inner = kind(stream.peek())
    except FileFault:
        stream.close()
        raise
    if inner in ("gzip", "zip", "bzip2", "xz", "zstd", "7z", "rar"):
        stream.close()
        found = f"the archive holds another archive ({inner})"
        raise FileFault("", found, "unpack it once")
    return stream


def _member(file: BinaryIO, wanted: str) -> Stream:
    try:
        archive = zipfile.ZipFile(file)
        info = _chosen(archive, wanted)
        inner = cast(BinaryIO, archive.open(info))
    except FileFault:
        file.close()
        raise
    except (*BROKEN, NotImplementedError, ValueError) as error:
        file.close()
        raise FileFault("", f"the zip archive is damaged: {error}", _CUT) from None
    return Stream(inner, max(info.compress_size, 1), file)


def _chosen(archive: zipfile.ZipFile, wanted: str) -> zipfile.ZipInfo:
    members = [info for info in archive.infolist() if not info.is_dir()]
    for info in members:
        _check_name(info)
    names = [info.filename for info in members]
    if "xl/workbook.xml" in names:
        raise FileFault("", "this is an XLSX workbook", "write format = “xlsx” under [read]")
    if wanted and wanted not in names:
        raise FileFault("", f"the zip archive has no member “{wanted}”", f"use {_listed(names)}")
    chosen = [info for info in members if info.filename == (wanted or info.filename)]
    if len(chosen) != 1:
        found = f"the zip archive holds {len(chosen)} files"
        raise FileFault("", found, f"declare member: {_listed(names)}" if names else "add one")
    if chosen[0].flag_bits & 1:
        raise FileFault(chosen[0].filename, "the member has a password", "unpack it first")
    return chosen[0]


def _check_name(info: zipfile.ZipInfo) -> None:
    parts = info.filename.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or ":" in parts[0]:
        found = f"the zip archive names a place outside itself: {info.filename[:80]!r}"
        raise FileFault("", found, "do not use this archive; ask its publisher")


def _listed(names: list[str]) -> str:
    listed = " or ".join(f"“{name[:80]}”" for name in names[:8])
    return f"{listed} …" if len(names) > 8 else listed
