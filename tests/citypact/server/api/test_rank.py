"""Who is central: the ranks of the command line, each with the passages behind its reasons."""

from pathlib import Path
from typing import Any

import pytest

from citypact.server.workers.bench import Bench
from tests.citypact.server.api.asking import ask, bench_of, reply


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


@pytest.mark.parametrize("by", ["betweenness", "degree", "constraint", "birank"])
@pytest.mark.parametrize("filters", [{}, {"thing": ["agreement"]}])
def test_ranks_are_those_of_the_command_line(
    bench: Bench, by: str, filters: dict[str, Any]
) -> None:
    found = ask(bench, "rank", by=by, top="7", **filters)
    wanted = bench.graph.rank(by, top=7, **filters)
    assert [(row["rank"], row["partner"]["iri"]) for row in found["partners"]] == [
        (row.rank, row.iri) for row in wanted
    ]
    assert [row["value"] for row in found["partners"]] == pytest.approx(
        [row.value for row in wanted]
    )
    assert found["of"] == wanted.total
    assert found["by"] == by
    assert found["meaning"]


def test_unep_and_un_habitat_stand_between_most_others(bench: Bench) -> None:
    found = ask(bench, "rank", top="2", lang="zh")
    assert found["by"] == "betweenness"
    assert [row["partner"]["name"] for row in found["partners"]] == [
        "联合国环境规划署", "联合国人类住区规划署",
    ]  # fmt: skip
    reason = found["partners"][0]["reasons"][0]
    assert reason["thing"]["kind"] == "agreement"
    assert reason["partners"] == 3
    assert reason["alone"] == 2
    assert reason["share"] == pytest.approx(3 / 39, rel=1e-3)


def test_every_reason_has_a_passage_that_can_be_read(bench: Bench) -> None:
    found = ask(bench, "rank", top="10")
    reasons = [reason for row in found["partners"] for reason in row["reasons"]]
    assert reasons
    for reason in reasons:
        assert reason["passages"]
        for number in reason["passages"]:
            passage = found["passages"][number]
            assert passage["path"].startswith("/cite/")
            assert passage["locator"]
            assert passage["source"]["name"]


def test_where_little_is_best_the_least_is_first(bench: Bench) -> None:
    found = ask(bench, "rank", by="constraint")
    values = [row["value"] for row in found["partners"]]
    assert found["low_is_central"]
    assert values == sorted(values)


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ({"by": "fame"}, 404, "fame"),
        ({"by": "community"}, 404, "community"),
        ({"by": "betweeness"}, 404, "betweenness"),
        ({"top": "0"}, 400, "top"),
        ({"role": ["leader"]}, 404, "leader"),
    ],
)
def test_what_cannot_be_ranked_is_said(
    bench: Bench, asked: dict[str, Any], status: int, said: str
) -> None:
    found = reply(bench, "rank", **asked)
    assert found.status == status
    assert said in found.body.decode()


def test_a_network_that_nothing_passes_has_no_ranks(bench: Bench) -> None:
    found = ask(bench, "rank", kind=["city"], thing=["output"])
    assert found["partners"] == []
    assert found["of"] == 0
