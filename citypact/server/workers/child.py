"""The process of a worker: `python -m citypact.server.workers.child SPEC`.

It reads orders from standard input and writes replies to standard output, one after the other,
until the input ends.
"""

import gzip
import os
import select
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import msgspec

from citypact.server.workers.confinement import confine
from citypact.server.workers.messages import (
    Hello,
    Messages,
    Order,
    Reply,
    packed,
    refusal,
    too_large,
)
from citypact.server.workers.spec import Spec
from ontology.errors import CitypactError

_CHUNK = 1 << 18
_WORTH_GZIP = 1000
_LEVEL = 4
_PAUSE = 0.3
"""Who was asked nothing for so many seconds gets ready for what may be asked."""


def main() -> None:
    """Work until the server says no more."""
    spec = Spec.read(sys.argv[1])
    out = os.dup(1)
    os.dup2(2, 1)  # what is printed by mistake is no reply
    network = confine(spec.memory, spec.parent)
    try:
        work = Work(spec)
    except Exception as error:
        _write(out, Hello(network, str(error) or repr(error)))
        if isinstance(error, CitypactError):
            sys.exit(1)
        raise
    if spec.prepare or sys.platform == "win32":
        for _ in work.steps:
            pass
    if spec.prepare:
        work.prepare()
    _write(out, Hello(network))
    for order in _orders(work.steps):
        _write(out, work.reply(order))


def _orders(steps: Iterator[None]) -> Iterator[Order]:
    """Yield what is ordered; where nothing is, take the next of the steps to be ready for more."""
    messages, decoder = Messages(), msgspec.msgpack.Decoder(Order)
    while True:
        if not _asked() and next(steps, steps) is None:
            continue
        chunk = os.read(0, _CHUNK)
        if not chunk:
            return
        yield from map(decoder.decode, messages.feed(chunk))


def _asked() -> bool:
    """Wait a moment, and tell whether there is something to read."""
    return sys.platform != "win32" and bool(select.select([0], [], [], _PAUSE)[0])


def _write(descriptor: int, said: msgspec.Struct) -> None:
    left = memoryview(packed(said))
    while left:
        left = left[os.write(descriptor, left) :]


class Work:
    """What a worker does: jobs on one build."""

    def __init__(self, spec: Spec) -> None:
        from citypact.server.workers import jobs
        from citypact.server.workers.bench import Bench

        jobs.JOBS.update(spec.jobs)
        self._bench = Bench(Path(spec.build), spec.rows, spec.answer)
        self._build = self._bench.folder.name
        self._memory, self._lane = spec.memory, spec.lane
        self._bench.store.ask("ASK {}")
        self.steps = jobs.warm(self._bench, spec.lane)
        """What is still to be imported, so that it need not be when it is asked for."""

    def prepare(self) -> None:
        """Do what is asked most, so that it is quick when it is asked."""
        from citypact.server.workers.jobs import first

        for job in first(self._lane):
            self._done(Order(job))

    def reply(self, order: Order) -> Reply:
        """Do what is ordered, whatever happens."""
        reply, last = self._done(order)
        if order.gzip and len(reply.body) > _WORTH_GZIP and reply.status == 200:
            reply = _compressed(reply)
        return msgspec.structs.replace(reply, build=self._build, last=last)

    def _done(self, order: Order) -> tuple[Reply, bool]:
        from citypact.server.workers.jobs import do

        try:
            return do(self._bench, order.job), False
        except CitypactError as error:
            return refusal(400, str(error)), False
        except MemoryError:
            return too_large(self._memory), True
        except BaseException as error:  # a panic of the engine is no Exception
            traceback.print_exc()  # goes to the log of the server
            last = not isinstance(error, Exception)
            return refusal(500, "the server failed on this; its log says why"), last


def _compressed(reply: Reply) -> Reply:
    """Compress here, not in the process that everybody waits for."""
    if "Content-Encoding" in reply.headers:
        return reply
    headers = reply.headers | {"Content-Encoding": "gzip"}
    body = gzip.compress(reply.body, _LEVEL, mtime=0)
    return msgspec.structs.replace(reply, body=body, headers=headers)


if __name__ == "__main__":
    main()
