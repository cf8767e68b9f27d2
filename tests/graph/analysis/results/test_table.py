"""Tables of results: values have the types of their columns, the description goes with them."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.results.table import Column, ResultTable
from tests.graph.analysis.results.tables import COLUMNS, SCORES


def test_numbers_of_numpy_become_plain_and_undefined_ones_are_absent() -> None:
    rows = [("Bonn", np.int64(4), np.float64("nan")), ("Turku", np.float64(2), np.float64(0.5))]
    columns = (Column("city"), Column("degree", "", "", "integer"), Column("c", "", "", "number"))
    assert list(ResultTable(columns, rows).values()) == [("Bonn", 4, None), ("Turku", 2, 0.5)]


@pytest.mark.parametrize(
    ("datatype", "value"),
    [("integer", 2.5), ("integer", "2"), ("integer", True), ("number", "2"), ("boolean", 1),
     ("string", 3), ("date", 2019), ("integer", float("inf"))],
)  # fmt: skip
def test_a_value_of_another_type_names_its_column(datatype: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"column degree: .* is no {datatype}"):
        Column("degree", datatype=datatype).value(value)  # type: ignore[arg-type]


def test_columns_need_names_of_their_own() -> None:
    with pytest.raises(ValueError, match="names of their own: degree"):
        ResultTable((Column("degree"), Column("degree")), [])


def test_a_row_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(ResultTable((Column("degree"),), [("a", "b")]).values())


def test_a_data_frame_keeps_types_and_says_which_network_it_comes_from() -> None:
    frame = SCORES.frame()
    types = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert types == {
        "partner": "string", "label": "string", "core-number": "Int64",
        "betweenness": "float64", "certain": "boolean", "since": "datetime64[s]",
    }  # fmt: skip
    assert frame["betweenness"][0] == 0.1 + 0.2
    assert frame["since"][0].date() == date(1972, 12, 15)
    assert frame.attrs["network"] == {"on": "2019", "roles": ["lead", "party"], "largest": None}
    assert frame.attrs["how"]["betweenness"] == "sampled from 512 of 33,333 partners"


def test_a_table_without_rows_is_a_data_frame_with_its_columns() -> None:
    frame = ResultTable(COLUMNS, []).frame()
    assert list(frame.columns) == [column.name for column in COLUMNS]
    assert frame.empty
