"""RDF in every syntax."""

from functools import partial

from tests.loaders.hostile.case import Case, Form
from tests.loaders.hostile.forms import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, SITE, TRIG, TURTLE
from tests.loaders.hostile.markup import _FILE, _HEAD, _LAUGHS, _SERVER

_SUBJECT = "https://example.org/id/porto"


def _all(form: Form) -> list[Case]:
    """What is wrong in the same way in every syntax."""
    sound, spoilt, refused = form.sound, form.spoilt, form.refused
    cut, stray = partial(refused, "truncated"), partial(refused, "encoding")
    address, control = partial(refused, "bad address"), partial(refused, "control character")
    in_name = sound[: sound.index("Porto") + 2]
    in_address = sound[: sound.index(SITE) + 12]
    found = "ends inside an element" if form is RDF_XML else "not valid RDF: Unexpected end of file"
    tagged = sound.replace('"en"', '"e n"').replace("@en", "@e_n!")
    return [
        cut("in a name", in_name, found, "line"),
        cut("in an address", in_address, found, "line"),
        stray("Latin-1", spoilt("Porto", "Évora").encode("latin-1"), "0xC9 is not UTF-8", "line"),
        stray("half a character", spoilt("Porto", "P?").encode().replace(b"P?", b"P\xe2\x82"),
            "not UTF-8", "line"),
        refused("byte-order mark", "UTF-16", sound.encode("utf-16"), "is UTF-16-LE", "line 1"),
        form.accepted("byte-order mark", "UTF-8", b"\xef\xbb\xbf" + sound.encode()),
        address("a script", spoilt(SITE, "javascript:alert(1)"), "no web address", _SUBJECT),
        address("inline data", spoilt(SITE, "data:text/html,x"), "no web address", _SUBJECT),
        *_of_parser(form, tagged),
        refused("bad value", "month 13", spoilt("2016", "2016-13-45"), "not in the calendar",
            _SUBJECT),
        control("NUL", spoilt("Porto", "Por\0to"), "0x00", "line"),
        control("escape", spoilt("Porto", "Por\x1bto"), "0x1B", "line"),
        control("turned", spoilt("Porto", "Por\u202eot"), "U+202E", _SUBJECT),
        refused("huge literal", "a name", spoilt("Porto", "P" * 1_100_000),
            "longer than 1,000,000 bytes", "line"),
    ]  # fmt: skip


def _of_parser(form: Form, tagged: str) -> list[Case]:
    """Terms that are none: JSON-LD leaves them out, as its standard says."""
    blank = form.spoilt(SITE, f"{SITE} b")
    if form is JSON_LD:
        return [
            form.accepted("bad address", "a blank in it", blank),
            form.accepted("bad value", "a language", tagged, "2016"),
        ]
    return [
        form.refused("bad address", "a blank in it", blank, "Invalid IRI code point ' '", "line"),
        form.refused("bad value", "a language", tagged, "language", "line"),
    ]


_EVIL = "2016> <urn:p> <urn:o> .\\n<urn:evil"


def _left_out(form: Form) -> Case:
    """A value that would end an IRI and begin another statement, in a source that skips."""
    return form.accepted(
        "bad value", "a date that goes on", form.spoilt('"2016"', f'"{_EVIL}"'), "Porto",
        remark="left out: founded", more='bad = "skip"',
    )  # fmt: skip


def _turtle(form: Form) -> list[Case]:
    """Turtle and its kin."""
    refused, sound, spoilt = form.refused, form.sound, form.spoilt
    deep, huge = partial(refused, "deep nesting"), partial(refused, "huge literal")
    said = "<urn:s> <urn:p> "
    return [
        refused("another format", "a table", "city,website\nPorto,\n", "not valid RDF", "line 1"),
        refused("another format", "JSON", '[{"city": "Porto"}]', "not valid RDF", "line 1"),
        refused("control character", "escaped NUL", spoilt("Porto", "Por\\u0000to"), "U+0000",
            _SUBJECT),
        refused("bad address", "an escaped blank", spoilt(SITE, f"{SITE}\\u0020b"), "Invalid IRI",
            "line"),
        refused("bad address", "a quotation", spoilt(_SUBJECT, f'{_SUBJECT}"b'), "Invalid IRI code",
            "line"),
        deep("blank nodes", sound + "[ <urn:a> " * 100_000, "nested deeper than 64", "line"),
        deep("lists", f"{sound}{said}{'( ' * 100_000}", "nested deeper than 64", "line"),
        deep("quoted triples", sound + "<< " * 100_000, "nested deeper than 64", "line"),
        huge("never closed", f'{sound}{said}"""{"P" * 2_000_000}', "longer than 1,000,000", "line"),
        huge("an address", f"{sound}<urn:{'x' * 2_000_000}", "longer than 1,000,000", "line"),
        refused("missing parts", "an object", f"{sound}{said}.\n", "not valid RDF", "line"),
        form.accepted("duplicates", "a statement", sound + sound),
        _left_out(form),
    ]  # fmt: skip


