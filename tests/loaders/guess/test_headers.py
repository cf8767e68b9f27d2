"""Headers in the languages of the field: whose a column is, and what of it."""

import pytest

from loaders.guess.headers import read_header

READ = {
    "Code_Network": ("network", "id"), "NameCity": ("city", "name"), "asciiName": ("", "name"),
    "geonameId": ("", "geonames"), "lng_GN": ("", "longitude"), "City.Statut": ("city", "status"),
    "Name of lead organisation": ("lead", "name"), "Implementing partners": ("implementer", "name"),
    "Location/Nationality of lead organisation": ("lead", "country"),
    "Total budget (EUR)": ("", "budget"), "Date de début": ("", "start"), "Pays": ("", "country"),
    "Nombre del proyecto": ("project", "name"), "Ciudad": ("city", "name"),
    "Fecha de inicio": ("", "start"), "Einwohner": ("", "population"), "Stadt": ("city", "name"),
    "Cidade": ("city", "name"), "Città": ("city", "name"), "城市名称": ("city", "name"),
    "国家": ("", "country"), "publisher_iati_id": ("org", "iati"), "Mayor": ("person", "name"),
    "population_year": ("", "year"), "Website address": ("", "website"),
    "Contact e-mail": ("person", "email"), "Programme": ("programme", "name"),
}  # fmt: skip
SIDES = {"City A": 1, "City 2": 2, "Country B": 2, "Ville jumelée": 2, "Partner city": 2, "City": 0}
LANGUAGES = {"Name_fr": "fr", "title (es)": "es", "name:de": "de", "Name English": "en",
             "is_member": "", "org_id": "", "Name_de": "de"}  # fmt: skip


@pytest.mark.parametrize("header", READ)
def test_a_header_says_whose_it_is_and_what_of_it(header: str) -> None:
    assert read_header(header)[:2] == READ[header]


@pytest.mark.parametrize("header", SIDES)
def test_columns_of_a_pair_have_sides(header: str) -> None:
    assert read_header(header).side == SIDES[header]


@pytest.mark.parametrize("header", LANGUAGES)
def test_a_language_at_the_end_is_taken_off(header: str) -> None:
    assert read_header(header).language == LANGUAGES[header]


def test_words_that_nothing_explains_are_counted() -> None:
    assert read_header("Cities and subnational governments").odd > 0
    assert read_header("Function of initiative").odd > 0
