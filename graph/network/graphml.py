"""Networks as GraphML, line by line: large ones in seconds.

Source: GraphML Primer (Brandes, Eiglsperger, Lerner), http://graphml.graphdrawing.org/primer/.
"""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
)
_TYPES = {bool: "boolean", int: "long", float: "double"}
"""Type of Python → type of GraphML; all else is text."""


def graphml(graph: "nx.Graph[str]") -> str:
    r"""Return a network, whose attributes are text and numbers, as GraphML.

    >>> graph = nx.Graph([("UNEP", "ICLEI", {"weight": 0.5})])
    >>> print("\n".join(graphml(graph).splitlines()[-7:]))
    <node id="UNEP"/>
    <node id="ICLEI"/>
    <edge source="UNEP" target="ICLEI">
      <data key="d0">0.5</data>
    </edge>
    </graph>
    </graphml>
    """
    keys = _Keys()
    body = list(_body(graph, keys))
    kind = "directed" if graph.is_directed() else "undirected"
    start = f'<graph edgedefault="{kind}">'
    return "\n".join((*_HEAD, *keys.lines(), start, *body, "</graph>", "</graphml>")) + "\n"


def _body(graph: "nx.Graph[str]", keys: "_Keys") -> Iterator[str]:
    yield from keys.data("graph", graph.graph)
    for node, facts in graph.nodes(data=True):
        yield from _element(f"node id={quoteattr(node)}", keys.data("node", facts))
    for one, other, facts in graph.edges(data=True):
        ends = f"edge source={quoteattr(one)} target={quoteattr(other)}"
        yield from _element(ends, keys.data("edge", facts))


def _element(tag: str, data: list[str]) -> Iterator[str]:
    if not data:
        yield f"<{tag}/>"
        return
    yield f"<{tag}>"
    yield from data
    yield f"</{tag.partition(' ')[0]}>"


class _Keys:
    """What attributes are called, and their types, in the order in which they are met."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], str] = {}

    def data(self, of: str, facts: Mapping[str, object]) -> list[str]:
        """Return the attributes of an element as lines."""
        lines = []
        for name, value in facts.items():
            kind = _TYPES.get(type(value), "string")
            key = self._known.setdefault((of, name, kind), f"d{len(self._known)}")
            text = escape(str(value)) if kind == "string" else str(value).lower()
            lines.append(f'  <data key="{key}">{text}</data>')
        return lines

    def lines(self) -> Iterator[str]:
        for (of, name, kind), key in self._known.items():
            yield f'<key id="{key}" for="{of}" attr.name={quoteattr(name)} attr.type="{kind}"/>'
