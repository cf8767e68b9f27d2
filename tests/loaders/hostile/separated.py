"""Tables of rows: CSV and TSV."""

from functools import partial

from tests.loaders.hostile.case import Case, Form
from tests.loaders.hostile.forms import CSV, SITE, TSV


def _both(form: Form) -> list[Case]:
    """What is wrong whatever the delimiter is."""
    sound, spoilt, refused, accepted = form.sound, form.spoilt, form.refused, form.accepted
    gwangju = sound.splitlines(keepends=True)[1]
    cut, encoding = partial(refused, "truncated"), partial(refused, "encoding")
    mark, address = partial(accepted, "byte-order mark"), partial(refused, "bad address")
    value, control = partial(refused, "bad value"), partial(refused, "control character")
    missing, huge = partial(refused, "missing parts"), partial(refused, "huge literal")
    return [
        cut("in a row", sound[: sound.index("/porto")], "the row has 2 cells", "row 3"),
        cut("in a quotation", spoilt("Porto", '"Porto'), "never closes", "line 3"),
        accepted("truncated", "only a header", sound[: sound.index("\n") + 1], "",
            remark="the file holds no records"),
        accepted("encoding", "Latin-1", spoilt("Porto", "Évora").encode("latin-1"), '"Évora"',
            remark="was read as cp1252: “Évora"),
        accepted("encoding", "Shift-JIS", spoilt("Porto", "東京都").encode("shift_jis"), '"東京都"',
            remark="was read as cp932: “東京都"),
        accepted("encoding", "UTF-16 without a mark", sound.encode("utf-16-le")),
        encoding("a stray byte", spoilt("Porto", "Pörto").encode().replace(b"wa", b"w\xca"),
            "0xCA is not UTF-8", "row 2"),
        encoding("declared another", spoilt("Porto", "Évora").encode("latin-1"),
            "0xC9 is not UTF-8", "row 3", more='read = { encoding = "utf-8" }'),
        mark("UTF-8", b"\xef\xbb\xbf" + sound.encode()),
        mark("UTF-16", sound.encode("utf-16")),
        mark("UTF-32", sound.encode("utf-32")),
        refused("byte-order mark", "not the declared one", sound.encode("utf-16"),
            "byte order mark of utf-16-le, not cp1252", "line 1",
            more='read = { encoding = "cp1252" }'),
        refused("another format", "JSON", '[{"city": "Porto"}]', "this is JSON, not",
            more=f'read = {{ format = "{form.name}" }}'),
        refused("another format", "XML", "<?xml version='1.0'?><cities/>",
            "this is an XML document"),
        address("a script", spoilt(SITE, "javascript:alert(1)"), "no web address",
            "row 3, column website"),
        address("inline data", spoilt(SITE, "data:text/html;x"), "no web address", "row 3"),
        address("a blank in it", spoilt(SITE, f"{SITE}/a b"), "no web address", "row 3"),
        value("month 13", spoilt("2016", "2016-13-45"), "not in the calendar",
            "row 3, column since"),
        value("no date", spoilt("2016", "soon"), "no date", "row 3"),
        accepted("bad value", "a formula stays text", spoilt("Porto", "=HYPERLINK(1)"),
            '"=HYPERLINK(1)"'),
        control("NUL", spoilt("Porto", "Por\0to"), "U+0000", "row 3"),
        control("escape", spoilt("Porto", "Por\x1b[2Jto"), "U+001B", "row 3"),
        control("turned", spoilt("Porto", "Por\u202eot"), "U+202E", "row 3"),
        control("in the header", spoilt("website", "web\x07site"), "U+0007", "row 1"),
        huge("a cell", spoilt("Porto", "P" * 1_100_000), "a cell is longer than 1,000,000",
            "line 3"),
        huge("no line end", lambda: sound.encode() + b"x" * 17_000_000, "longer than 16,777,216",
            "line 4"),
        missing("a column", spoilt("website", "address"), "there is no column “website”"),
        missing("a short row", f"{sound}Évora\n", "the row has 1 cells, the header 3", "row 4"),
        missing("a long row", f"{sound}{gwangju[:-1]}{gwangju}", "cells, the header 3", "row 4"),
        missing("a key", spoilt("Porto", ""), "nothing to make the key of city from", "row 3"),
        refused("duplicates", "columns", spoilt("since", "city"),
            "duplicate column “city” (A and C)", "row 1"),
    ]  # fmt: skip


CASES = [*_both(CSV), *_both(TSV)]
