"""The head of each question: its documentation, read by people, pages and programs."""

import re

import pytest

from ontology import vocabulary
from ontology.errors import NotFoundError
from ontology.terms import PREFIXES
from queries.catalogue import NamedQuery, Parameter, catalogue, named_query, parse_query

HEAD = """# summary: Who takes part.
# param thing (thing): the agreement. Example: paris-agreement
# param role (role, optional): only this role. Example: lead
# column partner: the partner
# view: network
SELECT ?partner { ?node cp:in ?thing ; cp:partner ?partner ; cp:role ?role }"""


@pytest.fixture(params=sorted(catalogue()))
def query(request: pytest.FixtureRequest) -> NamedQuery:
    """Each question of the catalogue."""
    return catalogue()[request.param]


def test_a_head_is_read_whole() -> None:
    query = parse_query("who", HEAD)
    assert query.summary == "Who takes part."
    assert query.parameters == (
        Parameter("thing", "thing", False, "the agreement.", "paris-agreement"),
        Parameter("role", "role", True, "only this role.", "lead"),
    )
    assert (query.columns, query.view) == ((("partner", "the partner"),), "network")


@pytest.mark.parametrize("missing", ["summary", "view"])
def test_a_head_without_summary_or_view_is_refused(missing: str) -> None:
    text = "\n".join(line for line in HEAD.splitlines() if f"# {missing}" not in line)
    with pytest.raises(ValueError, match="needs the lines # summary: and # view:"):
        parse_query("who", text)


@pytest.mark.parametrize("line", ["thing: no type. Example: x", "thing (planet): x. Example: x"])
def test_a_parameter_without_a_known_type_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"who\.rq: write # param NAME"):
        parse_query("who", f"{HEAD}\n# param {line}")


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(NotFoundError, match=r"no question is called “work-with”.*works-with"):
        named_query("work-with")


def test_an_unknown_parameter_names_the_nearest() -> None:
    with pytest.raises(NotFoundError, match=r"no parameter “partnr”.*partner"):
        named_query("works-with").parameter("partnr")


def test_the_questions_of_the_model_are_all_there() -> None:
    needed = {
        "works-with", "shared", "only-one", "planned-and-done", "in-force-on", "replaced-by",
        "places-of-partner", "themes-of-partner", "network-size", "bridges", "single-source",
        "disagreements",
    }  # fmt: skip
    assert needed <= set(catalogue())


def test_names_are_words_joined_by_hyphens(query: NamedQuery) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", query.name)


def test_summaries_and_columns_are_sentences_and_phrases(query: NamedQuery) -> None:
    assert query.summary[0].isupper()
    assert query.summary.endswith(".")
    assert all(text and not text.endswith(".") for _, text in query.columns)
    assert bool(query.columns) != (query.view == "graph")


def test_the_first_column_can_be_read_and_every_parameter_is_used(query: NamedQuery) -> None:
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#"))
    for parameter in query.parameters:
        assert re.search(rf"\?{parameter.name}\b", body.partition("{")[2])
    if query.view != "graph":
        first = query.columns[0][0]
        assert first not in {parameter.name for parameter in query.parameters}


def test_a_question_runs_on_any_store(query: NamedQuery) -> None:
    """Each prefix is declared, as in `ontology.terms`, and none without need."""
    body = re.sub(r'"[^"]*"|<[^<>\s]*>|^#.*$|^PREFIX.*$', "", query.text, flags=re.MULTILINE)
    used = set(re.findall(r"(?<![\w?])([a-z]+):[A-Za-z]", body))
    declared = dict(re.findall(r"^PREFIX (\w+): <(.*)>$", query.text, re.MULTILINE))
    assert declared == {prefix: PREFIXES[prefix] for prefix in used}


def test_a_question_asks_the_view_or_a_passage_never_all_graphs(query: NamedQuery) -> None:
    assert "FROM" not in query.text
    assert not re.search(r"\bSERVICE\b", query.text)


def test_concepts_in_questions_exist(query: NamedQuery) -> None:
    for kind in ("role", "status", "measure", "type"):
        known = vocabulary.concepts(kind)
        for key in re.findall(rf"(?<![\w?-]){kind}:([a-z][a-z-]*)", query.text):
            assert key in known
