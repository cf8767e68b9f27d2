"""The names of codes."""

from pathlib import Path

from tests.loaders.iati.files import ACTIVITY_203, read

SECTOR = """<codelist name="Sector" xml:lang="en"><codelist-items><codelist-item>
<code>43030</code><name><narrative>Urban development</narrative>
<narrative xml:lang="fr">Aménagement urbain</narrative></name>
</codelist-item></codelist-items></codelist>"""


def test_code_lists_name_sectors(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists/Sector.xml").write_text(SECTOR, "utf-8")
    found = read(tmp_path, ACTIVITY_203, iati={"codelists": "lists"})
    theme = "https://w3id.org/citypact/theme/dac.43030"
    assert found.about(theme, "#prefLabel") == {"Urban development", "Aménagement urbain"}


def test_without_code_lists_a_code_is_its_name(tmp_path: Path) -> None:
    found = read(tmp_path, ACTIVITY_203)
    assert found.about("https://w3id.org/citypact/theme/dac.43030", "#prefLabel") == {"DAC 43030"}
