"""The same job, asked for by several, is done once, and by nobody else's leave."""

import asyncio
import os
import shutil
import signal
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from citypact.server.workers.messages import GONE, Reply
from citypact.server.workers.pool import Pool
from tests.citypact.server.workers.test_pool import FEW, pid, pool, text, until
from tests.citypact.server.workers.test_pool import ask as ask_anew

UNEP, ICLEI, UCLG = "192.0.2.1", "192.0.2.2", "192.0.2.3"
ask = partial(ask_anew, anew=False)


def within(root: Path, test: Callable[[Pool], Awaitable[None]], **settings: Any) -> None:
    async def whole() -> None:
        async with pool(root, replace(FEW, **settings)) as made:
            await test(made)

    asyncio.run(whole())


def asked(pool: Pool, client: str, path: Path, **more: Any) -> "asyncio.Task[Reply]":
    return asyncio.create_task(ask(pool, "hold", client, path=str(path), **more))


def waiting(pool: Pool) -> int:
    return sum(len(lane.tickets) for lane in pool._lanes.values()) - len(pool.jobs)


def test_what_many_ask_is_done_once_for_all(starter_root: Path, tmp_path: Path) -> None:
    end = tmp_path / "end"

    async def test(pool: Pool) -> None:
        many = [asked(pool, f"192.0.2.{n}", end) for n in range(5)]
        other = await ask(pool, "say", "192.0.2.1", text="meanwhile")
        assert (text(other), len(pool.jobs), waiting(pool)) == ("meanwhile", 1, 4)
        end.touch()
        assert [reply.status for reply in await asyncio.gather(*many)] == [200] * 5

    within(starter_root, test)


def test_when_who_asked_first_is_gone_the_job_goes_on_for_the_next(
    starter_root: Path, tmp_path: Path
) -> None:
    end, left = tmp_path / "end", asyncio.Event()

    async def test(pool: Pool) -> None:
        gone = [asked(pool, UNEP, end, gone=left.wait) for _ in range(4)]
        worker = await pid(pool)
        stays = asked(pool, ICLEI, end)
        await until(lambda: waiting(pool) == 4)
        left.set()
        assert await asyncio.gather(*gone) == [GONE] * 4
        assert await pid(pool) == worker
        end.touch()
        assert (await stays).status == 200

    within(starter_root, test)


def test_what_has_another_answer_each_time_is_done_for_each(
    starter_root: Path, tmp_path: Path
) -> None:
    end = tmp_path / "end"

    async def test(pool: Pool) -> None:
        both = [asked(pool, client, end, anew=True) for client in (UNEP, ICLEI)]
        await until(lambda: len(pool.jobs) == 2)
        end.touch()
        replies = await asyncio.gather(*both)
        assert [reply.status for reply in replies] == [200, 200]
        assert {reply.headers["Cache-Control"] for reply in replies} == {"no-store"}

    within(starter_root, test)


def test_the_job_ends_when_all_are_gone(starter_root: Path, tmp_path: Path) -> None:
    left = asyncio.Event()

    async def test(pool: Pool) -> None:
        clients = (UNEP, ICLEI)
        both = [asked(pool, client, tmp_path / "never", gone=left.wait) for client in clients]
        await pid(pool)
        left.set()
        assert await asyncio.gather(*both) == [GONE] * 2
        assert not pool.jobs

    within(starter_root, test)


def test_each_waits_until_its_own_deadline_which_it_is_told(
    starter_root: Path, tmp_path: Path
) -> None:
    end = tmp_path / "end"

    async def test(pool: Pool) -> None:
        short = asked(pool, UNEP, end, deadline=0.6)
        worker = await pid(pool)
        shorter, whole = asked(pool, ICLEI, end, deadline=0.3), asked(pool, UCLG, end)
        assert "nobody was free to do this within 0.3 s" in text(await shorter)
        assert "this took longer than 0.6 s" in text(await short)
        assert await pid(pool) == worker
        end.touch()
        assert (await whole).status == 200

    within(starter_root, test)


def test_who_may_have_nothing_done_keeps_nobody_waiting(starter_root: Path, tmp_path: Path) -> None:
    async def test(pool: Pool) -> None:
        now = asyncio.get_running_loop().time()
        account = pool._limits.client(UNEP, now)
        pool._limits._clients.spend(account, 10_000, now)
        refused = [asyncio.create_task(ask(pool, "say", UNEP, text="found")) for _ in range(12)]
        await asyncio.sleep(0)
        assert text(await ask(pool, "say", ICLEI, text="found")) == "found"
        assert not any(each.done() for each in refused)
        assert {reply.status for reply in await asyncio.gather(*refused)} == {429}

    within(starter_root, test, patience=1, deadline=3)


def test_nobody_waits_for_a_job_that_is_stopped(starter_root: Path, tmp_path: Path) -> None:
    ends = [tmp_path / "one", tmp_path / "two"]

    async def test(pool: Pool) -> None:
        both = [asked(pool, UNEP, end) for end in ends]
        await until(lambda: any(job.worker and job.worker.resting for job in pool.jobs))
        same = [asked(pool, ICLEI, end) for end in ends]
        await until(lambda: len(pool.jobs) == 3)
        for end in ends:
            end.touch()
        assert [reply.status for reply in await asyncio.gather(*both, *same)] == [200] * 4

    within(starter_root, test)


def test_where_no_worker_can_read_the_build_that_is_said_at_once(
    starter_root: Path, tmp_path: Path
) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(starter_root, root)
    builds = root / ".citypact" / "builds"

    async def test(pool: Pool) -> None:
        builds.rename(tmp_path / "away")
        for worker in [*pool._lanes["sparql"].crew.idle]:
            os.kill(worker.pid, signal.SIGKILL)
        await until(lambda: pool.broken)
        reply = await ask(pool, "say", text="found")
        assert (reply.status, reply.headers) == (503, {"Retry-After": "5"})
        assert "no worker can read the graph" in text(reply)
        (tmp_path / "away").rename(builds)
        await until(lambda: not pool.broken)
        assert text(await ask(pool, "say", text="found")) == "found"

    within(root, test)
