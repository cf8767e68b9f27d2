"""`citypact queries`, `query` and `sparql`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import output_format, workspace

if TYPE_CHECKING:
    from graph.store import Result


@click.command(
    epilog="""\b
Examples:
  citypact queries              every question
  citypact queries works-with   its parameters and columns"""
)
@click.argument("name", required=False)
def queries(name: str | None) -> None:
    """List the questions that can be asked by name."""
    from citypact.terminal import table
    from queries.catalogue import catalogue, named_query

    if name is None:
        table(
            ("question", "parameters", "summary"),
            [(q.name, " ".join(p.name for p in q.parameters), q.summary)
             for q in catalogue().values()],
        )  # fmt: skip
        return
    query = named_query(name)
    click.echo(f"{query.name}: {query.summary}\n")
    for parameter in query.parameters:
        optional = ", optional" if parameter.optional else ""
        click.echo(f"  --param {parameter.name}=… ({parameter.type}{optional})")
        click.echo(f"      {parameter.description} Example: {parameter.example}")
    table(("column", "is"), query.columns)


@click.command(
    epilog="""\b
Examples:
  citypact query works-with ICLEI
  citypact query works-with --param partner=ICLEI
  citypact query in-force-on -p date=2015-06-01 --format csv
  citypact queries              lists the questions"""
)
@click.argument("name")
@click.argument("values", nargs=-1)
@click.option(
    "-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE",
    help="A parameter; a thing by name in any language, acronym, key or IRI.",
)  # fmt: skip
@click.option("--iris", is_flag=True, help="Show the columns of IRIs also on a terminal.")
@output_format()
@workspace
def query(
    name: str,
    values: tuple[str, ...],
    parameters: tuple[str, ...],
    iris: bool,
    format_: str | None,
    workspace: Path | None,
) -> None:
    """Answer a question by name.

    VALUES are its parameters in their order; --param gives them by name.
    """
    from citypact.commands.options import open_graph
    from queries.catalogue import named_query
    from queries.run import run_query

    question = named_query(name)
    if len(values) > len(question.parameters):
        raise click.UsageError(f"{name} takes {len(question.parameters)} parameters at most")
    given = {p.name: value for p, value in zip(question.parameters, values, strict=False)}
    for key, value in map(_pair, parameters):
        if key in given:
            raise click.UsageError(f"the parameter {key} is given twice")
        given[key] = value
    graph = open_graph(workspace)
    result = run_query(graph.store, name, given, graph.lookup)
    show(result, format_, iris=iris)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"“{text}” has no =; write NAME=VALUE", param_hint="--param")
    return name, value


@click.command(
    epilog="""\b
Examples:
  citypact sparql "SELECT ?a { ?a a cp:Agreement }"
  citypact sparql --file question.rq --format json
  citypact sparql - < question.rq"""
)
@click.argument("text", required=False)
@click.option("--file", type=click.Path(path_type=Path), help="Read the query from a file.")
@output_format()
@workspace
def sparql(
    text: str | None, file: Path | None, format_: str | None, workspace: Path | None
) -> None:
    """Run a SPARQL 1.1 query. The usual prefixes need no declaration."""
    from citypact.commands.options import open_graph
    from queries.guard import check_query

    if (text is None) == (file is None):
        raise click.UsageError("give the query as text, with --file, or - for standard input")
    content = _content(text, file)
    show(open_graph(workspace).store.query(check_query(content)), format_)


def _content(text: str | None, file: Path | None) -> str:
    from ontology.errors import InputError, Problem

    try:
        if file is not None:
            return file.read_text("utf-8-sig")
        return sys.stdin.read() if text == "-" else str(text)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        problem = Problem(str(file or "standard input"), "", f"cannot be read ({reason})")
        raise InputError(problem) from None


def show(result: "Result", format_: str | None, *, iris: bool = True) -> None:
    """Print a result in a format, or as suits where it goes.

    A table on a terminal leaves out columns that hold only IRIs, unless `iris` is set or there
    are no others.
    """
    from pyoxigraph import QueryTriples

    from citypact.terminal import on_terminal, say, table
    from queries.answers import answer, write, write_rows

    if format_ is None:
        graph = isinstance(result, QueryTriples)
        format_ = "turtle" if graph else "table" if on_terminal() else "tsv"
    if format_ in ("json", "turtle", "jsonld", "ntriples"):
        click.echo(write(result, format_), nl=False)
        return
    found = answer(result)
    if not len(found):
        say("No rows.")
    if format_ != "table":
        click.echo(write_rows(found, format_), nl=False)
        return
    if not on_terminal():
        table(found.columns, found.texts())
        return
    seen = found if iris else found.without_iris()
    table(seen.columns, seen.texts(short=True), right=seen.numbers())
    hidden = "" if len(seen.columns) == len(found.columns) else "; --iris shows their IRIs"
    say(f"{'1 row' if len(found) == 1 else f'{len(found):,} rows'}{hidden}")
