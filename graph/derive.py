"""What follows from claims: section 4 of the model, computed on N-Triples terms.

`Derivation.note` sees each claim once and keeps the few parts that matter; `triples` yields the
derived statements. Every one of them follows from claims by the rule in its method's name.
"""

from collections import defaultdict
from collections.abc import Iterator

from graph.dates import first_day, last_day
from ontology import vocabulary
from ontology.terms import CP, FOAF, GEO, ORG, OWL, RDF, ROLE, SKOS, STATUS, XSD

LIFE_CYCLE = (
    "proposed", "planned", "drafted", "announced", "adopted", "signed", "established",
    "launched", "in-force", "ongoing", "published", "held", "completed", "superseded", "ended",
)  # fmt: skip
"""The statuses in the order of a life: of two, the later one is current."""

_ENDS = {str(STATUS[key]) for key in ("held", "completed", "superseded", "ended")}
_MEMBERSHIP = {str(ROLE[key]) for key in ("member", "founding-member")}
_TYPE, _WITHIN, _PREF_LABEL, _ALT_LABEL = map(
    str, (RDF.type, CP.within, SKOS.prefLabel, SKOS.altLabel)
)
_PARTNER, _IN, _ROLE = str(CP.partner), str(getattr(CP, "in")), str(CP.role)
_OF, _STATUS, _ON = str(CP.of), str(CP.status), str(CP.on)
_START, _END = str(CP.start), str(CP.end)
_NOT_ABOUT = {str(term) for term in (RDF.type, OWL.sameAs, FOAF.homepage, GEO.hasGeometry)}


