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
        ("One type of partner", "United Nations body"),
        ("Another type of partner", "local or regional government"),
    ):
        page.get_by_label(name).select_option(label=kind)
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
    certain = page.get_by_role("region", name=re.compile("^Certainly in force: .2009"))
    expect(certain).to_contain_text("Environmental Model City Initiative")
    possible = page.get_by_role("region", name=re.compile("^Possibly in force"))
    expect(possible).to_contain_text("Urban Environmental Accords")
    expect(page.get_by_role("main")).not_to_contain_text("SDGs FutureCity Initiative")
    expect(page.get_by_text("No source says when these began")).to_be_hidden()
    page.locator("summary", has_text="Without any date").click()
    expect(page.get_by_text("No source says when these began")).to_be_visible()
    assert page.url.endswith("/timeline?on=2009")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/timeline?on=2009-02-31", "2009-02-31.* is no date of the calendar"),
        ("/changes?before=2020&after=2008", "The first date lies after the second"),
        ("/network?from=2020-01-01&day=2009-01-01", "The first date lies after the second"),
    ],
)
def test_what_is_wrong_with_a_date(reader: Reader, address: str, says: str) -> None:
    page = reader("en").open(address)
    expect(page.get_by_role("alert")).to_have_text(re.compile(says))


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
