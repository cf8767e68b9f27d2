"""The network page as text: it holds every fact, loads nothing, and no label can break out."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import networkx as nx
import pytest

from graph.network.plain import CooperationGraph
from ontology.errors import NotFoundError
from tests.viz.conftest import BASE, REPORT, build, passage, scores_of
from viz.network_page import network_page
from viz.safety import code_block

HOSTILE = {
    "closing": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1) alt=href>",
    "quote": "\"><svg onload=alert(1)>'`${alert(1)}",
    "reversed": "UN-Habitat\u202etatibaH-NU\u2066",
    "template": "{{ 7*7 }}{% raw %}",
    "surrogate": "UNEP \ud800 \x00",
}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "style": [], "title": [], "h1": []}
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag in self.texts:
            self._open = tag
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def data_of(page: str) -> dict[str, Any]:
    elements = Elements(page)
    held = dict(zip(map(str, elements.all("script")), elements.texts["script"], strict=True))
    data: dict[str, Any] = json.loads(
        next(text for kind, text in held.items() if "application/json" in kind)
    )
    return data


def page_of(network: CooperationGraph, **options: str) -> str:
    return network_page(network, scores_of(network), **{"title": "Who works with whom", **options})


def hostile_network() -> CooperationGraph:
    partners = {
        key: (("city", "agency")[i % 2], label, "", label)
        for i, (key, label) in enumerate(HOSTILE.items())
    }
    roles = {"party": list(partners)}
    things = {"accord": {"kind": "agreement", "name": HOSTILE["closing"], "roles": roles}}
    return build(partners, things, (passage(1, url="javascript:alert(1)"),))


def test_the_page_refers_to_nothing_outside(field_page: str) -> None:
    elements = Elements(field_page)
    assert not [a for _, a in elements.found if {"src", "srcset", "action", "data"} & set(a)]
    assert {a["href"] for _, a in elements.found if "href" in a} == {"#tables", "data:,"}
    assert not re.search(r"url\(|@import", elements.texts["style"][0])


def test_only_the_scripts_and_styles_of_the_page_may_run(field_page: str) -> None:
    elements = Elements(field_page)
    policy = next(
        a["content"] or "" for a in elements.all("meta") if "Security" in str(a.get("http-equiv"))
    )
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy.replace("http-equiv", "")
    for text in [*elements.texts["script"][1:], *elements.texts["style"]]:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    order = [tag for tag, _ in elements.found]
    assert order.index("meta") < order.index("style") < order.index("script")


def test_scripts_of_the_page_never_read_markup(field_page: str) -> None:
    own = Elements(field_page).texts["script"][2]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", own)


def test_the_page_names_itself_and_its_language(field_page: str) -> None:
    elements = Elements(field_page)
    assert elements.all("html") == [{"lang": "en"}]
    assert elements.texts["title"] == elements.texts["h1"]
    assert len(elements.all("main")) == 1


def test_the_title_keeps_its_own_language(pair: CooperationGraph) -> None:
    elements = Elements(page_of(pair, title="谁与谁合作", language="zh"))
    assert elements.all("h1") == [{"lang": "zh"}]
    assert elements.texts["title"] == ["谁与谁合作"]
    assert data_of(page_of(pair, language="zh"))["language"] == "zh"


def test_the_first_sentence_counts_what_the_page_shows(pair: CooperationGraph) -> None:
    assert "2 partners and 1 connection between them, through 2 agreements." in page_of(pair)


def test_the_five_most_central_partners_are_named(field_page: str) -> None:
    summary = field_page[field_page.index('class="summary"') :].split("</p>")[0]
    assert summary.count("<bdi") == 5
    assert "Highest betweenness" in summary
    assert "United Nations Environment Programme" in summary


def test_every_connection_keeps_what_is_behind_it(pair: CooperationGraph) -> None:
    data = data_of(page_of(pair))
    names = [partner["label"] for partner in data["partners"]]
    [(one, other, weight, shared)] = data["links"]
    assert {names[one], names[other]} == set(names)
    assert weight == 2.0
    assert {data["things"][thing]["label"] for thing in shared} == {
        "Greener Cities Partnership",
        "First formal cooperation framework",
    }


def test_every_participation_keeps_its_passages(pair: CooperationGraph) -> None:
    data = data_of(page_of(pair))
    unep = next(p for p in data["partners"] if p.get("acronym") == "UNEP")
    assert [role for _, role, *_ in unep["ties"]] == ["lead", "lead"]
    cited = [data["passages"][number] for number in unep["ties"][0][5]]
    assert [found["locator"] for found in cited] == ["paragraph 11", "paragraph 12"]
    assert {found["source"] for found in cited} == {REPORT}


def test_a_passage_stands_in_the_page_once(field_page: str) -> None:
    assert len(data_of(field_page)["passages"]) == 2


def test_positions_come_with_the_page_and_nothing_moves(field_page: str) -> None:
    data = data_of(field_page)
    assert all("x" in node and "y" in node for node in data["nodes"])
    assert data["options"]["physics"] == {"enabled": False}


def test_kinds_are_told_apart_by_colour_and_by_shape(field_page: str) -> None:
    looks = data_of(field_page)["looks"].values()
    assert len({look["colour"] for look in looks}) == len(looks) == 5
    assert len({look["shape"] for look in looks}) == len(looks)


def test_the_most_central_partner_is_drawn_largest(field: CooperationGraph) -> None:
    scores = scores_of(field)
    data = data_of(network_page(field, scores, title="Field", size_by="degree"))
    largest = max(data["nodes"], key=lambda node: float(node["size"]))
    highest = max(scores["degree"].values())
    assert scores["degree"][data["partners"][largest["id"]]["iri"]] == highest


def test_low_constraint_is_drawn_large(field: CooperationGraph) -> None:
    page = network_page(field, scores_of(field), title="Field", size_by="constraint")
    assert "Lowest constraint" in page
    data = data_of(page)
    column = data["measures"].index("constraint")
    sizes = {
        data["partners"][node["id"]]["scores"][column]: node["size"]
        for node in data["nodes"]
        if data["partners"][node["id"]]["scores"][column] is not None
    }
    assert sizes[min(sizes)] > sizes[max(sizes)]


def test_only_the_closest_of_very_many_connections_are_drawn_and_the_page_says_so() -> None:
    members = {f"city-{i}": ("city", f"City {i}", "", "") for i in range(110)}
    roles = {"signatory": list(members)}
    things = {"covenant": {"kind": "agreement", "name": "Covenant", "roles": roles}}
    page = page_of(build(members, things))
    assert "The 5,000 closest of 5,995 connections are drawn and listed." in page
    assert len(data_of(page)["links"]) == 5000


@pytest.mark.parametrize("label", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_label_is_text(label: str, pair: CooperationGraph) -> None:
    clean = Elements(page_of(pair))
    page = page_of(hostile_network(), title=label)
    assert [tag for tag, _ in Elements(page).found].count("script") == 3
    assert not {"img", "svg"} & {tag for tag, _ in Elements(page).found}
    assert len(Elements(page).all("h1")) == len(clean.all("h1")) == 1
    assert page.encode("utf-8")


def test_marks_that_reorder_text_are_left_out() -> None:
    data = data_of(page_of(hostile_network()))
    labels = {partner["label"] for partner in data["partners"]}
    assert "UN-HabitattatibaH-NU" in labels
    assert "UNEP  " in labels


def test_only_web_addresses_become_links() -> None:
    [cited] = data_of(page_of(hostile_network()))["passages"]
    assert "url" not in cited
    assert cited["address"] == "javascript:alert(1)"


def test_a_number_that_json_lacks_is_left_out(pair: CooperationGraph) -> None:
    scores = scores_of(pair)
    scores["betweenness"] = dict.fromkeys(pair.partners(), float("nan"))
    data = data_of(network_page(pair, scores, title="Pair"))
    assert data["partners"][0]["scores"][data["measures"].index("betweenness")] is None


def test_a_partner_without_connections_is_in_the_page() -> None:
    lonely = build({"cities-alliance": ("network", "Cities Alliance", "", "城市联盟")}, {})
    assert data_of(page_of(lonely))["partners"][0]["iri"] == f"{BASE}/partner/cities-alliance"


def test_an_empty_network_gives_a_page() -> None:
    page = page_of(CooperationGraph(nx.Graph()))
    assert "0 partners and 0 connections between them." in page


def test_the_same_network_gives_the_same_page(field: CooperationGraph, field_page: str) -> None:
    title = "Who works with whom on cities, climate and environment"
    assert network_page(field, scores_of(field), title=title) == field_page


def test_an_unknown_measure_is_named_with_those_known(pair: CooperationGraph) -> None:
    with pytest.raises(NotFoundError, match=r"'fame'.*betweenness, community"):
        network_page(pair, scores_of(pair), title="Pair", size_by="fame")


def test_what_is_no_language_is_refused(pair: CooperationGraph) -> None:
    with pytest.raises(NotFoundError, match="not a language tag"):
        network_page(pair, scores_of(pair), title="Pair", language='en"><script>')


def test_code_that_would_end_its_element_is_refused() -> None:
    with pytest.raises(ValueError, match="would end there"):
        code_block("const text = '</script>';")
