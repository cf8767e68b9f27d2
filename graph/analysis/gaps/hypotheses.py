"""Candidates written down as what they are: hypotheses, in a graph and a file of their own.

The file lies beside the store, never in it, so that no ordinary question sees what nobody said.
Its one named graph describes itself: which index, on which network, how well it was found to
work, and by which version of the software.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.analysis.gaps.candidates import Candidate
from graph.analysis.gaps.evaluation import Evaluation
from graph.analysis.gaps.indices import index_named
from loaders.replacing import write_whole
from ontology.errors import InputError, Problem
from ontology.terms import BASE, CP, DCTERMS, PREFIXES, RDF, RDFS, XSD

_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_EXPLAINED = (
    "Pairs that an index suggests and that nothing here joins: "
    "hypotheses to look into, never facts."
)
_Pair = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]


def hypotheses_file(workspace: Path, name: str) -> Path:
    """Return where hypotheses lie: `.citypact/hypotheses/NAME.trig` of a workspace.

    Raises InputError for a name that is not of small letters, digits and single hyphens.

    >>> hypotheses_file(Path("field"), "agencies-and-cities").as_posix()
    'field/.citypact/hypotheses/agencies-and-cities.trig'
    """
    if not _NAME.fullmatch(name):
        mend = "use small letters, digits and hyphens, as “agencies-and-cities”"
        raise InputError(Problem("", "", f"hypotheses cannot be called “{name}”", mend))
    return workspace / ".citypact" / "hypotheses" / f"{name}.trig"


def write_hypotheses(
    workspace: Path,
    name: str,
    found: Sequence[Candidate],
    *,
    base: str = BASE,
    settings: Mapping[str, Any] | None = None,
    evaluation: Evaluation | None = None,
    labels: Mapping[str, str] | None = None,
    software: str = "",
) -> Path:
    """Write candidates of one index as TriG, whole or not at all, and return the file.

    `settings` describe the network, `labels` name partners and things, `software` is the version
    that computed. The same input gives the same bytes.

    Raises InputError for a name that is no file name, for candidates of several indices, for a
    partner or thing that is no IRI, and where `evaluation` is of another index.
    """
    path = hypotheses_file(workspace, name)
    index = _index_of(name, found, evaluation)
    ends = {end: None for one in found for end in (one.one, one.other, *one.through)}
    terms = _terms(path.name, ends)
    graph = _term(f"{base}id/hypotheses/{name}", path.name)
    named = sorted((labels or {}).items())
    quads = [
        *_described(graph, name, index, settings or {}, evaluation, software),
        *(quad for at, one in enumerate(found, 1) for quad in _hypothesis(graph, at, one, terms)),
        *(_quad(graph, terms[end], RDFS.label, _text(text)) for end, text in named if end in terms),
    ]
    used = {prefix: PREFIXES[prefix] for prefix in ("cp", "dcterms", "rdfs", "xsd")}
    content = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=used)
    write_whole(path, content or b"")
    return path


def _index_of(name: str, found: Sequence[Candidate], evaluation: Evaluation | None) -> str:
    names = sorted({one.index for one in found} | ({evaluation.index} if evaluation else set()))
    if len(names) != 1:
        seen = " and ".join(f"“{index}”" for index in names) or "no index at all"
        raise InputError(Problem(name, "", f"candidates of {seen}", "write those of one index"))
    return names[0]


def _described(
    graph: ox.NamedNode,
    name: str,
    index: str,
    settings: Mapping[str, Any],
    evaluation: Evaluation | None,
    software: str,
) -> Iterator[ox.Quad]:
    network = ox.NamedNode(f"{graph.value}/network")
    said: list[_Pair] = [
        (RDF.type, CP.HypothesisSet),
        (RDFS.label, _text(name)),
        (DCTERMS.description, ox.Literal(_EXPLAINED, language="en")),
        (CP.index, ox.Literal(index)),
        (CP.indexMeaning, ox.Literal(index_named(index).meaning, language="en")),
        (CP.network, network),
        *_evaluated(evaluation),
        *([(CP.software, _text(software))] if software else []),
    ]
    yield from (_quad(graph, graph, term, value) for term, value in said)
    yield _quad(graph, network, RDF.type, CP.NetworkDescription)
    written = json.dumps(dict(settings), sort_keys=True, ensure_ascii=False)
    yield _quad(graph, network, CP.settings, _text(written))


def _evaluated(evaluation: Evaluation | None) -> Iterator[_Pair]:
    if evaluation is None:
        return
    for term, value in (
        (CP.areaUnderCurve, evaluation.auc),
        (CP.precisionAtK, evaluation.precision),
    ):
        if value == value:
            yield term, _decimal(value)
    yield CP.evaluatedAt, ox.Literal(evaluation.k)
    said = {key: value for key, value in asdict(evaluation).items() if value == value}
    yield CP.evaluation, ox.Literal(json.dumps(said, sort_keys=True))


def _hypothesis(
    graph: ox.NamedNode, at: int, one: Candidate, terms: Mapping[str, ox.NamedNode]
) -> Iterator[ox.Quad]:
    node = ox.NamedNode(f"{graph.value}/{at}")
    said: list[_Pair] = [
        (RDF.type, CP.Hypothesis),
        (CP.one, terms[one.one]),
        (CP.other, terms[one.other]),
        (CP.value, _decimal(one.score)),
        (CP.rank, ox.Literal(one.rank)),
        *((CP.suggestedBy, terms[through]) for through in one.through),
        (CP.suggestedByCount, ox.Literal(one.through_count)),
    ]
    return (_quad(graph, node, term, value) for term, value in said)


def _quad(
    graph: ox.NamedNode, subject: ox.NamedNode, term: ox.NamedNode, value: ox.NamedNode | ox.Literal
) -> ox.Quad:
    return ox.Quad(subject, term, value, graph)


def _terms(file: str, nodes: Mapping[str, None]) -> dict[str, ox.NamedNode]:
    """Return nodes as terms, or raise all that are none in one InputError."""
    found, problems = {}, []
    for node in nodes:
        try:
            found[node] = _term(node, file)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return found


def _term(iri: str, file: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError:
        found = f"“{_clean(iri)}” is no IRI"
        raise InputError(Problem(file, "", found, "give partners and things by IRI")) from None


def _text(text: str) -> ox.Literal:
    return ox.Literal(_clean(text))


def _clean(text: str) -> str:
    """Return a text that UTF-8 can write."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _decimal(value: float) -> ox.Literal:
    """Write a number with twelve significant digits, as every machine computes them alike."""
    written = format(Decimal(f"{value:.12g}"), "f")
    return ox.Literal(written if "." in written else f"{written}.0", datatype=XSD.decimal)
