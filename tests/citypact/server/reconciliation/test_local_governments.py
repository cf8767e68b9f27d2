"""A city is called as its place is, in every script; a ministry is not called as its country."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.reconciliation.asked import Query
from citypact.server.reconciliation.candidates import Candidates
from graph.build import build
from loaders.workspace import read_workspace
from tests.citypact.server.reconciliation.conftest import Service

ID = "https://w3id.org/citypact/id/"
GWANGJU, LAISHAN = f"{ID}partner/gwangju", f"{ID}partner/laishan-district"
DOCUMENT = """
passages:
  row-1:
    locator: row 1
    countries:
      japan: {name: {en: Japan, ja: 日本}, geonames: 1861060}
      france: {name: {en: France}, geonames: 3017382}
    localities:
      tokyo: {name: {en: Tokyo, ja: 東京}, within: japan}
      lyon: {name: {fr: Lyon, ar: ليون}, within: france}
    cities:
      tokyo: {name: {en: Tokyo Metropolitan Government}, jurisdiction: tokyo}
      lyon: {name: {fr: Ville de Lyon}, jurisdiction: lyon}
    partners:
      metropole: {name: {fr: Métropole de Lyon}, type: local-government, jurisdiction: lyon}
      chamber: {name: {en: Chamber of Commerce}, type: ngo, jurisdiction: tokyo}
      mlit:
        name: {en: "Ministry of Land, Infrastructure, Transport and Tourism"}
        type: national-government
        jurisdiction: japan
"""


@pytest.mark.parametrize(
    ("name", "type_", "meant"),
    [
        ("광주", "City", GWANGJU), ("광주광역시", "City", GWANGJU), ("光州", "Partner", GWANGJU),
        ("莱山区", "Partner", LAISHAN),
    ],
)  # fmt: skip
def test_the_name_of_its_place_is_enough(
    service: Service, name: str, type_: str, meant: str
) -> None:
    first = service.reconcile(q={"query": name, "type": type_})["q"][0]
    assert (first["id"], first["match"]) == (meant, True)


def test_a_name_of_its_own_counts_more_and_needs_no_place(service: Service) -> None:
    found = service.reconcile(
        own={"query": "City of Gwangju", "type": "City"}, place={"query": "광주", "type": "City"}
    )
    own, place = found["own"][0], found["place"][0]
    assert own["score"] == 100 > place["score"] >= 95
    assert [each["id"] for each in own["features"]] == ["name"]
    assert {"id": "name-of-place", "value": 100.0} in place["features"]


def test_only_what_governs_a_place_is_called_as_it_is(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(governments=DOCUMENT)
    build(root)
    candidates = Candidates(KnowledgeGraph(read_workspace(root)), "en")

    def asked(text: str, type_: str) -> dict[str, tuple[Any, bool]]:
        found = candidates.answer(Query(text, type=type_))
        return {one["id"].removeprefix(ID): (one["score"], one["match"]) for one in found}

    assert asked("東京", "City") == asked("東京", "Partner") == {"partner/tokyo": (99, True)}
    assert asked("ليون", "City") == {"partner/lyon": (99, True)}
    both = {"partner/lyon": (99, False), "partner/metropole": (99, False)}
    assert asked("ليون", "Partner") == both, "it may be either"
    assert asked("Lyon", "City") == {"partner/lyon": (96, True)}
    assert "partner/mlit" not in asked("日本", "Partner")
    assert "partner/tokyo" not in asked("東京", "Agency")
