"""The real files of `../shared/data/iati`, where they are present."""

from pathlib import Path

import pytest

from loaders.source import Source
from tests.loaders.said import Said, said

DATA = Path(__file__).resolve().parents[4] / "shared/data"
COUNTS = {
    "worldbank-sv.xml": 13,
    "CAF-ActivityFile-2025-10-10.xml": 478,
    "iati-activities-am-armenia.xml": 43,
    "who-arg.xml": 157,
    "acfspain-ph.xml": 6,
}

pytestmark = pytest.mark.skipif(
    not (DATA / "iati").is_dir(), reason="the real IATI files are not at ../shared/data"
)


def read(name: str) -> Said:
    options = {"iati": {"schema": "iati-schemas", "codelists": "iati-codelists"}}
    source = Source(
        id="field", descriptor=DATA / "field.toml", root=DATA, loader="iati",
        path=DATA / "iati" / name, base="https://w3id.org/citypact/", title={"en": name},
        options=options, folder=DATA,
    )  # fmt: skip
    return said(source, bad="skip")


@pytest.mark.parametrize("name", COUNTS)
def test_every_activity_is_read(name: str) -> None:
    found = read(name)
    assert len(found.passages) == len(found.of("Initiative")) == COUNTS[name]
    assert not found.problems
    assert "left out" not in "\n".join(map(str, found.report.remarks()))


def test_the_world_bank_names_640_points() -> None:
    remarks = "\n".join(map(str, read("worldbank-sv.xml").report.remarks()))
    assert "640 locations with a point are 306 places" in remarks
    assert "6 × actual dates lie after the file was written" in remarks


@pytest.mark.slow
def test_no_organisation_of_caf_has_an_identifier_but_itself() -> None:
    found = read("CAF-ActivityFile-2025-10-10.xml")
    partners = found.of("Partner") | found.of("Agency")
    assert {p for p in partners if found.about(p, "#identifier")} == {"partner/iati.xm-dac-46008"}
    assert all(found.about(p, "#nameInSource") for p in partners)
