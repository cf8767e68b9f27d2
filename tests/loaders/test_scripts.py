"""Names in other scripts are not said to be in the language of the source."""

from pathlib import Path

import pytest

from loaders.statements import Statements
from tests.loaders.mapping.mapped import mapped, values

NAMES = "id,name\n1,Málaga\n2,Київ\n3,القاهرة\n4,광주\n5,深圳\n6,東京タワー\n7,C40\n"
CITY = '[mapping.city]\nkind = "cities"\nkey = "{id}"\n'
NAME = "skos:prefLabel"


def test_a_table_names_cities_in_their_scripts(tmp_path: Path) -> None:
    said = values(mapped(tmp_path, CITY + 'name = "{name}"\n', NAMES), NAME)
    assert sorted(said) == sorted(
        ['"Málaga"@en', '"Київ"@und-cyrl', '"القاهرة"@und-arab', '"광주"@ko', '"深圳"@zh',
         '"東京タワー"@ja', '"C40"@en']
    )  # fmt: skip


def test_a_language_that_is_said_stays(tmp_path: Path) -> None:
    name = 'name = { value = "{name}", language = "en" }\n'
    assert '"Київ"@en' in values(mapped(tmp_path, CITY + name, NAMES), NAME)


@pytest.mark.parametrize(
    ("language", "tag"), [("en", "und-cyrl"), ("uk", "uk"), ("sr-latn", "und-cyrl")]
)
def test_a_language_in_its_own_script_stays(language: str, tag: str) -> None:
    st = Statements("https://w3id.org/citypact/", "reg", language, by_script=True)
    st.name("<urn:x>", "Київ")
    assert st.take()[0][2] == f'"Київ"@{tag}'


def test_documents_keep_what_their_writer_says() -> None:
    st = Statements("https://w3id.org/citypact/", "reg", "en")
    st.name("<urn:x>", "Київ")
    assert st.take()[0][2] == '"Київ"@en'
