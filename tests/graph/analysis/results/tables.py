"""A table of scores as commands make it, and tables that hypothesis makes."""

from datetime import date

from hypothesis import strategies as st

from graph.analysis.results.table import Column, ResultTable

COLUMNS = (
    Column("partner", "Partner", "the IRI of the partner", "anyURI"),
    Column("label", "Name", "how it is called"),
    Column("core-number", "Core number", "how deep it stands in the core", "integer"),
    Column("betweenness", "Betweenness", "how often it lies between two others", "number"),
    Column("certain", "Certain", "whether its dates are known", "boolean"),
    Column("since", "Since", "when it first took part", "date"),
)
UNEP = ("https://citypact.org/id/unep", "UNEP", 3, 0.1 + 0.2, True, date(1972, 12, 15))
SUM = ("https://citypact.org/id/x", '=SUM(A1)|"x"\n;', -2, float("nan"), False, None)
SCORES = ResultTable(
    COLUMNS,
    (UNEP, SUM),
    title="Who holds urban climate action together",
    settings={"on": "2019", "roles": ("lead", "party"), "largest": None},
    how={"betweenness": "sampled from 512 of 33,333 partners"},
    software="Citypact 0.1.0",
)

_TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(bool)
_VALUES = st.tuples(
    st.from_regex(r"https://citypact\.org/id/[a-z]{1,8}", fullmatch=True),
    _TEXTS,
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
)
_WITH_GAPS = _VALUES.flatmap(
    lambda row: st.tuples(*(st.sampled_from((value, None)) for value in row))
)
TABLES = st.lists(_WITH_GAPS, max_size=6).map(lambda rows: ResultTable(COLUMNS, rows))
