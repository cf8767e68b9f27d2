"""A review: pair after pair, each judgement in the file at once, each undone alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Proposal, Record
from graph.identity.review.differences import differences
from graph.identity.review.queue import Pair
from graph.identity.review.session import Review, Reviewer
from graph.identity.review.standing import Standing
from graph.identity.sssom.table import append_judgements, read_judgements
from graph.identity.sssom.written import remove_row
from ontology.errors import InputError
from ontology.terms import BASE, GEONAMES, ID

KYIV, KIEV, KIJOW, UNEP, ENVIRONMENT, HABITAT = (
    ID[f"partner/{key}"].value for key in ("kyiv", "kiev", "kijow", "unep", "un-env", "habitat")
)
ANA, OLENA = Reviewer("Ana", "2026-11-22"), Reviewer("Olena", "2026-11-22")
SAME, DIFFERENT, UNSURE = Verdict
COMMENTED = """\
# Kept by hand; please add reasons.\r
subject_id\tpredicate_id\tobject_id\tcomment\tauthor_label\tmapping_date\r
partner:porto\tskos:exactMatch\tpartner:oporto\t"one city
on the Douro"\tOlena\t2026-11-20\r
# the end"""


def pair(left: str, right: str, value: float) -> Pair:
    records = [Record(iri, "partner", (Name(iri.rpartition("/")[2]),)) for iri in (left, right)]
    return Pair(Proposal(left, right, 0.8, ("names alike",), value), records[0], records[1])


