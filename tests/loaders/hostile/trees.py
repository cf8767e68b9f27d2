"""Tables of records: JSON, JSON lines, YAML, and the results of SPARQL queries."""

from functools import partial

from tests.loaders.hostile.case import Case, Form
from tests.loaders.hostile.forms import JSON, JSONL, SITE, SPARQL, YAML

_PORTO = '{"city": "Porto", "website": "", "since": "2016"}'
_LAUGH = "".join(
    f"{a}: &{a} [{', '.join([f'*{b}'] * 9)}]\n" for a, b in zip("bcdef", "abcde", strict=True)
)


def _all(form: Form, place: str) -> list[Case]:
    """What is wrong in the same way in every syntax; `place` is that of the record of Porto."""
    spoilt, refused = form.spoilt, form.refused
    address, value = partial(refused, "bad address"), partial(refused, "bad value")
    control = partial(refused, "control character")

    def dated(text: str) -> str:
        return spoilt("2016", text if form is SPARQL else f'"{text}"')

    return [
        form.accepted("byte-order mark", "UTF-8", b"\xef\xbb\xbf" + form.sound.encode()),
        form.accepted("byte-order mark", "UTF-16", form.sound.encode("utf-16")),
        form.accepted("encoding", "UTF-16 without a mark", form.sound.encode("utf-16-be")),
        address("a script", spoilt(SITE, "javascript:alert(1)"), "no web address", place),
        address("a file", spoilt(SITE, "file:///etc/passwd"), "no web address", place),
        address("a quotation", spoilt(SITE, "https://example.org/<x>"), "no web address", place),
        value("month 13", dated("2016-13-45"), "not in the calendar", place),
        value("no date", dated("soon"), "no date", place),
        control("turned", spoilt("Porto", "Por\u202eot"), "U+202E"),
        refused("huge literal", "a name", spoilt("Porto", "P" * 1_100_000),
            "longer than 1,000,000"),
    ]  # fmt: skip


