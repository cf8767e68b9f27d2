"""Runs a server: one process that listens, and the workers behind it."""

import asyncio
import gc
import logging
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import uvicorn

from citypact.server.app import create_app
from citypact.server.connections import Connection, check, connection_class
from citypact.server.log import configure
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.answers import Answers
from citypact.server.workers.pool import Pool
from loaders.workspace import Workspace, read_workspace
from ontology.errors import CitypactError

log = logging.getLogger("citypact.server")
Opened = Callable[[str], object]
_BACKLOG = 2048
_FILES = 100
"""How many files are open beside connections."""
_PORTS = 65535
_LAST = 0.5
"""How long requests may take to end when the server does, in seconds."""


class Listener(uvicorn.Server):
    """Listens, and ends the workers first when it ends, so that every request has its answer."""

    def __init__(self, config: uvicorn.Config, pool: Pool, settings: Settings) -> None:
        super().__init__(config)
        self._pool, self._settings = pool, settings

    async def on_tick(self, counter: int) -> bool:
        """Look once a second at every connection."""
        if counter % 10 == 0:
            now = asyncio.get_running_loop().time()
            connections = cast(list[Connection], list(self.server_state.connections))
            check(connections, self._settings, now)
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End: workers first, then connections; who takes nothing of an answer is cut off."""
        asyncio.get_running_loop().call_later(_LAST, self._cut_off)
        await self._pool.close()
        await super().shutdown(sockets)

    def _cut_off(self) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def serve(root: Path, settings: Settings, opened: Opened | None = None) -> None:
    """Serve the current build of a workspace until the process is interrupted.

    `opened` is called with the address when the server answers.

    Raises:
        InputError: the workspace cannot be read.
        StoreError: it has no build yet, or one that cannot be opened.
        CitypactError: the address is taken.
    """
    configure(settings.log)
    _allow_files(settings.connections)
    workspace = read_workspace(root)
    with (
        listen(settings.host, settings.port) as listening,
        asyncio.Runner(loop_factory=_loop_factory()) as runner,
    ):
        runner.run(_serve(workspace, settings, listening, opened))


async def _serve(
    workspace: Workspace, settings: Settings, listening: socket.socket, opened: Opened | None
) -> None:
    pool = Pool(workspace.output, settings)
    server = Server(settings, Answers(pool, settings))
    app, _ = await asyncio.gather(asyncio.to_thread(create_app, server), pool.open())
    config = uvicorn.Config(
        app, http=connection_class(settings),
        ws="none", lifespan="off", log_config=None, access_log=False, proxy_headers=False,
        server_header=False, timeout_keep_alive=settings.idle_time, backlog=_BACKLOG,
        timeout_graceful_shutdown=_LAST,  # type: ignore[arg-type]
    )  # fmt: skip
    gc.freeze()  # all that is imported stays: looking through it again keeps clients waiting
    address = address_of(listening)
    log.info("Citypact answers at %s (Ctrl-C ends it); build %s", address, pool.build.name)
    if opened:
        opened(address)
    await Listener(config, pool, settings).serve([listening])


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return what makes the loop: uvloop where it is installed."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 is one that is free.

    Raises:
        CitypactError: the port is taken, or this machine has no such address.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=_BACKLOG)
    except socket.gaierror:
        raise CitypactError(f"this machine has no address “{host}”; try --host 127.0.0.1") from None
    except OSError as error:
        why = error.strerror or str(error)
        mend = f"choose another: --port {port + 1}" if port < _PORTS else "choose another"
        raise CitypactError(f"{host}, port {port} cannot be used ({why}); {mend}") from None


def address_of(listening: socket.socket) -> str:
    """Return the address under which a browser on this machine finds a socket."""
    host, port = listening.getsockname()[:2]
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://[{here}]:{port}/" if ":" in here else f"http://{here}:{port}/"


def _allow_files(connections: int) -> None:
    """Let the process have as many files open as there may be connections."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + _FILES
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
