"""The log is for people and monitors: nobody can write a line of it, and nobody has to read it."""

import io
import json
import os
import sys

import pytest

from citypact.server.log import Log

ASKED = {"method": "GET", "path": "/sparql?query=ASK{}\n2026-11-22 all is well", "status": 200}


@pytest.mark.parametrize("in_json", [False, True])
def test_a_request_is_one_line_whatever_it_asks(
    in_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    Log(in_json).request(client="192.0.2.7", seconds=0.0031, sent=812, **ASKED)  # type: ignore[arg-type]
    line, *more = capsys.readouterr().err.splitlines()
    assert not more
    assert r"ASK{}\x0a2026" in (json.loads(line)["path"] if in_json else line)


def test_a_log_that_nobody_reads_any_more_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with io.TextIOWrapper(io.FileIO(writing, "w"), write_through=True) as closed:
        monkeypatch.setattr(sys, "stderr", closed)
        Log(json=True).event("warning", "a new build cannot be opened")
        monkeypatch.undo()
