"""Builds: what is read again, what is refused, and that the same input gives the same bytes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import Builds
from graph.store import GraphStore
from ontology.errors import InputError, StoreError

ROOMS = Path(__file__).resolve().parents[2]
MakeWorkspace = Callable[..., Path]

REPORT = """
passages:
  para-1:
    locator: paragraph 1
    agencies:
      un-habitat: {name: {en: UN-Habitat, zh: 人居署}}
      unep: {name: {en: UNEP, zh: 环境署}}
    agreements:
      greener-cities-partnership:
        name: {en: Greener Cities Partnership}
        party: [un-habitat, unep]
        status: {signed: 2014}
"""
MELAKA = """
passages:
  para-1:
    locator: paragraph 1
    cities: {melaka: {name: {en: Melaka, zh: 马六甲}}}
    initiatives: {green-city: {name: {en: Green city action plan}, lead: melaka}}
"""


def graph_of(root: Path) -> GraphStore:
    return Builds(root / ".citypact").open()


def partners(root: Path) -> set[str]:
    rows = graph_of(root).rows("SELECT ?p { ?p a cp:Partner }")
    return {row["p"].value.rpartition("/")[2] for row in rows}


# ---- what is read again ----


def test_an_unchanged_workspace_keeps_its_build_and_takes_no_lock(
    make_workspace: MakeWorkspace,
) -> None:
    root = make_workspace(report=REPORT)
    first = build(root)
    with Builds(root / ".citypact").writing():  # another writer is at work
        again = build(root)
    assert (first.fresh, again.fresh) == (True, False)
    assert again.folder == first.folder
    assert again.counts == first.counts


def test_force_builds_again_what_has_not_changed(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT)
    first = build(root)
    again = build(root, force=True)
    assert again.fresh
    assert again.read == ()
    assert again.folder != first.folder


def test_only_a_changed_source_is_read_again(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT, melaka=MELAKA)
    assert build(root).read == ("melaka", "report")
    (root / "sources" / "data" / "melaka.yaml").write_text(MELAKA.replace("马六甲", "馬六甲"))
    assert build(root).read == ("melaka",)


def test_a_changed_descriptor_makes_its_source_be_read_again(
    make_workspace: MakeWorkspace,
) -> None:
    root = make_workspace(report=REPORT, melaka=MELAKA)
    build(root)
    descriptor = root / "sources" / "report.toml"
    descriptor.write_text(descriptor.read_text() + "published = 2023\n")
    assert build(root).read == ("report",)


def test_a_removed_source_disappears_from_the_graph(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT, melaka=MELAKA)
    build(root)
    assert partners(root) == {"un-habitat", "unep", "melaka"}
    (root / "sources" / "melaka.toml").unlink()
    assert build(root).read == ()
    assert partners(root) == {"un-habitat", "unep"}
    assert not any("melaka" in quad for quad in graph_of(root).sorted_quads())


def test_cut_claims_in_the_cache_are_read_again(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT)
    build(root)
    whole = graph_of(root).sorted_quads()
    (claims,) = (root / ".citypact" / "claims").glob("*/claims.nq")
    claims.write_bytes(claims.read_bytes()[:200])
    assert build(root, force=True).read == ("report",)
    assert graph_of(root).sorted_quads() == whole


# ---- the same input gives the same bytes ----

BUILD_AND_PRINT = """
import sys
from pathlib import Path
from graph.build import build
from graph.builds import Builds
root = Path(sys.argv[1])
build(root)
sys.stdout.buffer.write("".join(Builds(root / ".citypact").open().sorted_quads()).encode())
"""


def printed_build(root: Path, **environment: str) -> bytes:
    """Build in a process of its own; return the canonical form of the graph."""
    command = [sys.executable, "-c", BUILD_AND_PRINT, str(root)]
    variables = os.environ | environment | {"PYTHONPATH": str(ROOMS)}
    return subprocess.run(command, env=variables, check=True, stdout=subprocess.PIPE).stdout


def test_the_same_input_gives_the_same_bytes_anywhere(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    decisions = "subject_id\tpredicate_id\tobject_id\n" + (
        "id:partner/melaka\tskos:exactMatch\tid:partner/unep\n"
    )
    root = make_workspace(report=REPORT, melaka=MELAKA, decisions=decisions)
    other = tmp_path / "somewhere else" / "città"
    for file in sorted(root.rglob("*"), reverse=True):  # written in another order
        if file.is_file():
            copy = other / file.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    one = printed_build(root, PYTHONHASHSEED="1", LC_ALL="C", TZ="Asia/Shanghai")
    two = printed_build(other, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="America/Bogota")
    assert len(one) > 10_000
    assert one == two


# ---- what is refused ----


def refused(root: Path) -> list[str]:
    """Build, which fails; return what is said of it."""
    with pytest.raises(InputError) as caught:
        build(root)
    return [str(problem) for problem in caught.value.problems]


FAULTS = {
    "shacl": "passages: {p: {locator: page 1,\n  places: {nairobi: {funder: partner/unep}}}}",
    "role": "passages: {p: {locator: page 1,\n  agreements: {accord: {leed: partner/unep}}}}",
    "party": "passages: {p: {locator: page 1,\n  agreements: {accord: {lead: unepp}}}}",
    "date": "passages: {p: {locator: page 1,\n  agreements: {accord: {since: 2023-02-30}}}}",
    "broken": "passages:\n  p: {locator: page 1\n",
    "latin": "passages: {}",
    "missing": "passages: {}",
    "strange": "passages: {}",
    "counts": "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}",
    "outside": "passages: {}",
    "unknown": "passages: {}",
    "toml": "passages: {}",
}
EXPECTED = {
    "shacl": "sources/data/shacl.yaml, line 2: participation/unep--place-nairobi--funder",
    "role": "sources/data/role.yaml, line 2: unknown word “leed”; did you mean “lead”",
    "party": "sources/data/party.yaml, line 2: nothing is called “unepp” here",
    "date": "sources/data/date.yaml, line 2: “2023-02-30” is not in the calendar",
    "broken": "sources/data/broken.yaml, line 3: not valid YAML",
    "latin": "sources/data/latin.yaml, line 2: byte 0xE9 is not UTF-8; save the file as UTF-8",
    "missing": "sources/missing.toml, line 2: sources/data/missing.yaml cannot be read",
    "strange": "sources/strange.toml, line 1: unknown loader “dokument”; did you mean “document”?",
    "counts": "sources/counts.toml, line 9: 1 × Agency found, 2 to 3 expected",
    "outside": "sources/outside.toml, line 2: “secret” lies outside the workspace",
    "unknown": "sources/unknown.toml, line 7: unknown key “titel”; did you mean “title”?",
    "toml": "sources/toml.toml, line 1: not valid TOML: no = stands",
    "decisions": "identity.sssom.tsv, line 2: unknown predicate_id “skos:exactMach”",
}


def spoil(root: Path) -> None:
    """Make each source wrong in the way that its name says, where its text is not."""
    sources = root / "sources"
    (sources / "data" / "latin.yaml").write_bytes(b"# Comit\n# Comit\xe9 des r\xe9gions\n")
    (sources / "data" / "missing.yaml").unlink()
    for name, old, new in (
        ("strange", '"document"', '"dokument"'),
        ("outside", "data/outside.yaml", "../../secret"),
        ("unknown", "retrieved", 'titel = "Report"\nretrieved'),
        ("toml", "loader =", "loader"),
    ):
        descriptor = sources / f"{name}.toml"
        descriptor.write_text(descriptor.read_text().replace(old, new))
    with (sources / "counts.toml").open("a") as file:
        file.write("[expect]\nAgency = [2, 3]\n")


def test_everything_that_is_wrong_is_said_at_once_and_the_last_build_stays(
    make_workspace: MakeWorkspace,
) -> None:
    root = make_workspace(report=REPORT)
    last = build(root).folder
    decisions = "subject_id\tpredicate_id\tobject_id\n" + (
        "id:partner/un-habitat\tskos:exactMach\tid:partner/unep\n"
    )
    make_workspace(decisions=decisions, **FAULTS)
    spoil(root)
    said = refused(root)
    for name, start in EXPECTED.items():
        assert any(line.startswith(start) for line in said), (name, said)
    assert not any("report" in line.split(":")[0] for line in said)
    assert Builds(root / ".citypact").current() == last
    assert partners(root) == {"un-habitat", "unep"}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_each_fault_alone_stops_the_build(make_workspace: MakeWorkspace, name: str) -> None:
    root = make_workspace(**FAULTS)
    spoil(root)
    for descriptor in (root / "sources").glob("*.toml"):
        if descriptor.stem != name:
            descriptor.unlink()
    said = refused(root)
    assert said[0].startswith(EXPECTED[name])
    assert Builds(root / ".citypact").current() is None


def test_a_thing_that_no_source_opens_is_refused_with_its_line(
    make_workspace: MakeWorkspace,
) -> None:
    (said,) = refused(
        make_workspace(report=REPORT.replace("[un-habitat, unep]", "partner/gwangju"))
    )
    assert said.startswith("sources/data/report.yaml, line 11: partner/gwangju does not exist")


def test_a_thing_that_another_source_opens_may_be_named(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(
        report=REPORT, melaka=MELAKA.replace("lead: melaka", "lead: partner/unep")
    )
    assert build(root).counts["Partner"] == 3


def test_decisions_that_are_not_utf_8_are_refused(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT)
    (root / "identity.sssom.tsv").write_bytes(b"subject_id\tK\xf6ln")
    (said,) = refused(root)
    assert said.startswith("identity.sssom.tsv, line 1: the file cannot be read: byte 0xF6")


# ---- disks and limits ----

BUILD_WITH_SMALL_FILES = """
import resource, sys
from pathlib import Path
from graph.build import build
from ontology.errors import StoreError
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    build(Path(sys.argv[1]), force=True)
except StoreError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_disk_that_takes_no_more_is_said_and_the_last_build_stays(
    make_workspace: MakeWorkspace,
) -> None:
    root = make_workspace(report=REPORT)
    last = build(root).folder
    command = [sys.executable, "-c", BUILD_WITH_SMALL_FILES, str(root)]
    done = subprocess.run(command, cwd=ROOMS, check=True, stdout=subprocess.PIPE, text=True)
    assert "the build cannot be written" in done.stdout
    assert Builds(root / ".citypact").current() == last
    assert [folder.name for folder in last.parent.iterdir()] == [last.name]


