"""Tables of judgements: what is read, what is refused, what is written, what is left as it is."""

from itertools import product
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity.judgement import MANUAL, Judgement, Verdict
from graph.identity.sssom.row import COLUMNS
from graph.identity.sssom.table import append_judgements, read_judgements, write_judgements
from ontology.errors import InputError
from ontology.terms import GEONAMES, ID

HEADER = "subject_id\tpredicate_id\tobject_id\n"
UNEP, ENVIRONMENT = ID["partner/unep"].value, ID["partner/un-environment"].value
KYIV = Judgement(
    ID["partner/c40_kiev"].value, Verdict.SAME, ID["partner/geonames.703448"].value, 0.97,
    "semapv:CompositeMatching", "citypact 0.1", "2026-11-22",
    ("the name is one of the place", "the country is the same"), "Kiev", "Kyiv",
)  # fmt: skip
PERSON = Judgement(
    ID["partner/urbact_taizhou"].value, Verdict.DIFFERENT, ID["partner/c40_taizhou"].value,
    author="orcid:0000-0002-1825-0097", date="2026-11-22", reasons=("Jiangsu, and Zhejiang",),
)  # fmt: skip

# The columns of a mapping that the standard names (version 1.0), as far as they are used here.
STANDARD = {
    "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id",
    "object_label", "mapping_justification", "author_id", "author_label", "mapping_tool",
    "mapping_date", "confidence", "comment",
}  # fmt: skip


