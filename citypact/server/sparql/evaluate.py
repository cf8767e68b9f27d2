"""A query from outside, evaluated in a worker: guard, engine, limits, syntax."""

from collections.abc import Iterator, Sequence
from typing import IO, cast

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from citypact.server.in_xml import NotInXmlError, in_xml, not_in_xml
from citypact.server.negotiation import named
from citypact.server.sparql.bounded import SEPARATORS, Bounded, TooLargeError
from citypact.server.sparql.formats import refused
from citypact.server.syntaxes import GRAPHS, TABLES
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from graph.store import Dataset, Result
from ontology.errors import QueryError
from queries.guard import check_query


def evaluate(
    bench: Bench, query: str, table: str = "", graph: str = "", base: str | None = None,
    default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = (),
) -> Reply:  # fmt: skip
    """Answer a query in the media type for its kind: `table` or `graph`, "" where none fits.

    The default graph is the canonical view, each citation a named graph; where the protocol
    names graphs, only these are asked (SPARQL 1.1 Protocol, §2.1.4).
    """
    dataset = None
    if default_graphs or named_graphs:
        dataset = Dataset([*map(NamedNode, default_graphs)], [*map(NamedNode, named_graphs)])
    try:
        found = bench.store.query(check_query(query), dataset=dataset, base=base)
        return _written(bench, found, graph if isinstance(found, QueryTriples) else table)
    except QueryError as error:
        return refusal(400, str(error))
    except TooLargeError as error:
        return refusal(413, f"the answer has {error}; ask for fewer with LIMIT, or in pages with "
                       "ORDER BY, LIMIT and OFFSET")  # fmt: skip
    except (RuntimeError, ValueError, OSError, SyntaxError) as error:
        return refusal(400, f"the query failed: {error}")


def _written(bench: Bench, found: Result, type_: str) -> Reply:
    offers = GRAPHS if isinstance(found, QueryTriples) else TABLES
    offer = named(type_, offers) if type_ else None
    if offer is None:
        return refusal(406, refused(offers))
    try:
        if isinstance(found, QueryTriples):
            return Reply(200, type_, _graph(bench, found, offer.type))
        return Reply(200, type_, _table(bench, found, offer.type))
    except NotInXmlError:
        return not_in_xml(offer, offers)


def _table(bench: Bench, found: QuerySolutions | QueryBoolean, type_: str) -> bytes:
    syntax = QueryResultsFormat.from_media_type(type_)
    if isinstance(found, QueryBoolean) or syntax is None:
        return found.serialize(format=syntax) or b""
    file = Bounded(rows=bench.rows, size=bench.answer, separator=SEPARATORS[syntax])
    found.serialize(cast(IO[bytes], file), format=syntax)
    return in_xml(file.content) if syntax == QueryResultsFormat.XML else file.content


def _graph(bench: Bench, found: QueryTriples, type_: str) -> bytes:
    syntax = RdfFormat.from_media_type(type_)
    file = Bounded(rows=bench.rows, size=bench.answer)
    triples = _counted(found, bench.rows)
    try:
        serialize(triples, cast(IO[bytes], file), format=syntax, prefixes=bench.store.prefixes)
    except OSError as error:
        if syntax != RdfFormat.RDF_XML:
            raise
        raise NotInXmlError from error  # a property is a word of its own, as rdf:li
    return in_xml(file.content) if syntax == RdfFormat.RDF_XML else file.content


def _counted(triples: QueryTriples, most: int) -> Iterator[Triple]:
    for number, triple in enumerate(triples):
        if number == most:
            raise TooLargeError(f"more than {most:,} triples")
        yield triple