def test_more_partners_than_the_limit_give_no_scores_and_a_warning(
    make_workspace: MakeWorkspace,
) -> None:
    report = build(make_workspace(report=REPORT, manifest="scores-limit = 1\n"))
    assert report.counts["scores"] == 0
    assert report.warnings == (
        "no scores of the network “everything”: 2 partners are more than scores-limit (1)",
    )


def test_a_described_network_within_the_limit_has_its_scores(
    make_workspace: Callable[..., Path],
) -> None:
    root = make_workspace(report=REPORT, manifest="scores-limit = 1\n")
    (root / "networks").mkdir()
    (root / "networks" / "nobody.toml").write_text('kind = "city"\non = 1900\n')
    build(root)
    store = Builds(root / ".citypact").open()
    names = [
        row["network"].value
        for row in store.rows("SELECT ?network { ?network a cp:NetworkDescription }")
    ]
    assert [name.rpartition("/")[2] for name in names] == ["nobody"]


def test_progress_names_each_stage_to_its_end(make_workspace: MakeWorkspace) -> None:
    seen: dict[str, tuple[int, int]] = {}

    def show(name: str, *part: int) -> None:
        seen[name.partition(" · ")[0]] = part[0], part[1]

    build(make_workspace(report=REPORT), progress=show)
    assert list(seen) == [
        "read sources", "write graph", "derive", "load store", "index names",
        "measure networks", "verify",
    ]  # fmt: skip
    assert all(done == total for done, total in seen.values())


