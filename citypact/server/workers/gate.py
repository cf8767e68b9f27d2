"""The gate between the server and the workers that do its jobs."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from citypact.server.workers.messages import Job, Reply
from graph.builds import Build

Gone = Callable[[], Awaitable[object]]
"""Waits until a client is gone."""


class Gate(Protocol):
    """Does jobs for clients, within limits.

    `lane` is "sparql" for queries from outside, "read" for the questions of the server's own
    pages. A job that may not run, fails or is killed has a reply of its own (429, 500, 503).
    """

    @property
    def build(self) -> Build:
        """The build that answers now."""
        ...

    @property
    def broken(self) -> bool:
        """Tell whether nobody can do jobs of some lane."""
        ...

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        """Do a job for a client.

        A `deadline` of 0 is that of the settings, which it may only lower. A job whose client is
        `gone` is ended. With `gzip` a long answer comes compressed.
        """
        ...

    async def close(self) -> None:
        """End all that runs."""
        ...
