"""The documentation says what the program does: pages, links, commands, outputs and words."""

import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from citypact.cli import main as cli
from citypact.server.api.endpoints import ENDPOINTS
from docs.examples import SERVER, alike, asks_server, example, refresh
from docs.generate import GENERATED, ROOT, pages
from docs.pictures import FOLDER, LARGEST, PICTURES
from docs.shell import run
from loaders.document import KINDS, load
from loaders.report import Report
from loaders.scaffold import start_workspace
from loaders.source import Source
from loaders.words import WORDS
from ontology import vocabulary
from ontology.errors import Problem
from ontology.terms import CP
from queries.catalogue import catalogue
from tests.served import awake

PAGES = {str(page.relative_to(ROOT)): page for page in pages()}
ALL_PAGES = PAGES | {f"docs/{name}": ROOT / "docs" / name for name in GENERATED}
SCHEMES = ("role", "status", "instrument", "type", "measure", "qualifier", "theme")

# What the examples in the tables of docs/documents.md refer to.
CONTEXT = """
passages:
  context:
    locator: paragraph 1
    agencies: {unep: {}, un-habitat: {}}
    cities: {gwangju: {}}
    localities: {gwangju: {}, nairobi: {}}
    countries: {kenya: {}}
    initiatives: {urbanshift: {}}
    publications: {review-2014: {}}
    agreements:
      first-framework: {}
      example:
        EXAMPLE
"""


@pytest.fixture
def folder(starter_root: Path) -> Iterator[Path]:
    """An empty folder inside the starter workspace, so that its graph is the one that answers."""
    made = Path(tempfile.mkdtemp(dir=starter_root))
    yield made
    shutil.rmtree(made)


def words_in_table(page: str) -> list[tuple[str, str]]:
    """The rows “| `word` | says | `example` |” of a page."""
    return re.findall(r"^\| `([a-z-]+)` \| .* \| `(.+?)` \|$", page, re.MULTILINE)


def problems_in(document: str, folder: Path) -> list[Problem]:
    path = folder / "document.yaml"
    path.write_text(document, "utf-8")
    source = Source(
        id="example", descriptor=path, root=folder, base="https://w3id.org/citypact/",
        loader="document", path=path, title={"": "Example"},
    )  # fmt: skip
    report = Report(source.shown)
    list(load(source, report))
    return report.problems()


