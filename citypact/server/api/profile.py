"""Parts of the page of a thing: names, figures, places, identifiers."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from msgspec import Struct
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from citypact.server.api.telling import Telling
from citypact.server.api.web import web_address
from citypact.server.api.words import word
from graph.network.reading.located import Point, read_point
from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, GEO, OWL, RDF, RDFS, SKOS
from queries.excerpts import EACH
from queries.facts import Fact
from queries.statements import figure_in_words


class Name(Struct):
    """A name of a thing: `use` is preferred, other, acronym or in-source.

    `more` passages use it than are listed.
    """

    text: str
    language: str
    use: str
    passages: tuple[int, ...] = ()
    more: int = 0


class Figure(Struct):
    """A reported figure, as a number where it is one.

    `qualifier` says how exactly the source states it; it is "" where it states just that number.
    """

    measure: str
    measure_name: str
    value: float | None
    written: str
    unit: str
    on: str
    passages: tuple[int, ...]
    qualifier: str = ""
    qualifier_name: str = ""


class Located(Struct):
    """A place of a thing: `relation` is location, covers, jurisdiction or within."""

    place: Ref
    relation: str
    latitude: float | None
    longitude: float | None
    country: str


_USES = {
    SKOS.prefLabel.value: "preferred", SKOS.altLabel.value: "other",
    CP.acronym.value: "acronym", CP.nameInSource.value: "in-source",
}  # fmt: skip
_PREFERRED = (SKOS.prefLabel, DCTERMS.title, RDFS.label)
_Used = tuple[str, str, str]
"""How a name is used, its language, and the name."""


def names_of(
    graph: KnowledgeGraph, iri: str, facts: Iterable[Fact], telling: Telling
) -> Iterator[Name]:
    """Yield every name of a thing with who uses it, preferred ones first, by language."""
    preferred = set(_called(graph.store, iri, _PREFERRED))
    others = set(_called(graph.store, iri, (SKOS.altLabel,))) - preferred
    cited: dict[_Used, set[str]] = {}
    for use, names in (("preferred", preferred), ("other", others)):
        cited |= {(use, language, text): set() for text, language in names}
    unread = Counter[_Used]()
    for fact in facts:
        if use := _use(fact, preferred):
            used = use, fact.language, fact.value
            cited.setdefault(used, set()).update(fact.citations)
            unread[used] += fact.more
    for used in sorted(cited, key=_place):
        use, language, text = used
        more = max(len(cited[used]) - EACH, 0) + unread[used]
        yield Name(text, language, use, telling.cited(cited[used]), more)


def _use(fact: Fact, preferred: Container[tuple[str, str]]) -> str:
    """Return how a fact uses a name, "" where it gives none.

    Sources may prefer different names: which one is preferred the graph decides.
    """
    use = _USES.get(fact.predicate, "")
    if use not in ("preferred", "other"):
        return use
    return "preferred" if (fact.value, fact.language) in preferred else "other"


def _place(used: _Used) -> tuple[int, str, str]:
    use, language, text = used
    return list(_USES.values()).index(use), language, text


def _called(
    store: GraphStore, iri: str, predicates: Iterable[NamedNode]
) -> Iterator[tuple[str, str]]:
    for predicate in predicates:
        for term in store.values(iri, predicate):
            yield term.value, getattr(term, "language", None) or ""


def figures_of(facts: Iterable[Fact], telling: Telling) -> Iterator[Figure]:
    """Yield the reported figures, by measure and date."""
    lang = telling.names.lang
    said: dict[tuple[str, str, str, str, str, str], set[str]] = {}
    for fact in facts:
        if fact.scheme == "measure":
            written = figure_in_words(fact)
            qualifier = fact.qualifier.removeprefix("exactly")
            key = fact.what, fact.on, written, fact.number, fact.unit, qualifier
            said.setdefault(key, set()).update(fact.citations)
    for key, citations in sorted(said.items()):
        measure, on, written, number, unit, qualifier = key
        yield Figure(
            measure, word("measure", measure, lang), _number(number), written, unit, on,
            telling.cited(citations), qualifier, word("qualifier", qualifier, lang),
        )  # fmt: skip


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


_RELATIONS = ("location", "covers", "jurisdiction", "within")


def places_of(facts: Iterable[Fact], graph: KnowledgeGraph, names: Naming) -> Iterator[Located]:
    """Yield the places of a thing with their points and countries; a place is one of its own."""
    pairs = {(_RELATIONS.index(fact.what), fact.thing) for fact in facts
             if fact.group == "places" and fact.what in _RELATIONS}  # fmt: skip
    itself = {fact.subject for fact in facts if fact.predicate == GEO.hasGeometry.value}
    found = [("itself", iri) for iri in sorted(itself)]
    found += [(_RELATIONS[relation], iri) for relation, iri in sorted(pairs)]
    for relation, iri in found:
        point, country = point_of(graph.store, iri), country_of(graph.store, iri)
        latitude, longitude = point or (None, None)
        called = names.name(country)[0] if country else ""
        yield Located(names.ref(iri), relation, latitude, longitude, called)


def point_of(store: GraphStore, iri: str) -> Point | None:
    """Return the point of a place, if it has one."""
    for geometry in store.values(iri, GEO.hasGeometry):
        for text in store.values(geometry.value, GEO.asWKT):
            return read_point(text.value)
    return None


def country_of(store: GraphStore, iri: str) -> str:
    """Return the country in which a place lies, or ""."""
    wider = [iri, *sorted(term.value for term in store.values(iri, CP.within))]
    return next((each for each in wider if CP.Country in store.values(each, RDF.type)), "")


def identifiers_of(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    """Yield identifiers with the address where each is described, "" where there is none."""
    known = list(facts)
    pages = sorted({web_address(fact.value) for fact in known
                    if fact.predicate == OWL.sameAs.value} - {""})  # fmt: skip
    written = sorted({f.value for f in known if f.predicate == CP.identifier.value})
    for text in written:
        tail = "/" + text.partition(":")[2]
        yield text, next((page for page in pages if page.rstrip("/").endswith(tail)), "")


def concepts(graph: KnowledgeGraph, iri: str, predicate: NamedNode, names: Naming) -> list[Ref]:
    """Return the concepts above or below one, by name."""
    found = names.refs(term.value for term in graph.store.values(iri, predicate))
    return sorted(found.values(), key=lambda ref: (ref.name, ref.iri))
