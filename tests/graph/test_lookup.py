"""People name one thing in many ways: each leads to the same IRI, or to a question back."""

import pytest

from graph.lookup import Lookup, fold
from graph.store import GraphStore
from ontology.errors import NotFoundError

UNEP = "https://w3id.org/citypact/id/partner/unep"
GWANGJU = "https://w3id.org/citypact/id/partner/gwangju"
KENYA = "https://sws.geonames.org/192950/"


@pytest.fixture(scope="module")
def lookup(starter: GraphStore) -> Lookup:
    """The names of the starter graph."""
    return Lookup(starter)


@pytest.mark.parametrize(
    "written",
    [
        "United Nations Environment Programme", "联合国环境规划署", "环境署", "UNEP", "unep",
        "  unep ", "ＵＮＥＰ", "UN Environment", "Программа ООН по окружающей среде",
        "Programme des Nations unies pour l'environnement",
        "programme des nations UNIES pour l’environnement",
        UNEP, f"<{UNEP}>", "id:partner/unep", "partner/unep", "ror:015z29x25", "wikidata:Q182016",
        "iati:XM-DAC-41116",
    ],
)  # fmt: skip
def test_every_way_to_write_a_partner_finds_it(lookup: Lookup, written: str) -> None:
    assert lookup.find(written, "partner") == UNEP


@pytest.mark.parametrize("written", ["Gwanju City", "光州市", "City of Gwangju", "gwangju"])
def test_a_name_that_only_a_source_writes_finds_the_city(lookup: Lookup, written: str) -> None:
    assert lookup.find(written, "partner") == GWANGJU


@pytest.mark.parametrize("written", ["Kenya", "肯尼亚", "Kenia", "كينيا", "Кения", "iso3166:KE"])
def test_a_place_is_found_in_any_language(lookup: Lookup, written: str) -> None:
    assert lookup.find(written, "place") == KENYA


@pytest.mark.parametrize(
    "written", ["Republic of Korea", "the Republic of Korea", "South Korea", "韩国", "Южная Корея"]
)
def test_a_country_is_found_by_the_name_of_the_united_nations_and_by_others(
    lookup: Lookup, written: str
) -> None:
    assert lookup.find(written, "country") == "https://sws.geonames.org/1835841/"


def test_a_city_and_its_territory_are_told_apart_by_kind(lookup: Lookup) -> None:
    assert lookup.find("光州", "place") == "https://sws.geonames.org/1841811/"
    assert lookup.find("光州市", "partner") == GWANGJU


@pytest.mark.parametrize(
    ("written", "kind", "offer"),
    [
        ("Unitd Nations Enviroment Programme", "partner", "United Nations Environment Programme"),
        ("Gwangjoo", "place", "Gwangju"),
        ("Greener City Partnership", "agreement", "Greener Cities Partnership"),
    ],
)
def test_a_slip_is_answered_with_did_you_mean(
    lookup: Lookup, written: str, kind: str, offer: str
) -> None:
    with pytest.raises(NotFoundError, match="did you mean") as caught:
        lookup.find(written, kind)
    assert f"“{offer}”" in str(caught.value)


def test_a_name_of_two_things_asks_which_one(lookup: Lookup) -> None:
    with pytest.raises(NotFoundError, match="is 2 things") as caught:
        lookup.find("laishan-district")
    text = str(caught.value)
    assert "partner/laishan-district" in text
    assert "place/laishan-district" in text


def test_what_the_question_back_offers_is_understood(lookup: Lookup) -> None:
    for iri in (UNEP, GWANGJU):
        assert lookup.find(lookup.short(iri)) == iri


def test_a_thing_of_another_kind_is_not_found(lookup: Lookup) -> None:
    with pytest.raises(NotFoundError, match="no partner is called “Paris Agreement”"):
        lookup.find("Paris Agreement", "partner")


def test_the_best_hit_comes_first_and_each_thing_once(lookup: Lookup) -> None:
    hits = lookup.search("environment programme", "partner")
    assert hits[0].iri == UNEP
    assert len({hit.iri for hit in hits}) == len(hits)


def test_nonsense_finds_nothing(lookup: Lookup) -> None:
    assert lookup.search("zzqqxxyyvv") == []
    with pytest.raises(NotFoundError, match="no thing is called"):
        lookup.find("zzqqxxyyvv")


@pytest.mark.parametrize("kind", ["role", "status", "type", "measure"])
def test_an_unknown_concept_is_reported(lookup: Lookup, kind: str) -> None:
    with pytest.raises(NotFoundError, match=f"unknown {kind} “zzz”"):
        lookup.term("zzz", kind)


@pytest.mark.parametrize(
    ("written", "iri"),
    [
        ("un-body", "https://w3id.org/citypact/type/un-body"),
        ("UN body", "https://w3id.org/citypact/type/un-body"),
        ("type:un-body", "https://w3id.org/citypact/type/un-body"),
        ("network", "https://w3id.org/citypact/ontology#CityNetwork"),
        ("City network", "https://w3id.org/citypact/ontology#CityNetwork"),
        ("city", "https://w3id.org/citypact/ontology#City"),
    ],
)
def test_a_kind_of_partner_may_be_named_where_a_type_is_asked(
    lookup: Lookup, written: str, iri: str
) -> None:
    assert lookup.term(written, "type").value == iri


@pytest.mark.parametrize(
    ("written", "offer"), [("city-netwrk", "“city-network”"), ("un-bodies", "“un-body”")]
)
def test_a_slip_in_a_type_is_answered_with_did_you_mean(
    lookup: Lookup, written: str, offer: str
) -> None:
    with pytest.raises(NotFoundError, match=f"did you mean .*{offer}"):
        lookup.term(written, "type")


def test_folding_joins_what_people_write_alike() -> None:
    assert fold("SÃO  Tomé") == fold("sao tome")
    assert fold("ＵＮＥＰ") == fold("unep")
    assert fold("人居署") != fold("环境署")
