"""Why two things are one, or are not, as a person asks it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from citypact.cli import main
from citypact.knowledge_graph import open as open_graph
from graph.build import build
from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Proposal
from graph.identity.review.queue import write_queue
from graph.identity.sssom.table import append_judgements, write_judgements
from loaders.workspace import read_workspace
from ontology.errors import NotFoundError
from ontology.terms import ID
from queries.why_same import WhySame, why_same

CITIES = """
passages:
  p:
    locator: page 1
    cities:
      kyiv: {name: {en: Kyiv}}
      kiev: {name: {en: Kiev}}
      kijow: {name: {en: Kijów}}
    agencies:
      unep: {name: {en: United Nations Environment Programme}, identifiers: ["iati:XM-DAC-41116"]}
      unhsp: {name: {en: UN-Habitat}}
"""
LAGOS = """
passages:
  p:
    locator: page 1
    places:
      lagos-place: {name: {en: Lagos}}
    cities:
      lagos-city: {name: {en: Lagos}}
      abuja: {name: {en: Abuja}}
"""
KYIV, KIEV, KIJOW, UNEP, UNHSP = (
    ID[f"partner/{key}"].value for key in ("kyiv", "kiev", "kijow", "unep", "unhsp")
)
HUB = ID["partner/geonames.703448"].value


def machine(one: str, confidence: float) -> Judgement:
    return Judgement(
        one, Verdict.SAME, HUB, confidence, "semapv:CompositeMatching", "citypact resolve",
        reasons=("the name is one of the place",),
    )  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with judgements of both, a row that is left out, and a proposal; built."""
    root = tmp_path_factory.mktemp("kyiv")
    (root / "sources").mkdir()
    (root / "citypact.toml").write_text('name = "kyiv"\n')
    (root / "sources" / "cities.yaml").write_text(CITIES, "utf-8")
    (root / "sources" / "cities.toml").write_text(
        'loader = "document"\npath = "cities.yaml"\ntitle = "Cities"\nlanguage = "en"\n'
    )
    person = Judgement(KYIV, Verdict.DIFFERENT, KIJOW, author="Olena", date="2026-11-22")
    append_judgements(root / "identity.sssom.tsv", [person])
    rows = [machine(KYIV, 0.99), machine(KIEV, 0.98), machine(KIJOW, 0.9)]
    write_judgements(root / "identity.machine.sssom.tsv", rows)
    build(root)
    queue = read_workspace(root).identity_queue
    write_queue(queue, [Proposal(UNHSP, HUB, 0.4, ("both write to Kyiv",), 3.0)], [])
    return root


@pytest.fixture(scope="module")
def ask(root: Path) -> Callable[..., WhySame]:
    graph = open_graph(root)
    return lambda *things: why_same(graph.workspace, graph.lookup, *things)


def effects(found: WhySame) -> list[tuple[str, str]]:
    return [(row.effect, row.subject.rpartition("/")[2].rstrip(")")) for row in found.rows]


@pytest.mark.parametrize(
    "names", [("kyiv", "kiev"), ("partner/kyiv", KIEV), ("id:partner/kyiv", "kiev")]
)
def test_the_chain_of_judgements_says_why_two_are_one(ask: Callable[..., WhySame], names) -> None:  # type: ignore[no-untyped-def]
    found = ask(*names)
    assert found.evidence.together
    assert effects(found) == [("joins", "kyiv"), ("joins", "kiev")]
    assert "are one thing; partner/geonames.703448 stands for it" in found.sentence
    row = found.rows[0]
    assert (row.by, row.confidence) == ("the machine (citypact resolve)", "0.99")
    assert row.reasons == "the name is one of the place"
    assert row.where == "identity.machine.sssom.tsv, line 11"


def test_what_keeps_two_apart_is_shown_with_what_it_leaves_out(ask: Callable[..., WhySame]) -> None:
    found = ask("kijow", "kiev")
    assert not found.evidence.together
    assert effects(found) == [("keeps apart", "kyiv"), ("left out", "kijow")]
    person, left_out = found.rows
    assert (person.by, person.date) == ("a person (Olena)", "2026-11-22")
    assert left_out.reasons.endswith(
        "it would say partner/kyiv = partner/geonames.703448 = partner/kijow, "
        "against identity.sssom.tsv, line 16"
    )


def test_a_proposal_for_the_pair_is_shown(ask: Callable[..., WhySame]) -> None:
    (row,) = ask("UN-Habitat", "kyiv").rows
    assert (row.effect, row.verdict, row.confidence) == ("proposed", "open", "0.40")


def test_of_one_thing_everything_is_shown(ask: Callable[..., WhySame]) -> None:
    found = ask("Kyiv")
    assert [effect for effect, _ in effects(found)] == [
        "joins", "joins", "keeps apart", "left out", "proposed",
    ]  # fmt: skip
    assert found.sentence.startswith("There are 5 judgements about ")


def test_what_nobody_judged_stands_side_by_side(ask: Callable[..., WhySame]) -> None:
    found = ask("unep", "UN-Habitat")
    assert found.rows == ()
    assert found.sentence.endswith("are two things: nobody has judged them.")
    assert found.records is not None
    assert ("identifier", "iati:xm-dac-41116", "") in [
        (what, one.casefold(), other) for what, one, other in found.records.rows()
    ]


def test_one_key_is_one_thing(ask: Callable[..., WhySame]) -> None:
    assert (
        "sources use the same key" in ask("unep", "United Nations Environment Programme").sentence
    )


def test_what_is_called_nothing_is_refused(ask: Callable[..., WhySame]) -> None:
    with pytest.raises(NotFoundError, match="Kyyiv"):
        ask("Kyyiv", "kiev")


@pytest.mark.parametrize("things", [("kyiv", "kiev"), ("kyiv", "kijow"), ("unep", "unhsp")])
def test_the_command_answers_with_a_sentence_and_a_table(
    root: Path, things: tuple[str, ...]
) -> None:
    result = CliRunner().invoke(main, ["why-same", *things, "--workspace", str(root)])
    assert result.exit_code == 0, result.output
    assert result.stderr.count("thing") >= 1
    assert all("\t" in line for line in result.stdout.splitlines())


def test_without_compiled_sources_it_says_what_to_run(root: Path, tmp_path: Path) -> None:
    copied = tmp_path / "moved"
    shutil.copytree(root, copied)
    source = copied / "sources" / "cities.yaml"
    source.write_text(source.read_text("utf-8") + "# changed\n", "utf-8")
    graph = open_graph(copied)
    found = why_same(graph.workspace, graph.lookup, "unep", "kyiv")
    assert found.records is None
    assert found.sentence.endswith(
        "No source that is read describes partner/unep or partner/kyiv."
        " 1 source is not compiled as it now stands: run citypact build."
    )


def test_a_name_of_a_city_and_its_place_means_things_of_one_kind(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "citypact.toml").write_text('name = "lagos"\n')
    (tmp_path / "sources" / "l.yaml").write_text(LAGOS, "utf-8")
    (tmp_path / "sources" / "l.toml").write_text(
        'loader = "document"\npath = "l.yaml"\ntitle = "L"\nlanguage = "en"\n'
    )
    build(tmp_path)
    graph = open_graph(tmp_path)
    found = why_same(graph.workspace, graph.lookup, "Lagos", "Abuja")
    assert (found.evidence.one, found.evidence.other) == (
        ID["partner/lagos-city"].value, ID["partner/abuja"].value,
    )  # fmt: skip
