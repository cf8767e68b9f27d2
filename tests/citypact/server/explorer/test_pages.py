"""Pages: what stands in them for readers without script, for crawlers, and for browsers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import rdflib
from lxml import html

from citypact.server.explorer import shell
from tests.citypact.server.at_once import Client, client_of

BASE = "https://w3id.org/citypact/"
PAGE = {"Accept": "text/html"}
BUILT = """<!doctype html>
<html lang="en" dir="ltr">
  <head><title>Citypact</title><!-- head -->
    <script type="module" crossorigin src="/assets/index-Bx3k.js"></script></head>
  <body><div id="page"><!-- page --></div></body>
</html>
"""
SCHEMA_ORG = {
    "about", "additionalType", "alternateName", "areaServed", "author", "contributor",
    "containedInPlace", "containsPlace", "contentLocation", "contentUrl", "creator",
    "datePublished", "description", "dissolutionDate", "distribution", "encodingFormat", "endDate",
    "foundingDate", "funder", "geo", "hasDefinedTerm", "identifier", "inDefinedTermSet",
    "inLanguage", "isBasedOn", "isPartOf", "knowsAbout", "latitude", "license", "location",
    "longitude", "mainEntityOfPage", "member", "memberOf", "name", "organizer",
    "parentOrganization", "propertyID", "publisher", "sameAs", "spatialCoverage", "startDate",
    "subOrganization", "superEvent", "termCode", "url", "value",
}  # fmt: skip
"""The properties of schema.org 29 that pages may use."""


@pytest.fixture
def explorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built explorer: its page and one file."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(BUILT, "utf-8")
    (tmp_path / "assets" / "index-Bx3k.js").write_text("start();", "utf-8")
    for name in ("citypact.server.explorer.shell", "citypact.server.explorer.routes"):
        monkeypatch.setattr(f"{name}.built", lambda: tmp_path)
    return tmp_path


def page(client: Client, path: str, **headers: str) -> html.HtmlElement:
    answer = client.get(path, headers=PAGE | headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return html.fromstring(answer.content)


def data(found: html.HtmlElement) -> dict[str, Any]:
    (script,) = found.xpath("//script[@type='application/ld+json']")
    content: dict[str, Any] = json.loads(script.text)
    return content


def properties(node: Any) -> set[str]:
    """Every name that is used in JSON-LD, save for its keywords."""
    if isinstance(node, list):
        return {name for each in node for name in properties(each)}
    if not isinstance(node, dict):
        return set()
    inner = {name for value in node.values() for name in properties(value)}
    return inner | {name for name in node if not name.startswith("@")}


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/id/partner/unep", "Organization"),
        ("/id/partner/gwangju", "GovernmentOrganization"),
        ("/id/agreement/greener-cities-partnership", "CreativeWork"),
        ("/id/initiative/urbanshift", "Project"),
        ("/id/event/world-urban-forum-11", "Event"),
        ("/id/output/geo-for-cities", "CreativeWork"),
        ("/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F", "City"),
        ("/theme/climate-change", "DefinedTerm"),
        ("/scheme/roles", "DefinedTermSet"),
        ("/source/hsp-ha-2-2023", "CreativeWork"),
        ("/source/geonames", "Dataset"),
        ("/cite/hsp-ha-2-2023/para-1", "CreativeWork"),
        ("/dataset/starter", "Dataset"),
        ("/ontology", "DefinedTermSet"),
        ("/", "Dataset"),
    ],
)
def test_a_page_says_in_the_words_of_schema_org_what_it_is_about(
    client: Client, path: str, type_: str
) -> None:
    found = data(page(client, path))
    assert (found["@context"], found["@type"]) == ("https://schema.org", type_)
    assert found["name"]
    assert properties(found) <= SCHEMA_ORG


def test_the_data_of_a_page_is_json_ld_about_the_thing(client: Client) -> None:
    found = data(page(client, "/id/partner/gwangju"))
    found["@context"] = {"@vocab": "https://schema.org/"}
    graph = rdflib.Graph().parse(data=json.dumps(found), format="json-ld")
    gwangju = rdflib.URIRef(f"{BASE}id/partner/gwangju")
    names = {str(name) for name in graph.objects(gwangju, rdflib.SDO.alternateName)}
    assert "光州市" in names | {str(graph.value(gwangju, rdflib.SDO.name))}
    assert (gwangju, rdflib.SDO.areaServed, None) in graph


def test_roles_of_partners_are_those_of_schema_org(client: Client) -> None:
    event = data(page(client, "/id/event/world-urban-forum-11"))
    assert {"organizer", "contributor"} & event.keys()
    project = data(page(client, "/id/initiative/urbanshift"))
    members = project["member"] if isinstance(project["member"], list) else [project["member"]]
    assert f"{BASE}id/partner/unep" in {member["@id"] for member in members}


def test_a_page_is_read_without_script(client: Client) -> None:
    found = page(client, "/id/partner/gwangju")
    text = " ".join(found.text_content().split())
    assert found.xpath("//h1")[0].text == "City of Gwangju"
    assert "光州市" in text
    assert found.xpath("//a[@href='/id/partner/unep-gwangju-cooperation']") == []
    assert found.xpath("//a[@href='/id/agreement/unep-gwangju-cooperation']")
    assert found.xpath(
        "//h2[text()='Passages that say so']/following::a[contains(@href, '/cite/')]"
    )


def test_a_page_is_titled_in_the_readers_language(client: Client) -> None:
    for asked in ({"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"}, {"Accept-Language": "zh"}):
        found = page(client, "/id/partner/unep", **asked)
        assert found.get("lang") == "zh"
        assert found.findtext(".//title").startswith("联合国环境规划署 – ")
    arabic = page(client, "/theme/climate-change?lang=ar")
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    assert arabic.xpath("//h1")[0].text == "تغير المناخ"
    assert page(client, "/theme/climate-change?lang=xx").get("lang") == "en"


def test_the_head_names_the_iri_the_licence_and_every_syntax(client: Client) -> None:
    found = page(client, "/theme/climate-change")
    assert found.xpath("//link[@rel='canonical']/@href") == [f"{BASE}theme/climate-change"]
    alternates = found.xpath("//link[@rel='alternate']")
    assert {a.get("type") for a in alternates} >= {"text/turtle", "application/ld+json"}
    for link in alternates:
        answer = client.get(link.get("href"))
        assert answer.headers["content-type"].partition(";")[0] == link.get("type")
    assert found.xpath("//meta[@name='description']/@content")[0].startswith("Long-term change")


@pytest.mark.parametrize(
    "path", ["/", "/search?q=Gwangju", "/network?on=2009", "/map", "/timeline", "/ask",
             "/ask/works-with", "/ask/sparql", "/compare?one=unep&other=iclei", "/changes"],
)  # fmt: skip
def test_every_view_has_a_page(client: Client, path: str) -> None:
    assert page(client, path).findtext(".//title")


@pytest.mark.parametrize("path", ["/nowhere", "/network/x", "/id/partner/nobody", "/index.html"])
def test_an_address_without_a_thing_is_404_with_a_page(client: Client, path: str) -> None:
    answer = client.get(path, headers=PAGE)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_without_the_built_explorer_a_page_says_what_to_run(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shell, "built", lambda: tmp_path / "none")
    found = page(client, "/id/partner/unep")
    assert "run: make explorer" in found.text_content()
    assert found.xpath("//h1")
    assert found.xpath("//noscript") == []


def test_the_built_explorer_gets_what_is_known(starter_root: Path, explorer: Path) -> None:
    client = client_of(starter_root)
    found = page(client, "/id/partner/unep")
    assert found.xpath("//script[@src='/assets/index-Bx3k.js']")
    assert found.xpath("//div[@id='page']/noscript")
    assert data(found)["@id"] == f"{BASE}id/partner/unep"
    assert len(found.xpath("//title")) == 1


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/dumps/", "/dumps/graph.nq.gz"),
        ("/ontology", "/ontology.ttl"),
        ("/scheme/roles", "/role/co-lead"),
        ("/dataset/starter", "/dataset/starter.ttl"),
        ("/contributors", "https://w3id.org/citypact/"),
    ],
)
def test_a_page_that_the_explorer_does_not_draw_has_no_script(
    starter_root: Path, explorer: Path, path: str, leads_to: str
) -> None:
    found = page(client_of(starter_root), path)
    assert found.xpath("//script/@src | //noscript") == []
    assert found.xpath(f"//main//a[@href='{leads_to}']")


def test_files_with_hashed_names_are_kept_for_ever(starter_root: Path, explorer: Path) -> None:
    answer = client_of(starter_root).get("/assets/index-Bx3k.js")
    assert answer.text == "start();"
    assert "immutable" in answer.headers["cache-control"]
    assert client_of(starter_root).get("/assets/index-gone.js").status_code == 404


def test_pages_of_an_earlier_explorer_are_sent_anew(starter_root: Path, explorer: Path) -> None:
    client = client_of(starter_root)
    first = client.get("/id/partner/unep", headers=PAGE)
    known = PAGE | {"If-None-Match": first.headers["etag"]}
    assert client.get("/id/partner/unep", headers=known).status_code == 304
    (explorer / "index.html").write_text(BUILT.replace("Bx3k", "Cy4l"), "utf-8")
    again = client.get("/id/partner/unep", headers=known)
    assert again.status_code == 200
    assert "index-Cy4l.js" in again.text


def test_no_page_has_inline_script_or_style(client: Client) -> None:
    for path in ("/", "/id/partner/unep", "/nowhere", "/dumps/"):
        text = client.get(path, headers=PAGE).text
        scripts = re.findall(r"<script\b[^>]*>", text)
        assert all("src=" in tag or "application/ld+json" in tag for tag in scripts)
        assert "<style" not in text
        assert " style=" not in text
        assert not re.search(r"\son\w+=", text)
