"""Every page as readers find it: whole, quiet, and without a serious fault that axe-core finds."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.explorer.conftest import WIDE, Reader
from tests.explorer.visit import Visit

pytestmark = pytest.mark.browser
Readers = Callable[[str], Visit]
MAIN = {
    "home": "/",
    "found": "/search?q=bonn",
    "partner": "/id/partner/gwangju",
    "network": "/network?selected=/id/partner/unep&day=2009-06",
    "line": "/network?selected=/id/partner/unep&with=/id/partner/gwangju&show=table",
    "map": "/map",
    "timeline": "/timeline?on=2009",
    "question": "/ask/works-with?partner=gwangju",
    "compare": "/compare?one=gwangju&other=iclei",
}
OTHERS = {
    "agency": "/id/partner/unep",
    "agreement": "/id/agreement/greener-cities-partnership",
    "theme": "/theme/climate-change",
    "place": "/thing?iri=https%3A%2F%2Fsws.geonames.org%2F184745%2F",
    "passage": "/cite/unep-cities/gwanju-city-cooperation",
    "source": "/source/unep-cities",
    "ask": "/ask",
    "answered as a network": "/ask/bridges?first=un-body&second=local-government",
    "sparql": "/ask/sparql",
    "changes": "/changes?before=2010&after=2020",
    "nothing found": "/search?q=qqqqqqqq",
}
DARK = ("color-contrast", "link-in-text-block")
"""What may differ where colours do."""


@pytest.fixture(scope="module")
def settled(browser: Browser, served: str) -> Iterator[Readers]:
    """A reader of a language who has been here before: the browser keeps the script."""
    visits: dict[str, Visit] = {}

    def reader_of(language: str) -> Visit:
        if language not in visits:
            visits[language] = Visit(browser.new_context(locale=language), served)
        return visits[language]

    yield reader_of
    for visit in visits.values():
        visit.context.close()


@pytest.mark.parametrize("name", [*MAIN, *OTHERS])
def test_a_page_in_english(settled: Readers, name: str) -> None:
    look(settled("en"), "en", (MAIN | OTHERS)[name])


@pytest.mark.parametrize(
    ("language", "name"),
    [("ar", "home"), ("ar", "partner"), ("ar", "network"), ("zh", "timeline"), ("zh", "question")],
)
def test_a_main_page_in_another_language(settled: Readers, language: str, name: str) -> None:
    look(settled(language), language, MAIN[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", [*MAIN, *OTHERS])
@pytest.mark.parametrize("language", ["ar", "zh", "fr", "es", "ru"])
def test_a_page_in_every_other_language(settled: Readers, language: str, name: str) -> None:
    look(settled(language), language, (MAIN | OTHERS)[name])


def look(visit: Visit, language: str, path: str) -> None:
    """Open a page and find nothing wrong in light and dark, and nothing cut off when narrow."""
    visit.faults.clear()
    visit.page.emulate_media(color_scheme="light")
    visit.page.set_viewport_size(WIDE)
    page = visit.open(path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert visit.serious() == []
    page.emulate_media(color_scheme="dark")
    assert visit.serious(*DARK) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert visit.faults == []


def test_an_address_where_nothing_is(reader: Reader) -> None:
    visit = reader("en")
    page = visit.open("/id/partner/nobody")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is at this address")
    assert visit.serious() == []
    assert all("404 (Not Found)" in fault for fault in visit.faults)
    visit.faults.clear()  # the browser says so of every answer of that kind