def anchors(page: Path) -> set[str]:
    """The anchors that a page offers, as repository hosts make them from headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.casefold()).replace(" ", "-") for text in headings}


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert written == GENERATED[name](), "run `make docs`"


@pytest.mark.parametrize("name", [*cli.commands, None], ids=str)
def test_every_command_has_help_and_examples(name: str | None) -> None:
    command = cli.commands[name] if name else cli
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert command.help
    assert "citypact " in (command.help + (command.epilog or ""))
    assert f"## citypact {name}" in text if name else "## citypact\n" in text


def test_every_question_stands_in_the_page_of_questions() -> None:
    assert catalogue(), "the catalogue is empty"
    text = (ROOT / "docs" / "queries.md").read_text("utf-8")
    assert [name for name in catalogue() if f"\n## {name}\n" not in text] == []


@pytest.mark.parametrize("page", sorted(ALL_PAGES))
def test_every_internal_link_leads_somewhere(page: str) -> None:
    path = ALL_PAGES[page]
    text = re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue  # addresses elsewhere
        file, _, anchor = target.partition("#")
        other = (path.parent / file) if file else path
        if not other.exists() or (anchor and anchor not in anchors(other)):
            broken.append(target)
    assert broken == []


def test_every_picture_is_shown_small_and_can_be_taken_anew() -> None:
    shown = {
        Path(target).name
        for page in PAGES.values()
        for target in re.findall(r"!\[[^\]]+\]\(([^)]*pictures/[^)]+)\)", page.read_text("utf-8"))
    }
    assert shown == set(PICTURES) == {path.name for path in FOLDER.iterdir()}
    assert [path.name for path in FOLDER.iterdir() if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_output_shown_is_what_the_command_prints(
    page: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    text = PAGES[page].read_text("utf-8")
    server = awake(request.getfixturevalue("served")) if asks_server(text) else SERVER
    assert refresh(text, folder, server) == text, "run `make docs`"


@pytest.mark.parametrize("page", sorted(ALL_PAGES))
def test_every_command_line_runs(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", ALL_PAGES[page].read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("citypact")]
    if any("my-workspace" in line for line in lines):
        start_workspace(folder / "my-workspace")
    results = {
        line: CliRunner().invoke(cli, shlex.split(line, comments=True)[1:]) for line in lines
    }
    assert {line: result.output for line, result in results.items() if result.exit_code} == {}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_stands_with_its_class_and_path(kind: str) -> None:
    text = (ROOT / "docs" / "documents.md").read_text("utf-8")
    class_ = KINDS[kind].type.value.rpartition("#")[2]
    assert f"| `{kind}` | {class_} | {KINDS[kind].path} |" in text


def test_every_word_stands_with_an_example() -> None:
    rows = words_in_table((ROOT / "docs" / "documents.md").read_text("utf-8"))
    assert set(WORDS) - {word for word, _ in rows} == set()


@pytest.mark.parametrize("word", sorted(WORDS))
def test_the_example_of_a_word_can_be_read(word: str, tmp_path: Path) -> None:
    rows = words_in_table((ROOT / "docs" / "documents.md").read_text("utf-8"))
    shown = [text for name, text in rows if name == word and text.startswith(f"{word}:")]
    assert shown
    for text in shown:
        assert problems_in(CONTEXT.replace("EXAMPLE", text), tmp_path) == []


def test_every_role_and_status_stands_in_the_format() -> None:
    text = (ROOT / "docs" / "documents.md").read_text("utf-8")
    known = vocabulary.concepts("role") | vocabulary.concepts("status")
    assert [key for key in sorted(known) if f"`{key}`" not in text] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_concept_stands_in_the_page_of_concepts(scheme: str) -> None:
    text = (ROOT / "docs" / "concepts.md").read_text("utf-8")
    missing = [key for key in vocabulary.concepts(scheme) if f"\n| `{key}` | " not in text]
    assert missing == []


def test_every_class_and_property_stands_in_the_model() -> None:
    text = (ROOT / "docs" / "model.md").read_text("utf-8")
    terms = {
        str(triple.subject)[1:-1].removeprefix(CP.base)
        for triple in vocabulary.triples()
        if str(triple.subject).startswith(f"<{CP.base}")
    }
    assert [term for term in sorted(terms) if f"`cp:{term}`" not in text] == []


def test_every_key_of_a_descriptor_stands_in_the_format() -> None:
    text = (ROOT / "docs" / "documents.md").read_text("utf-8")
    taken_from_elsewhere = {"id", "descriptor", "root", "base", "folder", "options"}
    keys = Source.__dataclass_fields__.keys() - taken_from_elsewhere
    assert [key for key in sorted(keys) if f"| `{key}` |" not in text] == []


def test_every_address_in_the_page_of_the_server_answers(served: str) -> None:
    text = (ROOT / "docs" / "serving.md").read_text("utf-8")
    paths = sorted(set(re.findall(r"`(/[^`…]*)`", text)))
    assert "/api/search?q=gwangju" in paths
    awake(served)
    answers = {path: httpx.get(served + path, timeout=60).status_code for path in paths}
    assert {path: status for path, status in answers.items() if status != 200} == {}


def test_every_question_of_the_api_and_option_of_the_server_stands_in_its_page() -> None:
    text = (ROOT / "docs" / "serving.md").read_text("utf-8")
    assert [name for name in ENDPOINTS if f"`/api/{name}" not in text] == []
    options = {name for option in cli.commands["serve"].params for name in option.opts}
    assert [name for name in sorted(options - {"--workspace"}) if name not in text] == []


def test_no_page_says_we_or_simply() -> None:
    banned = re.compile(r"\b(we|our|us|simply|easily|just)\b", re.IGNORECASE)
    found = {
        name: match[0]
        for name, page in PAGES.items()
        if name not in ("CHANGELOG.md", "CONTRIBUTING.md")
        if (match := banned.search(re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.S)))
    }
    assert found == {}


def test_outputs_are_shortened_at_the_marked_lines() -> None:
    shown = example("first=1 last=1", "$ citypact queries\n").shorten("one\ntwo\nthree\nfour\n")
    assert shown == "one\n…\nfour"


def test_seconds_and_build_ids_do_not_make_outputs_differ() -> None:
    assert alike("Built 3411ef49560d in 9.5 s", "Built 000000000000 in 12.1 s")
    assert not alike("3 rows", "4 rows")


@pytest.mark.parametrize(
    "command", ["citypact show nobody-at-all", "citypact why UNEP Gwangju | cut -f 1,3"]
)
def test_a_command_shows_in_this_process_what_it_shows_in_a_terminal(
    command: str, folder: Path
) -> None:
    assert run(command, folder) == run(f"true; {command}", folder)


def test_a_command_that_fails_without_notice_is_an_error(folder: Path) -> None:
    with pytest.raises(ValueError, match="exit code 1"):
        refresh("```console\n$ citypact show nobody-at-all\n```\n", folder)
