"""Measures the pages of the explorer in Chromium, over a server on this machine.

    python -m benchmarks.page_speed [FOLDER] [--times 5]

Prints, as medians of several readers with an empty cache: the first paint of the home page, and
the network drawn after it is asked for. Then, of one reader, what happens while the network is
dragged, zoomed, pointed at, moved in time, coloured and sized anew: how long frames take, and how
long scripts run in each, which is what a graphics card does not make faster; WebGL is drawn by the
processor here. Without a folder the workspace is the starter. What is asked for: first paint and
the starter's network within 1 s, 10,000 partners and 50,000 ties within 3 s.
"""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

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
_MIDDLE = """() => {
  const drawing = document.querySelector('.network-picture');
  const { x, y, width, height } = drawing.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""
_SLIDER = ".network-range input"


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
    x, y = page.evaluate(_MIDDLE)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(x + 5 * step, y + 2 * step)
    page.mouse.up()


def zoom(page: Page) -> None:
    """Turn the wheel ten times."""
    page.mouse.move(*page.evaluate(_MIDDLE))
    for _ in range(10):
        page.mouse.wheel(0, -120)
        page.wait_for_timeout(80)


def point(page: Page) -> None:
    """Go over the drawing with the pointer."""
    x, y = page.evaluate(_MIDDLE)
    for step in range(40):
        page.mouse.move(x - 160 + 8 * step, y - 60 + 3 * step)


def slide(page: Page) -> None:
    """Move the time slider by twenty years, a year at a time."""
    page.locator(_SLIDER).last.focus()
    for _ in range(20):
        page.keyboard.press("PageDown")
        page.wait_for_timeout(50)


def colour(page: Page) -> None:
    """Colour by community, by a measure, and by kind again."""
    for by in ("community", "strength", "kind"):
        page.locator(".network-controls select").last.select_option(by)
        page.wait_for_timeout(200)


def size(page: Page) -> None:
    """Size by another measure and back."""
    for by in ("degree", "strength"):
        page.locator(".network-controls select").first.select_option(by)
        page.wait_for_timeout(200)


ACTS = (drag, zoom, point, slide, colour, size)


def busy(session: CDPSession) -> tuple[float, float]:
    """Return how long scripts and all tasks of the page have run so far, in ms."""
    found = session.send("Performance.getMetrics")["metrics"]
    values = {metric["name"]: metric["value"] * 1000 for metric in found}
    return values["ScriptDuration"], values["TaskDuration"]


def look_at(page: Page, session: CDPSession, act: Callable[[Page], None]) -> str:
    """Do something and return what it took, as columns."""
    page.evaluate("frames_.length = 0")
    scripts, tasks = busy(session)
    act(page)
    page.wait_for_timeout(300)
    frames = sorted(page.evaluate("frames_"))
    scripts, tasks = (
        after - before for after, before in zip(busy(session), (scripts, tasks), strict=True)
    )
    count, late = len(frames), frames[int(len(frames) * 0.95)]
    return (
        f"{act.__name__}\t{count} frames\tmedian {median(frames):.0f} ms\tp95 {late:.0f} ms"
        f"\tlongest {frames[-1]:.0f} ms\tscripts {scripts / count:.1f} ms a frame"
        f"\tmain thread {tasks / count:.1f} ms a frame"
    )  # fmt: skip


def main() -> None:
    """Measure a workspace and print what was found."""
    parser = argparse.ArgumentParser(description="Measure the pages of the explorer.")
    parser.add_argument("folder", nargs="?", type=Path, default=shipped())
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with served(asked.folder) as (host, port, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        _measure(browser, f"http://{host}:{port}", asked.times)
        browser.close()


def _measure(browser: Browser, address: str, times: int) -> None:
    print(f"load average\t{os.getloadavg()[0]:.2f}")
    begun = time.monotonic()
    first(browser, f"{address}/network", _DRAWN)
    print(f"network of a server that begins\t{time.monotonic() - begun:.2f} s")
    for name, path, mark in (("first paint of home", "/", _PAINTED), ("drawn", "/network", _DRAWN)):
        took = [first(browser, address + path, mark) for _ in range(times)]
        print(f"{name}\tmedian {median(took):.0f} ms\tworst {max(took):.0f} ms")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(f"{address}/network")
    _wait(page, _DRAWN)
    page.wait_for_timeout(1000)
    page.evaluate(_COUNT_FRAMES)
    for act in ACTS:
        print(look_at(page, session, act))


if __name__ == "__main__":
    main()
