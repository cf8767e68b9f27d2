"""The process of a worker: what it says, how it ends, with the loop of Python and with uvloop."""

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import cast

import pytest
import uvloop

from citypact.server.workers.process import start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows starts it another way")
ECHO = "import sys; name = input(); print(name, flush=True); print('said', name, file=sys.stderr)"
WAIT = "input()"


class Heard(asyncio.SubprocessProtocol):
    """Keeps what a process says."""

    def __init__(self) -> None:
        self.said = {1: b"", 2: b""}
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.process = cast(asyncio.SubprocessTransport, transport)

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        self.said[fd] += data

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set_result(self.process.get_returncode())
        self.process.close()


@pytest.fixture(params=[asyncio.new_event_loop, uvloop.new_event_loop], ids=["asyncio", "uvloop"])
def loop(request: pytest.FixtureRequest) -> Callable[[], asyncio.AbstractEventLoop]:
    made: Callable[[], asyncio.AbstractEventLoop] = request.param
    return made


def test_both_outputs_are_heard_to_the_end(loop: Callable[[], asyncio.AbstractEventLoop]) -> None:
    async def test() -> tuple[dict[int, bytes], int]:
        heard = Heard()
        await start(heard, [sys.executable, "-c", ECHO])
        pipe = cast(asyncio.WriteTransport, heard.process.get_pipe_transport(0))
        pipe.write("光州\n".encode())
        return heard.said, await heard.ended

    with asyncio.Runner(loop_factory=loop) as runner:
        said, code = runner.run(test())
    assert (code, said) == (0, {1: "光州\n".encode(), 2: "said 光州\n".encode()})


def test_the_signal_that_ended_it_is_known(loop: Callable[[], asyncio.AbstractEventLoop]) -> None:
    async def test() -> object:
        heard = Heard()
        await start(heard, [sys.executable, "-c", WAIT])
        heard.process.kill()
        return await heard.ended

    with asyncio.Runner(loop_factory=loop) as runner:
        assert runner.run(test()) == -signal.SIGKILL


def test_a_program_that_is_not_there_is_an_error() -> None:
    async def test() -> None:
        await start(Heard(), ["/nowhere/citypact"])

    with pytest.raises(FileNotFoundError):
        asyncio.run(test())
