"""The desk at which a queue is judged: the workspace, its queue, its judgements, its build."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from citypact.side_by_side import Known
from graph.builds import Builds
from graph.identity.joins.join import join
from graph.identity.judgement import Judgement
from graph.identity.own_workspace import own_workspace
from graph.identity.review.intake import Intake, take_in
from graph.identity.review.marked import read_sheet
from graph.identity.review.queue import Pair, read_queue
from graph.identity.review.session import Review, Reviewer
from graph.identity.review.sheet import write_sheet
from graph.identity.sssom.table import read_judgements
from graph.judged import idle_rows
from loaders.compiled import ClaimsCache, Compiled
from loaders.workspace import Workspace, read_workspace
from ontology.errors import InputError, NotFoundError, Problem
from ontology.terms import prefixes_of


class Desk:
    """What a review of a workspace needs, each read when it is first asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @classmethod
    def open(cls, folder: Path | None = None) -> "Desk":
        """Open the desk of a workspace: of a folder, or the nearest one.

        Raises:
            NotFoundError: no folder is named, and there is no workspace here or above.
        """
        return cls(read_workspace(own_workspace(folder, "citypact review -w")))

    @cached_property
    def pairs(self) -> list[Pair]:
        """The whole queue, those that were judged since among them."""
        return read_queue(self.workspace.identity_queue)

    @cached_property
    def machine(self) -> list[Judgement]:
        """What the machine decided."""
        return read_judgements(self.workspace.machine_decisions, base=self.workspace.base)

    @cached_property
    def has_build(self) -> bool:
        """Whether there is a build that knows the claims."""
        return Builds(self.workspace.output).whole()

    @cached_property
    def known(self) -> Known:
        """What the build knows of things, else what the queue says of them."""
        if not self.has_build:
            return Known()
        people = read_judgements(self.workspace.decisions, base=self.workspace.base)
        canonical = join([*people, *self.machine]).canonical
        return Known(Builds(self.workspace.output).open(), canonical, self._claims)

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes with which IRIs are shown."""
        return prefixes_of(self.workspace.base)

    def review(
        self, reviewer: Reviewer | None = None, *, kinds: Iterable[str] = (),
        limit: int | None = None,
    ) -> Review:  # fmt: skip
        """Return a review of the pairs of these kinds that are open, all kinds where none is."""
        wanted = set(kinds)
        return Review(
            [pair for pair in self.pairs if not wanted or pair.kind in wanted],
            self.workspace.decisions, reviewer or Reviewer("", ""), base=self.workspace.base,
            machine=self.machine, limit=limit,
        )  # fmt: skip

    def idle(self) -> list[str]:
        """Say which rows of people name what no source has, if all sources were read as they are.

        Raises:
            InputError: the table of people's judgements cannot be read.
        """
        people = read_judgements(self.workspace.decisions, base=self.workspace.base)
        if not all(self._compiled):
            return []
        rows = [row for row in people if row.by_person]
        return idle_rows(rows, self._claims, self.workspace.base)

    @cached_property
    def _compiled(self) -> list[Compiled | None]:
        """The compiled sources, None for one that has changed since."""
        cache = ClaimsCache(Builds(self.workspace.output).claims)
        try:
            return [cache.get(source) for source in self.workspace.sources]
        except InputError:  # a file is missing: citypact build says which
            return [None]

    def _claims(self) -> Iterator[str]:
        return (line for one in self._compiled if one for line in one.lines())

    def export(self, pairs: Iterable[Pair], target: Path, *, force: bool = False) -> int:
        """Write pairs as a sheet; return how many.

        Raises:
            InputError: the file is there already, its folder is not, or its format is unknown.
        """
        if not target.parent.is_dir():
            mend = "make it first, or name another one"
            raise InputError(Problem(str(target), "", "its folder does not exist", mend))
        if target.exists() and not force:
            mend = "--import it first, name another file, or --force"
            raise InputError(Problem(str(target), "", "the file is there already", mend))
        return write_sheet(target, pairs, self.known.cited)

    def take_in(self, sheet: Path, reviewer: Reviewer) -> Intake:
        """Write the judgements of a sheet, all or none; see `intake.take_in`."""
        rows = read_sheet(sheet, self.workspace.home)
        return take_in(
            rows, self.pairs, self.workspace.decisions, reviewer,
            sheet=sheet.name, base=self.workspace.base,
        )  # fmt: skip


def reviewer(name: str | None, folder: Path) -> Reviewer:
    """Return who judges, today: a name that was given, else git's `user.name`.

    Raises:
        NotFoundError: neither is there.
    """
    if not (found := " ".join((name or _git_name(folder)).split())):
        mend = "write --author NAME, or set CITYPACT_AUTHOR or git's user.name"
        raise NotFoundError(Problem("", "", "nobody is named who judges", mend))
    return Reviewer(found, date.today().isoformat())


def _git_name(folder: Path) -> str:
    try:
        answer = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607
            cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="replace",
            timeout=5, check=False, env=os.environ | {"GIT_OPTIONAL_LOCKS": "0"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""
