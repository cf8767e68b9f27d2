"""Citypact: a cited knowledge graph of who works with whom on cities, climate and environment.

    import citypact

    kg = citypact.open()
    kg.query("works-with", partner="ICLEI")

In the checkout the rooms (`ontology`, `loaders`, `graph`, `queries`, `viz`) are plain packages
beside this one; installed, they lie in `citypact/_rooms`, so that only one name is taken.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citypact.knowledge_graph import KnowledgeGraph, open
    from graph.build import build
    from ontology.errors import CitypactError

_ROOMS = Path(__file__).resolve().parent / "_rooms"
if _ROOMS.is_dir() and str(_ROOMS) not in sys.path:
    sys.path.insert(0, str(_ROOMS))

__version__ = "0.1.0"
__all__ = ["CitypactError", "KnowledgeGraph", "__version__", "build", "open"]

_LAZY = {
    "KnowledgeGraph": "citypact.knowledge_graph",
    "open": "citypact.knowledge_graph",
    "build": "graph.build",
    "CitypactError": "ontology.errors",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import citypact` costs nothing."""
    if name not in _LAZY:
        raise AttributeError(f"module 'citypact' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LAZY[name]), name)
