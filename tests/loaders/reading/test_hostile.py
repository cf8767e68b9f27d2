"""Whatever the bytes are, a file is read or refused with a reason, within time and memory."""

import resource
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.reading.faults import FileFault
from tests.loaders.reading.reading import read

NAMES = ("a.csv", "a.json", "a.jsonl", "a.yaml", "a.xlsx", "a")
PIECES = (b"city", b",", b";", b'"', b"\n", b"\r", b"[", b"]", b"{", b"}", b":", b"- ", b"&a ")
MORE = (b"*a", b"\x00", b"\xca", b"\xff\xfe", b"1e9999", b"\xf0\x9f", b"\\ud800", b"PK\x03\x04")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(PIECES + MORE), max_size=30), st.sampled_from(NAMES))
def test_any_bytes_are_read_or_refused_and_nothing_else(
    tmp_path: Path, pieces: list[bytes], name: str
) -> None:
    with suppress(FileFault):
        read(tmp_path, b"".join(pieces), name)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.csv", b"city," * 8_000_000, "the line is longer than 16,777,216"),
        ("a.json", b"[" * 5_000_000, "nested deeper than 64"),
        ("a.json", b'{"a":' * 2_000_000, "nested deeper than 64"),
        ("a.json", b'[{"a": [' + b"1," * 2_000_000 + b"1]}]", "a record has more than"),
        ("a.yaml", b"- " * 2_000_000 + b"x", "nested deeper than 64"),
        ("a.yaml", b"a: " + b"[" * 1_000_000, "nested deeper than 64"),
        ("a.json", b"[" + b"9" * 10_000_000 + b"]", "a value is longer"),
    ],
)
def test_a_file_made_to_exhaust_is_refused_in_little_memory(
    tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FileFault) as caught:
        read(tmp_path, content, name)
    assert found in caught.value.found
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000


def test_a_line_of_json_that_is_too_deep_is_left_out(tmp_path: Path) -> None:
    deep = '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"
    records, told = read(tmp_path, f'{deep}\n{{"a": "Porto"}}\n', "deep.jsonl")
    assert [record.line for record in records] == [2]
    assert "nested deeper than 64" in told.skipped[0][1]
