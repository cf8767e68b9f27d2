"""The canonical view equals a slow, obvious computation of the same rules by SPARQL."""

import json
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, RdfFormat, Store

from graph.build import build
from graph.builds import Builds
from graph.canonical import CanonicalView
from graph.description import (
    citation_descriptions,
    dataset_description,
    source_description,
    vocabulary_triples,
)
from graph.identity.joins.join import Identity, join
from graph.identity.judgement import Judgement, Verdict
from graph.inputs import Inputs, read_inputs
from graph.store import GraphStore
from loaders.document import load
from loaders.report import Report
from loaders.source import Source
from ontology.terms import CP, DCTERMS, ID, RDF, SKOS
from tests.graph.reference import canonical_view

NETWORK = str(ID["network/everything"])
PARTNERS = {"un-habitat": "agencies", "unep": "agencies", "iclei": "networks", "gwangju": "cities"}
PLACES = ("nairobi", "kenya", "africa", "earth")
THINGS = {"greener-cities": "agreements", "urbanshift": "initiatives", "iclei": "networks"}
DATES = ("2008", "2008-05", "2012-02", "2023-06-05")
HOSTILE = 'a "quoted" \\ name\u2028of two\tlines > . <urn:x> .'
NAMES = st.sampled_from(["UNEP", "环境署", "ONU-Environnement", HOSTILE])

labels = st.dictionaries(st.sampled_from(["en", "zh", "fr"]), NAMES, max_size=2)
role = st.fixed_dictionaries(
    {"partner": st.sampled_from([f"partner/{key}" for key in PARTNERS])},
    optional={
        "since": st.sampled_from(DATES),
        "status": st.sampled_from(["planned", "ongoing", {"signed": "2008", "ended": "2012-02"}]),
    },
)
statuses = st.dictionaries(
    st.sampled_from(["planned", "signed", "ongoing", "superseded", "held"]),
    st.sampled_from(["", *DATES]),
    min_size=1,
    max_size=3,
)
facts = {
    "name": labels,
    "also": labels,
    "status": statuses,
    "since": st.sampled_from(DATES),
    "until": st.sampled_from(DATES),
    "location": st.sampled_from([f"place/{key}" for key in PLACES]),
    "themes": st.just("circular-economy"),
    "part-of": st.just("agreement/greener-cities"),
    "replaces": st.just("initiative/urbanshift"),
    **{key: st.lists(role, min_size=1, max_size=2) for key in ("member", "lead", "funder")},
}
partner = st.fixed_dictionaries({}, optional={"name": labels, "acronym": NAMES})
place = st.fixed_dictionaries(
    {}, optional={"name": labels, "within": st.sampled_from([f"place/{key}" for key in PLACES])}
)
theme = st.fixed_dictionaries({}, optional={"name": labels})


def kinds(keys: dict[str, str], block: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    """Make a strategy a kind: its keys, each with such a block."""
    return {
        kind: st.dictionaries(st.sampled_from([k for k in keys if keys[k] == kind]), block)
        for kind in set(keys.values())
    }


passage = st.fixed_dictionaries(
    {"locator": st.just("paragraph 1")},
    optional={
        **kinds(PARTNERS, partner),
        **kinds(THINGS, st.fixed_dictionaries({}, optional=facts)),
        "places": st.dictionaries(st.sampled_from(PLACES), place),
        "themes": st.dictionaries(st.just("circular-economy"), theme),
    },
)
documents = st.lists(
    st.dictionaries(st.sampled_from(["para-1", "para-2", "para-3"]), passage, min_size=1),
    min_size=1,
    max_size=3,
)
HUB = ID["partner/geonames.1841811"].value
IRIS = (
    [HUB]
    + [ID[f"partner/{key}"].value for key in PARTNERS]
    + [ID[f"place/{key}"].value for key in PLACES]
)
decisions = st.lists(st.tuples(st.sampled_from(IRIS), st.sampled_from(IRIS)), max_size=2)


def claims_of(document: dict[str, Any], number: int, folder: Path) -> list[str]:
    """Read a document with its loader; return its claims as a compiled source keeps them."""
    file = folder / f"report-{number}.yaml"
    file.write_text(json.dumps({"passages": document}), "utf-8")
    source = Source(
        id=file.stem, descriptor=file, root=folder, base="https://w3id.org/citypact/",
        loader="document", path=file, title={"en": "Report"},
    )  # fmt: skip
    report = Report(source.shown)
    cite = f"{source.base}cite/{source.id}/"
    lines = [
        f"{' '.join(claim)} <{cite}{passage.key}> .\n"
        for passage in load(source, report)
        for claim in sorted(set(passage.claims))
    ]
    assert not report.refused
    return lines


def loaded(lines: list[str]) -> Store:
    store = Store()
    store.bulk_load("".join(lines).encode(), format=RdfFormat.N_QUADS)
    return store


def default_graph(store: Store) -> set[str]:
    content = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""
    return {line.removesuffix(" .") for line in content.decode().split("\n") if line}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents=documents, joins=decisions)
