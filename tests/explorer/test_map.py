"""The map as readers use it: a circle opened, by keys alone, and taken along as a picture."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.conftest import Reader

pytestmark = pytest.mark.browser
WORLD = ".world-map > svg"
ICLEI = re.compile("^2: ICLEI")
HERE = re.compile("^At this circle")


def seen(page: Page) -> str | None:
    """Return how the map is moved and how close it is looked at."""
    return page.locator(f"{WORLD} > g").get_attribute("transform")


def test_a_circle_opens_with_its_partners_and_its_lines_alone(reader: Reader) -> None:
    page = reader("en").open("/map")
    lines = page.locator(f"{WORLD} .arcs path")
    expect(lines).to_have_count(2)
    page.get_by_role("button", name=ICLEI).click()
    here = page.get_by_role("table", name=HERE)
    expect(here).to_contain_text("ICLEI")
    expect(here).to_contain_text("Institute for Environment and Human Security")
    expect(lines).to_have_count(1)
    expect(page.get_by_text("Only lines of what is chosen are drawn")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(here).to_have_count(0)
    expect(lines).to_have_count(2)


def test_the_map_by_keys_alone(reader: Reader) -> None:
    page = reader("en").open("/map")
    page.get_by_role("button", name=ICLEI).focus()
    page.keyboard.press("Enter")
    here = page.get_by_role("table", name=HERE)
    expect(here).to_be_visible()
    page.keyboard.press("+")
    expect(page.locator(WORLD)).to_be_focused()
    close = seen(page)
    assert close != "translate(0,0) scale(1)"
    page.keyboard.press("ArrowRight")
    assert seen(page) != close
    page.keyboard.press("0")
    assert seen(page) == "translate(0,0) scale(1)"
    page.keyboard.press("Escape")
    expect(here).to_have_count(0)


@pytest.mark.slow
def test_a_picture_of_the_map_says_what_its_signs_mean(reader: Reader) -> None:
    page = reader("en").open("/map")
    expect(page.locator(f"{WORLD} .land").first).to_be_attached()
    with page.expect_download() as download:
        page.get_by_role("region", name="Partners and their ties").get_by_role(
            "button", name="SVG"
        ).click()
    picture = Path(download.value.path()).read_text(encoding="utf-8")
    for said in ("Partners and their ties", "City of Gwangju", "a partner", "Initiatives"):
        assert f">{said}<" in re.sub("[\u2066-\u2069]", "", picture)
    assert "Natural Earth, public domain" in picture
    expect(page.locator(".map-picture")).to_have_count(0)
