"""IATI: activities as initiatives and organisations as partners, of versions 2.01, 2.02 and 2.03.

`stream` reads a file activity by activity; `activity` and `organisation` say what an element
becomes; `docs/iati.md` lists it.
"""

from loaders.iati.load import load

__all__ = ["load"]
