"""The field's own files, by the descriptors of examples/field, where they are present."""

from pathlib import Path

import pytest

from loaders.report import Report
from loaders.source import Home, Source, read_source
from loaders.table import load
from ontology.errors import Problem
from ontology.terms import BASE
from tests.loaders.registers import REAL

FIELD = Path(__file__).resolve().parents[2] / "examples" / "field"
LONG = ("climactor-actors",)
"""Sources that take seconds to read."""
NAMES = sorted(
    path.stem
    for path in (FIELD / "sources").glob("*.toml")
    if 'loader = "table"' in path.read_text("utf-8")
)


def source(name: str) -> Source:
    problems: list[Problem] = []
    found = read_source(
        FIELD / "sources" / f"{name}.toml", Home(FIELD.resolve(), BASE, REAL), problems
    )
    assert not problems
    return found


@pytest.mark.skipif(not REAL.is_dir(), reason=f"the field's data is not at {REAL}")
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.slow) if name in LONG else name for name in NAMES],
)
def test_a_file_of_the_field_loads_with_its_descriptor_alone(name: str) -> None:
    described = source(name)
    report = Report(described.shown)
    things: dict[str, set[str]] = {}
    keys = set()
    for passage in load(described, report):
        keys.add(passage.key)
        for subject, predicate, value in passage.claims:
            if predicate.endswith("#type>"):
                things.setdefault(value.rpartition("#")[2][:-1], set()).add(subject)
    assert not report.problems()
    assert not [remark for remark in report.remarks() if "not mapped" in remark.found]
    for kind, (least, most) in described.expect.items():
        below = ("City", "Agency", "CityNetwork", "Unit") if kind == "Partner" else ()
        count = len(set().union(*(things.get(each, set()) for each in (kind, *below))))
        assert least <= count <= most, kind
