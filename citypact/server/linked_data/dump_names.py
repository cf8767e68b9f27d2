"""The files of a dump: what may be asked for below `/dumps/`, and what they hold."""

from functools import cache

from graph.tables import TABLES

ABOUT = ("void.ttl", "SHA256SUMS")
"""The files that hold no part of the graph."""
_FILES = (
    "graph.nq", "graph.nq.gz", "graph.trig",
    "canonical.ttl", "canonical.nt", "canonical.nt.gz", "canonical.jsonld", "canonical.rdf",
    "network.graphml", "network.gexf", "two-mode.graphml", "two-mode.gexf", *ABOUT,
)  # fmt: skip
LARGEST = 1_000_000
"""Of a graph with more statements only `_LARGE` is written: the other files need it in memory."""
_LARGE = ("graph.nq.gz", "canonical.nt.gz", *ABOUT)
_SAYS = {
    "graph.nq": "everything, with the passage behind each statement",
    "graph.nq.gz": "everything, compressed",
    "canonical.nt.gz": "the facts, each once, compressed",
    "graph.trig": "everything, to be read by people",
    "network.graphml": "who works with whom",
    "network.gexf": "who works with whom, for Gephi",
    "two-mode.graphml": "partners and what they take part in",
    "two-mode.gexf": "partners and what they take part in, for Gephi",
    "void.ttl": "the description of these files",
    "SHA256SUMS": "their checksums",
}


@cache
def dump_names(statements: int = 0) -> tuple[str, ...]:
    """Return the names of the files, for a graph of so many statements.

    >>> dump_names()[-1], dump_names(5_000_000)[:2]
    ('tables/places.csv', ('graph.nq.gz', 'canonical.nt.gz'))
    """
    tables = (f"tables/{name}.csv" for name in sorted(TABLES))
    return _LARGE if statements > LARGEST else (*_FILES, *tables)


def why_few(statements: int) -> str:
    """Return why not every file is there, "" where all are.

    >>> why_few(4_665_049)[:71]
    'This graph has 4,665,049 statements. Of more than 1,000,000 only graph.'
    """
    if statements <= LARGEST:
        return ""
    return (
        f"This graph has {statements:,} statements. Of more than {LARGEST:,} only "
        f"{', '.join(_LARGE[:-1])} and {_LARGE[-1]} are written here; citypact export writes "
        "the other files."
    )


def says(name: str) -> str:
    """Return what a file holds.

    >>> says("canonical.ttl"), says("tables/events.csv")
    ('the facts, each once', 'a table of events')
    """
    if name.startswith("tables/"):
        return f"a table of {name.removeprefix('tables/').removesuffix('.csv')}"
    return _SAYS.get(name, "the facts, each once")
