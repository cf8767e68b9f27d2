"""Evidence: the rows behind what is one and what is not."""

from graph.identity.evidence import Judgements
from graph.identity.judgement import Judgement, Verdict
from ontology.terms import ID

KYIV, KIEV, HUB, LVIV = (
    ID[f"partner/{key}"].value for key in ("kyiv", "kiev", "geonames.703448", "lviv")
)


def row(one: str, verdict: Verdict, other: str, *, person: bool = False) -> Judgement:
    by = "" if person else "semapv:CompositeMatching"
    return Judgement(one, verdict, other, 0.9, by, subject_label=one.rpartition("/")[2])


JOINS = [row(KYIV, Verdict.SAME, HUB), row(KIEV, Verdict.SAME, HUB)]


def effects(judged: Judgements, *things: str) -> list[tuple[str, Judgement]]:
    found = judged.between(*things) if len(things) == 2 else judged.about(*things)
    return [(finding.effect, finding.judgement) for finding in found.findings]


def test_what_the_machine_keeps_apart_a_person_may_join() -> None:
    rows = [
        row(KYIV, Verdict.DIFFERENT, KIEV), row(KYIV, Verdict.SAME, KIEV, person=True)
    ]  # fmt: skip
    judged = Judgements(rows)
    assert judged.between(KYIV, KIEV).together
    assert effects(judged, KYIV, KIEV) == [("joins", rows[1]), ("overruled", rows[0])]


def test_the_chain_leads_from_the_one_to_the_other() -> None:
    assert effects(Judgements(JOINS), KIEV, KYIV) == [("joins", JOINS[1]), ("joins", JOINS[0])]


def test_what_a_person_is_unsure_of_stays_open_and_says_so() -> None:
    unsure = row(HUB, Verdict.UNSURE, LVIV, person=True)
    judged = Judgements([*JOINS, unsure, row(LVIV, Verdict.SAME, KIEV)])
    found = judged.between(KYIV, LVIV)
    assert not found.together
    assert [finding.effect for finding in found.findings] == ["leaves open", "left out"]


def test_of_one_thing_the_rows_of_its_whole_group_are_shown() -> None:
    apart, proposed = row(LVIV, Verdict.DIFFERENT, KIEV), row(LVIV, Verdict.UNSURE, HUB)
    judged = Judgements([*JOINS, apart], [proposed])
    assert [effect for effect, _ in effects(judged, KYIV)] == [
        "joins", "joins", "keeps apart", "proposed",
    ]  # fmt: skip
    assert judged.about(KYIV).canonical == (HUB,)
    assert (judged.label(KYIV), judged.label(HUB)) == ("kyiv", "")
