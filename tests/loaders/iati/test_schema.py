"""Checking against IATI's schemas, with one written for the test in their place."""

from pathlib import Path

from tests.loaders.iati.files import ACTIVITY_202, read, remarks

XSD = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:element name="iati-activity"><xsd:complexType><xsd:sequence>
    <xsd:element name="iati-identifier"/>
    <xsd:element name="reporting-org"/>
    <xsd:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
  </xsd:sequence><xsd:anyAttribute processContents="skip"/></xsd:complexType></xsd:element>
</xsd:schema>"""


def folder(path: Path, content: str = XSD) -> Path:
    (path / "schemas").mkdir()
    (path / "schemas/iati-activities-schema.xsd").write_text(content, "utf-8")
    return path


def test_an_activity_that_breaks_the_schema_is_left_out(tmp_path: Path) -> None:
    found = read(folder(tmp_path), ACTIVITY_202, iati={"schema": "schemas"})
    assert [passage.key for passage in found.passages] == ["activity-1"]
    assert "activity ES-TEST-1 (line 25)" in remarks(found)
    assert "left out: not valid: Element 'title': This element is not expected." in remarks(found)


def test_it_is_used_where_the_descriptor_says_so(tmp_path: Path) -> None:
    options = {"schema": "schemas", "invalid": "report"}
    found = read(folder(tmp_path), ACTIVITY_202, iati=options)
    assert [passage.key for passage in found.passages] == ["activity-1", "activity-4"]
    assert "not valid: Element 'title'" in remarks(found)


def test_a_broken_schema_and_unknown_settings_are_problems(tmp_path: Path) -> None:
    folder(tmp_path, "<xsd:schema")
    found = read(tmp_path, ACTIVITY_202, iati={"schema": "schemas"})
    assert "the schema iati-activities-schema.xsd cannot be read" in str(found.problems)
    found = read(tmp_path, ACTIVITY_202, iati={"schemas": "x", "invalid": "no", "codelists": "y"})
    said = "\n".join(map(str, found.problems))
    assert "unknown key “schemas”; did you mean “schema”?" in said
    assert "invalid = “no”" in said
    assert "there is no folder “y”" in said
