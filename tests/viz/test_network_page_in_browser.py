"""The network page in a real browser: it works offline, by keyboard, and no label is script."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from graph.network.plain import CooperationGraph
from tests.chromium import CHROMIUM
from tests.viz.conftest import ADDRESS, build, scores_of
from tests.viz.test_network_page import HOSTILE, hostile_network
from viz.network_page import network_page
from viz.safety import plain

pytestmark = pytest.mark.browser
if not CHROMIUM and os.environ.get("CITYPACT_REQUIRE_ALL") != "1":
    pytest.skip("no chromium on the path: pages are not looked at", allow_module_level=True)

Open = Callable[..., Page]
LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


@pytest.fixture
def seen() -> list[str]:
    """What a page did that it must not do: requests, script errors, dialogs, policy reports."""
    return []


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One page for all tests: a browser takes longer to open one than to draw a network."""
    context = browser.new_context(locale="en-GB")
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


@pytest.fixture
def open_page(tab: Page, tmp_path: Path, seen: list[str]) -> Iterator[Open]:
    """Open HTML from a file; at the end the page must have done nothing that it must not do."""
    file = tmp_path / "network.html"
    watched: dict[Any, Callable[[Any], None]] = {
        "request": lambda request: _note(seen, request.url, file.as_uri()),
        "console": lambda message: seen.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: seen.append(f"error: {error}"),
        "dialog": lambda dialog: _dismiss(seen, dialog),
    }

    def opened(html: str, *, width: int = 1280, height: int = 900) -> Page:
        if tab.url == file.as_uri():
            seen.extend(tab.evaluate("window.violations"))
        file.write_text(html, encoding="utf-8")
        tab.set_viewport_size({"width": width, "height": height})
        tab.mouse.move(0, 0)
        tab.goto(file.as_uri())
        tab.wait_for_selector("html[data-drawn=yes]")
        tab.wait_for_selector("#partner-table table")
        return tab

    for event, note in watched.items():
        tab.on(event, note)
    yield opened
    seen += tab.evaluate("window.violations")
    for event, note in watched.items():
        tab.remove_listener(event, note)
    assert seen == []


def _note(seen: list[str], url: str, file: str) -> None:
    if url.partition("#")[0] != file and not url.startswith(("data:", "blob:")):
        seen.append(f"request: {url}")


def _dismiss(seen: list[str], dialog: Dialog) -> None:
    seen.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def page_of(network: CooperationGraph, title: str = "Who works with whom") -> str:
    return network_page(network, scores_of(network), title=title)


def find(page: Page, text: str) -> None:
    page.fill("#search", text)
    page.press("#search", "Enter")


def point_everywhere(page: Page) -> dict[str, tuple[float, float]]:
    """Point at everything in the picture; return what the tip said, and where."""
    said: dict[str, tuple[float, float]] = page.evaluate("""() => {
      const canvas = document.getElementById("canvas");
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const said = {};
      for (let y = 4; y < height; y += 8) for (let x = 4; x < width; x += 8) {
        const at = { clientX: left + x, clientY: top + y, bubbles: true };
        canvas.querySelector("canvas").dispatchEvent(new MouseEvent("mousemove", at));
        const tip = document.getElementById("tip");
        if (!tip.hidden) said[tip.querySelector("b").textContent] = [left + x, top + y];
      }
      return said;
    }""")
    return said


