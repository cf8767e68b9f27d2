"""A card: all that is known of a thing, grouped, each line with the passages that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from graph.lookup import Lookup
from graph.passages import Passage
from graph.store import GraphStore
from ontology.errors import NotFoundError, Problem
from queries.statements import Statement, statements_about


@dataclass(frozen=True)
class Card:
    """A thing, its name, and the statements about it in the order of `statements.GROUPS`.

    Lines refer to passages by their place in `passages`, from 1.
    """

    iri: str
    name: str
    statements: tuple[Statement, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that says something on the card, sorted."""
        found = {passage for statement in self.statements for passage in statement.passages}
        return tuple(sorted(found, key=lambda passage: passage.order))

    def sources(self) -> Iterator[tuple[str, list[tuple[int, str]]]]:
        """Yield each source with the numbers and locators of its passages."""
        numbered = enumerate(self.passages, 1)
        for source, passages in groupby(numbered, key=lambda pair: pair[1].source):
            yield source, [(number, passage.locator) for number, passage in passages]

    def lines(self) -> Iterator[tuple[str, list[tuple[str, str, list[int]]]]]:
        """Yield each group with its lines: what, value, and the numbers of the passages."""
        numbers = {passage: n for n, passage in enumerate(self.passages, 1)}
        for group, statements in groupby(self.statements, key=lambda s: s.group):
            yield (
                group,
                [(s.what, s.value, sorted(numbers[p] for p in s.passages)) for s in statements],
            )

    def __str__(self) -> str:
        parts = [f"{self.name}\n{self.iri}"]
        for group, lines in self.lines():
            rows = (f"  {what}: {value}  {marks(numbers)}" for what, value, numbers in lines)
            parts.append("\n".join([group, *rows]))
        for source, places in self.sources():
            parts.append("\n".join([source, *(f"  [{n}] {place}" for n, place in places)]))
        return "\n\n".join(parts) + "\n"

    def _repr_html_(self) -> str:
        body = "".join(
            f"<tr><th>{escape(group if not n else '')}</th><td>{escape(what)}</td>"
            f"<td>{escape(value)} <small>{marks(numbers)}</small></td></tr>"
            for group, lines in self.lines()
            for n, (what, value, numbers) in enumerate(lines)
        )
        sources = "".join(f"<li>{escape(str(passage))}</li>" for passage in self.passages)
        return f"<h3>{escape(self.name)}</h3><table>{body}</table><ol>{sources}</ol>"


def marks(numbers: list[int]) -> str:
    """Write references to passages.

    >>> marks([1, 4])
    '[1][4]'
    """
    return "".join(f"[{number}]" for number in numbers)


def card(store: GraphStore, lookup: Lookup, thing: str, *, language: str = "en") -> Card:
    """Return the card of what a person calls a thing.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
    """
    iri = lookup.find(thing)
    labels = lookup.labels(language)
    return Card(iri, labels.get(iri, iri), tuple(statements_about(store, iri, labels)))


def why(
    store: GraphStore, lookup: Lookup, thing: str, other: str = "", *, language: str = "en"
) -> list[Statement]:
    """Return each statement about a thing, or that joins it to another one, with its passages.

    Two partners are joined by what both take part in.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
    """
    labels = lookup.labels(language)
    first = lookup.find(thing)
    about = statements_about(store, first, labels)
    if not other:
        return about
    second = lookup.find(other)
    if second == first:
        found = f"“{thing}” and “{other}” are one thing"
        raise NotFoundError(Problem("", "", found, "name two things, or one alone"))
    parts = {
        iri: [s for s in statements if s.group == "takes part in"]
        for iri, statements in ((first, about), (second, statements_about(store, second, labels)))
    }
    shared = {s.iri for s in parts[first]} & {s.iri for s in parts[second]}
    through = [
        s._replace(group=labels.get(s.iri, s.iri), value=labels.get(iri, iri))
        for iri, statements in parts.items()
        for s in statements
        if s.iri in shared
    ]
    return [*(s for s in about if s.iri == second), *sorted(through)]
