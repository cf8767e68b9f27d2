"""Child processes: one that dies takes only its own source with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from loaders.compiled import ClaimsCache
from loaders.source import Home, Source
from loaders.worker import compile_all
from loaders.workspace import read_workspace

ROOMS = Path(__file__).resolve().parents[2]
MakeWorkspace = Callable[..., Path]
SMALL = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP, zh: 环境署}}}}}"
WRONG = "passages: {p: {locator: page 1, agencies: {unep: {nam: UNEP}}}}"

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
linux = pytest.mark.skipif(
    not Path(f"/proc/self/task/{os.getpid()}/children").exists(), reason="needs Linux"
)


def large(cities: int) -> str:
    """A document that keeps a child busy for a while."""
    lines = (f"      city-{n}: {{name: {{en: City {n}}}}}\n" for n in range(cities))
    return "passages:\n  p:\n    locator: page 1\n    cities:\n" + "".join(lines)


def sources(root: Path) -> list[Source]:
    return list(read_workspace(root).sources)


def home(root: Path) -> Home:
    return read_workspace(root).home


def children_of(process: int) -> list[int]:
    """The processes that a process has started, as the system lists them."""
    listed = Path(f"/proc/{process}/task").glob("*/children")
    return [int(number) for path in listed for number in path.read_text().split()]


def at_work(process: int, children: int) -> None:
    """Wait until a process has so many children, or as many as there are processors."""
    latest, number = time.monotonic() + 60, min(children, os.cpu_count() or 1)
    while len(children_of(process)) < number:
        assert time.monotonic() < latest, "there are no children"
        time.sleep(0.02)
    time.sleep(0.2)  # so that they are mostly beyond their start


def test_problems_of_all_sources_come_back_and_each_is_reported_done(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    root = make_workspace(one=SMALL, two=WRONG, three=WRONG)
    done: list[str] = []
    problems = compile_all(
        sources(root), home(root), tmp_path / "claims", lambda s: done.append(s.id)
    )
    assert {problem.file for problem in problems} == {
        "sources/data/two.yaml", "sources/data/three.yaml",
    }  # fmt: skip
    assert sorted(done) == ["one", "three", "two"]
    cache = ClaimsCache(tmp_path / "claims")
    assert [s.id for s in sources(root) if cache.get(s)] == ["one"]


def test_no_sources_start_no_children(tmp_path: Path) -> None:
    assert compile_all([], Home(tmp_path, ""), tmp_path, lambda source: None) == []


def test_names_of_folders_may_be_in_any_script(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    root = make_workspace(one=SMALL).rename(tmp_path / "城市 città")
    assert compile_all(sources(root), home(root), tmp_path / "claims", lambda source: None) == []


@linux
def test_a_killed_child_takes_only_its_source(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    root = make_workspace(big=large(50_000))
    before = set(children_of(os.getpid()))

    def kill() -> None:
        while not (started := set(children_of(os.getpid())) - before):
            time.sleep(0.01)
        for child in started:
            os.kill(child, signal.SIGKILL)

    killer = Thread(target=kill, daemon=True)
    killer.start()
    (problem,) = compile_all(sources(root), home(root), tmp_path / "claims", lambda source: None)
    killer.join()
    assert problem.file == "sources/data/big.yaml"
    assert problem.found == "the loader stopped before the end (it was killed)"
    assert set(children_of(os.getpid())) == before


COMPILE_WITH_LITTLE_TIME = """
import resource, sys
from pathlib import Path
from loaders.worker import compile_all
from loaders.workspace import read_workspace
resource.setrlimit(resource.RLIMIT_CPU, (3, 3))
found = read_workspace(Path(sys.argv[1]))
for problem in compile_all(found.sources, found.home, Path(sys.argv[2]), lambda source: None):
    print(problem)
"""


@posix
@pytest.mark.slow
def test_a_source_that_takes_too_long_stops_alone(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    root = make_workspace(a=SMALL, big=large(150_000), z=SMALL)
    command = [
        sys.executable, "-c", COMPILE_WITH_LITTLE_TIME, str(root), str(tmp_path / "claims"),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOMS, check=True, stdout=subprocess.PIPE, text=True)
    (said,) = done.stdout.splitlines()
    assert said.startswith("sources/data/big.yaml: the loader stopped before the end")
    cache = ClaimsCache(tmp_path / "claims")
    assert [s.id for s in sources(root) if cache.get(s)] == ["a", "z"]


COMPILE_AND_WAIT = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
from pathlib import Path
from loaders.worker import compile_all
from loaders.workspace import read_workspace
print("started", flush=True)
found = read_workspace(Path(sys.argv[1]))
compile_all(found.sources, found.home, Path(sys.argv[2]), lambda source: None)
"""


@linux
def test_an_interrupt_ends_the_children_too(make_workspace: MakeWorkspace, tmp_path: Path) -> None:
    root = make_workspace(**{f"big-{n}": large(50_000) for n in range(3)})
    command = [sys.executable, "-c", COMPILE_AND_WAIT, str(root), str(tmp_path / "claims")]
    with subprocess.Popen(
        command, cwd=ROOMS, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"started\n"
        at_work(parent.pid, 3)
        parent.send_signal(signal.SIGINT)
        assert parent.wait(timeout=60) == -signal.SIGINT
        with pytest.raises(ProcessLookupError):
            os.killpg(parent.pid, 0)
    cache = ClaimsCache(tmp_path / "claims")
    assert [s.id for s in sources(root) if cache.get(s)] == []


@linux
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM], ids=["kill", "term"])
def test_children_end_with_their_parent(
    make_workspace: MakeWorkspace, tmp_path: Path, sign: signal.Signals
) -> None:
    root = make_workspace(**{f"big-{n}": large(50_000) for n in range(2)})
    command = [sys.executable, "-c", COMPILE_AND_WAIT, str(root), str(tmp_path / "claims")]
    with subprocess.Popen(
        command, cwd=ROOMS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        assert parent.stderr is not None
        assert parent.stdout.readline() == b"started\n"
        at_work(parent.pid, 2)
        parent.send_signal(sign)
        assert parent.wait(timeout=60) == -sign
        assert parent.stderr.read() == b""  # until the last child that writes there is gone
        wait_for_the_end_of(parent.pid)


def wait_for_the_end_of(group: int, seconds: float = 60) -> None:
    """Wait until no process of a group is left; fail where one stays."""
    until = time.monotonic() + seconds
    while lives(group) and time.monotonic() < until:
        time.sleep(0.02)
    assert not lives(group)


def lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_records_read_so_far_are_told_now_and_then(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    rows = "".join(f"City {n}\n" for n in range(40_000))
    root = make_workspace(one=SMALL)
    (root / "sources" / "data" / "cities.csv").write_text(f"City\n{rows}")
    (root / "sources" / "cities.toml").write_text(
        'loader = "table"\npath = "data/cities.csv"\ntitle = "Cities"\n'
        '[mapping.city]\nkind = "cities"\nkey = "{City}"\nname = "{City}"\n'
    )
    told: list[tuple[str, int]] = []
    problems = compile_all(
        sources(root), home(root), tmp_path / "claims", lambda source: None,
        lambda source, records: told.append((source.id, records)),
    )  # fmt: skip
    assert problems == []
    numbers = [records for name, records in told if name == "cities"]
    assert numbers
    assert numbers == sorted(numbers)
    assert 0 < numbers[0] <= numbers[-1] <= 40_000
