"""Names that attack are text on every kind of page, and in the file that is taken along."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from graph.build import build
from tests.explorer.conftest import WIDE
from tests.explorer.visit import Visit
from tests.served import awake, serving

pytestmark = pytest.mark.browser
TEXTS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "--></noscript><svg onload=alert(1)>",
    "\"><iframe srcdoc='<script>alert(1)</script>'>",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    '=HYPERLINK("javascript:alert(1)")',
)
IMAGE = TEXTS[0]
EVIL = "https://w3id.org/citypact/id/partner/evil-0"
PAGES = (
    "/",
    f"/search?q={quote(IMAGE)}",
    "/id/partner/evil-0",
    "/id/agreement/pact-1",
    "/cite/report/para-1",
    "/source/report",
    "/network?selected=/id/partner/evil-0&with=/id/partner/evil-1",
    "/network?selected=/id/partner/evil-2&show=table&day=2009",
    f"/network?selected={quote(IMAGE)}&colour={quote(IMAGE)}",
    "/map",
    "/timeline?on=2009",
    "/ask/works-with?partner=evil-0",
    f"/ask/works-with?partner={quote(EVIL)}",
    "/compare?one=evil-0&other=evil-1",
    "/changes?before=2007&after=2010",
)


def document() -> str:
    """Return a document in which every text is an attack."""
    partners = {
        f"evil-{number}": {"name": {"en": text, "zh": text}, "note": {"en": text}, "called": text}
        for number, text in enumerate(TEXTS)
    }
    agreements = {
        f"pact-{number}": {
            "name": {"en": text},
            "party": list(partners),
            "note": {"en": text},
            "status": {"signed": 2008, "ended": 2012},
            "called": text,
        }
        for number, text in enumerate(TEXTS)
    }
    passage = {"locator": TEXTS[1], "agencies": partners, "agreements": agreements}
    return json.dumps({"language": "en", "passages": {"para-1": passage}})


@pytest.fixture
def hostile(make_workspace: Callable[..., Path], tmp_path: Path) -> Iterator[str]:
    """The address of a server of a graph whose names attack."""
    root = make_workspace(report=document())
    build(root)
    with serving(root, tmp_path / "log", "--workers", "1", "--deadline", "60") as running:
        yield awake(running.address)


@pytest.mark.parametrize("pages", [PAGES[::6], pytest.param(PAGES, marks=pytest.mark.slow)])
def test_names_that_attack_are_text_on_every_page(
    hostile: str, browser: Browser, tmp_path: Path, pages: tuple[str, ...]
) -> None:
    visit = Visit(browser.new_context(locale="en", viewport=WIDE), hostile)
    for path in pages:
        visit.open(path)
        assert_nothing_of_theirs(visit, path)
    expect(visit.open("/id/partner/evil-0").get_by_role("heading", level=1)).to_have_text(IMAGE)
    visit.page.goto(f"{hostile}/network")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Offline page").click()
    file = tmp_path / "network.html"
    download.value.save_as(file)
    alone = Visit(browser.new_context(offline=True, locale="en"), f"{file.parent.as_uri()}")
    alone.open("/network.html#selected=/id/partner/evil-0&with=/id/partner/evil-1")
    assert_nothing_of_theirs(alone, "the file taken along")
    alone.context.close()
    visit.context.close()
    assert [*visit.faults, *alone.faults] == []


def assert_nothing_of_theirs(visit: Visit, path: str) -> None:
    """No element and no address on the page comes from a name."""
    theirs = visit.page.locator(
        "img[src=x], iframe, svg[onload], [onerror], [href^='javascript:' i], "
        "script:not([src]):not([type='application/ld+json']):not([type='application/json'])"
    )
    own = 1 if path.startswith("the file") else 0  # the script of the file itself
    assert theirs.count() <= own, path
