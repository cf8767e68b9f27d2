"""The catalogue of questions as forms, and their answers."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from msgspec import Struct, field
from pyoxigraph import Literal, QuerySolutions

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked, Text
from citypact.server.api.cells import Cell, Cells
from citypact.server.api.dates import wrong_date
from citypact.server.api.download import Download
from citypact.server.api.words import concept_name
from graph.concepts import SCHEMES, aliases, concepts
from graph.identity.review.sheet import guarded
from graph.sparql_text import fix
from graph.store import Result
from ontology.errors import Problem, QueryError
from ontology.suggest import did_you_mean
from queries.answers import Answer, Row, value_of, write, write_rows
from queries.answers import answer as collect
from queries.catalogue import NamedQuery, named_query
from queries.run import bind
from queries.words_in import Words, grouped, words_in

MOST = 5_000
"""How many rows an answer has at most; a file has them all."""
FILES = {
    "csv": ("text/csv; charset=utf-8", "csv"),
    "tsv": ("text/tab-separated-values; charset=utf-8", "tsv"),
    "json": ("application/sparql-results+json", "json"),
    "turtle": ("text/turtle; charset=utf-8", "ttl"),
    "jsonld": ("application/ld+json", "jsonld"),
    "ntriples": ("application/n-triples", "nt"),
}
"""Format → media type and suffix of the file."""


class Option(Struct):
    """What a parameter can be: `value` is what is asked with, `name` what is shown.

    `also` is another key that means the same, "" where there is none.
    """

    value: str
    name: str
    also: str = ""


class Parameter(Struct):
    """What a question asks for; `type` is one of `queries.catalogue.TYPES`.

    `label` is what a field of a form is called, in `language`; `description` is English. `options`
    are all that a role, status, type or measure can be, by name in the reader's language; among
    the types are the kinds of partners. Of anything else there are none.
    """

    name: str
    type: str
    optional: bool
    description: str
    example: str
    label: str = ""
    language: str = "en"
    options: list[Option] = []


class Question(Struct):
    """A question of the catalogue; `view` is table, network, timeline, map or graph.

    `summary` is in `language`; `group` is a key of `Questions.groups`.
    """

    name: str
    summary: str
    parameters: list[Parameter]
    columns: list[tuple[str, str]]
    view: str
    text: str
    language: str = "en"
    group: str = ""


class Group(Struct):
    """A group of questions: its key, and its name in a language."""

    key: str
    name: str
    language: str


class Questions(Struct):
    """The questions of the catalogue, and their groups, in the order in which they are shown."""

    questions: list[Question]
    groups: list[Group] = field(default_factory=list)


class AnswerAsked(Asked, kw_only=True):
    """`name` is that of the question, `parameters` what a person writes for each parameter.

    `format` asks for a file: csv, tsv or json; turtle, jsonld or ntriples of a graph.
    """

    name: Text
    parameters: dict[str, Text] = field(default_factory=dict)
    format: Text = ""


class Rows(Struct):
    """An answer: columns with their descriptions, rows, and how to draw it.

    `cut` says that there are more rows than `MOST`; a file has them all. `sparql` is the text
    that was asked, with the values in place. `headings` has for each column what it is headed,
    and the language of that; `summary` is in `language`.
    """

    name: str
    view: str
    columns: list[tuple[str, str]]
    rows: list[list[Cell | None]]
    cut: bool
    sparql: str
    summary: str = ""
    language: str = "en"
    headings: list[tuple[str, str]] = field(default_factory=list)


def questions(graph: KnowledgeGraph, asked: Asked) -> Questions:
    """Return the catalogue of questions, in the reader's language where it has the words."""
    words = words_in(asked.lang)
    known = graph.queries
    placed = grouped(known)
    groups = [Group(key, *words.group(key)) for key in dict.fromkeys(group for group, _ in placed)]
    return Questions([_question(known[name], group, words) for group, name in placed], groups)


def _question(query: NamedQuery, group: str, words: Words) -> Question:
    parameters = [
        Parameter(
            each.name, each.type, each.optional, each.description, each.example,
            *words.label(each), _options(each.type, words.language),
        )
        for each in query.parameters
    ]  # fmt: skip
    summary, language = words.summary(query)
    return Question(
        query.name, summary, parameters, list(query.columns), query.view, query.text, language,
        group,
    )  # fmt: skip


