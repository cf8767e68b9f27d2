"""What journeys share: a server, a browser, and readers whose pages are watched."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.explorer.visit import Visit
from tests.served import awake
from viz.explorer import built

Reader = Callable[..., Visit]
expect.set_options(timeout=60_000)  # two processors may have much else to do
WIDE: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(autouse=True, scope="session")
def _explorer_is_built() -> None:
    """Say what to do where the pages are not there."""
    if not (built() / "index.html").is_file():
        pytest.fail("the explorer is not built; run: make explorer", pytrace=False)


class Arrivals:
    """Readers whose pages stay open from test to test: a browser starts slowly, again and again.

    Each arrives as if for the first time, but the browser has the script of the explorer already.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self._kept: dict[tuple[str, ...], Visit] = {}
        self._examined: set[str] = set()

    def visit(
        self, language: str, number: int = 0, *, viewport: ViewportSize = WIDE, **settings: Any
    ) -> Visit:
        """Return the page of a reader with a language; `number` tells apart those of one test."""
        key = (language, str(number), repr(settings))
        if key not in self._kept:
            context = self._browser.new_context(locale=language, **settings)
            scripted = settings.get("java_script_enabled", True)
            self._kept[key] = Visit(context, self._address, scripted=scripted)
        self._kept[key].forget(viewport)
        return self._kept[key]

    def barriers(self, visit: Visit) -> list[str]:
        """Return what axe-core finds on a page, if it has found nothing at that path so far.

        It takes a second; `test_pages` looks at every page as it opens.
        """
        place = urlsplit(visit.page.url).path
        found = [] if place in self._examined else visit.serious()
        if not found:
            self._examined.add(place)
        return found

    def leave(self) -> None:
        """Close the pages of all."""
        for visit in self._kept.values():
            visit.context.close()


@pytest.fixture(scope="session")
def arrivals(browser: Browser, served: str) -> Iterator[Arrivals]:
    """Those who read the starter graph."""
    made = Arrivals(browser, awake(served))
    yield made
    made.leave()


@pytest.fixture
def reader(arrivals: Arrivals) -> Iterator[Reader]:
    """Open the explorer as a reader with a language.

    In the end nothing may have gone wrong: no error on the console, no request to another host,
    and no serious finding of axe-core on the page that the journey ends at.
    """
    visits: list[Visit] = []

    def arrive(language: str = "en", **settings: Any) -> Visit:
        visits.append(arrivals.visit(language, len(visits), **settings))
        return visits[-1]

    yield arrive
    barriers = [found for visit in visits for found in arrivals.barriers(visit)]
    assert [fault for visit in visits for fault in visit.faults] == []
    assert barriers == []
