"""Networks as GEXF (Gephi), line by line: large ones in a second.

Source: GEXF 1.2 primer (GEXF Working Group, 2012), http://www.gexf.net/1.2draft/gexf.xsd.
"""

from collections.abc import Iterator, Mapping

import networkx as nx

from graph.network.declared import Declared, in_xml

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd">',
)


def gexf(graph: "nx.Graph[str]") -> str:
    r"""Return a network, whose attributes are text and numbers, as GEXF.

    `label` is the name of a node, else what it is known by; `weight` that of an edge. The file
    has no date, so that the same network gives the same bytes.

    >>> graph = nx.Graph([("UNEP", "ICLEI", {"weight": 0.5})])
    >>> print("\n".join(gexf(graph).splitlines()[-9:-2]))
    <nodes>
    <node id="UNEP" label="UNEP"/>
    <node id="ICLEI" label="ICLEI"/>
    </nodes>
    <edges>
    <edge id="0" source="UNEP" target="ICLEI" weight="0.5"/>
    </edges>
    """
    declared = Declared()
    nodes, edges = list(_nodes(graph, declared)), list(_edges(graph, declared))
    kind = "directed" if graph.is_directed() else "undirected"
    lines = (
        *_HEAD, *_meta(graph), f'<graph defaultedgetype="{kind}" mode="static">',
        *_attributes(declared, "node"), *_attributes(declared, "edge"),
        "<nodes>", *nodes, "</nodes>", "<edges>", *edges, "</edges>", "</graph>", "</gexf>",
    )  # fmt: skip
    return "\n".join(lines) + "\n"


def _meta(graph: "nx.Graph[str]") -> Iterator[str]:
    if title := graph.graph.get("title"):
        yield f"<meta><description>{in_xml(title)}</description></meta>"


def _attributes(declared: Declared, of: str) -> Iterator[str]:
    found = list(declared.attributes(of))
    if found:
        yield f'<attributes class="{of}" mode="static">'
        for number, (_, name, kind) in found:
            yield f'<attribute id="{number}" title="{in_xml(name)}" type="{kind}"/>'
        yield "</attributes>"


def _nodes(graph: "nx.Graph[str]", declared: Declared) -> Iterator[str]:
    for node, facts in graph.nodes(data=True):
        tag = f'node id="{in_xml(node)}" label="{in_xml(facts.get("label", node))}"'
        yield from _element(tag, declared, "node", _without("label", facts))


def _edges(graph: "nx.Graph[str]", declared: Declared) -> Iterator[str]:
    for number, (one, other, facts) in enumerate(graph.edges(data=True)):
        tag = f'edge id="{number}" source="{in_xml(one)}" target="{in_xml(other)}"'
        if "weight" in facts:
            tag += f' weight="{in_xml(facts["weight"])}"'
        yield from _element(tag, declared, "edge", _without("weight", facts))


def _without(left_out: str, facts: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if name != left_out}


def _element(tag: str, declared: Declared, of: str, facts: Mapping[str, object]) -> Iterator[str]:
    if not facts:
        yield f"<{tag}/>"
        return
    yield f"<{tag}><attvalues>"
    for number, value in declared.values(of, facts):
        yield f'<attvalue for="{number}" value="{value}"/>'
    yield f"</attvalues></{of}>"
