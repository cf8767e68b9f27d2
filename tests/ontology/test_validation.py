"""The shapes: what a data steward is told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontology.terms import BASE, CP, GEO, ID, OWL, PREFIXES, RDF, ROLE, SKOS
from ontology.validation import Checker, Claim, Findings, validate
from tests.ontology.test_shapes import claims

PARTICIPATION = """
id:participation/a a cp:Participation ; cp:partner id:partner/unep ;
  cp:in id:agreement/framework ; cp:role role:party .
"""


def messages(turtle: str) -> str:
    """Validate Turtle and return the messages."""
    from pyoxigraph import RdfFormat, parse

    head = "".join(f"PREFIX {name}: <{base}>\n" for name, base in PREFIXES.items())
    escaped = turtle.replace("id:participation/", "id:participation\\/")
    for path in ("partner", "agreement", "status", "observation"):
        escaped = escaped.replace(f"id:{path}/", f"id:{path}\\/")
    quads = parse(input=(head + escaped).encode(), format=RdfFormat.TURTLE)
    return "\n".join(v.message for v in validate("".join(f"{quad} .\n" for quad in quads)))


def test_what_is_right_passes() -> None:
    assert messages(PARTICIPATION) == ""


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        (PARTICIPATION.replace("cp:partner id:partner/unep ;", ""), "exactly one partner"),
        (PARTICIPATION.replace("role:party", "role:prty"), "not in the list of roles"),
        (PARTICIPATION + "id:partner/unep a cp:Agreement .", "partner"),
        (PARTICIPATION + 'id:participation/a cp:start "2020"^^xsd:gYear ; '
         'cp:end "2019"^^xsd:gYear .', "before"),
        (PARTICIPATION + 'id:participation/a cp:start "last year" .', "calendar"),
        ("id:status/s a cp:StatusChange ; cp:of id:agreement/framework .", "status"),
        ("id:observation/o a cp:Observation ; cp:about id:partner/unep ; "
         "cp:measure measure:members .", "value"),
        ('id:partner/unep a cp:Agency ; skos:prefLabel "UNEP" .', "language"),
        ('id:partner/unep a cp:Agency ; cp:identifier "no scheme" .', "identifier"),
        ("id:partner/unep a cp:Agency ; foaf:homepage <javascript:alert(1)> .", "http"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(turtle: str, message: str) -> None:
    assert message in messages(turtle)
    assert "http://www.w3.org" not in messages(turtle)


def test_two_names_in_a_language_are_no_violation_in_one_source() -> None:
    assert messages('id:partner/unep a cp:Agency ; skos:prefLabel "UNEP"@en, "UN Env"@en .') == ""


PARTNER, THING = str(ID["partner/p"]), str(ID["event/e"])
MEMBER, PLACE = str(ID["x/m"]), str(ID["place/p"])
OPENED = [(MEMBER, str(RDF.type), str(CP.Participation)), (MEMBER, str(CP.role), str(ROLE.lead)),
          (MEMBER, str(CP.partner), PARTNER), (MEMBER, str(getattr(CP, "in")), THING)]  # fmt: skip


External = list[tuple[str, int]]


def check(
    *passages: tuple[list[Claim], int | list[int]], folder: Path | None = None, buffered: int = 1000
) -> tuple[Findings, External]:
    """Check passages, and read what is external."""
    with Checker(folder, buffered=buffered) as checker:
        for passage, line in passages:
            checker.add(passage, line)
        findings = checker.finish()
        return findings, list(findings.external())


def test_what_is_named_and_not_opened_is_external_where_it_is_first_named() -> None:
    geonames = "https://sws.geonames.org/2735943/"
    alias = [(PARTNER, str(RDF.type), str(CP.City)), (PARTNER, str(OWL.sameAs), str(ID["x/other"])),
             (PARTNER, str(CP.location), f"<{geonames}>"), (PARTNER, str(GEO.hasGeometry), PLACE),
             (PARTNER, str(CP.nameInSource), str(ID["x/named"]))]  # fmt: skip
    _, external = check((OPENED, 4), (OPENED, 5), (alias, [7, 7, 8, 9, 10]))
    things = [(THING[1:-1], 4), (str(ID["x/named"])[1:-1], 10)]
    assert sorted(external) == [(geonames, 8), *things]


def test_another_base_has_other_things() -> None:
    with Checker(base="https://example.org/") as checker:
        checker.add([("<https://example.org/id/a>", str(CP.about), "<https://example.org/id/b>")])
        checker.add(OPENED)
        assert list(checker.finish().external()) == [("https://example.org/id/b", 0)]


def test_things_count_once_for_their_class_and_those_above() -> None:
    city, other = (PARTNER, str(RDF.type), str(CP.City)), (THING, str(RDF.type), str(CP.Unheard))
    findings, _ = check(([city, other], 1), ([city, (PARTNER, city[1], str(CP.Partner))], 2))
    assert findings.counts == {"City": 1, "Partner": 1, "Unheard": 1} | dict.fromkeys(
        findings.counts.keys() - {"City", "Partner", "Unheard"}, 1
    )


def test_a_violation_stands_at_the_first_claim_concerned() -> None:
    wrong = [(PARTNER, str(RDF.type), str(CP.Agreement)), (MEMBER, str(CP.role), str(ROLE.prty))]
    findings, _ = check((OPENED, [3, 4, 5, 6]), (wrong, [8, 9]), (wrong, 10))
    assert [(v.path.rpartition("#")[2], v.line) for v in findings.violations] == [
        ("role", 4),  # more than one
        ("partner", 5),  # no partner
        ("role", 9),  # not in the list
    ]


def test_violations_are_counted_beyond_those_that_are_shown() -> None:
    wrong = [(str(ID[f"x/{n}"]), str(SKOS.prefLabel), '"no language"') for n in range(500)]
    findings, _ = check((wrong, list(range(500, 0, -1))))
    assert findings.violation_count == 500
    assert [violation.line for violation in findings.violations] == list(range(1, 201))


def test_a_line_for_each_claim_or_none() -> None:
    with pytest.raises(ValueError, match="shorter"):
        check((OPENED, [1, 2]))


def assert_same(one: tuple[Findings, External], other: tuple[Findings, External]) -> None:
    assert one[0][:3] == other[0][:3]
    assert one[1] == other[1]


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(claims(), max_size=80), st.integers(1, 30), st.integers(0, 5))
def test_it_is_the_same_on_disk(graph: list[Claim], size: int, buffered: int) -> None:
    passages = [(graph[at : at + size], at) for at in range(0, len(graph), size)]
    assert_same(check(*passages), check(*passages, buffered=buffered))


def test_files_go_when_all_is_done_and_when_it_fails(tmp_path: Path) -> None:
    check((OPENED, 1), folder=tmp_path, buffered=1)
    assert not list(tmp_path.iterdir())
    with pytest.raises(ValueError, match="not escaped"):
        check((OPENED, 1), ([(PARTNER, str(CP.note), '"\n"@en')], 2), folder=tmp_path, buffered=1)
    assert not list(tmp_path.iterdir())


def test_terms_of_any_length_and_language_survive_the_disk() -> None:
    name = '"' + "内罗毕 \\n" * 400_000 + '"'
    graph = [(PARTNER, str(SKOS.prefLabel), name), (PARTNER, str(SKOS.prefLabel), '"UNEP"@en')]
    spilled = check((graph, 1), buffered=1)
    assert_same(spilled, check((graph, 1)))
    assert spilled[0].violation_count == 1


def test_a_concept_that_a_source_opens_again_keeps_what_it_is() -> None:
    lead = str(ROLE.lead)
    assert not validate("\n".join(f"{' '.join(claim)} ." for claim in [
        *OPENED, (lead, str(RDF.type), str(CP.Role)), (lead, str(SKOS.altLabel), '"head"@en')
    ]))  # fmt: skip
    assert BASE in lead


def test_a_thing_with_very_many_wrong_values_takes_no_time_out_of_proportion() -> None:
    places = [str(ID[f"x/{n}"]) for n in range(20_000)]
    graph = [(place, str(RDF.type), str(CP.Agreement)) for place in places]
    graph += [(PARTNER, str(CP.location), place) for place in places]
    graph += [(PARTNER, str(SKOS.prefLabel), f'"{n}"') for n in range(20_000)]
    findings, _ = check(([(PARTNER, str(RDF.type), str(CP.City)), *graph], 1))
    assert findings.violation_count == 2
