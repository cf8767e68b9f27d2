"""Mistakes of a descriptor: all of them at once, with their lines and what to write."""

from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped

GOOD = '[mapping.city]\nkind = "cities"\nkey = "{id}"\nname = "{name}"\n'
DATA = "id,name\n1,Bonn\n"


def test_all_mistakes_are_reported_together_before_a_record_is_read(tmp_path: Path) -> None:
    mapping = """
[mapping.city]
kind = "citys"
key = "{id}"
nam = "{name}"
type = "local-goverment"
jurisdiction = "place"

[mapping.network]
kind = "networks"
key = { value = "{name}", match = "(" }
membr = "city"
member = { partner = "city", sinse = "{name}" }
[[mapping.network.participants]]
partner = "city"
role = { value = "{name}", table = { "x" = "leed" } }
"""
    loaded = mapped(tmp_path, mapping, DATA)
    assert not loaded.passages
    assert loaded.problems == [
        "sources/reg.toml, line 7: city.kind: unknown kind “citys”; "
        "did you mean “cities” or “units”?",
        "sources/reg.toml, line 9: city.nam: unknown word “nam”; did you mean “name”?",
        "sources/reg.toml, line 10: city.type: unknown type “local-goverment”; "
        "did you mean “local-government” or “national-government”?",
        "sources/reg.toml, line 11: city.jurisdiction: no block is called “place”; "
        "use city or network",
        "sources/reg.toml, line 15: network.key.match: “(” is no regular expression: missing ), "
        "unterminated subpattern at position 0; mend it; write it in 'single quotation marks'",
        "sources/reg.toml, line 16: network.membr: unknown word “membr”; did you mean “member”?",
        "sources/reg.toml, line 17: network.member.sinse: unknown word “sinse”; "
        "did you mean “since”?",
        "sources/reg.toml, line 20: network.participants.role: unknown role “leed”; "
        "did you mean “lead”?",
    ]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('also = "{nme}"', "there is no column “nme”; did you mean “name”?"),
        ('also = "{Stadt.Name}"', "there is no column “Stadt.Name”; use id or name"),
        ('also = "{name"', "a brace stands alone in “{name”; write {Column}"),
        ('also = { valu = "{name}" }', "unknown word “valu”; did you mean “value”?"),
        ("also = { value = '{name}', splt = ';' }", "unknown word “splt”; did you mean"),
        ("also = []", "no value stands here"),
        ("also = true", "no value stands here"),
        ('also = { value = "{name}", split = "" }', "no separator stands here"),
        ('also = { value = "{name}", else = "x" }', "else has no match or table before it"),
        (
            'also = { value = "{name}", table = "shared" }',
            "there is no table “shared”; write [tables.shared]",
        ),
        (
            'also = { value = "{name}", case = "upper" }',
            "unknown case “upper”; use lower or sentence or title",
        ),
        (
            'also = { value = "{name}", language = "english language" }',
            "“english language” is no language tag",
        ),
        ('also = { value = "{name}", when = "x" }', "no table stands here"),
        ('also = { value = "{name}", max = "x" }', "“x” is no number"),
        ('since = { value = "{name}", date-format = "%d.%m" }', "the format “%d.%m” has no year"),
        ('since = "soon"', "“soon” is no date"),
        ('status = "finishd"', "unknown status “finishd”"),
        ('status = { signd = "{name}" }', "unknown status “signd”; did you mean “signed”?"),
        (
            'figures = { popultion = "{name}" }',
            "unknown measure “popultion”; did you mean “population” or",
        ),
        ('location = "city"', "the block “city” makes a partner, and a place belongs here"),
        ('website = "ftp://x"', "“ftp://x” is no web address"),
        ('participants = [{ partner = "city" }]', "a participant has no partner or no role"),
        ('each = "names"', '“names” names no list; write each = "{names}"'),
        ("each = { columns = [] }", "no columns stand here"),
        ('within = "country:Atlantis"', "“Atlantis” is no country"),
    ],
)
def test_a_mistake_says_what_to_write(tmp_path: Path, more: str, found: str) -> None:
    loaded = mapped(tmp_path, GOOD + more + "\n", DATA)
    assert not loaded.passages
    assert any(found in problem for problem in loaded.problems), loaded.problems
    assert all(problem.startswith("sources/reg.toml, line ") for problem in loaded.problems)


@pytest.mark.parametrize(
    ("mapping", "found"),
    [
        ("", "the descriptor has no mapping; write [mapping.city]"),
        ("mapping = 3\n", "the descriptor has no mapping"),
        ('[mapping]\nkind = "cities"\n', "“kind” is no block; write [mapping.kind]"),
        ('[mapping.city]\nname = "{name}"\n', "the block has no kind and no key"),
        ("ignore = 3\n" + GOOD, "ignore is no list of columns"),
        ("read = 3\n" + GOOD, "read"),
        (
            'tables = { a = "b" }\n'
            + GOOD.replace('"{name}"', '{ value = "{name}", table = "a" }'),
            "no table stands here",
        ),
    ],
)
def test_what_is_no_mapping_is_refused(tmp_path: Path, mapping: str, found: str) -> None:
    loaded = mapped(tmp_path, mapping, DATA)
    assert not loaded.passages
    assert any(found in problem for problem in loaded.problems), loaded.problems
