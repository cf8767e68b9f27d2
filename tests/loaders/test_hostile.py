"""Files from outside are hostile: each is refused or accepted as documented, in its own limits.

The files stand in the tables of `tests.loaders.hostile`. Each is compiled as a source of a
workspace, in child processes, as a build does it.
"""

import socket
import threading
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from loaders.workspace import read_workspace
from ontology.errors import InputError
from tests.loaders.hostile import (
    archived,
    documents,
    markup,
    registers,
    separated,
    trees,
    triples,
    workbooks,
)
from tests.loaders.hostile.case import KINDS, Case
from tests.loaders.hostile.compiling import compiled, wrong
from tests.loaders.hostile.fetches import fetches
from tests.loaders.hostile.forms import OPENED

TABLES = {
    module.__name__.rpartition(".")[2]: module.CASES
    for module in (archived, documents, markup, registers, separated, trees, triples, workbooks)
}
LONG = ("archived", "workbooks")
"""Tables whose files take seconds to make and to read."""
CASES = list(chain.from_iterable(TABLES.values()))


def test_there_are_files_of_every_kind_for_every_format() -> None:
    assert len(CASES) >= 250
    assert {case.kind for case in CASES} == set(KINDS)
    assert {case.form for case in CASES} == {"document", "xlsx", *(form.name for form in OPENED)}


@pytest.mark.parametrize("table", [name for name in TABLES if name not in LONG])
def test_a_third_of_the_files_is_refused_or_accepted_as_documented(
    table: str, tmp_path: Path
) -> None:
    _as_documented(TABLES[table][::3], tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES)
def test_each_file_is_refused_or_accepted_as_documented(table: str, tmp_path: Path) -> None:
    _as_documented(TABLES[table], tmp_path)


def _as_documented(cases: list[Case], tmp_path: Path) -> None:
    outcomes = compiled(cases, tmp_path)
    assert [
        f"{case.form}, {case.kind}, {case.name}: {fault}"
        for case, outcome in zip(cases, outcomes, strict=True)
        for fault in wrong(case, outcome)
    ] == []


@pytest.fixture
def connections() -> Iterator[tuple[str, list[object]]]:
    """The address of a server on this machine, and who connected to it."""
    seen: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, address = server.accept()
                except OSError:
                    return
                seen.append(address)
                connection.close()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", seen
        server.shutdown(socket.SHUT_RDWR)
        thread.join(timeout=5)


def test_nothing_is_fetched_for_a_file(
    connections: tuple[str, list[object]], tmp_path: Path
) -> None:
    address, seen = connections
    cases = fetches(address)
    outcomes = compiled(cases, tmp_path)
    faults = [wrong(case, outcome) for case, outcome in zip(cases, outcomes, strict=True)]
    assert list(chain.from_iterable(faults)) == []
    assert seen == []


OUTSIDE = {
    "upwards": ("../../../etc/passwd", "lies outside the workspace"),
    "from the root": ("/etc/passwd", "lies outside the workspace"),
    "a pattern": ("../../../etc/*.conf", "lies outside the workspace"),
    "a link": ("data/link.csv", "lies outside the workspace"),
    "a folder": ("data", "no regular file"),
    "nothing": ("data/absent.csv", "cannot be read"),
    "NUL": ("data/a\\u0000b.csv", "a control character stands in path"),
    "an address": ("https://example.org/members.csv", "cannot be read"),
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_descriptor_names_no_file_outside_of_its_workspace(name: str, tmp_path: Path) -> None:
    path, found = OUTSIDE[name]
    root = tmp_path / "workspace"
    (root / "sources" / "data").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text("city\nPorto\n")
    (root / "sources" / "data" / "link.csv").symlink_to(tmp_path / "secret.csv")
    (root / "citypact.toml").write_text('name = "test"\n')
    descriptor = f'loader = "table"\ntitle = "x"\npath = "{path}"\n'
    (root / "sources" / "members.toml").write_text(descriptor)
    with pytest.raises(InputError, match=found) as error:
        _ = [source.fingerprint for source in read_workspace(root).sources]
    assert error.value.problems[0].file == "sources/members.toml"
