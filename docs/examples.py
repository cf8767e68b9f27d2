"""The examples of a page: commands and Python sessions, with the output that they give.

    ```console first=8 last=2 exit=0
    $ citypact show UNEP
    ```

`first` and `last` keep so many lines and put … between; `exit` is the exit code. A `pycon` block
is part of the one Python session of its page. A code block below `<!-- file: PATH -->` is written
to that path before the examples after it run. What asks `SERVER` is answered by one that runs.
"""

import doctest
import io
import re
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from docs.shell import run

SERVER = "http://127.0.0.1:8000"
"""Where pages say that a server is, as `citypact serve` starts it."""
_STEP = re.compile(
    r"^(?:<!-- file: (?P<path>\S+) -->\n+```\w+\n(?P<content>.*?)"
    r"|```console(?P<options>[^\n]*)\n(?P<body>.*?)"
    r"|```pycon\n(?P<session>.*?))^```$",
    re.MULTILINE | re.DOTALL,
)
_CHANCE = ((re.compile(r"\b\d+\.\d s\b"), "0.0 s"), (re.compile(r"\b[0-9a-f]{12}\b"), "0" * 12))


class Example(NamedTuple):
    """A command line of a page, with the output that stands below it.

    >>> example("first=1", "$ citypact --version\\ncitypact, version 0\\n").command
    'citypact --version'
    """

    command: str
    shown: str
    options: dict[str, int]

    def shorten(self, output: str) -> str:
        """Keep the first and the last lines, as the options say."""
        lines = "\n".join(line.rstrip() for line in output.splitlines()).strip("\n").split("\n")
        first, last = self.options.get("first", 0), self.options.get("last", 0)
        if (first or last) and len(lines) > first + last:
            lines = [*lines[:first], "…", *(lines[-last:] if last else ())]
        return "\n".join(lines)


def example(options: str, body: str) -> Example:
    """Read the body of a console block: the command after $, then its output."""
    lines = body.removeprefix("$ ").split("\n")
    length = 1 + next(n for n, line in enumerate(lines) if not line.endswith("\\"))
    pairs = (option.split("=") for option in options.split())
    numbers = {name: int(value) for name, value in pairs}
    return Example("\n".join(lines[:length]), "\n".join(lines[length:]).strip("\n"), numbers)


def alike(one: str, other: str) -> bool:
    """Tell whether two outputs differ in nothing but seconds and build ids.

    >>> alike("Built 3411ef49560d in 9.5 s", "Built 3f31f146950b in 7.1 s")
    True
    """
    for pattern, zero in _CHANCE:
        one, other = pattern.sub(zero, one), pattern.sub(zero, other)
    return one == other


def asks_server(page: str) -> bool:
    """Tell whether an example of a page asks a server.

    >>> asks_server(f"```console\\n$ curl {SERVER}/health\\n```\\n"), asks_server(SERVER)
    (True, False)
    """
    return any(SERVER in step[0] for step in _STEP.finditer(page))


def refresh(page: str, folder: Path, server: str = SERVER) -> str:
    """Return a page with the output of its examples, run in a folder one after the other.

    `server` is the address of one that serves the starter graph, without a slash at the end.

    Raises:
        ValueError: a command ends with another exit code than its block says.
    """
    names: dict[str, Any] = {}

    def step(match: re.Match[str]) -> str:
        if match["path"]:
            target = folder / match["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(match["content"], "utf-8")
            return match[0]
        if match["session"]:
            with chdir(folder):
                return f"```pycon\n{''.join(_session(match['session'], names))}```"
        return _console(match, folder)

    return _STEP.sub(step, page.replace(SERVER, server)).replace(server, SERVER)


def _console(match: re.Match[str], folder: Path) -> str:
    wanted = example(match["options"], match["body"])
    code, output = run(wanted.command, folder)
    if code != wanted.options.get("exit", 0):
        raise ValueError(f"{wanted.command}: exit code {code}\n{output}")
    shown = wanted.shorten(output)
    if alike(shown, wanted.shown):
        return match[0]
    return f"```console{match['options']}\n$ {wanted.command}\n{shown}\n```"


def _session(text: str, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a Python session with what each statement prints."""
    for part in doctest.DocTestParser().get_examples(text):
        first, *more = part.source.splitlines()
        yield f">>> {first}\n"
        yield from (f"... {line}\n" for line in more)
        yield _printed(part.source, names)


def _printed(source: str, names: dict[str, Any]) -> str:
    output = io.StringIO()
    try:
        with redirect_stdout(output):
            exec(compile(source, "<page>", "single"), names)  # noqa: S102 - the project's own pages
    except Exception as error:
        kind = type(error)
        last = f"{kind.__module__}.{kind.__qualname__}: {error}\n"
        return f"{output.getvalue()}Traceback (most recent call last):\n...\n{last}"
    return output.getvalue()
