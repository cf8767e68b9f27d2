"""Writes a workspace of any size with the shape of the starter: documents in their own format.

A gazetteer holds countries and towns; documents hold passages, and each passage says one thing:
an agreement, initiative, event or output with its partners, roles, dates, statuses, places and
themes, in about 33 claims, as in the starter. Documents share partners; a few partners are chosen
very often (n·u³ with u uniform on 0 to 1), as hubs are. The same size and seed give the same
files.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from ontology import vocabulary

CLAIMS_A_PASSAGE = 36.5
PASSAGES_A_DOCUMENT = 100
CLAIMS_A_PARTNER = 40
CLAIMS_A_TOWN = 400
COUNTRIES = 190

_MANIFEST = (
    'name = "generated-{claims}"\ntitle = "Generated cooperation, {claims:,} claims"\n'
    "scores-limit = 1\n"
)
_DESCRIPTOR = """loader = "document"
path = "data/{id}.yaml"
title = "{title}"
publisher = "United Nations Environment Programme"
kind = "{kind}"
licence = "https://creativecommons.org/licenses/by/4.0/"
published = {year}
retrieved = 2026-11-21
language = "zh"
"""
_TOWNS = (("Gwangju", "光州"), ("Melaka", "马六甲"), ("Nairobi", "内罗毕"), ("Yantai", "烟台"),
          ("Almada", "阿尔马达"), ("Medellín", "麦德林"), ("Kraków", "克拉科夫"))  # fmt: skip
_TOPICS = (("green recovery", "绿色复苏"), ("circular cities", "循环城市"),
           ("marine litter", "海洋垃圾"), ("clean mobility", "清洁交通"))  # fmt: skip
_KINDS_OF_PARTNER = {
    "cities": ("City of", "市"), "agencies": ("Agency for", "署"),
    "networks": ("Network of", "网络"), "partners": ("Institute of", "研究所"),
}  # fmt: skip
_THINGS = {
    "agreements": ("Framework for", "合作框架", ("party", "lead"), ("signed", "in-force")),
    "initiatives": ("Programme on", "方案", ("lead", "funder", "support"), ("ongoing", "planned")),
    "events": ("Forum on", "论坛", ("host", "organiser", "participant"), ("held",)),
    "publications": ("Guide to", "指南", ("publisher", "author"), ("published", "drafted")),
}

Facts = dict[str, Any]


class Generator:
    """Draws the partners, places and documents of one workspace."""

    def __init__(self, claims: int, seed: int = 1) -> None:
        self._random = Random(seed)
        self._partners = max(20, claims // CLAIMS_A_PARTNER)
        self._towns = max(20, claims // CLAIMS_A_TOWN)
        gazetteer = 7 * (self._towns + COUNTRIES)
        passages = max(PASSAGES_A_DOCUMENT, int((claims - gazetteer) / CLAIMS_A_PASSAGE))
        self.documents = -(-passages // PASSAGES_A_DOCUMENT)
        self._themes = sorted(vocabulary.concepts("theme"))
        self._opened: set[int] = set()

    def gazetteers(self) -> Iterator[dict[str, Facts]]:
        """Yield the passages of each gazetteer: countries and the towns within them."""
        for first in range(0, self._towns, 500):
            countries = range(COUNTRIES) if first == 0 else ()
            records = {f"country-{n}": self._country(n) for n in countries}
            towns = range(first, min(first + 500, self._towns))
            yield records | {f"record-{n}": self._town(n) for n in towns}

    def _country(self, n: int) -> Facts:
        facts = {"name": {"en": f"Country {n}", "zh": f"国家{n}"}, "geonames": 9_000_000 + n}
        return _passage(f"record {n}", countries={f"c-{n}": facts})

    def _town(self, n: int) -> Facts:
        english, chinese = _TOWNS[n % len(_TOWNS)]
        facts = {
            "name": {"en": f"{english} {n}", "zh": f"{chinese}{n}"},
            "geonames": 1_000_000 + n,
            "within": f"geonames:{9_000_000 + n % COUNTRIES}",
            "point": f"{n % 160 - 80}.5, {n % 340 - 170}.25",
        }
        return _passage(f"record {n}", localities={f"t-{n}": facts})

    def document(self, number: int) -> dict[str, Facts]:
        """Return the passages of a document."""
        first = number * PASSAGES_A_DOCUMENT
        return {f"para-{n}": self._statement(first + n, n) for n in range(PASSAGES_A_DOCUMENT)}

    def _statement(self, thing: int, n: int) -> Facts:
        """Make a passage that says one thing and opens some of the partners in it."""
        random = self._random
        kind = random.choice(tuple(_THINGS))
        start, chinese, roles, statuses = _THINGS[kind]
        topic, theme = random.choice(_TOPICS)
        year = random.randint(1992, 2026)
        chosen = [self._partner() for _ in range(random.randint(2, 5))]
        facts: Facts = {
            "name": {"en": f"{start} {topic} {thing}", "zh": f"{theme}{chinese}{thing}"},
            "called": f"{theme}{chinese}",
            "themes": random.sample(self._themes, 3),
            "status": {random.choice(statuses): random.choice((year, f"{year}-05", ""))},
            "covers": f"geonames:{9_000_000 + random.randrange(COUNTRIES)}",
            **self._roles(chosen, roles),
        }
        facts["on" if kind == "events" else "since"] = f"{year}-{random.randint(1, 12):02}"
        self._extras(facts, thing, n)
        return _passage(f"paragraph {n}", **self._openings(chosen), **{kind: {f"x-{thing}": facts}})

    def _partner(self) -> int:
        return int(self._partners * self._random.random() ** 3)

    def _roles(self, chosen: list[int], roles: tuple[str, ...]) -> Facts:
        found: dict[str, list[str]] = {}
        for partner in dict.fromkeys(chosen):
            found.setdefault(self._random.choice(roles), []).append(f"partner/p-{partner}")
        return found

    def _extras(self, facts: Facts, thing: int, n: int) -> None:
        """Add what only some passages say: figures, notes, places, what a thing builds on."""
        if n % 4 == 0:
            facts["figures"] = {"cities": f">{thing % 90 + 10}"}
        if n % 3 == 0:
            facts["note"] = {"en": f"It meets for the {thing % 9 + 2}th time; all cities may come."}
        if n % 3 == 1:
            facts["location"] = f"geonames:{1_000_000 + self._random.randrange(self._towns)}"

    def _openings(self, chosen: list[int]) -> dict[str, Facts]:
        """Open partners that no document has opened yet, and now and then one again."""
        blocks: dict[str, Facts] = {}
        for partner in dict.fromkeys(chosen):
            if partner not in self._opened or self._random.random() < 0.15:
                self._opened.add(partner)
                kind = tuple(_KINDS_OF_PARTNER)[partner % len(_KINDS_OF_PARTNER)]
                blocks.setdefault(kind, {})[f"p-{partner}"] = _opening(kind, partner)
        return blocks


def _opening(kind: str, partner: int) -> Facts:
    start, chinese = _KINDS_OF_PARTNER[kind]
    town, translated = _TOWNS[partner % len(_TOWNS)]
    return {
        "name": {"en": f"{start} {town} {partner}", "zh": f"{translated}{chinese}{partner}"},
        "called": f"{translated}{chinese}",
        "identifiers": [f"ror:{partner:08}"],
    }


def _passage(locator: str, **blocks: Facts) -> Facts:
    return {"locator": locator, **blocks}


def write_workspace(root: Path, claims: int, seed: int = 1) -> Path:
    """Write a workspace of about so many claims; return its folder."""
    generator = Generator(claims, seed)
    (root / "sources" / "data").mkdir(parents=True)
    (root / "citypact.toml").write_text(_MANIFEST.format(claims=claims), "utf-8")
    for n, passages in enumerate(generator.gazetteers()):
        _write(root / "sources", f"gazetteer-{n:03}", f"Places {n}", "dataset", passages)
    for n in range(generator.documents):
        title = f"第{n}份进度报告"
        _write(root / "sources", f"report-{n:04}", title, "document", generator.document(n))
    return root


def _write(folder: Path, id_: str, title: str, kind: str, passages: dict[str, Facts]) -> None:
    values = {"id": id_, "title": title, "kind": kind, "year": 2000 + len(passages) % 26}
    (folder / f"{id_}.toml").write_text(_DESCRIPTOR.format(**values), "utf-8")
    with (folder / "data" / f"{id_}.yaml").open("w", encoding="utf-8") as file:
        file.write("language: zh\npassages:\n")
        for key, passage in passages.items():
            file.write(f"  {key}:\n")
            for name, facts in passage.items():
                file.write(f"    {name}:{_yaml(facts)}\n")


def _yaml(value: Any) -> str:
    """Write a block: its things on lines of their own, their facts in flow style."""
    if not isinstance(value, dict):
        return f" {value}"
    return "".join(f"\n      {key}: {_flow(facts)}" for key, facts in value.items())


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    write_workspace(Path(sys.argv[1]), int(sys.argv[2]))
