"""Runs the command lines of pages, as a person at a terminal would, and tells what is seen.

A line that is one `citypact` command, alone or piped into others, runs in this process, because an
interpreter takes longer to start than most answers take to come. Every other line runs in bash.
"""

import io
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from citypact.__main__ import run as enter

COLUMNS = 96
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_OPERATORS = frozenset("|&;<>()")
_EXPANDED = frozenset("$`*?[]{}~\\!#")
"""What a shell gives a meaning where it stands outside quotes."""


def run(command: str, folder: Path) -> tuple[int, str]:
    """Run a command line; return its exit code and what a person sees at the end."""
    stages = pipeline(command)
    code, output = _enter(stages, folder) if stages else in_bash(command, folder)
    return code, _ESCAPES.sub("", output).replace("\r\n", "\n")


def pipeline(line: str) -> list[list[str]]:
    """Return the words of each stage of a line that starts with citypact; of others nothing.

    >>> pipeline('citypact why UNEP "City of Gwangju" | cut -f 1-5')
    [['citypact', 'why', 'UNEP', 'City of Gwangju'], ['cut', '-f', '1-5']]
    >>> pipeline("citypact init field && citypact build field")
    []
    """
    unquoted = re.sub(r"'[^']*'|\"[^\"$`\\]*\"", "", line)
    words = shlex.shlex(line, posix=True, punctuation_chars="".join(_OPERATORS))
    words.whitespace_split, words.commenters = True, ""
    stages: list[list[str]] = [[]]
    if not line.startswith("citypact ") or _EXPANDED & {*unquoted}:
        return []
    for word in words:
        if word == "|":
            stages.append([])
        elif {*word} <= _OPERATORS:
            return []
        else:
            stages[-1].append(word)
    return stages


class _Terminal(io.StringIO):
    """What a person at a terminal reads."""

    def isatty(self) -> bool:
        return True


def _enter(stages: list[list[str]], folder: Path) -> tuple[int, str]:
    """Run the first stage in this process, and the others on what it prints."""
    (_, *arguments), *others = stages
    output = io.StringIO() if others else _Terminal()
    messages = io.StringIO()
    with (
        _standing_in(folder, arguments), redirect_stdout(output), redirect_stderr(messages),
    ):  # fmt: skip
        code = _ended()
    printed = output.getvalue()
    if others and not code:
        piped = subprocess.run(
            ["/bin/bash", "-c", " | ".join(map(shlex.join, others))], input=printed,
            capture_output=True, text=True, cwd=folder, env=_environment(), check=False,
        )  # fmt: skip
        code, printed = piped.returncode, piped.stdout + piped.stderr
    return code, printed + messages.getvalue()


def _ended() -> int:
    """Enter the program; return its exit code."""
    try:
        enter()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


@contextmanager
def _standing_in(folder: Path, arguments: list[str]) -> Iterator[None]:
    """Let this process be one that was started in a folder with these arguments."""
    interrupt = signal.getsignal(signal.SIGINT)
    with (
        chdir(folder), patch.dict(os.environ, _environment(), clear=True),
        patch.object(sys, "argv", ["citypact", *arguments]),
        Path(os.devnull).open() as nothing, patch.object(sys, "stdin", nothing),
    ):  # fmt: skip
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, interrupt)


def in_bash(command: str, folder: Path) -> tuple[int, str]:
    """Run a command line in a terminal of its own; return its exit code and all that it prints."""
    import pty

    reader, terminal = pty.openpty()
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(
            ["/bin/bash", "-c", command], stdin=subprocess.DEVNULL, stdout=terminal,
            stderr=messages, cwd=folder, env=_environment(),
        )  # fmt: skip
        os.close(terminal)
        output = b"".join(_read(reader))
        os.close(reader)
        code = process.wait()
        messages.seek(0)
        output += messages.read()
    return code, output.decode()


def _read(terminal: int) -> Iterator[bytes]:
    try:
        while part := os.read(terminal, 65_536):
            yield part
    except OSError:  # how Linux says that the other side is closed
        return


def _environment() -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CITYPACT_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    terminal = {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": str(COLUMNS), "LINES": "50"}
    return kept | terminal | {"PATH": path}
