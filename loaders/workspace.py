"""A workspace: the folder that a user keeps under version control, and the sources it names."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import platformdirs

from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE

MANIFEST = "citypact.toml"
MAX_BYTES = 64 * 1024 * 1024
DEFAULT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Source:
    """A descriptor (`sources/ID.toml`): which loader reads which file, and what is known of it.

    `expect` gives for a class the least and the greatest number of things that it may have.
    """

    id: str
    descriptor: Path
    root: Path
    base: str
    loader: str
    path: Path
    title: dict[str, str]
    publisher: str = ""
    kind: str = "document"
    url: str = ""
    licence: str = ""
    published: str = ""
    retrieved: str = ""
    language: str = "en"
    expect: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The path of the source's file as messages show it, relative to the workspace."""
        return _shown(self.path, self.root)

    @property
    def iri(self) -> str:
        """The IRI of the source."""
        return f"{self.base}source/{self.id}"

    def content(self) -> bytes:
        """Return the file's bytes.

        Raises:
            InputError: the file is missing, unreadable or too large.
        """
        try:
            if (size := self.path.stat().st_size) > MAX_BYTES:
                found = f"{size:,} bytes are more than a document may have ({MAX_BYTES:,})"
                raise InputError(Problem(self.shown, "", found, "split the file"))
            return self.path.read_bytes()
        except OSError as error:
            name = _shown(self.descriptor, self.root)
            found = f"{self.shown} cannot be read ({error.strerror})"
            raise InputError(Problem(name, "path", found, "correct path or add the file")) from None

    def text(self) -> str:
        """Return the file's text, which is UTF-8, with or without a byte order mark.

        Raises:
            InputError: the file cannot be read or is not UTF-8.
        """
        content = self.content()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            found = f"byte 0x{content[error.start]:02X} is not UTF-8"
            problem = Problem(self.shown, f"line {line}", found, "save the file as UTF-8")
            raise InputError(problem) from None

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the descriptor and the file: it changes when either does."""
        digest = sha256(self.base.encode())
        for part in (self.descriptor.read_bytes(), self.content()):
            digest.update(len(part).to_bytes(8) + part)
        return digest.hexdigest()


@dataclass(frozen=True)
class Workspace:
    """A folder with `citypact.toml` and `sources/*.toml`."""

    root: Path
    name: str
    title: str
    base: str
    licence: str
    description: str
    creator: str
    scores_limit: int
    sources: tuple[Source, ...]

    @property
    def output(self) -> Path:
        """Where builds go: `.citypact` in the workspace; for the shipped one the user's cache."""
        if self.root == shipped() and not (self.root.parent / "pyproject.toml").exists():
            return Path(platformdirs.user_cache_dir("citypact")) / self.name
        return self.root / ".citypact"

    @property
    def decisions(self) -> Path:
        """The file of identity decisions (SSSOM)."""
        return self.root / "identity.sssom.tsv"


def shipped() -> Path:
    """Return the folder of the starter workspace that comes with Citypact."""
    return Path(str(files("loaders"))).resolve().parent / "data"


