"""Which question of the API is asked at which address, and what answers it.

The table is read by the process that everybody waits for: what answers a question is imported
when it is first looked at, in a worker.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from citypact.server.api.asked import Asked


@dataclass(frozen=True)
class Endpoint:
    """A question: its name (and path below `/api/`) and what it is about.

    `names` are those of what it takes, what it answers, and the function that answers, in the
    module `home` of this package.
    """

    name: str
    summary: str
    home: str
    names: tuple[str, str, str]

    @property
    def asked(self) -> type[Asked]:
        """What it takes."""
        return cast(type[Asked], self._found(0))

    @property
    def answer(self) -> type:
        """What it answers."""
        return cast(type, self._found(1))

    @property
    def function(self) -> Callable[..., Any]:
        """What answers it."""
        return cast(Callable[..., Any], self._found(2))

    def _found(self, number: int) -> object:
        return getattr(import_module(f"citypact.server.api.{self.home}"), self.names[number])


ENDPOINTS: dict[str, Endpoint] = {
    found.name: found
    for found in (
        Endpoint("about", "What is in the graph", "about", ("Asked", "About", "about")),
        Endpoint("search", "Things by their names, in any language",
                 "search", ("SearchAsked", "Found", "search")),
        Endpoint("entity", "All that is known of a thing, with citations",
                 "entity", ("EntityAsked", "Entity", "entity")),
        Endpoint("why", "Who says that two things are joined", "why", ("WhyAsked", "Why", "why")),
        Endpoint("network", "A network, ready to be drawn",
                 "network", ("NetworkAsked", "Network", "network")),
        Endpoint("rank", "Who is central, and through what",
                 "rank", ("RankAsked", "Ranking", "rank")),
        Endpoint("timeline", "Agreements, initiatives and events in time",
                 "timeline", ("TimelineAsked", "Timeline", "timeline")),
        Endpoint("map", "Partners where they are", "map", ("MapAsked", "Map", "map_")),
        Endpoint("compare", "Two partners side by side",
                 "compare", ("CompareAsked", "Compared", "compare")),
        Endpoint("changes", "A network at two dates",
                 "changes", ("ChangesAsked", "Changes", "changes")),
        Endpoint("questions", "The catalogue of questions",
                 "questions", ("Asked", "Questions", "questions")),
        Endpoint("answer", "The answer to a question of the catalogue",
                 "questions", ("AnswerAsked", "Rows", "answer")),
        Endpoint("facets", "What filters can be set to", "facets", ("Asked", "Facets", "facets")),
        Endpoint("download", "A network as a file",
                 "downloads", ("DownloadAsked", "Download", "download")),
    )
}  # fmt: skip
