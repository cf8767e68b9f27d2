"""What a descriptor says to the loader: `[iati]`, `[read] member` and `ignore`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import translate
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.iati.codes import CodeLists
from loaders.iati.schema import Schema
from loaders.report import Report
from loaders.source import Source
from ontology.suggest import did_you_mean

_KNOWN = ("schema", "codelists", "invalid")
_INVALID = ("skip", "report")


@dataclass(frozen=True)
class Settings:
    """How a source is read.

    `skips_invalid` says what happens to what breaks the schema.
    """

    schema: Schema | None
    lists: CodeLists
    skips_invalid: bool
    member: str
    ignore: tuple[str, ...]

    @classmethod
    def read(cls, source: Source, report: Report) -> "Settings":
        """Read them; what is wrong with them is a problem."""
        own = _table(source.options, "iati")
        for key in own.keys() - set(_KNOWN):
            report.problem("[iati]", f"unknown key “{key}”", did_you_mean(key, _KNOWN))
        invalid = own.get("invalid", "skip")
        if invalid not in _INVALID:
            report.problem("[iati]", f"invalid = “{invalid}”", "write “skip” or “report”")
        schema, lists = (_folder(source, key, report) for key in ("schema", "codelists"))
        return cls(
            schema=Schema(schema) if schema else None,
            lists=CodeLists(lists),
            skips_invalid=invalid == "skip",
            member=str(_table(source.options, "read").get("member", "")),
            ignore=tuple(map(str, source.options.get("ignore") or ())),
        )

    @cached_property
    def ignores(self) -> Callable[[str], object]:
        """Say whether the descriptor ignores an element of this name."""
        pattern = "|".join(map(translate, self.ignore)) or r"(?!)"
        return re.compile(pattern).match


def _table(options: dict[str, Any], key: str) -> dict[str, Any]:
    value = options.get(key)
    return value if isinstance(value, dict) else {}


def _folder(source: Source, key: str, report: Report) -> Path | None:
    folder = source.beside(key)
    if folder and not folder.is_dir():
        report.problem("[iati]", f"{key}: there is no folder “{folder.name}”", "correct its path")
        return None
    return folder
