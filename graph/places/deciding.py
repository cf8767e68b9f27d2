"""Deciding: whether what speaks for the best place is enough, and why in plain words."""

import re
from collections.abc import Iterable, Sequence

from graph.places.answer import Candidate, PlaceAnswer
from graph.places.evidence import Weighed
from graph.places.readings import Reading
from graph.places.search import Found
from loaders.gazetteer.subdivisions import region_names

ODDS = 5.0
"""How many times as much must speak for a place as for all others together."""
DOUBT = 0.5
"""What speaks for a place that the gazetteer lacks."""
WORLD_ODDS = 25.0
WORLD_DOUBT = 400.0
"""The same where no country is known: a small place of that name may lie anywhere."""
SHOWN = 10

_SLIP = 6.0
"""How many times more must speak for a place whose name differs in a letter."""
_SPELLED = frozenset(("alike", "alike other", "written"))
_PART_OF_CITY = re.compile(
    r"(?:[0-9]+[a-z]{0,3}|[ivx]+|[a-z])|arrondissement|bezirk|borough|district|distrito|gu|"
    r"kerulet|ku|of|quarter|sector|ward"
)

_BODIES = {
    "metropolitan": "a metropolitan body, which is not its city",
    "county": "a county or province, which is not its city",
    "region": "a region, which is not a city",
    "district": "a district, which is not its city",
}


def decide(
    places: Sequence[Weighed], reading: Reading, *, country: str = "", placed: bool = False
) -> PlaceAnswer:
    """Decide for the heaviest place where it outweighs the others, leave the name open else.

    `places` stand in order, `country` is the country that the source gives, `placed` says that it
    gives more: a region or a point.
    """
    sure = bool(country) or placed
    odds, doubt = (ODDS, DOUBT) if sure else (WORLD_ODDS, WORLD_DOUBT)
    total = sum(weighed.weight for weighed in places) + doubt
    candidates = tuple(candidate(each, each.weight / total) for each in places[:SHOWN])
    if not places:
        why = f"no place{_within(country)} has this name"
        return PlaceAnswer(None, (), "none", (why,), reading.key)
    top, others = places[0], total - places[0].weight
    enough = top.weight >= odds * others
    if top.fit == "close":
        enough = enough and top.weight >= odds * _SLIP * (others - doubt)
    if open_ := _why_open(places, reading, country, enough=enough):
        level = "district" if _is_district(top, reading) else _level(reading)
        return PlaceAnswer(None, candidates, level, open_, reading.key)
    level = _level(reading)
    return PlaceAnswer(candidates[0], candidates, level, _why(places, country), reading.key)


def _level(reading: Reading) -> str:
    return "district" if reading.level == "borough" else reading.level


def side_by_side(answers: Sequence[PlaceAnswer]) -> PlaceAnswer:
    """Decide for the place that all names side by side mean, from the answers to each alone."""
    named = [answer for answer in answers if answer.candidates] or list(answers[:1])
    places = _best(found for answer in named for found in answer.candidates)
    decided = {answer.decided.geonames: answer for answer in named if answer.decided}
    common = set.intersection(*({each.geonames for each in answer.candidates} for answer in named))
    core = answers[0].core
    if len(decided) == 1 and decided.keys() <= common:
        (one,) = decided.values()
        why = "the names side by side are names of one place" if len(named) > 1 else one.reasons[0]
        return PlaceAnswer(one.decided, places, one.level, (why,), core)
    why = "the names side by side do not name one place" if places else "no place has these names"
    return PlaceAnswer(None, places, named[0].level if places else "none", (why,), core)


def several(parts: Sequence[Found]) -> PlaceAnswer:
    """Leave open a name that joins several places; the best of each are the candidates.

    Where it joins several names of one place, it means that place: `Pula-Pola`.
    """
    answers = [decide(part.places, part.reading, country="?") for part in parts]
    if len({answer.decided.geonames if answer.decided else "" for answer in answers}) == 1:
        return side_by_side(answers)
    places = _best(found for answer in answers for found in answer.candidates[:3])
    why = "several places are named: " + ", ".join(part.reading.key for part in parts)
    core = " ".join(part.reading.key for part in parts)
    return PlaceAnswer(None, places, answers[0].level, (why,), core)


