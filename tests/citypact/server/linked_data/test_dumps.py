"""Dumps that cannot be written: said once, tried once, and nothing left behind."""

import asyncio
from pathlib import Path

import pytest

from citypact.server.linked_data.dumps import Dumps
from citypact.server.linked_data.export import run
from citypact.server.serving import Server
from citypact.server.settings import Settings
from citypact.server.workers.bench import Bench
from loaders.workspace import read_workspace
from tests.citypact.server.at_once import AtOnce


def test_a_dump_that_fails_is_not_tried_again_and_leaves_nothing(starter_root: Path) -> None:
    bench = Bench(starter_root, starter_root / ".citypact" / "builds" / "gone", 1, 1)
    server = Server(read_workspace(starter_root), Settings(), AtOnce(bench))
    dumps = Dumps(server)

    async def twice() -> list[bool]:
        return [await dumps.make(60), await dumps.make(0)]

    assert asyncio.run(twice()) == [False, False]
    assert dumps.failed
    assert dumps.file("graph.nq") is None
    assert not list((starter_root / ".citypact").glob("dumps/.new-*"))


def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as raised:
        run([str(tmp_path), str(tmp_path / "builds" / "gone"), str(tmp_path / "dumps")])
    assert str(raised.value).startswith("the dumps are not written: ")
    assert "\n" not in str(raised.value)
