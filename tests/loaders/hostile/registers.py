"""Registers: records of ROR and entities of Wikidata, in JSON of a fixed shape."""

from functools import partial

from tests.loaders.hostile.case import Case, Form
from tests.loaders.hostile.forms import ROR, SITE, WIKIDATA


def _both(form: Form, line: str) -> list[Case]:
    """What is wrong in the same way for both."""
    sound, spoilt, refused = form.sound, form.spoilt, form.refused
    cut, deep = partial(refused, "truncated"), partial(refused, "deep nesting")
    return [
        cut("in a text", sound[: sound.index("rto")], "the file ends inside", "line"),
        cut("in a list", sound[:-3], "the file ends inside the document", "line"),
        refused("encoding", "Latin-1", spoilt("Porto", "Évora").encode("latin-1"), "UTF8", line),
        form.accepted("encoding", "UTF-16 without a mark", sound.encode("utf-16-le")),
        form.accepted("byte-order mark", "UTF-8", b"\xef\xbb\xbf" + sound.encode()),
        form.accepted("byte-order mark", "UTF-16", sound.encode("utf-16")),
        refused("another format", "a table", "city,website\nPorto,\n", "plain text, not JSON"),
        refused("another format", "XML", "<iati-activities/>", "this is an XML document"),
        refused("another format", "other records", '[{"city": "Porto"}]', "is no", "/0"),
        refused("another format", "a list of texts", '["Porto", 2016, null]',
            "the item is no object", "/0"),
        refused("bad address", "a script", spoilt(SITE, "javascript:alert(1)"), "no web address",
            "/0"),
        refused("bad address", "a file", spoilt(SITE, "file:///etc/passwd"), "no web address",
            "/0"),
        refused("control character", "escaped NUL", spoilt("Porto", "Por\\u0000to"), "U+0000",
            "/0"),
        refused("control character", "turned", spoilt("Porto", "Por\u202eot"), "U+202E", "/0"),
        refused("huge literal", "a name", spoilt("Porto", "P" * 1_100_000), "longer than 1,000,000",
            "/0"),
        refused("huge literal", "never closed", lambda: b'[{"id": "' + b"Q" * 8_000_000,
            "longer than 1,000,000"),
        refused("huge literal", "many values", f'[{{"id": [{"1," * 300_000}1]}}]',
            "more than 200,000 values"),
        deep("lists", "[" * 100_000, "nested deeper than 64"),
        deep("objects", '[{"id":' + '{"a":' * 100_000, "nested deeper than 64"),
        deep("in a name", spoilt('"Porto"', "[" * 500 + "]" * 500), "nested deeper than 64"),
        refused("duplicates", "a key", spoilt('"id": "', '"id": "Q1", "id": "', 1),
            "“id” stands twice", "/0"),
        refused("duplicates", "a record", f"[{sound.strip()[1:-1]}, {sound.strip()[1:-1]}]",
            "a second time", "/1"),
        refused("missing parts", "no id", spoilt('"id": "', '"ID": "', 1), "is no", "/0"),
    ]  # fmt: skip


_ror, _entity = ROR.refused, WIKIDATA.refused
_PLACE = "ror:043pwc612 (/0)"
_ROR = [
    _ror("bad address", "no ROR id", ROR.spoilt("043pwc612", "043pwc6l2"), "is no ROR id", "/0"),
    _ror("bad value", "year", ROR.spoilt("2016", '"soon"'), "“soon” is no date", _PLACE),
    _ror("bad value", "year 0", ROR.spoilt("2016", "0"), "“0000” is not in the calendar", _PLACE),
    _ror("bad value", "a negative year", ROR.spoilt("2016", "-2016"), "“-2016” is no date", _PLACE),
    ROR.accepted("bad value", "a year that goes on",
        ROR.spoilt("2016", '"2016> <urn:p> <urn:o> .\\n<urn:x"'), remark="left out: established",
        more='bad = "skip"'),
    _ror("bad value", "status", ROR.spoilt('"active"', '"dormant"'), "unknown status “dormant”",
        _PLACE),
    _ror("bad value", "language", ROR.spoilt('"lang": "en"', '"lang": "e n"'), "no language tag",
        _PLACE),
    _ror("bad value", "GeoNames", ROR.spoilt("2735943", '"2735943>"'), "no GeoNames id", _PLACE),
    ROR.accepted("missing parts", "no names", ROR.spoilt('"names"', '"nomes"'), "043pwc612",
        remark="no field of schema v2"),
    _ror("missing parts", "schema v1", '[{"id": "https://ror.org/043pwc612", "name": "Porto"}]',
        "schema v1", "/0"),
    _ror("missing parts", "no location id", ROR.spoilt('"geonames_id": 2735943, ', ""),
        "no GeoNames id", _PLACE),
]  # fmt: skip
_WIKIDATA = [
    _entity("bad address", "no item", WIKIDATA.spoilt("Q36433", "Q36433/../Q1"), "is no item",
        "/0"),
    _entity("huge literal", "a number of an item", WIKIDATA.spoilt("Q36433", "Q" + "9" * 30),
        "is no item", "/0"),
    _entity("huge literal", "a large number of an item", WIKIDATA.spoilt("Q36433", "Q9999999999"),
        "is no item", "/0"),
    _entity("bad value", "month 13", WIKIDATA.spoilt("+2016-05-17", "+2016-13-45"),
        "not in the calendar", "Q36433 (/0)"),
    _entity("bad value", "year 0", WIKIDATA.spoilt("+2016-05-17", "+0000-05-17"),
        "not in the calendar", "Q36433 (/0)"),
    _entity("bad value", "before our era", WIKIDATA.spoilt("+2016-05-17", "-2016-05-17"),
        "is not read", "Q36433 (/0)"),
    _entity("bad value", "language", WIKIDATA.spoilt('{"en": {', '{"e n": {'), "no language tag",
        "Q36433 (/0)"),
    WIKIDATA.accepted("bad value", "claims are text",
        WIKIDATA.spoilt('"claims": {', '"claims": "none", "other": {'), "", remark="class (none)"),
    WIKIDATA.accepted("missing parts", "no class", WIKIDATA.spoilt("P31", "P3100"), "",
        remark="class (none)"),
    WIKIDATA.accepted("duplicates", "deprecated", WIKIDATA.spoilt('"normal"', '"deprecated"'), "",
        remark="class (none)"),
]  # fmt: skip

CASES = [*_both(ROR, "line 3"), *_ROR, *_both(WIKIDATA, "line 3"), *_WIKIDATA]