class Derivation:
    """Collects parts of claims, source by source and passage by passage."""

    def __init__(self) -> None:
        self.types: dict[str, set[str]] = defaultdict(set)
        self._labels: dict[tuple[str, str], dict[str, int]] = {}
        self._parts: dict[str, dict[str, str]] = defaultdict(dict)
        self._statuses: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._within: dict[str, set[str]] = defaultdict(set)
        self._above: list[str] = []
        self._passages: dict[str, int] = defaultdict(int)
        self._sources: dict[str, int] = defaultdict(int)
        self._in_passage: set[str] = set()
        self._in_source: set[str] = set()
        self._plans = {str(STATUS[key]) for key in vocabulary.plans()}
        self._order = {str(STATUS[key]): n for n, key in enumerate(LIFE_CYCLE)}
        self._supers, self._inverses = vocabulary.superproperties(), vocabulary.inverses()
        self._own = {_PARTNER, _IN, _ROLE, _OF, _STATUS, _ON, _START, _END}

    def note(self, subject: str, predicate: str, value: str) -> None:
        """See one claim."""
        self._in_passage.add(subject)
        if predicate == _TYPE:
            self.types[subject].add(value)
        elif predicate in self._own:
            self._parts[subject][predicate] = value
        elif predicate == _PREF_LABEL:
            self._label(subject, value)
        elif predicate == _WITHIN:
            self._within[subject].add(value)
        if value[0] == "<" and predicate not in _NOT_ABOUT:
            self._in_passage.add(value)
            self._imply(subject, predicate, value)

    def _label(self, subject: str, value: str) -> None:
        language = value.rpartition('"')[2]
        counts = self._labels.setdefault((subject, language), {})
        counts[value] = counts.get(value, 0) + 1

    def _imply(self, subject: str, predicate: str, value: str) -> None:
        """Keep what a property implies: its super-properties and inverses."""
        for above in self._supers.get(predicate, ()):
            self._above.append(f"{subject} {above} {value}")
            for inverse in self._inverses.get(above, ()):
                self._above.append(f"{value} {inverse} {subject}")
        for inverse in self._inverses.get(predicate, ()):
            self._above.append(f"{value} {inverse} {subject}")

    def next_passage(self) -> None:
        """Count the things of the passage that ends here."""
        for thing in self._in_passage:
            self._passages[thing] += 1
        self._in_source |= self._in_passage
        self._in_passage.clear()

    def next_source(self) -> None:
        """Count the things of the source that ends here."""
        self.next_passage()
        for thing in self._in_source:
            self._sources[thing] += 1
        self._in_source.clear()

    def finish(self) -> None:
        """Bring status changes to the things that they are about."""
        for parts in self._parts.values():
            if _OF in parts and _STATUS in parts:
                self._statuses[parts[_OF]].add((parts[_STATUS], parts.get(_ON, "")))

    def triples(self) -> Iterator[str]:
        """Yield every derived statement, some more than once."""
        yield from self._above
        yield from self._superclasses()
        yield from self._one_label_a_language()
        yield from self._participation()
        yield from self._current_status()
        yield from self._dates()
        yield from self._within_transitively()
        yield from self._counts()

    def _superclasses(self) -> Iterator[str]:
        above = vocabulary.superclasses()
        for subject, types in self.types.items():
            for type_ in types:
                for superclass in above.get(type_, ()):
                    yield f"{subject} {_TYPE} {superclass}"

    def _one_label_a_language(self) -> Iterator[str]:
        """Of several preferred labels in a language the most frequent stays one."""
        for (subject, _), counts in self._labels.items():
            best = min(counts, key=lambda label: (-counts[label], label))
            for label in counts:
                yield f"{subject} {_PREF_LABEL if label == best else _ALT_LABEL} {label}"

    def _participation(self) -> Iterator[str]:
        network = str(CP.CityNetwork)
        for node, parts in self._parts.items():
            if _PARTNER not in parts or _IN not in parts or self._only_planned(node):
                continue
            partner, thing = parts[_PARTNER], parts[_IN]
            yield f"{partner} {CP.participatesIn} {thing}"
            yield f"{thing} {CP.hasParticipant} {partner}"
            if network in self.types.get(thing, ()) and parts.get(_ROLE) in _MEMBERSHIP:
                yield f"{partner} {ORG.memberOf} {thing}"
                yield f"{thing} {ORG.hasMember} {partner}"

    def _only_planned(self, node: str) -> bool:
        statuses = self._statuses.get(node)
        return bool(statuses) and all(status in self._plans for status, _ in statuses or ())

    def _current_status(self) -> Iterator[str]:
        for thing, changes in self._statuses.items():
            current, _ = max(changes, key=lambda change: (self._order.get(change[0], -1), change))
            yield f"{thing} {CP.currentStatus} {current}"

    def _dates(self) -> Iterator[str]:
        for node in self._parts.keys() | self._statuses.keys():
            earliest, latest = self._span(node)
            if earliest:
                yield f"{node} {CP.earliest} {earliest}"
            if latest:
                yield f"{node} {CP.latest} {latest}"

    def _span(self, node: str) -> tuple[str, str]:
        parts = self._parts.get(node, {})
        start, end = parts.get(_START, parts.get(_ON)), parts.get(_END, parts.get(_ON))
        done = [(s, on) for s, on in self._statuses.get(node, ()) if on and s not in self._plans]
        begun = [first_day(on) for _, on in done]
        ended = [last_day(on) for status, on in done if status in _ENDS]
        earliest = first_day(start) if start else min(begun, default="")
        return earliest, last_day(end) if end else max(ended, default="")

    def _within_transitively(self) -> Iterator[str]:
        contains = str(CP.contains)
        for place in list(self._within):
            seen: set[str] = set()
            front = {place}
            while front := set().union(*(self._within.get(p, ()) for p in front)) - seen:
                seen |= front
            for above in seen - {place}:
                yield f"{place} {_WITHIN} {above}"
                yield f"{place} {GEO.sfWithin} {above}"
                yield f"{above} {contains} {place}"

    def _counts(self) -> Iterator[str]:
        integer = f"^^{XSD.integer}"
        for thing, number in self._passages.items():
            if thing in self.types:
                yield f'{thing} {CP.citedBy} "{number}"{integer}'
                yield f'{thing} {CP.sourceCount} "{self._sources[thing]}"{integer}'
