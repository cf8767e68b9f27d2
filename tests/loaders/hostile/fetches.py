"""Files that ask to have something fetched from a server, or read from the disk."""

from tests.loaders.hostile.case import Case
from tests.loaders.hostile.forms import (
    CODELIST,
    CSV,
    DOCUMENT,
    IATI,
    JSON,
    JSON_LD,
    RDF_XML,
    SITE,
    TURTLE,
    YAML,
)
from tests.loaders.hostile.workbooks import with_link

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OWL = "<http://www.w3.org/2002/07/owl#imports>"
_KIND = "external reference"


def fetches(server: str) -> list[Case]:
    """Files that name an address of the server."""
    dtd = f'<!DOCTYPE x SYSTEM "{server}/x.dtd">\n'
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{server}/e">]>\n'
    parameter = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{server}/p"> %p;]>\n'
    include = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{server}/i"/>'
    schema = (
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:noNamespaceSchemaLocation="{server}/s.xsd" '
    )
    style = f'{_HEAD}<?xml-stylesheet type="text/xsl" href="{server}/x.xsl"?>\n'
    ld, context = JSON_LD, "a context at another address"
    xml = [
        form.refused(_KIND, name, _HEAD + start + form.sound.removeprefix(_HEAD), "DOCTYPE")
        for form in (IATI, CODELIST, RDF_XML)
        for name, start in (("a DTD", dtd), ("an entity", entity), ("a parameter", parameter))
    ]
    return [
        *xml,
        IATI.accepted(_KIND, "a style sheet", style + IATI.sound.removeprefix(_HEAD)),
        IATI.accepted(_KIND, "a schema",
            IATI.spoilt("<iati-activities ", f"<iati-activities {schema}")),
        IATI.accepted(_KIND, "an inclusion",
            IATI.spoilt("    <title>", f"    {include}\n    <title>")),
        IATI.accepted(_KIND, "a link", IATI.spoilt(SITE, f"{server}/a.pdf"), f"<{server}/a.pdf>"),
        CODELIST.accepted(_KIND, "an inclusion",
            CODELIST.spoilt("      <url>", f"      {include}\n      <url>")),
        RDF_XML.accepted(_KIND, "a style sheet", style + RDF_XML.sound.removeprefix(_HEAD)),
        TURTLE.accepted(_KIND, "imports", f"{TURTLE.sound}<urn:o> {_OWL} <{server}/o.ttl> .\n"),
        TURTLE.accepted(_KIND, "a base", f"@base <{server}/> .\n{TURTLE.sound}"),
        ld.refused(_KIND, "a context", ld.spoilt('{"@vocab"', f'"{server}/c", "x": {{"@vocab"'),
            context),
        ld.refused(_KIND, "a context of a term",
            ld.spoilt('{"@type": "@id"}', f'{{"@type": "@id", "@context": "{server}/c"}}'),
            context),
        ld.refused(_KIND, "a context of a part",
            ld.spoilt('{"@value"', f'{{"@context": "{server}/c", "@value"'), context),
        ld.refused(_KIND, "an import",
            ld.spoilt('{"@vocab"', f'{{"@import": "{server}/c", "@vocab"'), context),
        JSON.accepted(_KIND, "a schema",
            JSON.spoilt('"city": "Porto"', f'"city": "Porto", "$ref": "{server}/s"')),
        YAML.refused(_KIND, "an inclusion", YAML.spoilt("2016", f"!include {server}/y"),
            "the tag !include"),
        DOCUMENT.refused(_KIND, "an inclusion", DOCUMENT.spoilt("2016", f"!include {server}/y"),
            "the tag !include"),
        CSV.accepted(_KIND, "a web query", CSV.spoilt("Porto", f'"=WEBSERVICE(""{server}/w"")"'),
            "=WEBSERVICE("),
        with_link(server),
    ]  # fmt: skip
