"""IATI files written for the tests, with the traps of real ones."""

from pathlib import Path
from typing import Any

from loaders.source import Source
from tests.loaders.said import Said, said

ACTIVITY_203 = """<?xml version="1.0" encoding="UTF-8"?>
<!-- written for a test -->
<iati-activities version="2.03" generated-datetime="2025-04-14T00:07:07"
    xmlns:house="https://example.org/ns">
  <iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2025-04-13T10:00:00">
    <iati-identifier>
      XM-TEST-9\u2013P1 </iati-identifier>
    <reporting-org ref="XM-TEST-9" type="40">
      <narrative>Delta Development Bank</narrative>
      <narrative xml:lang="fr">Banque de d&#xE9;veloppement du Delta</narrative>
    </reporting-org>
    <title><narrative>Cool roofs &amp;amp; shade</narrative>
      <narrative xml:lang="zh">凉爽屋顶</narrative></title>
    <description type="1"><narrative>Shade for \u00a0markets.</narrative></description>
    <description type="2"><narrative xml:lang="es">Menos calor.</narrative></description>
    <participating-org role="1" ref="" type="60"><narrative>Ada &amp;amp; Bo Foundation</narrative>
    </participating-org>
    <participating-org role="2" ref="XM-TEST-9" type="40"><narrative>DELTA BANK</narrative>
    </participating-org>
    <participating-org role="3" ref="0"/>
    <participating-org role="4" ref="SV\u2013ORP 1" type="11">
      <narrative>Alcald\u00eda: Centro</narrative></participating-org>
    <participating-org role="4"><narrative>MINISTERIO DE ECONOM\u00edA</narrative>
    </participating-org>
    <participating-org role="9"><narrative>Nobody</narrative></participating-org>
    <other-identifier ref="P1" type="A1"/>
    <activity-status code="2"/>
    <activity-date iso-date="2019-01-01+08:00" type="1"/>
    <activity-date iso-date="2019-03-04Z" type="2"/>
    <activity-date iso-date="2026-12-31" type="3"/>
    <activity-date iso-date="2026-06-30" type="4"/>
    <contact-info><email>someone@example.org</email></contact-info>
    <recipient-country code="SV" percentage="100"/>
    <recipient-country code="ZZ"/>
    <recipient-region code="298" vocabulary="1"/>
    <recipient-region code="589"/>
    <recipient-region code="14" vocabulary="2"/>
    <location>
      <location-reach code="1"/>
      <location-id vocabulary="G1" code="0003583361"/>
      <name><narrative>San Salvador</narrative></name>
      <point srsName="http://www.opengis.net/def/crs/EPSG/0/4326">
        <pos>13.68935 -89.187181</pos></point>
      <location-class code="2"/>
    </location>
    <location>
      <location-reach code="2"/>
      <name><narrative>Valle</narrative></name>
      <activity-description><narrative>Trees along three streets.</narrative></activity-description>
      <point><pos>0 0</pos></point>
      <feature-designation code="ADM2"/>
    </location>
    <location ref=""/>
    <sector code="43030" vocabulary="1" percentage="50"/>
    <sector code="11" vocabulary="99"><narrative>Heat</narrative></sector>
    <sector code="12" vocabulary="98"/>
    <tag code="11" vocabulary="2"/>
    <tag code="11.7" vocabulary="3"/>
    <tag code="99.9" vocabulary="3"/>
    <policy-marker code="7" vocabulary="1" significance="2"/>
    <policy-marker code="6" vocabulary="1" significance="0"/>
    <policy-marker code="1" vocabulary="1" significance="1"/>
    <budget type="1" status="2">
      <period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>
      <value value-date="2020-01-01">1,250,000.50</value>
    </budget>
    <budget type="2">
      <period-start iso-date="2021-02-01"/><period-end iso-date="2021-02-28"/>
      <value currency="eur" value-date="2021-02-01">-5</value>
    </budget>
    <budget><period-start iso-date="2021-02-01"/><period-end iso-date="2021-02-28"/>
      <value currency="EUR">5 mio</value></budget>
    <transaction><transaction-type code="2"/></transaction>
    <document-link url="https://example.org/a b.pdf" format="application/pdf">
      <title><narrative>Plan</narrative></title>
      <description><narrative><![CDATA[<p>Parks &amp; <b>shade</b></p>]]></narrative></description>
      <language code="en"/><document-date iso-date="2020-05-01"/></document-link>
    <document-link url="javascript:alert(1)">
      <title><narrative>No</narrative></title></document-link>
    <related-activity ref="XM-TEST-9-P0" type="1"/>
    <related-activity ref="XM-TEST-9-P2" type="2"/>
    <related-activity ref="XM-TEST-9-P3" type="3"/>
    <house:colour>green</house:colour>
    <novelty><narrative>What is this?</narrative></novelty>
  </iati-activity>
</iati-activities>
"""

