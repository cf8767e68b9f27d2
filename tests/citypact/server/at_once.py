"""A server without processes: jobs are done at once, in a thread of the test."""

import asyncio
from pathlib import Path

import httpx
import msgspec
from starlette.types import ASGIApp

from citypact.server.app import create_app
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.bench import Bench
from citypact.server.workers.gate import Gone
from citypact.server.workers.jobs import do
from citypact.server.workers.messages import Job, Reply
from graph.builds import Build, Builds
from loaders.workspace import read_workspace


class AtOnce:
    """A gate that lets everybody in and does each job in a thread."""

    broken = False

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    @property
    def build(self) -> Build:
        return self._bench.build

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        reply = await asyncio.to_thread(do, self._bench, job)
        return msgspec.structs.replace(reply, build=self.build.name)

    async def close(self) -> None:
        return None


class Client:
    """Asks an application without a socket; redirects are not followed."""

    def __init__(self, app: ASGIApp, host: str = "http://127.0.0.1:8000") -> None:
        self._transport, self._host = httpx.ASGITransport(app), host

    def get(self, path: str, *, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.ask("GET", path, headers=headers)

    def head(self, path: str, *, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.ask("HEAD", path, headers=headers)

    def ask(
        self, method: str, path: str, *, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        async def once() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url=self._host) as asking:
                return await asking.request(method, path, headers=headers)

        return asyncio.run(once())


def client_of(root: Path, build: Path | None = None) -> Client:
    """Return a client of a server of a workspace: of its current build, or of the one given."""
    settings, folder = Settings(), build or Builds(read_workspace(root).output).folder()
    bench = Bench(folder, settings.rows, settings.answer)
    return Client(create_app(Server(settings, AtOnce(bench))))
