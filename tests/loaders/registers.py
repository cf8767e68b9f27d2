"""Runs a loader over small files written for a test."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from loaders.claims import Passage
from loaders.report import Report
from loaders.source import Home, read_source
from ontology.errors import Problem
from ontology.terms import BASE, PREFIXES

DESCRIPTOR = 'loader = "{loader}"\npath = "{path}"\ntitle = "A register"\n{more}'
REAL = Path(__file__).resolve().parents[3] / "shared" / "data"


class Loaded(NamedTuple):
    """What a loader yielded and reported."""

    passages: list[Passage]
    report: Report

    @property
    def keys(self) -> list[str]:
        return [passage.key for passage in self.passages]

    @property
    def facts(self) -> set[str]:
        """All claims, with prefixes and without brackets."""
        return {
            " ".join(map(short, claim)) for passage in self.passages for claim in passage.claims
        }

    @property
    def problems(self) -> list[str]:
        return [str(problem) for problem in self.report.problems()]

    @property
    def remarks(self) -> list[str]:
        return [str(remark) for remark in self.report.remarks()]


def short(term: str) -> str:
    """Write a term with a prefix where one fits."""
    if not term.startswith("<"):
        return term
    iri = term[1:-1]
    prefixes = [pair for pair in PREFIXES.items() if iri.startswith(pair[1])]
    prefix, base = max(prefixes, key=lambda pair: len(pair[1]), default=("", ""))
    return f"{prefix}:{iri[len(base) :]}" if prefix else iri


def loading(tmp_path: Path, loader: str) -> Callable[..., Loaded]:
    """Return a function that loads files (name → content) with a descriptor."""

    def load(path: str, content: str | bytes = b"", more: str = "", **files: str) -> Loaded:
        (tmp_path / "sources").mkdir(exist_ok=True)
        if content:
            data = content if isinstance(content, bytes) else content.encode()
            (tmp_path / path).write_bytes(data)
        for name, text in files.items():
            (tmp_path / name.replace("__", ".")).write_text(text, "utf-8")
        return load_from(tmp_path, tmp_path, DESCRIPTOR.format(loader=loader, path=path, more=more))

    return load


def load_from(root: Path, data: Path, descriptor: str) -> Loaded:
    """Load a source by the text of its descriptor, whose path is relative to `data`."""
    file = root / "sources" / "reg.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(descriptor, "utf-8")
    problems: list[Problem] = []
    source = read_source(file, Home(root, BASE, data), problems)
    assert not problems, problems
    report = Report(source.shown, bad=str(source.options.get("bad", "refuse")))
    load = import_module(f"loaders.{source.loader}").load
    return Loaded(list(load(source, report)), report)