PAIRS = [
    pair(UNEP, ENVIRONMENT, 9), pair(KYIV, KIEV, 7), pair(KIEV, KIJOW, 5), pair(KYIV, KIJOW, 4),
    pair(UNEP, HABITAT, 3),
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "identity.sssom.tsv"


def begin(file: Path, reviewer: Reviewer = ANA, *machine: Judgement) -> Review:
    return Review(PAIRS, file, reviewer, machine=machine)


def shown(review: Review) -> tuple[str, str] | None:
    return review.current.proposal[:2] if review.current else None


def rows(file: Path) -> list[tuple[str, Verdict, str]]:
    return [row[:3] for row in read_judgements(file)]


# ---- going through ----


def test_each_judgement_is_in_the_file_at_once(file: Path) -> None:
    review = begin(file)
    review.same()
    (row,) = read_judgements(file)
    assert row[:3] == (UNEP, SAME, ENVIRONMENT)
    assert (row.by_person, row.author, row.date, row.reasons, row.subject_label) == (
        True, "Ana", "2026-11-22", ("citypact: score 0.80; names alike",), "unep")  # fmt: skip
    review.different()
    assert rows(file)[1:] == [(KYIV, DIFFERENT, KIEV)]
    review.unsure()
    assert rows(file)[2:] == [(KIEV, UNSURE, KIJOW)]


def test_the_next_pair_follows_until_the_end(file: Path) -> None:
    review = begin(file)
    seen = []
    while review.current:
        seen.append((review.number, shown(review)))
        review.skip()
    assert seen == [(n, one.proposal[:2]) for n, one in enumerate(PAIRS, 1)]
    assert (len(review.skipped), review.open, file.exists()) == (5, 5, False)


def test_what_a_join_decides_is_not_asked(file: Path) -> None:
    review = begin(file)
    review.skip()
    review.same()  # Kyiv = Kiev
    review.same()  # Kiev = Kijów, and so Kyiv = Kijów
    assert shown(review) == (UNEP, HABITAT)
    assert review.open == 2


def test_what_a_difference_decides_is_not_asked(file: Path) -> None:
    review = begin(file)
    review.skip()
    review.same()  # Kyiv = Kiev
    review.different()  # Kiev ≠ Kijów, and so Kyiv ≠ Kijów
    assert shown(review) == (UNEP, HABITAT)


def test_pairs_that_were_judged_are_not_asked_again(file: Path) -> None:
    first = begin(file)
    for judge in (first.same, first.unsure, first.different):
        judge()
    assert shown(begin(file, OLENA)) == (KYIV, KIJOW)


def test_pairs_that_the_machine_decided_are_not_asked(file: Path) -> None:
    machine = Judgement(UNEP, SAME, ENVIRONMENT, 0.99, "semapv:CompositeMatching")
    assert shown(begin(file, ANA, machine)) == (KYIV, KIEV)


def test_a_limit_leaves_the_rest_for_later(file: Path) -> None:
    append_judgements(file, [Judgement(UNEP, SAME, ENVIRONMENT)])
    review = Review(PAIRS, file, ANA, limit=2)
    assert [one.proposal[:2] for one in review.pairs] == [(KYIV, KIEV), (KIEV, KIJOW)]


# ---- back ----


def test_back_returns_to_the_pair_before(file: Path) -> None:
    review = begin(file)
    assert not review.back()
    review.same()
    review.skip()
    assert review.back()
    assert shown(review) == (KYIV, KIEV)
    assert review.back()
    assert shown(review) == (UNEP, ENVIRONMENT)
    assert review.current
    assert review.verdict(review.current) == SAME


def test_a_pair_that_was_judged_is_judged_anew(file: Path) -> None:
    review = begin(file)
    review.same()
    review.back()
    review.different()
    assert rows(file) == [(UNEP, DIFFERENT, ENVIRONMENT)]
    assert (review.judged, shown(review)) == ({DIFFERENT: 1}, (KYIV, KIEV))


def test_the_same_judgement_again_writes_nothing(file: Path) -> None:
    review = begin(file)
    review.same()
    before = file.read_bytes()
    review.back()
    review.same()
    assert (file.read_bytes(), shown(review)) == (before, (KYIV, KIEV))


# ---- undo ----


def test_undo_removes_its_row_and_no_other_byte(file: Path) -> None:
    file.write_bytes(COMMENTED.encode() + b"\r\n")
    before = file.read_bytes()
    review = begin(file)
    review.same()
    review.different()
    undone = review.undo()
    assert undone
    assert undone[:3] == (KYIV, DIFFERENT, KIEV)
    assert shown(review) == (KYIV, KIEV)
    review.undo()
    assert (file.read_bytes(), shown(review)) == (before, (UNEP, ENVIRONMENT))
    assert review.undo() is None


def test_undo_asks_again_what_the_judgement_had_decided(file: Path) -> None:
    review = begin(file)
    review.skip()
    review.same()
    review.same()
    review.undo()
    review.skip()
    assert shown(review) == (KYIV, KIJOW)


def test_undo_reaches_what_the_same_person_judged_earlier_that_day(file: Path) -> None:
    begin(file, OLENA).same()
    first = begin(file, ANA)
    first.same()
    assert rows(file) == [(UNEP, SAME, ENVIRONMENT), (KYIV, SAME, KIEV)]
    again = begin(file, ANA)
    assert again.undo()
    assert shown(again) == (KYIV, KIEV)
    assert again.undo() is None, "the row of Olena stays"
    assert rows(file) == [(UNEP, SAME, ENVIRONMENT)]


def test_undo_finds_its_row_where_somebody_else_wrote_meanwhile(file: Path) -> None:
    review = begin(file)
    review.same()
    append_judgements(file, [Judgement(HABITAT, SAME, KIJOW, author="Olena")])
    review.undo()
    assert rows(file) == [(HABITAT, SAME, KIJOW)]


def test_a_row_with_a_line_break_is_removed_whole(file: Path) -> None:
    file.write_bytes(COMMENTED.encode())
    (row,) = read_judgements(file)
    assert remove_row(file, row, base=BASE)
    assert file.read_text("utf-8").splitlines()[2:] == ["# the end"]
    assert not remove_row(file, row, base=BASE)


@settings(deadline=None)
@given(st.lists(st.sampled_from("sduk bz"), max_size=14))
def test_after_as_many_undos_as_judgements_the_file_is_as_before(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str]
) -> None:
    file = tmp_path_factory.mktemp("review") / "identity.sssom.tsv"
    file.write_bytes(COMMENTED.encode() + b"\r\n")
    before = file.read_bytes()
    review = begin(file)
    acts = {"s": review.same, "d": review.different, "u": review.unsure, "z": review.undo}
    for key in keys:
        acts.get(key, review.back if key == "b" else review.skip)()
        Standing(read_judgements(file))  # raises where people contradict themselves
        assert len(read_judgements(file)) == 1 + sum(review.judged.values())
    while review.undo():
        pass
    assert file.read_bytes() == before


