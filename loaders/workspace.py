"""A workspace: the folder that a user keeps under version control, and the sources it names."""

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from loaders.source import Home, Source, read_source
from loaders.toml_table import TomlTable
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE

MANIFEST = "citypact.toml"
NETWORKS = "networks"
"""The folder of a workspace that describes networks, each in a file `NAME.toml`."""
DEFAULT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


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
    data: Path | None = None
    gazetteer: str = "missing"

    @property
    def home(self) -> Home:
        """Where the sources stand."""
        return Home(self.root, self.base, self.data)

    @property
    def output(self) -> Path:
        """Where builds go: `.citypact` in the workspace; for the shipped one the user's cache."""
        if self.root == shipped() and not (self.root.parent / "pyproject.toml").exists():
            import platformdirs

            return Path(platformdirs.user_cache_dir("citypact")) / self.name
        return self.root / ".citypact"

    @property
    def decisions(self) -> Path:
        """The judgements of people on identity (SSSOM); no command writes over it."""
        return self.root / "identity.sssom.tsv"

    @property
    def machine_decisions(self) -> Path:
        """The judgements of the machine (SSSOM), which `citypact resolve` makes anew."""
        return self.root / "identity.machine.sssom.tsv"

    @property
    def identity_queue(self) -> Path:
        """The pairs that wait for a person (SSSOM), which `citypact resolve` makes anew."""
        return self.output / "identity" / "queue.sssom.tsv"


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
    if not (root / MANIFEST).is_file():
        mend = "name a workspace, or start one: citypact init FOLDER"
        raise InputError(Problem(str(root / MANIFEST), "", "the file is missing", mend))
    problems: list[Problem] = []
    manifest = TomlTable.read(root / MANIFEST, root, problems)
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
    limit = manifest.number("scores-limit", 5000)
    data = _data_folder(manifest, root)
    gazetteer = manifest.choice("gazetteer", ("missing", "all", "none"))
    manifest.finish()
    sources = tuple(
        read_source(path, Home(root, base, data), problems)
        for path in sorted((root / "sources").glob("*.toml"))
    )
    if not sources and not problems:
        problems.append(Problem("sources", "", "no *.toml stands here", "describe a source"))
    if problems:
        raise InputError(problems)
    return Workspace(
        root=root,
        base=base,
        scores_limit=limit,
        sources=sources,
        data=data,
        gazetteer=gazetteer,
        **values,
    )


def find_source(root: Path, name: str) -> tuple[Home, Source]:
    """Return one source of a workspace, and its home; the other descriptors may be wrong.

    Raises:
        InputError: with what is wrong with the manifest or this descriptor.
        NotFoundError: no descriptor has that name.
    """
    root, problems = root.resolve(), list[Problem]()
    manifest = TomlTable.read(root / MANIFEST, root, problems)
    home = Home(root, manifest.text("base", BASE), _data_folder(manifest, root))
    known = {path.stem: path for path in sorted((root / "sources").glob("*.toml"))}
    name = name.removeprefix("sources/").removesuffix(".toml")
    if not problems and name not in known:
        mend = did_you_mean(name, known) or "citypact add FILE describes a file"
        raise NotFoundError(Problem("", "", f"no source is called “{name}”", mend))
    if not problems:
        source = read_source(known[name], home, problems)
    if problems:
        raise InputError(problems)
    return home, source


def _data_folder(manifest: TomlTable, root: Path) -> Path | None:
    """Return the folder that paths of descriptors are relative to, where the manifest says one."""
    name = manifest.text("data")
    folder = (root / name).resolve()
    if name and not folder.is_dir():
        manifest.fault("data", f"“{name}” is no folder", 'write data = "FOLDER", or remove it')
    return folder if name else None