def test_a_workspace_without_a_build_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="citypact build"):
        Builds(tmp_path / ".citypact").open()


def test_a_damaged_build_is_built_again(make_workspace: MakeWorkspace) -> None:
    root = make_workspace(report=REPORT)
    for name in ("build.json", "store/CURRENT"):
        folder = build(root).folder
        (folder / name).write_text("{")
        assert build(str(root)).fresh


def test_what_is_no_error_and_may_surprise_is_a_warning(
    make_workspace: MakeWorkspace,
) -> None:
    text = (
        "passages: {{p: {{locator: page 1, agencies: {{unep: {{name: {{en: {}}}}}, eu: {{}}}}}}}}"
    )
    root = make_workspace(one=text.format("UNEP"), other=text.format("UN Environment"))
    descriptor = root / "sources" / "one.toml"
    descriptor.write_text(re.sub("licence.*\n", "", descriptor.read_text()))
    warnings = build(root).warnings
    assert warnings[0].startswith("1 thing without a name, as partner/eu")
    assert warnings[1].startswith("1 thing with several names in one language")
    assert warnings[2].startswith("sources/one.toml says no licence")


MEMBERS = """loader = "table"
path = "data/members.csv"
title = "Members"
[mapping.city]
kind = "cities"
key = "{City}"
name = "{City}"
"""