ACTIVITY_202 = """<iati-activities version="2.02">
  <iati-activity default-currency="EUR">
    <iati-identifier>ES-TEST-1</iati-identifier>
    <reporting-org ref="ES-TEST" type="21" secondary-reporter="1">
      <narrative>Agua</narrative></reporting-org>
    <title><narrative>Agua para todos</narrative></title>
    <description><narrative>Pozos.</narrative></description>
    <participating-org role="4" type="10"><narrative>Ministerio de Salud</narrative>
    </participating-org>
    <activity-status code="5"/>
    <activity-date iso-date="2019-13-45" type="2"/>
    <activity-date iso-date="2018-01-01" type="1"/>
    <recipient-country code="BO"/>
  </iati-activity>
  <iati-activity>
    <iati-identifier> </iati-identifier>
    <title><narrative>Nameless</narrative></title>
  </iati-activity>
  <iati-activity>
    <iati-identifier>ES-TEST-2</iati-identifier>
    <title><narrative> </narrative></title>
  </iati-activity>
  <iati-activity>
    <iati-identifier>ES-TEST-1</iati-identifier>
    <title><narrative xml:lang="en">Water for all</narrative></title>
    <participating-org role="4" type="10"><narrative>MINISTERIO DE SALUD</narrative>
    </participating-org>
    <activity-date iso-date="2020-02-02" type="4"/>
    <activity-date iso-date="2020-03-03" type="2"/>
    <recipient-country code="PE"/>
  </iati-activity>
</iati-activities>
"""

ACTIVITY_201 = """<iati-activities version="2.01">
  <iati-activity xml:lang="fr">
    <iati-identifier>FR-TEST 7</iati-identifier>
    <reporting-org ref="FR-TEST" type="15"><narrative>Agence des villes</narrative></reporting-org>
    <title><narrative>Rues vertes</narrative></title>
    <activity-status code="4"/>
    <activity-date iso-date="2010-01-01" type="2"/>
    <activity-date iso-date="2012-01-01" type="4"/>
  </iati-activity>
</iati-activities>
"""

ORGANISATIONS = """<iati-organisations version="2.03">
  <iati-organisation default-currency="USD">
    <organisation-identifier>XM-TEST-9</organisation-identifier>
    <name><narrative xml:lang="en">Delta Development Bank</narrative>
      <narrative xml:lang="ar">بنك الدلتا</narrative></name>
    <reporting-org ref="XM-TEST-9" type="40"><narrative>Delta Development Bank</narrative>
    </reporting-org>
    <total-budget status="1">
      <period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
      <value value-date="2024-01-01">9000</value></total-budget>
    <recipient-org-budget/>
    <document-link url="https://example.org/annual-report">
      <title><narrative>Report</narrative></title></document-link>
  </iati-organisation>
  <iati-organisation>
    <organisation-identifier>[No code found.]</organisation-identifier>
    <name><narrative>Nobody</narrative></name>
  </iati-organisation>
</iati-organisations>
"""


def source_of(folder: Path, content: str | bytes, name: str = "a.xml", **options: Any) -> Source:
    """Return a source whose file has this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Source(
        id="delta", descriptor=folder / "delta.toml", root=folder, loader="iati", path=path,
        base="https://w3id.org/citypact/", title={"en": "Delta"}, language="es",
        options=options, folder=folder,
    )  # fmt: skip


def read(folder: Path, content: str | bytes, name: str = "a.xml", **options: Any) -> Said:
    """Read a file with this content; what is bad is skipped, as it is by default."""
    return said(source_of(folder, content, name, **options), bad="skip")


def remarks(found: Said) -> str:
    """Return the remarks as lines."""
    return "\n".join(map(str, found.report.remarks()))