def test_the_view_of_any_documents_equals_the_reference(
    documents: list[dict[str, Any]],
    joins: list[tuple[str, str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("documents")
    sources = [claims_of(document, n, folder) for n, document in enumerate(documents)]
    identity = join(
        Judgement(a, Verdict.SAME, b) for a, b in joins if ("/place/" in a) == ("/place/" in b)
    )
    claims, triples = list[str](), list[str]()
    view = CanonicalView(identity, claims.append, triples.append)
    for source in sources:
        view.add_source(source)
    view.finish()
    expected = canonical_view(chain.from_iterable(sources), identity.canonical)
    assert default_graph(loaded(triples)) == expected
    store, counts = loaded(triples), view.tally.counts()
    assert len(store) == counts.triples
    assert len(loaded(claims)) == sum(view.claims)
    typed = store.quads_for_pattern(None, RDF.type, None)
    assert counts.classes == Counter(str(quad.object)[1:-1] for quad in typed)


def descriptions(inputs: Inputs) -> set[str]:
    """What stands in the default graph beside the view, as a store writes it."""
    lines = {*vocabulary_triples(), *dataset_description(inputs.workspace)}
    for source in inputs.sources:
        lines |= {*source_description(source)}
        lines |= {*citation_descriptions(source, inputs.compiled[source.id].citations())}
    for iri, canonical in inputs.same.items():
        lines.add(f"{iri} {DCTERMS.isReplacedBy} {canonical}")
    return default_graph(loaded([f"{line} .\n" for line in lines]))


def test_the_starter_graph_equals_the_reference(starter_root: Path) -> None:
    inputs = read_inputs(starter_root)
    assert inputs.compile(lambda stage, done, total: None) == []
    claims = list[str]()
    for source in inputs.sources:
        claims += inputs.compiled[source.id].lines()
    current = Builds(starter_root / ".citypact").current()
    assert current is not None
    found = default_graph(Store.read_only(str(current / "store")))
    scores = {line for line in found if line.startswith((f"<{ID['score/'].value}", NETWORK))}
    expected = canonical_view(claims, inputs.same)
    assert found - scores == expected | descriptions(inputs)


def test_each_thing_has_one_preferred_label_a_language(starter: GraphStore) -> None:
    twice = starter.rows(
        "SELECT ?thing ?language { ?thing skos:prefLabel ?label BIND(LANG(?label) AS ?language) }"
        "GROUP BY ?thing ?language HAVING(COUNT(?label) > 1)"
    )
    assert twice == []


def test_every_claim_stands_in_the_default_graph_too(starter: GraphStore) -> None:
    missing = starter.rows(
        "SELECT * { GRAPH ?passage { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o }"
        "           FILTER(?p != skos:prefLabel) }"
    )
    assert missing == []


def test_a_label_of_the_vocabulary_stays_preferred(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(
        report="passages: {p: {locator: page 1, themes: {circular-economy: {name: {en: Loops}}}}}"
    )
    build(root)
    rows = (
        Builds(root / ".citypact")
        .open()
        .rows(
            "SELECT ?preferred ?other { theme:circular-economy skos:prefLabel ?preferred ;"
            '  skos:altLabel ?other . FILTER(LANG(?preferred) = "en" && LANG(?other) = "en") }'
        )
    )
    assert {row["preferred"].value.lower() for row in rows} == {"circular economy"}
    assert "Loops" in {row["other"].value for row in rows}


def test_of_two_names_the_more_frequent_is_preferred() -> None:
    unep, lines = ID["partner/unep"], list[str]()
    view = CanonicalView(Identity(), lines.append, lines.append)
    names = ["UNEP", "UN Environment", "UN Environment"]
    view.add_source(
        f'{unep} {SKOS.prefLabel} "{name}"@en {ID[f"passage-{n}"]} .\n'
        for n, name in enumerate(names)
    )
    view.finish()
    text = "".join(lines)
    assert f'{unep} {SKOS.prefLabel} "UN Environment"@en .\n' in text
    assert f'{unep} {SKOS.altLabel} "UNEP"@en .\n' in text
    assert str(CP.citedBy) not in text  # nobody opens it
