"""Small workspaces, written and built once for many tests."""

from pathlib import Path

from graph.build import build
from graph.builds import Builds
from graph.store import GraphStore
from loaders.workspace import read_workspace
from tests.conftest import DESCRIPTOR


def write_workspace(root: Path, **documents: str) -> Path:
    """Write a workspace of documents: name=YAML text."""
    (root / "sources" / "data").mkdir(parents=True)
    (root / "citypact.toml").write_text('name = "test"\ntitle = "Test"\n')
    for name, text in documents.items():
        (root / "sources" / f"{name}.toml").write_text(DESCRIPTOR.format(name=name))
        (root / "sources" / "data" / f"{name}.yaml").write_text(text, "utf-8")
    return root


def built(root: Path) -> GraphStore:
    """Build a workspace and open its graph."""
    build(root)
    return Builds(read_workspace(root).output).open()
