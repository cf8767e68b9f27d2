"""The compiled shapes find what pyshacl finds, and refuse rules that they would not check."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from ontology.literals import before, of_datatype
from ontology.shapes import ShapeError, checks, compile_shapes
from ontology.terms import (
    CP,
    DCTERMS,
    FOAF,
    GEO,
    ID,
    INSTRUMENT,
    MEASURE,
    ORG,
    QUALIFIER,
    RDF,
    ROLE,
    SKOS,
    STATUS,
    THEME,
    TYPE,
    XSD,
)  # fmt: skip
from ontology.validation import Checker, Claim
from ontology.vocabulary import ROOM
from tests.ontology.oracle import judge

CLASSES = [
    CP[name]
    for name in (
        "Participation", "StatusChange", "Observation", "Score", "NetworkDescription", "Agreement",
        "Event", "Initiative", "Output", "Partner", "City", "Agency", "CityNetwork", "Unit",
        "Place", "Country", "Theme", "Source", "Citation", "Role", "Statement", "Unknown",
    )
]  # fmt: skip
NAMES = [ID[name] for name in ("partner/a", "partner/b", "agreement/c", "place/d", "x/e")]
NODES = [*NAMES, ROLE.lead, ROLE.prty, STATUS.signed, MEASURE.members, MEASURE["degree"],
         QUALIFIER.about, TYPE.ngo, INSTRUMENT.memorandum, THEME.water, THEME.new,
         "<javascript:alert(1)>", "<https://unep.org>"]  # fmt: skip
DATES = [("2019", XSD.gYear), ("19", XSD.gYear), ("2020", XSD.gYear), ("2019-05", XSD.gYearMonth),
         ("2019-13", XSD.gYearMonth), ("2020-01", XSD.gYearMonth), ("2019-05-17", XSD.date),
         ("2019-02-30", XSD.date), ("2020-01-01", XSD.date)]  # fmt: skip
NUMBERS = [("1", XSD.integer), ("0", XSD.integer), ("-3", XSD.integer), ("x", XSD.integer),
           ("1.5", XSD.decimal), ("1,5", XSD.decimal), ("1e3", XSD.double)]  # fmt: skip
TYPED = [*DATES, *NUMBERS, ("POINT(7.1 50.7)", GEO.wktLiteral), ("POINT(190 0)", GEO.wktLiteral)]
LITERALS = ['"last year"', '""', '""@en', '"UNEP"@en', '"UN Env"@en', '"内罗毕"@zh',
            '"ror:03e8s1d88"', '"no scheme"',
            *(f'"{text}"^^{kind}' for text, kind in TYPED)]  # fmt: skip
VALUES = [*map(str, NODES), *LITERALS]
DAYS = [f'"{text}"^^{XSD.date}' for text in ("2019-05-17", "2020-01-01")]
URN = "<urn:isbn:0>"
KNOWN = {"partner/a": CP.City, "place/d": CP.Country, "agreement/c": CP.Agreement}
# Which values each predicate gets more often than others: those that are right, or nearly.
LIKELY: dict[NamedNode, list[Any]] = {
    CP.role: [ROLE.lead, ROLE.prty], CP.status: [STATUS.signed], CP.qualifier: [QUALIFIER.about],
    CP.measure: [MEASURE.members, MEASURE.degree], ORG.classification: [TYPE.ngo],
    CP.instrument: [INSTRUMENT.memorandum], CP.theme: [THEME.water, THEME.new],
    SKOS.broader: [THEME.water], SKOS.prefLabel: ['"UNEP"@en', '"UN Env"@en'],
    **{day: [f'"{text}"^^{kind}' for text, kind in DATES] for day in (CP.start, CP.end, CP.on)},
    CP.earliest: DAYS, CP.latest: DAYS,
}  # fmt: skip
PREDICATES = sorted({name for check in checks() for name in check.predicates} | {str(RDF.type)})
assert len(PREDICATES) > 30, "the shapes lost their predicates"
OTHERS = [str(DCTERMS.description), str(FOAF.depiction), str(SKOS.member)]


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Draw a claim, right or wrong."""
    subject = str(draw(st.sampled_from([*NAMES, *NAMES, THEME.new, ROLE.lead])))
    predicate = draw(st.sampled_from([*PREDICATES, *PREDICATES, *OTHERS[:2]]))
    likely = [
        str(value) for name, found in LIKELY.items() if str(name) == predicate for value in found
    ]
    if predicate == str(RDF.type) or (not likely and draw(st.booleans())):
        return subject, str(RDF.type), str(draw(st.sampled_from(CLASSES)))
    return subject, predicate, draw(st.sampled_from([*likely * 8, *map(str, NAMES * 2), *VALUES]))


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def found(graph: list[Claim]) -> set[tuple[str, str]]:
    """Return (focus, message) of the violations that the compiled checks find."""
    with Checker(shown=10_000) as checker:
        checker.add(graph)
        findings = checker.finish()
    assert findings.violation_count == len(findings.violations)
    return {(violation.focus, violation.message) for violation in findings.violations}


