"""A network page: one HTML file that draws who works with whom, offline, with every citation.

pyvis holds the nodes, edges and options and brings the vis-network script; the page around them is
the project's own, because the pages of pyvis load scripts from elsewhere and run script in titles.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, cast

import networkx as nx
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, MEASURES
from graph.network.layout.of_networkx import positions
from graph.network.layout.points import SPACING
from graph.network.plain import CooperationGraph
from ontology.errors import NotFoundError
from viz.network_data import Json, Link, Scores, page_data, words
from viz.palette import COMMUNITIES, LOOKS, OTHER_COMMUNITY, look
from viz.safety import code_block, content_policy, data_block, plain

SCRIPTS = ("state", "labels", "picture", "walk", "facts", "search", "tables", "page")
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"chosen": False, "borderWidth": 1},
    "edges": {"chosen": False, "smooth": False},
    "interaction": {"selectable": False, "zoomSpeed": 0.6},
}
SEEN = (850.0, 560.0)  # CSS pixels: the width and height of the picture on a common screen
NODE_RADIUS = (4.5, 17.0)  # CSS pixels, the whole network in view: the least, the most central


def network_page(
    network: CooperationGraph,
    scores: Scores,
    *,
    title: str,
    language: str = "en",
    size_by: str = "betweenness",
) -> str:
    """Return a self-contained HTML page of a network: a picture, its facts and their citations.

    `scores` are measure → partner IRI → value; `size_by` names the measure that sizes partners and
    `scores["community"]`, where given, their communities. `language` (BCP 47) is that of the title
    and of the names first shown; the words of the page are English. Raises NotFoundError where
    `size_by` is not among the scores or `language` is not a language tag.

    >>> import networkx as nx
    >>> page = network_page(
    ...     CooperationGraph(nx.Graph()), {"betweenness": {}}, title="Who works with whom"
    ... )
    >>> page.startswith("<!doctype html>")
    True
    """
    _check(scores, size_by, language)
    joined = network.project()
    data = page_data(network, joined, scores)
    data |= _picture(joined, data, _sizes(scores, size_by))
    data |= {"language": language, "sizeBy": size_by, "looks": _looks(data)}
    data |= {"lowFirst": size_by in LOW_IS_CENTRAL}
    data |= {"communityColours": COMMUNITIES, "otherCommunity": OTHER_COMMUNITY}
    return _render(
        data,
        title=plain(title),
        language=language,
        summary=_summary(data),
        top=_top(data, size_by, language),
        degree="low" if size_by in LOW_IS_CENTRAL else "high",
        measure=words(size_by),
        meaning=MEASURES[size_by].meaning if size_by in MEASURES else "",
        settings={words(name): plain(str(value)) for name, value in network.settings.items()},
        drawn=len(cast("list[Link]", data["links"])),
        total=data["linkCount"],
    )


def _check(scores: Scores, size_by: str, language: str) -> None:
    if size_by not in scores:
        known = ", ".join(sorted(scores)) or "none"
        raise NotFoundError(f"No scores for the measure '{size_by}'. Measures given: {known}.")
    if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", language):
        raise NotFoundError(
            f"'{language}' is not a language tag. Use one such as 'en' or 'zh-Hans'."
        )


def _picture(joined: "nx.Graph[str]", data: Json, sizes: Mapping[str, float]) -> Json:
    """Return nodes, edges and options as pyvis holds them."""
    net = Network()
    shares = _shares(sizes)
    places = positions(joined, room={iri: 1 + math.sqrt(share) for iri, share in shares.items()})
    unit = _unit(places)
    radius = _radius(shares, unit)
    for i, partner in enumerate(_partners(data)):
        iri, (colour, shape, *_) = partner["iri"], look(partner.get("kind", ""))
        x, y = places[iri]
        net.add_node(
            i, label=partner["label"], shape=shape, color=colour, size=radius(iri), x=x, y=y
        )
    # In bulk: pyvis's add_edge looks through all edges each time.
    links = cast("list[Link]", data["links"])
    net.edges.extend(
        {
            "id": i,
            "from": a,
            "to": b,
            "width": round(unit * min(0.7 + 0.8 * math.log2(len(shared)), 4.0), 1),
        }
        for i, (a, b, _, shared) in enumerate(links)
    )
    net.options = OPTIONS
    nodes, edges, _, _, _, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options), "unit": unit}


def _sizes(scores: Scores, size_by: str) -> dict[str, float]:
    """Return what the areas of partners show: more is more central."""
    sizes = {iri: value for iri, value in scores[size_by].items() if math.isfinite(value)}
    most = max(sizes.values(), default=0.0)
    return {iri: most - v for iri, v in sizes.items()} if size_by in LOW_IS_CENTRAL else sizes


def _unit(places: Mapping[str, tuple[float, float]]) -> float:
    """Return how many canvas units a pixel has when the whole network is in view."""
    axes = zip(*places.values(), strict=True)
    extents = [max(axis) - min(axis) + 2 * SPACING for axis in axes]
    return max((extent / seen for extent, seen in zip(extents, SEEN, strict=False)), default=1.0)


def _shares(sizes: Mapping[str, float]) -> dict[str, float]:
    """Return sizes as shares of the largest, between 0 and 1."""
    most = max(sizes.values(), default=0.0)
    return {iri: max(size / most, 0.0) if most > 0 else 0.0 for iri, size in sizes.items()}


def _radius(shares: Mapping[str, float], unit: float) -> Callable[[str], float]:
    """Return the radius of a partner in canvas units: the area grows with its score."""
    smallest = min(NODE_RADIUS[0] * unit, 0.35 * SPACING)
    largest = min(NODE_RADIUS[1] * unit, SPACING)

    def radius(iri: str) -> float:
        return round(smallest + (largest - smallest) * math.sqrt(shares.get(iri, 0.0)), 1)

    return radius


def _partners(data: Json) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", data["partners"])


def _looks(data: Json) -> Json:
    """Return how the kinds that occur look, in the order of the palette."""
    found = {partner.get("kind", "") for partner in _partners(data)}
    order = [*(kind for kind in LOOKS if kind in found), *sorted(found - set(LOOKS))]
    return {kind: look(kind)._asdict() for kind in order}


def _summary(data: Json) -> str:
    """Return the page in a sentence, counted.

    >>> _summary({"partners": [], "linkCount": 1, "things": [{"kind": "agreement"}]})
    '0 partners and 1 connection between them, through 1 agreement.'
    """
    things = cast("list[dict[str, str]]", data["things"])
    kinds = Counter(thing.get("kind") or "other thing" for thing in things)
    through = [_counted(count, kind) for kind, count in kinds.most_common()]
    listed = " and ".join([", ".join(through[:-1]), through[-1]] if len(through) > 1 else through)
    start = f"{_counted(len(_partners(data)), 'partner')} and "
    start += f"{_counted(cast('int', data['linkCount']), 'connection')} between them"
    return f"{start}, through {listed}." if listed else f"{start}."


def _counted(count: int, noun: str) -> str:
    """Return a number with its noun.

    >>> _counted(1, "city network"), _counted(1200, "strategy")
    ('1 city network', '1,200 strategies')
    """
    many = noun[:-1] + "ies" if noun.endswith(("cy", "gy", "ty")) else noun + "s"
    return f"{count:,} {noun if count == 1 else many}"


def _top(data: Json, size_by: str, language: str) -> list[Json]:
    """Return the names of the five partners that score highest, each with its language if known."""
    column = cast("list[str]", data["measures"]).index(size_by)
    sign = 1 if size_by in LOW_IS_CENTRAL else -1
    scored = [(sign * p["scores"][column], p) for p in _partners(data) if p["scores"][column]]
    scored.sort(key=lambda pair: (pair[0], pair[1]["label"]))
    return [
        {"name": partner.get("labels", {}).get(language), "language": language}
        if language in partner.get("labels", {})
        else {"name": partner["label"], "language": ""}
        for _, partner in scored[:5]
    ]


def _render(data: Json, **words_of_the_page: object) -> str:
    """Return the page: template, style, scripts and data in one file."""
    templates = Environment(
        loader=PackageLoader("viz"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    style = code_block(_own("network.css"))
    scripts = [code_block(_vis_network()), code_block(_own_script())]
    return templates.get_template("network.html").render(
        words_of_the_page,
        policy=content_policy(scripts=scripts, styles=[style]),
        style=Markup(style),  # noqa: S704 - files of this package and of pyvis, checked by code_block
        scripts=[Markup(script) for script in scripts],  # noqa: S704
        data=Markup(data_block(data)),  # noqa: S704 - data_block escapes what could end the element
    )


def _own(name: str) -> str:
    return files("viz").joinpath("templates", name).read_text(encoding="utf-8")


def _own_script() -> str:
    """Return the scripts of the page, joined in a scope of their own."""
    parts = "\n".join(_own(f"network/{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();'


def _vis_network() -> str:
    """Return the newest vis-network script that the pyvis package holds."""
    found = files("pyvis").joinpath("lib").iterdir()
    versions = {
        tuple(map(int, re.findall(r"\d+", folder.name))): folder
        for folder in found
        if folder.name.startswith("vis-")
    }
    return versions[max(versions)].joinpath("vis-network.min.js").read_text(encoding="utf-8")
