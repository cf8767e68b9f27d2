"""Which question of the API is asked at which address, and what answers it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from citypact.server.api import (
    about,
    asked,
    changes,
    compare,
    downloads,
    entity,
    facets,
    map,
    network,
    questions,
    rank,
    search,
    timeline,
    why,
)


@dataclass(frozen=True)
class Endpoint:
    """A question: its name (and path below `/api/`), what it takes, what it answers, and how."""

    name: str
    summary: str
    asked: type[asked.Asked]
    answer: type
    function: Callable[..., Any]


ENDPOINTS: dict[str, Endpoint] = {
    found.name: found
    for found in (
        Endpoint("about", "What is in the graph", asked.Asked, about.About, about.about),
        Endpoint("search", "Things by their names, in any language",
                 search.SearchAsked, search.Found, search.search),
        Endpoint("entity", "All that is known of a thing, with citations",
                 entity.EntityAsked, entity.Entity, entity.entity),
        Endpoint("why", "Who says that two things are joined", why.WhyAsked, why.Why, why.why),
        Endpoint("network", "A network, ready to be drawn",
                 network.NetworkAsked, network.Network, network.network),
        Endpoint("rank", "Who is central, and through what",
                 rank.RankAsked, rank.Ranking, rank.rank),
        Endpoint("timeline", "Agreements, initiatives and events in time",
                 timeline.TimelineAsked, timeline.Timeline, timeline.timeline),
        Endpoint("map", "Partners where they are", map.MapAsked, map.Map, map.map_),
        Endpoint("compare", "Two partners side by side",
                 compare.CompareAsked, compare.Compared, compare.compare),
        Endpoint("changes", "A network at two dates",
                 changes.ChangesAsked, changes.Changes, changes.changes),
        Endpoint("questions", "The catalogue of questions",
                 asked.Asked, questions.Questions, questions.questions),
        Endpoint("answer", "The answer to a question of the catalogue",
                 questions.AnswerAsked, questions.Rows, questions.answer),
        Endpoint("facets", "What filters can be set to",
                 asked.Asked, facets.Facets, facets.facets),
        Endpoint("download", "A network as a file",
                 downloads.DownloadAsked, downloads.Download, downloads.download),
    )
}  # fmt: skip