def table(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "identity.sssom.tsv"
    path.write_text(header + "".join(f"{row}\n" for row in rows), "utf-8", newline="")
    return path


def plain(rows: list[Judgement]) -> list[Judgement]:
    """The judgements without the place where they stand."""
    return [row._replace(file="", line=0) for row in rows]


def said(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_judgements(path)
    return [str(problem) for problem in caught.value.problems]


# ---- what is read ----


def test_no_table_holds_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "identity.sssom.tsv") == []


@pytest.mark.parametrize(
    "content", ["", "\n\n", "#mapping_set_id: x\n", HEADER, HEADER + " \t \t\n"]
)
def test_an_empty_table_holds_none_either(tmp_path: Path, content: str) -> None:
    assert read_judgements(table(tmp_path, header=content)) == []


def test_three_columns_are_enough_and_the_row_is_a_person_s(tmp_path: Path) -> None:
    (row,) = read_judgements(table(tmp_path, "id:partner/unep\tskos:exactMatch\t" + ENVIRONMENT))
    assert row == Judgement(UNEP, Verdict.SAME, ENVIRONMENT, justification="",
                            file="identity.sssom.tsv", line=2)  # fmt: skip
    assert row.by_person


@pytest.mark.parametrize(
    ("predicate", "modifier", "verdict"),
    [
        ("skos:exactMatch", "", Verdict.SAME),
        ("skos:exactMatch", "Not", Verdict.DIFFERENT),
        ("owl:differentFrom", "", Verdict.DIFFERENT),
        ("skos:closeMatch", "", Verdict.UNSURE),
        ("http://www.w3.org/2004/02/skos/core#exactMatch", "", Verdict.SAME),
    ],
)
def test_predicates_are_verdicts(
    tmp_path: Path, predicate: str, modifier: str, verdict: Verdict
) -> None:
    header = "subject_id\tpredicate_modifier\tpredicate_id\tobject_id\n"
    path = table(tmp_path, f"{UNEP}\t{modifier}\t{predicate}\t{ENVIRONMENT}", header=header)
    assert [row.verdict for row in read_judgements(path)] == [verdict]


def test_prefixes_of_the_head_come_before_ours(tmp_path: Path) -> None:
    head = (
        '#curie_map:\n#  partner: "https://example.org/"\n#  w: http://www.wikidata.org/entity/\n'
    )
    path = table(tmp_path, "partner:unep\tskos:exactMatch\tw:Q1", header=head + HEADER)
    (row,) = read_judgements(path)
    assert (row.subject, row.object) == (
        "https://example.org/unep",
        "http://www.wikidata.org/entity/Q1",
    )


def test_prefixes_of_things_follow_the_workspace(tmp_path: Path) -> None:
    path = table(tmp_path, "partner:unep\tskos:exactMatch\tid:partner/un-environment")
    (row,) = read_judgements(path, base="https://example.org/")
    assert row.subject == "https://example.org/id/partner/unep"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_table_from_a_spreadsheet_is_read_as_it_is_meant(
    tmp_path: Path, encoding: str, newline: str
) -> None:
    mark = "\ufeff" if encoding[-1] == "e" and "16" in encoding else ""
    text = newline.join(
        ["#curie_map:\t\t\t", '"#  x: ""https://e.org/"""\t\t\t',
         "subject_id\tpredicate_id\tobject_id\tcomment\t\t", "",
         'x:köln\tskos:exactMatch\tx:cologne\t"“Köln” (""Cologne"") · 科隆"\t\t', "\t\t\t\t\t", ""]
    )  # fmt: skip
    path = tmp_path / "identity.sssom.tsv"
    path.write_bytes((mark + text).encode(encoding))
    (row,) = read_judgements(path)
    assert (row.subject, row.reasons, row.line) == (
        "https://e.org/köln", ("“Köln” (\"Cologne\")", "科隆"), 5,
    )  # fmt: skip


@pytest.mark.parametrize("delimiter", [";", ","])
def test_other_signs_between_cells_are_seen(tmp_path: Path, delimiter: str) -> None:
    text = f"{HEADER}{UNEP}\tskos:exactMatch\t{ENVIRONMENT}\n".replace("\t", delimiter)
    assert len(read_judgements(table(tmp_path, header=text))) == 1


def test_a_cell_of_several_one_linekeeps_the_one_lineof_the_rows_right(tmp_path: Path) -> None:
    header = "subject_id\tpredicate_id\tobject_id\tcomment\n"
    row = f'{UNEP}\tskos:exactMatch\t{ENVIRONMENT}\t"one\ntwo"'
    assert [row.line for row in read_judgements(table(tmp_path, row, row, header=header))] == [2, 4]


def test_rows_behind_a_hash_and_rows_without_a_term_are_left_aside(tmp_path: Path) -> None:
    row = f"{UNEP}\tskos:exactMatch\t{ENVIRONMENT}"
    none = f"{UNEP}\tskos:exactMatch\tsssom:NoTermFound"
    head = "# Who is who: a list\n# by hand\n"
    assert len(read_judgements(table(tmp_path, f"#{row}", none, row, header=head + HEADER))) == 1


def test_the_head_speaks_for_every_row(tmp_path: Path) -> None:
    head = "#mapping_tool: matcher\n#mapping_date: 2026-11-20\n"
    header = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tsimilarity_score\n"
    row = f"{UNEP}\tskos:exactMatch\t{ENVIRONMENT}\tsemapv:LexicalMatching\t0.9"
    (found,) = read_judgements(table(tmp_path, row, header=head + header))
    assert (found.author, found.date, found.confidence) == ("matcher", "2026-11-20", 0.9)
    assert not found.by_person


# ---- what is refused ----

FAULTS = {
    "UN-Habitat\tskos:exactMatch\tpartner:unep": "subject_id “UN-Habitat” is no IRI",
    "partnr:x\tskos:exactMatch\tpartner:unep": "subject_id unknown prefix “partnr:”; did you mean",
    "partner:x\tskos:exactMach\tpartner:unep": "unknown predicate_id “skos:exactMach”; did you",
    "partner:x\tskos:broadMatch\tpartner:unep": "unknown predicate_id “skos:broadMatch”",
    "partner:x\tskos:exactMatch\t": "object_id “” is no IRI",
    "partner:x\tskos:exactMatch\tid:partner/x": "“partner:x” is judged with itself",
    "partner:x\tskos:exactMatch\tpartner:y\t1.5": "confidence “1.5” is no number from 0 to 1",
    "partner:x\tskos:exactMatch\tpartner:y\t0,9": "confidence “0,9” is no number from 0 to 1",
    "partner:x\tskos:exactMatch\tpartner:y\tnan": "confidence “nan” is no number from 0 to 1",
    "partner:x\tskos:exactMatch\tpartner:y\t1\t22/11/2026": "mapping_date “22/11/2026” is no date",
    "partner:x\tskos:exactMatch\tpartner:y\t1\t2026-02-30": "mapping_date “2026-02-30” is no date",
    "partner:x\tskos:exactMatch\tpartner:y\t1\t\tsemapv:ManualMapingCuration": (
        "unknown mapping_justification “semapv:ManualMapingCuration”; did you mean"
    ),
    "partner:x\tskos:exactMatch\tpartner:y\t1\t\t\tmore": "there are more cells than columns",
}


def test_every_wrong_row_is_named_with_its_line(tmp_path: Path) -> None:
    header = HEADER[:-1] + "\tconfidence\tmapping_date\tmapping_justification\n"
    lines = said(table(tmp_path, *FAULTS, header=header))
    assert len(lines) == len(FAULTS)
    for line, (n, fault) in zip(lines, enumerate(FAULTS.values(), 2), strict=True):
        assert line.startswith(f"identity.sssom.tsv, line {n}: {fault}"), line


def test_missing_columns_are_named(tmp_path: Path) -> None:
    (line,) = said(table(tmp_path, header="# a list\nsubject_id\tobject_id\n"))
    assert line.startswith("identity.sssom.tsv, line 2: columns are missing: predicate_id")
    (line,) = said(table(tmp_path, header=HEADER[:-1] + "\tobject_id\n"))
    assert "columns stand twice: object_id" in line


def test_a_quotation_mark_that_nothing_closes_is_named(tmp_path: Path) -> None:
    row = f"{UNEP}\tskos:exactMatch\t{ENVIRONMENT}"
    (line,) = said(table(tmp_path, row, f'"{row}', row, row))
    assert line.startswith("identity.sssom.tsv, line 3: a quotation mark opens a cell")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"{HEADER}x\nK\xf6ln".encode("latin-1"), "line 3: the file cannot be read: byte 0xF6"),
        (b"PK\x03\x04...", "the file cannot be read: a workbook; save it as text with tabs"),
        (b"#curie_map:\n# [\n", "the head is not valid YAML"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "identity.sssom.tsv"
    path.write_bytes(content)
    assert problem in said(path)[0]


# ---- what is written ----


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "identity.machine.sssom.tsv"
    write_judgements(path, [PERSON, KYIV], head={"mapping_tool": "citypact"})
    assert plain(read_judgements(path)) == [KYIV, PERSON]


def test_the_table_keeps_to_the_standard(tmp_path: Path) -> None:
    path = tmp_path / "identity.machine.sssom.tsv"
    foreign = KYIV._replace(object=f"{GEONAMES}703448/", subject="http://example.org/city/7")
    write_judgements(path, [KYIV, foreign, PERSON], head={"mapping_tool": "citypact: “a”"})
    lines = path.read_text("utf-8").splitlines()
    head = yaml.safe_load("\n".join(line[1:] for line in lines if line.startswith("#")))
    assert {"curie_map", "mapping_set_id", "license"} <= head.keys()
    header, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    assert set(header) <= STANDARD
    assert {"subject_id", "predicate_id", "object_id", "mapping_justification"} <= set(header)
    columns = ("subject_id", "object_id", "predicate_id", "author_id", "mapping_justification")
    for row, column in product(rows, columns):
        if column == "author_id" and not row[header.index(column)]:
            continue
        prefix, colon, local = row[header.index(column)].partition(":")
        assert colon
        assert prefix in head["curie_map"]
        assert not local.startswith("//")
    assert len({*header}) == len(header)


iris = st.sampled_from(
    [UNEP, ENVIRONMENT, f"{GEONAMES}703448/", "http://e.org/a#b", "urn:x:y", "https://e.org/кииїв"]
)
texts = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" \t\n\"'#"))
one_line = texts.map(lambda text: " ".join(text.split()).lstrip("·")).filter(lambda t: "·" not in t)
judgements = st.builds(
    Judgement, iris, st.sampled_from(Verdict), iris, st.floats(0, 1),
    st.sampled_from([MANUAL, "semapv:LexicalMatching"]), one_line,
    st.sampled_from(["", "2026-11-22"]), st.lists(one_line.filter(bool), max_size=2).map(tuple),
    one_line, one_line,
    file=st.just(""), line=st.just(0),
).filter(lambda row: row.subject != row.object)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(rows=st.lists(judgements, max_size=4), more=st.lists(judgements, max_size=2))
def test_any_judgements_survive_in_any_order(
    rows: list[Judgement], more: list[Judgement], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    one, other = folder / "one" / "x.sssom.tsv", folder / "other" / "x.sssom.tsv"
    write_judgements(one, rows)
    write_judgements(other, rows[::-1])
    assert one.read_bytes() == other.read_bytes()
    assert sorted(plain(read_judgements(one))) == sorted(rows)
    other.unlink()
    append_judgements(other, rows)
    append_judgements(other, more)
    assert plain(read_judgements(other)) == rows + more


# ---- what is added ----


def test_a_table_that_is_absent_begins_with_a_head(tmp_path: Path) -> None:
    path = tmp_path / "identity.sssom.tsv"
    append_judgements(path, [PERSON])
    head, _, row = path.read_text("utf-8").rpartition("\t".join(COLUMNS) + "\n")
    assert head.startswith("#curie_map:\n")
    assert row.startswith("partner:urbact_taizhou\t\towl:differentFrom\tpartner:c40_taizhou\t")
    assert plain(read_judgements(path)) == [PERSON]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_every_byte_that_is_there_stays(tmp_path: Path, end: str) -> None:
    newline = end or "\n"
    before = f"# by hand{newline}object_id\tsubject_id\tpredicate_id{newline}" + (
        f"{UNEP}\t{ENVIRONMENT}\tskos:exactMatch{end}"
    )
    path = table(tmp_path, header=before)
    append_judgements(path, [PERSON])
    content = path.read_bytes().decode()
    assert content.startswith(before)
    assert content.endswith(newline)
    assert [row[:3] for row in read_judgements(path)][1] == PERSON[:3]


def test_a_table_in_utf_16_goes_on_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "identity.sssom.tsv"
    path.write_text(HEADER, "utf-16")
    append_judgements(path, [PERSON])
    assert path.read_text("utf-16").count("taizhou") == 2
    assert len(read_judgements(path)) == 1


def test_nothing_is_added_to_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    path = table(tmp_path, "UN-Habitat\tskos:exactMatch\tpartner:unep")
    before = path.read_bytes()
    with pytest.raises(InputError, match="line 2"):
        append_judgements(path, [PERSON])
    assert path.read_bytes() == before


def test_writing_leaves_nothing_beside_the_table(tmp_path: Path) -> None:
    path = tmp_path / "identity.machine.sssom.tsv"
    for rows in ([KYIV], [], [KYIV, PERSON]):
        write_judgements(path, rows)
        assert plain(read_judgements(path)) == rows
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


# ---- what cannot be read or written ----


@pytest.mark.parametrize("at", [0, 2])
def test_an_unresolved_merge_conflict_is_one_problem(tmp_path: Path, at: int) -> None:
    ours, theirs = (
        "partner:a\tskos:exactMatch\tpartner:b",
        "partner:a\towl:differentFrom\tpartner:b",
    )
    lines = ["#license: none", HEADER.strip(), ours]
    lines[at:at] = ["<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> other"]
    path = table(tmp_path, *lines, header="")
    assert said(path) == [
        f"identity.sssom.tsv, line {at + 1}: an unresolved merge conflict; "
        "keep one side and remove the lines <<<<<<<, =======, >>>>>>>"
    ]


def test_appending_nothing_makes_no_table(tmp_path: Path) -> None:
    append_judgements(tmp_path / "identity.sssom.tsv", [])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_a_table_is_named_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "identity.sssom.tsv"
    path.mkdir()
    with pytest.raises(InputError, match=r"^identity\.sssom\.tsv: a folder stands where the file"):
        write_judgements(path, [KYIV])
