"""The endpoint over a graph of the test's own, without processes."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from pyoxigraph import RdfFormat, Store
from starlette.applications import Starlette

from citypact.server.app import create_app
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.bench import Bench
from citypact.server.workers.gate import Gone
from citypact.server.workers.jobs import do
from citypact.server.workers.messages import Job, Reply
from graph.builds import Build
from graph.store import GraphStore
from loaders.workspace import read_workspace, shipped

GWANGJU = """
@prefix id: <https://w3id.org/citypact/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
id:gwangju rdfs:label "Gwangju"@en , "光州"@zh ; skos:related id:unep .
id:unep rdfs:label "United Nations Environment Programme"@en .
GRAPH <https://w3id.org/citypact/cite/uea-summit> { id:gwangju skos:related id:unep }
"""
HERE = "http://127.0.0.1"


@dataclass
class BenchGate:
    """Does jobs at once, in this process."""

    bench: Bench
    deadline: float = 0
    """The deadline of the last job."""
    broken: bool = False

    @property
    def build(self) -> Build:
        return self.bench.build

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        self.deadline = deadline
        return do(self.bench, job)

    async def close(self) -> None:
        pass


@dataclass(frozen=True)
class Endpoint:
    """The application over a store, asked as over HTTP."""

    app: Starlette
    gate: BenchGate

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            client = httpx.AsyncClient(transport=transport, base_url=HERE, trust_env=False)
            async with client:
                return await client.request(method, path, **more)

        return asyncio.run(once())

    def get(self, query: str, accept: str = "*/*", **parameters: Any) -> httpx.Response:
        asked = {"query": query, **parameters}
        return self.ask("GET", "/sparql", params=asked, headers={"Accept": accept})


def endpoint_over(store: Store, *, rows: int = 1000, answer: int = 1_000_000) -> Endpoint:
    """Return an endpoint over a store."""
    bench = Bench(Path("none"), rows, answer)
    bench.store = GraphStore(store)
    bench.build = Build(bench.folder, read_workspace(shipped()), len(store))
    gate = BenchGate(bench)
    return Endpoint(create_app(Server(Settings(), gate)), gate)


@pytest.fixture(scope="session")
def gwangju() -> Endpoint:
    """The endpoint over four triples about Gwangju, and a citation of one of them."""
    store = Store()
    store.load(GWANGJU.encode(), format=RdfFormat.TRIG)
    return endpoint_over(store, rows=100, answer=10_000)
