"""Claims that records need: their values by property and thing, each kept once, in one pass."""

import re

from ontology.terms import CP, FOAF, GEO, MEASURE, ORG, OWL, RDF, SKOS

TYPE, SAME_AS, IDENTIFIER = str(RDF.type), str(OWL.sameAs), str(CP.identifier)
CLASSIFICATION, INSTRUMENT = str(ORG.classification), str(CP.instrument)
HOMEPAGE, UNIT_OF, WITHIN = str(FOAF.homepage), str(ORG.unitOf), str(CP.within)
JURISDICTION, LOCATION, COVERS = str(CP.jurisdiction), str(CP.location), str(CP.covers)
_KEPT = (
    TYPE, SAME_AS, IDENTIFIER, CLASSIFICATION, INSTRUMENT, HOMEPAGE, UNIT_OF, WITHIN,
    JURISDICTION, LOCATION, COVERS,
)  # fmt: skip
_NAMES = {
    str(SKOS.prefLabel): "name", str(SKOS.altLabel): "other", str(CP.acronym): "acronym",
    str(CP.nameInSource): "called",
}  # fmt: skip
_PARTNER, _IN, _OF, _ON = str(CP.partner), str(getattr(CP, "in")), str(CP.of), str(CP.on)
_START, _END = str(CP.start), str(CP.end)
_ABOUT, _MEASURE, _VALUE = str(CP.about), str(CP.measure), str(CP.value)
_GEOMETRY, _WKT = str(GEO.hasGeometry), str(GEO.asWKT)
_OF_STATEMENTS = frozenset(
    (_PARTNER, _IN, _OF, _ON, _START, _END, _ABOUT, _MEASURE, _VALUE, _GEOMETRY, _WKT)
)
_POPULATION = str(MEASURE.population)
_POINT = re.compile(r"POINT ?\((\S+) (\S+)\)")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_CONTROL = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}

Values = dict[str, tuple[str, ...]]
"""The values of one property by thing, as N-Triples terms."""


class Claims:
    """Keeps the parts of claims that records need.

    Terms are kept as N-Triples writes them, `names` with their kind before them. A statement that
    is a node, as a participation, stands whole in each passage that makes it.
    """

    def __init__(self) -> None:
        self.values: dict[str, Values] = {predicate: {} for predicate in _KEPT}
        self.names: Values = {}
        self.sources: Values = {}
        self.dates: Values = {}
        self.parties: dict[str, dict[str, None]] = {}
        self.populations: dict[str, int] = {}
        self.points: dict[str, tuple[float, float]] = {}
        self._one: dict[str, str] = {}
        self._tuples: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {}
        self._statements: dict[str, dict[str, str]] = {}
        self._citation = ""

    def note(self, source: str, line: str) -> None:
        """See one claim."""
        subject, predicate, rest = line.split(" ", 2)
        kept, named = self.values.get(predicate), _NAMES.get(predicate)
        if kept is None and named is None and predicate not in _OF_STATEMENTS:
            return
        value, citation, _ = rest.rsplit(" ", 2)
        if citation != self._citation:
            self.next_passage()
            self._citation = citation
        subject = self._one.setdefault(subject, subject)
        if kept is not None:
            self._put(kept, subject, value, shared=predicate in (TYPE, CLASSIFICATION))
            if predicate == TYPE:
                self._put(self.sources, subject, source, shared=True)
        elif named is not None:
            self._put(self.names, subject, f"{named} {value}")
        else:
            self._statements.setdefault(subject, {})[predicate] = value

    def _put(self, values: Values, subject: str, value: str, *, shared: bool = False) -> None:
        have = values.get(subject, ())
        if value in have:
            return
        if value[0] == "<":
            value = self._one.setdefault(value, value)
        if shared:
            values[subject] = self._tuples.setdefault((have, value), (*have, value))
        else:
            values[subject] = (*have, value)

    def next_passage(self) -> None:
        """Read the statements that are nodes, which stand in one passage each."""
        statements = self._statements
        for subject, said in statements.items():
            if _PARTNER in said and _IN in said:
                partner, thing = (self._one.setdefault(v, v) for v in (said[_PARTNER], said[_IN]))
                self.parties.setdefault(thing, {})[partner] = None
            elif _OF in said:
                thing = statements.get(said[_OF], {}).get(_IN, said[_OF])
                if date := said.get(_ON):
                    self._put(self.dates, self._one.setdefault(thing, thing), lexical(date))
            elif said.get(_MEASURE) == _POPULATION:
                self._population(said)
            elif _GEOMETRY in said:
                self._point(subject, statements.get(said[_GEOMETRY], {}).get(_WKT, ""))
            if _PARTNER not in said and (_START in said or _END in said):
                during = f"{lexical(said.get(_START, ''))}/{lexical(said.get(_END, ''))}"
                self._put(self.dates, subject, during)
        statements.clear()

    def _population(self, said: dict[str, str]) -> None:
        number = lexical(said.get(_VALUE, "")).partition(".")[0]
        if number.isdecimal() and _ABOUT in said:
            place = said[_ABOUT]
            self.populations[place] = max(int(number), self.populations.get(place, 0))

    def _point(self, place: str, wkt: str) -> None:
        if match := _POINT.search(wkt):
            point = float(match[2]), float(match[1])
            self.points[place] = min(point, self.points.get(place, point))


def lexical(term: str) -> str:
    """Return the text of a literal."""
    text = term[1 : term.rfind('"')]
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _CONTROL.get(match[3], match[3])
