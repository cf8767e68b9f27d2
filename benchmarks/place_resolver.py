"""Measures how the resolver of places does on gold: right, open and wrong, and how fast it is.

    python -m benchmarks.place_resolver ../shared/data

Gold is the membership table of URBACT (a name and country, and the GeoNames id that it means) and
the database and dictionary of ClimActor. The latter has no ids: a decided place is right where it
lies within 15 km of the point that the database states, and a variant of a name is right where it
is decided as the name itself is. Each gold is split by a hash into a part to tune on and one that
is only measured. Names and countries are all that the resolver is given.
"""

import argparse
import csv
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from graph.places.answer import Candidate
from graph.places.distance import kilometres
from graph.places.query import PlaceQuery
from graph.places.resolver import PlaceResolver
from loaders.gazetteer.countries import countries, country

NEAR = 15.0
PARTS = ("tune", "measured")
URBACT = "urbact/URBACT_Membership_GNidCorr_complete_V2.csv"
CITIES = "climactor/subnational_contextuals_database_Dec2022.csv"
NAMES = "climactor/key_dict_derived.csv"


class Gold(NamedTuple):
    """A query, how to know the right place, and the part to which it belongs."""

    query: PlaceQuery
    is_right: Callable[[Candidate], bool]
    part: str


def urbact(folder: Path) -> Iterator[Gold]:
    with (folder / URBACT).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        known = {(row["NameCity"], row["Country"], row["geonameId"]) for row in rows}
    for name, code, id_ in sorted(known):
        yield Gold(PlaceQuery(name, _iso2(code)), _has(id_), _part(id_))


def climactor(folder: Path, region: str) -> Iterator[Gold]:
    """Yield the cities of Europe, or those of the rest of the world."""
    with (folder / CITIES).open(encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file):
            europe = row["region"] == "Europe"
            if row["entity_type"] != "City" or europe != (region == "Europe"):
                continue
            if row["lat"] not in ("", "NA"):
                point = (float(row["lat"]), float(row["lng"]))
                query = PlaceQuery(row["name"], _iso2(row["iso"]))
                yield Gold(query, _near(point), _part(row["name"] + row["iso"]))


def variants(folder: Path, resolver: PlaceResolver) -> Iterator[Gold]:
    """Yield the variants of names that are decided."""
    with (folder / NAMES).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["entity_type"] == "City" and row["right"] != row["wrong"]:
                code = _iso2(row["iso"])
                if right := resolver.resolve(PlaceQuery(row["right"], code)).decided:
                    query = PlaceQuery(row["wrong"], code)
                    yield Gold(query, _has(right.geonames), _part(row["climactor_id"]))


def _iso2(code: str) -> str:
    known = country(code)
    return known.iso2 if known else ""


def _has(id_: str) -> Callable[[Candidate], bool]:
    return lambda found: found.geonames == id_


def _near(point: tuple[float, float]) -> Callable[[Candidate], bool]:
    return lambda found: bool(found.point) and kilometres(found.point or point, point) <= NEAR


def _part(key: str) -> str:
    return PARTS[sha256(key.encode()).digest()[-1] % 2]


def measure(name: str, gold: Iterable[Gold], resolver: PlaceResolver) -> None:
    """Print a line for each part of a gold."""
    counts = {part: Counter[str]() for part in PARTS}
    for query, is_right, part in gold:
        answer = resolver.resolve(query)
        if answer.decided:
            counts[part]["right" if is_right(answer.decided) else "wrong"] += 1
        else:
            counts[part]["open"] += 1
            counts[part]["among"] += any(map(is_right, answer.candidates))
    for part, found in counts.items():
        number = found["right"] + found["wrong"] + found["open"]
        shares = (100 * found[kind] / max(number, 1) for kind in ("right", "wrong", "open"))
        shown = "".join(f"{share:9.2f}" for share in shares)
        among = 100 * found["among"] / max(found["open"], 1)
        print(f"{name:24}{part:10}{number:8,}{shown}{among:12.1f}", flush=True)


def speed(gold: Iterable[Gold]) -> None:
    """Print how long a new resolver takes for as many queries as are here."""
    queries = [each.query for each in gold]
    wall, cpu = time.perf_counter(), time.process_time()
    PlaceResolver().resolve_all(queries)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"\n{len(queries):,} queries: {wall:.1f} s, processor {cpu:.1f} s, "
          f"{cpu / len(queries) * 1e5:.0f} s for 100,000")  # fmt: skip


def main() -> None:
    """Measure on the gold of a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder that holds urbact/ and climactor/")
    folder = parser.parse_args().folder
    resolver = PlaceResolver()
    resolver.resolve(PlaceQuery("Porto", next(iter(countries()))))
    print(f"{'gold':24}{'part':10}{'names':>8}{'right %':>9}{'wrong %':>9}{'open %':>9}"
          f"{'of them, right among the candidates %':>12}")  # fmt: skip
    measure("URBACT", urbact(folder), resolver)
    for region in ("Europe", "elsewhere"):
        measure(f"ClimActor, {region}", climactor(folder, region), resolver)
    measure("ClimActor, variants", variants(folder, resolver), resolver)
    speed([*climactor(folder, "Europe"), *climactor(folder, "elsewhere")])


if __name__ == "__main__":
    main()
