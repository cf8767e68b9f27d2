"""What tests of reconciliation share: the service over the starter graph, without a network."""

import asyncio
import json
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.types import Message, Scope

from citypact.server.reconciliation.routes import routes
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.bench import Bench
from graph.builds import Builds
from loaders.workspace import read_workspace
from tests.citypact.server.at_once import AtOnce

FORM = "application/x-www-form-urlencoded"


class Answer(NamedTuple):
    """An answer of the service."""

    status: int
    type: str
    headers: dict[str, str]
    text: str

    def json(self) -> Any:
        return json.loads(self.text)


class Service:
    """Asks the service as a client would."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    def get(self, path: str = "", **parameters: str) -> Answer:
        return asyncio.run(self._ask("GET", f"/reconcile{path}", urlencode(parameters), b"", {}))

    def post(self, _type: str = FORM, _language: str = "en", **fields: str) -> Answer:
        headers = {"content-type": _type, "accept-language": _language}
        body = urlencode(fields).encode()
        return asyncio.run(self._ask("POST", "/reconcile", "", body, headers))

    def reconcile(self, **queries: Any) -> dict[str, list[dict[str, Any]]]:
        """Return the candidates for each query."""
        found = self.post(queries=json.dumps(queries))
        assert found.status == 200, found.text
        return {name: answer["result"] for name, answer in found.json().items()}

    def extend(self, ids: list[str], *properties: Any) -> Answer:
        columns = [{"id": p} if isinstance(p, str) else p for p in properties]
        return self.post(extend=json.dumps({"ids": ids, "properties": columns}))

    async def _ask(
        self, method: str, path: str, query: str, body: bytes, headers: dict[str, str]
    ) -> Answer:
        named = {"host": "localhost:8000", **headers}
        scope: Scope = {
            "type": "http", "http_version": "1.1", "method": method, "path": path,
            "raw_path": path.encode(), "query_string": query.encode(), "scheme": "http",
            "headers": [(k.encode(), v.encode()) for k, v in named.items()],
            "server": ("localhost", 8000), "client": ("127.0.0.1", 5000), "root_path": "",
        }  # fmt: skip
        sent: list[Message] = []
        done, asked = asyncio.Event(), False

        async def receive() -> Message:
            nonlocal asked
            if not asked:
                asked = True
                return {"type": "http.request", "body": body, "more_body": False}
            await done.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        done.set()
        fields = {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}
        text = b"".join(part.get("body", b"") for part in sent[1:]).decode()
        return Answer(sent[0]["status"], fields.get("content-type", ""), fields, text)


@pytest.fixture(scope="session")
def service(starter_root: Path) -> Service:
    """The reconciliation service of the starter graph."""
    settings, folder = Settings(), Builds(read_workspace(starter_root).output).folder()
    gate = AtOnce(Bench(folder, settings.rows, settings.answer))
    return Service(Starlette(routes=routes(Server(settings, gate))))