def _options(type_: str, lang: str) -> list[Option]:
    """Return what a parameter of a type can be, where there is a list of that."""
    keys, others = (concepts(type_) if type_ in SCHEMES else ()), aliases(type_)
    found = [Option(key, concept_name(type_, key, lang), others.get(key, "")) for key in keys]
    return sorted(found, key=lambda option: (option.name.casefold(), option.value))


def answer(graph: KnowledgeGraph, asked: AnswerAsked) -> Rows | Download:
    """Answer a question of the catalogue, as rows or, with a `format`, as a file.

    Raises:
        NotFoundError: the question, or what a parameter names, is unknown.
        QueryError: a parameter is missing, unknown or no date, or the format does not fit.
    """
    query = named_query(asked.name)
    given = {name: value for name, value in asked.parameters.items() if value.strip()}
    _check(query, given)
    bindings = bind(query, given, graph.lookup)
    result = graph.store.query(query.text, bindings)
    if asked.format:
        return _file(query, result, asked.format)
    columns, rows, cut = _first(result, MOST)
    writer = Cells(graph, asked.lang)
    described = dict(query.columns)
    words = words_in(asked.lang)
    return Rows(
        query.name, query.view, [(column, described.get(column, "")) for column in columns],
        writer.rows(columns, rows), cut, fix(query.text, bindings), *words.summary(query),
        [words.heading(query, column) for column in columns],
    )  # fmt: skip


def _check(query: NamedQuery, given: Mapping[str, str]) -> None:
    """Report parameters that the question does not take, that it needs, or that are no dates."""
    known = [parameter.name for parameter in query.parameters]
    problems = list[Problem]()
    for name in given:
        if name not in known:
            mend = did_you_mean(name, known) or _takes(query)
            problems.append(Problem("", "", f"{query.name} has no parameter “{name}”", mend))
    for each in query.parameters:
        if each.type == "date" and (wrong := wrong_date(each.name, given.get(each.name, ""))):
            problems.append(wrong)
        if not each.optional and each.name not in given:
            mend = f"write parameters.{each.name}={each.example}"
            problems.append(Problem("", "", f"{query.name} needs “{each.name}”", mend))
    if problems:
        raise QueryError(problems)


def _takes(query: NamedQuery) -> str:
    names = ", ".join(parameter.name for parameter in query.parameters)
    return f"it takes {names}" if names else "it takes no parameters"


def _first(result: Result, most: int) -> tuple[Sequence[str], list[Sequence[Any]], bool]:
    """Return the columns and first rows of a result, and whether there are more."""
    if isinstance(result, QuerySolutions):
        columns = [variable.value for variable in result.variables]
        rows: list[Sequence[Any]] = [tuple(row) for row in islice(result, most + 1)]
        return columns, rows[:most], len(rows) > most
    found = collect(result)
    return found.columns, [row.terms for row in found.rows[:most]], len(found) > most


def _file(query: NamedQuery, result: Result, format_: str) -> Download:
    if format_ not in FILES:
        mend = did_you_mean(format_, FILES) or f"use one of {', '.join(FILES)}"
        raise QueryError(Problem("", "", f"unknown format “{format_}”", mend))
    type_, suffix = FILES[format_]
    text = (
        write_rows(_guarded(collect(result)), "csv") if format_ == "csv" else write(result, format_)
    )
    return Download(type_, f"{query.name}.{suffix}", text.encode())


def _guarded(found: Answer) -> Answer:
    """Return an answer for a spreadsheet: no text in it is taken for a formula.

    >>> row = Row(("name",), (Literal("=HYPERLINK(A1)"),))
    >>> _guarded(Answer(row.columns, (row,)))[0].name
    "'=HYPERLINK(A1)"
    """
    rows = (Row(row.columns, tuple(map(_guarded_term, row.terms))) for row in found)
    return Answer(found.columns, tuple(rows))


def _guarded_term(term: Any) -> Any:
    """Guard a text, and what only says that it is a number or a date."""
    read = value_of(term)
    if not isinstance(term, Literal) or not isinstance(read, str):
        return term
    return Literal(guarded(read))
