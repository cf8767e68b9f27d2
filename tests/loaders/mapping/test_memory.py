"""Memory: values that come again are not read again, and never change what is said."""

from pathlib import Path

from loaders.mapping.memory import Memory
from tests.loaders.mapping.mapped import mapped

MAPPING = """
[mapping.city]
kind = "cities"
key = "{city}"
name = "{city}"
[mapping.network]
kind = "networks"
key = "{network}"
name = "{network}"
member = { partner = "city", since = "{since}" }
"""


def test_what_is_remembered_is_bounded() -> None:
    memory: Memory[list[int]] = Memory()
    memory.bind(["a"], ["a"])
    for number in range(2000):
        memory.put(str(number), [number])
    assert memory.get("1999") == [1999]
    memory.put("x" * 5_000_000, [1])
    assert memory.get("1999") is None


def test_it_stops_where_values_hardly_come_again() -> None:
    memory: Memory[list[int]] = Memory()
    memory.bind(["a"], ["a"])
    for number in range(4000):
        memory.put(str(number), [number])
    assert memory.key({"a": "1"}) is None


def test_rows_in_any_order_say_the_same(tmp_path: Path) -> None:
    rows = [f"c{n % 7},n{n % 5},{2000 + n % 3}" for n in range(300)]
    head = "city,network,since\n"
    many = mapped(tmp_path, MAPPING, head + "\n".join(rows) + "\n")
    for row, passage in zip(rows[::29], many.passages[::29], strict=True):
        alone = mapped(tmp_path, MAPPING, head + row + "\n").passages[0]
        assert alone.claims == passage.claims


def test_a_fault_is_reported_for_every_row_that_has_it(tmp_path: Path) -> None:
    data = "city,network,since\n" + "Bonn,ICLEI,soon\n" * 5
    assert len(mapped(tmp_path, MAPPING, data).problems) == 5
