"""Takes the pictures of the pages: `make pictures`, from the explorer over the starter graph.

Letters and lines differ a little from machine to machine, so no test compares pixels.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docs.generate import ROOT, starter

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 150_000
"""The most bytes of one picture."""
_COLOURS = 256
_WIDTH = 1280


class Picture(NamedTuple):
    """What a picture shows: the page at a path, after something is done on it, so many pixels high.

    The page fills the picture from its top.
    """

    path: str
    act: Callable[["Page"], None]
    height: int


def _look_for_gwangju(page: "Page") -> None:
    page.locator("main input[role=combobox]").fill("光州")
    page.locator("main [role=option]:visible").first.wait_for()


def _open_the_passage(page: "Page") -> None:
    row = page.get_by_role("row", name="United Nations Environment Programme")
    row.locator("summary").click()
    row.get_by_role("button", name=re.compile("Reference .?1")).first.click()
    page.get_by_role("dialog").wait_for()


def _wait_for_the_drawing(page: "Page") -> None:
    page.locator(".network-picture[data-drawn=yes]").wait_for()


def _scroll_to_the_passage(page: "Page") -> None:
    _wait_for_the_drawing(page)
    page.locator(".network-facts .passage").first.scroll_into_view_if_needed()


PICTURES = {
    "network.png": Picture("/network?selected=/id/partner/unep", _wait_for_the_drawing, 880),
    "search.png": Picture("/", _look_for_gwangju, 420),
    "passage.png": Picture("/id/partner/gwangju", _open_the_passage, 620),
    "tie.png": Picture(
        "/network?selected=/id/partner/gwangju&with=/id/partner/unep", _scroll_to_the_passage, 880
    ),
}
"""The file of each picture, in `docs/pictures/`."""


def main() -> None:
    """Take all pictures."""
    from playwright.sync_api import sync_playwright

    from tests.chromium import CHROMIUM, FLAGS
    from tests.explorer.visit import Visit

    if not CHROMIUM:
        raise SystemExit("No chromium on the path: install Debian's chromium.")
    FOLDER.mkdir(exist_ok=True)
    with starter() as (_, server), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, picture in PICTURES.items():
            context = browser.new_context(
                locale="en", viewport={"width": _WIDTH, "height": picture.height},
                reduced_motion="reduce",
            )  # fmt: skip
            page = Visit(context, server).open(picture.path)
            picture.act(page)
            _write(FOLDER / name, page.screenshot())


def _write(path: Path, screenshot: bytes) -> None:
    """Write a screenshot with few colours, so that it is small."""
    from PIL import Image

    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    few = image.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main()
