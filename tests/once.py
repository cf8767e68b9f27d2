"""What takes long to make is made once, by whichever process of the tests needs it first."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a copy of a folder that `make` fills once for all processes of a run of tests."""
    run = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent
    made, begun = run / f"{name}-made", run / f"{name}-begun"
    with FileLock(run / f"{name}-made.lock"):
        if not made.exists():
            make(begun)
            begun.rename(made)
    own = factory.mktemp(name) / "data"
    shutil.copytree(made, own, symlinks=True)
    return own
