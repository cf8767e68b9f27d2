from loaders.gazetteer.countries import countries
from loaders.gazetteer.subdivisions import region_names, regions_named, subdivisions


def test_every_region_lies_in_a_country_and_has_a_name_and_a_number() -> None:
    for region in subdivisions():
        assert region.country in countries()
        assert region.geonames.isdecimal()
        assert region.level in ("1", "2")
        assert all(region.names)


def test_a_region_is_found_by_name_in_its_languages_and_by_code() -> None:
    for text in ("Jiangsu", "江苏省", "CN-JS", "JIANGSU PROVINCE"):
        assert [region.admin1 for region in regions_named(text, "CN")] == ["04"]
    assert regions_named("93", "FR")[0].names[0] == "Seine-Saint-Denis"


def test_a_name_of_a_province_gives_its_region() -> None:
    (turin,) = regions_named("Torino", "IT")
    assert (turin.level, region_names()["IT", turin.admin1]) == ("2", "Piemonte")
