"""Organisation files."""

from pathlib import Path

from tests.loaders.iati.files import ORGANISATIONS, read, remarks
from tests.loaders.said import ID

BANK = "partner/iati.xm-test-9"


def test_an_organisation_is_a_partner(tmp_path: Path) -> None:
    found = read(tmp_path, ORGANISATIONS)
    assert [(p.key, p.locator) for p in found.passages] == [
        ("organisation-1", "organisation XM-TEST-9 (line 2)")
    ]
    assert found.of("Agency") == {BANK}
    assert found.about(BANK, "#prefLabel") == {"Delta Development Bank", "بنك الدلتا"}
    (budget,) = found.of("Observation")
    assert found.about(budget, "#about") == {ID + BANK}
    (report,) = found.of("Publication")
    assert found.about(report, "#outputOf") == {ID + BANK}


def test_a_record_without_a_usable_identifier_is_left_out(tmp_path: Path) -> None:
    said = remarks(read(tmp_path, ORGANISATIONS))
    assert "“[No code found.]” is no identifier of an organisation" in said
