"""A new build under a server that is being asked: everybody sees the old one, then the new one."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from graph.build import build
from tests.served import Running, serving_with

REPORT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"
BEFORE, AFTER = "Urban Environmental Accords", "Accords of cities"
TITLE = "SELECT ?title { ?dataset a dcat:Dataset ; dcterms:title ?title }"
PATHS = (
    "/", "/network", "/id/partner/unep", "/health", "/api/about", "/reconcile", "/void.ttl",
    "/dataset/test.ttl", f"/sparql?query={quote(TITLE)}",
)  # fmt: skip
LONGEST = 120
"""The longest time that a server may take to take a build on a loaded machine, in seconds."""
_PAUSE = 0.1
"""So long who asks leaves the processor to the workers that open the build, in seconds."""


@dataclass(frozen=True)
class Seen:
    """What an answer showed, and when it was asked for and there."""

    path: str
    new: bool
    asked: float
    there: float


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    root = make_workspace(report=REPORT, manifest=manifest(BEFORE))
    build(root)
    return root


@pytest.fixture
def running(root: Path, tmp_path: Path) -> Iterator[Running]:
    few = {"workers": 1, "long_at_once": 1, "deadline": LONGEST}
    with serving_with(root, tmp_path / "log", **few) as running:
        yield running


def manifest(title: str) -> str:
    return f'name = "test"\ntitle = "{title}"\n'


@pytest.mark.slow
def test_a_build_is_taken_under_requests_without_a_half_seen_state(
    root: Path, running: Running
) -> None:
    old = (root / ".citypact" / "current").read_text().strip()
    seen: list[Seen] = []

    async def ask(client: httpx.AsyncClient, path: str) -> None:
        asked = time.monotonic()
        answer = await client.get(path)
        there = time.monotonic()
        assert answer.status_code == 200, (path, answer.text)
        if path == "/health":
            new = answer.json()["build"] != old
        else:
            new = AFTER in answer.text
            assert new != (BEFORE in answer.text), path
        if path == "/api/about":
            assert new == (answer.json()["build"] != old)
        seen.append(Seen(path, new, asked, there))

    async def keep_asking(path: str, enough: asyncio.Event) -> None:
        async with httpx.AsyncClient(base_url=running.address, timeout=LONGEST) as client:
            while not enough.is_set():
                await ask(client, path)
                await asyncio.sleep(_PAUSE)

    async def all_answer(asking: list["asyncio.Task[None]"], *, new: bool) -> None:
        """Wait until every address has been asked again, and shows the old or the new build."""
        since, latest = time.monotonic(), time.monotonic() + LONGEST
        while {each.path for each in seen if each.asked > since and each.new == new} != set(PATHS):
            await asyncio.sleep(0.05)
            assert time.monotonic() < latest, "not every address shows the build"
            for task in asking:
                if task.done():
                    task.result()

    async def whole() -> None:
        enough = asyncio.Event()
        asking = [asyncio.create_task(keep_asking(path, enough)) for path in PATHS]
        try:
            await all_answer(asking, new=False)
            (root / "citypact.toml").write_text("title = ")
            await all_answer(asking, new=False)
            (root / "citypact.toml").write_text(manifest(AFTER))
            await asyncio.to_thread(build, root)
            await all_answer(asking, new=True)
        finally:
            enough.set()
            await asyncio.gather(*asking)

    asyncio.run(whole())
    first = min(each.there for each in seen if each.new)
    late = [each for each in seen if not each.new and each.asked > first]
    assert not late, late
