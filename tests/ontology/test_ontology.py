"""The ontology files: complete, consistent, and what the code spells exists in them."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, VANN

from graph.analysis.measures.catalogue import MEASURES
from graph.derive import LIFE_CYCLE
from loaders.document import KINDS
from loaders.words import WORDS
from ontology import vocabulary
from ontology.languages import LANGUAGES
from ontology.terms import BASE, CP

ROOT = Path(__file__).parents[2]
ONTOLOGY = URIRef("https://w3id.org/citypact/ontology")
SCHEMES = ("role", "status", "theme", "instrument", "type", "measure", "qualifier")


@cache
def ontology() -> Graph:
    graph = Graph()
    for file in vocabulary.ontology_files():
        graph.parse(data=file.read_text("utf-8"), format="turtle")
    return graph


def own_terms() -> list[URIRef]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    found = {term for kind in kinds for term in ontology().subjects(RDF.type, kind)}
    return sorted(URIRef(str(term)) for term in found if str(term).startswith(CP.base))


def concepts(scheme: str) -> list[URIRef]:
    return [URIRef(f"{BASE}{scheme}/{key}") for key in sorted(vocabulary.concepts(scheme))]


def languages(term: URIRef, predicate: URIRef) -> set[str | None]:
    return {o.language for o in ontology().objects(term, predicate) if isinstance(o, Literal)}


@pytest.mark.parametrize(
    "predicate",
    [
        DCTERMS.title, DCTERMS.description, DCTERMS.creator, DCTERMS.license, DCTERMS.created,
        DCTERMS.modified, DCTERMS.bibliographicCitation, OWL.versionIRI, OWL.versionInfo,
        VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri,
    ],
)  # fmt: skip
def test_the_ontology_describes_itself(predicate: URIRef) -> None:
    assert ontology().value(ONTOLOGY, predicate) is not None


def test_the_version_iri_names_the_version() -> None:
    version = ontology().value(ONTOLOGY, OWL.versionInfo)
    assert ontology().value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{version}")


def test_every_term_has_a_label_and_a_definition_in_english() -> None:
    for term in own_terms():
        assert "en" in languages(term, RDFS.label), term
        assert "en" in languages(term, SKOS.definition), term
        assert ontology().value(term, RDFS.isDefinedBy) == ONTOLOGY, term


def test_every_class_has_a_label_in_six_languages() -> None:
    for term in own_terms():
        if (term, RDF.type, OWL.Class) in ontology():
            assert languages(term, RDFS.label) >= set(LANGUAGES), term


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_concept_has_six_names_a_definition_and_a_place(scheme: str) -> None:
    for concept in concepts(scheme):
        assert languages(concept, SKOS.prefLabel) == set(LANGUAGES), concept
        assert "en" in languages(concept, SKOS.definition), concept
        key = str(concept).rpartition("/")[2]
        assert ontology().value(concept, SKOS.notation) == Literal(key), concept
        above = list(ontology().objects(concept, SKOS.broader))
        assert above or ontology().value(concept, SKOS.topConceptOf), concept


def test_the_hierarchy_of_themes_stands_on_both_sides_and_has_no_cycle() -> None:
    for narrow, broad in ontology().subject_objects(SKOS.broader):
        assert (broad, SKOS.narrower, narrow) in ontology()
        assert narrow not in set(ontology().transitive_objects(broad, SKOS.broader))
        assert ontology().value(broad, SKOS.prefLabel)


def test_themes_lead_to_the_sustainable_development_goals() -> None:
    links = {
        str(target)
        for theme in concepts("theme")
        for target in ontology().objects(theme, SKOS.relatedMatch)
    }
    goals = {link for link in links if link.startswith("http://metadata.un.org/sdg/")}
    assert all(re.fullmatch(r"http://metadata\.un\.org/sdg/\d{1,2}(\.\w{1,2})?", g) for g in goals)
    assert len(goals) > 30


def test_there_are_about_sixty_themes_or_more() -> None:
    assert len(concepts("theme")) >= 60


def test_inverses_are_declared_both_ways() -> None:
    for one, others in vocabulary.inverses().items():
        assert all(one in vocabulary.inverses()[other] for other in others)


def code() -> str:
    rooms = ("citypact", "graph", "loaders", "ontology", "queries", "viz")
    files = (file for room in rooms for file in (ROOT / room).rglob("*.py"))
    return "\n".join(file.read_text("utf-8") for file in files)


def test_every_term_that_code_spells_exists_in_the_ontology() -> None:
    known = {str(term).removeprefix(CP.base) for term in own_terms()}
    spelt = set(re.findall(r"\bCP\.([A-Za-z]\w*)", code())) - {"base", "prefix"}
    spelt |= set(re.findall(r"\bcp:([A-Za-z]\w*)", code()))
    assert spelt - known == set()


def test_every_term_that_a_question_spells_exists_in_the_ontology() -> None:
    known = {str(term).removeprefix(CP.base) for term in own_terms()}
    for file in (ROOT / "queries").glob("*.rq"):
        assert set(re.findall(r"\bcp:(\w+)", file.read_text("utf-8"))) <= known, file.name


def test_no_iri_of_the_vocabulary_is_spelt_outside_its_module() -> None:
    for room in ("citypact", "graph", "loaders", "queries", "viz"):
        for file in (ROOT / room).rglob("*.py"):
            text = re.sub(r'""".*?"""', "", file.read_text("utf-8"), flags=re.DOTALL)
            assert "w3id.org/citypact/ontology#" not in text, file
            assert "www.w3.org/1999/02/22" not in text, file


def test_the_life_cycle_orders_every_status() -> None:
    assert set(LIFE_CYCLE) == vocabulary.concepts("status")


def test_plans_are_the_statuses_of_what_has_not_happened() -> None:
    assert vocabulary.plans() == {"proposed", "planned", "drafted", "announced", "cancelled"}


def test_every_computed_measure_is_a_concept() -> None:
    assert MEASURES.keys() <= vocabulary.concepts("measure")


def test_no_role_has_the_name_of_another_word_of_a_document() -> None:
    assert not vocabulary.concepts("role") & (WORDS.keys() | KINDS.keys())


def test_the_json_ld_context_names_every_term() -> None:
    content = json.loads((ROOT / "ontology" / "context.jsonld").read_text("utf-8"))["@context"]
    named = {
        value["@id"] if isinstance(value, dict) else value
        for value in content.values()
        if isinstance(value, str | dict) and (isinstance(value, str) or "@id" in value)
    }
    missing = {f"cp:{str(term).removeprefix(CP.base)}" for term in own_terms()} - named
    assert missing == set()
