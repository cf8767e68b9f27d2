"""What journeys share: a server, a browser, and readers whose pages are watched."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.explorer.visit import Visit
from tests.served import awake
from viz.explorer import built

Reader = Callable[..., Visit]
expect.set_options(timeout=20_000)  # two processors may have much else to do
WIDE: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(autouse=True, scope="session")
def _explorer_is_built() -> None:
    """Say what to do where the pages are not there."""
    if not (built() / "index.html").is_file():
        pytest.fail("the explorer is not built; run: make explorer", pytrace=False)


@pytest.fixture
def reader(browser: Browser, served: str) -> Iterator[Reader]:
    """Open the explorer as a reader with a language; in the end nothing may have gone wrong."""
    visits: list[Visit] = []
    awake(served)

    def arrive(language: str = "en", *, address: str = served, **settings: Any) -> Visit:
        context = browser.new_context(locale=language, **({"viewport": WIDE} | settings))
        visits.append(Visit(context, address))
        return visits[-1]

    yield arrive
    for visit in visits:
        visit.context.close()
    assert [fault for visit in visits for fault in visit.faults] == []
