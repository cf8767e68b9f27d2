"""XML: IATI files and code lists."""

from functools import partial

from tests.loaders.hostile.case import Case, Form
from tests.loaders.hostile.forms import CODELIST, IATI, SITE

_LAUGHS = '<!DOCTYPE x [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>\n"  # fmt: skip
_FILE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'
_SERVER = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/iati.dtd">\n'
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>\n'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _both(form: Form, place: str, cut: str) -> list[Case]:
    """What is wrong in the same way for both.

    The name of Porto stands on the line `place`; `cut` is said of a file that ends too early.
    """
    sound, spoilt, refused = form.sound, form.spoilt, form.refused
    bomb, outside = partial(refused, "entity bomb"), partial(refused, "external reference")
    control, huge = partial(refused, "control character"), partial(refused, "huge literal")
    used = spoilt("Porto", "&i;").removeprefix(_HEAD)
    iati = form is IATI
    stray = "Invalid bytes" if iati else "is not UTF-8"
    long = "too long" if iati else "longer than 1,000,000"
    deep = "Excessive depth" if iati else "nested deeper than 256"
    return [
        refused("truncated", "in an element", sound[: sound.index("Porto")], cut, place),
        refused("truncated", "in a tag", sound[: sound.index("Porto") - 3],
            cut if not iati else "expected", place),
        refused("truncated", "without its end", sound[:-20], cut, "line 1"),
        refused("encoding", "Latin-1", spoilt("Porto", "Évora").encode("latin-1"), stray, place),
        refused("encoding", "half a character",
            spoilt("Porto", "P?").encode().replace(b"P?", b"P\xe2\x82"), stray, place),
        form.accepted("byte-order mark", "UTF-8", b"\xef\xbb\xbf" + sound.encode()),
        refused("another format", "JSON", '[{"city": "Porto"}]', "this is JSON, no XML"),
        refused("another format", "a table", "city,website\nPorto,\n",
            "this is plain text, no XML"),
        refused("another format", "RSS", _HEAD + "<rss version='2.0'><channel/></rss>",
            "the root is <rss>"),
        refused("another format", "a drawing", _HEAD + "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "the root is <"),
        control("escape", spoilt("Porto", "Por\x1bto"), "Char value 27" if iati else "0x1B", place),
        control("a reference to one", spoilt("Porto", "Por&#27;to"), "invalid xmlChar value 27",
            place),
        control("NUL", spoilt("Porto", "Por\0to"), "0x0", place),
        huge("never closed", lambda: sound.encode()[: sound.index("Porto")] + b"P" * 12_000_000,
            long),
        huge("an attribute", spoilt('xml:lang="en"', f'xml:lang="{"e" * 12_000_000}"'),
            "limit" if iati else long),
        refused("deep nesting", "in a name", spoilt("Porto", "<b>" * 500 + "</b>" * 500), deep,
            place),
        refused("deep nesting", "never closed", spoilt("Porto", "<b>" * 100_000), deep, place),
        bomb("a billion laughs", _HEAD + _LAUGHS + used, "DOCTYPE"),
        bomb("one long entity", _HEAD + _QUADRATIC + used.replace("&i;", "&a;" * 1000), "DOCTYPE"),
        bomb("after a comment", _HEAD + "<!-- slums -->\n" + _LAUGHS + used, "DOCTYPE"),
        # to look for the root behind many comments must not take for ever
        bomb("after many comments", _HEAD + "<!-- slums -->\n" * 10_000 + _LAUGHS + used,
            "in the first 64 KB" if iati else "DOCTYPE"),
        bomb("an entity of no DOCTYPE", spoilt("Porto", "&nbsp;"), "Entity 'nbsp' not defined",
            place),
        outside("a file", _HEAD + _FILE + used, "DOCTYPE"),
        outside("a DTD", _HEAD + _SERVER + used, "DOCTYPE"),
    ]  # fmt: skip


_date, _iati = partial(IATI.refused, "bad value", more='bad = "refuse"'), IATI.refused
_STRICT = 'bad = "refuse"'
_SECOND = IATI.sound[IATI.sound.index("  <iati-activity ") : IATI.sound.index("</iati-activities>")]
_IATI = [
    _iati("bad address", "a script", IATI.spoilt(SITE, "javascript:alert(1)"), "no web address",
        "activity XM-DAC-41120-1 (line 11)", more=_STRICT),
    IATI.accepted("bad address", "a script is left out", IATI.spoilt(SITE, "javascript:alert(1)"),
        remark="(line 11) left out: <document-link>"),
    _iati("bad address", "inline data", IATI.spoilt(SITE, "data:text/html,x"), "no web address",
        "(line 11)", more=_STRICT),
    _iati("bad address", "an angle", IATI.spoilt(SITE, f"{SITE}/&lt;b"), "no web address",
        "(line 11)", more=_STRICT),
    IATI.accepted("bad address", "a blank in it", IATI.spoilt(SITE, f"{SITE}/a b"), "porto/a%20b",
        remark="which are escaped"),
    _date("month 13", IATI.spoilt("2016-05-17", "2016-13-45"), "not in the calendar", "(line 10)"),
    IATI.accepted("bad value", "month 13 is left out", IATI.spoilt("2016-05-17", "2016-13-45"),
        remark="(line 10) left out: <activity-date>"),
    _date("no date", IATI.spoilt("2016-05-17", "soon"), "no date", "(line 10)"),
    _date("status", IATI.spoilt('activity-status code="2"', 'activity-status code="x"'),
        "no code of IATI", "(line 9)"),
    IATI.accepted("control character", "turned", IATI.spoilt("Porto", "Por\u202eot"), "",
        remark="U+202E"),
    _iati("control character", "turned, strictly", IATI.spoilt("Porto", "Por\u202eot"), "U+202E",
        "(line 6)", more=_STRICT),
    _iati("huge literal", "a name", IATI.spoilt("Porto", "P" * 1_100_000), "1,100,000 characters",
        "(line 6)", more=_STRICT),
    _iati("huge literal", "an activity",
        lambda: (
        IATI.sound[: IATI.sound.index("    <title>")] + "    <sector/>\n" * 6_000_000).encode(),
        "an activity is larger than", "byte"),
    _iati("encoding", "an unknown one", IATI.spoilt("UTF-8", "x-citypact"),
        "“x-citypact” is not read"),
    _iati("encoding", "UTF-7", IATI.spoilt("UTF-8", "UTF-7"), "“UTF-7” is not read"),
    _iati("entity bomb", "in UTF-16", _LAUGHS.encode("utf-16"), "DOCTYPE"),
    # ² is a digit for str.isdigit and no number for int
    _iati("bad value", "an identifier of odd digits",
        IATI.spoilt("41120-1<", "41120-²<").replace("2016-05-17", "2016-13-45"),
        "not in the calendar", "activity XM-DAC-41120-² (line 10)", more=_STRICT),
    _iati("bad value", "a long identifier",
        IATI.spoilt("41120-1<", f"{'7' * 9000}<").replace("2016-05-17", "2016-13-45"),
        "the identifier is too long", "line 3", more=_STRICT),
    _iati("missing parts", "version 1.05", IATI.spoilt("2.03", "1.05"),
        "IATI version 1.05 is not read"),
    _iati("missing parts", "no version, 1.0x",
        IATI.spoilt(' version="2.03"', "").replace("narrative", "p"), "no IATI version"),
    _iati("missing parts", "no identifier",
        IATI.spoilt("    <iati-identifier>XM-DAC-41120-1</iati-identifier>\n", ""),
        "no iati-identifier", "line 3", more=_STRICT),
    _iati("missing parts", "an empty identifier", IATI.spoilt("XM-DAC-41120-1<", " <"),
        "no iati-identifier", "line 3", more=_STRICT),
    _iati("missing parts", "no title",
        IATI.spoilt('<title><narrative xml:lang="en">Porto</narrative></title>', ""), "no title",
        "activity XM-DAC-41120-1 (line 3)", more=_STRICT),
    IATI.accepted("missing parts", "no activity", '<iati-activities version="2.03"/>', "",
        remark="no records"),
    _iati("missing parts", "a namespace",
        IATI.spoilt("<iati-activities ", '<iati-activities xmlns="urn:x" '),
        "the root is <{urn:x}iati-activities>"),
    _iati("duplicates", "an attribute",
        IATI.spoilt('version="2.03"', 'version="2.03" version="2.02"'),
        "Attribute version redefined", "line 2"),
    IATI.accepted("duplicates", "an identifier",
        IATI.sound.replace("</iati-activities>", _SECOND + "</iati-activities>"),
        remark="identifiers stand at several records"),
    IATI.accepted("byte-order mark", "UTF-16", IATI.spoilt("UTF-8", "UTF-16").encode("utf-16")),
    IATI.accepted("encoding", "UTF-16 without a mark",
        IATI.spoilt("UTF-8", "UTF-16LE").encode("utf-16-le")),
]  # fmt: skip
_list = CODELIST.refused
_ITEM = CODELIST.sound[
    CODELIST.sound.index("    <codelist-item>") : CODELIST.sound.index("  </codelist-items>")
]
_CODELIST = [
    _list("bad address", "a script", CODELIST.spoilt(SITE, "javascript:alert(1)"), "no web address",
        "code 1 (line 5)"),
    _list("bad address", "inline data", CODELIST.spoilt(SITE, "data:text/html,x"),
        "no web address"),
    _list("bad value", "a language", CODELIST.spoilt('xml:lang="en"', 'xml:lang="e n"'),
        "no language tag"),
    _list("control character", "turned", CODELIST.spoilt("Porto", "Por\u202eot"), "U+202E",
        "code 1 (line 5)"),
    _list("huge literal", "a name", CODELIST.spoilt("Porto", "P" * 1_100_000),
        "longer than 1,000,000", "line 7"),
    _list("missing parts", "no code", CODELIST.spoilt("<code>1</code>", ""), "an item has no code",
        "(line 5)"),
    _list("missing parts", "no name of the list", CODELIST.spoilt(' name="CityRole"', ""),
        "without the name of a code list", "line"),
    CODELIST.accepted("encoding", "UTF-7, which is read as UTF-8",
        CODELIST.spoilt("UTF-8", "UTF-7").replace("Porto", "+ADw-"), '"+ADw-"'),
    _list("duplicates", "a code",
        CODELIST.sound.replace("  </codelist-items>", _ITEM + "  </codelist-items>"),
        "code 1 stands a second time", "(line 10)"),
    _list("duplicates", "an attribute", CODELIST.spoilt('name="CityRole"', 'name="A" name="B"'),
        "Attribute name redefined", "line 2"),
    _list("byte-order mark", "UTF-16", CODELIST.spoilt("UTF-8", "UTF-16").encode("utf-16"),
        "the file is UTF-16-LE", "line 1"),
]  # fmt: skip

CASES = [
    *_both(IATI, "line 6", "Premature end"), *_IATI,
    *_both(CODELIST, "line 7", "the file ends inside an element"), *_CODELIST,
]  # fmt: skip
