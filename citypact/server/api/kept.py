"""Answers that are kept as long as a build is open: a build never changes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from citypact.knowledge_graph import KnowledgeGraph

_Answer = TypeVar("_Answer")
_MOST = 16
"""How many answers of a question are kept: one a language, as a rule."""


def kept(
    function: Callable[[KnowledgeGraph, str], _Answer],
) -> Callable[[KnowledgeGraph, str], _Answer]:
    """Keep what a function of a graph and a key (such as a language) returns, the latest ones."""
    known: WeakKeyDictionary[KnowledgeGraph, OrderedDict[Hashable, _Answer]] = WeakKeyDictionary()

    @wraps(function)
    def keeping(graph: KnowledgeGraph, key: str) -> _Answer:
        answers = known.setdefault(graph, OrderedDict())
        if key not in answers:
            answers[key] = function(graph, key)
        answers.move_to_end(key)
        while len(answers) > _MOST:
            answers.popitem(last=False)
        return answers[key]

    return keeping
