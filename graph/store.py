"""The store of a build: an immutable Oxigraph directory, opened to be asked."""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import IO, NamedTuple

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
)

from graph.sparql_text import fix
from ontology.errors import QueryError, StoreError
from ontology.terms import BASE, DCAT, RDF, prefixes_of

Term = NamedNode | Literal
Result = QuerySolutions | QueryTriples | QueryBoolean


class Claim(NamedTuple):
    """A statement of a passage: `citation` is the IRI of the passage."""

    subject: NamedNode
    predicate: NamedNode
    value: Term
    citation: str


def _open(path: Path) -> Store:
    try:
        return Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        raise StoreError(_unreadable(path, str(error))) from None


def _unreadable(path: Path, why: str) -> str:
    return f"the store {path} cannot be opened ({why}); run: citypact build --force"


_SHOWN = 200
"""How much of a line is shown before and after the place of an error."""


class Dataset(NamedTuple):
    """Graphs to be asked: those merged as default graph, and those that GRAPH finds."""

    default: Sequence[NamedNode]
    named: Sequence[NamedNode]


_UPDATE = re.compile(
    r"\s*(PREFIX\s+\S+\s+\S+\s+)*(INSERT|DELETE|CLEAR|DROP|CREATE|WITH|ADD|MOVE|COPY)\b",
    re.IGNORECASE,
)


class GraphStore:
    """A build's graph, read only.

    The default graph is the canonical view; `GRAPH ?citation { … }` asks for evidence. `folder`
    is that of the build, where what is kept beside the store lies; None for a store in memory.
    """

    def __init__(self, store: Store | Callable[[], Store], folder: Path | None = None) -> None:
        self._given = store
        self.folder = folder
        self._owner = os.getpid()

    @classmethod
    def open(cls, path: Path) -> "GraphStore":
        """Open the directory of a build, read only, when it is first asked.

        What only needs the columns kept beside the store does not wait for the engine.

        Raises:
            StoreError: it is missing; one that is damaged raises it when it is first asked.
        """
        if not path.is_dir():
            raise StoreError(_unreadable(path, "there is no such folder"))
        return cls(partial(_open, path), path.parent)

    @cached_property
    def _store(self) -> Store:
        return self._given() if callable(self._given) else self._given

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that a query may use: those of the things are the workspace's own."""
        found = self._store.quads_for_pattern(None, RDF.type, DCAT.Dataset, DefaultGraph())
        named = (getattr(quad.subject, "value", "") for quad in found)
        bases = {iri.rpartition("dataset/")[0] for iri in named if "/dataset/" in iri}
        return prefixes_of(min(bases, default=BASE))

    def query(
        self, sparql: str, bindings: Mapping[str, Term] | None = None, *,
        dataset: Dataset | None = None, base: str | None = None,
    ) -> Result:  # fmt: skip
        """Run a SPARQL 1.1 query; `bindings` puts terms in the place of variables.

        The prefixes of `prefixes` need no declaration. A `dataset` is asked in place of the whole
        store and of what FROM says; IRIs without a scheme are read from `base` on.

        Raises:
            QueryError: the query is not SPARQL, or fails while it runs.
        """
        if os.getpid() != self._owner:
            raise StoreError("a store does not survive a fork; open it again in the child")
        try:
            return self._store.query(
                fix(sparql, bindings or {}), prefixes=self._prefixes_in(sparql), base_iri=base,
                default_graph=dataset and list(dataset.default),
                named_graphs=dataset and list(dataset.named),
            )  # fmt: skip
        except SyntaxError as error:
            raise QueryError(_syntax(sparql, error)) from None
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(f"the query failed: {error}") from None

    def _prefixes_in(self, sparql: str) -> dict[str, str]:
        """Return the prefixes that a query can use: reading all takes longer than a short query."""
        return {name: iri for name, iri in self.prefixes.items() if f"{name}:" in sparql}

    def rows(
        self, sparql: str, bindings: Mapping[str, Term] | None = None
    ) -> list[dict[str, Term]]:
        """Run a SELECT query and return each row as name → term; unbound names are left out."""
        found = self.query(sparql, bindings)
        if not isinstance(found, QuerySolutions):
            raise QueryError("a SELECT query was expected")
        return list(_rows(found))

    def values(self, thing: str, predicate: NamedNode) -> Iterator[Term]:
        """Yield what the canonical view says of a thing by one predicate; faster than a query."""
        return (value for _, value in self.about(thing, predicate))

    def about(
        self, thing: str, predicate: NamedNode | None = None
    ) -> Iterator[tuple[NamedNode, Term]]:
        """Yield what the canonical view says of a thing: predicates with values."""
        view = DefaultGraph()
        for quad in self._store.quads_for_pattern(NamedNode(thing), predicate, None, view):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.predicate, quad.object

    def claims(
        self, *, subject: NamedNode | None = None, predicate: NamedNode | None = None,
        value: Term | None = None, citation: NamedNode | None = None,
    ) -> Iterator[Claim]:  # fmt: skip
        """Yield the claims with these parts, the canonical view left out."""
        for quad in self._store.quads_for_pattern(subject, predicate, value, citation):
            subject_, value_, graph = quad.subject, quad.object, quad.graph_name
            if not isinstance(subject_, NamedNode) or not isinstance(graph, NamedNode):
                continue
            if isinstance(value_, NamedNode | Literal):
                yield Claim(subject_, quad.predicate, value_, graph.value)

    def ask(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """Run an ASK query."""
        return bool(self.query(sparql, bindings))

    def write(self, target: IO[bytes], *, whole: bool) -> None:
        """Write the whole graph as N-Quads, or the canonical view as N-Triples, as it is stored.

        The same build gives the same bytes, and no more than a part is in memory at a time.
        """
        if whole:
            self._store.dump(target, RdfFormat.N_QUADS)
        else:
            self._store.dump(target, RdfFormat.N_TRIPLES, from_graph=DefaultGraph())

    def sorted_quads(self) -> list[str]:
        """Return the whole graph as lines of N-Quads, sorted: the canonical form.

        The graph has no blank nodes, so sorting is all that RDF Dataset Canonicalization
        (W3C 2024) would do.
        """
        content = self._store.dump(format=RdfFormat.N_QUADS) or b""
        return sorted(f"{line}\n" for line in content.decode().split("\n") if line)


def _syntax(sparql: str, error: SyntaxError) -> str:
    """Say where a query stops being SPARQL, with the line and a mark below the place."""
    if _UPDATE.match(sparql):
        return "only questions are asked (SELECT, ASK, CONSTRUCT, DESCRIBE); a build changes data"
    match = re.search(r"error at (\d+):(\d+)", error.msg)
    if not match:
        return f"the query is not SPARQL 1.1: {error.msg.splitlines()[0]}"
    line, column = int(match[1]), int(match[2])
    shown = [*sparql.splitlines(), ""][min(line, len(sparql.splitlines()) + 1) - 1]
    place = f"line {line}, column {column}"
    start = max(0, column - 1 - _SHOWN)
    mark = f"{' ' * (column - 1 - start)}^"
    return (
        f"the query is not SPARQL 1.1 from {place}:\n  {shown[start : column + _SHOWN]}\n  {mark}"
    )


def _rows(found: QuerySolutions) -> Iterator[dict[str, Term]]:
    names = [variable.value for variable in found.variables]
    for row in found:
        yield {
            name: term
            for name, term in zip(names, row, strict=True)
            if isinstance(term, NamedNode | Literal)
        }
