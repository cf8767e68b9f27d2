"""Measures the comparison of organisations: precision, recall, pairs compared and seconds of CPU.

    python -m benchmarks.organisation_identity DATA [--part tune|measured|all] [--mistakes]
    python -m benchmarks.organisation_identity DATA --growth

DATA is the folder with `organisations/` (records of ROR, international organisations, publishers
of IATI, UN entities) and `climactor/`. Identifiers are hidden from the comparison. The gold:

- `wikidata`: records of ROR and of the international organisations with one Wikidata id,
- `views`: two views of one record of ROR, each with other names in the same script,
- `within`: ROR alone, of which no two records are one body,
- `climactor`: spellings of companies, investors and associations and the ids they have there.

`--part` keeps the half of the gold to tune on or the half that is only measured, by the checksum
of an id. A pair that is joined counts as wrong where the gold gives its records two things.

`--growth` compares 1, 4 and 12 copies of ROR, in each of which the uncommon words begin otherwise.
"""

import argparse
import re
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from benchmarks.organisation_records import (
    climactor,
    entities,
    international,
    publishers,
    ror,
)
from graph.identity.organisations.compare import Organisations, organisation_keys
from graph.identity.organisations.folding import word_of
from graph.identity.organisations.words import words
from graph.identity.record import Comparison, Record