def test_the_page_opens_without_asking_anyone(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    assert page.title() == "Who works with whom on cities, climate and environment"
    expect(page.locator("#stage canvas")).to_be_visible()


def test_what_a_page_must_not_do_would_be_seen(
    open_page: Open, seen: list[str], field_page: str
) -> None:
    page = open_page(field_page)
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://unep.org/x'}))")
    page.wait_for_function("window.violations.length > 0")
    assert page.evaluate("window.violations") == ["img-src"]
    with page.expect_event("dialog"):
        page.evaluate("violations.length = 0; setTimeout(() => alert('UNEP'))")
    assert any(event.startswith("dialog: UNEP") for event in seen)
    seen.clear()


def test_hostile_labels_never_run(open_page: Open) -> None:
    page = open_page(page_of(hostile_network(), HOSTILE["image"]))
    said = point_everywhere(page)
    assert {plain(label) for label in HOSTILE.values()} <= set(said)
    for x, y in said.values():
        page.mouse.click(x, y)
    for label in HOSTILE.values():
        find(page, plain(label).strip())
        expect(page.locator("#facts h2")).to_contain_text(plain(label).strip())
    page.locator("#link-table summary").click()
    page.select_option("#colour", "community")
    assert page.locator("img, iframe, object").count() == 0


def test_an_address_that_is_no_web_address_is_text(open_page: Open) -> None:
    page = open_page(page_of(hostile_network()))
    find(page, "UNEP")
    expect(page.locator("#facts cite").first).to_contain_text("javascript:alert(1)")
    assert page.locator("#facts a").count() == 0


def test_a_click_on_a_line_shows_roles_and_citations(
    open_page: Open, pair: CooperationGraph
) -> None:
    page = open_page(page_of(pair))
    page.locator("#canvas").click()  # the middle of the line between two partners
    facts = page.locator("#facts")
    expect(facts).to_contain_text("2 things in common")
    expect(facts).to_contain_text("Greener Cities Partnership")
    expect(facts).to_contain_text("UNEP: lead")
    expect(facts).to_contain_text("UN-Habitat: party")
    expect(facts.locator("cite").first).to_contain_text("paragraph 11, paragraph 12")
    link = facts.locator("cite a").first
    expect(link).to_have_attribute("href", ADDRESS)
    expect(link).to_have_attribute("rel", "noopener noreferrer")


@pytest.mark.slow
def test_what_is_only_planned_is_marked(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    find(page, "Government of Norway")
    expect(page.locator("#facts .status.plan")).to_have_text("planned")


def test_the_search_works_by_keyboard_in_any_language(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    page.locator("#search").focus()
    page.keyboard.type("人居")
    expect(page.locator("#found [aria-selected=true]")).to_contain_text("人居署")
    page.keyboard.press("Enter")
    expect(page.locator("#facts h2")).to_have_text("United Nations Human Settlements Programme")
    expect(page.locator("#said")).to_contain_text("rank")
    page.fill("#search", "medellin")
    expect(page.locator("#found li")).to_have_count(1)
    page.fill("#search", "cit")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#found li").nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    page.fill("#search", "Atlantis")
    expect(page.locator("#found")).to_contain_text("No partner has this name.")


@pytest.mark.slow
def test_the_search_finds_first_who_is_called_so_by_another_name(open_page: Open) -> None:
    partners = {
        "council": ("partner", "Governing Council of UN-Habitat", "", "人居署理事会"),
        "un-habitat": ("agency", "United Nations Human Settlements Programme", "UN-Habitat", ""),
    }
    report = {"name": "Joint progress report", "kind": "publication",
              "roles": {"recipient": ["council"], "author": ["un-habitat"]}}  # fmt: skip
    network = build(partners, {"report": report})
    iri = next(node for node in network.partners() if node.endswith("/un-habitat"))
    network.two_mode.nodes[iri]["also"] = ("人居署",)
    page = open_page(network_page(network, scores_of(network), title="Two partners"))
    page.fill("#search", "人居署")
    expect(page.locator("#found [aria-selected=true]")).to_contain_text("人居署")
    page.keyboard.press("Enter")
    expect(page.locator("#facts h2")).to_have_text("United Nations Human Settlements Programme")


@pytest.mark.slow
def test_arrows_walk_and_tab_leaves_the_picture(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    page.locator("#stage").focus()
    walked = []
    for key in ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]:
        page.keyboard.press(key)
        walked.append(page.locator("#facts h2").inner_text())
    assert walked[0] == "United Nations Environment Programme"
    assert len(set(walked)) >= 3
    page.keyboard.press("Enter")
    expect(page.locator("#facts")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#facts h2")).to_have_text("Facts and citations")
    expect(page.locator("#stage")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#stage")).not_to_be_focused()


@pytest.mark.slow
def test_chinese_names_are_drawn(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    picture = "() => document.querySelector('#stage canvas').toDataURL()"
    english = page.evaluate(picture)
    page.select_option("#language", "zh")
    expect(page.locator("#facts .others li").first).to_contain_text("联合国环境规划署")
    assert page.locator("#facts .others bdi").first.get_attribute("lang") == "zh"
    page.wait_for_function(f"(english) => ({picture})() !== english", arg=english)
    drawn = page.evaluate("""() => [..."人居"].map((letter) => {
      const canvas = Object.assign(document.createElement("canvas"), {width: 30, height: 30});
      const context = canvas.getContext("2d");
      context.font = "24px system-ui, 'Noto Sans CJK SC', sans-serif";
      context.fillText(letter, 2, 25);
      return canvas.toDataURL();
    })""")
    assert drawn[0] != drawn[1], "letters look alike: the fonts of this system have no Chinese"


@pytest.mark.slow
def test_the_legend_shows_kinds_then_communities(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    legend = page.locator("#legend li")
    assert legend.all_inner_texts()[0] == "agencies (8)"
    page.locator("#legend button").nth(1).click()
    expect(page.locator("#legend button").nth(1)).to_have_attribute("aria-pressed", "true")
    page.select_option("#colour", "community")
    assert legend.all_inner_texts()[0].startswith("1: ")
    expect(page.locator("#shapes")).to_contain_text("city networks")


def test_the_tables_hold_the_same_facts(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    rows = page.locator("#partner-table tbody tr")
    expect(rows).to_have_count(25)
    expect(rows.first).to_contain_text("United Nations Environment Programme")
    expect(rows.first).to_contain_text("Greener Cities Partnership (lead)")
    page.get_by_role("button", name="Partner", exact=True).click()
    expect(rows.first.locator("th")).to_have_text("Accra")
    page.get_by_role("button", name="Later rows").first.click()
    expect(page.locator("#partner-table .pages")).to_contain_text("26–50 of 75")
    assert page.locator("#link-table table").count() == 0
    page.locator("#link-table summary").click()
    expect(page.locator("#link-table cite").first).to_contain_text("paragraph 11")
    page.locator("#link-table input").fill("gwangju")
    expect(page.locator("#link-table tbody tr").first).to_contain_text("Gwangju")


def test_everything_that_can_be_used_has_a_name(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    page.locator("#link-table summary").click()
    nameless = page.evaluate("""() => {
      const used = [...document.querySelectorAll("button, input, select, a, [role=region]")];
      const name = (element) => element.ariaLabel || element.labels?.length || element.textContent;
      return used.filter((element) => !name(element)).map((element) => element.outerHTML);
    }""")
    assert nameless == []
    assert page.locator("h1").count() == page.locator("main").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_a_narrow_screen_needs_no_scrolling_sideways(open_page: Open, field_page: str) -> None:
    page = open_page(field_page, width=400, height=800)
    find(page, "ICLEI")
    assert page.evaluate("document.documentElement.scrollWidth") == 400


@pytest.mark.slow
def test_the_picture_can_be_saved(open_page: Open, field_page: str) -> None:
    page = open_page(field_page)
    with page.expect_download() as download:
        page.click("#png")
    assert download.value.suggested_filename == "network.png"
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
def test_an_empty_network_and_a_lonely_partner_can_be_opened(open_page: Open) -> None:
    open_page(page_of(CooperationGraph(nx.Graph())))
    page = open_page(page_of(build({"oslo": ("city", "Oslo", "", "奥斯陆")}, {})))
    page.locator("#stage").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#facts h2")).to_have_text("Oslo")


@pytest.mark.slow
def test_a_thousand_partners_are_drawn(
    open_page: Open, record_property: Callable[[str, object], None]
) -> None:
    cities = {f"city-{i}": ("city", f"Gwangju {i}", "", f"光州{i}") for i in range(1000)}
    things: dict[str, dict[str, object]] = {
        f"accord-{i}": {
            "kind": "agreement",
            "name": f"Accord {i}",
            "roles": {"party": [f"city-{i}", f"city-{i * 7 % 1000}", f"city-{i // 3}"]},
        }
        for i in range(1000)
    }
    html = page_of(build(cities, things))
    page = open_page(html)
    drawn = page.evaluate("performance.getEntriesByName('citypact-drawn')[0].startTime")
    print(
        f"1,000 partners: first drawn after {drawn:.0f} ms, page {len(html.encode()) / 1e6:.1f} MB"
    )
    record_property("first drawn, ms", round(drawn))
    find(page, "光州777")
    expect(page.locator("#facts h2")).to_have_text("Gwangju 777")
