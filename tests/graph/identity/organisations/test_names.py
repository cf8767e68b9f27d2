"""How the names of organisations are read apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.organisations.folding import name_words
from graph.identity.organisations.names import is_acronym, read_name

ALIKE = [
    ("United Nations Environment Programme", "UN Environment Program"),
    ("Organisation for Economic Co-operation and Development",
     "Organization for Economic Cooperation & Development"),
    ("Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH",
     "Deutsche Gesellschaft fur Internationale Zusammenarbeit"),
    ("Médecins Sans Frontières", "MEDECINS SANS FRONTIERES"),
    ("The Co-operative Bank p.l.c.", "Co-operative Bank PLC"),
    ("Save the Children's Fund", "Save the Children Fund"),
    ("Agence française de l'énergie", "Agence Francaise de l’Energie"),
    ("Ministry of Health, Kenya", "Kenyan Ministry of Health"),
    ("Centre for Labour Research", "Center for Labor Research"),
    ("Stichting Natuur", "Natuur"),
    ("株式会社日立製作所", "日立製作所"),
    ("ООО Газпром", "Gazprom"),
    ("W. R. Berkley Corp.", "WR Berkley"),
    ("World Health Organization (WHO)", "WHO – World Health Organisation"),
    ("Société Générale S.A.", "Societe Generale"),
]  # fmt: skip
APART = [
    ("Ministry of Health", "Ministry of Wealth"),
    ("University of York", "New York University"),
    ("陕西省科学技术厅", "山西省科学技术厅"),
    ("Oxfam", "Oxfam GB"),
    ("Greenpeace", "Greenpeace Nordic"),
]


def words(text: str) -> list[str]:
    return sorted(read_name(text).forms[0].words)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_name_reads_the_same_however_it_is_written(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("United Nations Environment Programme (UNEP)", "unep"),
        ("UNEP – United Nations Environment Programme", "unep"),
        ("Central Japan Railway CJR", "cjr"),
        ("UNICEF (United Nations Children’s Fund)", "unicef"),
        ("Drugs for Neglected Diseases initiative (DNDi)", "dndi"),
    ],
)
def test_the_acronym_is_read_out_of_a_name(name: str, acronym: str) -> None:
    assert acronym in read_name(name).acronyms


def test_a_name_in_two_languages_is_two_names() -> None:
    forms = read_name("Damiaanactie Leprabestrijding / Action Damien").forms
    assert ("action", "damien") in [form.words for form in forms if not form.part]


def test_what_follows_a_dash_is_only_a_part_of_the_name() -> None:
    forms = read_name("European Commission - International Partnerships").forms
    assert [form.part for form in forms] == [False, True, True]


def test_a_country_before_a_dash_belongs_to_the_name() -> None:
    (form,) = read_name("Finland - Ministry for Foreign Affairs").forms
    assert form.words == ("@FI", "ministry", "foreign", "affair")


@pytest.mark.parametrize("text", ["Oxfam", "world", "A", "", "UNITED NATIONS", "12"])
def test_what_is_no_acronym(text: str) -> None:
    assert not is_acronym(text)


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    reading = read_name(text)
    assert all(form.words and all(form.words) for form in reading.forms)
    assert name_words(text) == name_words(text)
