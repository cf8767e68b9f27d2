"""Adding a file to a workspace: its descriptor is written, and the file copied if it lies outside.

Nothing that exists is overwritten: neither a descriptor nor a file.
"""

import filecmp
import os
import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from loaders.child import in_child
from loaders.document import KINDS
from loaders.guess.inspect import Inspected, inspect_in_child
from loaders.keys import SLUG, slug
from loaders.source import Home
from loaders.toml_table import TomlTable
from loaders.workspace import MANIFEST, shipped
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE

_LARGEST_TOML = 1_000_000
_ENDINGS = re.compile(
    r"(?:\.(?:csv|tsv|txt|xlsx|xlsm|json|jsonl|ndjson|jsonld|yaml|yml|xml|rdf|ttl|nt|nq|trig|gz|zip))+$"
)


@dataclass(frozen=True)
class Added:
    """A file that was inspected: its id, its descriptor, and what was found.

    `copied` is where the file was copied to, None where it stays where it is.
    """

    id: str
    descriptor: Path
    inspected: Inspected
    copied: Path | None = None


def add(
    file: Path, root: Path, *, id: str = "", kind: str = "", title: str = "", dry: bool = False
) -> Added:  # fmt: skip
    """Inspect a file and write `sources/ID.toml`; with `dry`, write nothing.

    Raises:
        InputError: the file cannot be read, the descriptor exists, or there is no workspace.
    """
    home = _home(root.resolve(), dry=dry)
    if kind and kind not in KINDS:
        mend = did_you_mean(kind, KINDS) or f"use {', '.join(KINDS)}"
        raise InputError(Problem("", "--kind", f"unknown kind “{kind}”", mend))
    _check(file)
    name = _id(file, id)
    descriptor = home.root / "sources" / f"{name}.toml"
    if descriptor.exists() and not dry:
        found = f"sources/{name}.toml exists already"
        mend = f"edit it (citypact preview {name}), or choose another id: --id {name}-2"
        raise InputError(Problem(str(file), "", found, mend))
    target, copy = _target(file, home)
    asked = (name, _relative(target, descriptor, home), title or _title(file), kind)
    size = file.stat().st_size
    answer = in_child(home, inspect_in_child, size, str(file), file.resolve(), file.name, *asked)
    inspected = Inspected(*answer)
    if not dry:
        _write(file, target if copy else None, descriptor, inspected.text)
    return Added(name, descriptor, inspected, target if copy and not dry else None)


def _home(root: Path, *, dry: bool) -> Home:
    """Return where the workspace stands; the one that comes with Citypact is never written to."""
    if (root == shipped() or not (root / MANIFEST).is_file()) and not dry:
        mend = "start a workspace: citypact init FOLDER, and then cd FOLDER; or look: --dry-run"
        raise InputError(Problem("", "", "this folder is in no workspace of yours", mend))
    if root == shipped() or not (root / MANIFEST).is_file():
        return Home(root, BASE)
    problems: list[Problem] = []
    manifest = TomlTable.read(root / MANIFEST, root, problems)
    base, data = manifest.text("base", BASE), manifest.text("data")
    if problems:
        raise InputError(problems)
    folder = (root / data).resolve()
    return Home(root, base, folder if data and folder.is_dir() else None)


def _check(file: Path) -> None:
    found = mend = ""
    try:
        if file.is_dir():
            found, mend = "this is a folder", f"name a file in it, as {file / 'members.csv'}"
        elif not file.exists():
            found, mend = "there is no such file", "check the name; a file name may need quotes"
        elif not file.is_file():
            found, mend = "this is no regular file", "name a file"
        elif not file.stat().st_size:
            found, mend = "the file is empty", "fetch it again, or name another file"
        elif not os.access(file, os.R_OK):
            found, mend = "the file cannot be read (Permission denied)", "check who may read it"
    except OSError as error:
        found, mend = (
            f"the file cannot be read ({error.strerror})",
            "check its name and who may read it",
        )
    if not found and _is_descriptor(file):
        found, mend = "this is a descriptor, not data", "put it into sources/"
    if found:
        raise InputError(Problem(str(file), "", found, mend))


def _is_descriptor(file: Path) -> bool:
    """Say whether a file is TOML that names a loader and a path."""
    if file.suffix.lower() != ".toml" or file.stat().st_size > _LARGEST_TOML:
        return False
    try:
        return {"loader", "path"} <= tomllib.loads(file.read_text("utf-8-sig")).keys()
    except (OSError, ValueError, RecursionError):
        return False


def _id(file: Path, given: str) -> str:
    """Return the id that is asked for, or one made of the file's name."""
    if given and not SLUG.fullmatch(given):
        found, mend = f"“{given}” is no id", f"use small letters, digits, hyphens: {slug(given)}"
        raise InputError(Problem("", "--id", found, mend))
    if given:
        return given
    stem = _ENDINGS.sub("", file.name.lower())
    from anyascii import anyascii

    words = re.findall(r"[a-z0-9]+", anyascii(stem).lower())
    return "-".join(words)[:40].strip("-") or "source"


def _title(file: Path) -> str:
    words = re.sub(r"[_\-.\s]+", " ", file.name.split(".")[0]).strip()
    return words[:1].upper() + words[1:]


# ---- where the file lies ---------------------------------------------------------------


def _target(file: Path, home: Home) -> tuple[Path, bool]:
    """Return where the file lies, or is to be copied to."""
    whole = file.resolve()
    if home.holds(whole) and (home.root / ".citypact") not in whole.parents:
        return whole, False
    inside = home.data and home.data.is_relative_to(home.root)
    folder = home.data if home.data and inside else home.root / "sources" / "data"
    for number in range(1, 1000):
        stem, dot, ending = file.name.partition(".")
        name = file.name if number == 1 else f"{stem}-{number}{dot}{ending}"
        target = folder / name
        if not target.exists():
            return target, True
        if target.is_file() and filecmp.cmp(whole, target, shallow=False):
            return target, False
    raise InputError(Problem(str(file), "", f"{folder} is full of files of this name", "rename it"))


def _relative(target: Path, descriptor: Path, home: Home) -> str:
    base = home.data or descriptor.parent
    return Path(os.path.relpath(target, base.resolve())).as_posix()


def _write(file: Path, target: Path | None, descriptor: Path, text: str) -> None:
    try:
        if target is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            _copy(file, target)
            companion = file.with_name(f"{file.name}-metadata.json")
            beside = target.with_name(f"{target.name}-metadata.json")
            if companion.is_file() and not beside.exists():
                _copy(companion, beside)
        descriptor.parent.mkdir(parents=True, exist_ok=True)
        with descriptor.open("x", encoding="utf-8") as written:
            written.write(text)
    except OSError as error:
        found = f"it cannot be written ({error.strerror})"
        raise InputError(Problem(str(error.filename), "", found, "check the folder")) from None


def _copy(file: Path, target: Path) -> None:
    """Copy a file to where none stands."""
    with file.open("rb") as source, target.open("xb") as made:
        shutil.copyfileobj(source, made)
