"""Rows of SSSOM tables as judgements, and judgements as rows."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

from graph.identity.judgement import MANUAL, Judgement, Verdict
from graph.identity.sssom.curies import BUILT_IN, expand, known_prefixes
from graph.identity.sssom.text import TableText
from loaders.values import ValueFault
from ontology.errors import Problem
from ontology.suggest import did_you_mean
from ontology.terms import OWL, SKOS

SAME, DIFFERENT, UNSURE = SKOS.exactMatch.value, OWL.differentFrom.value, SKOS.closeMatch.value
REQUIRED = ("subject_id", "predicate_id", "object_id")
COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "object_id", "object_label",
    "mapping_justification", "author_id", "author_label", "mapping_tool", "mapping_date",
    "confidence", "comment",
)  # fmt: skip
"""What is written, in the order of the standard."""

_BETWEEN = " · "
_NO_TERM = "sssom:NoTermFound"
_VERDICTS = {
    (SAME, ""): Verdict.SAME,
    (SAME, "Not"): Verdict.DIFFERENT,
    (UNSURE, ""): Verdict.UNSURE,
    (UNSURE, "Not"): Verdict.DIFFERENT,
    (DIFFERENT, ""): Verdict.DIFFERENT,
}
_PREDICATES = {
    Verdict.SAME: "skos:exactMatch",
    Verdict.DIFFERENT: "owl:differentFrom",
    Verdict.UNSURE: "skos:closeMatch",
}
_SEMAPV = "https://w3id.org/semapv/vocab/"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NAME = re.compile(r"\S+")
_Value = TypeVar("_Value")


_OWN = ("subject_id", "object_id", "subject_label", "object_label", "comment")
_SHARED = (
    "predicate_id", "predicate_modifier", "confidence", "similarity_score", "mapping_date",
    "mapping_justification", "author_label", "author_id", "mapping_tool",
)  # fmt: skip
"""Cells that many rows have alike: each combination of them is read once."""


class _Shared(NamedTuple):
    """What shared cells say."""

    verdict: Verdict
    confidence: float
    justification: str
    author: str
    date: str


class JudgementRows:
    """Reads rows of a table as judgements; what is wrong with them goes to `problems`."""

    def __init__(self, table: TableText, base: str, problems: list[Problem]) -> None:
        self._name, self._problems = table.name, problems
        self._width = width = len(table.columns)
        places = {column: n for n, column in enumerate(table.columns)}
        self._own = itemgetter(*(places.get(column, width) for column in _OWN))
        self._alike = itemgetter(*(places.get(column, width) for column in _SHARED))
        self._tool = table.head.get("mapping_tool", "")
        self._day = table.head.get("mapping_date", "")
        self._prefixes = prefixes = known_prefixes(base, table.prefixes)
        self._iri = lru_cache(maxsize=65_536)(lambda text: expand(text, prefixes))
        self._known: dict[tuple[str, ...], _Shared] = {}

    def judgement(self, line: int, cells: list[str]) -> Judgement | None:
        """Return the judgement of a row, or None where it has none."""
        wrong = len(self._problems)
        read = _CellReader(self._problems, self._name, f"line {line}")
        if len(cells) > self._width and any(text.strip() for text in cells[self._width :]):
            read.fault("there are more cells than columns", "check the tabs of the row")
        cells = [*cells[: self._width], *[""] * (self._width + 1 - len(cells))]
        cells[self._width :] = [""]
        subject_id, object_id, *labels, comment = map(str.strip, self._own(cells))
        if _NO_TERM in (subject_id, object_id):
            return None
        subject = read(self._iri, "subject_id", subject_id)
        shared = self._shared(read, self._alike(cells))
        other = read(self._iri, "object_id", object_id)
        if subject and subject == other:
            read.fault(f"“{subject_id}” is judged with itself", "name two things")
        if len(self._problems) > wrong or shared is None:
            return None
        return Judgement(
            subject or "", shared.verdict, other or "", shared.confidence, shared.justification,
            shared.author, shared.date, _reasons(comment), labels[0], labels[1], self._name, line,
        )  # fmt: skip

    def _shared(self, read: "_CellReader", cells: tuple[str, ...]) -> _Shared | None:
        """Read the cells that other rows may have alike."""
        if found := self._known.get(cells):
            return found
        stated = dict(zip(_SHARED, map(str.strip, cells), strict=True))
        predicate, modifier = stated["predicate_id"], stated["predicate_modifier"]
        verdict = read(_verdict, "predicate_id", predicate, modifier, self._prefixes)
        share = stated["confidence"] or stated["similarity_score"] or "1"
        confidence = read(_share, "confidence", share)
        day = read(_day, "mapping_date", stated["mapping_date"] or self._day)
        why = read(_justification, "mapping_justification", stated["mapping_justification"])
        if verdict is None or confidence is None or day is None or why is None:
            return None
        author = stated["author_label"] or stated["author_id"]
        if why not in (MANUAL, ""):
            author = author or stated["mapping_tool"] or self._tool
        found = _Shared(verdict, confidence, why, author, day)
        if len(self._known) < 65_536:
            self._known[cells] = found
        return found


class _CellReader:
    """Reads cells of one row; a fault becomes a problem with the name of the column."""

    def __init__(self, problems: list[Problem], name: str, place: str) -> None:
        self._problems, self._name, self._place = problems, name, place

    def __call__(self, read: Callable[..., _Value], column: str, *texts: object) -> _Value | None:
        try:
            return read(*texts)
        except ValueFault as fault:
            found = fault.found
            self.fault(found if column in found else f"{column} {found}", fault.mend)
        return None

    def fault(self, found: str, mend: str) -> None:
        self._problems.append(Problem(self._name, self._place, found, mend))


def _verdict(text: str, modifier: str, prefixes: Mapping[str, str]) -> Verdict:
    known = ["skos:exactMatch", "owl:differentFrom", "skos:closeMatch"]
    if modifier not in ("", "Not"):
        raise ValueFault(f"unknown predicate_modifier “{modifier}”", "write Not, or leave it empty")
    try:
        return _VERDICTS[expand(text, prefixes), modifier]
    except (ValueFault, KeyError):
        found = f"unknown predicate_id “{text}”{' with Not' if modifier else ''}"
        raise ValueFault(found, did_you_mean(text, known)) from None


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ValueFault(f"“{text}” is no number from 0 to 1", "write 0.95")
    return share


def _day(text: str) -> str:
    try:
        if text and not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ValueFault(f"“{text}” is no date of the calendar", "write 2026-11-22") from None


def _justification(text: str) -> str:
    """Return the term; one that nearly says that a person decided is refused."""
    term = text.replace(_SEMAPV, "semapv:", 1)
    if term and term != MANUAL:
        from rapidfuzz import fuzz

        if fuzz.ratio(term.casefold(), MANUAL.casefold()) > 85:
            found = f"unknown mapping_justification “{text}”"
            raise ValueFault(found, did_you_mean(term, [MANUAL]))
    return term


@lru_cache(maxsize=4096)
def _reasons(comment: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in comment.split(_BETWEEN) if part.strip())


def cells_of(judgement: Judgement, short: Callable[[str], str]) -> dict[str, str]:
    """Return the cells of a judgement by column; `short` writes an IRI as a CURIE.

    >>> row = Judgement("https://e.org/a", Verdict.UNSURE, "https://e.org/b", 0.5)
    >>> cells = cells_of(row, str)
    >>> cells["predicate_id"], cells["confidence"]
    ('skos:closeMatch', '0.5')
    """
    written = {
        "subject_id": short(judgement.subject), "object_id": short(judgement.object),
        "predicate_id": _PREDICATES[judgement.verdict],
        "mapping_justification": judgement.justification or MANUAL,
        author_column(judgement): _line(judgement.author),
        "mapping_date": judgement.date, "confidence": repr(float(judgement.confidence)),
        "subject_label": _line(judgement.subject_label),
        "object_label": _line(judgement.object_label),
        "comment": _comment(judgement.reasons),
    }  # fmt: skip
    return dict.fromkeys(COLUMNS, "") | written


def author_column(judgement: Judgement) -> str:
    """Return the column in which the author of a judgement stands.

    >>> author_column(Judgement("a:1", Verdict.SAME, "a:2", author="orcid:0000-0002-1825-0097"))
    'author_id'
    """
    if not judgement.by_person:
        return "mapping_tool"
    prefix, _, name = judgement.author.partition(":")
    return "author_id" if prefix in BUILT_IN and _NAME.fullmatch(name) else "author_label"


@lru_cache(maxsize=4096)
def _comment(reasons: tuple[str, ...]) -> str:
    return _BETWEEN.join(map(_line, reasons))


@lru_cache(maxsize=65_536)
def _line(text: str) -> str:
    return " ".join(text.split())
