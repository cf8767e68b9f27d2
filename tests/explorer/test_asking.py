"""Readers ask: a question of the catalogue, a date, a query; and take the answer along."""

import csv
import re
from pathlib import Path
from urllib.parse import quote

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
    for name, kind in (("One type", "United Nations body"), ("Another type", "City network")):
        page.get_by_label(re.compile(f"^{name}")).select_option(label=kind)
    page.get_by_role("button", name="Ask", exact=True).click()
    answer = page.get_by_role("region", name="Answer")
    bridge = answer.get_by_role("row", name=re.compile("United Nations Environment Programme"))
    expect(bridge.first).to_be_visible()
    with page.expect_download() as download:
        answer.get_by_role("link", name="CSV").first.click()
    assert any("United Nations" in " ".join(row.values()) for row in rows(download.value))


def test_every_starting_question_of_the_home_page_leads_to_its_answer(reader: Reader) -> None:
    visit = reader("en")
    page = visit.open("/")
    questions = page.get_by_role("region", name="Questions to start with").locator("li > a")
    for at in range(questions.count()):
        questions.nth(at).click()
        expect(page).to_have_url(re.compile("/ask/"))
        visit.settled()
        answer = page.get_by_role("region", name="Answer").get_by_role("table")
        expect(answer.locator("tbody tr").first).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)
        visit.open("/")
    assert at >= 5


def test_the_address_of_a_question_may_name_a_type_by_another_key(reader: Reader) -> None:
    page = reader("en").open("/ask/bridges?first=UN+body&second=city-network")
    chosen = [page.get_by_label(re.compile(f"^{name} type")) for name in ("One", "Another")]
    for select, key in zip(chosen, ("un-body", "network"), strict=True):
        expect(select).to_have_value(key)


def test_the_data_can_be_taken_along_from_every_page(reader: Reader) -> None:
    page = reader("en").open("/")
    page.get_by_role("contentinfo").get_by_role("link", name="Data and downloads").click()
    files = page.get_by_role("region", name="Files")
    expect(files.get_by_role("link", name="graph.nq.gz")).to_be_visible()
    services = page.get_by_role("region", name="For other programs")
    expect(services.get_by_role("link", name=re.compile("reconcile$"))).to_be_visible()


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


def test_the_drawing_of_an_answer_shows_who_was_asked_about(reader: Reader) -> None:
    page = reader("en").open("/ask/works-with?partner=gwangju&view=network")
    drawing = page.get_by_role("group", name="Network: Who works with a partner")
    expect(drawing.get_by_role("link", name="City of Gwangju", exact=True)).to_be_visible()
    expect(drawing.get_by_role("link", name="United Nations Environment")).to_be_visible()


def test_a_query_and_its_answer_as_a_file(reader: Reader) -> None:
    page = reader("en").open("/ask/sparql")
    page.get_by_role("button", name="Ask", exact=True).click()
    answer = page.get_by_role("region", name="Answer")
    expect(answer.get_by_role("table")).to_contain_text("Greener Cities Partnership")
    with page.expect_download() as download:
        answer.get_by_role("button", name="CSV").click()
    assert download.value.suggested_filename == "sparql-answer.csv"
    assert any(row["agreementName"] == "Greener Cities Partnership" for row in rows(download.value))


@pytest.mark.slow
def test_the_address_of_a_query_shows_another_reader_its_answer(reader: Reader) -> None:
    page = reader("en").open("/ask/sparql")
    cities = page.get_by_label("Examples").locator("option", has_text="Cities and the agencies")
    page.get_by_label("Examples").select_option(value=cities.get_attribute("value") or "")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_role("button", name="Network", exact=True).click()
    expect(page).to_have_url(re.compile(r"query=.*&view=network"))
    other = reader("zh").open(page.url.removeprefix(page.url.partition("/ask/")[0]))
    drawing = other.locator(".ties")
    expect(drawing.get_by_role("link", name="City of Gwangju")).to_be_visible()
    drawing.get_by_role("link", name="City of Gwangju").click()
    expect(other.get_by_role("heading", level=1)).to_contain_text("光州市")


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("ASK { ?city a cp:City }", "Yes"),
        ("DESCRIBE <https://w3id.org/citypact/id/partner/gwangju>", "participatesIn"),
        ("SELECT * { ?city a cp:City FILTER(false) }", "nothing that answers"),
    ],
)
def test_queries_of_every_form(reader: Reader, query: str, says: str) -> None:
    page = reader("en").open(f"/ask/sparql?query={quote(query)}")
    expect(page.get_by_role("region", name="Answer")).to_contain_text(says)


def test_the_keyboard_leads_into_the_editor_and_out_of_it(reader: Reader) -> None:
    page = reader("en").open("/ask/sparql")
    editor = page.get_by_role("textbox", name="SPARQL query")
    page.get_by_label("Examples").focus()
    page.keyboard.press("Tab")
    expect(editor).to_be_focused()
    for _ in range(2):  # the field, and what scrolls around it
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ask")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Answer").get_by_role("table")).to_be_visible()


def test_a_query_that_is_too_long_for_an_address_is_answered_and_says_so(reader: Reader) -> None:
    query = f"ASK {{ ?city a cp:City }} #{'long ' * 2_000}"
    page = reader("en").open(f"/ask/sparql?query={quote(query)}")
    expect(page.get_by_role("region", name="Answer")).to_contain_text("Yes")
    expect(page.get_by_text("too long for an address")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/ask/sparql$"))


def test_the_endpoint_says_what_is_wrong_with_a_query(reader: Reader) -> None:
    visit = reader("en")
    page = visit.open(f"/ask/sparql?query={quote('SELECT ?city')}")
    expect(page.get_by_role("alert")).to_contain_text("cannot be answered")
    assert all("400 (Bad Request)" in fault for fault in visit.faults)
    visit.faults.clear()  # the browser says so of every answer of that kind


def test_what_changed_between_two_dates(reader: Reader) -> None:
    page = reader("en").open("/changes")
    page.get_by_label("Earlier date").fill("2010")
    page.get_by_label("Later date").fill("2020")
    page.get_by_role("button", name="Compare", exact=True).click()
    appeared = page.get_by_role("region", name="Appeared")
    expect(appeared).to_contain_text("Policy brief: COVID-19 in an Urban World")
