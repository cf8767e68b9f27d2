"""References: hand-written keys must exist; identifiers may stand for what nobody describes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from ontology.errors import InputError

TABLE = """loader = "table"
path = "data/members.csv"
title = "Members"
licence = "CC0"

[mapping.city]
kind = "cities"
key = "{City}"
name = "{City}"

[mapping.network]
kind = "networks"
key = "=iclei"
member = "city"
unit-of = "partner/ror:{Parent}"
"""
ICLEI = "passages: {p: {locator: page 1, networks: {iclei: {name: {en: ICLEI}}}}}"


def workspace(make_workspace: Callable[..., Path], table: str, **documents: str) -> Path:
    root = make_workspace(**documents)
    (root / "sources" / "members.toml").write_text(table)
    (root / "sources" / "data" / "members.csv").write_text(
        "City,Parent\nGwangju,03e8s1d88\nMelaka,015z29x25\n"
    )
    return root


def test_an_identifier_that_no_source_opens_is_a_warning(
    make_workspace: Callable[..., Path],
) -> None:
    report = build(workspace(make_workspace, TABLE, iclei=ICLEI))
    assert [warning for warning in report.warnings if "no source describes" in warning] == [
        "sources/data/members.csv names 2 things that no source describes, as "
        "partner/ror.015z29x25 (line 3)"
    ]


def test_a_key_of_another_source_has_to_be_opened_there(
    make_workspace: Callable[..., Path],
) -> None:
    table = TABLE.replace('member = "city"', 'member = ["city", "partner/=c40"]')
    with pytest.raises(InputError, match="partner/c40 does not exist"):
        build(workspace(make_workspace, table, iclei=ICLEI))
