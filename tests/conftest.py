"""What tests share: the starter graph, built once, its server, a browser, small workspaces."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

from graph.build import build
from graph.builds import Builds
from graph.store import GraphStore
from loaders.workspace import read_workspace, shipped
from tests.chromium import browser
from tests.once import made_once
from tests.served import running, served

__all__ = ["browser", "running", "served"]

DESCRIPTOR = """loader = "document"
path = "data/{name}.yaml"
title = "{name}"
publisher = "ICLEI"
licence = "Rights remain with the publisher"
language = "en"
retrieved = 2026-11-21
"""


LARGE = (
    "scipy.stats", "scipy.sparse.linalg", "networkx", "pyvis.network", "lxml.etree",
    "rdflib", "pyshacl", "playwright.sync_api", "openpyxl", "jinja2", "cryptography.x509",
)  # fmt: skip
"""Libraries that tests import and that take long to compile."""

# What an example takes depends on what else the machine does.
settings.register_profile("citypact", deadline=None)
settings.load_profile("citypact")


def pytest_configure(config: pytest.Config) -> None:
    """Where Python may keep no compiled modules, keep them in the cache of pytest.

    Tests start hundreds of processes that import the same modules; compiling them anew in each
    takes longer than the rest.
    """
    if os.environ.get("PYTHONDONTWRITEBYTECODE") and (cache := getattr(config, "cache", None)):
        del os.environ["PYTHONDONTWRITEBYTECODE"]
        os.environ["PYTHONPYCACHEPREFIX"] = str(cache.mkdir("bytecode"))
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        _import_apart(int(worker.removeprefix("gw")), int(os.environ["PYTEST_XDIST_WORKER_COUNT"]))


def _import_apart(number: int, processes: int) -> None:
    """Let each process begin with other libraries: what one has compiled, the others only read."""
    first = number * len(LARGE) // processes
    for name in (*LARGE[first:], *LARGE[:first]):
        with suppress(ImportError):
            import_module(name)


@pytest.fixture(scope="session")
def starter_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a copy of the starter workspace, built."""

    def make(root: Path) -> None:
        shutil.copytree(shipped(), root, ignore=shutil.ignore_patterns(".citypact"))
        build(root)

    return made_once(tmp_path_factory, "starter", make)


@pytest.fixture(scope="session")
def starter(starter_root: Path) -> GraphStore:
    """The starter graph."""
    return Builds(read_workspace(starter_root).output).open()


@pytest.fixture
def make_workspace(tmp_path: Path) -> Callable[..., Path]:
    """Write a workspace from documents: name=yaml text; `decisions` is the SSSOM table."""

    def make(*, decisions: str = "", manifest: str = "", **documents: str) -> Path:
        root = tmp_path / "workspace"
        (root / "sources" / "data").mkdir(parents=True, exist_ok=True)
        (root / "citypact.toml").write_text(manifest or 'name = "test"\ntitle = "Test"\n')
        for name, text in documents.items():
            (root / "sources" / f"{name}.toml").write_text(DESCRIPTOR.format(name=name))
            (root / "sources" / "data" / f"{name}.yaml").write_text(text, "utf-8")
        if decisions:
            (root / "identity.sssom.tsv").write_text(decisions, "utf-8")
        return root

    return make