def ntriples(graph: list[Claim]) -> str:
    return "".join(f"{' '.join(claim)} .\n" for claim in graph)


def beyond_dispute(results: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Leave out comparisons with a last day that is no day: rdflib has an order for them."""
    no_day = {focus for focus, message in results if message.startswith("The last possible day mu")}
    return {(f, m) for f, m in results if f not in no_day or "before the first possible" not in m}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(claims(), max_size=60))
def test_finds_what_pyshacl_finds(graph: list[Claim]) -> None:
    assert beyond_dispute(found(graph)) == beyond_dispute(judge(ntriples(graph)))


def every_case() -> Iterator[Claim]:
    """Give a thing of every kind that a check targets every value for its property."""
    cases = {
        (kind, check.path or str(CP.end))
        for check in checks()
        for kind in check.classes or {str(CP.City)}
    }
    for number, (kind, predicate) in enumerate(sorted(cases)):
        for place, value in enumerate(VALUES):
            thing = str(ID[f"thing/{number}-{place}"])
            yield from ((thing, str(RDF.type), kind), (thing, predicate, value))
            yield str(ID[f"thing/{number}-all"]), predicate, value
        yield str(ID[f"thing/{number}-all"]), str(RDF.type), kind


@pytest.mark.slow
def test_finds_what_pyshacl_finds_for_every_value_of_every_property() -> None:
    graph = list(every_case())
    graph += [(str(ID[name]), str(RDF.type), str(kind)) for name, kind in KNOWN.items()]
    for thing, first, last in ("x/e", *DAYS[::-1]), ("x/no-day", DAYS[0], '"tomorrow"'):
        values = zip((CP.start, CP.end, CP.earliest, CP.latest), (first, last) * 2, strict=True)
        graph += [(str(ID[thing]), str(predicate), value) for predicate, value in values]
    graph += [(URN, str(RDF.type), str(kind)) for kind in (CP.City, CP.Agreement, CP.Source)]
    results = found(graph)
    assert beyond_dispute(results) == beyond_dispute(judge(ntriples(graph)))
    assert {message for _, message in results} == {check.message for check in checks()}


HEAD = """
PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX shape: <https://w3id.org/citypact/shapes#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
CITY = 'shape:City a sh:NodeShape ; sh:targetClass cp:City ; sh:message "No." ; '
PROPERTY = CITY + 'sh:property [ sh:path cp:value ; sh:message "No." ; '


@pytest.mark.parametrize(
    "turtle",
    [
        CITY + "sh:closed true .",
        CITY + "sh:deactivated true ; sh:nodeKind sh:IRI .",
        CITY + "sh:targetNode cp:x .",
        CITY + "sh:minCount 1 .",
        CITY + "sh:path cp:value ; sh:minCount 1 .",
        CITY + "sh:property [ sh:path cp:value ; sh:minCount 1 ] .",
        CITY + 'sh:property [ sh:path ( cp:in cp:of ) ; sh:minCount 1 ; sh:message "No." ] .',
        CITY + 'sh:property [ sh:path [ sh:inversePath cp:in ] ; sh:message "No." ] .',
        CITY + 'sh:property [ sh:path ( cp:in [ sh:zeroOrMorePath cp:of ] ) ; sh:message "No." ] .',
        CITY.replace("sh:NodeShape", "rdfs:Class") + "sh:nodeKind sh:IRI .",
        CITY.replace("cp:City", "cp:Citty") + "sh:nodeKind sh:IRI .",
        PROPERTY + "sh:hasValue 1 ] .",
        PROPERTY + "sh:maxExclusive 1 ] .",
        PROPERTY + 'sh:pattern "x" ; sh:flags "i" ] .',
        PROPERTY + "sh:qualifiedValueShape [ sh:class cp:City ] ] .",
        PROPERTY + "sh:xone ( [ sh:nodeKind sh:IRI ] ) ] .",
        PROPERTY + "sh:datatype xsd:hexBinary ] .",
        PROPERTY + "sh:nodeKind sh:Iri ] .",
        PROPERTY + "sh:class cp:Citty ] .",
        PROPERTY + "sh:severity sh:Debug ] .",
        PROPERTY + "sh:maxCount 1, 2 ] .",
        PROPERTY + "sh:property [ sh:path cp:of ; sh:minCount 1 ] ] .",
        PROPERTY + "sh:node [ sh:path cp:of ; sh:minCount 1 ] ] .",
        PROPERTY + "sh:or ( [ sh:class cp:City ] [ sh:nodeKind sh:Literal ] ) ] .",
        PROPERTY + "sh:or ( shape:Missing ) ] .",
        PROPERTY + "sh:not [ sh:path rdf:type ; sh:minCount 2 ] ] .",
    ],
)
def test_a_rule_that_would_not_be_checked_is_refused(turtle: str) -> None:
    with pytest.raises(ShapeError):
        compile_shapes((HEAD + turtle).encode())


def test_an_unknown_feature_is_refused_in_a_warning_and_a_choice_too() -> None:
    text = (ROOM / "shapes.ttl").read_text("utf-8")
    for old, new in (
        ("sh:uniqueLang true", "sh:unique true"),
        ('shape:Integer sh:datatype xsd:integer', 'shape:Integer sh:data xsd:integer'),
    ):  # fmt: skip
        assert old in text
        with pytest.raises(ShapeError, match="not compiled"):
            compile_shapes(text.replace(old, new).encode())


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (XSD.integer, ["1", "+1", "-01"], ["1_000", " 1", "٣", "1.0", ""]),
        (XSD.decimal, ["1", ".5", "5.", "-1.5"], ["1e3", "INF", "1,5", "."]),
        (XSD.double, ["1e3", "INF", "-INF", "NaN"], ["inf", "1e", "Infinity"]),
        (XSD.date, ["2020-02-29", "2020-02-29Z", "2020-02-29+01:00"],
         ["2019-02-29", "2019-W01-1", "20190517", "2019-05-17T00:00:00", "0000-01-01"]),
    ],
)  # fmt: skip
def test_literals_are_written_as_xsd_says(kind: object, right: list[str], wrong: list[str]) -> None:
    test = of_datatype(str(kind)[1:-1])
    assert all(test(f'"{text}"^^{kind}') for text in right)
    assert not any(test(f'"{text}"^^{kind}') for text in wrong)


def test_terms_of_different_kinds_do_not_compare() -> None:
    year, day = f'"2019"^^{XSD.gYear}', f'"2020-01-01"^^{XSD.date}'
    assert not before(year, day)
    assert not before(day, year)
    assert before(f'"9"^^{XSD.integer}', f'"10.5"^^{XSD.decimal}')
    assert before(year, year, same=True)
