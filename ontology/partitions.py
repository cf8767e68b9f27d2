"""Rows about nodes, distributed by node, so that each part fits in memory whatever comes."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from zlib import crc32

PARTS = 128

Row = tuple[str, str, str]

_BLOCK = 1 << 21


def part_of(node: str) -> int:
    """Return the number of the part that holds a node; the same in every run.

    >>> part_of("<https://w3id.org/citypact/id/partner/unep>")
    55
    """
    return crc32(node.encode()) % PARTS


class Partitions:
    """Rows of three texts (node, what is said, line), flat in one list for each part.

    >>> rows = Partitions("demo")
    >>> rows.waiting[part_of("unep")] += ("unep", "partner", "3")
    >>> list(rows.read(part_of("unep")))
    [('unep', 'partner', '3')]
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.waiting: list[list[str]] = [[] for _ in range(PARTS)]
        self._folder: Path | None = None

    def spill(self, folder: Path) -> None:
        """Move the rows from memory to files, in the order in which they came."""
        self._folder = folder
        for number, texts in enumerate(self.waiting):
            if texts:
                with self._file(folder, number).open("ab") as file:
                    file.write(_joined(texts))
                texts.clear()

    def read(self, number: int) -> Iterator[Row]:
        """Return the rows of a part, oldest first."""
        return chain.from_iterable(map(_rows, self._texts(number)))

    def _texts(self, number: int) -> Iterator[list[str]]:
        file = self._file(self._folder, number) if self._folder else None
        if file and file.exists():
            yield from _whole_rows(file)
        if self.waiting[number]:
            yield self.waiting[number]

    def _file(self, folder: Path, number: int) -> Path:
        return folder / f"{self.name}-{number}"


def _rows(texts: list[str]) -> Iterator[Row]:
    text = iter(texts)
    return zip(text, text, text, strict=True)


def _joined(texts: list[str]) -> bytes:
    content = "\n".join(texts)
    if content.count("\n") != len(texts) - 1:
        raise ValueError("a term holds a line feed that is not escaped: write it as \\n")
    return f"{content}\n".encode()


def _whole_rows(file: Path) -> Iterator[list[str]]:
    left: list[str] = []
    begun = b""
    with file.open("rb") as content:
        while block := content.read(_BLOCK):
            block, line_feed, rest = block.rpartition(b"\n")
            if not line_feed:
                begun += rest
                continue
            texts = left + (begun + block).decode().split("\n")
            begun, whole = rest, len(texts) - len(texts) % 3
            left = texts[whole:]
            yield texts[:whole]
