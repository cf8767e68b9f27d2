"""Counts of a build, kept beside its store, so that pages need not count the same again.

They are made while the graph is written: a `Tally` sees each statement of the canonical view. A
store that keeps none, as one in memory, is counted by queries.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from graph.store import GraphStore
from ontology.terms import RDF, SKOS

FILE = "counts.json"
FORMAT = 1
_TYPE, _PREF_LABEL = str(RDF.type), str(SKOS.prefLabel)


@dataclass(frozen=True)
class Counts:
    """How much a build holds.

    Of the canonical view: things by class and statements by property (IRIs), and preferred names
    by language. `sources` has the passages of each source (IRI) that are cited, and how many
    claims these make.
    """

    classes: dict[str, int] = field(default_factory=dict)
    properties: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    sources: dict[str, tuple[int, int]] = field(default_factory=dict)

    def plus(self, triples: Iterable[str]) -> "Counts":
        """Return the counts with other statements of the canonical view, as N-Triples."""
        tally = Tally()
        tally.add(triples)
        more = tally.counts()
        return Counts(
            _sum(self.classes, more.classes), _sum(self.properties, more.properties),
            _sum(self.languages, more.languages), self.sources,
        )  # fmt: skip

    @property
    def triples(self) -> int:
        """How many statements the canonical view has."""
        return sum(self.properties.values())

    @property
    def claims(self) -> int:
        """How many claims all sources make."""
        return sum(made for _, made in self.sources.values())


class Tally:
    """Counts the distinct statements among those that are written, by what they are.

    It keeps their 64-bit hashes. Of two statements with one hash it counts one, so the count falls
    short of what the store holds, and the build fails: nothing is lost silently.
    """

    def __init__(self) -> None:
        self._hashes, self._kinds = array("q"), array("i")
        self._numbers: dict[tuple[str, str], int] = {}

    def add(self, triples: Iterable[str]) -> None:
        """Take statements, as N-Triples without the full stop.

        >>> tally = Tally()
        >>> tally.add(2 * [f'<urn:iclei> {SKOS.prefLabel} "ICLEI"@en'])
        >>> tally.counts().triples, tally.counts().languages
        (1, {'en': 1})
        """
        numbers, kinds, hashes = self._numbers, self._kinds, self._hashes
        for triple in triples:
            _, predicate, value = triple.split(" ", 2)
            if predicate == _TYPE:
                kind = predicate, value
            elif predicate == _PREF_LABEL:
                kind = predicate, value[value.rfind('"') + 1 :]
            else:
                kind = predicate, ""
            kinds.append(numbers.setdefault(kind, len(numbers)))
            hashes.append(hash(triple))

    def counts(self, sources: Mapping[str, tuple[int, int]] | None = None) -> Counts:
        """Return the counts of what was taken, and of sources."""
        _, first = np.unique(np.array(self._hashes, np.int64), return_index=True)
        kinds = np.array(self._kinds, np.int32)[first]
        found = np.bincount(kinds, minlength=len(self._numbers)).tolist()
        classes, properties, languages = Counter[str](), Counter[str](), Counter[str]()
        for (predicate, value), number in self._numbers.items():
            properties[predicate[1:-1]] += found[number]
            if predicate == _TYPE:
                classes[value[1:-1]] += found[number]
            elif value.startswith("@"):
                languages[value[1:]] += found[number]
        return Counts(dict(classes), dict(properties), dict(languages), dict(sources or {}))


def write_counts(counts: Counts, folder: Path) -> None:
    """Write counts beside a store; the same counts give the same bytes."""
    content = json.dumps(asdict(counts) | {"format": FORMAT}, indent=1, sort_keys=True)
    (folder / FILE).write_text(content + "\n", "utf-8")


def read_counts(store: GraphStore) -> Counts:
    """Return the counts of a build: kept beside its store, else counted here."""
    kept = _kept(store.folder / FILE) if store.folder else None
    return _counted(store) if kept is None else kept


def _kept(path: Path) -> Counts | None:
    try:
        content: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if content.pop("format") != FORMAT:
            return None
        sources = {iri: (cited, made) for iri, (cited, made) in content.pop("sources").items()}
        return Counts(**content, sources=sources)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _counted(store: GraphStore) -> Counts:
    made, sources = _by(store, _CLAIMS), dict[str, tuple[int, int]]()
    for row in store.rows("SELECT ?x ?s { ?x a cp:Citation ; dcterms:isPartOf ?s }"):
        cited, claims = sources.get(row["s"].value, (0, 0))
        sources[row["s"].value] = cited + 1, claims + made.get(row["x"].value, 0)
    languages = _by(store, _LANGUAGES)
    languages.pop("", None)
    return Counts(_by(store, _CLASSES), _by(store, _PROPERTIES), languages, sources)


def _by(store: GraphStore, query: str) -> dict[str, int]:
    return {row["x"].value: int(row["n"].value) for row in store.rows(query)}


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return dict(Counter(one) + Counter(other))


_CLASSES = "SELECT ?x (COUNT(*) AS ?n) { ?s a ?x } GROUP BY ?x"
_PROPERTIES = "SELECT ?x (COUNT(*) AS ?n) { ?s ?x ?o } GROUP BY ?x"
_LANGUAGES = """SELECT ?x (COUNT(*) AS ?n) { ?s skos:prefLabel ?name BIND(LANG(?name) AS ?x) }
GROUP BY ?x"""
_CLAIMS = "SELECT ?x (COUNT(*) AS ?n) { GRAPH ?x { ?s ?p ?o } } GROUP BY ?x"
