"""Networks as files for other tools: GraphML, GEXF (Gephi), node-link JSON, edge list."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import networkx as nx

from graph.network.gexf import gexf
from graph.network.graphml import graphml
from graph.network.plain import CooperationGraph
from ontology.errors import NotFoundError, Problem


def write_network(network: CooperationGraph, folder: Path) -> list[Path]:
    """Write the projection as `network.graphml` and `.gexf`, and the two-mode graph likewise."""
    files = []
    for name, graph in (("network", network.project()), ("two-mode", network.two_mode)):
        for suffix in ("graphml", "gexf"):
            files.append(write_graph(graph, folder / f"{name}.{suffix}"))
    return files


def write_graph(graph: "nx.Graph[str]", path: Path) -> Path:
    """Write a network in the format of the path's suffix.

    Raises:
        NotFoundError: the suffix is none of `FORMATS`.
    """
    suffix = path.suffix.removeprefix(".").lower()
    if suffix not in FORMATS:
        known = ", ".join(f".{name}" for name in ("html", *FORMATS))
        found = f"“.{suffix}” is no format of networks" if suffix else "the name has no suffix"
        raise NotFoundError(Problem(str(path), "", found, f"end the name with one of {known}"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FORMATS[suffix](flat(graph)), "utf-8", newline="")
    return path


def flat(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    """Return a copy whose attributes are text and numbers only, as file formats need."""
    plain: nx.Graph[str] = nx.DiGraph() if graph.is_directed() else nx.Graph()
    for node in sorted(graph):
        plain.add_node(node, **_node(graph.nodes[node]))
    for one, other in sorted(graph.edges()):
        plain.add_edge(one, other, **_edge(graph.edges[one, other]))
    return plain


def _node(attributes: dict[str, Any]) -> dict[str, str]:
    if "labels" not in attributes:  # of a directed graph
        return {name: attributes[name] for name in ("label", "kind")}
    names = {f"label_{tag}": text for tag, text in sorted(attributes["labels"].items()) if tag}
    kept = {name: attributes[name] for name in ("label", "acronym", "kind", "status")}
    kept |= {"earliest": attributes["start"], "latest": attributes["end"]}
    lists = {name: " ".join(sorted(attributes[name])) for name in ("themes", "places")}
    return kept | names | lists


def _edge(attributes: dict[str, Any]) -> dict[str, str | int | float]:
    if "ties" in attributes:
        ties = attributes["ties"]
        citations = {passage.iri for tie in ties for passage in tie.passages}
        return {
            "roles": " ".join(sorted({tie.role for tie in ties})),
            "citations": " ".join(sorted(citations)),
        }
    things = sorted(attributes["things"])
    return {
        "weight": attributes["weight"],
        "count": attributes.get("count", len(things)),
        "things": " ".join(things),
    }


def _json(graph: "nx.Graph[str]") -> str:
    """Write node-link data, a line a node and an edge."""
    content = nx.node_link_data(graph, edges="edges")
    lists = [f'"{name}": [\n{_lines(content.pop(name))}\n]' for name in ("nodes", "edges")]
    return ",\n".join((_in_json(content).removesuffix("}"), *lists)) + "\n}\n"


def _lines(items: Iterable[object]) -> str:
    return ",\n".join(map(_in_json, items))


def _csv(graph: "nx.Graph[str]") -> str:
    """Write a row an edge, with the names of both ends."""
    names = sorted({name for one, other in graph.edges() for name in graph.edges[one, other]})
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["source", "target", "source_label", "target_label", *names])
    for one, other in graph.edges():
        edge = graph.edges[one, other]
        labels = [graph.nodes[one]["label"], graph.nodes[other]["label"]]
        writer.writerow([one, other, *labels, *(edge[name] for name in names)])
    return file.getvalue()


_in_json = json.JSONEncoder(ensure_ascii=False).encode
FORMATS: dict[str, Callable[["nx.Graph[str]"], str]] = {
    "graphml": graphml,
    "gexf": gexf,
    "json": _json,
    "csv": _csv,
}
"""Format → what writes a flat graph as text."""
