"""The pool of workers: what ends a job, what a client may use, what a worker cannot do."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from citypact.server.settings import MEGABYTE, Settings
from citypact.server.workers.messages import GONE, Job, Reply
from citypact.server.workers.pool import Pool
from graph.builds import Builds
from ontology.errors import StoreError
from tests.citypact.server.workers.deeds import DEEDS

Result = TypeVar("Result")
Within = Callable[..., Any]
FEW = Settings(
    workers=1, deadline=60, long_at_once=2, long_a_client=1, behind_after=0.3, patience=0, queue=5,
    memory=768 * MEGABYTE,
)  # fmt: skip


@asynccontextmanager
async def pool(root: Path, settings: Settings = FEW) -> AsyncIterator[Pool]:
    made = Pool(root / ".citypact", settings, jobs=DEEDS, lanes=("sparql",))
    await made.open()
    try:
        yield made
    finally:
        await made.close()


@pytest.fixture(scope="module")
def shared(starter_root: Path) -> Iterator[tuple[asyncio.Runner, Pool]]:
    """A pool on the starter graph for tests that need no settings of their own, and its loop."""
    with asyncio.Runner() as runner:
        opened = pool(starter_root)
        made = runner.run(opened.__aenter__())
        yield runner, made
        runner.run(opened.__aexit__(None, None, None))


@pytest.fixture
def within(starter_root: Path, shared: tuple[asyncio.Runner, Pool]) -> Within:
    """Run a test within a pool on the starter graph, one of its own where settings are given."""

    def run(test: Callable[[Pool], Awaitable[Result]], **settings: Any) -> Result:
        if not settings:
            runner, made = shared
            return runner.run(test(made))  # type: ignore[arg-type]

        async def whole() -> Result:
            async with pool(starter_root, replace(FEW, **settings)) as made:
                return await test(made)

        return asyncio.run(whole())

    return run


async def ask(
    pool: Pool, name: str, client: str = "192.0.2.1", *, anew: bool = True, **arguments: Any
) -> Reply:
    """Have a job done for a client alone, where it may not be done once for all who ask."""
    options = {key: arguments.pop(key) for key in ("deadline", "gone", "gzip") if key in arguments}
    return await pool.do(Job(name, arguments, anew), client=client, lane="sparql", **options)


def text(reply: Reply) -> str:
    return reply.body.decode()


async def until(true: Callable[[], bool]) -> None:
    """Wait for something, however long a busy machine takes."""
    latest = time.monotonic() + 60
    while not true():
        assert time.monotonic() < latest
        await asyncio.sleep(0.01)


def long(pool: Pool) -> int:
    """Return how many long jobs are under way."""
    return sum(ticket.long for ticket in pool.jobs)


async def pid(pool: Pool) -> int:
    """Return the process that works."""
    await until(lambda: bool(pool.jobs))
    assert pool.jobs[0].worker is not None
    return pool.jobs[0].worker.pid


def test_a_job_is_done_in_another_process_on_the_current_build(
    within: Within, starter_root: Path
) -> None:
    reply = within(lambda pool: ask(pool, "count"))
    current = Builds(starter_root / ".citypact").current()
    assert current is not None
    assert (reply.status, text(reply), reply.build) == (200, current.name, current.name)


def test_a_long_reply_comes_whole_and_compressed_where_asked(within: Within) -> None:
    import gzip

    async def test(pool: Pool) -> None:
        plain = await ask(pool, "say", text="光州 works with UNEP. ", times=400_000)
        short = await ask(pool, "say", text="光州 works with UNEP. ", times=400_000, gzip=True)
        assert len(plain.body) == 24 * 400_000
        assert short.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(short.body) == plain.body

    within(test)


def test_what_takes_longer_than_the_deadline_is_killed_and_says_so(within: Within) -> None:
    async def test(pool: Pool) -> None:
        assert text(await ask(pool, "say", text="somebody is free")) == "somebody is free"
        reply = await ask(pool, "spin", seconds=600, deadline=0.2)
        assert (reply.status, reply.headers["Retry-After"]) == (503, "5")
        assert text(reply).startswith("this took longer than 0.2 s and was stopped")
        assert text(await ask(pool, "say", text="next")) == "next"

    within(test)


def test_a_client_may_not_raise_the_deadline(within: Within) -> None:
    reply = within(lambda pool: ask(pool, "spin", seconds=600, deadline=600), deadline=0.5)
    assert text(reply).startswith("this took longer than 0.5 s")


@pytest.mark.parametrize(
    ("deed", "status", "reason"),
    [
        ("crash", 500, "the worker that did this ended with SIGSEGV"),
        ("fill", 503, "this needs more memory than the 768 MB it may have; ask for less"),
        ("fail", 500, "the server failed on this; its log says why"),
    ],
)
def test_a_crash_is_an_error_with_a_reason_and_the_next_job_works(
    within: Within, deed: str, status: int, reason: str
) -> None:  # fmt: skip
    async def test(pool: Pool) -> None:
        reply = await ask(pool, deed)
        assert (reply.status, text(reply)) == (status, f"{reason}\n")
        assert text(await ask(pool, "say", text="next")) == "next"

    within(test)


def test_a_worker_that_is_lost_leaves_its_job_to_another_once(
    within: Within, tmp_path: Path
) -> None:
    async def test(pool: Pool, losses: int) -> Reply:
        path = tmp_path / str(losses)
        asked = asyncio.create_task(ask(pool, "hold", path=str(path)))
        for _ in range(losses):
            lost = await pid(pool)
            os.kill(lost, signal.SIGKILL)
            await until(lambda: lost not in [job.worker.pid for job in pool.jobs if job.worker])  # noqa: B023
        path.touch()
        return await asked

    assert within(lambda pool: test(pool, 1)).status == 200
    twice = within(lambda pool: test(pool, 2))
    assert (twice.status, twice.headers["Retry-After"]) == (503, "1")
    assert text(twice) == "the worker that did this was ended; ask again in a moment\n"


def test_what_crashes_a_worker_is_not_given_to_another(
    within: Within, caplog: pytest.LogCaptureFixture
) -> None:
    assert within(lambda pool: ask(pool, "crash")).status == 500
    assert [each.message for each in caplog.records if "in the middle" in each.message] == [
        "a worker ended with SIGSEGV in the middle of a job"
    ]


def test_who_asks_when_all_workers_have_just_been_lost_has_an_answer(within: Within) -> None:
    async def test(pool: Pool) -> None:
        replies = await asyncio.gather(*(ask(pool, "rest", seconds=0.3) for _ in range(5)))
        for worker in {int(text(reply)) for reply in replies}:
            os.kill(worker, signal.SIGKILL)
        assert text(await ask(pool, "say", text="found")) == "found"

    within(test)


@pytest.mark.slow
def test_what_takes_longer_than_the_deadline_at_first_is_answered_in_the_end(
    starter_root: Path,
) -> None:
    async def whole() -> None:
        settings = replace(FEW, deadline=1)
        jobs = DEEDS | {"api": DEEDS["cold"]}
        made = Pool(starter_root / ".citypact", settings, jobs=jobs, lanes=("read",))
        await made.open()
        statuses = []
        latest = time.monotonic() + 60
        while 200 not in statuses and time.monotonic() < latest:
            statuses.append((await made.do(Job("api"), client="192.0.2.1")).status)
        await made.close()
        assert (statuses[0], statuses[-1]) == (503, 200)

    asyncio.run(whole())


def test_a_long_job_runs_behind_the_others_which_are_still_done(
    within: Within, tmp_path: Path
) -> None:
    async def test(pool: Pool) -> None:
        asked = asyncio.create_task(ask(pool, "hold", path=str(tmp_path / "end")))
        await until(lambda: long(pool) == 1)
        assert text(await ask(pool, "say", text="meanwhile")) == "meanwhile"
        await until(lambda: all(job.worker.last for job in pool.jobs if job.worker))
        (tmp_path / "end").touch()
        assert text(await asked) == "19"

    within(test)


def test_of_the_long_jobs_of_a_client_some_are_stopped_until_it_is_their_turn(
    within: Within,
) -> None:
    async def test(pool: Pool) -> None:
        first, second = await asyncio.gather(*(ask(pool, "spin", seconds=0.5) for _ in "12"))
        assert (first.status, second.status) == (200, 200)
        assert not pool.jobs

    within(test)


def test_of_too_many_long_jobs_the_latest_of_who_has_most_is_refused(within: Within) -> None:
    async def test(pool: Pool) -> None:
        async def spin(client: str, number: int) -> "asyncio.Task[Reply]":
            task = asyncio.create_task(ask(pool, "spin", client, seconds=600))
            await until(lambda: long(pool) == number)
            return task

        unep = [await spin("192.0.2.1", number) for number in (1, 2, 3)]
        others = [await spin("192.0.2.2", 4)]
        assert text(await ask(pool, "say", text="short ones go on")) == "short ones go on"
        others.append(asyncio.create_task(ask(pool, "spin", "192.0.2.3", seconds=600)))
        refused = await unep[-1]
        assert (refused.status, "Retry-After" in refused.headers) == (429, True)
        assert "too many long queries" in text(refused)
        assert not any(task.done() for task in (*unep[:-1], *others))
        for task in (*unep, *others):
            task.cancel()

    within(test)


def test_who_has_used_up_its_time_waits(within: Within) -> None:
    async def test(pool: Pool) -> None:
        await ask(pool, "spin", seconds=0.25)
        refused = await ask(pool, "say", text="more")
        assert refused.status == 429
        assert int(refused.headers["Retry-After"]) >= 1
        assert text(await ask(pool, "say", "192.0.2.2", text="another")) == "another"

    within(test, seconds_a_minute=0.1)


def test_what_was_killed_counts_too(within: Within) -> None:
    async def test(pool: Pool) -> None:
        await ask(pool, "spin", seconds=600, deadline=0.25)
        assert (await ask(pool, "say", text="more")).status == 429

    within(test, seconds_a_minute=0.1)


def test_the_queue_has_an_end(within: Within) -> None:
    async def test(pool: Pool) -> None:
        many = [ask(pool, "rest", seconds=0.05) for _ in range(12)]
        statuses = sorted(reply.status for reply in await asyncio.gather(*many))
        assert statuses.count(503) >= 4
        assert statuses.count(200) >= 5

    within(test)


def test_who_asks_little_does_not_wait_behind_who_asks_much(within: Within) -> None:
    async def test(pool: Pool) -> None:
        much = [asyncio.create_task(ask(pool, "began")) for _ in range(20)]
        await asyncio.sleep(0)
        little = int(text(await ask(pool, "began", "192.0.2.2")))
        before = [each for each in await asyncio.gather(*much) if int(text(each)) < little]
        assert len(before) < 10

    within(test, queue=50)


def test_what_nobody_waits_for_is_ended(within: Within) -> None:
    async def test(pool: Pool) -> None:
        async def gone() -> None:
            await asyncio.sleep(0.1)

        assert (await ask(pool, "spin", seconds=600, gone=gone)) == GONE
        task = asyncio.create_task(ask(pool, "spin", seconds=600))
        await until(lambda: bool(pool.jobs))
        task.cancel()
        await asyncio.sleep(0)
        assert not pool.jobs

    within(test)


@pytest.mark.skipif(sys.platform != "linux", reason="capabilities are those of Linux")
def test_workers_have_no_privileges_and_get_none(within: Within) -> None:
    said = text(within(lambda pool: ask(pool, "privileges")))
    has = {name: int(number, 16) for name, number in (line.split(":") for line in said.split("\n"))}
    assert (has["NoNewPrivs"], has["CapBnd"], has["CapInh"]) == (1, 0, 0)
    assert has["CapEff"] in (0, 1 << 2)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        yield listening


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shuts a process off the network")
@pytest.mark.parametrize("deed", ["connect", "service"])
def test_workers_do_not_reach_the_network(
    within: Within, listener: socket.socket, deed: str
) -> None:
    async def test(pool: Pool) -> Reply | None:
        return None if pool.network else await ask(pool, deed, port=listener.getsockname()[1])

    reply = within(test)
    if reply is None:
        pytest.skip("THIS SYSTEM DOES NOT LET PROCESSES LEAVE THE NETWORK: not tested")
    assert reply.status >= 400
    with pytest.raises(TimeoutError):
        listener.accept()


def test_workers_write_no_files(within: Within, tmp_path: Path) -> None:
    reply = within(lambda pool: ask(pool, "write", path=str(tmp_path / "x")))
    assert (reply.status, text(reply)) == (507, "OSError\n")


def test_a_workspace_without_a_build_says_what_to_run(tmp_path: Path) -> None:
    async def whole() -> None:
        async with pool(tmp_path):
            pass

    with pytest.raises(StoreError, match="run: citypact build"):
        asyncio.run(whole())


def test_workers_that_cannot_be_executed_are_named(
    starter_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "python"
    program.touch(mode=0o644)
    monkeypatch.setattr(sys, "executable", str(program))

    async def whole() -> None:
        async with pool(starter_root):
            pass

    with pytest.raises(StoreError, match=f"{program} cannot be executed \\(Permission denied\\)"):
        asyncio.run(whole())


def test_all_processes_end_with_the_pool(within: Within) -> None:
    async def test(pool: Pool) -> int:
        return int(text(await ask(pool, "rest", seconds=0)))

    pid = within(test, queue=6)
    latest = time.monotonic() + 60
    while time.monotonic() < latest:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise AssertionError(f"the worker {pid} is still there")
