"""Areas: countries and regions that a name may mean in place of a city."""

from graph.places.answer import Candidate, PlaceAnswer
from graph.places.deciding import SHOWN, candidate
from graph.places.evidence import Weighed
from graph.places.readings import readings
from graph.places.search import AROUND, Found
from graph.places.written import Written
from loaders.gazetteer.countries import Country
from loaders.gazetteer.countries import country as country_of
from loaders.gazetteer.spelling import key_of
from loaders.gazetteer.subdivisions import Subdivision, regions_named

_MUNICIPAL = frozenset(("AD", "IS", "LI", "LV", "MC", "MK", "MT", "SI", "SM"))
"""Countries whose first-level regions are municipalities, called after their seats or not."""
_SMALL, _KNOWN = 20_000, 20
"""From how many inhabitants, or names, on a place does not give way to a region of its name."""
_LEVELS = {"1": "region", "2": "county"}
_CITY = frozenset(("main", "other", "short"))
_NAMED = _CITY | {"written", "alike", "lost"}


def area_of(written: Written, found: Found, country: str) -> PlaceAnswer | None:
    """Return the answer for a name of a country or region, None where it may be a city's.

    A city that has the name exactly comes first, save where words say that a region is meant; then
    the city stays a candidate.
    """
    cities = [each for each in found.places if each.fit in _NAMED and not each.denied]
    if found.reading.level == "city" and not _gives_way(cities, written, country):
        return None
    for text in (written.whole, written.head):
        for reading in readings(text, country):
            if reading.level in AROUND:
                continue
            if regions := regions_named(reading.key, country):
                return _of_regions(regions, reading.key, found)
        if len(text) > 3 and (named := country_of(text)):
            return _of_country(named, text)
    return None


def _gives_way(places: list[Weighed], written: Written, country: str) -> bool:
    """Say whether places give way to a region: they are small and little known, and not in it."""
    if not places:
        return True
    best = places[0].place
    if best.population >= _SMALL or best.names >= _KNOWN or country in _MUNICIPAL:
        return False
    found = [region for region in regions_named(written.whole, country) if region.level == "1"]
    inside = {region.admin1 for region in found}
    return bool(found) and not any(each.place.admin1 in inside for each in places)


def _of_regions(regions: tuple[Subdivision, ...], core: str, found: Found) -> PlaceAnswer:
    """Decide for the only region of its level; a metropolitan body is no region, and stays open."""
    level = found.reading.level
    wanted = {"region": "1", "county": "2"}.get(level, regions[0].level)
    best = [region for region in regions if region.level == wanted] or list(regions)
    shown = [_candidate(region, 1 / len(best)) for region in best]
    cities = [candidate(each, 0.0) for each in found.places if each.fit in _CITY]
    candidates = tuple([*shown, *cities][:SHOWN])
    if level == "metropolitan":
        why = f"“{found.reading.how}” says that it is a metropolitan body, which is not its city"
        return PlaceAnswer(None, candidates, level, (why,), core)
    if level == "city":
        level = _LEVELS[best[0].level]
        if level == "county" or best[0].country in _MUNICIPAL:
            why = "an area within a region has this name, and nothing says that it is meant"
            return PlaceAnswer(None, candidates, "county", (why,), core)
    if len(shown) > 1:
        return PlaceAnswer(None, candidates, level, (f"{len(shown)} regions have this name",), core)
    return PlaceAnswer(shown[0], candidates, level, ("it is the name of a region",), core)


def _candidate(region: Subdivision, score: float) -> Candidate:
    return Candidate(
        region.geonames, region.names[0], region.country, "", 0, None, round(score, 4),
        (f"it is a name of the region {region.iso or region.names[0]}",),
    )  # fmt: skip


def _of_country(found: Country, name: str) -> PlaceAnswer:
    reasons = (f"it is a name of the country {found.iso2}",)
    one = Candidate(found.geonames, name, found.iso2, "", 0, None, 1.0, reasons)
    return PlaceAnswer(one, (one,), "country", reasons, key_of(name))
