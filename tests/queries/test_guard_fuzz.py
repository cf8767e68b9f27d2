"""Whatever the engine reads as a query to another server, the guard refuses.

The texts are made of pieces that a reader of tokens and a parser may take for different things.
Whether the engine sees SERVICE is asked of the engine: a copy of the text in which another keyword
stands in its place no longer parses, and one that fetches fails at a port that nobody serves.
"""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from ontology.errors import QueryError
from queries.guard import check_query

HOST = "http://127.0.0.1:9/"
PREFIXES = {"ex": HOST, "": HOST}
STORE = Store()
STORE.add(Quad(NamedNode(f"{HOST}s"), NamedNode(f"{HOST}p"), Literal("o")))
PIECES = [
    "SERVICE", "service", "SILENT", "sErViCe", f"<{HOST}>", "ex:h", ":h", "?s", "$s", "?o", "a",
    "1", "1.", ".5", "1e5", "true", "'x'", '"x"', "'''x'''", '"""x"""', "'", '"', "'''", '"""',
    "\\'", '\\"', "\\", "\\#", "\\u0027", "\\u0053ERVICE", "@en", "@en-", "@en--ltr", "^^", "#",
    "#>", "# '", "\n", "\r", "\r\n", " ", "\t", "\x0b", "\x0c", "\x85", "\u2028", "\xa0",
    "\ufeff", "\0", "{", "}", "(", ")", "[", "]", "{}", "<", ">", "<<", ">>", "<=", ">=", "=",
    "!=", "&&", "||", "|", "/", "^", "*", "+", "-", "?", "!", ".", ";", ",", "~", "{|", "|}",
    "ex:", "ex:a.", "ex:a.b.", "ex:\\'", "ex:\\#", "ex:%27", "_:b", "_:b.", "<urn:x#'>",
    "<urn:\\u0027>", "<#>", "<'>", "?s ?p ?o", "?s ?p ?o .", "FILTER(?s<?o)", "FILTER(",
    "OPTIONAL", "UNION", "GRAPH", "LATERAL", "BIND(1 AS ?b)", "VALUES ?v {", "UNDEF",
    "SELECT * {", "EXISTS", "NOT", "IN", "·", "、", "ª", "é", "光", "\U00010000",
]  # fmt: skip
SERVICES = [
    "SERVICE",
    "SERVICE ",
    "service\r",
    "SERVICE#\n",
    "SERVICE SILENT ",
    "SERVICESILENT",
    "SERVICE?o",
]
AIMS = [f"<{HOST}>{{}}", "ex:h{}", "ex:h {?s ?p ?o}", "{}", f"#\r<{HOST}>{{}}", ":h{}"]
HIDDEN_BEHIND = [
    "#\r", "1", "1.", "1e5", "true", "'x'", "'x'@en.", "ex:a.b.", "ex:.", "?o.", "ex:\\'.",
    "ex:\\#.", "?p ex:\\# .", "<urn:\\u0027'>.", "<http://x/\xa0'>.", "FILTER(?s<?o)",
    "FILTER(?s<ex:a#>\n)", "FILTER(?s<?o#>'''\n)", "<<ex:s?p#>'''\n?o>>?p ?o.",
    "<<(ex:s ex:p#>\"\"\"\n?o)>>?p ?o.", "{}", "FILTER(?s<'#>'\n)", "''.", "''''''.", "'\\\\'.",
]  # fmt: skip
BEFORE = ["", "?s ?p ", "?s ?p ?o ", "?s ", "?s ?p ?o. ?s ?p "]
AFTER = ["", "#'", "#'''\n", "FILTER('a'='b')", "#>\n", "''' '''", '"""\n', "?s ?p '''x'''", "'"]


INSTEAD = [("SERVICE", "SERVlCE"), ("service", "servlce"), ("sErViCe", "sErVlCe")]
"""A letter l in place of I: a name, text or comment may have it, the keyword may not."""


def reads_service(text: str) -> bool:
    """Whether the engine takes a text for a query with SERVICE, and so may fetch."""
    if not parses(text):
        return False
    return any(not parses(text.replace(word, other)) for word, other in INSTEAD if word in text)


def parses(text: str) -> bool:
    try:
        STORE.query(text, prefixes=PREFIXES)
    except SyntaxError:
        return False
    except (OSError, RuntimeError, ValueError):
        return True
    return True


def refuses(text: str) -> bool:
    try:
        check_query(text)
    except QueryError:
        return True
    return False


def composed(pieces: list[str]) -> str:
    return "SELECT * { " + "".join(pieces) + " }"


aimed = st.tuples(
    st.sampled_from(BEFORE), st.sampled_from(HIDDEN_BEHIND), st.sampled_from(SERVICES),
    st.sampled_from(AIMS), st.sampled_from(AFTER), st.sampled_from(["", "\n"]),
).map(list)  # fmt: skip
loose = st.lists(st.sampled_from(PIECES), max_size=12)
mixed = st.tuples(loose, aimed, loose).map(lambda three: [*three[0], *three[1], *three[2]])


@settings(max_examples=800, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(aimed, mixed, loose).map(composed))
@example("SELECT * { ?s ?p ?o #x\rSERVICE <http://127.0.0.1:9/> {} }")
@example("SELECT * { SERVICEex:h {} }")
@example("SELECT * { ?s ?p ex:a.b.SERVICE ex:h {} }")
@example("SELECT * { ?s ?p ?o FILTER(?s<?o)SERVICE#>\n<http://127.0.0.1:9/>{} }")
@example("SELECT * { <<ex:s?p#>'''\n?o>> ?p ?o . SERVICE ex:h {} #'''\n }")
def test_what_the_engine_takes_for_another_server_is_refused(text: str) -> None:
    assert refuses(text) or not reads_service(text)


@pytest.mark.parametrize("hidden", HIDDEN_BEHIND)
@pytest.mark.parametrize("service", SERVICES)
def test_nothing_hides_the_keyword(hidden: str, service: str) -> None:
    for before in BEFORE:
        for aim in AIMS[:3]:
            for after in AFTER:
                text = composed([before, hidden, service, aim, after, "\n"])
                assert refuses(text) or not reads_service(text), repr(text)


def test_the_engine_is_asked_rightly() -> None:
    assert reads_service("SELECT * { SERVICE ex:h {} }")
    assert not reads_service("SELECT * { ?s ?p 'SERVICE' } # SERVICE")
