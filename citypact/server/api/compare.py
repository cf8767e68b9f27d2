"""Two partners side by side: what both do, what one does, what neither does."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked, Text
from citypact.server.api.counted import Counted
from citypact.server.api.refs import Passage, Ref, Statement
from citypact.server.api.taking_part import TakingPart
from citypact.server.api.telling import Telling
from citypact.server.api.why import two_things
from graph.network.kinds import PARTNER_KINDS
from ontology.errors import Problem, QueryError

MOST, NAMED = 500, 200
"""How many things have their parts told in a list, and how many are named in the others."""


class CompareAsked(Asked, kw_only=True):
    """`one` and `other` are partners, by IRI, key, acronym, identifier or name."""

    one: Text
    other: Text


class Shared(Struct):
    """A thing with the part of each in it: roles as statements, empty for who has none."""

    thing: Ref
    one: list[Statement]
    other: list[Statement]
    start: str = ""
    end: str = ""
    status: str = ""


class Side(Struct):
    """Partners, themes and places of one alone."""

    partners: list[Ref]
    themes: list[Ref]
    places: list[Ref]


class Compared(Struct):
    """What two do together, what only one does, and what neither does.

    `together`, `only_one`, `only_other` are what they take part in; `neither` are things that
    their common partners take part in and neither of the two does; `shared`, `one_alone` and
    `other_alone` are partners, themes and places of both and of one; `neither_themes` are themes
    of the graph that neither covers.
    """

    one: Ref
    other: Ref
    together: list[Shared]
    only_one: list[Shared]
    only_other: list[Shared]
    neither: list[Ref]
    neither_themes: list[Ref]
    shared: Side
    one_alone: Side
    other_alone: Side
    passages: list[Passage]
    counts: dict[str, int] = {}
    """How many `together`, `only_one`, `only_other` and `neither` are; lists are bounded.

    `planned` is how many of `together` one or both have only planned: no tie counts these.
    """


def compare(graph: KnowledgeGraph, asked: CompareAsked) -> Compared:
    """Compare two partners.

    Raises:
        NotFoundError: nothing, or more than one partner, is called so.
        QueryError: both names mean one partner.
    """
    pair = two_things(graph, asked.one, asked.other)
    telling = Telling(graph, asked.lang)
    for name, iri in zip((asked.one, asked.other), pair, strict=True):
        if telling.names.kind(iri) not in PARTNER_KINDS:
            raise QueryError(Problem("", "", f"“{name}” is no partner", "compare two partners"))
    return _Comparison(graph, telling, *pair).compared()


class _Comparison:
    """Compares two partners by what they take part in; plans count for nothing but lists."""

    def __init__(self, graph: KnowledgeGraph, telling: Telling, one: str, other: str) -> None:
        self._columns, self._telling = graph.columns, telling
        self._taking = TakingPart(graph)
        self._one, self._other = one, other
        self._ours = self._taking.things(one, plans=False)
        self._theirs = self._taking.things(other, plans=False)

    def compared(self) -> Compared:
        ours, theirs = (self._taking.things(iri) for iri in (self._one, self._other))
        partners = self._partners(self._ours), self._partners(self._theirs)
        columns = self._columns
        themes, places = (
            [self._taking.terms(things, pairs) for things in (self._ours, self._theirs)]
            for pairs in (columns.themes, columns.places)
        )
        shared, ours_alone, theirs_alone = (
            Side(*[self._refs(_part(two, which)) for two in (partners, themes, places)])
            for which in (0, 1, 2)
        )
        missing = {iri: count for iri, count in Counted(columns).terms(columns.themes).items()
                   if iri not in themes[0] and iri not in themes[1]}  # fmt: skip
        neither = self._neither(partners)
        names = self._telling.names
        return Compared(
            names.ref(self._one), names.ref(self._other), self._shared(ours & theirs),
            self._shared(ours - theirs), self._shared(theirs - ours), self._refs(neither),
            self._refs(missing), shared, ours_alone, theirs_alone, self._telling.citing.passages(),
            {"together": len(ours & theirs), "only_one": len(ours - theirs),
             "only_other": len(theirs - ours), "neither": len(neither),
             "planned": len(ours & theirs) - len(self._ours & self._theirs)},
        )  # fmt: skip

    def _shared(self, things: set[int]) -> list[Shared]:
        """Return things with the part of each, by date and name; at most `MOST`."""
        rows = []
        self._telling.names.refs(self._taking.iri(thing) for thing in things)
        for thing in sorted(things)[:MOST]:
            mine = self._taking.statements(self._one, thing, self._telling)
            others = self._taking.statements(self._other, thing, self._telling)
            ref = self._telling.names.ref(self._taking.iri(thing))
            rows.append(Shared(ref, mine, others, *self._taking.standing(thing)))
        return sorted(rows, key=lambda row: (not row.start, row.start, row.thing.name))

    def _partners(self, things: set[int]) -> dict[str, int]:
        """Return who takes part in things, with how often, the two themselves left out."""
        found = Counter(self._columns.nodes[n] for n in self._taking.partners(things).tolist())
        return {iri: n for iri, n in found.items() if iri not in (self._one, self._other)}

    def _neither(self, partners: tuple[dict[str, int], dict[str, int]]) -> dict[str, int]:
        """Return what partners of both take part in and neither of the two, with how many do."""
        found = Counter[int]()
        for iri in partners[0].keys() & partners[1].keys():
            found.update(self._taking.things(iri, plans=False) - self._ours - self._theirs)
        return {self._taking.iri(thing): count for thing, count in found.items()}

    def _refs(self, counts: Mapping[str, int]) -> list[Ref]:
        """Return things by name, those that count most first."""
        ordered = sorted(counts, key=lambda iri: (-counts[iri], iri))[:NAMED]
        return list(self._telling.names.refs(ordered).values())


def _part(two: Sequence[Mapping[str, int]], which: int) -> dict[str, int]:
    """Return what both have (0), the first alone (1) or the second alone (2)."""
    one, other = two
    if which == 0:
        return {iri: one[iri] + other[iri] for iri in one.keys() & other.keys()}
    mine, others = (one, other) if which == 1 else (other, one)
    return {iri: mine[iri] for iri in mine.keys() - others.keys()}
