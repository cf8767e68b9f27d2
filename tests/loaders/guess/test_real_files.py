"""Descriptors guessed for real files, where these lie beside the project, load as they stand."""

from pathlib import Path

import pytest

from tests.loaders.guess.shapes import guessed

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
FILES = {
    "urbact/URBACT_Membership_GNidCorr_complete_V2.csv": {
        "City": 591, "CityNetwork": 172, "Participation": 1510,
    },
    "urbact/UrbactNetworks_complete_V2.csv": {"Initiative": 172},
    "climactor/subnational_contextuals_database_Dec2022.csv": {"City": 14351},
    "climactor/key_dict_derived.csv": {},
    "initiatives/UNClimateDataInitiatives-20230611.csv": {"Initiative": 288},
    "events/unfccc.yaml": {"Event": 289},
    "events/eu.yaml": {"Event": 126},
    "organisations/un-entities.json": {"Partner": 169},
    "organisations/supraverden_general_list.yaml": {"Partner": 616},
    "organisations/iati-publishers.json": {"Partner": 2085},
    "organisations/ror_subset_gov_nonprofit.jsonl": {},
    "unbis/all_topics.json": {"Theme": 7312},
    "iati/acfspain-ph.xml": {"Initiative": 6},
    "iati-codelists/Country.xml": {"Country": 250},
    "w3c-sparql11/manifest-all.ttl": {},
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_guess_loads_and_counts_what_the_file_holds(name: str, tmp_path: Path) -> None:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not there: the real files are not part of the project")
    found = guessed(path, tmp_path)
    assert "does not load yet" not in found.todo
    if "(in the part that was tried)" not in found.text:  # a slow machine tries less
        assert found.expected.items() >= FILES[name].items()
