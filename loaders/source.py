"""A source: a descriptor (`sources/ID.toml`) and the file, or files, that it describes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from loaders.keys import SLUG
from loaders.registry import LOADERS, which_loader
from loaders.toml_table import TomlTable, place_in, shown
from loaders.values import date_literal, language, link
from ontology.errors import InputError, Problem

KINDS = ("document", "dataset")
MAX_DOCUMENT = 16 * 1024 * 1024
_OPTIONS = ("read", "mapping", "tables", "ignore", "bad")
"""The keys that loaders read; a table with the loader's own name is one as well."""
BESIDE = ("schema", "codelists")
"""Options that name a folder which the loader reads beside the file."""


@dataclass(frozen=True)
class Home:
    """Where the sources of a workspace stand.

    `base` begins the IRIs of its things. `data` is the folder that paths of descriptors are
    relative to; None where they are relative to the descriptor.
    """

    root: Path
    base: str
    data: Path | None = None

    def file(self, descriptor: Path, path: str) -> Path:
        """Return the file that a descriptor names."""
        return (self.data or descriptor.parent) / path

    def holds(self, path: Path) -> bool:
        """Say whether a file lies where the workspace's files may lie."""
        whole = path.resolve()
        return any(whole.is_relative_to(top) for top in (self.root, self.data) if top)


@dataclass(frozen=True)
class Source:
    """A descriptor (`sources/ID.toml`): which loader reads which file, and what is known of it.

    `expect` gives for a class the least and the greatest number of things that it may have.
    `options` are the keys that only the loader understands. `address` is where `citypact fetch`
    gets the file. `folder` is what paths are relative to.
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
    options: dict[str, Any] = field(default_factory=dict)
    address: str = ""
    folder: Path = Path()

    @property
    def shown(self) -> str:
        """The path of the source's file as messages show it, relative to workspace or data."""
        path = shown(self.path, self.root)
        if Path(path).is_absolute() and self.path.is_relative_to(self.folder):
            return str(self.path.relative_to(self.folder))
        return path

    @property
    def iri(self) -> str:
        """The IRI of the source."""
        return f"{self.base}source/{self.id}"

    def paths(self) -> list[Path]:
        """Return the files: one, or those that a path with `*` stands for, in order.

        Raises:
            InputError: there is no such file.
        """
        first = next((n for n, part in enumerate(self.path.parts) if "*" in part), 0)
        if not first:
            found = [self.path] if self.path.exists() else []
            if found and not self.path.is_file():
                raise self._unreadable("it is no regular file")
        else:
            pattern = str(Path(*self.path.parts[first:]))
            found = sorted(p for p in Path(*self.path.parts[:first]).glob(pattern) if p.is_file())
        if not found:
            raise self._unreadable("No such file or directory")
        return found

    def beside(self, option: str) -> Path | None:
        """Return the folder that one of the loader's own options names, or None."""
        own = self.options.get(self.loader)
        name = own.get(option) if isinstance(own, dict) else None
        return self.folder / name if isinstance(name, str) and name else None

    def _unreadable(self, why: str | None) -> InputError:
        name = shown(self.descriptor, self.root)
        found = f"{self.shown} cannot be read ({why})"
        mend = "correct path or add the file"
        if self.address:
            mend = f"run citypact fetch {self.id}"
        return InputError(Problem(name, place_in(self.descriptor, "path"), found, mend))

    def content(self) -> bytes:
        """Return the bytes of a document's file.

        Raises:
            InputError: the file is missing, unreadable or too large.
        """
        self.paths()
        try:
            if (size := self.path.stat().st_size) > MAX_DOCUMENT:
                found = f"{size:,} bytes are more than a document may have ({MAX_DOCUMENT:,})"
                raise InputError(Problem(self.shown, "", found, "split the file"))
            return self.path.read_bytes()
        except OSError as error:
            raise self._unreadable(error.strerror) from None

    def text(self) -> str:
        """Return the text of a document, which is UTF-8, with or without a byte order mark.

        Raises:
            InputError: the file cannot be read or is not UTF-8.
        """
        content = self.content()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            found = f"byte 0x{content[error.start]:02X} is not UTF-8"
            mend = "unpack it" if content[:2] in (b"\x1f\x8b", b"PK") else "save the file as UTF-8"
            problem = Problem(self.shown, f"line {line}", found, mend)
            raise InputError(problem) from None

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the descriptor and of all that the loader reads: it changes when they do."""
        digest = sha256(self.base.encode())
        try:
            for path in (self.descriptor, *self.paths(), *self._companions()):
                with path.open("rb") as file:
                    digest.update(path.name.encode() + b"\0" + file_digest(file, sha256).digest())
        except OSError as error:
            raise self._unreadable(error.strerror) from None
        return digest.hexdigest()

    def _companions(self) -> Iterator[Path]:
        """Yield the files that a loader may read beside the source's own."""
        for name in (f"{self.path.name}-metadata.json", "csv-metadata.json"):
            if (path := self.path.with_name(name)).is_file():
                yield path
        for option in BESIDE:
            if folder := self.beside(option):
                yield from sorted(path for path in folder.glob("*") if path.is_file())

    def size(self) -> int:
        """Return how many bytes the files have."""
        return sum(path.stat().st_size for path in self.paths())


def read_source(path: Path, home: Home, problems: list[Problem]) -> Source:
    """Read a descriptor; what is wrong with it is added to `problems`."""
    table = TomlTable.read(path, home.root, problems)
    source = Source(
        id=path.stem,
        descriptor=path,
        root=home.root,
        base=home.base,
        loader=table.required("loader"),
        path=home.file(path, table.required("path")),
        title=table.labels("title"),
        publisher=table.text("publisher"),
        kind=table.choice("kind", KINDS),
        url=table.checked("url", link),
        licence=table.text("licence"),
        published=table.checked("published", date_literal),
        retrieved=table.checked("retrieved", date_literal),
        language=table.checked("language", language, "en"),
        expect=table.ranges("expect"),
        address=table.checked("address", link),
        folder=home.data or path.parent,
    )
    if source.loader and source.loader not in LOADERS:
        table.fault("loader", f"unknown loader “{source.loader}”", which_loader(source.loader))
    if source.loader == "document" and "mapping" in table.values():
        table.ask(*_OPTIONS)
        table.fault("loader", "a document has no [mapping]", 'write loader = "table"')
    if source.loader != "document":
        table.ask(*_OPTIONS, source.loader)
        source = replace(source, options=table.values(), kind=table.choice("kind", KINDS[::-1]))
    if not SLUG.fullmatch(path.stem):
        mend = "name the file with a-z, 0-9 and hyphens"
        problems.append(Problem(shown(path, home.root), "", f"“{path.stem}” is no id", mend))
    if table.text("path") and not home.holds(source.path):
        table.fault(
            "path", f"“{source.path.name}” lies outside the workspace", "copy the file into it"
        )
    table.finish()
    return source