_json_twice = partial(JSON.refused, "duplicates")
_JSON = [
    JSON.refused("truncated", "in a list", JSON.sound[:-3], "the list of line 1 is not closed",
        "line 3"),
    JSON.refused("truncated", "in a text", JSON.sound[: JSON.sound.index("rto")],
        "the file ends inside /1", "line 3"),
    JSON.refused("truncated", "in a character",
        JSON.spoilt("Porto", "Évora").encode()[: JSON.sound.index("Porto") + 1],
        "the file ends inside /1", "line 3"),
    JSON.refused("encoding", "Latin-1", JSON.spoilt("Porto", "Évora").encode("latin-1"),
        "invalid bytes in UTF8", "line 3"),
    JSON.refused("another format", "text", "city;website\nPorto;\n",
        "this is plain text, not JSON"),
    JSON.refused("another format", "a number", "[2016]", "the item is no object", "/0"),
    JSON.accepted("another format", "JSON lines", JSONL.sound),
    JSON.refused("bad value", "NaN", JSON.spoilt("2016", "NaN"), "not valid JSON", "line 3"),
    JSON.refused("bad value", "an endless number", JSON.spoilt("2016", "1e99999"), "no date", "/1"),
    JSON.refused("bad value", "a list", JSON.spoilt("2016", "[2016, {}]"),
        "holds a list of objects", "/1"),
    # the parser of JSON writes a question mark for it
    JSON.accepted("bad value", "half a character", JSON.spoilt("Porto", "Porto\\ud800"),
        '"Porto?"'),
    JSON.refused("control character", "escaped NUL", JSON.spoilt("Porto", "Por\\u0000to"), "U+0000",
        "/1"),
    JSON.refused("control character", "NUL", JSON.spoilt("Porto", "Por\0to"), "not valid JSON",
        "line 3"),
    JSON.refused("huge literal", "a number", JSON.spoilt("2016", "9" * 7_000_000),
        "longer than 1,000,000", "byte"),
    JSON.refused("huge literal", "never closed", lambda: b'[{"city": "' + b"P" * 8_000_000,
        "longer than 1,000,000", "byte"),
    JSON.refused("huge literal", "many values", JSON.spoilt("2016", "[" + "1," * 300_000 + "1]"),
        "more than 200,000 values"),
    JSON.refused("deep nesting", "lists", "[" * 100_000, "nested deeper than 64"),
    JSON.refused("deep nesting", "objects", '{"a":' * 100_000, "nested deeper than 64"),
    JSON.refused("deep nesting", "in a record", JSON.spoilt("2016", "[" * 500 + "]" * 500),
        "nested deeper than 64"),
    JSON.refused("missing parts", "no list", '{"city": "Porto"}', "holds no list of records"),
    JSON.refused("missing parts", "nothing there", JSON.sound, "has no “topics”",
        more='read = { records = "/topics" }'),
    JSON.refused("missing parts", "no key", JSON.spoilt('"city": "Porto"', '"town": "Porto"'),
        "nothing to make the key", "/1"),
    JSON.refused("missing parts", "two lists", f'{{"a": [{_PORTO}], "b": [{_PORTO}]}}',
        "holds 2 lists of records"),
    _json_twice("a key", JSON.spoilt('"since": 2016', '"city": "Oporto"'), "“city” stands twice",
        "/1"),
    _json_twice("a list", f'{{"a": [{_PORTO}], "a": [{_PORTO}]}}', "“a” stands twice", "/a"),
]  # fmt: skip
_JSONL = [
    JSONL.refused("truncated", "in a line", JSONL.sound[:-20], "not valid JSON", "line 2"),
    JSONL.refused("encoding", "a stray byte",
        JSONL.spoilt("Gwangju", "광주").encode().replace(b"Porto", b"P\xcarto"),
        "0xCA is not UTF-8", "line 2"),
    JSONL.refused("another format", "a list a line", '{"city": "Porto"}\n["Porto"]\n', "no object",
        "line 2"),
    JSONL.refused("another format", "a document", JSON.sound, "not valid JSON", "line 1"),
    JSONL.refused("bad value", "NaN", JSONL.spoilt("2016", "NaN"), "NaN is no JSON", "line 2"),
    JSONL.refused("control character", "escaped NUL", JSONL.spoilt("Porto", "Por\\u0000to"),
        "U+0000", "line 2"),
    JSONL.refused("deep nesting", "lists", JSONL.spoilt("2016", "[" * 100_000),
        "nested deeper than 64", "line 2"),
    JSONL.refused("deep nesting", "objects", JSONL.spoilt("2016", '{"a":' * 900 + "1" + "}" * 900),
        "nested deeper than 64", "line 2"),
    JSONL.refused("missing parts", "no key", JSONL.spoilt('"city": "Porto", ', ""),
        "nothing to make the key", "line 2"),
    JSONL.refused("duplicates", "a key", JSONL.spoilt('"since": 2016', '"city": "Oporto"'),
        "“city” stands twice", "line 2"),
]  # fmt: skip
_YAML = [
    YAML.refused("truncated", "in a quotation", YAML.spoilt("Porto", '"Porto'), "not valid YAML",
        "line"),
    YAML.accepted("encoding", "Latin-1", YAML.spoilt("Porto", "Évora").encode("latin-1"), '"Évora"',
        remark="was read as cp1252"),
    YAML.refused("another format", "text", "Porto\n", "no list of records"),
    YAML.refused("control character", "NUL", YAML.spoilt("Porto", "Por\0to"), "U+0000", "line 4"),
    YAML.refused("control character", "escaped", YAML.spoilt("Porto", '"Por\\0to"'), "U+0000",
        "line 4"),
    YAML.refused("deep nesting", "lists", YAML.spoilt("2016", "[" * 100_000),
        "nested deeper than 64", "line 6"),
    YAML.refused("deep nesting", "blocks", "- " * 100_000 + "x", "nested deeper than 64", "line 1"),
    YAML.refused("entity bomb", "a billion laughs",
        f"a: &a [x, x]\n{_LAUGH}g:\n- city: Porto\n  x: *f\n", "anchors name more than 1000 values",
        "line"),
    YAML.refused("entity bomb", "inside itself", YAML.spoilt("2016", "&a [*a]"),
        "stands inside itself", "line 6"),
    YAML.refused("entity bomb", "names nothing", YAML.spoilt("2016", "*other"),
        "names nothing above it", "line 6"),
    YAML.refused("external reference", "an object of Python",
        YAML.spoilt("2016", "!!python/object/apply:os.system [ls]"), "the tag", "line 6"),
    YAML.refused("external reference", "a file", YAML.spoilt("2016", "!include /etc/passwd"),
        "the tag !include", "line 6"),
    YAML.refused("missing parts", "no key", YAML.spoilt("city: Porto", "town: Porto"),
        "nothing to make the key", "/1"),
    YAML.refused("duplicates", "a key", YAML.sound + "  city: Oporto\n", "“city” stands twice",
        "line"),
    YAML.refused("duplicates", "documents", f"{YAML.sound}---\n{YAML.sound}",
        "a second YAML document", "line 7"),
]  # fmt: skip
_SPARQL = [
    SPARQL.refused("truncated", "in a result", SPARQL.sound[: SPARQL.sound.index('"since": {')],
        "the file ends inside", "line"),
    SPARQL.refused("encoding", "Latin-1", SPARQL.spoilt("Porto", "Évora").encode("latin-1"),
        "invalid bytes in UTF8", "line 4"),
    SPARQL.refused("another format", "ASK", '{"head": {}, "boolean": true}', "has no “results”"),
    SPARQL.refused("another format", "XML results", "<?xml version='1.0'?><sparql/>",
        "this is an XML document"),
    SPARQL.refused("control character", "escaped NUL", SPARQL.spoilt("Porto", "Por\\u0000to"),
        "U+0000", "/results/bindings/0"),
    SPARQL.refused("deep nesting", "a value", SPARQL.spoilt('"2016"', "[" * 100 + "]" * 100),
        "nested deeper than 64"),
    SPARQL.refused("missing parts", "no results", '{"head": {"vars": ["city"]}}',
        "has no “results”"),
    SPARQL.refused("missing parts", "no variable", SPARQL.spoilt('"city": {', '"town": {'),
        "nothing to make the key", "/results/bindings/0"),
    SPARQL.refused("duplicates", "a variable", SPARQL.spoilt('"since": {', '"city": {'),
        "“city” stands twice", "/results/bindings/0"),
    SPARQL.refused("bad value", "a language",
        SPARQL.spoilt('"value": "Porto"', '"value": "Porto", "xml:lang": "e n"'), "no language tag",
        "/results/bindings/0"),
]  # fmt: skip

CASES = [
    *_all(JSON, "/1"), *_JSON, *_all(JSONL, "line 2"), *_JSONL, *_all(YAML, "/1"), *_YAML,
    *_all(SPARQL, "/results/bindings/0"), *_SPARQL,
]  # fmt: skip
