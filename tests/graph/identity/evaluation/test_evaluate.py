"""Precision, recall and mistakes against known identities."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.evaluation.evaluate import Asked, Evaluation, evaluate_identity
from graph.identity.evaluation.figures import Figure, Mistake, wilson
from graph.identity.evaluation.mistakes import write_mistakes
from graph.identity.evaluation.pairs import evaluate_pairs
from graph.identity.evaluation.places import evaluate_places
from graph.identity.evaluation.records import evaluate_records
from graph.identity.gold.read import Known, Pair, PairGold, PlaceGold, PlaceRow, RecordGold
from graph.identity.joins.join import join
from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Record
from loaders.workspace import shipped
from ontology.errors import InputError
from ontology.terms import BASE

PORTO, LYON, PARIS, NOWHERE = "2735943", "2996944", "2988507", "999999999"


def place(row: int, name: str, country: str, known: str) -> PlaceRow:
    return PlaceRow(f"row {row}", name, country, known)


PLACES = PlaceGold(
    (
        place(2, "Porto", "PT", PORTO),
        place(3, "Oporto", "PT", PORTO),
        place(4, "Porto", "PT", PORTO),
        place(5, "Lyon", "FR", PARIS),
        place(6, "Qwxyzzkt", "FR", LYON),
        place(7, "Ville de Lyon", "FR", NOWHERE),
    ),
    (),
    blank=1,
)


@pytest.fixture(scope="module")
def places() -> Evaluation:
    return evaluate_places(PLACES)


def test_places_are_right_wrong_or_open(places: Evaluation) -> None:
    assert [places.figure(word)[1:3] for word in ("right", "wrong", "open")] == [
        (3, 6), (2, 6), (1, 6),
    ]  # fmt: skip
    assert (places.precision, places.recall) == (3 / 5, 3 / 6)
    assert places.figure("left aside: no name, or no known place")[1:3] == (1, 7)


def test_places_are_counted_by_row_and_by_name(places: Evaluation) -> None:
    assert places.figure("right (each name and country once)")[1:3] == (2, 5)


def test_a_place_that_the_gazetteer_lacks_stays_in_the_main_figure(places: Evaluation) -> None:
    lacking = "the gazetteer lacks the known place: cannot be right"
    assert places.figure(lacking)[1:3] == (1, 6)
    assert places.figure("right, of what the gazetteer holds")[1:3] == (3, 5)


def test_mistakes_of_places_stand_worst_first_and_say_what_is_known(places: Evaluation) -> None:
    assert [mistake.kind for mistake in places.mistakes] == ["wrong", "wrong", "open"]
    first = places.mistakes[0]
    assert (first.rows, first.name) == (("row 5",), "Lyon")
    assert first.decided.startswith("Lyon, ")
    assert f"geonames:{LYON}" in first.decided
    assert first.known.startswith(f"Paris, FR (geonames:{PARIS}, 39")
    assert first.known.endswith("km away)")


# ---- records ---------------------------------------------------------------------------------


def known(number: int, identity: str, *names: str, country: str, kind: str) -> Known:
    row = f"row {number}"
    record = Record(
        f"{BASE}id/partner/gold_{number}", kind, tuple(map(Name, names)), (row,),
        countries=(country,),
    )  # fmt: skip
    return Known(record, identity, (row,))


CITIES = RecordGold(
    (
        known(1, "a", "Porto", country="PT", kind="city"),
        known(2, "a", "Município do Porto", country="PT", kind="city"),
        known(3, "b", "Lyon", country="FR", kind="city"),
        known(4, "b", "Ville de Lyon", country="FR", kind="city"),
        known(5, "c", "Kyiv", country="UA", kind="city"),
        known(6, "d", "Київ", country="UA", kind="city"),
        known(7, "e", "Torino", country="IT", kind="city"),
        known(8, "e", "Napoli", country="IT", kind="city"),
    ),
    ("a table",),
)


@pytest.fixture(scope="module")
def cities() -> Evaluation:
    return evaluate_records(CITIES)


def test_pairs_that_are_known_to_be_one_are_joined_or_missed(cities: Evaluation) -> None:
    assert cities.figure("precision")[1:3] == (2, 3)
    assert cities.figure("recall")[1:3] == (2, 3)
    assert cities.f1 == pytest.approx(2 / 3)
    assert cities.figure("joined though known to be two").number == 1
    assert cities.figure("missed").number == 1
    assert cities.figure("precision by record (B-cubed)")[1:3] == (7, 8)


def test_mistakes_of_records_name_both_sides(cities: Evaluation) -> None:
    joined, missed = cities.mistakes
    assert (joined.kind, joined.name, joined.rows) == ("joined", "Київ ↔ Kyiv", ("row 6", "row 5"))
    assert joined.decided.startswith("one thing: Kyiv, ")
    assert joined.known == "two things (d, c)"
    assert (missed.kind, missed.name) == ("missed", "Napoli ↔ Torino")


def test_the_order_of_rows_does_not_change_the_figures(cities: Evaluation) -> None:
    turned = evaluate_records(CITIES._replace(known=CITIES.known[::-1]))
    assert turned.figures == cities.figures


def test_organisations_are_joined_by_their_names() -> None:
    names = [
        ("World Health Organization", "World Health Organisation"),
        ("International Labour Organization", "International Labour Organisation"),
    ]
    gold = RecordGold(tuple(
        known(2 * n + side, str(n), name, country="CH", kind="partner")
        for n, pair in enumerate(names) for side, name in enumerate(pair)
    ), ())  # fmt: skip
    found = evaluate_records(gold)
    assert (found.precision, found.recall) == (1.0, 1.0)


# ---- pairs -------------------------------------------------------------------------------------


def test_pairs_are_held_against_what_is_joined() -> None:
    same = [
        Judgement(f"{BASE}id/partner/{one}", Verdict.SAME, f"{BASE}id/partner/{other}")
        for one, other in (("unep", "iati.41116"), ("undp", "iati.41114"))
    ]
    gold = PairGold("g.tsv", (
        Pair("partner:unep", "partner:iati.41116", True, "row 2"),
        Pair("partner:who", "partner:iati.41143", True, "row 3"),
        Pair("partner:undp", "partner:iati.41114", False, "row 4"),
    ), ())  # fmt: skip
    found = evaluate_pairs(gold, join(same))
    assert (found.precision, found.recall) == (0.5, 0.5)
    assert [mistake.kind for mistake in found.mistakes] == ["joined", "missed"]


def test_the_starter_workspace_can_be_evaluated(tmp_path: Path) -> None:
    table = tmp_path / "g.sssom.tsv"
    table.write_text("subject_id\tobject_id\npartner:unep\tpartner:no-such\n", "utf-8")
    found = evaluate_identity(table, workspace=shipped())
    assert (found.shape, found.recall) == ("pairs", 0.0)


def test_a_pair_that_is_no_iri_is_reported_with_its_row() -> None:
    gold = PairGold("g.tsv", (Pair("nothing:a", "partner:b", True, "row 2"),), ())
    with pytest.raises(InputError, match="row 2: unknown prefix “nothing:”"):
        evaluate_pairs(gold, join([]))


# ---- figures -----------------------------------------------------------------------------------


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_the_interval_holds_the_share_and_lies_in_0_to_1(one: int, other: int) -> None:
    count, of = sorted((one, other))
    low, high = wilson(count, of)
    assert 0 <= low <= high <= 1
    if of:
        assert low - 1e-9 <= count / of <= high + 1e-9


def test_the_interval_is_that_of_the_literature() -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, and 15 of 148."""
    assert [round(bound, 4) for bound in wilson(81, 263)] == [0.2553, 0.3662]
    assert [round(bound, 4) for bound in wilson(15, 148)] == [0.0624, 0.1605]


