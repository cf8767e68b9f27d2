"""Names of things in the reader's language, with their kinds and paths."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.refs import Ref
from citypact.server.kept import kept
from graph.network.kinds import KIND_OF, MEMBERSHIP
from graph.store import Term
from ontology.terms import CP, DCTERMS, RDF, RDFS, SKOS, shorten

_KINDS = {
    CP.Place.value: "place",
    CP.Theme.value: "theme",
    CP.Source.value: "source",
    CP.Citation.value: "citation",
    **{CP[name].value: kind for name, kind in KIND_OF.items() if name != "Country"},
    SKOS.Concept.value: "concept",
}
"""Class → kind, the most particular first."""
_ORDER = {name: place for place, name in enumerate(_KINDS)}
_FEW = 5_000
"""From here on, asking for all names is faster than asking for those of some things."""

Called = tuple[str, str]
"""A name and its language."""


class Naming:
    """Names of the things of a graph for a reader of a language (BCP 47).

    A name in the language comes first, then one in a variant of it (zh: zh-Hans, zh-Hant), then
    English, then any.
    """

    def __init__(self, graph: KnowledgeGraph, lang: str = "en") -> None:
        self.lang = lang
        self._known = known_names(graph)
        self._addresses = Addresses(graph.workspace.base)

    def refs(self, iris: Iterable[str]) -> dict[str, Ref]:
        """Return things as lists name them, in the order given; many at once are fast."""
        wanted = list(dict.fromkeys(iris))
        self._known.load(wanted)
        return {iri: self._ref(iri) for iri in wanted}

    def ref(self, iri: str, kind: str = "") -> Ref:
        """Return a thing as lists name it; `kind` where it is known better."""
        self._known.load([iri])
        return self._ref(iri, kind)

    def _ref(self, iri: str, kind: str = "") -> Ref:
        text, language = self.name(iri)
        bare = iri.removesuffix(MEMBERSHIP)
        path = self._addresses.path(bare)
        return Ref(iri, path, text, kind or self.kind(iri), language)

    def name(self, iri: str) -> Called:
        """Return the name of a thing and its language; the short IRI where it has none."""
        bare = iri.removesuffix(MEMBERSHIP)
        chosen = choose(self._known.names(bare), self.lang)
        return chosen or (shorten(bare, self._known.prefixes), "")

    def kind(self, iri: str) -> str:
        """Return the kind of a thing, as in `Ref`; "" of what is no thing."""
        return "membership" if iri.endswith(MEMBERSHIP) else self._known.kind(iri)


class KnownNames:
    """Names and kinds of a build, in all languages, read when they are first asked for."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._graph, self._store = graph, graph.store
        self.prefixes = graph.store.prefixes
        self._names: dict[str, list[Called]] = {}
        self._kinds: dict[str, str] = {}
        self._whole = False

    def names(self, iri: str) -> list[Called]:
        """Return the preferred names of a thing."""
        if iri not in self._names:
            self.load([iri])
        return self._names.get(iri, [])

    def kind(self, iri: str) -> str:
        """Return the kind of a thing, or ""."""
        if iri not in self._kinds:
            self.load([iri])
        return self._kinds.get(iri, "")

    def load(self, iris: Iterable[str]) -> None:
        """Read what is not known yet: of few by their IRIs, of many what most things are called."""
        bare = {iri.removesuffix(MEMBERSHIP) for iri in iris}
        if sum(iri not in self._names for iri in bare) > _FEW and not self._whole:
            self._read_all()
        for iri in bare:
            if iri not in self._names:
                self._names[iri] = list(self._called(iri))
            if iri not in self._kinds:
                self._kinds[iri] = self._kind(iri)

    def _read_all(self) -> None:
        columns = self._graph.columns
        self._whole, self._names = True, {iri: [] for iri in columns.nodes}
        for iri, text, language in self._graph.lookup.index.preferred():
            self._names.setdefault(iri, []).append((text, language))
        for iri, kind in zip(columns.nodes, columns.kinds, strict=True):
            self._kinds[iri] = "place" if kind == "country" else kind

    def _called(self, iri: str) -> Iterator[Called]:
        for predicate in (SKOS.prefLabel, DCTERMS.title, RDFS.label) if is_iri(iri) else ():
            yield from map(_called, self._store.values(iri, predicate))

    def _kind(self, iri: str) -> str:
        classes = self._store.values(iri, RDF.type) if is_iri(iri) else ()
        places = (_ORDER[term.value] for term in classes if term.value in _ORDER)
        place = min(places, default=None)
        return "" if place is None else tuple(_KINDS.values())[place]


def _called(name: Term) -> Called:
    return name.value, getattr(name, "language", None) or ""


def is_iri(text: str) -> bool:
    """Say whether a text can be an IRI.

    >>> is_iri("https://w3id.org/citypact/id/partner/unep"), is_iri("UNEP <3")
    (True, False)
    """
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


@kept
def known_names(graph: KnowledgeGraph) -> KnownNames:
    """Return the names of a build that are known so far."""
    return KnownNames(graph)


def choose(names: Iterable[Called], lang: str) -> Called | None:
    """Return the name for a reader of a language, or None where there is none.

    >>> names = [("Gwangju", "en"), ("光州市", "zh-Hans"), ("광주", "ko")]
    >>> choose(names, "zh"), choose(names, "fr"), choose([("광주", "ko")], "ar")
    (('光州市', 'zh-Hans'), ('Gwangju', 'en'), ('광주', 'ko'))
    """
    best = min(
        ((_distance(language, lang), language, text) for text, language in names), default=None
    )
    return (best[2], best[1]) if best else None


@lru_cache(maxsize=4096)
def _distance(language: str, lang: str) -> tuple[int, int]:
    """How far a language is from the one wanted: same, variant, English, none, another."""
    found, wanted = language.casefold(), lang.casefold()
    if found == wanted:
        return 0, 0
    if found.partition("-")[0] == wanted.partition("-")[0]:
        return 1, len(found)
    if found.partition("-")[0] == "en":
        return 2, len(found)
    return (3, 0) if not found else (4, 0)
