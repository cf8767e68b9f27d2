"""Readers find somebody, follow a line to the passage that says so, and compare."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.conftest import Reader

pytestmark = pytest.mark.browser
HITS = "[role=option]:visible"


def search(page: Page, name: str) -> None:
    """Write a name into the search field at the top."""
    page.locator("input[role=combobox]").first.fill(name)


def test_gwangju_by_its_chinese_name_and_who_says_that_it_works_with_unep(reader: Reader) -> None:
    page = reader("en").open("/")
    search(page, "光州")
    page.get_by_role("option", name=re.compile("^City of Gwangju")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("City of Gwangju")
    row = page.get_by_role("row", name="United Nations Environment Programme")
    row.locator("summary").click()
    page.get_by_role("button", name=re.compile("Reference .?1")).first.click()
    passage = page.get_by_role("dialog")
    expect(passage).to_contain_text("Gwanju City Cooperation")
    expect(passage).to_contain_text("United Nations Environment Programme")
    passage.get_by_role("link", name="About this passage").click()
    expect(page.get_by_role("main")).to_contain_text("Cooperation of UNEP and the City of Gwangju")


def test_a_name_with_a_slip_of_spelling(reader: Reader) -> None:
    page = reader("en").open("/")
    search(page, "gwanju")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('/search')[0].rstrip('/')}/search?q=gwanju")
    page.get_by_role("main").get_by_role("link", name=re.compile("^City of Gwangju")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("City of Gwangju")


def test_what_two_agencies_do_together_and_apart(reader: Reader) -> None:
    page = reader("en").open("/compare")
    for label, name in (("One partner", "UNEP"), ("The other", "UN-Habitat")):
        page.get_by_role("combobox", name=label).fill(name)
        page.locator(HITS).first.click()
    together = page.get_by_role("region", name="Together")
    expect(together).to_contain_text("Greener Cities Partnership")
    alone = page.get_by_role(
        "region", name=re.compile("^Only .United Nations Environment Programme")
    )
    expect(alone).to_contain_text("Cooperation of UNEP and the City of Gwangju")
    expect(together).not_to_contain_text("Gwangju")
    together.get_by_role("button", name="Reference").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()


def test_a_reader_of_arabic_and_then_of_chinese(reader: Reader) -> None:
    page = reader("ar").open("/id/partner/gwangju")
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    page.locator("header select").select_option("zh")
    expect(page.get_by_role("heading", level=1)).to_contain_text("光州市")
    expect(root).to_have_attribute("lang", "zh")
    expect(root).to_have_attribute("dir", "ltr")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("光州市")


def test_who_is_in_nairobi(reader: Reader) -> None:
    page = reader("en").open("/map")
    page.get_by_role("button", name=re.compile("2. partners, one of them .United Nations")).click()
    here = page.locator(".map-picked")
    expect(here).to_contain_text("United Nations Environment Programme")
    expect(here).to_contain_text("United Nations Human Settlements Programme")


def test_the_facts_of_a_thing_as_data(reader: Reader) -> None:
    page = reader("en").open("/id/agreement/greener-cities-partnership")
    described = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert described["@context"] == "https://schema.org"
    assert "Greener Cities Partnership" in json.dumps(described)
    link = page.get_by_role("link", name="Turtle").get_attribute("href")
    answer = page.request.get(f"{page.url.partition('/id/')[0]}{link}")
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "Greener Cities Partnership" in answer.text()


def test_a_page_without_script_is_still_read(reader: Reader) -> None:
    visit = reader("en", java_script_enabled=False)
    page = visit.page
    page.goto(f"{visit.address}/id/partner/gwangju")
    expect(page.locator("h1")).to_have_text("City of Gwangju")
    expect(page.locator("main")).to_contain_text("section “Gwanju City Cooperation”")
    page.locator("a", has_text="Cooperation of UNEP and the City of Gwangju").first.click()
    expect(page.locator("main")).to_contain_text("United Nations Environment Programme")
