"""From a build to columns: each property is read in one scan, and joined here.

A scan of one property takes seconds where the join of four in SPARQL takes a minute.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np

from graph.network.kinds import KIND_OF
from graph.network.reading.columns import FILE, Codes, Columns, load_columns
from graph.network.reading.dated import Dates
from graph.network.reading.scanning import Pair, rows, scan, texts
from graph.store import GraphStore
from ontology import vocabulary
from ontology.terms import CP


def read_columns(store: GraphStore) -> Columns:
    """Return the columns of a build: those kept beside its store, else read from it."""
    kept = load_columns(store.folder / FILE) if store.folder else None
    return scan_columns(store) if kept is None else kept


def scan_columns(store: GraphStore) -> Columns:
    """Return the columns of a build as its store has them."""
    return ScannedColumns(store)


class ScannedColumns(Columns):
    """The columns of a build, each read from its store when it is first asked for.

    A network of everything needs few of them; names, dates and evidence are many rows more.
    """

    def __init__(self, store: GraphStore) -> None:
        object.__setattr__(self, "_store", store)

    _store: GraphStore

    @cached_property
    def _taken(self) -> list[tuple[str, str, str]]:
        """IRI, partner and thing of each participation, sorted by IRI."""
        things = dict(scan(self._store, _THINGS))
        return sorted(
            (node, partner, things[node])
            for node, partner in scan(self._store, _PARTNERS)
            if node in things
        )

    @cached_property
    def _above(self) -> tuple[list[Pair], list[Pair]]:
        """What partners are parts of, and the countries of cities."""
        return scan(self._store, _PARENTS), scan(self._store, _COUNTRIES)

    @cached_property
    def _number(self) -> dict[str, int]:
        """Node → its number."""
        taken = (end for _, *ends in self._taken for end in ends)
        above = (end for pairs in self._above for pair in pairs for end in pair)
        return {node: n for n, node in enumerate(sorted({*taken, *above}))}

    @cached_property
    def _row(self) -> dict[str, int]:
        """Participation → its number."""
        return {part: n for n, (part, _, _) in enumerate(self._taken)}

    @cached_property
    def _dates(self) -> Dates:
        return Dates(self._store)

    @cached_property
    def _written(self) -> tuple[list[str], list[str]]:
        return self._dates.written(self._row)

    @cached_property
    def _shown(self) -> tuple[list[str], list[str]]:
        return self._dates.written(self._number)

    @cached_property
    def _status(self) -> list[Pair]:
        return scan(self._store, _STATUSES)

    @cached_property
    def _roles(self) -> tuple[list[str], Codes]:
        return _numbered(map(_key, texts(self._row, scan(self._store, _ROLES))))

    @cached_property
    def _states(self) -> tuple[list[str], Codes]:
        return _numbered(map(_key, texts(self._row, self._status)))

    @cached_property
    def _dated(self) -> tuple[list[str], Codes]:
        return _numbered(chain([""], *self._written))

    @cached_property
    def _terms(self) -> tuple[list[str], list[Codes]]:
        terms = Numbers()
        found = [_pairs(self._number, scan(self._store, query), terms) for query in _TERMS]
        return list(terms), found

    @cached_property
    def _evidence(self) -> tuple[list[str], Codes]:
        sources = Numbers()
        pairs = _pairs(self._row, _sources(self._store), sources)
        return list(sources), pairs

    def __getattr__(self, name: str) -> Any:
        """Read a column when it is first asked for."""
        if name not in _COLUMNS:
            raise AttributeError(name)
        value = _COLUMNS[name](self)
        object.__setattr__(self, name, value)
        return value


class Numbers(dict[str, int]):
    """Texts in the order in which they were first asked for, each with its number."""

    def __missing__(self, text: str) -> int:
        self[text] = len(self)
        return self[text]


def _numbered(texts_: Iterable[str]) -> tuple[list[str], Codes]:
    """Return texts, each once, and the number of each as it comes."""
    known = Numbers()
    codes = _codes(known[text] for text in texts_)
    return list(known), codes


def _labels(store: GraphStore, number: dict[str, int]) -> list[str]:
    """Return the English name of each node, else the first of another language, else its key."""
    best: dict[int, tuple[bool, str, str]] = {}
    for node, text, tag in rows(store, _LABELS):
        if (n := number.get(node)) is not None:
            name = (tag != "en", tag, text)
            best[n] = min(name, best.get(n, name))
    return [best[n][2] if n in best else _tail(node) for node, n in number.items()]


def _kinds(store: GraphStore, number: dict[str, int]) -> list[str]:
    """Return the kind of each node: the most particular of its classes."""
    found = [""] * len(number)
    for name, kind in KIND_OF.items():
        for (node,) in rows(store, f"SELECT ?node {{ ?node a {CP[name]} }}"):
            n = number.get(node)
            if n is not None and not found[n]:
                found[n] = kind
    return found


def _sources(store: GraphStore) -> list[Pair]:
    """Return which source states each participation, by the id in the IRI of its citations."""
    cited = scan(store, _CITED)
    return sorted({(part, _source(citation)) for part, citation in cited})


def _source(citation: str) -> str:
    return citation.rpartition("/cite/")[2].partition("/")[0]


def _pairs(row: dict[str, int], pairs: Iterable[Pair], column: dict[str, int]) -> Codes:
    found = [(row[one], column[other]) for one, other in sorted(pairs) if one in row]
    return np.array(found, np.int32).reshape(-1, 2)


def _codes(numbers: Iterable[Any]) -> Codes:
    return np.fromiter(numbers, np.int32)


def _key(iri: str) -> str:
    return iri.rpartition("/")[2]


def _tail(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2]


_COLUMNS: dict[str, Callable[[ScannedColumns], Any]] = {
    "nodes": lambda read: list(read._number),
    "labels": lambda read: _labels(read._store, read._number),
    "kinds": lambda read: _kinds(read._store, read._number),
    "statuses": lambda read: [_key(text) for text in texts(read._number, read._status)],
    "starts": lambda read: read._shown[0],
    "ends": lambda read: read._shown[1],
    "spans": lambda read: read._dates.spans(read._number),
    "parts": lambda read: list(read._row),
    "partner": lambda read: _codes(read._number[iri] for _, iri, _ in read._taken),
    "thing": lambda read: _codes(read._number[iri] for _, _, iri in read._taken),
    "role": lambda read: read._roles[1],
    "status": lambda read: read._states[1],
    "begins": lambda read: read._dated[1][1 : len(read._row) + 1],
    "stops": lambda read: read._dated[1][len(read._row) + 1 :],
    "part_spans": lambda read: read._dates.spans(read._row),
    "role_keys": lambda read: read._roles[0],
    "status_keys": lambda read: read._states[0],
    "plans": lambda read: sorted(vocabulary.plans()),
    "dates": lambda read: read._dated[0],
    "terms": lambda read: read._terms[0],
    "sources": lambda read: read._evidence[0],
    "themes": lambda read: read._terms[1][0],
    "places": lambda read: read._terms[1][1],
    "types": lambda read: read._terms[1][2],
    "parents": lambda read: _pairs(read._number, read._above[0], read._number),
    "countries": lambda read: _pairs(read._number, read._above[1], read._number),
    "evidence": lambda read: read._evidence[1],
}  # fmt: skip
"""How each column is read."""

_PARTNERS = "SELECT ?node ?partner { ?node cp:partner ?partner }"
_THINGS = "SELECT ?node ?thing { ?node cp:in ?thing }"
_ROLES = "SELECT ?node ?role { ?node cp:role ?role }"
_STATUSES = "SELECT ?node ?status { ?node cp:currentStatus ?status }"
_LABELS = "SELECT ?node ?label (LANG(?label) AS ?tag) { ?node skos:prefLabel ?label }"
_THEMES = "SELECT ?node ?theme { ?node cp:theme ?theme }"
_PLACES = "SELECT ?node ?place { ?node cp:location|cp:covers|cp:jurisdiction ?place }"
_TYPES = "SELECT ?node ?type { ?node org:classification ?type }"
_PARENTS = "SELECT ?node ?whole { ?node org:unitOf|dcterms:isPartOf ?whole . ?whole a cp:Partner }"
_COUNTRIES = """
SELECT ?node ?country { ?node cp:jurisdiction ?place . ?place cp:within ?country .
  ?country a cp:Country }"""
_CITED = "SELECT ?node ?citation { GRAPH ?citation { ?node cp:partner ?partner } }"
_TERMS = (_THEMES, _PLACES, _TYPES)
