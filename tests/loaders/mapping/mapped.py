"""Runs a mapping over a small file written for a test."""

from pathlib import Path

from loaders.report import Report
from loaders.source import Home, read_source
from loaders.table import load
from ontology.errors import Problem
from ontology.terms import BASE
from tests.loaders.registers import Loaded

HEAD = 'loader = "table"\npath = "{path}"\ntitle = "A table"\nlanguage = "en"\n'


def mapped(
    folder: Path, mapping: str, data: str, *, file: str = "data.csv", name: str = "reg"
) -> Loaded:
    """Load a file by a mapping; what stands before the first block is of the descriptor."""
    (folder / file).write_text(data, "utf-8")
    descriptor = folder / "sources" / f"{name}.toml"
    descriptor.parent.mkdir(exist_ok=True)
    descriptor.write_text(HEAD.format(path=file) + mapping, "utf-8")
    problems: list[Problem] = []
    source = read_source(descriptor, Home(folder, BASE, folder), problems)
    assert not problems, problems
    report = Report(source.shown, bad=str(source.options.get("bad", "refuse")))
    return Loaded(list(load(source, report)), report)


def values(loaded: Loaded, predicate: str) -> list[str]:
    """The objects of a predicate, in order, as N-Triples writes texts."""
    return sorted(
        fact.split(" ", 2)[2] for fact in loaded.facts if fact.split(" ", 2)[1] == predicate
    )
