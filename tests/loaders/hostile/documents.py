"""Documents: YAML, read whole and as UTF-8."""

from functools import partial

from tests.loaders.hostile.archives import gzipped
from tests.loaders.hostile.forms import DOCUMENT, SITE

_SOUND = DOCUMENT.sound
_spoilt, _refused, _accepted = DOCUMENT.spoilt, DOCUMENT.refused, DOCUMENT.accepted
_cut, _address = partial(_refused, "truncated"), partial(_refused, "bad address")
_value, _twice = partial(_refused, "bad value"), partial(_refused, "duplicates")
_BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
_NAME = "{en: Porto}"

CASES = [
    _cut("cut in a name", _SOUND[: _SOUND.index("rto}")], "not valid YAML", "line 7"),
    _cut("cut in a quotation", _spoilt("page 1", '"page 1'), "not valid YAML", "line"),
    _cut("cut in a line", _SOUND[: _SOUND.index("s: {est")], "could not find", "line 9"),
    _cut("packed, which documents are not", gzipped(_SOUND), "0x8B is not UTF-8", "line 1"),
    _refused("encoding", "Latin-1", _spoilt("Porto", "Évora").encode("latin-1"),
        "byte 0xC9 is not UTF-8", "line 6",
    ),
    _refused("encoding", "half a character", _SOUND.encode() + b"# \xe2\x82", "not UTF-8",
        "line 9"),
    _refused("encoding", "UTF-16", _SOUND.encode("utf-16-le"), "control character", "line 1"),
    _refused("byte-order mark", "UTF-16", _SOUND.encode("utf-16"), "0xFF is not UTF-8", "line 1"),
    _accepted("byte-order mark", "UTF-8", b"\xef\xbb\xbf" + _SOUND.encode()),
    _refused("another format", "a page", "<!DOCTYPE html>\n<html>", "no block", "line 1"),
    _refused("another format", "JSON", '[{"city": "Porto"}]', "no block", "line 1"),
    _refused("another format", "a table", "city,website\nPorto,\n", "no block", "line 1"),
    _refused("another format", "a picture", b"\x89PNG\r\n\x1a\n", "not UTF-8", "line 1"),
    _refused("another format", "nothing", b"", "no passages stand here", "line 1"),
    _address("a script", _spoilt(SITE, "javascript:alert(1)"), "no web address", "line 7"),
    _address("inline data", _spoilt(SITE, '"data:text/html,x"'), "no web address", "line 7"),
    _address("a file", _spoilt(SITE, "file:///etc/passwd"), "no web address", "line 7"),
    _address("a blank in it", _spoilt(SITE, "https://example.org/a b"), "no web address", "line 7"),
    _address("an angle", _spoilt(SITE, "https://example.org/>x"), "no web address", "line 7"),
    _value("month 13", _spoilt("2016", "2016-13"), "not in the calendar", "line 8"),
    _value("February 30", _spoilt("2016", "2016-02-30"), "not in the calendar", "line 8"),
    _value("no date", _spoilt("2016", "soon"), "no date", "line 8"),
    _value("digits of another script", _spoilt("2016", "٢٠١٦"), "no date", "line 8"),
    _value("not on the globe", _SOUND + '        point: "91, 8"\n', "not on the globe", "line 9"
    ),
    _value("language", _spoilt("{en:", "{e_n!:"), "no language tag", "line 6"),
    _refused("control character", "NUL", _spoilt("Porto", "Por\0to"), "control char", "line 6"),
    _refused("control character", "bell", _spoilt("{en: Porto}", '"Por\\ato"'), "control",
        "line 6"),
    _refused("control character", "text turned around", _spoilt("Porto", "Por\u202eot"), "control",
        "line 6",
    ),
    _refused("huge literal", "a name of 1.1 MB", _spoilt("Porto", "P" * 1_100_000),
        "1,100,000 char", "line 6",
    ),
    _refused("huge literal", "a file of 17 MB", lambda: _SOUND.encode() + b"# slums\n" * 2_200_000,
        "are more than a document may have",
    ),
    _refused("deep nesting", "lists", _spoilt(_NAME, "[" * 100_000), "deeper than 12 levels",
        "line 6"
    ),
    _refused("deep nesting", "closed lists", _spoilt(_NAME, "[" * 500 + "]" * 500),
        "deeper than 12", "line 6",
    ),
    _refused("entity bomb", "aliases", _BOMB + _SOUND, "anchors and aliases", "line 1"),
    _refused("entity bomb", "an anchor", _spoilt("page 1", "&a page 1"), "anchors", "line 3"),
    _refused("external reference", "a tag", _spoilt("page 1", "!!python/name:os.system x"),
        "the tag", "line 3"),
    _refused("missing parts", "no passages", "language: en\n", "no passages stand", "line 1"),
    _refused("missing parts", "no locator", _spoilt("    locator: page 1\n", ""), "no locator",
        "line 3"),
    _twice("passages", _spoilt("    locator: page 1\n", "    locator: a\n    locator: b\n"),
        "“locator” stands twice", "line 4"),
    _twice("things", _SOUND + "      porto: {name: {en: Oporto}}\n", "“porto” stands twice",
        "line 9"),
    _twice("documents", f"{_SOUND}---\n{_SOUND}", "a second YAML document", "line 9"),
]  # fmt: skip