_rdf_xml, _json = RDF_XML.refused, JSON_LD.refused
_USED = RDF_XML.spoilt(">Porto", ">&i;").removeprefix(_HEAD)
_XML = [
    _rdf_xml("another format", "IATI", "<iati-activities version='2.03'/>",
        "XML namespaces are required", "line"),
    _rdf_xml("another format", "a table", "city;website\n", "does not look like RDF"),
    _rdf_xml("deep nesting", "elements",
        RDF_XML.spoilt(">Porto<", ">" + "<b>" * 500 + "</b>" * 500 + "<"), "nested deeper than 256",
        "line"),
    _rdf_xml("deep nesting", "never closed", RDF_XML.spoilt(">Porto", ">" + "<b>" * 100_000),
        "nested deeper than 256", "line"),
    _rdf_xml("entity bomb", "a billion laughs", _HEAD + _LAUGHS + _USED, "DOCTYPE", "line 2"),
    _rdf_xml("entity bomb", "in a later line",
        RDF_XML.spoilt("  <Organization", "<!ENTITY a 'x'>\n  <Organization"), "DOCTYPE", "line 3"),
    _rdf_xml("entity bomb", "an entity of no DOCTYPE", _HEAD + _USED, "unrecognized entity",
        "line"),
    _rdf_xml("external reference", "a file", _HEAD + _FILE + _USED, "DOCTYPE", "line 2"),
    _rdf_xml("external reference", "a DTD", _HEAD + _SERVER + _USED, "DOCTYPE", "line 2"),
    _rdf_xml("encoding", "declared Latin-1",
        RDF_XML.spoilt("UTF-8", "ISO-8859-1").replace("Porto", "Évora").encode("latin-1"),
        "not UTF-8", "line"),
    _rdf_xml("duplicates", "an attribute",
        RDF_XML.spoilt('xml:lang="en"', 'xml:lang="en" xml:lang="fr"'), "duplicated attribute",
        "line"),
    _rdf_xml("missing parts", "a prefix", RDF_XML.spoilt("<name", "<schema:name"),
        "Unknown prefix schema:", "line"),
    _rdf_xml("missing parts", "an end tag", RDF_XML.spoilt("</Organization>", ""),
        "expected `</Organization>`", "line"),
    _rdf_xml("huge literal", "never closed", RDF_XML.sound + '<a b="' + "P" * 2_000_000,
        "longer than 1,000,000", "line 9"),
]  # fmt: skip
_JSON = [
    _json("external reference", "a context",
        JSON_LD.spoilt('{"@vocab"', '"http://127.0.0.1:9/context.jsonld", "x": {"@vocab"'),
        "a context at another address", "line"),
    _json("external reference", "a context among others",
        JSON_LD.spoilt('"@context": {', '"@context": ["http://127.0.0.1:9/c", {').replace('"}},',
        '"}}],'), "a context at another address", "line"),
    _json("external reference", "a context of a term",
        JSON_LD.spoilt('{"@type": "@id"}', '{"@type": "@id", "@context": "http://127.0.0.1:9/c"}'),
        "a context at another address", "line"),
    _json("external reference", "a context in a file",
        JSON_LD.spoilt('{"@vocab"', '"file:///etc/passwd", "x": {"@vocab"'),
        "a context at another address", "line"),
    _json("external reference", "an import",
        JSON_LD.spoilt('{"@vocab"', '{"@import": "http://127.0.0.1:9/c", "@vocab"'),
        "a context at another address", "line"),
    _json("another format", "a table", "city,website\nPorto,\n", "does not look like RDF"),
    _json("control character", "escaped NUL", JSON_LD.spoilt("Porto", "Por\\u0000to"), "U+0000",
        _SUBJECT),
    _json("deep nesting", "lists", JSON_LD.spoilt('"2016"', "[" * 100_000),
        "nested deeper than 64"),
    _json("deep nesting", "objects", JSON_LD.spoilt('"2016"', '{"a":' * 100_000),
        "nested deeper than 64"),
    _json("deep nesting", "closed", JSON_LD.spoilt('"2016"', '{"a":' * 70 + "1" + "}" * 70),
        "nested deeper than 64"),
    _json("huge literal", "never closed", JSON_LD.spoilt('"2016"', '"' + "P" * 2_000_000),
        "longer than 1,000,000"),
    _json("bad value", "half a character", JSON_LD.spoilt("Porto", "\\ud800"), "high surrogate",
        "line 5"),
    JSON_LD.accepted("missing parts", "a value", JSON_LD.spoilt('"@value"', '"@valu"'), "2016"),
    _json("duplicates", "a key", JSON_LD.spoilt('"foundingDate"', '"@id"'), "@id is defined twice",
        "line"),
]  # fmt: skip

CASES = [
    *(case for form in (TURTLE, N_TRIPLES, N_QUADS, TRIG, RDF_XML, JSON_LD) for case in _all(form)),
    *(case for form in (TURTLE, N_TRIPLES, N_QUADS, TRIG) for case in _turtle(form)),
    *_XML, *_JSON,
]  # fmt: skip
