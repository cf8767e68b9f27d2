"""Facts about a thing as the sources state them: one reading, for cards and for pages.

A fact is a claim, or what the claims of a participation, status change or figure say together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from graph.store import Claim, GraphStore, Term
from ontology.terms import CP, DCTERMS, FOAF, GEO, ORG, OWL, RDF, SKOS, shorten

GROUPS = (
    "names", "type", "description", "life cycle", "partners", "takes part in", "figures",
    "themes", "places", "belongs to", "has", "notes", "identifiers", "other",
)  # fmt: skip
"""The groups of facts in the order in which they are shown."""

IN = getattr(CP, "in")
_WORDS: dict[NamedNode, tuple[str, str]] = {
    SKOS.prefLabel: ("names", "name"),
    SKOS.altLabel: ("names", "also"),
    CP.acronym: ("names", "acronym"),
    CP.nameInSource: ("names", "called"),
    RDF.type: ("type", "is a"),
    ORG.classification: ("type", "type"),
    CP.instrument: ("type", "instrument"),
    DCTERMS.description: ("description", "description"),
    CP.start: ("life cycle", "start"),
    CP.end: ("life cycle", "end"),
    CP.plannedStart: ("life cycle", "planned start"),
    CP.plannedEnd: ("life cycle", "planned end"),
    CP.theme: ("themes", "theme"),
    CP.location: ("places", "location"),
    CP.covers: ("places", "covers"),
    CP.within: ("places", "within"),
    CP.jurisdiction: ("places", "jurisdiction"),
    GEO.hasGeometry: ("places", "geometry"),
    ORG.unitOf: ("belongs to", "unit of"),
    DCTERMS.isPartOf: ("belongs to", "part of"),
    CP.outputOf: ("belongs to", "output of"),
    CP.basedOn: ("belongs to", "based on"),
    DCTERMS.replaces: ("life cycle", "replaces"),
    DCTERMS.relation: ("belongs to", "related to"),
    CP.note: ("notes", "note"),
    CP.identifier: ("identifiers", "identifier"),
    OWL.sameAs: ("identifiers", "same as"),
    FOAF.homepage: ("identifiers", "website"),
}
"""Property → group, and what it says in words."""
REVERSED: dict[NamedNode, tuple[str, str]] = {
    ORG.unitOf: ("has", "unit"),
    DCTERMS.isPartOf: ("has", "part"),
    CP.outputOf: ("has", "output"),
    CP.basedOn: ("has", "basis of"),
    DCTERMS.replaces: ("life cycle", "replaced by"),
    CP.location: ("has", "location of"),
    CP.covers: ("has", "covered by"),
    CP.within: ("has", "contains"),
    CP.jurisdiction: ("has", "jurisdiction of"),
    DCTERMS.relation: ("has", "related to"),
}
"""The same of what leads to a thing."""
NODES = (IN, CP.partner, CP.of, CP.about)
"""What joins a participation, status change or figure with what it is about."""
_NO_THINGS = ("is a", "same as", "website")


@dataclass(frozen=True)
class Fact:
    """What passages (`citations`) say of a thing (`subject`).

    `group` and `what` are those of a card; `scheme` says which concept `what` is (role, status,
    measure; "" for the name of a `predicate`). `value` is a text in a `language`, or where `iri`
    is true an IRI; `thing` is what it leads to, if anything. `start`, `end` and `on` are dates as
    the source writes them, `changes` what became of a participation (status, date), `number`,
    `qualifier` and `unit` a figure. `more` passages say so that are not among `citations`.
    """

    subject: str
    group: str
    what: str
    citations: tuple[str, ...]
    value: str = ""
    language: str = ""
    iri: bool = False
    thing: str = ""
    scheme: str = ""
    predicate: str = ""
    start: str = ""
    end: str = ""
    on: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    note: str = ""
    number: str = ""
    qualifier: str = ""
    unit: str = ""
    more: int = 0


def facts_about(store: GraphStore, iri: str) -> Iterator[Fact]:
    """Yield every fact about a thing."""
    about = NamedNode(iri)
    yield from plain(store.claims(subject=about))
    nodes: dict[NamedNode, set[str]] = {}
    incoming: dict[NamedNode, list[Claim]] = {}
    for claim in store.claims(value=about):
        if claim.predicate in NODES:
            nodes.setdefault(claim.predicate, set()).add(claim.subject.value)
        elif claim.predicate in REVERSED:
            incoming.setdefault(claim.predicate, []).append(claim)
    for claims in incoming.values():
        yield from backwards(claims)
    for found in nodes.values():
        for node in sorted(found):
            yield from facts_of_part(store, node, iri)


def facts_between(store: GraphStore, iri: str, other: str) -> Iterator[Fact]:
    """Yield every fact about a thing that leads to another one."""
    one, two = NamedNode(iri), NamedNode(other)
    yield from plain(store.claims(subject=one, value=two))
    yield from backwards(
        claim for claim in store.claims(subject=two, value=one) if claim.predicate in REVERSED
    )
    ours, theirs = (
        {claim.subject.value for claim in store.claims(value=node)
         if claim.predicate in (IN, CP.partner)}
        for node in (one, two)
    )  # fmt: skip
    for node in sorted(ours & theirs):
        yield from facts_of_part(store, node, iri)


def facts_of_part(store: GraphStore, node: str, about: str) -> Iterator[Fact]:
    """Yield the facts of one participation, as said about the partner or what it takes part in."""
    yield from _together(store, node, list(store.claims(subject=NamedNode(node))), NamedNode(about))


def facts_of(store: GraphStore, citation: str) -> Iterator[Fact]:
    """Yield every fact that a passage states."""
    nodes: dict[str, list[Claim]] = {}
    for claim in store.claims(citation=NamedNode(citation)):
        nodes.setdefault(claim.subject.value, []).append(claim)
    for node, claims in sorted(nodes.items()):
        parts = {claim.predicate: claim.value for claim in claims}
        about = parts.get(CP.partner) or parts.get(CP.of) or parts.get(CP.about)
        if isinstance(about, NamedNode):
            yield from _together(store, node, claims, about)
        else:
            yield from plain(claims)


def plain(claims: Iterable[Claim]) -> Iterator[Fact]:
    """Yield what claims say, each statement once with all who make it."""
    said: dict[tuple[NamedNode, NamedNode, Term], list[str]] = {}
    for subject, predicate, value, citation in claims:
        said.setdefault((subject, predicate, value), []).append(citation)
    for (subject, predicate, value), citations in said.items():
        group, what = _WORDS.get(predicate, ("other", shorten(predicate.value)))
        named = isinstance(value, NamedNode)
        yield Fact(
            subject.value, group, what, tuple(sorted(citations)), value.value,
            getattr(value, "language", None) or "", iri=named, predicate=predicate.value,
            thing=value.value if named and what not in _NO_THINGS else "",
        )  # fmt: skip


def backwards(claims: Iterable[Claim]) -> Iterator[Fact]:
    """Yield what claims say of what they lead to, by the IRI of what says it."""
    said: dict[tuple[str, str, NamedNode], list[str]] = {}
    for subject, predicate, value, citation in claims:
        said.setdefault((subject.value, value.value, predicate), []).append(citation)
    for source, about, predicate in sorted(said, key=str):
        group, what = REVERSED[predicate]
        yield Fact(
            about, group, what, tuple(sorted(said[source, about, predicate])), source, iri=True,
            thing=source, predicate=f"^{predicate.value}",
        )  # fmt: skip


def _together(
    store: GraphStore, node: str, claims: list[Claim], about: NamedNode
) -> Iterator[Fact]:
    """Put the claims of a participation, status change or figure together."""
    parts = {claim.predicate: claim.value for claim in sorted(claims, key=str)}
    if fact := _joined(store, node, parts, about):
        yield replace(fact, citations=tuple(sorted({claim.citation for claim in claims})))


_Parts = dict[NamedNode, Term]


def _joined(store: GraphStore, node: str, parts: _Parts, about: NamedNode) -> Fact | None:
    if CP.role in parts and CP.partner in parts and IN in parts:
        return _participation(store, node, parts, about)
    if CP.status in parts and parts.get(CP.of) == about:
        return Fact(about.value, "life cycle", key_of(parts[CP.status]), (), scheme="status",
                    on=_text(parts, CP.on))  # fmt: skip
    if CP.measure in parts:
        return Fact(
            about.value, "figures", key_of(parts[CP.measure]), (), scheme="measure",
            number=_text(parts, CP.value), unit=_text(parts, CP.unit), on=_text(parts, CP.on),
            qualifier=key_of(parts[CP.qualifier]) if CP.qualifier in parts else "",
        )  # fmt: skip
    return None


def _participation(store: GraphStore, node: str, parts: _Parts, about: NamedNode) -> Fact:
    forward = parts[CP.partner] == about
    other = parts[IN if forward else CP.partner].value
    return Fact(
        about.value, "takes part in" if forward else "partners", key_of(parts[CP.role]), (),
        value=other, iri=True, thing=other, scheme="role", start=_text(parts, CP.start),
        end=_text(parts, CP.end), note=_text(parts, CP.note),
        language=getattr(parts.get(CP.note), "language", None) or "",
        changes=tuple(_changes(store, node)),
    )  # fmt: skip


def _changes(store: GraphStore, node: str) -> Iterator[tuple[str, str]]:
    """Yield what became of a participation: status and date, by IRI."""
    found = {claim.subject for claim in store.claims(value=NamedNode(node))
             if claim.predicate == CP.of}  # fmt: skip
    for change in sorted(found, key=str):
        parts = {claim.predicate: claim.value for claim in store.claims(subject=change)}
        if CP.status in parts:
            yield key_of(parts[CP.status]), _text(parts, CP.on)


def key_of(term: Term) -> str:
    """Return the key of a concept, as “lead” of role:lead.

    >>> key_of(NamedNode("https://w3id.org/citypact/role/lead"))
    'lead'
    """
    return term.value.rpartition("/")[2]


def _text(parts: _Parts, predicate: NamedNode) -> str:
    return parts[predicate].value if predicate in parts else ""