def left_open(answer: PlaceAnswer, places: Sequence[Weighed]) -> PlaceAnswer:
    """Leave an answer open between places that are comparable, the first of them the best."""
    known = {found.geonames: found for found in answer.candidates}
    shown = {str(each.place.id): each for each in reversed(places)}
    total = sum(each.weight for each in shown.values())
    candidates = tuple(
        known.get(number) or candidate(each, each.weight / total)
        for number, each in reversed(shown.items())
    )
    top, rival = places[0], places[1]
    why = f"{_told(rival, top)} and other places may be meant as well as {top.place.name}"
    return answer._replace(decided=None, candidates=_best(candidates), reasons=(why,))


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return each candidate once, with its highest score, the best first."""
    best: dict[str, Candidate] = {}
    for found in candidates:
        if found.geonames not in best or best[found.geonames].score < found.score:
            best[found.geonames] = found
    return tuple(sorted(best.values(), key=lambda each: (-each.score, int(each.geonames))))[:SHOWN]


def candidate(weighed: Weighed, score: float) -> Candidate:
    """Return a place as a candidate with this score."""
    place = weighed.place
    region = region_names().get((place.country, place.admin1), "")
    return Candidate(
        str(place.id), place.name, place.country, region, place.population, place.point,
        round(score, 4), weighed.reasons,
    )  # fmt: skip


def _why_open(
    places: Sequence[Weighed], reading: Reading, country: str, *, enough: bool
) -> tuple[str, ...]:
    """Say why a name stays open; nothing where it does not."""
    if reading.level in _BODIES:
        return (f"“{reading.how}” says that it is {_BODIES[reading.level]}",)
    top = places[0]
    if top.denied:
        return (f"{top.place.name} fits best, but {top.denied}",)
    if top.fit == "part":
        return (f"only a part of it names a place: {top.place.name}",)
    if top.fit == "like":
        return (f"no place{_within(country)} has this name; {top.place.name} is like it",)
    if top.fit in _SPELLED and any(each.fit == "main" for each in places):
        return (f"{top.place.name} is better known, but another place has just this name",)
    if enough:
        return ()
    if len(places) > 1 and places[1].weight * 50 > top.weight:
        number = sum(each.weight * 50 > top.weight for each in places)
        return (f"{number} places{_within(country)} fit, and none far better than the others",)
    if not country:
        return ("no country is given, and places elsewhere may have this name",)
    return (f"{top.place.name} fits too loosely: {top.reasons[0]}",)


def _is_district(top: Weighed, reading: Reading) -> bool:
    """Tell whether a name is that of a city with the number or the sign of a part: Wien 22."""
    if top.fit != "part" or reading.level != "city":
        return False
    words = [w for w in reading.key.split() if _PART_OF_CITY.fullmatch(w)]
    return bool(words) and words != ["of"]


def _why(places: Sequence[Weighed], country: str) -> tuple[str, ...]:
    top = places[0]
    if len(places) == 1:
        return (
            f"{top.place.name} is the only place{_within(country)} that fits: {top.reasons[0]}",
        )
    times = top.weight / max(places[1].weight, 1e-9)
    shown = f"{times:,.0f} times" if times < 10_000 else "far more than 10,000 times"
    return (
        f"{shown} as much speaks for {top.place.name} as for {_told(places[1], top)}",
        *top.reasons,
    )


def _told(other: Weighed, top: Weighed) -> str:
    """Name a place apart from another of the same name."""
    place = other.place
    if place.name != top.place.name:
        return place.name
    region = region_names().get((place.country, place.admin1), place.country)
    return f"{place.name} in {region}"


def _within(country: str) -> str:
    return f" in {country}" if country else ""
