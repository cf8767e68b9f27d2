"""Asking the API as a worker does: plain values in, JSON out."""

import json
from pathlib import Path
from typing import Any

from citypact.server.api.call import call
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply
from graph.builds import Builds
from loaders.workspace import read_workspace


def bench_of(root: Path) -> Bench:
    """Return the bench of the current build of a workspace."""
    return Bench(Builds(read_workspace(root).output).folder(), 100_000, 64 * 1024 * 1024)


def reply(bench: Bench, name: str, **asked: Any) -> Reply:
    """Return the reply to a question."""
    return call(bench, name, asked)


def ask(bench: Bench, name: str, **asked: Any) -> Any:
    """Return the answer to a question that has one."""
    found = reply(bench, name, **asked)
    assert found.status == 200, found.body.decode()
    return json.loads(found.body)
