"""The workspace as it was when a build was made, kept in the build.

Who answers from a build reads the workspace here. A title or a network that has been changed
since, or a file that is broken, is seen with the next build, together with all that depends on it.
"""

import shutil
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from loaders.workspace import NETWORKS, Workspace

_NOT_KEPT = ("root", "sources", "data")


def keep_workspace(workspace: Workspace, folder: Path) -> dict[str, Any]:
    """Copy the networks of a workspace into the folder of a build; return its settings as JSON.

    Sources are not kept: a build holds what they say, and their descriptions.
    """
    (folder / NETWORKS).mkdir()
    for path in sorted((workspace.root / NETWORKS).glob("*.toml")):
        shutil.copyfile(path, folder / NETWORKS / path.name)
    names = (part.name for part in fields(Workspace) if part.name not in _NOT_KEPT)
    return {name: getattr(workspace, name) for name in names}


def kept_workspace(folder: Path, settings: Mapping[str, Any]) -> Workspace:
    """Return the workspace that a build keeps: its settings and, below `root`, its networks.

    Raises:
        TypeError: the settings are not those of a workspace.
    """
    return Workspace(root=folder, sources=(), **settings)
