"""Answers that are kept: a build never changes, so the same question has the same answer."""

from collections import OrderedDict

from citypact.server.settings import Settings
from citypact.server.workers.gate import Gate, Gone
from citypact.server.workers.messages import Job, Order, Reply, pack
from graph.builds import Build

_AROUND = 1000
"""About so many bytes a reply takes beside its question and its body."""


class Answers:
    """A `Gate` before another one, which keeps replies.

    It keeps those with status 200 that do not say no-store: up to `Settings.kept` bytes, those
    used last, until another build answers. What is kept does not count on the account of a client.
    """

    def __init__(self, gate: Gate, settings: Settings) -> None:
        self._gate, self._settings = gate, settings
        self._kept: OrderedDict[bytes, Reply] = OrderedDict()
        self._size = 0
        self._build = ""

    @property
    def build(self) -> Build:
        """The build that answers now."""
        return self._gate.build

    @property
    def broken(self) -> bool:
        """Tell whether nobody can do jobs of some lane."""
        return self._gate.broken

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        """Return the reply that is kept, or have the job done."""
        question = pack(Order(job, gzip))
        if known := self.known(question):
            return known
        reply = await self._gate.do(
            job, client=client, lane=lane, deadline=deadline, gone=gone, gzip=gzip
        )
        self._keep(question, reply)
        return reply

    def known(self, question: bytes) -> Reply | None:
        """Return the reply to a question that is kept, if so."""
        if self._build != self._gate.build.name:
            self._build, self._size = self._gate.build.name, 0
            self._kept.clear()
        if reply := self._kept.get(question):
            self._kept.move_to_end(question)
        return reply

    def _keep(self, question: bytes, reply: Reply) -> None:
        """Keep a reply, and forget those not used for longest where it is too much."""
        size = _size(question, reply)
        unkept = reply.status != 200 or "no-store" in reply.headers.get("Cache-Control", "")
        if unkept or size > self._settings.kept_each or self.known(question):
            return
        if reply.build != self._build:  # a worker of the build before has answered last
            return
        self._kept[question] = reply
        self._size += size
        while self._size > self._settings.kept:
            self._size -= _size(*self._kept.popitem(last=False))

    async def close(self) -> None:
        """End all that runs."""
        await self._gate.close()


def _size(question: bytes, reply: Reply) -> int:
    return len(question) + len(reply.body) + _AROUND