# ---- contradictions ----


def test_a_join_of_what_is_decided_to_be_different_is_refused_with_the_chain(file: Path) -> None:
    review = begin(file)
    review.skip()
    review.skip()
    later = [Judgement(KIEV, DIFFERENT, HABITAT, author="Olena", date="2026-11-20"),
             Judgement(KIJOW, SAME, HABITAT, author="Olena")]  # fmt: skip
    append_judgements(file, later)
    before = file.read_bytes()
    with pytest.raises(InputError) as raised:
        review.same()
    assert "“kiev” and “kijow” cannot be one thing: they are different, because" in str(
        raised.value
    )
    assert "kiev ≠ habitat (Olena on 2026-11-20, identity.sssom.tsv line" in str(raised.value)
    assert (file.read_bytes(), shown(review)) == (before, (KIEV, KIJOW))


def test_a_pair_that_others_decided_stays_decided(file: Path) -> None:
    review = begin(file)
    review.skip()
    append_judgements(file, [Judgement(KYIV, SAME, KIEV, author="Olena")])
    with pytest.raises(InputError, match="cannot be different: they are one thing, because"):
        review.different()


def test_a_person_overrules_the_machine(file: Path) -> None:
    machine = Judgement(KYIV, DIFFERENT, KIEV, 0.99, "semapv:CompositeMatching")
    review = begin(file, ANA, machine)
    assert shown(review) == (UNEP, ENVIRONMENT)
    review.skip()
    review.same()  # Kiev = Kijów
    assert shown(review) == (UNEP, HABITAT), "Kyiv ≠ Kijów follows from the machine's row"
    append_judgements(file, [Judgement(KYIV, SAME, KIEV)])
    assert Standing([*read_judgements(file), machine]).verdict(KYIV, KIJOW) == SAME


def test_a_city_is_not_joined_with_its_place(file: Path) -> None:
    mixed = pair(ID["place/kyiv"].value, KYIV, 1)
    review = Review([mixed], file, ANA)
    with pytest.raises(InputError, match="are things of two kinds"):
        review.same()
    assert not file.exists()


def test_judgements_that_contradict_each_other_are_told_before_anything_is_asked(
    file: Path,
) -> None:
    append_judgements(file, [Judgement(KYIV, SAME, KIEV), Judgement(KYIV, DIFFERENT, KIEV)])
    with pytest.raises(InputError, match="decided to be different, yet joined"):
        begin(file)


def test_because_gives_the_chain_of_what_is_different() -> None:
    chain = [Judgement(KIEV, SAME, KYIV), Judgement(KIEV, DIFFERENT, KIJOW),
             Judgement(HABITAT, SAME, KIJOW)]  # fmt: skip
    standing = Standing(chain)
    assert standing.because(KYIV, HABITAT) == tuple(chain)
    assert standing.because(HABITAT, KYIV) == tuple(chain[::-1])
    assert standing.because(KYIV, UNEP) == ()


# ---- what differs ----


def test_what_differs_is_said_in_words() -> None:
    jiangsu = Record(
        KYIV, "city", (), countries=("CN",), regions=("Jiangsu",), point=(32.49, 119.92),
        population=4_512_762, identifiers=("geonames:1793505", "wikidata:Q57906"),
    )  # fmt: skip
    zhejiang = Record(
        KIEV, "city", (), countries=("CN",), regions=("Zhejiang",), point=(28.66, 121.43),
        population=1_500_000, identifiers=("geonames:8400694",), place=f"{GEONAMES}8400694/",
    )  # fmt: skip
    assert differences(jiangsu, zhejiang) == (
        "geonames 1793505 ≠ 8400694", "region Jiangsu ≠ Zhejiang", "450 km apart",
        "population 4,512,762 ≠ 1,500,000")  # fmt: skip
    assert differences(jiangsu, jiangsu) == ()
