"""Every page as readers find it: whole, quiet, and without a serious fault that axe-core finds."""

from collections import Counter

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Arrivals, Reader
from tests.explorer.visit import Visit

pytestmark = pytest.mark.browser
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
    "answered as a network": "/ask/works-with?partner=unep",
    "sparql": "/ask/sparql",
    "data": "/data",
    "changes": "/changes?before=2010&after=2020",
    "nothing found": "/search?q=qqqqqqqq",
}
DARK = ("color-contrast", "link-in-text-block")
"""What may differ where colours do."""


@pytest.mark.parametrize(
    "name", [*MAIN, *(pytest.param(other, marks=pytest.mark.slow) for other in OTHERS)]
)
def test_a_page_in_english(arrivals: Arrivals, name: str) -> None:
    look(arrivals.visit("en"), "en", (MAIN | OTHERS)[name])


@pytest.mark.parametrize(
    ("language", "name"),
    [("ar", "partner"), ("ar", "network"), ("zh", "timeline")],
)
def test_a_main_page_in_another_language(arrivals: Arrivals, language: str, name: str) -> None:
    look(arrivals.visit(language), language, MAIN[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", [*MAIN, *OTHERS])
@pytest.mark.parametrize("language", ["ar", "zh", "fr", "es", "ru"])
def test_a_page_in_every_other_language(arrivals: Arrivals, language: str, name: str) -> None:
    look(arrivals.visit(language), language, (MAIN | OTHERS)[name])


def look(visit: Visit, language: str, path: str) -> None:
    """Open a page and find nothing wrong in light and dark, and nothing cut off when narrow."""
    page = visit.open(path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    ids = page.locator("[id]").evaluate_all("(all) => all.map(({ id }) => id)")
    assert [name for name, times in Counter(ids).items() if times > 1] == []
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
