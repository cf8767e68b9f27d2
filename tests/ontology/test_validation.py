"""The shapes: what a data steward is told."""

import pytest

from ontology.terms import PREFIXES
from ontology.validation import validate

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
