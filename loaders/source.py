"""A source: a descriptor (`sources/ID.toml`) and the file that it describes."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from loaders.names import SLUG
from loaders.toml_table import TomlTable, shown
from loaders.values import date_literal, language, link
from ontology.errors import InputError, Problem

MAX_BYTES = 64 * 1024 * 1024


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
        return shown(self.path, self.root)

    @property
    def iri(self) -> str:
        """The IRI of the source."""
        return f"{self.base}source/{self.id}"

    def content(self) -> bytes:
        """Return the file's bytes.

        Raises:
            InputError: the file is missing, unreadable or too large.
        """
        if self.path.exists() and not self.path.is_file():
            found = "it is no regular file"
            raise InputError(Problem(self.shown, "", found, "write the document as a file"))
        try:
            if (size := self.path.stat().st_size) > MAX_BYTES:
                found = f"{size:,} bytes are more than a document may have ({MAX_BYTES:,})"
                raise InputError(Problem(self.shown, "", found, "split the file"))
            return self.path.read_bytes()
        except OSError as error:
            name = shown(self.descriptor, self.root)
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


def read_source(path: Path, root: Path, base: str, problems: list[Problem]) -> Source:
    """Read a descriptor; what is wrong with it is added to `problems`."""
    table = TomlTable.read(path, root, problems)
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
        url=table.checked("url", link),
        licence=table.text("licence"),
        published=table.checked("published", date_literal),
        retrieved=table.checked("retrieved", date_literal),
        language=table.checked("language", language, "en"),
        expect=table.ranges("expect"),
    )
    if not SLUG.fullmatch(path.stem):
        mend = "name the file with a-z, 0-9 and hyphens"
        problems.append(Problem(shown(path, root), "", f"“{path.stem}” is no id", mend))
    if source.path != path.parent / "" and not source.path.resolve().is_relative_to(root):
        table.fault(
            "path", f"“{source.path.name}” lies outside the workspace", "copy the file into it"
        )
    table.finish()
    return source
