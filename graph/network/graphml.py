"""Networks as GraphML, line by line: large ones in a second.

Source: GraphML Primer (Brandes, Eiglsperger, Lerner), http://graphml.graphdrawing.org/primer/.
"""

from collections.abc import Iterator, Mapping

import networkx as nx

from graph.network.declared import Declared, in_xml

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
)


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
    declared = Declared()
    body = list(_body(graph, declared))
    kind = "directed" if graph.is_directed() else "undirected"
    start = f'<graph edgedefault="{kind}">'
    return "\n".join((*_HEAD, *_keys(declared), start, *body, "</graph>", "</graphml>")) + "\n"


def _body(graph: "nx.Graph[str]", declared: Declared) -> Iterator[str]:
    yield from _data(declared, "graph", graph.graph)
    for node, facts in graph.nodes(data=True):
        yield from _element(f'node id="{in_xml(node)}"', _data(declared, "node", facts))
    for one, other, facts in graph.edges(data=True):
        ends = f'edge source="{in_xml(one)}" target="{in_xml(other)}"'
        yield from _element(ends, _data(declared, "edge", facts))


def _data(declared: Declared, of: str, facts: Mapping[str, object]) -> list[str]:
    values = declared.values(of, facts)
    return [f'  <data key="d{number}">{value}</data>' for number, value in values]


def _element(tag: str, data: list[str]) -> Iterator[str]:
    if not data:
        yield f"<{tag}/>"
        return
    yield f"<{tag}>"
    yield from data
    yield f"</{tag.partition(' ')[0]}>"


def _keys(declared: Declared) -> Iterator[str]:
    for number, (of, name, kind) in declared.attributes():
        key = f'id="d{number}" for="{of}" attr.name="{in_xml(name)}" attr.type="{kind}"'
        yield f"<key {key}/>"
