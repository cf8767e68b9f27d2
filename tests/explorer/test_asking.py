"""Readers ask: a question of the catalogue, a date, a query; and take the answer along."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, expect

from tests.explorer.conftest import Reader

pytestmark = pytest.mark.browser


def rows(download: Download) -> list[dict[str, str]]:
    """Return the rows of a table that was downloaded."""
    with Path(download.path()).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_which_partners_bridge_un_agencies_and_city_networks(reader: Reader) -> None:
    page = reader("en").open("/ask")
    page.get_by_label("Find a question").fill("bridges two groups")
    page.get_by_role("link", name="Who bridges two groups").click()
    for name, kind in (
        ("first", "United Nations body"),
        ("second", "local or regional government"),
    ):
        page.get_by_label(f"{name}:").select_option(label=kind)
    page.get_by_role("button", name="Ask", exact=True).click()
    answer = page.get_by_role("region", name="Answer")
    expect(answer.get_by_role("table")).to_contain_text("United Nations")
    with page.expect_download() as download:
        answer.get_by_role("link", name="CSV").first.click()
    assert any("United Nations" in " ".join(row.values()) for row in rows(download.value))


def test_what_was_in_force_in_2009(reader: Reader) -> None:
    page = reader("en").open("/timeline")
    page.get_by_label("In force on").fill("2009")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(
        page.get_by_role("heading", name=re.compile("What may be in force: .2009"))
    ).to_be_visible()
    chart = page.get_by_role("group", name="Bars of")
    expect(chart).to_contain_text("Environmental Model City Initiative")
    expect(chart).not_to_contain_text("SDGs FutureCity Initiative")
    assert page.url.endswith("/timeline?on=2009")


def test_a_query_and_its_answer_as_a_file(reader: Reader) -> None:
    page = reader("en").open("/ask/sparql")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".yasr")).to_contain_text("Greener Cities Partnership")
    with page.expect_download() as download:
        page.locator(".yasr_downloadIcon").click()
    assert "Greener Cities Partnership" in Path(download.value.path()).read_text("utf-8")


def test_what_changed_between_two_dates(reader: Reader) -> None:
    page = reader("en").open("/changes")
    page.get_by_label("Earlier date").fill("2010")
    page.get_by_label("Later date").fill("2020")
    page.get_by_role("button", name="Compare", exact=True).click()
    appeared = page.get_by_role("region", name="Appeared")
    expect(appeared).to_contain_text("Policy brief: COVID-19 in an Urban World")
