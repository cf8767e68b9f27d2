"""Dumps: whole or not there, those of the last build until the next are written, sent in parts."""

import asyncio
import gzip
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import uvloop

from citypact.server.app import create_app
from citypact.server.linked_data import dumps as module
from citypact.server.linked_data.dump_names import dump_names
from citypact.server.linked_data.dumps import Dumps
from citypact.server.linked_data.export import run
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.bench import Bench
from graph.build import build
from graph.builds import Build
from tests.citypact.server.at_once import AtOnce, Client

REPORT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"
TITLE = 'name = "accords"\ntitle = "{}"\n'
LONG = Settings(deadline=120)


class Switching(AtOnce):
    """A gate at which another build can be put."""

    def put(self, folder: Path) -> None:
        self._bench = Bench(folder, 1000, 1_000_000)


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """A small workspace."""
    return make_workspace(report=REPORT, manifest=TITLE.format("Accords"))


@pytest.fixture
def gate(root: Path) -> Switching:
    return Switching(Bench(build(root).folder, 1000, 1_000_000))


@pytest.fixture
def dumps(gate: Switching) -> Dumps:
    return Dumps(Server(LONG, gate))


def rebuilt(root: Path, title: str) -> Path:
    """Build a workspace again under another title; return the folder of the build."""
    (root / "citypact.toml").write_text(TITLE.format(title))
    return build(root).folder


def earlier(root: Path, name: str, written: int) -> Path:
    """Return the folder of a dump that was written earlier, of some seconds of 1970."""
    folder = root / ".citypact" / "dumps" / name
    for each in dump_names():
        (folder / each).parent.mkdir(parents=True, exist_ok=True)
        (folder / each).write_text(name)
    os.utime(folder, (written, written))
    return folder


def left_over(root: Path) -> list[Path]:
    return list((root / ".citypact" / "dumps").glob(".new-*"))


@pytest.mark.slow
def test_the_last_dump_answers_until_that_of_a_new_build_is_whole(
    root: Path, gate: Switching, dumps: Dumps
) -> None:
    oldest, last = earlier(root, "0a1b2c", 1), earlier(root, "3d4e5f", 2)

    async def test() -> None:
        assert dumps.folder == last
        writing, seen = asyncio.create_task(dumps.make(120)), set()
        while not writing.done():
            await asyncio.sleep(0.01)
            assert dumps.folder is not None
            assert all((dumps.folder / name).is_file() for name in dump_names())
            seen.add(dumps.folder)
        first = dumps.folder
        assert first is not None
        assert (first.name, seen) == (gate.build.name, {last, first})
        assert (oldest.exists(), last.exists()) == (False, True)  # somebody may be reading it still
        gate.put(rebuilt(root, "Accords of cities"))
        assert dumps.folder == first
        await dumps.make(120)
        assert dumps.folder.name == gate.build.name
        assert "Accords of cities" in (dumps.folder / "void.ttl").read_text("utf-8")
        assert (last.exists(), first.exists()) == (False, True)

    asyncio.run(test())


@pytest.mark.slow
def test_two_servers_write_the_same_dump_at_once_and_nobody_waits_longer_than_a_deadline(
    root: Path, gate: Switching, dumps: Dumps
) -> None:
    async def test() -> None:
        other = Dumps(Server(LONG, gate))
        await asyncio.gather(dumps.make(0), other.make(0))
        assert (dumps.folder, dumps.failed(), other.failed()) == (None, 0, 0)
        await asyncio.gather(dumps.make(120), other.make(120))
        assert dumps.folder == other.folder is not None
        assert (dumps.failed(), other.failed()) == (0, 0)

    asyncio.run(test())
    assert not left_over(root)


