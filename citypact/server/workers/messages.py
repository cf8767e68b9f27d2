"""What the server and its workers say to each other: a length of four bytes, then MessagePack."""

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

Said = TypeVar("Said", bound=Struct)
_LENGTH = 4


class Job(Struct, frozen=True, array_like=True):
    """Something to do: `name` is one of `citypact.server.workers.jobs.JOBS`.

    What is done `anew` has another answer each time: it is kept for nobody and shared by nobody.
    """

    name: str
    arguments: dict[str, Any] = field(default_factory=dict)
    anew: bool = False


class Order(Struct, frozen=True, array_like=True):
    """A job as it goes to a worker; with `gzip` a long answer comes back compressed."""

    job: Job
    gzip: bool = False


class Hello(Struct, frozen=True, array_like=True):
    """What a worker says first: why the network is still open to it, and why it cannot work."""

    network: str = ""
    error: str = ""


class Reply(Struct, frozen=True, array_like=True, gc=False):
    """What came of a job, as it goes to the client: status, media type, body and headers.

    `build` is the build that answered; after its `last` reply a worker is no longer asked. One's
    `own` reply says something of who asked, and nothing of the job.
    """

    status: int
    type: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    build: str = ""
    last: bool = False
    own: bool = False


def refusal(status: int, reason: str, **headers: str) -> Reply:
    """Return the reply that says in plain text why nothing else comes.

    >>> refusal(406, "ask for JSON").body
    b'ask for JSON\\n'
    """
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, "text/plain; charset=utf-8", f"{reason}\n".encode(), names)


def too_large(memory: int) -> Reply:
    """Return the reply to what needs more memory than a worker may have, in bytes.

    >>> too_large(1024**3).body
    b'this needs more memory than the 1,024 MB it may have; ask for less\\n'
    """
    limit = f"{memory // 1024 // 1024:,} MB"
    return refusal(503, f"this needs more memory than the {limit} it may have; ask for less")


def own(reply: Reply) -> Reply:
    """Return a reply that is for one client alone, not for others who wait for the same.

    >>> own(refusal(429, "you ask too much")).own
    True
    """
    return msgspec.structs.replace(reply, own=True)


LOST = own(
    refusal(503, "the worker that did this was ended; ask again in a moment", Retry_After="1")
)
"""A worker was ended from outside in the middle of a job, which another one may do."""
GONE = own(refusal(503, "nobody waits for this any more"))
"""What nobody reads: its client has closed the connection."""
_encoder = msgspec.msgpack.Encoder()


def pack(said: Struct) -> bytes:
    """Return a message as it goes through a pipe.

    >>> pack(Hello()).hex()
    '0000000392a0a0'
    """
    return bytes(packed(said))


def packed(said: Struct) -> bytearray:
    """Return a message as it goes through a pipe, without a copy of a long body."""
    buffer = bytearray(_LENGTH)
    _encoder.encode_into(said, buffer, _LENGTH)
    buffer[:_LENGTH] = (len(buffer) - _LENGTH).to_bytes(_LENGTH, "big")
    return buffer


class Messages:
    """Puts the chunks of a pipe together again.

    >>> bytes(next(Messages().feed(pack(Hello()))))
    b'\\x92\\xa0\\xa0'
    """

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes | bytearray]:
        """Yield each message that is whole with this chunk."""
        if not self._held and _LENGTH + int.from_bytes(data[:_LENGTH], "big") == len(data):
            yield data[_LENGTH:]
            return
        self._held += data
        while len(self._held) >= _LENGTH:
            end = _LENGTH + int.from_bytes(self._held[:_LENGTH], "big")
            if len(self._held) < end:
                return
            message = self._held[_LENGTH:end]
            del self._held[:end]
            yield message
