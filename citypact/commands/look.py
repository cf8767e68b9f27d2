"""`citypact show`, `why` and `search`."""

from pathlib import Path

import click

from citypact.commands.options import language, workspace


@click.command(
    epilog="""\b
Examples:
  citypact show UNEP
  citypact show 绿色城市伙伴关系 --language zh
  citypact show agreement/greener-cities-partnership"""
)
@click.argument("thing")
@language
@workspace
def show(thing: str, language: str, workspace: Path | None) -> None:
    """Show all that is known of a thing, with citations."""
    from citypact.commands.options import open_graph
    from citypact.terminal import on_terminal

    found = open_graph(workspace).show(thing, language=language)
    if on_terminal():
        from citypact.card_view import print_card

        print_card(found)
    else:
        click.echo(str(found), nl=False)


@click.command(
    epilog="""\b
Examples:
  citypact why greener-cities-partnership
  citypact why UNEP Gwangju          what joins the two"""
)
@click.argument("thing")
@click.argument("other", required=False, default="")
@language
@workspace
def why(thing: str, other: str, language: str, workspace: Path | None) -> None:
    """Show each claim about a thing or two, with its source.

    A row a claim and passage: source, place in it, publisher and date.
    """
    from citypact.commands.options import open_graph
    from citypact.terminal import say, table

    found = open_graph(workspace).why(thing, other, language=language)
    columns = ("about", "what", "value", "source", "passage", "publisher", "published")
    rows = [
        (s.group, s.what, s.value, p.source_id, p.locator, p.publisher, p.published)
        for s in found
        for p in s.passages
    ]
    if not rows:
        say("No source says anything that joins the two." if other else "No source says anything.")
    table(columns, rows)


@click.command(
    epilog="""\b
Examples:
  citypact search wastewater
  citypact search 人居署"""
)
@click.argument("text")
@click.option(
    "-n", "--limit", default=20, show_default=True, type=click.IntRange(min=1), help="At most."
)
@workspace
def search(text: str, limit: int, workspace: Path | None) -> None:
    """Find things whose names fit a text, in any language."""
    from citypact.commands.options import open_graph
    from citypact.terminal import say, table

    graph = open_graph(workspace)
    labels = graph.lookup.labels()
    found = graph.search(text, limit=limit)
    rows = [(labels.get(n.iri), n.name, n.language, graph.lookup.short(n.iri)) for n in found]
    if not rows:
        say(f"Nothing is called anything like “{text}”.")
    table(("name", "found as", "language", "key"), rows)
