"""The page that works offline: whole, safe, and silent."""

import base64
import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import pytest

from graph.network.plain import CooperationGraph
from graph.passages import Passage
from ontology.errors import NotFoundError
from tests.viz.conftest import BASE, build
from viz import offline_page as page_module
from viz.network_data import Json
from viz.offline_data import behind
from viz.offline_page import offline_files, offline_page

STYLE = "body { margin: 0 }"
SCRIPT = 'document.title = "drawn"; const less = 1 < 2 && "</b>";'
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!--<script>",
    "]]>&lt;/script&gt;",
    "\u2028\u2029",
    "UN-Habitat\u202e (tatibaH-NU)",
)


class Elements(HTMLParser):
    """The elements of a page with their attributes and text, as a browser's parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[int, str] = {}
        self.within = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.within = True

    def handle_endtag(self, tag: str) -> None:
        self.within = False

    def handle_data(self, data: str) -> None:
        number = len(self.found) - 1
        if self.within:
            self.texts[number] = self.texts.get(number, "") + data

    def text(self, tag: str, number: int = 0) -> str:
        places = [place for place, (name, _) in enumerate(self.found) if name == tag]
        return self.texts.get(places[number], "")


def page_of(data: object = None, **changes: str) -> str:
    settings = {"title": "Who works with whom", "language": "en", "style": STYLE, "script": SCRIPT}
    return offline_page({"network": data}, **(settings | changes))


def policy(page: str) -> dict[str, str]:
    """Return the directives of the page's Content Security Policy."""
    content = next(
        attributes["content"] or ""
        for tag, attributes in Elements(page).found
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    return {part.split(" ")[0]: part.partition(" ")[2] for part in content.split("; ")}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_this_script_and_style_and_nothing_else() -> None:
    page = page_of()
    allowed = policy(page)
    assert allowed["default-src"] == "'none'"
    assert allowed["img-src"] == "data: blob:"
    assert allowed["script-src"] == digest(Elements(page).text("script", 1)) == digest(SCRIPT)
    assert allowed["style-src"] == digest(Elements(page).text("style")) == digest(STYLE)
    assert "unsafe" not in " ".join(allowed.values())


def test_the_policy_stands_before_all_that_it_governs() -> None:
    tags = [tag for tag, _ in Elements(page_of()).found]
    assert tags.index("meta") < tags.index("style") < tags.index("script")
    assert tags[:4] == ["html", "head", "meta", "meta"]


def test_the_page_loads_nothing() -> None:
    for tag, attributes in Elements(page_of()).found:
        addresses = {
            name: attributes[name] for name in ("src", "href", "action") if name in attributes
        }
        assert addresses in ({}, {"href": "data:,"}), tag


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_becomes_markup(text: str) -> None:
    usual = Elements(page_of({"name": ["UNEP"]}))
    hostile = Elements(page_of({"name": [text]}, title=text))
    assert [tag for tag, _ in hostile.found] == [tag for tag, _ in usual.found]
    assert json.loads(hostile.text("script"))["network"]["name"] == [text]


def test_marks_that_reorder_text_do_not_reach_the_title() -> None:
    assert Elements(page_of(title=HOSTILE[-1])).text("title") == "UN-Habitat (tatibaH-NU)"


@pytest.mark.parametrize("language", ["ar", "ar-EG", "zh", "en"])
def test_the_page_says_its_language_and_direction(language: str) -> None:
    (_, attributes), *_ = Elements(page_of(language=language)).found
    assert attributes == {"lang": language, "dir": "rtl" if language.startswith("ar") else "ltr"}


@pytest.mark.parametrize("code", ["</script>", "<!-- x", "</STYLE"])
def test_code_that_would_end_its_element_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="would end there"):
        page_of(script=code)


def test_numbers_that_json_does_not_have_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        page_of(float("nan"))


def test_an_explorer_that_is_not_built_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "built", lambda: tmp_path)
    with pytest.raises(NotFoundError, match="make explorer"):
        offline_files()


def test_style_and_script_are_those_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "built", lambda: tmp_path)
    (tmp_path / "offline").mkdir()
    (tmp_path / "offline" / "main.css").write_text(STYLE, encoding="utf-8")
    (tmp_path / "offline" / "main.js").write_text(SCRIPT, encoding="utf-8")
    assert offline_files() == (STYLE, SCRIPT)


UNEP, UN_HABITAT = f"{BASE}/partner/unep", f"{BASE}/partner/un-habitat"
FRAMEWORK = f"{BASE}/agreement/cooperation-framework-2008"


def test_each_part_stands_with_its_passages_by_number(pair: CooperationGraph) -> None:
    found = behind(pair.two_mode, [UN_HABITAT, UNEP], [FRAMEWORK])
    assert found["parts"] == [
        (0, 0, [("party", "2008", "", "", [0, 1])]),
        (1, 0, [("lead", "2008", "", "", [0, 1])]),
    ]
    assert [passage[3] for passage in cited(found)] == ["paragraph 11", "paragraph 12"]
    assert cited(found)[0][1] == "https://w3id.org/citypact/source/hsp-ha-2-2023"


def test_partners_have_all_their_names(pair: CooperationGraph) -> None:
    found = behind(pair.two_mode, [UNEP], [])
    assert found["names"] == [
        {"en": "United Nations Environment Programme", "zh": "联合国环境规划署"}
    ]
    assert found["also"] == [["UNEP"]]
    assert found["parts"] == found["passages"] == []


def test_partners_that_the_drawing_adds_have_nothing_behind_them(pair: CooperationGraph) -> None:
    found = behind(pair.two_mode, [f"{BASE}/partner/nobody"], [FRAMEWORK])
    assert (found["parts"], found["names"], found["also"]) == ([], [{}], [[]])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://unep.org@evil.example/", "data:,x"]
)
def test_addresses_that_must_not_be_followed_are_left_out(url: str) -> None:
    network = build(
        {"unep": ("agency", "UNEP", "", ""), "iclei": ("network", "ICLEI", "", "")},
        {"memorandum": {"name": "MoU", "kind": "agreement", "roles": {"party": ["unep", "iclei"]}}},
        (Passage("https://w3id.org/citypact/cite/a/b", HOSTILE[-1], "p. 1", url, "UNEP", "2016"),),
    )
    found = behind(network.two_mode, network.partners(), network.things())
    assert cited(found) == [
        ["https://w3id.org/citypact/cite/a/b", "https://w3id.org/citypact/source/a",
         "UN-Habitat (tatibaH-NU)", "p. 1", "", "UNEP", "2016"],
    ]  # fmt: skip


def cited(found: Json) -> list[list[str]]:
    return cast("list[list[str]]", found["passages"])
