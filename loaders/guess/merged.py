"""Merged cells of a workbook: columns in which one cell stands for several rows."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from loaders.reading.tables import letters

_LARGEST = 20_000_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')


def merged_columns(path: Path, names: Sequence[str], header: int) -> tuple[str, ...]:
    """Return the columns with cells that are merged over rows below the header.

    Only a workbook of one sheet is looked into, which has been read within limits before.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            sheets = [info for info in archive.infolist() if _SHEET.fullmatch(info.filename)]
            if len(sheets) != 1 or sheets[0].file_size > _LARGEST:
                return ()
            text = archive.read(sheets[0])
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        return ()
    found = {
        match[1].decode() for match in _MERGED.finditer(text)
        if match[1] == match[3] and int(match[2]) > header and match[2] != match[4]
    }  # fmt: skip
    return tuple(name for index, name in enumerate(names) if letters(index) in found)