def test_a_figure_of_nothing_is_0() -> None:
    assert (Figure("x", 0, 0).share, Figure("x", 0, 0).percent) == (0.0, "")


# ---- from file to file -----------------------------------------------------------------------


def write(path: Path, *rows: Sequence[str]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def test_a_table_is_evaluated_by_its_path_alone(tmp_path: Path) -> None:
    header = ("city", "country", "geonameid")
    table = write(tmp_path / "g.csv", header, ("Porto", "PT", PORTO), ("Lyon", "FR", LYON))
    found = evaluate_identity(table)
    assert (found.shape, found.recall, found.mistakes) == ("places", 1.0, ())
    assert evaluate_identity(str(table), Asked(kind="city")).figures == found.figures


def test_all_mistakes_can_be_written_as_a_table(tmp_path: Path) -> None:
    mistake = Mistake("wrong", ("row 2", "row 9"), "=Porto", "PT", "Lyon", "Porto", ("why",), 2)
    write_mistakes(tmp_path / "m.csv", [mistake])
    with (tmp_path / "m.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["rows"] == "row 2; row 9"
    assert rows[0]["name"] == "'=Porto", "a spreadsheet takes it for no formula"


def test_a_place_to_write_that_is_none_is_reported(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_mistakes(tmp_path / "no" / "m.csv", [])
