"""Wrong dates are refused in words and as data, the same by every question that takes dates."""

import json
from pathlib import Path
from typing import Any

import pytest

from citypact.server.api.call import ask
from citypact.server.api.dates import HEADER
from citypact.server.workers.bench import Bench
from tests.citypact.server.api.asking import bench_of, reply


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    """The bench of the starter graph."""
    return bench_of(starter_root)


@pytest.mark.parametrize("name", ["network", "map", "rank", "timeline", "download"])
@pytest.mark.parametrize("parameter", ["on", "since", "until"])
def test_every_question_refuses_a_wrong_date_alike(bench: Bench, name: str, parameter: str) -> None:
    found = reply(bench, name, **{parameter: "2009-02-31"})
    assert found.status == 400
    assert found.body.decode().startswith(f"{parameter} is “2009-02-31”, no date of the calendar")
    (fault,) = json.loads(found.headers[HEADER])
    assert fault == {"code": "date-wrong", "parameter": parameter, "text": "2009-02-31"}


@pytest.mark.parametrize(
    ("name", "asked", "parameter"),
    [
        ("network", {"since": "2012", "until": "2009"}, "since"),
        ("map", {"since": "2012-06", "until": "2012-05-31"}, "since"),
        ("changes", {"before": "2012", "after": "2009"}, "before"),
    ],
)
def test_dates_in_the_wrong_order_are_a_fault_of_their_own(
    bench: Bench, name: str, asked: dict[str, str], parameter: str
) -> None:
    found = reply(bench, name, **asked)
    assert (found.status, "swap them" in found.body.decode()) == (400, True)
    (fault,) = json.loads(found.headers[HEADER])
    assert fault == {"code": "dates-swapped", "parameter": parameter, "text": asked[parameter]}


def test_every_wrong_date_is_told_at_once(bench: Bench) -> None:
    found = reply(bench, "changes", before="soon", after="später")
    faults = json.loads(found.headers[HEADER])
    assert {fault["parameter"]: fault["text"] for fault in faults} == {
        "before": "soon", "after": "später",
    }  # fmt: skip
    assert found.headers[HEADER].isascii()


def test_a_question_of_the_catalogue_tells_its_wrong_date_alike(bench: Bench) -> None:
    found = ask(bench, "answer", [("name", "in-force-on"), ("parameters.date", "soon")])
    (fault,) = json.loads(found.headers[HEADER])
    assert fault == {"code": "date-wrong", "parameter": "date", "text": "soon"}


@pytest.mark.parametrize(
    "asked", [{"kind": ["agncy"]}, {"on": "2009", "since": "2008"}, {"theme": ["zzz"]}]
)
def test_what_is_wrong_otherwise_is_said_in_words_alone(
    bench: Bench, asked: dict[str, Any]
) -> None:
    found = reply(bench, "network", **asked)
    assert 400 <= found.status < 500
    assert HEADER not in found.headers
