"""Downloads: an answer is written beside its place, checked, and only then put there."""

import os
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from loaders.fetching.answer import answer, trusted
from loaders.fetching.part import Part
from loaders.fetching.terms import TRIES, FetchFault, PassingFault, Terms
from loaders.values import CONTROLS

if TYPE_CHECKING:
    from _hashlib import HASH

    from httpx import Response

Show = Callable[[int, int], None]
_PIECE = 2**20


class Delivery(NamedTuple):
    """A file that came: where it came from in the end, its content's hash, what was said of it."""

    final: str
    sha256: str
    bytes: int
    media_type: str
    etag: str
    modified: str


def download(
    address: str, path: Path, terms: Terms, *, show: Show, known: tuple[str, str] = ("", "")
) -> Delivery | None:
    """Fetch an address into `path.part`; None where the file has not changed.

    `known` is the entity tag and date of the file that is there; `show` is told the bytes that
    have come and those to come (0: unknown). The caller moves the part to its place.

    Raises:
        FetchFault: the file cannot be fetched; a part that can be gone on with stays.
    """
    part, trust = Part(path), terms.trust or trusted()
    for attempt in range(1, TRIES + 1):
        headers, offset = _headers(part, address, known)
        try:
            with answer(address, headers, terms, trust) as (final, response):
                if response.status_code == 304 and any(known):
                    return None
                return _saved(response, final, _Saving(part, address, offset, terms.limit, show))
        except PassingFault as fault:
            if attempt == TRIES:
                raise _given_up(fault, part, address) from None
            terms.wait(fault.wait or 2.0 ** (attempt - 1))
    raise AssertionError("the last try returns or raises")


def _given_up(fault: PassingFault, part: Part, address: str) -> FetchFault:
    if not (size := part.size()):
        return FetchFault(fault.found, fault.mend)
    mend = "fetch again to go on from there" if part.tag(address) else fault.mend
    return FetchFault(f"{fault.found}; {size:,} bytes are kept", mend)


def _headers(part: Part, address: str, known: tuple[str, str]) -> tuple[dict[str, str], int]:
    """Return what to ask, and from which byte on."""
    tag, offset = part.tag(address), part.size()
    if tag and offset:
        return {"Range": f"bytes={offset}-", "If-Range": tag}, offset
    headers = {"If-None-Match": known[0], "If-Modified-Since": known[1]}
    return {name: value for name, value in headers.items() if value}, 0


class _Saving(NamedTuple):
    part: Part
    address: str
    offset: int
    limit: int
    show: Show


def _saved(response: "Response", final: str, saving: _Saving) -> Delivery:
    """Write an answer's body to the part and return what came."""
    part, start = saving.part, _start(response, saving)
    encoding = _encoding(response, part)
    length = response.headers.get("content-length", "")
    total = start + int(length) if length.isdigit() and not encoding else 0
    _check_size(total, saving)
    tag = _said(response, "etag")
    if not start:
        resumable = tag and not tag.startswith("W/") and not encoding
        part.begin(saving.address, tag if resumable else "")
    digest = part.digest() if start else sha256()
    size = _written(response, encoding, start, total, digest, saving)
    if total and size != total:
        raise PassingFault(f"the file is cut off: {size:,} of {total:,} bytes came")
    media_type = _said(response, "content-type").partition(";")[0].strip().lower()
    modified = _said(response, "last-modified")
    return Delivery(final, digest.hexdigest(), size, media_type, tag, modified)


def _written(
    response: "Response", encoding: str, start: int, total: int, digest: "HASH", saving: _Saving
) -> int:
    size = start
    pieces: Iterable[bytes] = response.iter_raw()
    with saving.part.open() as file:
        for piece in _unpacked(pieces) if encoding else pieces:
            size += len(piece)
            _check_size(size, saving)
            file.write(piece)
            digest.update(piece)
            saving.show(size, total)
        file.flush()
        os.fsync(file.fileno())
    return size


def _start(response: "Response", saving: _Saving) -> int:
    """Return the byte from which the answer goes on: 0 where it is the whole file."""
    if response.status_code == 304:
        raise FetchFault("the server says “not modified” of a file that it was not asked about")
    if response.status_code == 200:
        return 0
    tag, given = response.headers.get("etag", ""), response.headers.get("content-range", "")
    goes_on = given.startswith(f"bytes {saving.offset}-") and saving.offset
    if not goes_on or tag not in ("", saving.part.tag(saving.address)):
        saving.part.discard()
        raise PassingFault("the server sent another part of the file")
    return saving.offset


def _encoding(response: "Response", part: Part) -> str:
    """Return "gzip" where the server packs the file although it was asked not to."""
    said = response.headers.get("content-encoding", "").strip().lower()
    if said in ("", "identity"):
        return ""
    if said not in ("gzip", "x-gzip"):
        name = said if re.fullmatch("[a-z0-9, -]{1,30}", said) else "unknown"
        found = f"the server packs the file ({name}) though it was asked not to"
        raise FetchFault(found, "download the file by hand")
    return "" if part.packed else "gzip"  # what is called .gz is kept as it is


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip in small steps, so that a bomb meets the size limit first."""
    stream = zlib.decompressobj(31)
    try:
        for piece in pieces:
            rest = piece
            while rest:
                if stream.eof:
                    stream = zlib.decompressobj(31)
                yield stream.decompress(rest, _PIECE)
                rest = stream.unused_data if stream.eof else stream.unconsumed_tail
        yield stream.flush()
    except zlib.error as error:
        raise FetchFault(f"the packed file cannot be read ({error})", "try again") from None
    if not stream.eof:
        raise PassingFault("the packed file is cut off")


def _check_size(size: int, saving: _Saving) -> None:
    if size > saving.limit:
        saving.part.discard()
        found = f"the file has more bytes than the limit ({saving.limit:,})"
        raise FetchFault(found, "allow more: --limit 10GB")


def _said(response: "Response", name: str) -> str:
    """Return a header that can be kept, or nothing."""
    value = str(response.headers.get(name, ""))
    return "" if CONTROLS.search(value) or len(value) > 500 or not value.isascii() else value
