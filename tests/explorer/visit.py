"""A reader's page of the explorer, watched for everything that must not happen on it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

AXE = Path(__file__).parents[2] / "viz/explorer/node_modules/axe-core/axe.min.js"
AT_WORK = "main .loading, main .picture-wait, html:not([lang])"
"""What is on a page that waits for an answer of the server."""


class Visit:
    """A reader's page: opened, looked at, and in the end `faults` tells what went wrong."""

    def __init__(self, context: BrowserContext, address: str, *, scripted: bool = True) -> None:
        self.address, self.context, self.scripted = address, context, scripted
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._asked)
        self.page.on("dialog", self._opened)

    def _said(self, message: Any) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((f"{self.address}/", "data:", "blob:")):
            self.faults.append(f"request: {request.url}")

    def _opened(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def forget(self, viewport: ViewportSize) -> None:
        """Let the reader be one who comes for the first time, with a window of a size."""
        if self.page.url.startswith(self.address):
            self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.context.clear_cookies()
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(viewport)
        self.faults.clear()

    def open(self, path: str) -> Page:
        """Go to a page and wait until all of it is there."""
        self.page.goto(self.address + path)
        self.settled()
        return self.page

    def settled(self) -> None:
        """Wait until the page has a heading and waits for no answer."""
        expect(self.page.locator("main h1").first).to_be_visible()
        expect(self.page.locator(AT_WORK)).to_have_count(0)

    def serious(self, *rules: str) -> list[str]:
        """Return what axe-core finds serious or critical on the page as it is; by all rules.

        It is a script: where the reader's browser runs none, it finds nothing.
        """
        if not self.scripted:
            return []
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text("utf-8"))
        chosen = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
        found = self.page.evaluate("async (how) => (await axe.run(how)).violations", chosen)
        return [
            f"{fault['id']}: {node['html'][:200]}"
            for fault in found
            if fault["impact"] in ("serious", "critical")
            for node in fault["nodes"]
        ]
