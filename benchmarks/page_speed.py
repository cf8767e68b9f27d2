"""Measures the pages of the explorer in Chromium, over a server on this machine.

    python -m benchmarks.page_speed [FOLDER] [--times 5]

Prints, as medians of several readers with an empty cache: the first paint of the home page, the
network drawn after it is asked for, and the times of its frames while it is dragged, zoomed and
pointed at. Without a folder the workspace is the starter. What is asked for: first paint and the
starter's network within 1 s, 10,000 partners and 50,000 ties within 3 s. WebGL is drawn by the
processor here; a graphics card is faster.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serve_load import served
from loaders.workspace import shipped
from tests.chromium import CHROMIUM, FLAGS

_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
_DRAWN = "performance.getEntriesByName('network-drawn')[0]?.startTime"
_COUNT_FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    frames_.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}"""


def first(browser: Browser, address: str, mark: str) -> float:
    """Return when something happens first on a page of a reader who was never here, in ms."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    found = _wait(page, mark)
    context.close()
    return found


def _wait(page: Page, mark: str) -> float:
    """Return when something happened, as soon as it has; the policy of pages allows no eval."""
    for _ in range(1200):
        if found := page.evaluate(mark):
            return float(found)
        page.wait_for_timeout(100)
    raise SystemExit(f"{page.url}: nothing after two minutes")


def drag(page: Page) -> None:
    """Move the drawing by its background."""
    page.mouse.move(300, 330)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(300 + 5 * step, 330 + 2 * step)
    page.mouse.up()


def zoom(page: Page) -> None:
    """Turn the wheel ten times."""
    for _ in range(10):
        page.mouse.wheel(0, -120)
        page.wait_for_timeout(80)


def point(page: Page) -> None:
    """Go over the drawing with the pointer."""
    for step in range(40):
        page.mouse.move(250 + 8 * step, 330 + 3 * step)


def frames(page: Page, act: Callable[[Page], None]) -> list[float]:
    """Return the times between frames while something is done, in ms, sorted."""
    page.evaluate("frames_.length = 0")
    act(page)
    return sorted(page.evaluate("frames_"))


def main() -> None:
    """Measure a workspace and print what was found."""
    parser = argparse.ArgumentParser(description="Measure the pages of the explorer.")
    parser.add_argument("folder", nargs="?", type=Path, default=shipped())
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with served(asked.folder) as (host, port), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        _measure(browser, f"http://{host}:{port}", asked.times)
        browser.close()


def _measure(browser: Browser, address: str, times: int) -> None:
    begun = time.monotonic()
    first(browser, f"{address}/network", _DRAWN)
    print(f"network of a server that begins\t{time.monotonic() - begun:.2f} s")
    for name, path, mark in (("first paint of home", "/", _PAINTED), ("drawn", "/network", _DRAWN)):
        took = [first(browser, address + path, mark) for _ in range(times)]
        print(f"{name}\tmedian {median(took):.0f} ms\tworst {max(took):.0f} ms")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/network")
    _wait(page, _DRAWN)
    page.evaluate(_COUNT_FRAMES)
    for act in (drag, zoom, point):
        took = frames(page, act)
        late = took[int(len(took) * 0.95)]
        print(
            f"{act.__name__}\t{len(took)} frames\tmedian {median(took):.0f} ms\tp95 {late:.0f} ms"
        )


if __name__ == "__main__":
    main()