def test_what_an_ended_server_left_is_no_dump_and_goes(
    root: Path, gate: Switching, dumps: Dumps, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = root / ".citypact" / "dumps"
    for half in (home / ".new-1", home / gate.build.name):
        half.mkdir(parents=True)
        (half / "graph.nq").write_text("<urn:half")
    assert dumps.folder is None
    monkeypatch.setattr(module, "LONGEST", 0)  # nobody can be writing it still
    new, whole = home / ".new-2", home / gate.build.name
    run([str(gate.build.folder), str(new)])
    module._put(new, gate.build)
    assert dumps.folder == whole
    assert not left_over(root)
    assert (whole / "graph.nq").read_text("utf-8").endswith(" .\n")


def test_a_dump_that_fails_is_tried_again_later_and_leaves_nothing(
    root: Path, gate: Switching, dumps: Dumps, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = gate.build.folder / "store"
    store.rename(store.with_name("away"))

    async def test() -> None:
        await dumps.make(120)
        assert 0 < dumps.failed() <= module.AGAIN
        store.with_name("away").rename(store)
        await dumps.make(120)
        assert dumps.folder is None  # not at once
        monkeypatch.setattr(module, "AGAIN", 0)
        await dumps.make(120)
        assert dumps.folder is not None

    asyncio.run(test())
    assert not left_over(root)


def test_a_dump_that_fails_again_is_tried_again_less_often(gate: Switching, dumps: Dumps) -> None:
    async def test() -> None:
        now = asyncio.get_running_loop().time()
        pauses = []
        for times in (1, 2, 3, 6, 5_000):
            dumps._failed = {gate.build.name: [now] * times}
            pauses.append(round(dumps.failed(), -1))
        assert pauses == [30, 60, 120, 600, 600]

    asyncio.run(test())


@pytest.mark.slow
def test_where_builds_lie_that_takes_no_files_they_are_written_elsewhere(
    root: Path, dumps: Dumps, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / ".citypact" / "dumps").write_text("a file stands where the folder should be")

    async def test() -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(root / "no such folder"))
        await dumps.make(120)
        assert dumps.failed() > 0
        monkeypatch.setattr(tempfile, "tempdir", str(root))
        monkeypatch.setattr(module, "AGAIN", 0)
        await dumps.make(120)
        assert dumps.folder is not None
        assert dumps.folder.parents[1] == root

    asyncio.run(test())


@pytest.mark.parametrize("loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_a_program_that_cannot_be_executed_is_named(
    dumps: Dumps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture, loop: Callable[[], asyncio.AbstractEventLoop],
) -> None:  # fmt: skip
    program = tmp_path / "python"
    program.touch(mode=0o644)
    monkeypatch.setattr(sys, "executable", str(program))
    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(dumps.make(120))
    assert f"not written: {program} cannot be executed (Permission denied)" in caplog.text


def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as raised:
        run([str(tmp_path / "builds" / "gone"), str(tmp_path / "dumps")])
    assert "citypact build" in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.fixture(scope="module")
def served(starter_root: Path) -> tuple[Client, Build]:
    """A client of the starter graph, whose dumps are written, and its build."""
    folder = next((starter_root / ".citypact" / "builds").iterdir())
    gate = AtOnce(Bench(folder, 1000, 1_000_000))
    return Client(create_app(Server(LONG, gate))), gate.build


def test_a_file_has_a_strong_tag_by_which_it_is_not_sent_again(
    served: tuple[Client, Build],
) -> None:
    client, made = served
    whole = client.get("/dumps/tables/partners.csv")
    tag = whole.headers["etag"]
    assert tag.startswith(f'"{made.name}.')
    assert whole.headers["cache-control"] == "no-cache"
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = client.get("/dumps/tables/partners.csv", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get("/dumps/tables/events.csv", headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert client.head("/dumps/tables/partners.csv").headers["etag"] == tag


def test_a_file_is_sent_in_parts_of_the_same_content(served: tuple[Client, Build]) -> None:
    client, _ = served
    whole = client.get("/dumps/graph.nq.gz")
    part = {"Range": "bytes=100-199"}
    for unchanged in ({}, {"If-Range": whole.headers["etag"]}):
        found = client.get("/dumps/graph.nq.gz", headers=part | unchanged)
        assert (found.status_code, found.content) == (206, whole.content[100:200])
        assert found.headers["content-range"] == f"bytes 100-199/{len(whole.content)}"
        assert found.headers["etag"] == whole.headers["etag"]
    for changed in ('"0a1b2c.graph.nq.gz"', f"W/{whole.headers['etag']}"):
        found = client.get("/dumps/graph.nq.gz", headers=part | {"If-Range": changed})
        assert (found.status_code, found.content) == (200, whole.content)
    beyond = client.get("/dumps/graph.nq.gz", headers={"Range": f"bytes={10**9}-"})
    assert beyond.status_code == 416
    assert beyond.text.startswith("no such part: the file ends before it")
    assert beyond.headers["content-range"] == f"bytes */{len(whole.content)}"


@pytest.mark.parametrize(
    "asked", ["lines=0-9", "bytes", "bytes=", "bytes=a-b", "bytes=9-0", "bytes=-", "0-9"]
)
def test_a_range_that_is_none_is_passed_over(served: tuple[Client, Build], asked: str) -> None:
    client, _ = served
    whole = client.get("/dumps/void.ttl")
    found = client.get("/dumps/void.ttl", headers={"Range": asked})
    assert (found.status_code, found.content) == (200, whole.content)


def test_a_strong_tag_is_that_of_the_file_as_it_is(served: tuple[Client, Build]) -> None:
    client, _ = served
    plain = client.get("/dumps/void.ttl", headers={"Accept-Encoding": "identity"})
    taken = client.get("/dumps/void.ttl", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in taken.headers
    assert taken.content == plain.content
    assert taken.headers["etag"] == plain.headers["etag"]
    packed = client.get("/dumps/canonical.nt.gz")
    assert packed.headers["content-type"] == "application/gzip"
    assert gzip.decompress(packed.content) == client.get("/dumps/canonical.nt").content


def test_the_list_says_of_which_build_the_files_are(root: Path, gate: Switching) -> None:
    client, asked = Client(create_app(Server(LONG, gate))), {"Accept": "application/json"}
    listed = client.get("/dumps/", headers=asked).json()
    assert (listed["build"], listed["note"]) == (gate.build.name, "")
    assert {each["size"] for each in listed["files"]} == {None}
    earlier(root, "0a1b2c", 1)
    listed = client.get("/dumps/", headers=asked).json()
    assert listed["build"] == "0a1b2c"
    assert f"those of {gate.build.name} are not written yet" in listed["note"]
    assert {each["size"] for each in listed["files"]} == {6}
    assert client.get("/dumps/graph.nq").headers["etag"].startswith(f'"{gate.build.name}.')