def tables(root: Path, *descriptors: str) -> Path:
    """Describe one table under several ids, beside what the workspace has."""
    (root / "sources" / "data" / "members.csv").write_text("City\nPorto\nMelaka\n")
    for n, descriptor in enumerate(descriptors):
        (root / "sources" / f"m{n}.toml").write_text(descriptor)
    return root


def test_a_file_that_two_sources_read_in_the_same_way_is_a_warning(
    make_workspace: MakeWorkspace,
) -> None:
    again = MEMBERS.replace("Members", "Again").replace("data/m", "../sources/data/m")
    other = MEMBERS.replace("[mapping", 'ignore = ["x"]\n[mapping').replace("cities", "localities")
    warnings = build(tables(make_workspace(report=REPORT), MEMBERS, again, other)).warnings
    (same,) = (warning for warning in warnings if "same file" in warning)
    assert same.startswith("sources/m1.toml names the same file as sources/m0.toml")


def test_sources_without_a_licence_are_named_in_one_line(make_workspace: MakeWorkspace) -> None:
    other = MEMBERS.replace("cities", "localities")
    warnings = build(tables(make_workspace(report=REPORT), MEMBERS, other)).warnings
    assert [warning for warning in warnings if "licence" in warning] == [
        'sources/m0.toml, sources/m1.toml say no licence; write licence = "…"'
    ]


@pytest.mark.slow
def test_progress_says_how_many_records_are_read_and_no_stage_is_done_before_its_end(
    make_workspace: MakeWorkspace,
) -> None:
    root = tables(make_workspace(report=REPORT), MEMBERS)
    rows = "".join(f"City {n}\n" for n in range(30_000))
    (root / "sources" / "data" / "members.csv").write_text(f"City\n{rows}")
    seen: list[tuple[str, int, int]] = []
    build(root, progress=lambda *stage: seen.append(stage))
    assert any(re.fullmatch(r"read sources · m0 [0-9,]+ records?", name) for name, _, _ in seen)
    open_stages: dict[str, bool] = {}
    for name, done, total in seen:
        if name not in open_stages and "·" not in name:
            assert not any(open_stages.values()), name
        open_stages[name.partition(" · ")[0]] = done < total
    assert not any(open_stages.values())
