"""Answers that are kept."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from citypact.server.settings import Settings
from citypact.server.workers.answers import Answers
from citypact.server.workers.gate import Gone
from citypact.server.workers.messages import Job, Reply, refusal
from graph.builds import Build
from loaders.workspace import read_workspace, shipped

FEW = Settings(deadline=10, kept=6_000, kept_each=3_500)
UNEP, ICLEI = (Job("sparql", {"query": f"DESCRIBE <x:{name}>"}) for name in ("unep", "iclei"))


def build_called(name: str) -> Build:
    return Build(Path("builds") / name, read_workspace(shipped()), 0)


class Slow:
    """A gate that takes a moment, and counts what it is asked."""

    broken = False

    def __init__(self, *replies: Reply) -> None:
        self.build = build_called("0a1b2c")
        self.asked: list[tuple[str, float]] = []
        self._replies = list(replies)

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        self.asked.append((client, deadline))
        build = self.build.name
        await asyncio.sleep(0.01)
        reply = self._replies.pop(0) if self._replies else Reply(200, "text/plain", b"found")
        return msgspec.structs.replace(reply, build=build) if reply.status == 200 else reply

    async def close(self) -> None:
        return None


def asking(gate: Slow, test: Callable[[Answers], Awaitable[None]]) -> None:
    async def whole() -> None:
        await test(Answers(gate, FEW))

    asyncio.run(whole())


def test_a_question_is_asked_once_of_a_build() -> None:
    gate = Slow()

    async def test(answers: Answers) -> None:
        for job in (UNEP, ICLEI, UNEP, UNEP):
            assert (await answers.do(job, client="192.0.2.1")).body == b"found"
        assert len(gate.asked) == 2
        await answers.do(UNEP, client="192.0.2.1", gzip=True)
        assert len(gate.asked) == 3
        gate.build = build_called("next")
        assert (await answers.do(UNEP, client="192.0.2.1")).build == "next"
        assert len(gate.asked) == 4

    asking(gate, test)


def test_what_is_kept_has_an_end() -> None:
    large = Reply(200, "text/plain", b"x" * 2_000)
    unkept = [
        msgspec.structs.replace(large, body=b"x" * 4_000),
        msgspec.structs.replace(large, headers={"Cache-Control": "no-store"}),
        refusal(404, "nothing is called so"),
    ]
    for reply in unkept:
        gate = Slow(reply, reply)

        async def twice(answers: Answers) -> None:
            for _ in "12":
                await answers.do(UNEP, client="192.0.2.1")
            assert len(gate.asked) == 2  # noqa: B023

        asking(gate, twice)
    gate = Slow(large, large)

    async def test(answers: Answers) -> None:
        for job in (UNEP, ICLEI, ICLEI, UNEP):
            await answers.do(job, client="192.0.2.1")
        assert len(gate.asked) == 3

    asking(gate, test)
