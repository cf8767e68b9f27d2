"""A small sound file of every format."""

from tests.loaders.hostile.case import Form

SITE = "https://example.org/porto"
_LONG = "Porto " * 100_000
_NOTE = f"# {'slums ' * 1000}\n"
_REMARK = f"<!-- {'slums ' * 1000}-->\n"
_MAPPING = """
[mapping.city]
kind = "cities"
key = "{city}"
name = "{city}"
website = "{website}"
status = { established = "{since}" }
"""

DOCUMENT = Form("document", "document", ".yaml", f"""passages:
  p-1:
    locator: page 1
    cities:
      porto:
        name: {{en: Porto}}
        website: {SITE}
        status: {{established: 2016}}
""")  # fmt: skip

CSV = Form("csv", "table", ".csv", f"""city,website,since
Gwangju,https://example.org/gwangju,2010
Porto,{SITE},2016
""", _MAPPING)  # fmt: skip
TSV = Form("tsv", "table", ".tsv", CSV.sound.replace(",", "\t"), _MAPPING)
XLSX = Form("xlsx", "table", ".xlsx", "", _MAPPING)
JSON = Form("json", "table", ".json", f"""[
  {{"city": "Gwangju", "website": "https://example.org/gwangju", "since": 2010}},
  {{"city": "Porto", "website": "{SITE}", "since": 2016}}
]
""", _MAPPING, "[\n", '{"city": "' + _LONG + '"},\n')  # fmt: skip
JSONL = Form("jsonl", "table", ".jsonl", f"""\
{{"city": "Gwangju", "website": "https://example.org/gwangju", "since": 2010}}
{{"city": "Porto", "website": "{SITE}", "since": 2016}}
""", _MAPPING)  # fmt: skip
YAML = Form("yaml", "table", ".yaml", f"""\
- city: Gwangju
  website: https://example.org/gwangju
  since: 2010
- city: Porto
  website: {SITE}
  since: 2016
""", _MAPPING)  # fmt: skip
SPARQL = Form("sparql", "table", ".srj", f"""{{
  "head": {{"vars": ["city", "website", "since"]}},
  "results": {{"bindings": [
    {{"city": {{"type": "literal", "value": "Porto"}},
     "website": {{"type": "uri", "value": "{SITE}"}},
     "since": {{"type": "literal", "value": "2016"}}}}
  ]}}
}}
""", _MAPPING, '{"head": {"vars": ["city"]}, "results": {"bindings": [',
   '{"city": {"value": "' + _LONG + '"}},\n')  # fmt: skip

IATI = Form("iati", "iati", ".xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
  <iati-activity default-currency="USD">
    <iati-identifier>XM-DAC-41120-1</iati-identifier>
    <reporting-org ref="XM-DAC-41120" type="40"><narrative>UN-Habitat</narrative></reporting-org>
    <title><narrative xml:lang="en">Porto</narrative></title>
    <description><narrative xml:lang="en">Slums</narrative></description>
    <participating-org ref="XM-DAC-41120" role="4" type="40"/>
    <activity-status code="2"/>
    <activity-date type="2" iso-date="2016-05-17"/>
    <document-link url="{SITE}" format="text/html">
      <title><narrative>Report</narrative></title>
    </document-link>
  </iati-activity>
</iati-activities>
""", filler=_REMARK)  # fmt: skip
CODELIST = Form("codelist", "codelist", ".xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<codelist name="CityRole" xml:lang="en">
  <metadata><name><narrative>Roles of cities</narrative></name></metadata>
  <codelist-items>
    <codelist-item>
      <code>1</code>
      <name><narrative>Porto</narrative></name>
      <url>{SITE}</url>
    </codelist-item>
  </codelist-items>
</codelist>
""", filler=_REMARK)  # fmt: skip

ROR = Form("ror", "ror", ".json", f"""[
  {{"id": "https://ror.org/043pwc612", "status": "active", "established": 2016,
    "names": [{{"value": "Porto", "lang": "en", "types": ["label", "ror_display"]}}],
    "types": ["education"],
    "links": [{{"type": "website", "value": "{SITE}"}}],
    "locations": [{{"geonames_id": 2735943, "geonames_details": {{"name": "Oporto"}}}}]}}
]
""", before="[\n", filler='{"id": "' + _LONG + '"},\n')  # fmt: skip
_VALUE = '[{{"mainsnak": {{"snaktype": "value", "datavalue": {{"value": {}}}}}, "rank": "normal"}}]'
WIKIDATA = Form("wikidata", "wikidata", ".json", f"""[
{{"id": "Q36433", "type": "item",
 "labels": {{"en": {{"language": "en", "value": "Porto"}}}},
 "claims": {{"P31": {_VALUE.format('{"id": "Q43229"}')},
  "P856": {_VALUE.format(f'"{SITE}"')},
  "P571": {_VALUE.format('{"time": "+2016-05-17T00:00:00Z", "precision": 11}')}}}}}
]
""", before="[\n", filler='{"id": "' + _LONG + '"},\n')  # fmt: skip

TURTLE = Form("turtle", "rdf", ".ttl", f"""@prefix schema: <https://schema.org/> .

<https://example.org/id/porto> a schema:Organization ;
  schema:name "Porto"@en ;
  schema:url <{SITE}> ;
  schema:foundingDate "2016" .
""", filler=_NOTE)  # fmt: skip
_ID, _TYPE = "<https://example.org/id/porto>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
N_TRIPLES = Form("n-triples", "rdf", ".nt", f"""\
{_ID} {_TYPE} <https://schema.org/Organization> .
{_ID} <https://schema.org/name> "Porto"@en .
{_ID} <https://schema.org/url> <{SITE}> .
{_ID} <https://schema.org/foundingDate> "2016" .
""", filler=_NOTE)  # fmt: skip
N_QUADS = Form("n-quads", "rdf", ".nq", N_TRIPLES.sound.replace(" .\n", " <urn:g> .\n"),
               filler=_NOTE)  # fmt: skip
TRIG = Form("trig", "rdf", ".trig", f"""@prefix schema: <https://schema.org/> .
<urn:g> {{
  {_ID} a schema:Organization ; schema:name "Porto"@en ;
    schema:url <{SITE}> ; schema:foundingDate "2016" .
}}
""", filler=_NOTE)  # fmt: skip
RDF_XML = Form("rdf-xml", "rdf", ".rdf", f"""<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="https://schema.org/">
  <Organization rdf:about="https://example.org/id/porto">
    <name xml:lang="en">Porto</name>
    <url rdf:resource="{SITE}"/>
    <foundingDate>2016</foundingDate>
  </Organization>
</rdf:RDF>
""", filler=_REMARK)  # fmt: skip
JSON_LD = Form("json-ld", "rdf", ".jsonld", f"""{{
  "@context": {{"@vocab": "https://schema.org/", "url": {{"@type": "@id"}}}},
  "@id": "https://example.org/id/porto",
  "@type": "Organization",
  "name": {{"@value": "Porto", "@language": "en"}},
  "url": "{SITE}",
  "foundingDate": "2016"
}}
""")  # fmt: skip

TABLES = (CSV, TSV, JSON, JSONL, YAML, SPARQL)
REGISTERS = (ROR, WIKIDATA)
MARKUP = (IATI, CODELIST)
RDF = (TURTLE, N_TRIPLES, N_QUADS, TRIG, RDF_XML, JSON_LD)
OPENED = (*TABLES, *REGISTERS, *MARKUP, *RDF)
"""The formats whose files may also stand in a gzip or zip archive."""