LARGEST_BLOCK = 50
_LATIN = re.compile(r"[\x00-\u024f]+")
_STARTS = ("", "Ba", "Ce", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu", "Ne")

Pair = tuple[str, str]


class Found(NamedTuple):
    """What comparing all blocked pairs gave."""

    results: dict[Pair, Comparison]
    pairs: int
    blocking: float
    comparing: float


def views(records: Iterable[Record]) -> tuple[list[Record], dict[str, str]]:
    """Return two views of each record that has two names in Latin script, and what they are of."""
    found, ids = list[Record](), dict[str, str]()
    for record in records:
        names = [name for name in record.names if name.kind != "acronym" and len(name.text) > 9]
        latin = [name for name in names if _LATIN.fullmatch(name.text)]
        alike = [name for name in latin if name.language == latin[0].language]
        if len(alike) < 2:
            continue
        acronyms = [name for name in record.names if name.kind == "acronym"]
        for view, part in (("a", alike[::2] + acronyms), ("b", alike[1::2])):
            iri = f"{view}.{record.iri}"
            found.append(record._replace(iri=iri, names=tuple(part), sources=(view,), parents=()))
            ids[iri] = record.iri
    return found, ids


def without(records: Iterable[Record], *, websites: bool = False) -> list[Record]:
    """Return records without their identifiers, and without websites where asked."""
    return [record._replace(identifiers=(), hosts=() if websites else record.hosts)
            for record in records]  # fmt: skip


def blocked(records: Iterable[Record]) -> set[Pair]:
    """Return the pairs of records that share a block; a block of more than 50 is left out."""
    blocks = defaultdict[str, list[str]](list)
    for record in records:
        for key in organisation_keys(record):
            blocks[key].append(record.iri)
    pairs = set[Pair]()
    for block in blocks.values():
        if 1 < len(block) <= LARGEST_BLOCK:
            pairs.update((min(pair), max(pair)) for pair in combinations(block, 2))
    return pairs


def compared(records: list[Record]) -> Found:
    """Compare all blocked pairs of records."""
    start = time.process_time()
    pairs = sorted(blocked(records))
    blocking = time.process_time() - start
    by_iri = {record.iri: record for record in records}
    organisations = Organisations(records)
    results = {}
    for a, b in pairs:
        if (result := organisations.compare(by_iri[a], by_iri[b])) is not None:
            results[a, b] = result
    return Found(results, len(pairs), blocking, time.process_time() - start - blocking)


def kept(iri: str, part: str) -> bool:
    """Tell whether a thing belongs to a part of the gold."""
    return part == "all" or (crc32(iri.encode()) % 2 == 0) == (part == "tune")


class Gold(NamedTuple):
    """Records, the thing that each is (records that lack one are not judged), and how to count."""

    name: str
    records: list[Record]
    things: dict[str, str]
    across: bool = True


def same_pairs(gold: Gold, part: str) -> set[Pair]:
    """Return the pairs that the gold says are one thing."""
    groups = defaultdict[str, list[str]](list)
    for iri, thing in gold.things.items():
        if kept(thing, part):
            groups[thing].append(iri)
    return {(min(pair), max(pair)) for group in groups.values() for pair in combinations(group, 2)}


def measure(gold: Gold, part: str, mistakes: bool = False) -> None:
    """Print one line for a gold: precision, recall, recall with proposals, and the work."""
    true, found = same_pairs(gold, part), compared(gold.records)
    sources = {record.iri: record.sources for record in gold.records}
    judged = {
        pair: result
        for pair, result in found.results.items()
        if all(iri in gold.things and kept(gold.things[iri], part) for iri in pair)
        and not (gold.across and sources[pair[0]] == sources[pair[1]])
    }
    joined = {pair for pair, result in judged.items() if result.certain and result.score >= 0.5}
    asked = {pair for pair, result in found.results.items() if not result.certain}
    right, wrong = joined & true, joined - true
    reached = true & (joined | asked)
    print(
        f"{gold.name:22}{len(gold.records):8,}{len(true):8,}"
        f"{len(right) / max(len(joined), 1):10.4f}{len(wrong):6,}"
        f"{len(right) / max(len(true), 1):9.4f}{len(reached) / max(len(true), 1):9.4f}"
        f"{found.pairs / len(gold.records):8.1f}{len(asked) / len(gold.records):8.2f}"
        f"{found.blocking:7.1f}{found.comparing:7.1f}",
        flush=True,
    )
    if mistakes:
        by_iri = {record.iri: record for record in gold.records}
        _show("WRONG", wrong, found, by_iri)
        _show("MISSED", true - joined, found, by_iri)


def _show(title: str, pairs: set[Pair], found: Found, by_iri: dict[str, Record]) -> None:
    for pair in sorted(pairs):
        result = found.results.get(pair)
        print(f"  {title} {'; '.join(result.reasons) if result else 'not compared'}")
        for iri in pair:
            record = by_iri[iri]
            names = " | ".join(name.text for name in record.names[:6])
            print(f"      {iri}  {names}  {record.countries} {record.hosts}")


def golds(data: Path) -> Iterator[Gold]:
    """Yield each gold."""
    folder = data / "organisations"
    registry = ror(folder / "ror_subset_gov_nonprofit.jsonl")
    bodies = international(folder / "supraverden_general_list.yaml")
    rest = publishers(folder / "iati-publishers.json") + entities(folder / "un-entities.json")
    everything = registry + bodies + rest
    things = wikidata(registry, bodies)
    yield Gold("wikidata", without(everything), things)
    yield Gold("wikidata, no websites", without(everything, websites=True), things)
    halves, ids = views(registry)
    yield Gold("views", without(halves), ids)
    yield Gold("views, no websites", without(halves, websites=True), ids)
    own = {record.iri: record.iri for record in registry}
    yield Gold("within", without(registry), own, across=False)
    yield Gold("within, no websites", without(registry, websites=True), own, across=False)
    yield Gold("climactor", *climactor(data / "climactor" / "key_dict_derived.csv"), across=False)


def wikidata(*registries: Iterable[Record]) -> dict[str, str]:
    """Return the Wikidata id of each record that has one; an id of several in one has none."""
    found = dict[str, str]()
    for registry in registries:
        ids = {record.iri: [each for each in record.identifiers if each.startswith("wikidata:Q")]
               for record in registry}  # fmt: skip
        count = Counter(each for these in ids.values() for each in these)
        found |= {iri: these[0] for iri, these in ids.items() if these and count[these[0]] == 1}
    return found


def copies(records: list[Record], count: int) -> Iterator[Record]:
    """Yield copies of records in which all words that are not common have another beginning.

    A record with a name of common words alone, such as “Ministry of Health”, is not copied, nor a
    name in another script.
    """
    for copy in range(count):
        start = _STARTS[copy]
        for record in records:
            names = tuple(
                name._replace(text=_changed(name.text, start))
                for name in record.names
                if not copy or _LATIN.fullmatch(name.text)
            )
            if copy and (not names or set(names) & set(record.names)):
                continue
            hosts = tuple(f"{start}{host}" for host in record.hosts)
            yield record._replace(iri=f"{copy}.{record.iri}", names=names, hosts=hosts)


def _changed(text: str, start: str) -> str:
    """Give the uncommon words of a name another beginning.

    >>> _changed("Ministry of Alpacas", "Ba")
    'Ministry of BaAlpacas'
    """
    known = words("common").keys() | words("little").keys() | words("land").keys()
    return re.sub(r"\w{2,}", lambda word: word[0] if word_of(word[0].lower()) in known
                  or word[0].lower() in known else start + word[0], text)  # fmt: skip


def growth(data: Path) -> None:
    """Print how pairs, seconds and memory grow with the number of records."""
    registry = without(ror(data / "organisations" / "ror_subset_gov_nonprofit.jsonl"))
    for count in (1, 4, len(_STARTS)):
        records = list(copies(registry, count))
        found = compared(records)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        asked = sum(not result.certain for result in found.results.values())
        print(f"{len(records):9,} records {found.pairs:11,} pairs {found.pairs / len(records):6.1f}"
              f" a record {asked / len(records):5.2f} asked {found.blocking:6.1f} s blocking"
              f" {found.comparing:6.1f} s comparing {memory:7,.0f} MB", flush=True)  # fmt: skip


def main() -> None:
    """Measure each gold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder with organisations/ and climactor/")
    parser.add_argument("--part", choices=("tune", "measured", "all"), default="measured")
    parser.add_argument("--gold", help="only this one: wikidata, views, within or climactor")
    parser.add_argument("--mistakes", action="store_true", help="show what is wrong or missed")
    parser.add_argument("--growth", action="store_true", help="measure more and more records")
    asked = parser.parse_args()
    if asked.growth:
        growth(asked.data)
        return
    print(f"{'gold, part ' + asked.part:22}{'records':>8}{'same':>8}{'precision':>10}"
          f"{'wrong':>6}{'recall':>9}{'+asked':>9}"
          f"{'pairs/r':>8}{'asks/r':>8}{'block s':>8}{'comp s':>7}")  # fmt: skip
    for gold in golds(asked.data):
        if asked.gold in (None, gold.name):
            measure(gold, asked.part, asked.mistakes)


if __name__ == "__main__":
    main()
