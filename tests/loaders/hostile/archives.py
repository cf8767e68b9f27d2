"""Archives, sound and hostile."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.loaders.hostile.case import Form

BOMB = 12 * 1024**2
"""Bytes of a bomb, unpacked: more than are free, and many hundred times its archive."""
_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


def gzipped(sound: str) -> Callable[[], bytes]:
    """A gzip archive."""
    return lambda: gzip.compress(sound.encode(), mtime=0)


def gzip_bomb(form: Form) -> Callable[[], bytes]:
    """A file that goes on and on, many hundred times the size of its archive."""
    return lambda: gzip.compress(form.inflated(BOMB).encode(), 9, mtime=0)


def gzip_cut(sound: str) -> Callable[[], bytes]:
    """A gzip archive without its end."""
    return lambda: gzip.compress(sound.encode(), mtime=0)[:-30]


def gzip_twice(sound: str) -> Callable[[], bytes]:
    """An archive in an archive."""
    return lambda: gzip.compress(gzip.compress(sound.encode(), mtime=0), mtime=0)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of files by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def zip_bomb(form: Form) -> Callable[[], bytes]:
    """The same as `gzip_bomb`, as a zip archive."""
    return lambda: zipped({f"porto{form.ending}": form.inflated(BOMB)})


def with_password(packed: bytes) -> bytes:
    """A zip archive whose members say that they are encrypted."""
    for sign, at in ((_LOCAL, 6), (_CENTRAL, 8)):
        start = packed.find(sign)
        while start >= 0:
            packed = packed[: start + at] + b"\x01" + packed[start + at + 1 :]
            start = packed.find(sign, start + 4)
    return packed


def damaged(packed: bytes) -> bytes:
    """A zip archive whose content is not what its checksum says."""
    checksum = packed[14:18]
    other = zlib.crc32(checksum).to_bytes(4, "little")
    return packed.replace(checksum, other)


def rezipped(packed: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A zip archive with one of its members changed."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {other: archive.read(other) for other in archive.namelist()}
    return zipped({**members, name: change(members[name])})
