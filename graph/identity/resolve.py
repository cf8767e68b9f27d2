"""Resolving a workspace: its sources read, its machine judgements and its queue made anew."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from graph.identity.judgement import Judgement
from graph.identity.own_workspace import check_writable, own_workspace
from graph.identity.record import Proposal, Record
from graph.identity.records.read import read_records
from graph.identity.resolution import Resolution, resolve_records
from graph.identity.review.queue import label, write_queue
from graph.identity.sssom.table import read_judgements, write_judgements
from graph.inputs import Inputs, Progress, read_inputs
from graph.judged import idle_rows
from loaders.gazetteer.cities import package_version
from loaders.workspace import Workspace
from ontology.errors import InputError, Problem
from ontology.terms import prefixes_of

KINDS = ("place", "city", "partner", "agreement", "initiative", "event")
HEAD = {
    "mapping_set_description": "Judgements of the machine, made anew by citypact resolve; "
    "judgements of people stand in identity.sssom.tsv and win",
    "mapping_tool": "citypact resolve",
}


class KindCount(NamedTuple):
    """What became of the records of a kind: how many there are, how many are joined, into what.

    `joined` records stand for `into` things, each with all that the judgements join it with.
    """

    kind: str
    records: int
    joined: int
    into: int
    proposals: int


class ResolveReport(NamedTuple):
    """What resolving found: counts by kind, judgements of the machine, proposals, and warnings.

    `judgements_file` and `queue_file` are where they stand, or would stand after a dry run.
    `names` and `kind_of` are those of the records, by IRI; `prefixes` shorten these.
    """

    kinds: tuple[KindCount, ...]
    judgements: tuple[Judgement, ...]
    proposals: tuple[Proposal, ...]
    warnings: tuple[str, ...]
    judgements_file: Path
    queue_file: Path
    names: Mapping[str, str] = MappingProxyType({})
    kind_of: Mapping[str, str] = MappingProxyType({})
    prefixes: Mapping[str, str] = MappingProxyType({})


def resolve_workspace(
    root: str | PathLike[str] | None = None,
    *,
    dry_run: bool = False,
    progress: Progress = lambda stage, done, total: None,
) -> ResolveReport:
    """Decide which records of a workspace are one thing; queue what a person should decide.

    Writes `identity.machine.sssom.tsv` and the queue, unless it is a dry run. Where nothing has
    changed the same bytes are written. Without a folder it is the nearest workspace, and never the
    starter.

    Raises:
        InputError: with everything that is wrong in the sources or in the judgements of people, or
            with the folder that may not be written in.
        NotFoundError: no folder is named, and there is no workspace here or above.
    """
    inputs = read_inputs(
        own_workspace(Path(root) if root is not None else None, "citypact resolve")
    )
    workspace = inputs.workspace
    check_writable(workspace, judgements=not dry_run)
    people = _people(inputs, progress)
    records = read_records(_lines(inputs, progress), workspace.base)
    found = resolve_records(records, workspace.base, judged=people, progress=progress)
    if not dry_run:
        _write(workspace, records, found)
    idle = idle_rows(people, lambda: (line for _, line in _lines(inputs)), workspace.base)
    return ResolveReport(
        tuple(_count(records, found, people)), found.judgements, found.proposals,
        (*_warnings(records), *idle), workspace.machine_decisions, workspace.identity_queue,
        {record.iri: label(record) for record in records},
        {record.iri: record.kind for record in records}, prefixes_of(workspace.base),
    )  # fmt: skip


def _people(inputs: Inputs, progress: Progress) -> list[Judgement]:
    """Compile the sources; return what people judged. What is wrong is told together."""
    problems, people = list[Problem](), list[Judgement]()
    try:
        people = _judged_by_people(inputs.workspace)
    except InputError as error:
        problems += error.problems
    try:
        inputs.compile(progress, judged=False)
    except InputError as error:
        problems += error.problems
    if problems:
        raise InputError(problems)
    return people


def _judged_by_people(workspace: Workspace) -> list[Judgement]:
    """Return the judgements of people, which must not contradict each other."""
    from graph.identity.joins.join import join

    rows = read_judgements(workspace.decisions, base=workspace.base)
    people = [row for row in rows if row.by_person]
    join(people)
    return people


def _lines(
    inputs: Inputs, progress: Progress = lambda stage, done, total: None
) -> Iterator[tuple[str, str]]:
    number = len(inputs.sources)
    progress("read records", 0, number)
    for n, source in enumerate(inputs.sources, 1):
        for line in inputs.compiled[source.id].lines():
            yield source.id, line
        progress("read records", n, number)


def _write(workspace: Workspace, records: list[Record], found: Resolution) -> None:
    write_queue(workspace.identity_queue, found.proposals, records)
    write_judgements(workspace.machine_decisions, found.judgements, head=HEAD, base=workspace.base)


def _count(
    records: Iterable[Record], found: Resolution, people: Iterable[Judgement]
) -> Iterator[KindCount]:
    """Count what became of the records of each kind that there is."""
    from graph.identity.joins.join import join

    same = join([*people, *found.judgements]).canonical
    stays = set(same.values())
    kinds = {record.iri: record.kind for record in records}
    all_, joined = Counter(kinds.values()), Counter[str]()
    into: dict[str, set[str]] = {}
    for iri, kind in kinds.items():
        term = f"<{iri}>"
        if term in same or term in stays:
            joined[kind] += 1
            into.setdefault(kind, set()).add(same.get(term, term))
    open_ = Counter(kinds[proposal.subject] for proposal in found.proposals)
    for kind in KINDS:
        if all_[kind]:
            yield KindCount(kind, all_[kind], joined[kind], len(into.get(kind, ())), open_[kind])


def _warnings(records: Iterable[Record]) -> Iterator[str]:
    if not package_version() and any(record.kind in ("city", "place") for record in records):
        yield (
            "cities and places stay as they are, because the gazetteer is not installed; "
            'install it: pip install "citypact[places]"'
        )
