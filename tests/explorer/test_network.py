"""Readers look at the network: its lines, its time, its table, its link, its file."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.conftest import WIDE, Reader
from tests.explorer.visit import Visit

pytestmark = pytest.mark.browser
DRAWN = ".network-picture[data-drawn=yes]"


def set_month(page: Page, year: int, month: int) -> None:
    """Move the time slider to a month."""
    page.get_by_label("Only what is in force at a date").check()
    page.locator("input[type=range]").first.fill(str(year * 12 + month - 1))


def test_a_line_leads_to_the_passage_behind_it(reader: Reader) -> None:
    page = reader("en").open("/network?of=gwangju")
    drawing = page.locator(DRAWN)
    box = drawing.bounding_box()
    assert box is not None
    drawing.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    facts = page.get_by_role("complementary", name="What is chosen")
    expect(facts).to_contain_text("Cooperation of UNEP and the City of Gwangju")
    expect(facts).to_contain_text("section “Gwanju City Cooperation”")


def test_who_stands_between_un_agencies_and_city_networks(reader: Reader) -> None:
    page = reader("en").open("/network")
    filters = page.locator(".network-filters")
    filters.locator("> summary").click()
    kinds = filters.locator("details", has_text="Kind of partner")
    kinds.locator("summary").click()
    for kind in ("agency", "city network"):
        kinds.get_by_label(re.compile(f"^{kind}", re.IGNORECASE)).check()
    page.get_by_label("Table", exact=True).check()
    partners = page.get_by_role("table", name="Partners")
    expect(partners).not_to_contain_text("City of Gwangju")
    expect(partners.locator("tbody tr").first).to_contain_text("United Nations Environment")
    expect(page).to_have_url(re.compile("kind=agency&kind=network&show=table"))


def test_what_is_chosen_says_with_whom_and_through_what_before_how_central(reader: Reader) -> None:
    page = reader("en").open("/network?selected=/id/partner/unep")
    facts = page.get_by_role("complementary", name="What is chosen")
    headings = facts.get_by_role("heading")
    expect(headings.nth(1)).to_have_text(re.compile("Works with .?22.? partners"))
    expect(headings.nth(2)).to_contain_text("What it shares with them")
    facts.get_by_text("How central it is").click()
    measures = facts.get_by_role("table", name="How central it is")
    expect(measures.get_by_role("row", name="betweenness")).to_contain_text("who brokers")


def test_values_that_mean_nothing_are_said_and_the_rest_holds(reader: Reader) -> None:
    page = reader("en").open("/network?selected=nobody&size=bigness&on=2009-02-31&colr=kind")
    for said in (
        "nobody.?” is not among the partners of this network",
        "bigness.?” in the address is not known here",
        "Possible: .?articulation-point, betweenness",
        "2009-02-31.?” is no date of the calendar",
        "colr.?” in the address is no setting of this page",
    ):
        expect(page.get_by_role("main")).to_contain_text(re.compile(said))
    expect(page.locator(DRAWN)).to_be_visible()
    size = page.locator(".network-controls select").first
    expect(size).to_have_value("betweenness")
    size.select_option("degree")
    expect(page.get_by_text("bigness")).to_have_count(0)


def test_files_and_the_window_are_called_after_the_view(reader: Reader) -> None:
    page = reader("en").open("/network?kind=agency&selected=/id/partner/unep&day=2021-06")
    expect(page).to_have_title(
        re.compile("^Network – United Nations Environment Programme · June 2021 · ")
    )
    for button, name in (
        ("SVG", r"united-nations-environment-programme-june-2021-.*\.svg"),
        ("GraphML", r"starter-network-agency\.graphml"),
    ):
        with page.expect_download() as download:
            page.locator(".network-take").get_by_text(button, exact=True).click()
        assert re.fullmatch(name, download.value.suggested_filename)


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.slow), "ar"])
def test_the_zoom_buttons_cover_nothing_of_the_drawing(reader: Reader, lang: str) -> None:
    page = reader(lang).open("/network")
    for width in (1280, 768, 360):
        page.set_viewport_size({"width": width, "height": 740})
        drawing, buttons = (page.locator(it).bounding_box() for it in (DRAWN, ".network-zoom"))
        assert drawing
        assert buttons
        assert (
            buttons["x"] >= drawing["x"] + drawing["width"]
            or buttons["x"] + buttons["width"] <= drawing["x"]
            or buttons["y"] >= drawing["y"] + drawing["height"]
        )


def test_two_dates_side_by_side(reader: Reader) -> None:
    page = reader("en").open("/changes?before=2009&after=2021")
    drawings = page.locator(".two-dates svg")
    expect(drawings).to_have_count(2)
    said = "2021.?: .?68.? ties, .?[0-9].? of them certain; .?2.? appear or may appear after .?2009"
    expect(page.locator("figcaption").last).to_have_text(re.compile(said))
    expect(drawings.last.locator(".changed-pale")).to_have_attribute("d", re.compile("^M"))
    drawings.first.get_by_role("link", name="City of Gwangju").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("City of Gwangju")


def test_the_network_of_2009_and_of_all_times(reader: Reader) -> None:
    page = reader("en").open("/network")
    said = page.locator(".network-time-said")
    before = said.inner_text()
    set_month(page, 2009, 6)
    expect(said).to_contain_text("2009")
    page.get_by_label("Only what is in force at a date").uncheck()
    expect(said).to_have_text(before)


def middle(page: Page, selector: str) -> float:
    """Where the middle of something stands across the page, in CSS pixels."""
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


@pytest.mark.parametrize("lang", [pytest.param("en", marks=pytest.mark.slow), "ar"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_thumb_stands_over_the_bar_of_its_year(reader: Reader, lang: str, width: int) -> None:
    page = reader(lang).open("/network?day=2012-07-01")
    page.set_viewport_size({"width": width, "height": 740})
    line = page.locator(".network-range input")
    first, last = (int(line.get_attribute(it) or 0) for it in ("min", "max"))
    now = int(line.input_value())
    box = line.bounding_box()
    assert box is not None
    part = (now - first) / (last - first)
    thumb = 8 + (box["width"] - 16) * (1 - part if lang == "ar" else part)
    assert middle(page, ".network-years .now") == pytest.approx(box["x"] + thumb, abs=2)
    assert first % 12 == last % 12 == 0
    bar = f".network-years g:nth-of-type({(now - first) // 12 + 1}) .certain"
    assert middle(page, bar) == pytest.approx(box["x"] + thumb, abs=2)


def test_the_slider_begins_with_a_date_at_which_much_is_in_force(reader: Reader) -> None:
    page = reader("en").open("/network")
    page.get_by_label("Only what is in force at a date").check()
    said = page.locator(".network-time-said")
    expect(said).to_contain_text(re.compile("ties that are certain: .?[1-9]"))


def test_a_date_that_the_server_is_asked_for_is_said_and_can_be_taken_away(reader: Reader) -> None:
    page = reader("en").open("/network?on=2009")
    chips = page.get_by_role("list", name="Filters in force")
    expect(chips).to_contain_text("In force 2009")
    chips.get_by_role("button", name="Clear filters").click()
    expect(chips).to_have_count(0)
    expect(page).to_have_url(re.compile("/network$"))


def test_what_a_link_chooses_is_lit_where_the_drawing_has_it(reader: Reader) -> None:
    page = reader("en").open("/network?selected=/id/partner/gwangju&at=0.2597,0.3382,1")
    drawing = page.locator(DRAWN)
    with page.expect_download() as download:  # the file stands where the light does
        page.locator(".network-take").get_by_text("SVG", exact=True).click()
    svg = Path(download.value.path()).read_text("utf-8")
    outline = re.search(r'<path d="([^"]+)"[^>]*><title>City of Gwangju<', svg)
    assert outline
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", outline[1])]
    box = drawing.bounding_box()
    assert box
    page.mouse.move(box["x"] + numbers[0] + 2, box["y"] + numbers[1])
    expect(page.locator(".network-tip")).to_contain_text("City of Gwangju")


def test_what_the_server_refuses_to_write_is_said(reader: Reader) -> None:
    visit = reader("en")
    page = visit.open("/network")
    said = "2,001 partners are too many for a page that works offline"
    page.route("**/api/download?*", lambda it: it.fulfill(status=400, body=said,
               content_type="text/plain; charset=utf-8"))  # fmt: skip
    page.locator(".network-take").get_by_text("Offline page").click()
    expect(page.locator(".network-take").get_by_role("alert")).to_contain_text(said)
    page.unroute_all()
    visit.faults.clear()  # the browser, too, tells of the refusal


def test_what_a_partner_shares_is_a_step_from_its_passages(reader: Reader) -> None:
    page = reader("en").open("/network?selected=/id/partner/gwangju")
    facts = page.get_by_role("complementary", name="What is chosen")
    facts.get_by_role("button", name="Passages that say so").click()
    expect(facts).to_contain_text("section “Gwanju City Cooperation”")


def test_a_link_shows_another_reader_the_same(reader: Reader) -> None:
    page = reader("en").open("/network")
    page.get_by_label("Colour").select_option("community")
    set_month(page, 2019, 3)
    page.get_by_role("combobox", name="Find a partner in the drawing").fill("iclei")
    page.locator("[role=option]:visible").first.click()
    facts = page.get_by_role("complementary", name="What is chosen")
    expect(facts.get_by_role("heading").first).to_contain_text("ICLEI")
    expect(page).to_have_url(re.compile("selected=.*at=|at=.*selected="))
    other = reader("en").open(page.url.removeprefix(page.url.partition("/network")[0]))
    expect(other.get_by_label("Colour")).to_have_value("community")
    for part in (".network-facts h2", ".network-time-said", ".network-legend"):
        expect(other.locator(part).first).to_have_text(
            page.locator(part).first.text_content() or ""
        )


def test_the_table_beside_the_drawing_as_csv(reader: Reader) -> None:
    page = reader("en").open("/network")
    page.get_by_label("Table", exact=True).check()
    ties = page.get_by_role("table", name="Ties")
    expect(ties).to_contain_text("Joint Work Programme of UN-Habitat")
    with page.expect_download() as download:
        page.get_by_role("list", name=re.compile("Downloads: .Ties")).get_by_role(
            "button", name="CSV"
        ).click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        ends = {(row["Partner"], row["Works with"]) for row in csv.DictReader(file)}
    gwangju = {"City of Gwangju", "United Nations Environment Programme"}
    assert any(set(pair) == gwangju for pair in ends)


def test_the_drawing_comes_back_after_the_table(reader: Reader) -> None:
    page = reader("en").open("/network")
    for _ in range(2):
        page.get_by_label("Table", exact=True).check()
        expect(page.get_by_role("table", name="Partners")).to_be_visible()
        page.get_by_label("Drawing", exact=True).check()
        expect(page.locator(f"{DRAWN} canvas").first).to_be_visible()
    expect(page.get_by_text("cannot draw")).to_have_count(0)


def test_the_keyboard_alone(reader: Reader) -> None:
    page = reader("en").open("/map")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.locator("input[role=combobox]").first.focus()
    page.keyboard.type("iclei")
    expect(page.locator("[role=option]:visible").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ICLEI")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_a_walk_through_the_network_with_arrow_keys(reader: Reader) -> None:
    page = reader("en").open("/network")
    page.locator(DRAWN).focus()
    facts = page.get_by_role("complementary", name="What is chosen")
    page.keyboard.press("ArrowDown")
    expect(facts.get_by_role("heading").first).to_contain_text("United Nations")
    first = facts.get_by_role("heading").first.inner_text()
    page.keyboard.press("ArrowLeft")
    expect(facts.get_by_role("heading").first).not_to_have_text(first)
    page.keyboard.press("Enter")
    expect(facts).to_be_focused()
    page.keyboard.press("Escape")
    expect(facts).to_contain_text("Choose a partner or a line")
    expect(page.locator(DRAWN)).to_be_focused()


def test_the_network_taken_along_works_without_a_network(
    reader: Reader, browser: Browser, tmp_path: Path
) -> None:
    page = reader("en").open("/network")
    with page.expect_download() as download:
        page.get_by_role("link", name="Offline page").click()
    file = tmp_path / "network.html"
    download.value.save_as(file)
    context = browser.new_context(offline=True, viewport=WIDE, locale="en")
    alone = Visit(context, tmp_path.as_uri())
    read_offline(alone.open("/network.html"))
    context.close()
    assert alone.faults == []


def read_offline(page: Page) -> None:
    """Find Gwangju by its Chinese name, read what it shares with UNEP, and look at 2009."""
    expect(page.locator(DRAWN)).to_be_visible()
    page.get_by_role("combobox", name="Find a partner in the drawing").fill("光州")
    page.get_by_role("option", name="City of Gwangju").click()
    facts = page.get_by_role("complementary", name="What is chosen")
    expect(facts.get_by_role("heading").first).to_contain_text("City of Gwangju")
    facts.locator("button.count").click()
    expect(facts).to_contain_text("section “Gwanju City Cooperation”")
    set_month(page, 2009, 6)
    expect(page.locator(".network-time-said")).to_contain_text("2009")
