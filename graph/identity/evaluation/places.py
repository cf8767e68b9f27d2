"""Evaluation of the resolver of places against known GeoNames ids."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.identity.evaluation.figures import Evaluation, Figure, Mistake
from graph.identity.gold.shapes import PlaceGold, PlaceRow
from graph.places.answer import Candidate, PlaceAnswer
from graph.places.distance import kilometres
from graph.places.query import PlaceQuery

_SHOWN = 4
"""How many reasons, and candidates, a mistake names."""


class _Case(NamedTuple):
    """What is asked, what is known, and how the answer relates to it."""

    query: PlaceQuery
    known: str
    answer: PlaceAnswer
    rows: tuple[str, ...]
    held: bool

    @property
    def outcome(self) -> str:
        if self.answer.decided is None:
            return "open"
        return "right" if self.answer.decided.geonames == self.known else "wrong"

    @property
    def among(self) -> bool:
        """Whether the right place is among the candidates."""
        return any(each.geonames == self.known for each in self.answer.candidates)


def evaluate_places(gold: PlaceGold) -> Evaluation:
    """Resolve every row with its id hidden, and hold the answers against the ids."""
    from graph.places.resolver import PlaceResolver

    rows: dict[tuple[PlaceQuery, str], list[str]] = defaultdict(list)
    for row in gold.rows:
        rows[_query(row), row.known].append(row.place)
    queries = list(dict.fromkeys(query for query, _ in rows))
    answers = dict(zip(queries, PlaceResolver().resolve_all(queries), strict=True))
    known = _known({known for _, known in rows})
    cases = [
        _Case(query, id_, answers[query], tuple(places), id_ in known)
        for (query, id_), places in rows.items()
    ]
    figures = (*_figures(cases, gold.blank), *_ambiguous(cases))
    wrong = sorted((case for case in cases if case.outcome != "right"), key=_worst)
    return Evaluation(
        "places", gold.reading, figures, tuple(_mistake(case, known) for case in wrong)
    )


def _query(row: PlaceRow) -> PlaceQuery:
    return PlaceQuery(row.name, row.country, row.region, row.point, row.population, row.others)


class _Place(NamedTuple):
    """A known place: its name with the country, and where it lies."""

    name: str
    point: tuple[float, float] | None = None


def _known(ids: set[str]) -> dict[str, _Place]:
    """Return the places of these ids that the gazetteer holds."""
    from loaders.gazetteer.cities import cities, states
    from loaders.gazetteer.countries import by_geonames

    found = {
        id_: _Place(f"{each['name']}, {each['countrycode']}", (each["latitude"], each["longitude"]))
        for id_, each in cities(ids).items()
    }
    regions = {str(each["geonameid"]): _Place(f"{each['name']}, US") for each in states().values()}
    regions |= {id_: _Place(country.iso2) for id_, country in by_geonames().items()}
    return found | {id_: regions[id_] for id_ in sorted(ids & regions.keys())}


# ---- figures -------------------------------------------------------------------------------


def _figures(cases: Sequence[_Case], blank: int) -> Iterator[Figure]:
    rows = _Tally((case, len(case.rows)) for case in cases)
    names = _Tally((case, 1) for case in cases)
    yield from rows.figures("")
    yield Figure("precision", rows["right"], rows["right"] + rows["wrong"], estimate=True)
    yield Figure("recall", rows["right"], rows.cases, estimate=True)
    yield from names.figures(" (each name and country once)")
    if rows["not held"]:
        held = _Tally((case, len(case.rows)) for case in cases if case.held)
        yield Figure("the gazetteer lacks the known place: cannot be right", rows["not held"],
                     rows.cases)  # fmt: skip
        yield Figure("right, of what the gazetteer holds", held["right"], held.cases)
        yield Figure("wrong, of what the gazetteer holds", held["wrong"], held.cases)
    yield Figure("left aside: no name, or no known place", blank, rows.cases + blank)


class _Tally(Counter[str]):
    """Outcomes, counted."""

    def __init__(self, cases: Iterable[tuple[_Case, int]]) -> None:
        super().__init__()
        self.cases = 0
        for case, number in cases:
            self.cases += number
            self[case.outcome] += number
            self["among"] += number * (case.outcome == "open" and case.among)
            self["not held"] += number * (not case.held)

    def figures(self, which: str) -> Iterator[Figure]:
        """Yield right, wrong and open."""
        yield from (Figure(f"{word}{which}", self[word], self.cases, estimate=True)
                    for word in ("right", "wrong", "open"))  # fmt: skip
        yield Figure(f"open, the right one among the candidates{which}", self["among"],
                     self["open"])  # fmt: skip


def _ambiguous(cases: Iterable[_Case]) -> Iterator[Figure]:
    """Count the rows whose names the table itself gives several places."""
    known, rows = defaultdict[PlaceQuery, set[str]](set), Counter[PlaceQuery]()
    for case in cases:
        known[case.query].add(case.known)
        rows[case.query] += len(case.rows)
    several = sum(rows[query] for query, ids in known.items() if len(ids) > 1)
    if several:
        yield Figure("the table itself gives a name several places", several, rows.total())


# ---- mistakes ------------------------------------------------------------------------------


def _worst(case: _Case) -> tuple[bool, bool, bool, int, str, str]:
    return (
        case.outcome != "wrong", not case.held, case.among, -len(case.rows), case.query.name,
        case.known,
    )  # fmt: skip


def _mistake(case: _Case, known: Mapping[str, _Place]) -> Mistake:
    answer, query = case.answer, case.query
    place = known.get(case.known, _Place("a place that the gazetteer lacks"))
    if answer.decided:
        decided = shown(answer.decided)
    else:
        some = "; ".join(shown(each) for each in answer.candidates[:_SHOWN])
        decided = f"open: {some}" if some else "open, without a candidate"
    reasons = answer.decided.reasons if answer.decided else answer.reasons
    away = _kilometres(answer.decided.point, place.point) if answer.decided else ""
    told = f"{place.name} (geonames:{case.known}{away})"
    return Mistake(
        case.outcome, case.rows, query.name, query.country, decided, told, reasons[:_SHOWN],
        len(case.rows),
    )  # fmt: skip


def _kilometres(
    one: tuple[float, float] | None, other: tuple[float, float] | None
) -> str:  # fmt: skip
    """Say how far two points are apart, "" where one is unknown."""
    if one is None or other is None:
        return ""
    return f", {kilometres(one, other):.0f} km away"


def shown(candidate: Candidate) -> str:
    """Return a candidate as a message names it."""
    parts = dict.fromkeys(filter(None, (candidate.name, candidate.region, candidate.country)))
    return f"{', '.join(parts)} (geonames:{candidate.geonames}, {candidate.score:.2f})"