def find_workspace(start: Path | None = None) -> Path:
    """Return the nearest folder with `citypact.toml`, upwards; else the starter workspace."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / MANIFEST).is_file():
            return folder
    return shipped()


def read_workspace(root: Path) -> Workspace:
    """Read `citypact.toml` and every descriptor of a workspace.

    Raises:
        InputError: with every problem of all these files.
    """
    root = root.resolve()
    problems: list[Problem] = []
    manifest = _Table.read(root / MANIFEST, root, problems)
    base = manifest.text("base", BASE)
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", base):
        manifest.fault(
            "base", f"“{base}” is no base for IRIs", "write https://…/ with a / at the end"
        )
    values = {
        "name": manifest.text("name", root.name),
        "title": manifest.text("title", root.name),
        "licence": manifest.text("licence", DEFAULT_LICENCE),
        "description": manifest.text("description"),
        "creator": manifest.text("creator"),
    }
    limit = manifest.number("scores-limit", 2000)
    manifest.finish()
    sources = tuple(
        _read_source(path, root, base, problems)
        for path in sorted((root / "sources").glob("*.toml"))
    )
    if not sources and not problems:
        problems.append(Problem("sources", "", "no *.toml stands here", "describe a source"))
    if problems:
        raise InputError(problems)
    return Workspace(root=root, base=base, scores_limit=limit, sources=sources, **values)


def _read_source(path: Path, root: Path, base: str, problems: list[Problem]) -> Source:
    table = _Table.read(path, root, problems)
    source = Source(
        id=path.stem,
        descriptor=path,
        root=root,
        base=base,
        loader=table.required("loader"),
        path=path.parent / table.required("path"),
        title=table.labels("title"),
        publisher=table.text("publisher"),
        kind=table.choice("kind", ("document", "dataset")),
        url=table.text("url"),
        licence=table.text("licence"),
        published=table.text("published"),
        retrieved=table.text("retrieved"),
        language=table.text("language", "en"),
        expect=table.ranges("expect"),
    )
    if source.path != path.parent / "" and not source.path.resolve().is_relative_to(root):
        table.fault(
            "path", f"“{source.path.name}” lies outside the workspace", "copy the file into it"
        )
    table.finish()
    return source


class _Table:
    """A TOML file: hands out its values, and reports what is missing, unknown or misshapen."""

    def __init__(self, path: Path, root: Path, problems: list[Problem]) -> None:
        self._shown, self._problems = _shown(path, root), problems
        self._text, self._values = "", dict[str, Any]()
        self._asked: set[str] = set()
        self.broken = False

    @classmethod
    def read(cls, path: Path, root: Path, problems: list[Problem]) -> "_Table":
        table = cls(path, root, problems)
        try:
            table._text = path.read_text("utf-8-sig")
            table._values = tomllib.loads(table._text)
        except FileNotFoundError:
            table._broken("the file is missing", "create it, or run citypact init")
        except (OSError, UnicodeDecodeError) as error:
            table._broken(f"the file cannot be read: {error}", "save it as UTF-8")
        except tomllib.TOMLDecodeError as error:
            table._broken(f"not valid TOML: {error}", "mend the line")
        return table

    def _broken(self, found: str, mend: str) -> None:
        self.broken = True
        self._problems.append(Problem(self._shown, "", found, mend))

    def fault(self, key: str, found: str, mend: str) -> None:
        match = re.search(rf"(?m)^\s*\[?\"?{re.escape(key)}\b", self._text)
        place = f"line {self._text.count(chr(10), 0, match.end()) + 1}" if match else key
        self._problems.append(Problem(self._shown, place, found, mend))

    def text(self, key: str, default: str = "") -> str:
        self._asked.add(key)
        value = self._values.get(key, default)
        if isinstance(value, dict | list | bool):
            self.fault(key, f"{key} is no text", f'write {key} = "…"')
            return default
        return str(value)

    def required(self, key: str) -> str:
        value = self.text(key)
        if not value and not self.broken:
            self.fault(key, f"{key} is missing", f'write {key} = "…"')
        return value

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        value = self.text(key, options[0])
        if value not in options:
            self.fault(key, f"unknown {key} “{value}”", did_you_mean(value, options))
        return value

    def number(self, key: str, default: int) -> int:
        self._asked.add(key)
        value = self._values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fault(key, f"{key} is no number", f"write {key} = {default}")
            return default
        return value

    def labels(self, key: str) -> dict[str, str]:
        """Read text, or a table of language → text, as such a table ("" = the source's own)."""
        value = self._values.get(key)
        if isinstance(value, dict) and all(isinstance(text, str) for text in value.values()):
            self._asked.add(key)
            return dict(value)
        return {"": self.required(key)}

    def ranges(self, key: str) -> dict[str, tuple[int, int]]:
        self._asked.add(key)
        found: dict[str, tuple[int, int]] = {}
        for name, pair in dict(self._values.get(key) or {}).items():
            if isinstance(pair, list) and len(pair) == 2 and all(isinstance(n, int) for n in pair):
                found[name] = (pair[0], pair[1])
            else:
                self.fault(name, f"{name} is no pair of counts", f"write {name} = [1, 20]")
        return found

    def finish(self) -> None:
        for key in self._values.keys() - self._asked:
            self.fault(key, f"unknown key “{key}”", did_you_mean(key, self._asked))


def _shown(path: Path, root: Path) -> str:
    try:
        return str(path.resolve().relative_to(root))
    except ValueError:
        return str(path)
