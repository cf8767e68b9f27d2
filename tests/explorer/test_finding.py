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
    page.get_by_role("button", name=re.compile("^2: United Nations Environment .* and ")).click()
    here = page.locator(".map-picked")
    expect(here).to_contain_text("United Nations Environment Programme")
    expect(here).to_contain_text("United Nations Human Settlements Programme")


def test_small_states_are_on_the_map_too(reader: Reader) -> None:
    page = reader("en").open("/map")
    world = page.locator(".world-map")
    expect(world.locator("circle.land")).not_to_have_count(0)
    expect(page.get_by_role("table", name="Countries")).to_contain_text("Singapore")


def test_a_long_page_has_contents_and_panels_that_fold(reader: Reader) -> None:
    page = reader("en").open("/id/partner/unep")
    contents = page.get_by_role("navigation", name="On this page")
    contents.get_by_role("link", name="Takes part in").click()
    expect(page).to_have_url(re.compile("#takes-part-in$"))
    panel = page.get_by_role("region", name="Takes part in")
    expect(panel).to_be_in_viewport()
    fold = panel.get_by_role("button", name="Takes part in")
    fold.click()
    expect(panel.get_by_role("table")).to_be_hidden()
    contents.get_by_role("link", name="Takes part in").click()
    expect(panel.get_by_role("table")).to_be_visible()
    fold.click()
    expect(panel.get_by_role("table")).to_be_hidden()
    page.reload()
    expect(panel.get_by_role("table")).to_be_visible()
    expect(page.get_by_role("region", name="Takes part in")).to_be_in_viewport()


@pytest.mark.slow
def test_files_are_named_after_the_thing_and_the_panel(reader: Reader) -> None:
    page = reader("en").open("/id/partner/gwangju")
    with page.expect_download() as download:
        page.get_by_role("region", name="Names").get_by_role("button", name="CSV").click()
    assert download.value.suggested_filename == "city-of-gwangju-names.csv"


@pytest.mark.slow
def test_a_table_on_a_telephone_is_put_in_order_by_a_choice(reader: Reader) -> None:
    page = reader("en", viewport={"width": 360, "height": 740}).open("/id/partner/unep")
    works_with = page.get_by_role("region", name="Works with")
    expect(works_with.get_by_role("columnheader")).to_have_count(0)
    works_with.get_by_label("Sort by").select_option(label="Name")
    first = works_with.get_by_role("rowheader").first
    expect(first).to_have_text("Beach management units")
    works_with.get_by_role("button", name="Reverse the order").click()
    expect(first).to_have_text("World Bank")


def test_the_address_keeps_the_order_of_each_table(reader: Reader) -> None:
    page = reader("en").open("/id/partner/unep#takes-part-in")
    works_with, takes_part = (
        page.get_by_role("region", name=name) for name in ("Works with", "Takes part in")
    )
    works_with.get_by_role("button", name="Name").click()
    takes_part.get_by_role("button", name="Role").click()
    takes_part.get_by_role("button", name="Role").click()
    expect(page).to_have_url(
        re.compile(r"\?sort-works-with=name&sort-takes-part-in=-role#takes-part-in$")
    )
    page.reload()
    expect(works_with.get_by_role("rowheader").first).to_have_text("Beach management units")
    expect(takes_part.get_by_role("cell").first).to_have_text("supporting partner")
    expect(takes_part.get_by_role("columnheader", name="Role")).to_have_attribute(
        "aria-sort", "descending"
    )


def test_a_value_in_the_address_that_the_page_does_not_know(reader: Reader) -> None:
    page = reader("en").open("/map?shade=purple")
    expect(page.get_by_text(re.compile("shade.+purple.+ is not known here"))).to_be_visible()
    page.goto(f"{page.url.partition('/map')[0]}/id/partner/gwangju?sort-works-with=size")
    expect(page.get_by_text(re.compile("sort-works-with.+size.+ is not known"))).to_be_visible()


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
