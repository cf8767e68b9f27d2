"""The workspace that a command writes judgements into: one that a person named or stands in."""

import os
from pathlib import Path

from loaders.workspace import Workspace, find_workspace, shipped
from ontology.errors import InputError, NotFoundError, Problem


def own_workspace(named: Path | None, command: str) -> Path:
    """Return the folder that was named, else the nearest one with `citypact.toml`, upwards.

    The starter is nobody's own: it is taken only where it is named, or stood in. `command` shows
    in the message how a folder is named.

    Raises:
        NotFoundError: none is named, and none is here or above.
    """
    if named is not None:
        return named
    found, here = find_workspace(), Path.cwd().resolve()
    if found == shipped() and found not in (here, *here.parents):
        mend = f"name the workspace: {command} FOLDER; citypact init makes one"
        raise NotFoundError(Problem("", "", "no citypact.toml here or above", mend))
    return found


def check_writable(workspace: Workspace, *, judgements: bool = True) -> None:
    """Refuse a workspace in which nothing can be written, before anything is read.

    Without `judgements` only `.citypact` has to be writable, where compiled sources are kept.

    Raises:
        InputError: with each folder that may not be written in, and each file that is a folder.
    """
    files = [workspace.machine_decisions, workspace.identity_queue] if judgements else []
    problems = [
        Problem(shown(file), "", "a folder stands where the file belongs", "move it away")
        for file in files if file.is_dir()
    ]  # fmt: skip
    folders = [workspace.output, *(file.parent for file in files)]
    for folder in dict.fromkeys(map(_nearest, folders)):
        if not folder.is_dir():
            problems.append(Problem(shown(folder), "", "this is no folder", "move the file away"))
        elif not os.access(folder, os.W_OK | os.X_OK):
            mend = "get the permission to write there, or copy the workspace to a folder of yours"
            problems.append(Problem(shown(folder), "", "the folder may not be written in", mend))
    if problems:
        raise InputError(problems)


def _nearest(folder: Path) -> Path:
    """Return a folder, or the nearest thing above it that is there."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def shown(path: Path) -> str:
    """Write a path as it is reached from here: relative where it lies below, else whole.

    >>> shown(Path.cwd() / "my-cities" / "identity.machine.sssom.tsv")
    'my-cities/identity.machine.sssom.tsv'
    """
    try:
        return path.relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return str(path)
