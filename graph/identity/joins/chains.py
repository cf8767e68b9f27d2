"""Chains: by which judgements one thing comes to be another."""

from collections import deque
from collections.abc import Iterable

from graph.identity.judgement import Judgement, Verdict


class Chains:
    """Finds the shortest chains of joins between things; of equal ones the first by their IRIs.

    >>> rows = [Judgement("a:1", Verdict.SAME, "a:2"), Judgement("a:3", Verdict.SAME, "a:2")]
    >>> [(row.subject, row.object) for row in Chains(rows).between("a:1", "a:3")]
    [('a:1', 'a:2'), ('a:3', 'a:2')]
    """

    def __init__(self, rows: Iterable[Judgement]) -> None:
        self._next: dict[str, dict[str, Judgement]] = {}
        for row in rows:
            if row.verdict == Verdict.SAME:
                for here, there in ((row.subject, row.object), (row.object, row.subject)):
                    ways = self._next.setdefault(here, {})
                    ways[there] = min(row, ways.get(there, row), key=strongest)

    def between(self, start: str, goal: str) -> tuple[Judgement, ...]:
        """Return the rows that lead from one thing to another; none where nothing does."""
        came_from: dict[str, str] = {start: ""}
        queue = deque([start])
        while queue and goal not in came_from:
            here = queue.popleft()
            for there in sorted(self._next.get(here, ())):
                if there not in came_from:
                    came_from[there] = here
                    queue.append(there)
        rows, here = list[Judgement](), goal
        while before := came_from.get(here, ""):
            rows.append(self._next[before][here])
            here = before
        return tuple(reversed(rows))


def strongest(row: Judgement) -> tuple[bool, float, str, str, str, int, Judgement]:
    """Rank a row: people's before the machine's, the surer first, then by all that it says."""
    return (
        not row.by_person, -row.confidence, min(row.subject, row.object),
        max(row.subject, row.object), row.file, row.line, row,
    )  # fmt: skip


def things_of(start: str, rows: Iterable[Judgement]) -> tuple[str, ...]:
    """Return the things through which a chain leads, from its start.

    >>> things_of("a:1", [Judgement("a:2", Verdict.SAME, "a:1")])
    ('a:1', 'a:2')
    """
    found = [start]
    for row in rows:
        found.append(row.object if row.subject == found[-1] else row.subject)
    return tuple(found)
