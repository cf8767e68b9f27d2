import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gazetteer.spelling import key_of, skeleton_of

ALIKE = [
    ("Göteborg", "Goeteborg"), ("Saint-Étienne", "St. Etienne"), ("Zürich", "Zuerich"),
    ("Reggio nell'Emilia", "Reggio Emilia"), ("Chaidari", "Haidari"), ("Århus", "Aarhus"),
    ("Ústí nad Labem", "Usti Labem"), ("Newcastle upon Tyne", "Newcastle-Tyne"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_a_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton_of(key_of(one)) == skeleton_of(key_of(other))


def test_names_that_differ_have_several() -> None:
    names = ["Taizhou", "Taichung", "Bergen", "Bergamo", "San Marino", "Saint-Marin"]
    assert len({skeleton_of(key_of(name)) for name in names}) == len(names)


@given(st.text(max_size=30))
def test_a_key_of_a_key_is_itself(text: str) -> None:
    assert key_of(key_of(text)) == key_of(text)
    assert key_of(text).strip() == key_of(text)
