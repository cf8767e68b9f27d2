"""What is made once for a build: a build never changes, so what was computed of it is kept."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from citypact.knowledge_graph import KnowledgeGraph

_Keys = ParamSpec("_Keys")
_Made = TypeVar("_Made")
_MOST = 16
"""How much of one function is kept: for each language once, as a rule."""


def kept(
    function: "Callable[Concatenate[KnowledgeGraph, _Keys], _Made]",
) -> "Callable[Concatenate[KnowledgeGraph, _Keys], _Made]":
    """Keep what a function of a graph, and of keys such as a language, returns: the latest ones.

    It is forgotten with the graph, which a worker opens once. What a function keeps for itself, as
    the networks asked for last, is such a thing too: one that is made empty.
    """
    known: WeakKeyDictionary[KnowledgeGraph, OrderedDict[Hashable, _Made]] = WeakKeyDictionary()

    @wraps(function)
    def keeping(graph: "KnowledgeGraph", /, *keys: _Keys.args, **named: _Keys.kwargs) -> _Made:
        made, key = known.setdefault(graph, OrderedDict()), (keys, *sorted(named.items()))
        if key not in made:
            made[key] = function(graph, *keys, **named)
        made.move_to_end(key)
        while len(made) > _MOST:
            made.popitem(last=False)
        return made[key]

    return keeping
